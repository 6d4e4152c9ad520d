#include "core/rules/stagepolicy.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int longestStay = 730;
const QString stagesKey = QStringLiteral("stages");
const QString daysKey = QStringLiteral("days");
const QString probabilityKey = QStringLiteral("probability");
const QString wonKey = QStringLiteral("won_stays_days");

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, QStringLiteral("stage policy")}; }

bool isStay(int days) { return days >= 0 && days <= longestStay; }

} // namespace

StagePolicy::StagePolicy()
    : stages{{QStringLiteral("first_contact"), {10, 10}},      {QStringLiteral("need_clarified"), {14, 25}},
             {QStringLiteral("proposal_submitted"), {14, 50}}, {QStringLiteral("negotiating"), {21, 70}},
             {QStringLiteral("contract_signed"), {30, 95}},    {QStringLiteral("payment_received"), {14, 100}}}
{
}

QJsonObject StagePolicy::toJson() const
{
    QJsonObject all;
    for (auto stage = stages.begin(); stage != stages.end(); ++stage)
        all[stage.key()] = QJsonObject{{daysKey, stage->allowedDays}, {probabilityKey, stage->probability}};
    return {{stagesKey, all}, {wonKey, wonStaysDays}};
}

Result<StagePolicy> StagePolicy::fromJson(const QJsonObject &json)
{
    StagePolicy policy;
    const QJsonObject all = json[stagesKey].toObject();
    for (auto given = all.begin(); given != all.end(); ++given) {
        Stage &stage = policy.stages[given.key()];
        stage.allowedDays = given->toObject()[daysKey].toInt(stage.allowedDays);
        stage.probability = given->toObject()[probabilityKey].toInt(stage.probability);
        if (!isStay(stage.allowedDays))
            return invalid(QCoreApplication::translate("rules", "The days a stage allows go from 0 (no limit) to %1.")
                               .arg(longestStay));
        if (stage.probability < 0 || stage.probability > 100)
            return invalid(QCoreApplication::translate("rules", "The probability of a stage goes from 0 to 100."));
    }
    policy.wonStaysDays = json[wonKey].toInt(policy.wonStaysDays);
    if (!isStay(policy.wonStaysDays))
        return invalid(
            QCoreApplication::translate("rules", "A won deal stays on the board from 0 to %1 days.").arg(longestStay));
    return policy;
}

} // namespace kebu
