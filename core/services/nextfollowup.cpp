#include "core/services/nextfollowup.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/rules/stages.h"

#include <QCoreApplication>

#include <algorithm>

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

/// A contact dated ahead of the clock still pushes the next one behind itself.
WallTime planningTime(const CadenceFacts &facts, const WallTime &now)
{
    return facts.lastContact.isValid() && facts.lastContact > now.date ? WallTime{facts.lastContact, {}, {}} : now;
}

constexpr int countedAtMost = 200; ///< beyond that a day is merely very full

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

bool isDormant(const CadenceFacts &facts, int dormantAfterDays, QDate today)
{
    const QDate since = facts.lastContact.isValid() ? facts.lastContact : facts.knownSince;
    return facts.letter == u"C" && since.isValid() && since.addDays(dormantAfterDays) <= today;
}

Result<CadencePlanner> CadencePlanner::of(Snapshot &view)
{
    CadencePlanner planner(view);
    Settings settings(view.connection());
    KEBU_LET(policy, settings.cadencePolicy());
    KEBU_LET(calendar, settings.calendarPolicy());
    KEBU_LET(grading, settings.gradePolicy());
    planner.m_policy = policy;
    planner.m_calendarPolicy = std::move(calendar);
    planner.m_dormantAfterDays = grading.dormantAfterDays;
    return planner;
}

bool CadencePlanner::isDormant(const CadenceFacts &facts) const
{
    return kebu::isDormant(facts, m_dormantAfterDays, m_view->today());
}

const WorkCalendar &CadencePlanner::calendarOf(Id owner)
{
    const auto known = m_calendars.find(owner);
    return known != m_calendars.end() ? known->second
                                      : m_calendars.emplace(owner, m_calendarPolicy.calendarOf(owner)).first->second;
}

int CadencePlanner::plannedOn(Id owner, QDate day)
{
    const auto known = m_planned.find({owner, day});
    if (known != m_planned.end())
        return known->second;
    Statement &row = m_view->connection().prepared(QStringLiteral(
        "SELECT count(*) FROM (SELECT 1 FROM task WHERE state IN ('', 'open') AND due_at >= ? AND due_at < ? AND "
        "coalesce(owner_id, 0) = ? LIMIT ?)"));
    int count = 0;
    // a day that cannot be counted is taken as free: the next statement of the change says what is wrong
    if (row.run(day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate), owner.value, countedAtMost) &&
        row.next())
        count = int(row.number(0));
    (void)row.done();
    m_planned[{owner, day}] = count;
    return count;
}

DayRoom CadencePlanner::roomOf(Id owner, const std::optional<Record> &without)
{
    const bool isOwn = without && without->ref(task::owner) == owner;
    const QDate standsOn = isOwn ? without->wallTime(task::dueAt).date : QDate();
    return {m_policy.followUpsPerDay,
            [this, owner, standsOn](QDate day) { return plannedOn(owner, day) - int(day == standsOn); }};
}

void CadencePlanner::moved(Id owner, QDate from, QDate to)
{
    if (const auto left = m_planned.find({owner, from}); left != m_planned.end())
        --left->second;
    if (const auto entered = m_planned.find({owner, to}); entered != m_planned.end())
        ++entered->second;
}

Result<CadenceFacts> CadencePlanner::factsOf(const Record &customer)
{
    CadenceFacts facts = cadenceHabits(customer);
    KEBU_TRY(addContacts(*m_view, customer.id(), facts));
    return facts;
}

CadenceDecision CadencePlanner::decide(const CadenceFacts &facts, Id owner, const std::optional<Record> &standing)
{
    return nextFollowUp(facts, m_policy, calendarOf(owner), planningTime(facts, m_view->clock().wallNow()),
                        roomOf(owner, standing));
}

Result<CadenceDecision> CadencePlanner::decide(const Record &customer)
{
    KEBU_LET(facts, factsOf(customer));
    KEBU_LET(standing, earliestOpenTask(*m_view, customer.id(), QStringLiteral("cadence")));
    return decide(facts, customer.ref(customer::owner), standing);
}

