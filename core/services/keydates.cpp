#include "core/services/keydates.h"

#include "core/rules/calendarpolicy.h"
#include "core/rules/lunar.h"
#include "core/services/birthdays.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <functional>

namespace kebu {

namespace {

const QString policyName = QStringLiteral("key_date_policy");
constexpr int longestLook = 31;

QString birthday() { return QStringLiteral("birthday"); }

/// Which of the days that come are of interest, by the day and the lead of the record's own; nothing: all of them.
using IsWanted = std::function<bool(QDate on, std::optional<int> ownDaysBefore)>;

/// The key dates that fall between the days, in their order, before anybody looks whose they are: that takes a page or
/// two each, and most of them lie elsewhere in the year.
Result<std::vector<KeyDateAhead>> recordsBetween(Snapshot &view, QDate from, QDate to, const IsWanted &isWanted)
{
    std::vector<KeyDateAhead> found;
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT customer_id, contact_id, id, kind, date, lunar, leap_month, remind_days_before FROM key_date"));
    KEBU_TRY(rows.run());
    while (rows.next()) {
        const auto date = PartialDate::fromString(rows.text(4));
        if (!date)
            continue;
        const bool isLunar = rows.number(5) == 1;
        const Occurrence next = nextOccurrence({*date, isLunar, rows.number(6) == 1}, from);
        if (!next.on.isValid() || next.on > to)
            continue;
        KeyDateAhead ahead;
        if (rows.number(7) != RecordStore::emptyNumber)
            ahead.ownDaysBefore = int(rows.number(7));
        ahead.kind = rows.text(3);
        // a birthday that is not of interest yet still stands for the one that the person has
        if (isWanted && ahead.kind != birthday() && !isWanted(next.on, ahead.ownDaysBefore))
            continue;
        ahead.customer = rows.id(0);
        ahead.contact = rows.id(1);
        ahead.keyDate = rows.id(2);
        ahead.on = next.on;
        ahead.years = next.years;
        ahead.isLunar = isLunar;
        ahead.note = next.note;
        found.push_back(std::move(ahead));
    }
    KEBU_TRY(rows.done());
    return found;
}

void sortByDay(std::vector<KeyDateAhead> &dates)
{
    std::ranges::stable_sort(dates, [](const KeyDateAhead &a, const KeyDateAhead &b) {
        return std::tie(a.on, a.customer, a.contact, a.keyDate) < std::tie(b.on, b.customer, b.contact, b.keyDate);
    });
}

bool isFull(const std::vector<KeyDateAhead> &dates, int limit) { return limit >= 0 && dates.size() >= size_t(limit); }

/// The first ones whose customer is cared for and whose contact has not left, with their names.
Result<std::vector<KeyDateAhead>> named(Snapshot &view, std::vector<KeyDateAhead> dates, int limit)
{
    std::vector<KeyDateAhead> found;
    sortByDay(dates);
    Statement &row = view.connection().prepared(QStringLiteral(
        "SELECT c.name, c.number, coalesce(p.name, '') FROM customer c LEFT JOIN contact p ON p.id = ? WHERE c.id = ? "
        "AND c.stage NOT IN ('ended', 'not_won') AND c.archived_as = '' AND coalesce(p.left_on, '') = ''"));
    for (KeyDateAhead &date : dates) {
        if (isFull(found, limit))
            break;
        KEBU_TRY(row.run(date.contact, date.customer));
        if (row.next()) {
            date.customerName = row.text(0);
            date.number = row.text(1);
            date.personName = row.text(2);
            date.lunar = date.isLunar ? lunarText(date.on) : QString();
            found.push_back(std::move(date));
        }
        KEBU_TRY(row.done());
    }
    return found;
}

using Person = std::pair<Id, Id>;

/// Who has a birthday among these.
QSet<Person> born(const std::vector<KeyDateAhead> &dates)
{
    QSet<Person> persons;
    for (const KeyDateAhead &date : dates) {
        if (date.kind == birthday())
            persons.insert({date.customer, date.contact});
    }
    return persons;
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

/// What is asked of the days ahead.
struct Ahead {
    QDate from;
    int days = 0;
    int birthdayDays = 0; ///< how far ahead birthdays are of interest; key dates may have longer leads of their own
    int limit = -1;
    IsWanted isWanted{};
};

Result<std::vector<KeyDateAhead>> read(Snapshot &view, const Ahead &asked)
{
    KEBU_LET(records, recordsBetween(view, asked.from, asked.from.addDays(asked.days), asked.isWanted));
    KEBU_LET(found, named(view, std::move(records), asked.limit));
    KEBU_LET(births, birthdaysAhead(view, asked.from, asked.birthdayDays, asked.limit));
    const QSet<Person> told = born(found);
    for (const BirthdayAhead &each : births) {
        if (!told.contains({each.customer, each.contact}))
            found.push_back({each.customer,
                             each.contact,
                             {},
                             birthday(),
                             each.customerName,
                             each.number,
                             each.personName,
                             each.on,
                             0,
                             each.isLunar,
                             each.lunar,
                             each.note,
                             {}});
    }
    if (asked.isWanted)
        std::erase_if(found, [&](const KeyDateAhead &date) { return !asked.isWanted(date.on, date.ownDaysBefore); });
    sortByDay(found);
    if (isFull(found, asked.limit))
        found.resize(size_t(asked.limit));
    return found;
}

} // namespace

Result<std::vector<KeyDateAhead>> keyDatesAhead(Snapshot &view, QDate from, int days, int limit)
{
    return read(view, {from, days, days, limit});
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
    const auto isTold = [&](QDate on, std::optional<int> ownDaysBefore) {
        const std::vector<QDate> days = reminderDays(on, ownDaysBefore, policy, calendar);
        return std::ranges::any_of(days, [&](QDate told) { return told > since && told <= day; });
    };
    return read(view, {since.addDays(1), longestLead + closedDays, longestLook + lead + closedDays, -1, isTold});
}

} // namespace kebu
