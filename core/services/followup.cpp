#include "core/services/followup.h"

#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "core/domain/registry.h"
#include "core/domain/task.h"
#include "core/rules/dayword.h"
#include "core/services/plans.h"
#include "core/services/regrade.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, {}}; }

Result<Record> openTask(Snapshot &view, Id id)
{
    KEBU_LET(task, view.get(task::type(), id));
    const QString state = task.text(task::state);
    if (!state.isEmpty() && state != u"open")
        return invalid(
            QCoreApplication::translate("followup", "This follow-up is closed already: %1").arg(task.text(task::goal)));
    return task;
}

/// A reminder of its own moves along by days; where it has passed then or would come too late, the policy reminds.
void moveReminder(Record &task, const WallTime &was, const Clock &clock)
{
    WallTime reminder = task.wallTime(task::remindAt);
    if (reminder.isNull())
        return;
    const WallTime due = task.wallTime(task::dueAt);
    reminder.date = reminder.date.addDays(was.date.daysTo(due.date));
    const Instant at = reminder.toInstant(clock.zone());
    const bool rings = at > clock.now() && at <= due.toInstant(clock.zone());
    task.set(task::remindAt, rings ? Value::of(reminder) : Value());
}

void close(Record &task, Id interaction)
{
    task.set(task::state, Value(QStringLiteral("done")));
    task.set(task::doneWith, Value::of(interaction));
}

/// One log entry on its way into the book.
class Logging
{
public:
    Logging(Change &change, const LogEntry &entry, Record customer)
        : m_change(change),
          m_view(change.view()),
          m_entry(entry),
          m_customer(std::move(customer))
    {
    }

    Result<LogOutcome> write()
    {
        KEBU_TRY(checkAbout());
        KEBU_LET(interaction, writeInteraction());
        KEBU_TRY(writePromise(interaction));
        KEBU_LET(planned, isUnanswered() ? planRetry(interaction) : planAfterContact(interaction));
        return LogOutcome{interaction, planned.task, planned.due, planned.why, warnings(planned)};
    }

private:
    [[nodiscard]] bool isUnanswered() const { return m_entry.reach == u"no_answer" || m_entry.reach == u"no_reply"; }
    [[nodiscard]] QDate day() const { return localDate(m_entry.at, m_view.clock().zone()); }

    /// What is kept as it was said, and looks like a slip.
    [[nodiscard]] QStringList warnings(const PlannedFollowUp &planned) const
    {
        QStringList told;
        const QDate today = m_view.today();
        if (day() > today)
            told << QCoreApplication::translate("followup", "The contact lies ahead of today: %1.")
                        .arg(dayWord(day(), today));
        if (m_entry.next && planned.due.date < today)
            told << QCoreApplication::translate("followup", "The next step was due on %1 already.")
                        .arg(dayWord(planned.due.date, today));
        return told;
    }

    /// The content is required; a call without answer says all by its reach.
    Result<QString> content()
    {
        if (!m_entry.text.trimmed().isEmpty() || !isUnanswered())
            return m_entry.text;
        KEBU_LET(catalog, m_view.catalog());
        return catalog->choiceLabel(*interaction::type().find(QString(interaction::reach)), m_entry.reach);
    }

    /// Of the records that belong to nobody only an event is what a contact may be about.
    Result<void> checkAbout()
    {
        if (m_entry.about.isNull())
            return {};
        const RecordType *type = findRecordType(m_entry.about.record);
        if (!type || (type->customerField() < 0 && type != &event::type()))
            return invalid(QCoreApplication::translate("followup", "A contact cannot be about this: %1.")
                               .arg(m_entry.about.toString()));
        KEBU_LET(record, m_view.get(*type, m_entry.about.id));
        if (type->customerField() >= 0 && record.value(type->customerField()).id() != m_entry.customer)
            return invalid(QCoreApplication::translate("followup", "What the contact is about is another customer's."));
        return {};
    }