Result<PlannedFollowUp> CadencePlanner::letSleep(Change &change, const std::optional<Record> &standing)
{
    if (standing) {
        Record skipped = *standing;
        skipped.set(task::state, Value(QStringLiteral("skipped")));
        skipped.set(task::skipReason, Value(QCoreApplication::translate("followup", "Dormant: no answer for %n days",
                                                                        nullptr, m_dormantAfterDays)));
        KEBU_TRY(change.edit(*standing, std::move(skipped)));
    }
    return PlannedFollowUp{};
}

Result<PlannedFollowUp> CadencePlanner::plan(Change &change, Id customerId, QDate asContacted)
{
    KEBU_LET(customer, m_view->get(customer::type(), customerId));
    if (!isCaredFor(customer))
        return PlannedFollowUp{};
    KEBU_LET(standing, earliestOpenTask(*m_view, customerId, QStringLiteral("cadence")));
    return plan(change, customer, standing, asContacted);
}

Result<PlannedFollowUp> CadencePlanner::plan(Change &change, const Record &customer,
                                             const std::optional<Record> &standing, QDate asContacted)
{
    if (!isCaredFor(customer))
        return PlannedFollowUp{};
    KEBU_LET(facts, factsOf(customer));
    if (isDormant(facts))
        return letSleep(change, standing);
    if (asContacted.isValid())
        facts.lastContact = asContacted;
    const Id owner = customer.ref(customer::owner);
    const CadenceDecision decision = decide(facts, owner, standing);

    Record task = standing ? *standing : Record(task::type());
    task.set(task::customer, Value::of(customer.id()));
    task.set(task::goal, Value(decision.goal));
    task.set(task::dueAt, Value::of(decision.due));
    task.set(task::method, Value(decision.method));
    task.set(task::origin, Value(QStringLiteral("cadence")));
    // it is a new plan: what was said of the old date no longer holds
    task.set(task::postponedCount, Value());
    task.set(task::postponeReason, Value());
    if (standing) {
        const Id taskOwner = standing->ref(task::owner);
        moved(taskOwner, standing->wallTime(task::dueAt).date, decision.due.date);
        const Id id = task.id();
        KEBU_TRY(change.edit(*standing, std::move(task)));
        return PlannedFollowUp{id, decision.due, decision.why};
    }
    task.set(task::owner, customer.value(customer::owner));
    moved(owner, {}, decision.due.date);
    KEBU_LET(made, change.create(std::move(task)));
    return PlannedFollowUp{made, decision.due, decision.why};
}

Result<PlannedFollowUp> CadencePlanner::proposeFirst(Change &change, Id customer)
{
    KEBU_LET(standing, earliestOpenTask(*m_view, customer));
    if (standing)
        return PlannedFollowUp{};
    return plan(change, customer);
}

