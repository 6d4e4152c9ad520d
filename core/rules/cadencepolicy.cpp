#include "core/rules/cadence.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int longestInterval = 730;
const QString hourFormat = QStringLiteral("HH:mm");

/// Visits every interval of the policy with its key, for reading, writing and checking alike.
template <typename Policy, typename Visitor>
void visitIntervals(Policy &policy, Visitor visit)
{
    visit(QStringLiteral("grade_a"), policy.gradeA);
    visit(QStringLiteral("grade_b"), policy.gradeB);
    visit(QStringLiteral("grade_c"), policy.gradeC);
    visit(QStringLiteral("layer_key"), policy.layerKey);
    visit(QStringLiteral("layer_potential"), policy.layerPotential);
    visit(QStringLiteral("layer_at_risk"), policy.layerAtRisk);
}

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, QStringLiteral("cadence policy")}; }

Result<void> check(const CadencePolicy &policy)
{
    bool isLongEnough = true;
    bool isShortEnough = true;
    bool isOrdered = true;
    visitIntervals(policy, [&](const QString &, const CadencePolicy::Interval &interval) {
        isLongEnough = isLongEnough && interval.ideal >= 1;
        isShortEnough = isShortEnough && interval.latest <= longestInterval;
        isOrdered = isOrdered && interval.latest >= interval.ideal;
    });
    if (!isLongEnough)
        return invalid(QCoreApplication::translate("rules", "A rhythm is shorter than one day. Give one day or more."));
    if (!isOrdered)
        return invalid(QCoreApplication::translate(
            "rules", "A rhythm ends before it begins: the latest day lies before the ideal one."));
    if (!isShortEnough)
        return invalid(QCoreApplication::translate("rules", "A rhythm is longer than two years. Give %1 days or less.")
                           .arg(longestInterval));
    if (!(policy.dayBegins < policy.dayEnds))
        return invalid(QCoreApplication::translate("rules", "The working day must end after it begins."));
    if (policy.retryAfterHours < 1 || policy.followUpsPerDay < 1)
        return invalid(
            QCoreApplication::translate("rules", "Hours until a second try and follow-ups a day must be one or more."));
    return {};
}

QTime hourOf(const QJsonValue &given, QTime otherwise)
{
    const QTime hour = QTime::fromString(given.toString(), hourFormat);
    return hour.isValid() ? hour : otherwise;
}

} // namespace

QJsonObject CadencePolicy::toJson() const
{
    QJsonObject json;
    visitIntervals(*this, [&json](const QString &key, const Interval &interval) {
        json[key] = interval.ideal;
        json[QString(key + QStringLiteral("_latest"))] = interval.latest;
    });
    json[QStringLiteral("retry_after_hours")] = retryAfterHours;
    json[QStringLiteral("day_begins")] = dayBegins.toString(hourFormat);
    json[QStringLiteral("day_ends")] = dayEnds.toString(hourFormat);
    json[QStringLiteral("follow_ups_per_day")] = followUpsPerDay;
    return json;
}

Result<CadencePolicy> CadencePolicy::fromJson(const QJsonObject &json)
{
    CadencePolicy policy;
    visitIntervals(policy, [&json](const QString &key, Interval &interval) {
        interval.ideal = json.value(key).toInt(interval.ideal);
        interval.latest = json.value(QString(key + QStringLiteral("_latest"))).toInt(interval.latest);
    });
    policy.retryAfterHours = json.value(QStringLiteral("retry_after_hours")).toInt(policy.retryAfterHours);
    policy.dayBegins = hourOf(json.value(QStringLiteral("day_begins")), policy.dayBegins);
    policy.dayEnds = hourOf(json.value(QStringLiteral("day_ends")), policy.dayEnds);
    policy.followUpsPerDay = json.value(QStringLiteral("follow_ups_per_day")).toInt(policy.followUpsPerDay);
    KEBU_TRY(check(policy));
    return policy;
}

} // namespace kebu
