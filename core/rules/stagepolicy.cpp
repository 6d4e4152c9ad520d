#include "core/rules/stagepolicy.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kebu {

namespace {

constexpr int longestStay = 730;
const QString stagesKey = QStringLiteral("stages");
const QString daysKey = QStringLiteral("days");
const QString probabilityKey = QStringLiteral("probability");
const QString requiredKey = QStringLiteral("required");
const QString wonKey = QStringLiteral("won_stays_days");
const QString lossKey = QStringLiteral("loss_requires");
const QString customerKey = QStringLiteral("customer_requires");

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, QStringLiteral("stage policy")}; }

bool isStay(int days) { return days >= 0 && days <= longestStay; }

QStringList namesFrom(const QJsonValue &names)
{
    QStringList read;
    for (const QJsonValue &name : names.toArray())
        read << name.toString();
    return read;
}

/// What a step to the stage writes by itself.
bool isSetByStep(const QString &field)
{
    return field == opportunity::stage || field == opportunity::result || field == opportunity::closedOn ||
           field == customer::lostOn || field == customer::archivedAs;
}

} // namespace

StagePolicy::StagePolicy()
    : stages{{QStringLiteral("first_contact"), {10, 10, {}}},
             {QStringLiteral("need_clarified"), {14, 25, {}}},
             {QStringLiteral("proposal_submitted"), {14, 50, {}}},
             {QStringLiteral("negotiating"), {21, 70, {QString(opportunity::expectedCloseOn)}}},
             {QStringLiteral("contract_signed"), {30, 95, {QString(opportunity::amount)}}},
             {QStringLiteral("payment_received"), {14, 100, {QString(opportunity::amount)}}}},
      lossRequires{QString(opportunity::lostReason)},
      customerRequires{{QStringLiteral("ended"), {QString(customer::churnReason)}},
                       {QStringLiteral("not_won"), {QString(customer::churnReason)}}}
{
}

QJsonObject StagePolicy::toJson() const
{
    QJsonObject all;
    for (auto stage = stages.begin(); stage != stages.end(); ++stage)
        all[stage.key()] = QJsonObject{{daysKey, stage->allowedDays},
                                       {probabilityKey, stage->probability},
                                       {requiredKey, QJsonArray::fromStringList(stage->required)}};
    QJsonObject ofCustomers;
    for (auto stage = customerRequires.begin(); stage != customerRequires.end(); ++stage)
        ofCustomers[stage.key()] = QJsonArray::fromStringList(*stage);
    return {{stagesKey, all},
            {wonKey, wonStaysDays},
            {lossKey, QJsonArray::fromStringList(lossRequires)},
            {customerKey, ofCustomers}};
}

Result<StagePolicy> StagePolicy::fromJson(const QJsonObject &json)
{
    StagePolicy policy;
    const QJsonObject all = json[stagesKey].toObject();
    for (auto given = all.begin(); given != all.end(); ++given) {
        Stage &stage = policy.stages[given.key()];
        stage.allowedDays = given->toObject()[daysKey].toInt(stage.allowedDays);
        stage.probability = given->toObject()[probabilityKey].toInt(stage.probability);
        if (given->toObject().contains(requiredKey))
            stage.required = namesFrom(given->toObject()[requiredKey]);
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
    if (json.contains(lossKey))
        policy.lossRequires = namesFrom(json[lossKey]);
    const QJsonObject ofCustomers = json[customerKey].toObject();
    for (auto given = ofCustomers.begin(); given != ofCustomers.end(); ++given)
        policy.customerRequires[given.key()] = namesFrom(*given);
    return policy;
}

std::vector<FieldInfo> missingFields(const Record &record, const QStringList &required, const Catalog &catalog)
{
    std::vector<FieldInfo> missing;
    for (const QString &name : required) {
        const auto field = catalog.field(record.type(), name);
        if (field && valueOf(record, *field).isEmpty())
            missing.push_back(*field);
    }
    return missing;
}

bool isAskable(const RecordType &type, const FieldInfo &field)
{
    const bool isTyped = field.type != FieldType::Bool && field.type != FieldType::RefAny &&
                         (field.type != FieldType::Refs || field.target == u"tag");
    const bool isGiven = field.isRequired || field.isSystemSet || field.isUnique || isSetByStep(field.name);
    return isTyped && !isGiven && (&type == &opportunity::type() || field.onlyKind.isEmpty());
}

} // namespace kebu