Result<CadenceDecision> cadenceOf(Snapshot &view, const Record &customer)
{
    KEBU_LET(planner, CadencePlanner::of(view));
    return planner.decide(customer);
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

Result<PlannedFollowUp> planCadence(Change &change, Id customer, QDate asContacted)
{
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    return planner.plan(change, customer, asContacted);
}

Result<PlannedFollowUp> proposeFirst(Change &change, Id customer)
{
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    return planner.proposeFirst(change, customer);
}

namespace {

Result<void> askNothingMore(Change &change, Id customer)
{
    KEBU_LET(standing, earliestOpenTask(change.view(), customer, QStringLiteral("cadence")));
    if (!standing)
        return {};
    Record skipped = *standing;
    skipped.set(task::state, Value(QStringLiteral("skipped")));
    skipped.set(task::skipReason, Value(QCoreApplication::translate("followup", "The customer is lost or archived.")));
    return change.edit(*standing, std::move(skipped));
}

bool isNewestContact(const CadenceFacts &facts, const Change::CareNote &note, const QTimeZone &zone)
{
    const auto isOf = [&](Instant at) { return at.ms != 0 && localDate(at, zone) == facts.lastContact; };
    return isOf(note.contacted) || isOf(note.greeted);
}

/// Whether only a large import leaves such a customer for later: it is new, or a contact was recorded.
bool mayWait(const Change::CareNote &note)
{
    return note.isNew || (!note.isOpen && !note.isPlanned && (note.contacted.ms != 0 || note.greeted.ms != 0));
}

/// Says in the notes who is new: everybody, or, where so many wait that the change is a large one, which is what it
/// returns, only those of whom there is another note.
bool notesOfNew(const std::vector<Id> &newCustomers, QHash<Id, Change::CareNote> &notes)
{
    qsizetype alone = 0;
    for (const Id id : newCustomers) {
        const auto note = notes.find(id);
        if (note == notes.end())
            ++alone;
        else
            note->isNew = true;
    }
    const bool isLarge = alone + std::ranges::count_if(notes, mayWait) > plannedAtOnce;
    for (size_t i = 0; i < newCustomers.size() && !isLarge; ++i)
        notes[newCustomers[i]].isNew = true;
    return isLarge;
}

Result<void> settleOne(CadencePlanner &planner, Change &change, Id id, const Change::CareNote &note)
{
    KEBU_LET(customer, change.view().store().find(customer::type(), id));
    if (!customer)
        return {}; // removed
    if (!isCaredFor(*customer))
        return askNothingMore(change, id);
    KEBU_LET(earliest, earliestOpenTask(change.view(), id));
    if (earliest && (note.isPlanned || earliest->text(task::origin) != u"cadence"))
        return {};
    if (earliest) { // a contact that was not planned after
        KEBU_LET(facts, planner.factsOf(*customer));
        if (!isNewestContact(facts, note, change.clock().zone()))
            return {};
    }
    KEBU_TRY(planner.plan(change, *customer, earliest));
    return {};
}

} // namespace

Result<void> settleChange(Change &change)
{
    QHash<Id, Change::CareNote> notes = change.careNotes(); // planning adds to them
    const bool isLarge = notesOfNew(change.newCustomers(), notes);
    std::vector<Id> customers;
    for (auto it = notes.begin(); it != notes.end(); ++it) {
        if (mayWait(*it) ? !isLarge : it->isOpen)
            customers.push_back(it.key());
    }
    if (customers.empty())
        return {};
    std::ranges::sort(customers); // as they were made: the same change plans the same days wherever it runs
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    for (const Id customer : customers) {
        if (change.isCancelled())
            return Error{
                ErrorCode::Cancelled, QCoreApplication::translate("followup", "Stopped. Nothing was kept."), {}};
        KEBU_TRY(settleOne(planner, change, customer, *notes.constFind(customer)));
    }
    return {};
}

Result<int> settleFollowUps(Change &change)
{
    std::vector<Id> unsettled;
    Statement &rows = change.view().connection().prepared(QStringLiteral(
        "SELECT c.id FROM customer c JOIN customer_summary s ON s.customer_id = c.id WHERE c.archived_as = '' AND "
        "c.stage NOT IN ('ended', 'not_won') AND (CASE WHEN s.dormant_from <> '' AND s.dormant_from <= ? THEN EXISTS "
        "(SELECT 1 FROM task t WHERE t.customer_id = c.id AND t.state IN ('', 'open') AND t.origin = 'cadence') ELSE "
        "s.next_task_id = 0 END) ORDER BY s.grade_key, c.id"));
    KEBU_TRY(rows.run(change.view().today().toString(Qt::ISODate)));
    while (rows.next())
        unsettled.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    for (const Id customer : unsettled) {
        if (change.isCancelled())
            return Error{
                ErrorCode::Cancelled, QCoreApplication::translate("followup", "Stopped. No follow-up was moved."), {}};
        KEBU_TRY(planner.plan(change, customer));
    }
    return int(unsettled.size());
}

} // namespace kebu
