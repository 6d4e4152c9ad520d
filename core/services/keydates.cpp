#include "core/services/keydates.h"

#include "core/rules/calendarpolicy.h"
#include "core/rules/lunar.h"
#include "core/services/birthdays.h"

#include <QJsonDocument>

#include <algorithm>

namespace kebu {

namespace {

const QString policyName = QStringLiteral("key_date_policy");
constexpr int longestLook = 31;

QString birthday() { return QStringLiteral("birthday"); }

Result<void> addRecords(Snapshot &view, QDate from, QDate to, std::vector<KeyDateAhead> &found)
{
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT k.customer_id, k.contact_id, k.id, k.kind, c.name, c.number, coalesce(p.name, ''), k.date, k.lunar, "
        "k.leap_month, k.remind_days_before FROM key_date k JOIN customer c ON c.id = k.customer_id LEFT JOIN contact "
        "p "
        "ON p.id = k.contact_id WHERE c.stage NOT IN ('ended', 'not_won') AND c.archived_as = '' AND "
        "coalesce(p.left_on, "
        "'') = ''"));
    KEBU_TRY(rows.run());
    while (rows.next()) {
        const auto date = PartialDate::fromString(rows.text(7));
        if (!date)
            continue;
        const bool isLunar = rows.number(8) == 1;
        const Occurrence next = nextOccurrence({*date, isLunar, rows.number(9) == 1}, from);
        if (!next.on.isValid() || next.on > to)
            continue;
        KeyDateAhead ahead{rows.id(0),
                           rows.id(1),
                           rows.id(2),
                           rows.text(3),
                           rows.text(4),
                           rows.text(5),
                           rows.text(6),
                           next.on,
                           next.years,
                           isLunar,
                           isLunar ? lunarText(next.on) : QString(),
                           next.note,
                           {}};
        if (rows.number(10) != RecordStore::emptyNumber)
            ahead.ownDaysBefore = int(rows.number(10));
        found.push_back(std::move(ahead));
    }
    return rows.done();
}

bool isTold(const std::vector<KeyDateAhead> &found, const BirthdayAhead &born)
{
    return std::ranges::any_of(found, [&born](const KeyDateAhead &known) {
        return known.kind == birthday() && known.customer == born.customer && known.contact == born.contact;
    });
}

} // namespace

Result<KeyDatePolicy> keyDatePolicy(Settings settings)
{
    KEBU_LET(json, settings.text(policyName));
    return KeyDatePolicy::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

Result<void> storeKeyDatePolicy(Settings &settings, const KeyDatePolicy &policy)
{
    KEBU_TRY(KeyDatePolicy::fromJson(policy.toJson()));
    return settings.set(policyName, QString::fromUtf8(QJsonDocument(policy.toJson()).toJson(QJsonDocument::Compact)));
}

namespace {

/// `birthdayDays`: how far ahead birthdays are of interest; key dates may have longer leads of their own.
Result<std::vector<KeyDateAhead>> read(Snapshot &view, QDate from, int days, int birthdayDays)
{
    std::vector<KeyDateAhead> found;
    KEBU_TRY(addRecords(view, from, from.addDays(days), found));
    KEBU_LET(births, birthdaysAhead(view, from, birthdayDays));
    std::vector<KeyDateAhead> others;
    for (const BirthdayAhead &born : births) {
        if (!isTold(found, born))
            others.push_back({born.customer,
                              born.contact,
                              {},
                              birthday(),
                              born.customerName,
                              born.number,
                              born.personName,
                              born.on,
                              0,
                              born.isLunar,
                              born.lunar,
                              born.note,
                              {}});
    }
    found.insert(found.end(), others.begin(), others.end());
    std::ranges::stable_sort(found, [](const KeyDateAhead &a, const KeyDateAhead &b) {
        return std::tie(a.on, a.customer, a.contact, a.keyDate) < std::tie(b.on, b.customer, b.contact, b.keyDate);
    });
    return found;
}

} // namespace

Result<std::vector<KeyDateAhead>> keyDatesAhead(Snapshot &view, QDate from, int days)
{
    return read(view, from, days, days);
}

Result<std::vector<KeyDateAhead>> keyDatesToTell(Snapshot &view, QDate after, QDate day, Id user)
{
    KEBU_LET(policy, keyDatePolicy(Settings(view.connection())));
    KEBU_LET(calendars, Settings(view.connection()).calendarPolicy());
    const WorkCalendar calendar = calendars.calendarOf(user);
    const bool isKnown = after.isValid() && after < day && after.daysTo(day) <= longestLook;
    const QDate since = isKnown ? after : day.addDays(-1);
    constexpr int longestLead = 365;
    constexpr int closedDays = 14; // a reminder moves before the longest holiday
    const int lead = policy.daysBefore.empty() ? 0 : policy.daysBefore.front();
    KEBU_LET(ahead, read(view, since.addDays(1), longestLead + closedDays, longestLook + lead + closedDays));
    std::erase_if(ahead, [&](const KeyDateAhead &date) {
        const std::vector<QDate> days = reminderDays(date.on, date.ownDaysBefore, policy, calendar);
        return std::ranges::none_of(days, [&](QDate told) { return told > since && told <= day; });
    });
    return ahead;
}

} // namespace kebu
