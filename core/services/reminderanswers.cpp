#include "core/services/reminderanswers.h"

#include "core/domain/task.h"
#include "core/services/followup.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr qint64 minuteMs = 60'000;

Result<Record> openFollowUp(Change &change, Id id)
{
    KEBU_LET(task, change.view().get(task::type(), id));
    const QString state = task.text(task::state);
    if (!state.isEmpty() && state != u"open")
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("followup", "This follow-up is closed already: %1").arg(task.text(task::goal)),
            {}};
    return task;
}

Result<void> setReminder(Change &change, Id task, const WallTime &at)
{
    return change.edit(task::type(), task,
                       [at](Record &record) { record.set(task::remindAt, at.isNull() ? Value() : Value::of(at)); });
}

} // namespace

Result<void> remindLater(Change &change, Id id, int minutes, int minutesBefore)
{
    KEBU_LET(task, openFollowUp(change, id));
    const QTimeZone zone = change.clock().zone();
    const auto in = [&](int fromNow) {
        WallTime at = WallTime::of(Instant{change.clock().now().ms + fromNow * minuteMs}, zone);
        at.time = QTime(at.time.hour(), at.time.minute());
        return at;
    };
    const WallTime at = in(minutes);
    if (task.wallTime(task::dueAt).toInstant(zone) > at.toInstant(zone))
        return setReminder(change, id, at);
    KEBU_TRY(postpone(change, id, in(minutes + minutesBefore), {}));
    return setReminder(change, id, {});
}

Result<void> remindTomorrow(Change &change, Id id)
{
    KEBU_LET(task, openFollowUp(change, id));
    KEBU_LET(calendars, change.settings().calendarPolicy());
    const QTimeZone zone = change.clock().zone();
    const QDate next = calendars.calendarOf(task.ref(task::owner)).nextWorkday(change.clock().today().addDays(1));
    const WallTime due = task.wallTime(task::dueAt);
    if (due.date < next)
        return postpone(change, id, {next, due.time, due.zone}, {}); // its reminder moves along
    WallTime reminder = task.wallTime(task::remindAt);
    if (reminder.isNull())
        return {};
    reminder.date = next;
    if (reminder.toInstant(zone) > due.toInstant(zone))
        reminder = {};
    return setReminder(change, id, reminder);
}

} // namespace kebu
