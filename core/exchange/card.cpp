#include "core/exchange/card.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

QString say(const char *word) { return QCoreApplication::translate("Cards", word); }

QStringList typesOf(const ContentLine &line)
{
    QStringList types;
    for (const QString &option : line.options.values(QStringLiteral("TYPE")))
        types.prepend(option.toLower());
    if (line.options.contains(QStringLiteral("PREF")) && !types.contains(u"pref"))
        types << QStringLiteral("pref");
    return types;
}

QString withoutScheme(QString value)
{
    static const QRegularExpression scheme(QStringLiteral("^(?:tel|mailto|sms|x-apple|callto|weixin|wechat):"),
                                           QRegularExpression::CaseInsensitiveOption);
    value.remove(scheme);
    return value.replace(QStringLiteral(";ext="), QStringLiteral(" ext. "));
}

void addPoint(std::vector<Card::Point> &points, Card::Point point)
{
    const auto isSame = [&point](const Card::Point &each) { return each.value == point.value; };
    if (!point.value.isEmpty() && std::none_of(points.begin(), points.end(), isSame))
        points.push_back(std::move(point));
}

QString joinedFilled(const QStringList &parts, const QString &between)
{
    QStringList filled = parts;
    filled.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    return filled.join(between);
}

/// ADR is box; extended; street; city; region; code; country. Chinese addresses run from the large to the small.
void readAddress(const ContentLine &line, Card &card)
{
    const QStringList parts = line.parts(u';');
    const QStringList near{parts.value(0), parts.value(1), parts.value(2)};
    const QString street = joinedFilled(near, QStringLiteral(" "));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    const QString whole =
        line.value.contains(han)
            ? joinedFilled({parts.value(6), parts.value(4), parts.value(3), street, parts.value(5)}, {})
            : joinedFilled({street, parts.value(3), parts.value(4), parts.value(5), parts.value(6)},
                           QStringLiteral(", "));
    if (card.addresses.empty()) {
        card.city = parts.value(3);
        card.province = parts.value(4);
    }
    addPoint(card.addresses, {QString(whole).replace(u'\n', u' ').simplified(), typesOf(line)});
}

