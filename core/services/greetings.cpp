#include "core/services/greetings.h"

#include "core/base/language.h"
#include "core/domain/customer.h"
#include "core/rules/keydates.h"
#include "core/services/followup.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int recentDays = 7;

struct Feast {
    const char *code;
    const char *name;
    bool isLunar;
    int month;
    int day;
};

constexpr Feast feasts[] = {
    {"new_year", QT_TRANSLATE_NOOP("greetings", "New Year"), false, 1, 1},
    {"spring_festival", QT_TRANSLATE_NOOP("greetings", "Spring Festival"), true, 1, 1},
    {"lantern", QT_TRANSLATE_NOOP("greetings", "Lantern Festival"), true, 1, 15},
    {"dragon_boat", QT_TRANSLATE_NOOP("greetings", "Dragon Boat Festival"), true, 5, 5},
    {"mid_autumn", QT_TRANSLATE_NOOP("greetings", "Mid-Autumn Festival"), true, 8, 15},
    {"national_day", QT_TRANSLATE_NOOP("greetings", "National Day"), false, 10, 1},
};

/// The family name of a Chinese name: two characters for the usual double names.
QString familyName(const QString &name)
{
    static const QStringList doubles =
        QStringLiteral("欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 独孤").split(u' ');
    return name.left(name.size() > 2 && doubles.contains(name.left(2)) ? 2 : 1);
}

bool isHan(const QString &name) { return !name.isEmpty() && name.front().script() == QChar::Script_Han; }

QString salutation(const GreetingRow &row)
{
    if (row.person.isEmpty())
        return row.name;
    if (!isHan(row.person))
        return row.person;
    const QString family = familyName(row.person);
    if (row.title.size() >= 2 && row.title.size() <= 4)
        return family + row.title;
    if (row.gender == u"female")
        return family + QStringLiteral("女士");
    return row.gender == u"male" ? QString(family + QStringLiteral("先生")) : row.person;
}

} // namespace

std::vector<Festival> festivalsFrom(QDate day)
{
    std::vector<Festival> festivals;
    for (const Feast &feast : feasts) {
        const Occurrence next = nextOccurrence({{0, feast.month, feast.day}, feast.isLunar, false}, day);
        festivals.push_back(
            {QString::fromLatin1(feast.code), QCoreApplication::translate("greetings", feast.name), next.on});
    }
    std::ranges::sort(festivals, {}, &Festival::on);
    return festivals;
}

Result<std::vector<GreetingRow>> greetingList(Snapshot &view)
{
    const QDate today = view.today();
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT c.id, c.name, c.number, coalesce(p.id, 0), coalesce(p.name, CASE WHEN c.kind = 'individual' THEN "
        "c.name "
        "ELSE '' END), coalesce(p.title, ''), CASE WHEN c.kind = 'individual' THEN c.gender ELSE '' END, "
        "c.usual_channel, s.last_contact_at, (SELECT coalesce(max(i.happened_at), 0) FROM interaction i WHERE "
        "i.customer_id = c.id AND i.topic = 'greeting' AND i.happened_at >= ?) FROM customer c JOIN customer_summary s "
        "ON "
        "s.customer_id = c.id LEFT JOIN contact p ON p.id = (SELECT q.id FROM contact q WHERE q.customer_id = c.id AND "
        "q.left_on = '' ORDER BY q.is_primary DESC, q.id LIMIT 1) WHERE c.grade = 'C' AND c.archived_as = '' AND "
        "c.stage "
        "NOT IN ('ended', 'not_won') AND NOT (s.dormant_from <> '' AND s.dormant_from <= ?) ORDER BY s.name_key, "
        "c.id"));
    const QTimeZone zone = view.clock().zone();
    const qint64 since = today.addDays(-recentDays).startOfDay(zone).toMSecsSinceEpoch();
    KEBU_TRY(rows.run(since, today.toString(Qt::ISODate)));
    std::vector<GreetingRow> list;
    while (rows.next()) {
        GreetingRow row{rows.id(0),   rows.text(1), rows.text(2), rows.id(3), rows.text(4),
                        rows.text(5), rows.text(6), rows.text(7), {},         {}};
        if (row.channel.isEmpty())
            row.channel = QStringLiteral("wechat");
        if (rows.number(8) != RecordStore::emptyNumber)
            row.lastContact = localDate(Instant{rows.number(8)}, zone);
        if (rows.number(9) > 0)
            row.greetedOn = localDate(Instant{rows.number(9)}, zone);
        list.push_back(std::move(row));
    }
    KEBU_TRY(rows.done());
    return list;
}

QString greetingText(const QString &words, const GreetingRow &row)
{
    const QString said = salutation(row);
    QString text = words;
    text.replace(QStringLiteral("{称呼}"), said);
    text.replace(QStringLiteral("{name}"), said);
    return text;
}

Result<int> logGreetings(Change &change, const std::vector<GreetingRow> &rows, const QString &words)
{
    if (words.trimmed().isEmpty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("greetings", "Write the greeting first."), {}};
    int logged = 0;
    for (const GreetingRow &row : rows) {
        if (change.isCancelled())
            return Error{
                ErrorCode::Cancelled, QCoreApplication::translate("greetings", "Stopped. No greeting was logged."), {}};
        KEBU_LET(customer, change.view().get(customer::type(), row.customer));
        if (customer.text(customer::grade) != u"C" || !isCaredFor(customer))
            continue;
        LogEntry entry;
        entry.customer = row.customer;
        entry.method = row.channel;
        entry.at = change.clock().now();
        entry.text = greetingText(words, row);
        entry.reach = QStringLiteral("reached");
        entry.topic = QStringLiteral("greeting");
        if (row.contact)
            entry.contacts.push_back(row.contact);
        KEBU_TRY(logInteraction(change, entry));
        ++logged;
    }
    return logged;
}

} // namespace kebu
