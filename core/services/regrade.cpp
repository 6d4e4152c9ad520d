#include "core/services/regrade.h"

#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/domain/task.h"
#include "core/rules/stages.h"
#include "core/services/nextfollowup.h"
#include "core/storage/facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int reasonsTold = 3;

Result<std::optional<Record>> newestEntry(Snapshot &view, Id customer)
{
    KEBU_LET(entries, view.store().where(gradeEntry::type(),
                                         QStringLiteral("customer_id = ? ORDER BY given_on DESC, id DESC LIMIT 1"),
                                         {customer.value}));
    return entries.empty() ? std::optional<Record>() : std::optional<Record>(std::move(entries.front()));
}

QString reasonText(const LetterGrade &grade)
{
    std::vector<GradePoint> points = grade.points;
    std::ranges::stable_sort(points, std::greater{}, &GradePoint::points);
    QStringList told;
    for (const GradePoint &point : points) {
        if (point.points > 0 && told.size() < reasonsTold)
            told << point.because;
    }
    const QString score = QCoreApplication::translate("regrade", "%1 of 100 points").arg(grade.score);
    return told.isEmpty() ? score
                          : QCoreApplication::translate("regrade", "%1: %2", "score: reasons")
                                .arg(score, told.join(QCoreApplication::translate("regrade", ", ", "between reasons")));
}

/// Puts the follow-up where the new letter wants it.
Result<void> replan(Change &change, Id customer)
{
    KEBU_LET(standing, earliestOpenTask(change.view(), customer, QStringLiteral("cadence")));
    if (!standing) {
        KEBU_TRY(proposeFirst(change, customer));
    } else if (!standing->has(task::postponedCount)) {
        KEBU_TRY(planCadence(change, customer));
    }
    return {};
}

Result<void> giveLetter(Change &change, Id customer, const QString &letter, GradeReason reason)
{
    change.explainGrade(std::move(reason));
    KEBU_TRY(
        change.edit(customer::type(), customer, [&](Record &record) { record.set(customer::grade, Value(letter)); }));
    return replan(change, customer);
}

/// Says the same letter again: a new reason or a new end of an override is history too.
Result<void> confirmLetter(Change &change, Id customer, const QString &letter, const QString &because, QDate until)
{
    Record entry(gradeEntry::type());
    entry.set(gradeEntry::customer, Value::of(customer));
    entry.set(gradeEntry::letter, Value(letter));
    entry.set(gradeEntry::setBy, Value(QStringLiteral("person")));
    entry.set(gradeEntry::because, Value(because));
    entry.set(gradeEntry::until, Value::of(until));
    entry.set(gradeEntry::givenOn, Value::of(change.view().today()));
    KEBU_TRY(change.create(std::move(entry)));
    return {};
}

/// The facts of the letter for all customers, read table by table: one statement a customer would take minutes.
class Regrading
{
public:
    explicit Regrading(Snapshot &view) : m_view(view) {}

    Result<std::vector<GradeProposal>> propose(const GradePolicy &policy)
    {
        KEBU_TRY(readNeeds());
        KEBU_TRY(readDeals());
        KEBU_TRY(readOverrides());
        return compare(policy);
    }

private:
    Result<void> readNeeds()
    {
        Statement &rows = m_view.connection().prepared(QStringLiteral(
            "SELECT customer_id, urgency, importance FROM need WHERE state IN ('', 'open', 'answered') ORDER BY id"));
        KEBU_TRY(rows.run());
        while (rows.next())
            m_facts[rows.id(0)].needs.push_back({rows.text(1), rows.text(2), true});
        return rows.done();
    }

    Result<void> readDeals()
    {
        Statement &rows = m_view.connection().prepared(QStringLiteral(
            "SELECT customer_id, result, count(*), sum(CASE WHEN amount > ? THEN amount ELSE 0 END) FROM opportunity "
            "WHERE result IN ('', 'won') GROUP BY customer_id, result"));
        KEBU_TRY(rows.run(RecordStore::emptyNumber));
        while (rows.next()) {
            GradeFacts &facts = m_facts[rows.id(0)];
            if (rows.text(1) == u"won") {
                facts.wonCount = int(rows.number(2));
                facts.wonAmountMinor = rows.number(3);
            } else {
                facts.openAmountMinor = rows.number(3);
            }
        }
        return rows.done();
    }