    Result<Id> writeInteraction()
    {
        KEBU_LET(text, content());
        Record record(interaction::type());
        record.set(interaction::customer, Value::of(m_entry.customer));
        record.set(interaction::happenedAt, Value::of(m_entry.at));
        record.set(interaction::method, Value(m_entry.method));
        record.set(interaction::reach, Value(m_entry.reach));
        record.set(interaction::place, Value(m_entry.place));
        record.set(interaction::topic, Value(m_entry.topic));
        record.set(interaction::content, Value(text));
        record.set(interaction::customerWords, Value(m_entry.customerWords));
        record.set(interaction::attitude, Value(m_entry.attitude));
        record.set(interaction::result, Value(m_entry.result));
        record.set(interaction::theirParticipants, Value(m_entry.contacts));
        record.set(interaction::ourParticipants, Value(m_entry.ourParticipants));
        record.set(interaction::about, Value(m_entry.about.toString()));
        return m_change.create(std::move(record));
    }

    Result<void> writePromise(Id interaction)
    {
        if (!m_entry.promise)
            return {};
        Record record(promise::type());
        record.set(promise::interaction, Value::of(interaction));
        record.set(promise::customer, Value::of(m_entry.customer));
        record.set(promise::by, Value(m_entry.promise->by));
        record.set(promise::wording, Value(m_entry.promise->text));
        record.set(promise::dueOn, Value::of(m_entry.promise->due));
        KEBU_TRY(m_change.create(std::move(record)));
        return {};
    }

    /// The task this contact answers: the one named, else the earliest that is due by the contact's day.
    Result<std::optional<Record>> answeredTask()
    {
        if (m_entry.doneTask) {
            KEBU_LET(task, openTask(m_view, m_entry.doneTask));
            return std::optional<Record>(std::move(task));
        }
        KEBU_LET(earliest, earliestOpenTask(m_view, m_entry.customer));
        if (!earliest || earliest->wallTime(task::dueAt).date > day())
            return std::optional<Record>();
        return earliest;
    }

    Result<void> closeWith(Record task, Id interaction)
    {
        close(task, interaction);
        KEBU_TRY(m_change.edit(task));
        KEBU_TRY(moveFollowers(m_change, task.id(), task.wallTime(task::dueAt).date, day()));
        return {};
    }

    Result<PlannedFollowUp> planAfterContact(Id interaction)
    {
        const bool counts = isRealContact(m_entry.reach, m_entry.topic, m_customer.text(customer::grade));
        if (counts || m_entry.doneTask) {
            KEBU_LET(answered, answeredTask());
            if (answered)
                KEBU_TRY(closeWith(*answered, interaction));
        }
        if (counts) {
            KEBU_LET(retry, openRetry());
            if (retry) // reached now, so there is nothing left to try again
                KEBU_TRY(closeWith(*retry, interaction));
        }
        if (counts)
            KEBU_TRY(wakeIfDormant(m_change, m_entry.customer));
        if (m_entry.next)
            return planStep(*m_entry.next);
        if (counts)
            return planCadence(m_change, m_entry.customer);
        return standingPlan();
    }

    Result<PlannedFollowUp> planStep(const NextStep &step)
    {
        KEBU_LET(standing, earliestOpenTask(m_view, m_entry.customer, QStringLiteral("cadence")));
        Record task = standing ? *standing : Record(task::type());
        task.set(task::customer, Value::of(m_entry.customer));
        task.set(task::goal, Value(step.goal));
        task.set(task::dueAt, Value::of(step.due));
        task.set(task::method, Value(step.method.isEmpty() ? m_customer.text(customer::usualChannel) : step.method));
        task.set(task::origin, Value(QStringLiteral("manual")));
        Id id = task.id();
        if (standing) {
            KEBU_TRY(m_change.edit(task));
        } else {
            task.set(task::owner, m_customer.value(customer::owner));
            KEBU_LET(made, m_change.create(std::move(task)));
            id = made;
        }
        return PlannedFollowUp{id, step.due,
                               QCoreApplication::translate("followup", "Agreed in the conversation of %1")
                                   .arg(day().toString(Qt::ISODate))};
    }

