#include "core/reports/builtin.h"
#include "core/reports/ratemetric.h"
#include "core/reports/stagesql.h"

#include <QCoreApplication>

namespace kebu {

namespace {

const QString customers = QStringLiteral("customer c");
const QString customerId = QStringLiteral("c.id");

class Conversion final : public RateMetric
{
public:
    QString name() const override { return QStringLiteral("conversion"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Conversion"); }
    QString definition() const override
    {
        return QCoreApplication::translate("metrics",
                                           "Of the customers first met in the period (first contact, where it is "
                                           "unknown the registration; no period: all), those with a won opportunity, a "
                                           "signed contract, or a stage that ever was contract signed or further.");
    }

protected:
    Population population(Snapshot &, const Period &period) const override
    {
        static const QString signedStages = stageList([](const stages::Stage &stage) {
            return stages::atLeast(QString::fromLatin1(stage.code), QStringLiteral("contract_signed"));
        });
        Population customersMet{QStringLiteral("customer"), customers, customerId, {}, {}, {}};
        customersMet.base =
            dayWithin(QStringLiteral("coalesce(nullif(c.first_contact_on, ''), c.registered_on)"), period);
        customersMet.count.sql =
            everAt(signedStages) +
            QStringLiteral(" OR c.id IN (SELECT customer_id FROM opportunity WHERE result = 'won')");
        return customersMet;
    }
};

/// Customers who are ended now, on the day they were lost, else on which they last entered that stage.
Condition endedWithin(const Period &period)
{
    Condition ended{QStringLiteral("c.stage = 'ended'"), {}};
    if (!period.from.isValid() && !period.to.isValid())
        return ended;
    return both(ended,
                dayWithin(QStringLiteral("coalesce(nullif(c.lost_on, ''), (SELECT max(e.entered_on) FROM stage_entry e "
                                         "WHERE e.customer_id = c.id AND e.stage = 'ended'), '')"),
                          period));
}

/// What was earned with the customer and what was still open: that is what an end costs.
const QString amountLost = QStringLiteral("coalesce((SELECT sum(o.amount) FROM opportunity o WHERE o.customer_id = "
                                          "c.id AND o.result IN ('', 'won') AND o.amount > 0), 0)");

class Churn final : public RateMetric
{
public:
    QString name() const override { return QStringLiteral("churn"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Churn"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics",
            "Of the customers who ever were in the deal or service phase, or were first recorded as ended, those who "
            "ended (in the period). Value: the amounts of their won and still open opportunities.");
    }
    MetricUnit valueUnit() const override { return MetricUnit::Money; }

protected:
    Population population(Snapshot &, const Period &period) const override
    {
        static const QString dealt = stageList([](const stages::Stage &stage) {
            return stage.phase == stages::Phase::Deal || stage.phase == stages::Phase::Service;
        });
        // ids are given in order of recording; no entry at all means that the stage was there from the beginning
        static const QString firstEnded = QStringLiteral(
            "c.id IN (SELECT e.customer_id FROM stage_entry e WHERE e.stage = 'ended' AND NOT EXISTS "
            "(SELECT 1 FROM stage_entry p WHERE p.customer_id = e.customer_id AND p.id < e.id))"
            " OR (c.stage = 'ended' AND NOT EXISTS (SELECT 1 FROM stage_entry p WHERE p.customer_id = c.id))");
        Population won{QStringLiteral("customer"), customers, customerId, {}, {}, amountLost};
        won.base.sql = everAt(dealt) + QStringLiteral(" OR ") + firstEnded;
        won.count = endedWithin(period);
        return won;
    }
};

/// Each reason's share of the customers who ended.
class ChurnReasons final : public RateMetric
{
public:
    QString name() const override { return QStringLiteral("churn_reasons"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Churn reasons"); }
    QString definition() const override
    {
        return QCoreApplication::translate("metrics",
                                           "Of all customers who ended (in the period), those who ended for this "
                                           "reason. Value: the amounts of their won and still open opportunities.");
    }
    MetricUnit valueUnit() const override { return MetricUnit::Money; }
    bool isGroupedByField() const override { return false; }

    Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                 MetricSide side) const override
    {
        KEBU_TRY(check(query));
        // the base of each row is everybody who ended
        const std::optional<QString> reason = side == MetricSide::Base ? std::nullopt : key;
        KEBU_LET(grouping, Grouping::of(view, QStringLiteral("churn_reason")));
        return records(view, population(view, query.period), grouping, reason, MetricSide::Base);
    }

protected:
    Population population(Snapshot &, const Period &period) const override
    {
        return {QStringLiteral("customer"), customers, customerId, endedWithin(period), {}, amountLost};
    }

    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        MetricQuery byReason = query;
        byReason.by = QStringLiteral("churn_reason");
        KEBU_LET(figures, RateMetric::measure(view, byReason));
        for (MetricRow &row : figures.rows) {
            row.base = figures.total.base;
            setRate(row);
        }
        return figures;
    }
};

} // namespace

const Metric &builtin::conversion()
{
    static const Conversion metric;
    return metric;
}

const Metric &builtin::churn()
{
    static const Churn metric;
    return metric;
}

const Metric &builtin::churnReasons()
{
    static const ChurnReasons metric;
    return metric;
}

} // namespace kebu
