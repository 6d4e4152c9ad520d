// A card as a row: the same columns for every file of cards, and where they go.
#include "core/exchange/card.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace kebu {

namespace {

constexpr int extraPhones = 4;
constexpr int extraMails = 3;
constexpr int extraAddresses = 2;
constexpr int extraSites = 2;

QString say(const char *word) { return QCoreApplication::translate("Cards", word); }

/// Columns by place; the header and the row are made from the same list.
struct Cells {
    QStringList names;
    QStringList texts;

    void add(const QString &name, const QString &text)
    {
        names << name;
        texts << text;
    }
    void addMore(const QString &name, const std::vector<Card::Point> &points, size_t from, int count)
    {
        for (int i = 0; i < count; ++i)
            add(QStringLiteral("%1 %2").arg(name).arg(i + 2),
                from + size_t(i) < points.size() ? points[from + size_t(i)].value : QString());
    }
};

/// `ownFields`: what the point is called in a card that Kebu wrote, where nothing has to be guessed.
std::vector<Card::Point> takePoint(std::vector<Card::Point> points, const QStringList &ownFields,
                                   const std::function<bool(const Card::Point &)> &guessed, QString &found)
{
    const auto wanted = [&](const Card::Point &each) {
        return ownFields.contains(each.field) || (each.field.isEmpty() && guessed(each));
    };
    const auto preferred = std::find_if(points.begin(), points.end(),
                                        [&](const Card::Point &each) { return wanted(each) && each.is(u"pref"); });
    const auto any = std::find_if(points.begin(), points.end(), wanted);
    const auto taken = preferred != points.end() ? preferred : any;
    if (taken != points.end()) {
        found = taken->value;
        points.erase(taken);
    }
    return points;
}

bool isMobile(const Card::Point &point)
{
    static const QRegularExpression chinese(QStringLiteral(R"(^(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$)"));
    return point.is(u"cell") || chinese.match(point.value).hasMatch();
}

bool isVoice(const Card::Point &point)
{
    return !point.is(u"fax") && !point.is(u"homefax") && !point.is(u"workfax") && !point.is(u"pager");
}

QString remarksOf(const Card &card, const std::vector<Card::Point> &phones, const std::vector<Card::Point> &mails,
                  const std::vector<Card::Point> &addresses, const std::vector<Card::Point> &sites)
{
    QStringList lines;
    if (!card.note.isEmpty())
        lines << card.note;
    lines += card.others;
    for (size_t i = extraPhones; i < phones.size(); ++i)
        lines << say(QT_TRANSLATE_NOOP("Cards", "Phone: %1")).arg(phones[i].value);
    for (size_t i = extraMails; i < mails.size(); ++i)
        lines << say(QT_TRANSLATE_NOOP("Cards", "E-mail: %1")).arg(mails[i].value);
    for (size_t i = extraAddresses; i < addresses.size(); ++i)
        lines << say(QT_TRANSLATE_NOOP("Cards", "Address: %1")).arg(addresses[i].value);
    for (size_t i = extraSites; i < sites.size(); ++i)
        lines << say(QT_TRANSLATE_NOOP("Cards", "Web page: %1")).arg(sites[i].value);
    for (const QString &wechat : card.moreWechats.mid(1))
        lines << QStringLiteral("WeChat: %1").arg(wechat);
    for (const QString &qq : card.moreQqs.mid(1))
        lines << QStringLiteral("QQ: %1").arg(qq);
    return lines.join(u'\n');
}

Cells cellsOf(const Card &card)
{
    QString mobile;
    QString landline;
    QString mail;
    QString address;
    QString site;
    const bool isCompany = card.isCompany();
    const auto any = [](const Card::Point &) { return true; };
    const auto withoutMobile =
        takePoint(card.phones, {u"mobile"_qs, isCompany ? u"phone_other"_qs : u"phone"_qs}, isMobile, mobile);
    const auto phones =
        takePoint(withoutMobile, {u"landline"_qs, isCompany ? u"phone"_qs : u"phone_other"_qs}, isVoice, landline);
    const auto mails = takePoint(card.mails, {u"email"_qs}, any, mail);
    const auto addresses = takePoint(card.addresses, {u"address"_qs}, any, address);
    const auto sites = takePoint(card.sites, {u"website"_qs}, any, site);
    const bool isOwn = card.own.contains(u"kind"_qs);
    const bool hasTwo = isOwn || !landline.isEmpty();
    Cells cells;
    cells.add(QStringLiteral("Name"), card.name);
    cells.add(QStringLiteral("Organization"), card.organization);
    cells.add(QStringLiteral("Department"), card.department);
    cells.add(QStringLiteral("Title"), card.title);
    cells.add(QStringLiteral("Mobile"), isCompany ? QString() : mobile);
    cells.add(QStringLiteral("Phone"), isCompany ? QString() : landline);
    cells.add(QStringLiteral("E-mail"), isCompany ? QString() : mail);
    cells.add(QStringLiteral("WeChat"), isCompany ? QString() : card.wechat);
    cells.add(QStringLiteral("Birthday"), isCompany ? QString() : card.birthday);
    cells.add(QStringLiteral("Company phone"), isCompany ? (hasTwo ? landline : mobile) : QString());
    cells.add(QStringLiteral("Company phone 2"), isCompany && hasTwo ? mobile : QString());
    cells.add(QStringLiteral("Company e-mail"), isCompany ? mail : QString());
    cells.add(QStringLiteral("Address"), address);
    cells.add(QStringLiteral("City"), card.city);
    cells.add(QStringLiteral("Province"), card.province);
    cells.add(QStringLiteral("Web page"), site);
    QStringList tags = card.categories;
    tags.removeIf([](const QString &tag) { return tag.trimmed().isEmpty(); });
    cells.add(QStringLiteral("Categories"), tags.join(QStringLiteral("; ")));
    cells.addMore(QStringLiteral("Phone"), phones, 0, extraPhones);
    cells.addMore(QStringLiteral("E-mail"), mails, 0, extraMails);
    cells.addMore(QStringLiteral("Address"), addresses, 0, extraAddresses);
    cells.addMore(QStringLiteral("Web page"), sites, 0, extraSites);
    cells.add(QStringLiteral("WeChat 2"), card.moreWechats.value(0));
    cells.add(QStringLiteral("QQ"), card.moreQqs.value(0));
    cells.add(QStringLiteral("Company WeChat"), isCompany ? card.wechat : QString());
    cells.add(QStringLiteral("Kind"), card.own.value(u"kind"_qs));
    cells.add(QStringLiteral("Short name"), card.own.value(u"short_name"_qs));
    cells.add(QStringLiteral("District"), card.own.value(u"district"_qs));
    cells.add(QStringLiteral("Decision role"), card.own.value(u"decision_role"_qs));
    cells.add(QStringLiteral("Lunar birthday"), card.own.value(u"birthday_lunar"_qs));
    const QString remarks = remarksOf(card, phones, mails, addresses, sites);
    cells.add(QStringLiteral("Notes"), isCompany ? QString() : remarks);
    cells.add(QStringLiteral("Company notes"), isCompany ? remarks : QString());
    return cells;
}

} // namespace