void readPicture(const ContentLine &line, Card &card)
{
    QByteArray bytes = line.bytes;
    QString kind = line.option(QStringLiteral("TYPE")).toLower();
    if (!line.isBinary) {
        static const QRegularExpression data(QStringLiteral("^data:([a-z/+.-]+);base64,"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = data.match(line.value.left(100));
        if (!match.hasMatch()) {
            card.others << QStringLiteral("%1: %2").arg(line.name.left(1) + line.name.mid(1).toLower(), line.text());
            return; // an address in the web is not fetched
        }
        kind = match.captured(1).section(u'/', -1);
        bytes = QByteArray::fromBase64(line.value.mid(match.capturedLength()).toLatin1());
    }
    if (bytes.isEmpty())
        return;
    const QString ending = bytes.startsWith("\x89PNG")    ? QStringLiteral("png")
                           : bytes.startsWith("GIF8")     ? QStringLiteral("gif")
                           : bytes.startsWith("\xFF\xD8") ? QStringLiteral("jpg")
                           : kind.isEmpty()               ? QStringLiteral("bin")
                                                          : kind.left(5);
    const QString name =
        line.name == u"LOGO" ? say(QT_TRANSLATE_NOOP("Cards", "Logo")) : say(QT_TRANSLATE_NOOP("Cards", "Photo"));
    card.files.push_back({name + u'.' + ending, std::move(bytes)});
}

/// 19800321, 1980-03-21T00:00:00Z and --0321 as partial days. Apple's programs write 1604 where the year is unknown.
QString birthdayOf(const QString &text)
{
    static const QRegularExpression compact(QStringLiteral(R"(^(\d{4})(\d{2})(\d{2})(?:T.*)?$)"));
    static const QRegularExpression yearless(QStringLiteral(R"(^--(\d{2})-?(\d{2})$)"));
    static const QRegularExpression unknownYear(QStringLiteral(R"(^1604-?(\d{2})-?(\d{2}))"));
    if (const auto match = unknownYear.match(text); match.hasMatch())
        return QStringLiteral("%1-%2").arg(match.captured(1), match.captured(2));
    if (const auto match = compact.match(text); match.hasMatch())
        return QStringLiteral("%1-%2-%3").arg(match.captured(1), match.captured(2), match.captured(3));
    if (const auto match = yearless.match(text); match.hasMatch())
        return QStringLiteral("%1-%2").arg(match.captured(1), match.captured(2));
    return text.section(u'T', 0, 0);
}

bool isIgnored(const QString &name)
{
    static const QStringList technical{
        QStringLiteral("VERSION"),      QStringLiteral("PRODID"),    QStringLiteral("UID"),
        QStringLiteral("REV"),          QStringLiteral("KEY"),       QStringLiteral("SOUND"),
        QStringLiteral("LABEL"),        QStringLiteral("MAILER"),    QStringLiteral("CLASS"),
        QStringLiteral("SORT-STRING"),  QStringLiteral("PROFILE"),   QStringLiteral("SOURCE"),
        QStringLiteral("NAME"),         QStringLiteral("KIND"),      QStringLiteral("XML"),
        QStringLiteral("CLIENTPIDMAP"), QStringLiteral("TZ"),        QStringLiteral("LANG"),
        QStringLiteral("AGENT"),        QStringLiteral("GEO"),       QStringLiteral("X-ABSHOWAS"),
        QStringLiteral("X-ABUID"),      QStringLiteral("X-ABLABEL"), QStringLiteral("X-ABADR"),
        QStringLiteral("X-IRMC-LUID")};
    return technical.contains(name) || name.startsWith(u"X-EVOLUTION-") || name.startsWith(u"X-SYNCEVOLUTION") ||
           name.startsWith(u"X-MOZILLA") || name.startsWith(u"X-MS-") || name.startsWith(u"X-KEBU-REFUSED-");
}

QString propertyWord(const QString &name)
{
    QString word = name.startsWith(u"X-") ? name.mid(2) : name;
    word = word.toLower().replace(u'-', u' ');
    return word.left(1).toUpper() + word.mid(1);
}

/// Whether the line is an address of WeChat: a property of its own, a service (`IMPP;X-SERVICE-TYPE=WeChat`), a type of
/// Apple's (`X-SOCIALPROFILE;type=wechat`) or a scheme.
bool isWechat(const ContentLine &line)
{
    static const QStringList names{QStringLiteral("wechat"), QStringLiteral("weixin")};
    const auto isName = [](const QString &word) { return names.contains(word.toLower()); };
    return line.name == u"X-WECHAT" || line.name == u"X-WEIXIN" || isName(line.text().section(u':', 0, 0)) ||
           isName(line.option(QStringLiteral("X-SERVICE-TYPE"))) ||
           isName(line.option(QStringLiteral("SERVICE-TYPE"))) || std::ranges::any_of(typesOf(line), isName);
}

void readOther(const ContentLine &line, Card &card)
{
    const QString text = line.text();
    if (line.isBinary || text.isEmpty() || isIgnored(line.name))
        return;
    if (isWechat(line) && card.wechat.isEmpty())
        card.wechat = withoutScheme(text).simplified();
    else
        card.others << QStringLiteral("%1: %2").arg(propertyWord(line.name),
                                                    joinedFilled(line.parts(u';'), QStringLiteral(", ")));
}

} // namespace

QString shownName(const QStringList &parts)
{
    const QString family = parts.value(0);
    const QString given = parts.value(1);
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    if (family.contains(han) || given.contains(han))
        return joinedFilled({family, parts.value(2), given}, {});
    return joinedFilled({parts.value(3), given, parts.value(2), family, parts.value(4)}, QStringLiteral(" "))
        .simplified();
}

void readProperty(const ContentLine &line, Card &card)
{
    const QString &name = line.name;
    if (readOwnProperty(line, card))
        return;
    if (name == u"FN" && !line.text().isEmpty()) {
        card.name = line.text().simplified();
    } else if (name == u"N") {
        if (card.name.isEmpty()) // FN before it says the same as people say it
            card.name = shownName(line.parts(u';'));
    } else if (name == u"ORG" && card.organization.isEmpty()) {
        const QStringList parts = line.parts(u';');
        card.organization = parts.value(0).simplified();
        if (card.department.isEmpty())
            card.department = joinedFilled(parts.mid(1), QStringLiteral(" / ")).simplified();
    } else if (name == u"X-DEPARTMENT") {
        card.department = line.text().simplified();
    } else if (name == u"TITLE" || (name == u"ROLE" && card.title.isEmpty())) {
        card.title = line.text().simplified();
    } else if (name == u"TEL") {
        addPoint(card.phones, {withoutScheme(line.text()).simplified(), typesOf(line)});
    } else if (name == u"EMAIL") {
        addPoint(card.mails, {withoutScheme(line.text()).simplified(), typesOf(line)});
    } else if (name == u"ADR") {
        readAddress(line, card);
    } else if (name == u"URL") {
        addPoint(card.sites, {line.text().simplified(), typesOf(line)});
    } else if (name == u"BDAY") {
        card.birthday = birthdayOf(line.text());
    } else if (name == u"GENDER" || name == u"X-GENDER") {
        card.gender = line.text();
    } else if (name == u"NICKNAME") {
        card.nickname = line.text().simplified();
        card.others << QStringLiteral("%1: %2").arg(propertyWord(name), card.nickname);
    } else if (name == u"NOTE") {
        card.note += (card.note.isEmpty() ? QString() : QStringLiteral("\n")) + line.text();
    } else if (name == u"CATEGORIES") {
        card.categories += line.parts(u',');
    } else if (name == u"PHOTO" || name == u"LOGO") {
        readPicture(line, card);
    } else {
        readOther(line, card);
    }
}

void finishCard(Card &card)
{
    // a card of a company bears its name in both places, or in FN alone beside an empty N
    if (card.name == card.organization && card.own.value(u"record"_qs) != u"contact")
        card.name.clear();
    if (!card.name.isEmpty() || !card.organization.isEmpty())
        return;
    card.name = !card.nickname.isEmpty()  ? card.nickname
                : !card.mails.empty()     ? card.mails.front().value
                : !card.phones.empty()    ? card.phones.front().value
                : !card.addresses.empty() ? card.addresses.front().value
                                          : card.note.section(u'\n', 0, 0).simplified().left(80);
}

} // namespace kebu
