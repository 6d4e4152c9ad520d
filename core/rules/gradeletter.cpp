#include "core/rules/gradesum.h"
#include "core/rules/grading.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace kebu {

namespace {

constexpr double amountPart = 0.7; ///< of value; the rest is the number of orders
constexpr double openWeight = 0.5; ///< of an amount hoped for, beside one won
constexpr double stagePart = 0.6;  ///< of stage and size

double shareOfLevel(const QString &level)
{
    if (level == u"high")
        return 1;
    if (level == u"medium")
        return 0.6;
    return level == u"low" ? 0.2 : 0;
}

QString levelText(const QString &level)
{
    if (level == u"high")
        return QCoreApplication::translate("rules", "high");
    if (level == u"medium")
        return QCoreApplication::translate("rules", "medium");
    if (level == u"low")
        return QCoreApplication::translate("rules", "low");
    return QCoreApplication::translate("rules", "not recorded");
}

double shareOfStage(const QString &stage)
{
    struct Share {
        QLatin1String stage;
        double share;
    };
    static constexpr Share shares[] = {
        {QLatin1String("first_contact"), 0.2},
        {QLatin1String("need_clarified"), 0.4},
        {QLatin1String("proposal_submitted"), 0.7},
        {QLatin1String("negotiating"), 0.9},
        {QLatin1String("contract_signed"), 1},
        {QLatin1String("payment_received"), 1},
        {QLatin1String("in_use"), 0.8},
        {QLatin1String("renewal_due"), 1},
        {QLatin1String("issue_reported"), 0.8},
    };
    const auto *found =
        std::find_if(std::begin(shares), std::end(shares), [&](const Share &s) { return stage == s.stage; });
    return found == std::end(shares) ? 0 : found->share;
}

double shareOfEmployees(qint64 employees)
{
    if (employees >= 500)
        return 1;
    if (employees >= 100)
        return 0.7;
    if (employees >= 20)
        return 0.4;
    return employees > 0 ? 0.2 : 0;
}

/// The strongest open need by one of its two levels; nullptr when no need is open.
const GradeFacts::NeedFact *strongest(const std::vector<GradeFacts::NeedFact> &needs,
                                      QString GradeFacts::NeedFact::*level)
{
    const GradeFacts::NeedFact *best = nullptr;
    for (const GradeFacts::NeedFact &need : needs) {
        if (need.open && (!best || shareOfLevel(need.*level) > shareOfLevel(best->*level)))
            best = &need;
    }
    return best;
}

QString stageText(const QString &stage)
{
    if (stage.isEmpty())
        return QCoreApplication::translate("rules", "stage not recorded");
    return QCoreApplication::translate("rules", "stage gives %1 %", "share in percent")
        .arg(qRound(100 * shareOfStage(stage)));
}

void addIntent(GradeSum &sum, const GradeFacts &facts, const GradePolicy &policy)
{
    sum.add(
        "intent", [] { return QCoreApplication::translate("rules", "Intent"); }, policy.intent,
        shareOfLevel(facts.intent),
        [&] { return QCoreApplication::translate("rules", "Intent: %1").arg(levelText(facts.intent)); });
}

void addNeeds(GradeSum &sum, const GradeFacts &facts, const GradePolicy &policy)
{
    const auto *urgent = strongest(facts.needs, &GradeFacts::NeedFact::urgency);
    const auto *important = strongest(facts.needs, &GradeFacts::NeedFact::importance);
    const auto none = [] { return QCoreApplication::translate("rules", "No open need"); };
    sum.add(
        "urgency", [] { return QCoreApplication::translate("rules", "Urgency of needs"); }, policy.urgency,
        urgent ? shareOfLevel(urgent->urgency) : 0,
        [&] {
            return urgent ? QCoreApplication::translate("rules", "Most urgent open need: %1")
                                .arg(levelText(urgent->urgency))
                          : none();
        });
    sum.add(
        "importance", [] { return QCoreApplication::translate("rules", "Importance of needs"); }, policy.importance,
        important ? shareOfLevel(important->importance) : 0,
        [&] {
            return important ? QCoreApplication::translate("rules", "Most important open need: %1")
                                   .arg(levelText(important->importance))
                             : none();
        });
}

void addValue(GradeSum &sum, const GradeFacts &facts, const GradePolicy &policy)
{
    const double amount = double(std::max<qint64>(facts.wonAmountMinor, 0)) +
                          openWeight * double(std::max<qint64>(facts.openAmountMinor, 0));
    const double byAmount = std::min(1.0, amount / double(policy.fullAmountMinor));
    const double byOrders = std::clamp(double(facts.wonCount) / policy.fullOrderCount, 0.0, 1.0);
    sum.add(
        "value", [] { return QCoreApplication::translate("rules", "Value"); }, policy.value,
        amountPart * byAmount + (1 - amountPart) * byOrders,
        [&] {
            if (facts.wonCount <= 0 && amount <= 0)
                return QCoreApplication::translate("rules", "No order and no open opportunity");
            return QCoreApplication::translate("rules", "Orders won: %1, together %2; open: %3")
                .arg(facts.wonCount)
                .arg(Money{facts.wonAmountMinor}.toGroupedString(), Money{facts.openAmountMinor}.toGroupedString());
        });
}

QString sizeText(const GradeFacts &facts)
{
    if (facts.employees)
        return QCoreApplication::translate("rules", "employees: %1").arg(*facts.employees);
    if (!facts.buyingPower.isEmpty())
        return QCoreApplication::translate("rules", "buying power: %1").arg(levelText(facts.buyingPower));
    return QCoreApplication::translate("rules", "size not recorded");
}

void addStageAndSize(GradeSum &sum, const GradeFacts &facts, const GradePolicy &policy)
{
    const double size = facts.employees ? shareOfEmployees(*facts.employees) : shareOfLevel(facts.buyingPower);
    sum.add(
        "stage_and_size", [] { return QCoreApplication::translate("rules", "Stage and size"); }, policy.stageAndSize,
        stagePart * shareOfStage(facts.stage) + (1 - stagePart) * size,
        [&]() -> QString {
            return QCoreApplication::translate("rules", "%1; %2", "stage; size of the company")
                .arg(stageText(facts.stage), sizeText(facts));
        });
}

GradeSum sumOf(const GradeFacts &facts, const GradePolicy &policy, GradeSum::Words words)
{
    GradeSum sum(words);
    addIntent(sum, facts, policy);
    addNeeds(sum, facts, policy);
    addValue(sum, facts, policy);
    addStageAndSize(sum, facts, policy);
    return sum;
}

QString letterOf(double score, const GradePolicy &policy)
{
    if (score >= policy.thresholdA)
        return QStringLiteral("A");
    return score >= policy.thresholdB ? QStringLiteral("B") : QStringLiteral("C");
}

} // namespace

LetterGrade gradeLetter(const GradeFacts &facts, const GradePolicy &policy, QDate /*today*/)
{
    GradeSum sum = sumOf(facts, policy, GradeSum::Words::Told);
    LetterGrade grade;
    grade.score = sum.score();
    grade.letter = letterOf(grade.score, policy);
    grade.points = std::move(sum).points();
    return grade;
}

QString letterAlone(const GradeFacts &facts, const GradePolicy &policy)
{
    return letterOf(sumOf(facts, policy, GradeSum::Words::Spared).score(), policy);
}

} // namespace kebu
