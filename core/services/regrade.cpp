#include "core/services/regrade.h"

#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/rules/stages.h"
#include "core/services/carefacts.h"
#include "core/services/regradeplan.h"
#include "core/storage/facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int reasonsTold = 3;

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

Result<void> giveLetter(Change &change, Id customer, const QString &letter, GradeReason reason)
{
    change.explainGrade(std::move(reason));
    KEBU_TRY(
        change.edit(customer::type(), customer, [&](Record &record) { record.set(customer::grade, Value(letter)); }));
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    KEBU_LET(record, change.view().get(customer::type(), customer));
    return planForGrade(planner, change, record);
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

ProposalKind kindOf(const QString &from, const QString &to)
{
    return from.isEmpty() ? ProposalKind::First : to < from ? ProposalKind::Up : ProposalKind::Down;
}

/// Compares what is in force with what the rules say, customer by customer.
class Comparison
{
public:
    Comparison(const GradePolicy &policy, QDate today) : m_policy(policy), m_today(today) {}

    void addLetter(const CareFacts &facts)
    {
        if (facts.isHeld || stages::isLost(facts.grade.stage))
            return;
        if (letterAlone(facts.grade, m_policy) == facts.grade.letter)
            return;
        const LetterGrade computed = gradeLetter(facts.grade, m_policy, m_today);
        QString because = reasonText(computed);
        if (facts.heldUntil.isValid() && !facts.grade.letter.isEmpty())
            because = QCoreApplication::translate("regrade", "The grade set by hand held until %1. %2")
                          .arg(facts.heldUntil.toString(Qt::ISODate), because);
        add(facts, kindOf(facts.grade.letter, computed.letter), facts.grade.letter,
            {computed.letter, std::move(because)});
    }

    void addMaintenance(const CareFacts &facts)
    {
        const Placement state = maintenanceState(facts.maintenance, m_today);
        if (state.code != facts.state) {
            const bool isDormant = state.code == u"dormant";
            add(facts,
                isDormant                   ? ProposalKind::Dormant
                : facts.state == u"dormant" ? ProposalKind::Woken
                                            : ProposalKind::State,
                facts.state, state);
        }
        const Placement layer = maintenanceLayer(facts.maintenance, m_today);
        if (layer.code != facts.layer)
            add(facts, ProposalKind::Layer, facts.layer, layer);
    }

    std::vector<GradeProposal> proposals;

private:
    void add(const CareFacts &facts, ProposalKind kind, const QString &from, const Placement &to)
    {
        proposals.push_back({facts.customer, facts.number, facts.name, from, to.code, to.because, kind});
    }

    const GradePolicy &m_policy;
    QDate m_today;
};

} // namespace

Result<GradeExplanation> explainGrade(Snapshot &view, const Record &customer)
{
    KEBU_LET(facts, gradeFactsOf(view.connection(), customer, view.clock().zone()));
    KEBU_LET(policy, Settings(view.connection()).gradePolicy());
    KEBU_LET(history, gradeHistory(view, customer.id()));
    KEBU_LET(churn, storedChurnModel(view.connection()));
    GradeExplanation explanation;
    explanation.letter = facts.letter;
    explanation.computed = gradeLetter(facts, policy, view.today());
    explanation.warmth = gradeWarmth(facts, policy, view.today());
    explanation.dormantFrom = dormantFrom(facts, policy, view.today());
    if (!history.empty()) {
        const GradeStep &last = history.back();
        explanation.setBy = last.setBy;
        explanation.since = last.on;
        explanation.because = last.because;
        explanation.until = last.until;
    }
    explanation.history = std::move(history);
    if (churn) {
        KEBU_LET(risk, riskOf(view, *churn, customer.id()));
        explanation.risk = std::move(risk);
    }
    return explanation;
}

Result<void> setGrade(Change &change, Id customer, const QString &letter, const QString &because, QDate until)
{
    if (until.isValid() && until < change.clock().today())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("regrade", "The grade would hold until %1, which has passed.")
                         .arg(until.toString(Qt::ISODate)),
                     {}};
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
    Comparison comparison(policy, view.today());
    KEBU_TRY(CareReader(view, CareReader::What::Letters).read([&comparison](CareFacts &facts) {
        comparison.addLetter(facts);
    }));
    return std::move(comparison.proposals);
}

Result<std::vector<GradeProposal>> proposeRegrade(Snapshot &view)
{
    KEBU_LET(policy, Settings(view.connection()).gradePolicy());
    Comparison comparison(policy, view.today());
    KEBU_TRY(CareReader(view, CareReader::What::Everything).read([&comparison](CareFacts &facts) {
        comparison.addLetter(facts);
        comparison.addMaintenance(facts);
    }));
    return std::move(comparison.proposals);
}

Result<std::vector<GradeStep>> gradeHistory(Snapshot &view, Id customer)
{
    KEBU_LET(entries, view.store().where(gradeEntry::type(), QStringLiteral("customer_id = ? ORDER BY given_on, id"),
                                         {customer.value}));
    std::vector<GradeStep> steps;
    steps.reserve(entries.size());
    for (const Record &entry : entries)
        steps.push_back({entry.date(gradeEntry::givenOn), entry.text(gradeEntry::letter), entry.text(gradeEntry::setBy),
                         entry.text(gradeEntry::because), entry.date(gradeEntry::until)});
    return steps;
}

} // namespace kebu