    Result<PlannedFollowUp> standingPlan()
    {
        KEBU_LET(task, earliestOpenTask(m_view, m_entry.customer));
        if (!task)
            return PlannedFollowUp{};
        return PlannedFollowUp{
            task->id(), task->wallTime(task::dueAt),
            QCoreApplication::translate("followup", "Planned before; this entry does not change it")};
    }

    /// The open second try of an attempt without answer, where it is a task of its own.
    Result<std::optional<Record>> openRetry()
    {
        KEBU_LET(retries,
                 m_view.store().where(task::type(),
                                      QStringLiteral("customer_id = ? AND state IN ('', 'open') AND about_record = "
                                                     "'interaction' AND about_id IN (SELECT id FROM interaction WHERE "
                                                     "reach IN ('no_answer', 'no_reply')) ORDER BY due_at, id LIMIT 1"),
                                      {m_entry.customer.value}));
        return retries.empty() ? std::optional<Record>() : std::optional<Record>(std::move(retries.front()));
    }

    /// What was to be done by the contact's day is tried again. A follow-up that is only due later stays where it is
    /// and the second try is a task of its own; where nothing is planned, the cadence's follow-up is the second try.
    Result<std::optional<Record>> taskToRetry(Id interaction)
    {
        KEBU_LET(answered, answeredTask());
        if (answered)
            return answered;
        KEBU_LET(retry, openRetry());
        if (retry)
            return retry;
        KEBU_LET(standing, earliestOpenTask(m_view, m_entry.customer, QStringLiteral("cadence")));
        if (!standing)
            return std::optional<Record>();
        Record task(task::type());
        for (const FieldName field : {task::customer, task::goal, task::owner, task::method})
            task.set(field, standing->value(field));
        task.set(task::origin, Value(QStringLiteral("manual")));
        task.set(task::about, Value(RecordRef{interaction::type().name(), interaction}.toString()));
        return std::optional<Record>(std::move(task));
    }

    Result<int> attemptsOfTheDay()
    {
        const QTimeZone zone = m_view.clock().zone();
        Statement &row = m_view.connection().prepared(
            QStringLiteral("SELECT count(*) FROM interaction WHERE customer_id = ? AND happened_at >= ? AND "
                           "happened_at < ? AND reach IN ('no_answer', 'no_reply')"));
        KEBU_TRY(row.run(m_entry.customer, day().startOfDay(zone).toMSecsSinceEpoch(),
                         day().addDays(1).startOfDay(zone).toMSecsSinceEpoch()));
        const int attempts = row.next() ? int(row.number(0)) : 0;
        KEBU_TRY(row.done());
        return attempts;
    }

    Result<PlannedFollowUp> planRetry(Id interaction)
    {
        if (m_entry.next)
            return planStep(*m_entry.next);
        KEBU_LET(found, taskToRetry(interaction));
        if (!found && !isCaredFor(m_customer))
            return PlannedFollowUp{};
        if (!found) { // nothing was planned: the retry is the customer's cadence task
            KEBU_LET(planned, planCadence(m_change, m_entry.customer));
            if (!planned.task)
                return PlannedFollowUp{}; // dormant: an attempt without answer does not wake
            KEBU_LET(made, m_view.get(task::type(), planned.task));
            found = made;
        }
        KEBU_LET(attempts, attemptsOfTheDay());
        // an attempt written down a day later is tried again from now on
        const QTimeZone zone = m_view.clock().zone();
        const WallTime from = WallTime::of(day() < m_view.today() ? m_view.clock().now() : m_entry.at, zone);
        const QTime preferred = cadenceHabits(m_customer).preferredFrom;
        KEBU_LET(policy, m_change.settings().cadencePolicy());
        KEBU_LET(calendars, m_change.settings().calendarPolicy());
        const WorkCalendar calendar = calendars.calendarOf(m_customer.ref(customer::owner));
        const WallTime due = retryAfterNoAnswer(from, attempts, calendar, preferred, policy);
        const WallTime was = found->wallTime(task::dueAt);
        found->set(task::dueAt, Value::of(due));
        moveReminder(*found, was, m_view.clock());
        Id id = found->id();
        if (id) {
            KEBU_TRY(m_change.edit(*found));
        } else {
            KEBU_LET(made, m_change.create(std::move(*found)));
            id = made;
        }
        return PlannedFollowUp{
            id, due,
            QCoreApplication::translate("followup", "No answer on %1, try again").arg(day().toString(Qt::ISODate))};
    }