const QStringList &cardHeader()
{
    static const QStringList header = cellsOf(Card()).names;
    return header;
}

QStringList cardRow(const Card &card) { return cellsOf(card).texts; }

Mapping cardMapping()
{
    Mapping mapping;
    mapping.record = QStringLiteral("customer");
    const auto put = [&mapping](const char *column, const char *record, const char *field) {
        ColumnTarget target;
        target.record = QString::fromLatin1(record);
        target.field = QString::fromLatin1(field);
        target.newChoices = target.field == u"city" || target.field == u"province" || target.field == u"district";
        mapping.columns.push_back({QString::fromLatin1(column), {target}});
    };
    put("Name", "contact", "name");
    put("Organization", "", "name");
    put("Department", "contact", "department");
    put("Title", "contact", "title");
    put("Mobile", "contact", "mobile");
    put("Phone", "contact", "landline");
    put("E-mail", "contact", "email");
    put("WeChat", "contact", "wechat");
    put("Birthday", "contact", "birthday");
    put("Company phone", "", "phone");
    put("Company phone 2", "", "phone_other");
    put("Company e-mail", "", "email");
    put("Address", "", "address");
    put("City", "", "city");
    put("Province", "", "province");
    put("Web page", "", "website");
    ColumnTarget tags;
    tags.link = QStringLiteral("tags");
    tags.linkBy = QStringLiteral("name");
    tags.linkCreate = true;
    mapping.columns.push_back({QStringLiteral("Categories"), {tags}});
    int copy = 1;
    const auto putPoints = [&](const char *name, int count, const char *kind) {
        for (int i = 0; i < count; ++i, ++copy) {
            ColumnTarget target;
            target.record = QStringLiteral("contact_point#%1").arg(copy);
            target.field = QStringLiteral("value");
            mapping.columns.push_back({QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(i + 2), {target}});
            mapping.constants.push_back({target.record, QStringLiteral("kind"), QLatin1String(kind)});
        }
    };
    putPoints("Phone", extraPhones, "phone");
    putPoints("E-mail", extraMails, "email");
    putPoints("Address", extraAddresses, "address");
    putPoints("Web page", extraSites, "other");
    const auto putPoint = [&](const char *column, const char *kind) {
        ColumnTarget target;
        target.record = QStringLiteral("contact_point#%1").arg(copy++);
        target.field = QStringLiteral("value");
        mapping.columns.push_back({QString::fromLatin1(column), {target}});
        mapping.constants.push_back({target.record, QStringLiteral("kind"), QLatin1String(kind)});
    };
    putPoint("WeChat 2", "wechat");
    putPoint("QQ", "qq");
    put("Company WeChat", "", "wechat");
    put("Kind", "", "kind");
    put("Short name", "", "short_name");
    put("District", "", "district");
    put("Decision role", "contact", "decision_role");
    put("Lunar birthday", "contact", "birthday_lunar");
    put("Notes", "contact", "preferences");
    put("Company notes", "", "remarks");
    mapping.constants.push_back({{}, QStringLiteral("kind"), QStringLiteral("enterprise")});
    return mapping;
}

} // namespace kebu
