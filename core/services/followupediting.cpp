#include "core/services/followupediting.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followup.h"

#include <QCoreApplication>

namespace kebu {

namespace {

const QString byHand = QStringLiteral("manual");
const QString open = QStringLiteral("open");

Error invalid(const QString &sentence, const QString &field) { return {ErrorCode::Invalid, sentence, field}; }

bool hasPassed(const WallTime &due, const WallTime &now)
{
    return due.date < now.date || (due.date == now.date && due.hasTime() && due.time < now.time);
}

Result<void> checkGoal(const Record &record)
{
    if (record.text(task::goal).trimmed().isEmpty())
        return invalid(QCoreApplication::translate("followup", "Say what the follow-up is for."), QString(task::goal));
    return {};
}

Result<void> checkDue(const Record &record, const WallTime &now)
{
    const WallTime due = record.wallTime(task::dueAt);
    if (due.isNull())
        return invalid(QCoreApplication::translate("followup", "Say when the follow-up is due."), QString(task::dueAt));
    if (hasPassed(due, now))
        return invalid(QCoreApplication::translate("followup", "%1 has passed. Choose a time that is still to come.")
                           .arg(QString(due.toString()).replace(u'T', u' ')),
                       QString(task::dueAt));
    return {};
}

/// What a person may change of it; the rest is the program's.
Record withEdits(Record standing, const Record &edited)
{
    for (const FieldName field : {task::goal, task::dueAt, task::method, task::owner, task::collaborators,
                                  task::milestone, task::about, task::remindAt})
        standing.set(field, edited.value(field));
    return standing;
}

Result<Id> revise(Change &change, const Record &record)
{
    KEBU_LET(standing, change.view().get(task::type(), record.id()));
    const QString state = standing.text(task::state);
    if (!state.isEmpty() && state != open)
        return invalid(QCoreApplication::translate("followup", "This follow-up is closed already: %1")
                           .arg(standing.text(task::goal)),
                       {});
    const WallTime was = standing.wallTime(task::dueAt);
    const WallTime due = record.wallTime(task::dueAt);
    Record revised = withEdits(standing, record);
    const bool isMoved = !(due == was);
    KEBU_TRY(checkGoal(record));
    if (isMoved) // one that is overdue already may be changed otherwise
        KEBU_TRY(checkDue(record, change.clock().wallNow()));
    const bool isLater = isMoved && (due.date > was.date || (due.date == was.date && due.time > was.time));
    if (isLater)
        revised.set(task::dueAt, Value::of(was)); // moved below, where it is counted
    KEBU_TRY(change.edit(revised));
    if (!isLater)
        return record.id();
    KEBU_TRY(postpone(change, record.id(), due, {})); // takes a reminder along that was left alone
    if (record.value(task::remindAt) != standing.value(task::remindAt)) {
        KEBU_TRY(change.edit(task::type(), record.id(),
                             [&record](Record &moved) { moved.set(task::remindAt, record.value(task::remindAt)); }));
    }
    return record.id();
}

} // namespace

Result<Id> writeFollowUp(Change &change, Record record)
{
    if (record.id())
        return revise(change, record);
    KEBU_TRY(checkGoal(record));
    KEBU_TRY(checkDue(record, change.clock().wallNow()));
    const Id customer = record.ref(task::customer);
    KEBU_LET(proposed, earliestOpenTask(change.view(), customer, QStringLiteral("cadence")));
    if (!proposed) {
        record.set(task::origin, Value(byHand));
        return change.create(std::move(record));
    }
    const Id id = proposed->id();
    Record taken = withEdits(std::move(*proposed), record);
    taken.set(task::origin, Value(byHand));
    KEBU_TRY(change.edit(taken));
    return id;
}

Record newFollowUp(const Record &customer)
{
    Record record(task::type());
    record.set(task::customer, Value::of(customer.id()));
    record.set(task::method, customer.value(customer::usualChannel));
    record.set(task::owner, customer.value(customer::owner));
    return record;
}

} // namespace kebu