    /// The newest entry of a customer is the one that holds.
    Result<void> readOverrides()
    {
        Statement &rows = m_view.connection().prepared(
            QStringLiteral("SELECT customer_id, set_by, until FROM grade_entry ORDER BY given_on, id"));
        KEBU_TRY(rows.run());
        const QString today = m_view.today().toString(Qt::ISODate);
        while (rows.next())
            m_isHeld[rows.id(0)] = rows.text(1) == u"person" && rows.text(2) >= today;
        return rows.done();
    }

    Result<std::vector<GradeProposal>> compare(const GradePolicy &policy)
    {
        std::vector<GradeProposal> proposals;
        Statement &rows = m_view.connection().prepared(
            QStringLiteral("SELECT id, number, name, grade, intent, stage, employees_from, buying_power FROM customer "
                           "WHERE archived_as = '' ORDER BY number, id"));
        KEBU_TRY(rows.run());
        while (rows.next()) {
            const Id id = rows.id(0);
            if (m_isHeld.value(id) || stages::isLost(rows.text(5)))
                continue;
            GradeFacts facts = m_facts.value(id);
            facts.letter = rows.text(3);
            facts.intent = rows.text(4);
            facts.stage = rows.text(5);
            if (rows.number(6) != RecordStore::emptyNumber)
                facts.employees = rows.number(6);
            facts.buyingPower = rows.text(7);
            const LetterGrade computed = gradeLetter(facts, policy, m_view.today());
            if (computed.letter != facts.letter)
                proposals.push_back(
                    {id, rows.text(1), rows.text(2), facts.letter, computed.letter, reasonText(computed)});
        }
        KEBU_TRY(rows.done());
        return proposals;
    }

    Snapshot &m_view;
    QHash<Id, GradeFacts> m_facts;
    QHash<Id, bool> m_isHeld;
};

} // namespace

Result<GradeExplanation> explainGrade(Snapshot &view, const Record &customer)
{
    KEBU_LET(facts, gradeFactsOf(view.connection(), customer, view.clock().zone()));
    KEBU_LET(policy, Settings(view.connection()).gradePolicy());
    KEBU_LET(entry, newestEntry(view, customer.id()));
    GradeExplanation explanation;
    explanation.letter = facts.letter;
    explanation.computed = gradeLetter(facts, policy, view.today());
    explanation.warmth = gradeWarmth(facts, policy, view.today());
    explanation.dormantFrom = dormantFrom(facts, policy, view.today());
    if (entry) {
        explanation.setBy = entry->text(gradeEntry::setBy);
        explanation.since = entry->date(gradeEntry::givenOn);
        explanation.because = entry->text(gradeEntry::because);
        explanation.until = entry->date(gradeEntry::until);
    }
    return explanation;
}

Result<void> setGrade(Change &change, Id customer, const QString &letter, const QString &because, QDate until)
{
    KEBU_LET(record, change.view().get(customer::type(), customer));
    if (record.text(customer::grade) == letter)
        return confirmLetter(change, customer, letter, because, until);
    return giveLetter(change, customer, letter, {QStringLiteral("person"), because, until});
}

Result<std::vector<GradeProposal>> proposeGrades(Snapshot &view)
{
    KEBU_LET(policy, Settings(view.connection()).gradePolicy());
    return proposeGrades(view, policy);
}

Result<std::vector<GradeProposal>> proposeGrades(Snapshot &view, const GradePolicy &policy)
{
    return Regrading(view).propose(policy);
}

Result<void> applyGrades(Change &change, const std::vector<GradeProposal> &proposals)
{
    for (const GradeProposal &proposal : proposals) {
        if (change.isCancelled())
            return Error{
                ErrorCode::Cancelled, QCoreApplication::translate("regrade", "Stopped. No grade was changed."), {}};
        KEBU_LET(record, change.view().get(customer::type(), proposal.customer));
        if (record.text(customer::grade) != proposal.from)
            continue;
        KEBU_TRY(giveLetter(change, proposal.customer, proposal.to, {QStringLiteral("system"), proposal.because, {}}));
    }
    return {};
}

} // namespace kebu
