#include "core/services/nextfollowup.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/rules/stages.h"

namespace kebu {

namespace {

/// The latest contact that counts and the latest attempt without answer after it.
Result<void> addContacts(Snapshot &view, Id customer, CadenceFacts &facts)
{
    const QTimeZone zone = view.clock().zone();
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT happened_at, reach, topic FROM interaction WHERE customer_id = ? ORDER BY happened_at DESC, id DESC"));
    KEBU_TRY(rows.run(customer));
    while (rows.next()) {
        const QDate day = localDate(Instant{rows.number(0)}, zone);
        const QString reach = rows.text(1);
        if (isRealContact(reach, rows.text(2), facts.letter)) {
            facts.lastContact = day;
            break;
        }
        const bool isUnanswered = reach == u"no_answer" || reach == u"no_reply";
        if (isUnanswered && !facts.lastUnanswered)
            facts.lastUnanswered = day;
    }
    return rows.done();
}

Result<CadenceFacts> cadenceFactsOf(Snapshot &view, const Record &customer)
{
    CadenceFacts facts = cadenceHabits(customer);
    KEBU_TRY(addContacts(view, customer.id(), facts));
    return facts;
}

/// A contact dated ahead of the clock still pushes the next one behind itself.
QDate planningDay(const CadenceFacts &facts, QDate today)
{
    return facts.lastContact.isValid() ? std::max(facts.lastContact, today) : today;
}

Result<CadenceDecision> decide(Snapshot &view, const CadenceFacts &facts)
{
    KEBU_LET(policy, Settings(view.connection()).cadencePolicy());
    return nextFollowUp(facts, policy, WorkCalendar::builtIn(), planningDay(facts, view.today()));
}

} // namespace

bool isCaredFor(const Record &customer)
{
    return !stages::isLost(customer.text(customer::stage)) && !customer.has(customer::archivedAs);
}

bool isRealContact(const QString &reach, const QString &topic, const QString &letter)
{
    if (reach == u"no_answer" || reach == u"no_reply")
        return false;
    return topic != u"greeting" || letter == u"C";
}

CadenceFacts cadenceHabits(const Record &customer)
{
    CadenceFacts facts;
    facts.letter = customer.text(customer::grade);
    facts.layer = customer.text(customer::maintenanceLayer);
    if (customer.has(customer::cadenceDays))
        facts.ownDays = int(customer.number(customer::cadenceDays));
    const QDate firstContact = customer.date(customer::firstContactOn);
    facts.knownSince = firstContact.isValid() ? firstContact : customer.date(customer::registeredOn);
    facts.preferredDays = int(customer.number(customer::preferredDays));
    facts.preferredFrom = QTime::fromString(customer.text(customer::preferredFrom), QStringLiteral("HH:mm"));
    facts.preferredTo = QTime::fromString(customer.text(customer::preferredTo), QStringLiteral("HH:mm"));
    facts.preferredMethod = customer.text(customer::usualChannel);
    return facts;
}

Result<CadenceDecision> cadenceOf(Snapshot &view, const Record &customer)
{
    KEBU_LET(facts, cadenceFactsOf(view, customer));
    return decide(view, facts);
}

Result<std::optional<Record>> earliestOpenTask(Snapshot &view, Id customer, const QString &origin)
{
    QString condition = QStringLiteral("customer_id = ? AND state IN ('', 'open')");
    QVariantList values{customer.value};
    if (!origin.isEmpty()) {
        condition += QStringLiteral(" AND origin = ?");
        values << origin;
    }
    KEBU_LET(tasks,
             view.store().where(task::type(), condition + QStringLiteral(" ORDER BY due_at, id LIMIT 1"), values));
    return tasks.empty() ? std::optional<Record>() : std::optional<Record>(std::move(tasks.front()));
}

Result<PlannedFollowUp> planCadence(Change &change, Id customerId, QDate asContacted)
{
    Snapshot &view = change.view();
    KEBU_LET(customer, view.get(customer::type(), customerId));
    if (!isCaredFor(customer))
        return PlannedFollowUp{};
    KEBU_LET(facts, cadenceFactsOf(view, customer));
    if (asContacted.isValid())
        facts.lastContact = asContacted;
    KEBU_LET(decision, decide(view, facts));

    KEBU_LET(standing, earliestOpenTask(view, customerId, QStringLiteral("cadence")));
    Record task = standing ? *standing : Record(task::type());
    task.set(task::customer, Value::of(customerId));
    task.set(task::goal, Value(decision.goal));
    task.set(task::dueAt, Value::of(decision.due));
    task.set(task::method, Value(decision.method));
    task.set(task::origin, Value(QStringLiteral("cadence")));
    // it is a new plan: what was said of the old date no longer holds
    task.set(task::postponedCount, Value());
    task.set(task::postponeReason, Value());
    if (standing) {
        KEBU_TRY(change.edit(task));
        return PlannedFollowUp{task.id(), decision.due, decision.why};
    }
    task.set(task::owner, customer.value(customer::owner));
    KEBU_LET(made, change.create(std::move(task)));
    return PlannedFollowUp{made, decision.due, decision.why};
}

Result<PlannedFollowUp> proposeFirst(Change &change, Id customer)
{
    KEBU_LET(standing, earliestOpenTask(change.view(), customer));
    if (standing)
        return PlannedFollowUp{};
    return planCadence(change, customer);
}

} // namespace kebu
