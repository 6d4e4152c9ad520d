#include "core/reports/targets.h"

#include "core/base/money.h"
#include "core/domain/user.h"
#include "core/reports/grouping.h"

#include <QCoreApplication>

#include <cmath>

namespace kebu {

namespace {

using Half = TargetMeasure::Half;

constexpr TargetMeasure measures[] = {
    {"amount_won", "win_rate", Half::Value, true}, {"payments_received", "payments_received", Half::Value, true},
    {"won_deals", "win_rate", Half::Count},        {"new_customers", "conversion", Half::Base},
    {"contacts", "contacts", Half::Count},
};

constexpr double minorUnits = 100;
constexpr double goalScale = 1e6; ///< of a decimal field

QString numberText(double number, bool isMoney)
{
    const double rounded = isMoney ? number * minorUnits : std::round(number) * minorUnits;
    return Money{qint64(std::llround(rounded))}.toGroupedString();
}

double halfOf(const MetricResult &result, const TargetMeasure &measure)
{
    switch (measure.half) {
    case Half::Base:
        return double(result.total.base);
    case Half::Count:
        return double(result.total.count);
    case Half::Value:
        break;
    }
    return result.total.value.value_or(0) / (measure.isMoney ? minorUnits : 1);
}

QString conditionOf(Id owner, const QString &where)
{
    if (!owner)
        return where;
    const QString own = QStringLiteral("owner = %1").arg(owner.toString());
    return where.trimmed().isEmpty() ? own : QStringLiteral("%1 and (%2)").arg(own, where);
}

Result<TargetProgress> progressOf(Snapshot &view, const Record &record, const QString &where)
{
    TargetProgress progress;
    progress.id = record.id();
    progress.measure = record.text(target::measure);
    KEBU_LET(catalog, view.catalog());
    progress.label = catalog->choiceLabel(*target::type().find(QString(target::measure)), progress.measure);
    progress.owner = record.ref(target::owner);
    if (progress.owner) {
        KEBU_LET(owner, view.get(user::type(), progress.owner));
        progress.ownerName = owner.text(user::name);
    }
    progress.period = {record.date(target::fromOn), record.date(target::toOn)};
    progress.goal = double(record.number(target::goal)) / goalScale;
    progress.because = record.text(target::because);
    progress.isOver = progress.period.to < view.today();
    const TargetMeasure *measure = findTargetMeasure(progress.measure);
    progress.isMeasured = measure != nullptr && progress.period.to >= progress.period.from;
    if (!progress.isMeasured)
        return progress;
    progress.isMoney = measure->isMoney;
    KEBU_LET(metric, findMetric(QString::fromLatin1(measure->metric)));
    KEBU_LET(result, metric->run(view, {progress.period, {}, false, conditionOf(progress.owner, where)}));
    progress.reached = halfOf(result, *measure);
    return progress;
}

} // namespace

const TargetMeasure *findTargetMeasure(const QString &code)
{
    for (const TargetMeasure &measure : measures) {
        if (code == QLatin1String(measure.code))
            return &measure;
    }
    return nullptr;
}

QString TargetProgress::shortTitle() const
{
    const QString whose =
        owner ? ownerName : QCoreApplication::translate("metrics", "everybody", "whose target it is: the whole team's");
    return QString(label + QStringLiteral(" · ") + whose);
}

QString TargetProgress::title() const { return shortTitle() + QStringLiteral(" · ") + periodWords(period); }

QString TargetProgress::figure() const
{
    if (!isMeasured)
        return QCoreApplication::translate("metrics", "nothing measures it");
    return QCoreApplication::translate("metrics", "%1 of %2", "reached, goal")
        .arg(numberText(reached, isMoney), numberText(goal, isMoney));
}

QString periodWords(const Period &period)
{
    for (const TimeStep step : {TimeStep::Year, TimeStep::Quarter, TimeStep::Month, TimeStep::Week}) {
        const QString key = timeKey(step, period.from);
        if (timeSpan(step, key) == period)
            return timeLabel(step, key);
    }
    return period.from.toString(Qt::ISODate) + QStringLiteral(" – ") + period.to.toString(Qt::ISODate);
}

Result<std::vector<TargetProgress>> targetsWithin(Snapshot &view, const Period &period, std::optional<Id> owner,
                                                  const QString &where)
{
    QString condition = QStringLiteral("1");
    QVariantList values;
    if (period.from.isValid()) {
        condition += QStringLiteral(" AND to_on >= ?");
        values << period.from.toString(Qt::ISODate);
    }
    if (period.to.isValid()) {
        condition += QStringLiteral(" AND from_on <= ?");
        values << period.to.toString(Qt::ISODate);
    }
    if (owner) {
        condition += QStringLiteral(" AND coalesce(owner_id, 0) = ?");
        values << owner->value;
    }
    KEBU_LET(records,
             view.store().where(target::type(), condition + QStringLiteral(" ORDER BY to_on DESC, id"), values));
    std::vector<TargetProgress> all;
    for (const Record &record : records) {
        KEBU_LET(progress, progressOf(view, record, where));
        all.push_back(std::move(progress));
    }
    return all;
}

} // namespace kebu