    Change &m_change;
    Snapshot &m_view;
    const LogEntry &m_entry;
    Record m_customer;
};

/// What comes after a task that was closed by hand: a cadence task is followed by the next, counted from today or it
/// would be today again; any other is where it was the customer's last open one.
Result<void> planAfterClosing(Change &change, const Record &closed)
{
    if (closed.text(task::origin) != u"cadence") {
        KEBU_TRY(proposeFirst(change, closed.ref(task::customer)));
        return {};
    }
    KEBU_TRY(planCadence(change, closed.ref(task::customer), change.view().today()));
    return {};
}

} // namespace

namespace {

/// What is agreed on in a talk cannot lie before it.
Result<void> checkDays(const Change &change, const LogEntry &entry)
{
    const QDate day = localDate(entry.at, change.clock().zone());
    if (entry.next && !entry.next->due.isNull() && entry.next->due.date < day)
        return invalid(
            QCoreApplication::translate("followup", "The next step would be due on %1, before the contact of %2.")
                .arg(entry.next->due.date.toString(Qt::ISODate), day.toString(Qt::ISODate)));
    return {};
}

} // namespace

Result<LogOutcome> logInteraction(Change &change, const LogEntry &entry)
{
    KEBU_TRY(checkDays(change, entry));
    KEBU_LET(customer, change.view().get(customer::type(), entry.customer));
    return Logging(change, entry, std::move(customer)).write();
}

Result<void> postpone(Change &change, Id id, const WallTime &due, const QString &reason)
{
    if (due.isNull())
        return invalid(QCoreApplication::translate("followup", "Say to which day the follow-up is postponed."));
    const WallTime now = change.clock().wallNow();
    if (due.date < now.date || (due.date == now.date && due.hasTime() && due.time < now.time))
        return invalid(
            QCoreApplication::translate("followup", "The follow-up cannot be postponed to %1: that has passed.")
                .arg(QString(due.toString()).replace(u'T', u' ')));
    KEBU_LET(task, openTask(change.view(), id));
    const WallTime was = task.wallTime(task::dueAt);
    task.set(task::dueAt, Value::of(due));
    moveReminder(task, was, change.clock());
    task.set(task::postponedCount, Value(task.number(task::postponedCount) + 1));
    task.set(task::postponeReason, Value(reason));
    KEBU_TRY(change.edit(task));
    KEBU_TRY(moveFollowers(change, id, was.date, due.date));
    return {};
}

Result<void> skip(Change &change, Id id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return invalid(QCoreApplication::translate("followup", "Say why the follow-up is skipped."));
    KEBU_LET(task, openTask(change.view(), id));
    task.set(task::state, Value(QStringLiteral("skipped")));
    task.set(task::skipReason, Value(reason));
    KEBU_TRY(change.edit(task));
    return planAfterClosing(change, task);
}

Result<void> complete(Change &change, Id id, Id interaction)
{
    KEBU_LET(task, openTask(change.view(), id));
    close(task, interaction);
    KEBU_TRY(change.edit(task));
    KEBU_TRY(moveFollowers(change, id, task.wallTime(task::dueAt).date, change.view().today()));
    return planAfterClosing(change, task);
}

} // namespace kebu
