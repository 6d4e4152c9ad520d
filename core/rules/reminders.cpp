#include "core/rules/reminders.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
constexpr qint64 rememberedMs = 60 * dayMs;
const QString digestPrefix = QStringLiteral("digest:");

bool isQuiet(QTime time, const ReminderPolicy &policy)
{
    if (!policy.hasQuietHours || policy.quietFrom == policy.quietTo)
        return false;
    if (policy.quietFrom < policy.quietTo)
        return time >= policy.quietFrom && time < policy.quietTo;
    return time >= policy.quietFrom || time < policy.quietTo;
}

Instant instantOf(QDate date, QTime time, const QTimeZone &zone) { return WallTime{date, time, {}}.toInstant(zone); }

/// The instant itself, or the end of the quiet hours it falls into.
Instant outOfQuiet(Instant at, const ReminderPolicy &policy, const QTimeZone &zone)
{
    const WallTime wall = WallTime::of(at, zone);
    if (!isQuiet(wall.time, policy))
        return at;
    const QDate day = wall.time < policy.quietTo ? wall.date : wall.date.addDays(1);
    return std::max(at, instantOf(day, policy.quietTo, zone));
}

std::optional<Reminder> reminderOf(const ReminderTask &task, const ReminderPolicy &policy, const QTimeZone &zone)
{
    const bool hasOwn = !task.remindAt.isNull();
    if (!hasOwn && !task.due.hasTime())
        return std::nullopt;
    WallTime wall = hasOwn ? task.remindAt : task.due;
    if (!wall.hasTime())
        wall.time = policy.digestAt;
    Instant at = wall.toInstant(zone);
    if (!hasOwn)
        at.ms -= policy.minutesBefore * minuteMs;
    const QString key =
        QStringLiteral("task:%1@%2").arg(task.task.toString(), (hasOwn ? task.remindAt : task.due).toString());
    return Reminder{Reminder::Kind::FollowUp, key, outOfQuiet(at, policy, zone), task.task};
}

Reminder digestOf(QDate day, const ReminderPolicy &policy, const QTimeZone &zone)
{
    return {Reminder::Kind::Digest,
            digestPrefix + day.toString(Qt::ISODate),
            outOfQuiet(instantOf(day, policy.digestAt, zone), policy, zone),
            {}};
}

} // namespace

std::vector<Reminder> remindersBetween(const std::vector<ReminderTask> &tasks, const ReminderPolicy &policy,
                                       const QTimeZone &zone, Instant from, Instant to)
{
    std::vector<Reminder> reminders;
    const auto add = [&](const Reminder &reminder) {
        if (reminder.at > from && reminder.at <= to)
            reminders.push_back(reminder);
    };
    for (const ReminderTask &task : tasks) {
        if (const auto reminder = reminderOf(task, policy, zone))
            add(*reminder);
    }
    // a digest may be moved by quiet hours onto the next day
    for (QDate day = localDate(from, zone).addDays(-1); day <= localDate(to, zone); day = day.addDays(1))
        add(digestOf(day, policy, zone));
    std::ranges::stable_sort(reminders, {}, &Reminder::at);
    return reminders;
}

Instant ReminderLedger::lookedUntil(const QTimeZone &zone, Instant now) const
{
    if (m_until.ms == 0)
        return Instant{instantOf(localDate(now, zone), QTime(0, 0), zone).ms - 1};
    // what a clock shows jumps ahead in a zone further east: the hours it passed over are looked at as well
    const int offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC));
    const int passedOver = std::max(0, offset - m_offset.value_or(offset));
    return Instant{std::min(m_until.ms, now.ms) -
                   passedOver * 1000LL}; // a clock set back looks again at what it passes
}

std::vector<Reminder> ReminderLedger::take(const std::vector<ReminderTask> &tasks, const ReminderPolicy &policy,
                                           const QTimeZone &zone, Instant now)
{
    std::vector<Reminder> due = remindersBetween(tasks, policy, zone, lookedUntil(zone, now), now);
    std::erase_if(due, [this](const Reminder &reminder) { return m_shown.contains(reminder.key); });
    // of several missed mornings only the last is news
    const auto isDigest = [](const Reminder &reminder) { return reminder.kind == Reminder::Kind::Digest; };
    const auto last = std::find_if(due.rbegin(), due.rend(), isDigest);
    const QString lastDigest = last == due.rend() ? QString() : last->key;
    for (const Reminder &reminder : due)
        m_shown.insert(reminder.key, reminder.at);
    std::erase_if(due, [&](const Reminder &reminder) { return isDigest(reminder) && reminder.key != lastDigest; });
    m_until = now;
    m_offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC));
    m_shown.removeIf([now](const auto &entry) { return entry.value().ms < now.ms - rememberedMs; });
    return due;
}

QDate ReminderLedger::lastDigest() const
{
    QDate last;
    for (auto it = m_shown.begin(); it != m_shown.end(); ++it) {
        if (it.key().startsWith(digestPrefix))
            last = std::max(last, QDate::fromString(it.key().mid(digestPrefix.size()), Qt::ISODate));
    }
    return last;
}

void ReminderLedger::merge(const ReminderLedger &other)
{
    m_shown.insert(other.m_shown);
    if (other.m_until > m_until) {
        m_until = other.m_until;
        m_offset = other.m_offset;
    }
}

QJsonObject ReminderLedger::toJson() const
{
    QJsonObject shown;
    for (auto it = m_shown.begin(); it != m_shown.end(); ++it)
        shown.insert(it.key(), it.value().ms);
    QJsonObject json{{QStringLiteral("until"), m_until.ms}, {QStringLiteral("shown"), shown}};
    if (m_offset)
        json.insert(QStringLiteral("offset"), *m_offset);
    return json;
}

ReminderLedger ReminderLedger::fromJson(const QJsonObject &json)
{
    ReminderLedger ledger;
    ledger.m_until = Instant{json.value(QStringLiteral("until")).toInteger()};
    if (const QJsonValue offset = json.value(QStringLiteral("offset")); offset.isDouble())
        ledger.m_offset = offset.toInt();
    const QJsonObject shown = json.value(QStringLiteral("shown")).toObject();
    for (auto it = shown.begin(); it != shown.end(); ++it)
        ledger.m_shown.insert(it.key(), Instant{it.value().toInteger()});
    return ledger;
}

} // namespace kebu
