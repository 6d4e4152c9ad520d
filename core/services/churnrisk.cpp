#include "core/services/churnrisk.h"

#include "core/services/churnhistory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace kebu {

namespace {

constexpr int monthsLearned = 24;
constexpr int monthsHeldOut = 6;
constexpr size_t samplesAtMost = 200'000;
constexpr size_t reasonsTold = 3;
constexpr int fewestToTry = 10; ///< who ended among those a trial learns from
const QString settingName = QStringLiteral("churn_model");

int monthOf(QDate day) { return day.year() * 12 + day.month() - 1; }

/// The month's ends of the last two years whose horizon has passed, the oldest first.
std::vector<QDate> monthEnds(QDate today)
{
    std::vector<QDate> ends;
    const QDate latest = today.addDays(-riskHorizonDays);
    for (QDate first = QDate(latest.year(), latest.month(), 1); int(ends.size()) < monthsLearned;
         first = first.addMonths(-1)) {
        const QDate end = first.addMonths(1).addDays(-1);
        if (end <= latest)
            ends.push_back(end);
        if (first < latest.addMonths(-monthsLearned - 1))
            break;
    }
    std::ranges::reverse(ends);
    return ends;
}

RiskSample sampleAt(const ChurnHistory &history, QDate end)
{
    const qint32 day = qint32(end.toJulianDay());
    return {history.featuresOn(day), history.ended > 0 && history.ended <= day + riskHorizonDays, monthOf(end)};
}

bool isCustomerOn(const ChurnHistory &history, QDate end)
{
    const qint32 day = qint32(end.toJulianDay());
    return history.since <= day && (history.ended == 0 || history.ended > day);
}

/// Everybody's month's ends; of very many customers an even share, so that the shares of those who end stay true.
std::vector<RiskSample> samplesOf(const std::vector<ChurnHistory> &histories, const std::vector<QDate> &ends)
{
    size_t looks = 0;
    for (const ChurnHistory &history : histories)
        looks += size_t(std::ranges::count_if(ends, [&](QDate end) { return isCustomerOn(history, end); }));
    const size_t stride = 1 + looks / samplesAtMost;
    std::vector<RiskSample> samples;
    for (size_t i = 0; i < histories.size(); i += stride) {
        for (const QDate end : ends) {
            if (isCustomerOn(histories[i], end))
                samples.push_back(sampleAt(histories[i], end));
        }
    }
    return samples;
}

/// Tries what the earlier months teach on the latest ones: six, or fewer in a young book. What was learned for the
/// trial knows nothing of what happened from the first of them on.
void tryOnLatest(ChurnModel &churn, const std::vector<RiskSample> &samples, const std::vector<QDate> &ends)
{
    for (size_t heldOut = std::min<size_t>(monthsHeldOut, ends.size()); heldOut > 0; --heldOut) {
        const QDate from = ends[ends.size() - heldOut];
        const int lastSeen = monthOf(from.addDays(-riskHorizonDays));
        std::vector<RiskSample> seen;
        std::vector<RiskSample> unseen;
        for (const RiskSample &sample : samples) {
            if (sample.month >= monthOf(from))
                unseen.push_back(sample);
            else if (sample.month < lastSeen)
                seen.push_back(sample);
        }
        const auto endedThen = std::ranges::count_if(seen, &RiskSample::ended);
        if (unseen.empty() || endedThen < fewestToTry || endedThen == std::ssize(seen))
            continue;
        churn.trial = tryRisk(learnRisk(seen), unseen);
        churn.heldOutFrom = from;
        churn.heldOutTo = ends.back();
        return;
    }
}

ChurnModel learn(const std::vector<RiskSample> &samples, const std::vector<QDate> &ends, int endedCustomers,
                 QDate today)
{
    ChurnModel churn;
    churn.endedCustomers = endedCustomers;
    churn.samples = int(samples.size());
    churn.learnedOn = today;
    tryOnLatest(churn, samples, ends);
    churn.model = learnRisk(samples);
    return churn;
}

QString percent(double share) { return QString::number(100 * share, 'f', share < 0.095 ? 1 : 0); }

/// The value of a feature as a person says it.
QString valueText(size_t feature, double value)
{
    const QString label = riskFeatures()[feature].label.text();
    const QString name = QString::fromLatin1(riskFeatures()[feature].name);
    QString shown;
    if (name.endsWith(u"_days") || name == u"contacts" || name == u"late_payments")
        shown = QString::number(qRound(std::expm1(value)));
    else if (name.endsWith(u"_share"))
        shown = percent(value) + QStringLiteral(" %");
    else if (name.endsWith(u"_trend"))
        shown = QString::number(qRound(100 * value)) + QStringLiteral(" %");
    else if (name == u"satisfaction")
        shown = value == 0 ? QStringLiteral("–") : QString::number(value + 3);
    else if (name == u"renewal_near")
        shown = value > 0 ? QCoreApplication::translate("churn", "yes") : QCoreApplication::translate("churn", "no");
    else
        shown = QString::number(value);
    return QCoreApplication::translate("churn", "%1: %2", "feature: value").arg(label, shown);
}

CustomerRisk judge(const ChurnModel &churn, const ChurnHistory &history, QDate today)
{
    const std::vector<double> features = history.featuresOn(qint32(today.toJulianDay()));
    CustomerRisk risk;
    risk.customer = history.customer;
    risk.probability = churn.model.probability(features);
    for (size_t i = 0; i < features.size(); ++i) {
        const double contribution = churn.model.contribution(i, features[i]);
        if (contribution > 0.05)
            risk.reasons.push_back({i, contribution, valueText(i, features[i])});
    }
    std::ranges::stable_sort(risk.reasons, std::greater{}, &CustomerRisk::Reason::contribution);
    if (risk.reasons.size() > reasonsTold)
        risk.reasons.resize(reasonsTold);
    return risk;
}

QJsonArray numbers(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

std::vector<double> numbersOf(const QJsonValue &value)
{
    std::vector<double> numbers;
    for (const QJsonValue &number : value.toArray())
        numbers.push_back(number.toDouble());
    return numbers;
}

QString isoOrEmpty(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

} // namespace

const std::vector<RiskFeature> &riskFeatures()
{
    static const std::vector<RiskFeature> features{
        {"silence_days", {"Days since the last contact", "距上次联系天数"}},
        {"contacts", {"Contacts in 90 days", "近90天联系次数"}},
        {"contact_trend", {"Contacts against the 90 days before", "联系次数较前90天"}},
        {"missed_share", {"Share of unanswered attempts", "未接未回占比"}},
        {"negative_share", {"Share of negative talks", "态度差的沟通占比"}},
        {"complaints", {"Complaints in 180 days", "近180天投诉"}},
        {"satisfaction", {"Latest satisfaction", "最近满意度"}},
        {"order_gap_days", {"Days since the last order", "距上次下单天数"}},
        {"order_trend", {"Order amount against the 180 days before", "订单金额较前180天"}},
        {"renewal_near", {"Renewal within 90 days", "90天内到期续约"}},
        {"late_payments", {"Payments overdue", "逾期回款笔数"}},
        {"tenure_days", {"Days as a customer", "成为客户天数"}},
    };
    return features;
}

QString ChurnModel::weightText(size_t feature) const
{
    const double weight = model.weights[feature];
    const QString label = riskFeatures()[feature].label.text();
    if (std::abs(weight) < 0.05)
        return QCoreApplication::translate("churn", "%1: says little").arg(label);
    // |w| is what one standard deviation does to the log-odds: a quarter moves them by a fourth, one nearly trebles
    // them
    const QString strength = std::abs(weight) < 0.25   ? QCoreApplication::translate("churn", "a little")
                             : std::abs(weight) < 0.75 ? QCoreApplication::translate("churn", "clearly")
                                                       : QCoreApplication::translate("churn", "strongly");
    return weight > 0
               ? QCoreApplication::translate("churn", "%1: the more, the likelier they leave (%2)", "how strongly")
                     .arg(label, strength)
               : QCoreApplication::translate("churn", "%1: the more, the likelier they stay (%2)", "how strongly")
                     .arg(label, strength);
}

QString ChurnModel::trialText() const
{
    if (trial.samples == 0)
        return QCoreApplication::translate("churn", "There were not enough months to try it on.");
    return QCoreApplication::translate(
               "churn",
               "Tried on months it had not seen (%1 to %2): of the %3 highest warnings %4 left within %5 days, %6 "
               "%; of all %7 looked at it was %8 %. Among these warnings were %4 of the %9 who left.")
        .arg(heldOutFrom.toString(QStringLiteral("yyyy-MM")), heldOutTo.toString(QStringLiteral("yyyy-MM")))
        .arg(trial.flagged)
        .arg(trial.hits)
        .arg(riskHorizonDays)
        .arg(percent(trial.hitRate()))
        .arg(trial.samples)
        .arg(percent(trial.baseRate()))
        .arg(trial.ended);
}

QJsonObject ChurnModel::toJson() const
{
    QJsonArray names;
    for (const RiskFeature &feature : riskFeatures())
        names.append(QString::fromLatin1(feature.name));
    QJsonArray calibration;
    for (const RiskTrial::Bin &bin : trial.calibration)
        calibration.append(QJsonObject{{QStringLiteral("predicted"), bin.predicted},
                                       {QStringLiteral("observed"), bin.observed},
                                       {QStringLiteral("samples"), bin.samples}});
    return {{QStringLiteral("features"), names},
            {QStringLiteral("intercept"), model.intercept},
            {QStringLiteral("weights"), numbers(model.weights)},
            {QStringLiteral("means"), numbers(model.means)},
            {QStringLiteral("deviations"), numbers(model.deviations)},
            {QStringLiteral("samples"), samples},
            {QStringLiteral("ended_customers"), endedCustomers},
            {QStringLiteral("learned_on"), isoOrEmpty(learnedOn)},
            {QStringLiteral("held_out"), QJsonObject{{QStringLiteral("from"), isoOrEmpty(heldOutFrom)},
                                                     {QStringLiteral("to"), isoOrEmpty(heldOutTo)},
                                                     {QStringLiteral("samples"), trial.samples},
                                                     {QStringLiteral("ended"), trial.ended},
                                                     {QStringLiteral("flagged"), trial.flagged},
                                                     {QStringLiteral("hits"), trial.hits},
                                                     {QStringLiteral("brier"), trial.brier},
                                                     {QStringLiteral("brier_of_base"), trial.brierOfBase},
                                                     {QStringLiteral("calibration"), calibration}}}};
}

Result<ChurnModel> ChurnModel::fromJson(const QJsonObject &json)
{
    ChurnModel churn;
    churn.model.intercept = json.value(QLatin1String("intercept")).toDouble();
    churn.model.weights = numbersOf(json.value(QLatin1String("weights")));
    churn.model.means = numbersOf(json.value(QLatin1String("means")));
    churn.model.deviations = numbersOf(json.value(QLatin1String("deviations")));
    const QJsonArray names = json.value(QLatin1String("features")).toArray();
    bool fits = names.size() == qsizetype(riskFeatures().size());
    for (qsizetype i = 0; fits && i < names.size(); ++i)
        fits = names[i].toString() == QLatin1String(riskFeatures()[size_t(i)].name);
    for (const std::vector<double> *column : {&churn.model.weights, &churn.model.means, &churn.model.deviations})
        fits = fits && column->size() == riskFeatures().size();
    fits = fits && std::ranges::none_of(churn.model.deviations, [](double deviation) { return !(deviation > 0); });
    if (!fits)
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("churn", "The stored risk model is of another version; learn it anew."),
            settingName};
    const auto day = [](const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); };
    churn.samples = json.value(QLatin1String("samples")).toInt();
    churn.endedCustomers = json.value(QLatin1String("ended_customers")).toInt();
    churn.learnedOn = day(json.value(QLatin1String("learned_on")));
    const QJsonObject heldOut = json.value(QLatin1String("held_out")).toObject();
    churn.heldOutFrom = day(heldOut.value(QLatin1String("from")));
    churn.heldOutTo = day(heldOut.value(QLatin1String("to")));
    churn.trial.samples = heldOut.value(QLatin1String("samples")).toInt();
    churn.trial.ended = heldOut.value(QLatin1String("ended")).toInt();
    churn.trial.flagged = heldOut.value(QLatin1String("flagged")).toInt();
    churn.trial.hits = heldOut.value(QLatin1String("hits")).toInt();
    churn.trial.brier = heldOut.value(QLatin1String("brier")).toDouble();
    churn.trial.brierOfBase = heldOut.value(QLatin1String("brier_of_base")).toDouble();
    const QJsonArray bins = heldOut.value(QLatin1String("calibration")).toArray();
    for (const QJsonValue &bin : bins)
        churn.trial.calibration.push_back({bin.toObject().value(QLatin1String("predicted")).toDouble(),
                                           bin.toObject().value(QLatin1String("observed")).toDouble(),
                                           bin.toObject().value(QLatin1String("samples")).toInt()});
    return churn;
}

