#include "core/rules/grading.h"

#include <QCoreApplication>

#include <cmath>
#include <type_traits>

namespace kebu {

namespace {

/// Visits every number of the policy with its key, for reading and writing alike.
template <typename Policy, typename Visitor>
void visitNumbers(Policy &policy, Visitor visit)
{
    visit("intent", policy.intent);
    visit("urgency", policy.urgency);
    visit("importance", policy.importance);
    visit("value", policy.value);
    visit("stage_and_size", policy.stageAndSize);
    visit("threshold_a", policy.thresholdA);
    visit("threshold_b", policy.thresholdB);
    visit("recency", policy.recency);
    visit("frequency", policy.frequency);
    visit("trend", policy.trend);
    visit("answers", policy.answers);
    visit("threshold_1", policy.threshold1);
    visit("threshold_2", policy.threshold2);
    visit("half_life_days", policy.halfLifeDays);
    visit("full_frequency", policy.fullFrequency);
    visit("full_amount", policy.fullAmountMinor);
    visit("full_order_count", policy.fullOrderCount);
    visit("dormant_after_days", policy.dormantAfterDays);
    visit("silent_after_days", policy.silentAfterDays);
}

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, QStringLiteral("grade policy")}; }

constexpr double tolerance = 1e-6;

bool addsUp(double sum) { return std::abs(sum - 100) < tolerance; }

Result<void> check(const GradePolicy &policy)
{
    for (const double weight : {policy.intent, policy.urgency, policy.importance, policy.value, policy.stageAndSize,
                                policy.recency, policy.frequency, policy.trend, policy.answers}) {
        if (!(weight >= 0))
            return invalid(
                QCoreApplication::translate("rules", "A weight of the grading is below zero. Give zero or more."));
    }
    const double letter = policy.intent + policy.urgency + policy.importance + policy.value + policy.stageAndSize;
    if (!addsUp(letter))
        return invalid(
            QCoreApplication::translate("rules", "The weights of the letter add up to %1. They must add up to 100.")
                .arg(letter));
    const double digit = policy.recency + policy.frequency + policy.trend + policy.answers;
    if (!addsUp(digit))
        return invalid(
            QCoreApplication::translate("rules", "The weights of the digit add up to %1. They must add up to 100.")
                .arg(digit));
    const bool isOrdered = policy.thresholdA > policy.thresholdB && policy.thresholdB > 0 &&
                           policy.threshold1 > policy.threshold2 && policy.threshold2 > 0;
    if (!isOrdered)
        return invalid(QCoreApplication::translate(
            "rules", "The thresholds of the grades must fall: A above B, 1 above 2, all above zero."));
    const bool isScaled = policy.halfLifeDays > 0 && policy.fullFrequency > 0 && policy.fullAmountMinor > 0 &&
                          policy.fullOrderCount > 0 && policy.dormantAfterDays > 0 && policy.silentAfterDays > 0;
    if (!isScaled)
        return invalid(QCoreApplication::translate(
            "rules", "Half-life, full amounts and days of the grading must be above zero."));
    return {};
}

} // namespace

QJsonObject GradePolicy::toJson() const
{
    QJsonObject json;
    visitNumbers(*this, [&json](const char *key, auto number) { json[QLatin1String(key)] = number; });
    return json;
}

Result<GradePolicy> GradePolicy::fromJson(const QJsonObject &json)
{
    GradePolicy policy;
    visitNumbers(policy, [&json](const char *key, auto &number) {
        using Number = std::remove_reference_t<decltype(number)>;
        const QJsonValue given = json.value(QLatin1String(key));
        if (!given.isDouble())
            return;
        if constexpr (std::is_floating_point_v<Number>)
            number = given.toDouble();
        else
            number = Number(given.toInteger());
    });
    KEBU_TRY(check(policy));
    return policy;
}

} // namespace kebu