Result<ChurnStudy> studyChurn(Snapshot &view)
{
    KEBU_LET(histories, churnHistories(view));
    const QDate today = view.today();
    const qint32 now = qint32(today.toJulianDay());
    ChurnStudy study;
    study.endedCustomers = int(std::ranges::count_if(
        histories, [now](const ChurnHistory &history) { return history.ended > 0 && history.ended <= now; }));
    if (study.endedCustomers < endedCustomersNeeded)
        return study;
    const std::vector<QDate> ends = monthEnds(today);
    study.model = learn(samplesOf(histories, ends), ends, study.endedCustomers, today);
    if (!study.model->isTrusted())
        return study;
    for (const ChurnHistory &history : histories) {
        if (history.ended == 0)
            study.risks.push_back(judge(*study.model, history, today));
    }
    std::ranges::stable_sort(study.risks, std::greater{}, &CustomerRisk::probability);
    return study;
}

Result<std::optional<ChurnModel>> storedChurnModel(Connection &connection)
{
    KEBU_LET(stored, Settings(connection).text(settingName));
    if (stored.isEmpty())
        return std::optional<ChurnModel>();
    const Result<ChurnModel> model = ChurnModel::fromJson(QJsonDocument::fromJson(stored.toUtf8()).object());
    // one of another version is none: it is learned anew
    return model ? std::optional<ChurnModel>(*model) : std::optional<ChurnModel>();
}

Result<void> storeChurnModel(Settings &settings, const std::optional<ChurnModel> &model)
{
    return settings.set(settingName,
                        model ? QString::fromUtf8(QJsonDocument(model->toJson()).toJson(QJsonDocument::Compact))
                              : QString());
}

Result<std::optional<CustomerRisk>> riskOf(Snapshot &view, const ChurnModel &model, Id customer)
{
    if (!model.isTrusted())
        return std::optional<CustomerRisk>();
    KEBU_LET(histories, churnHistories(view, customer));
    if (histories.empty() || histories.front().ended > 0)
        return std::optional<CustomerRisk>();
    return std::optional<CustomerRisk>(judge(model, histories.front(), view.today()));
}

} // namespace kebu
