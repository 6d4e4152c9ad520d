#include "core/reports/builtin.h"
#include "core/reports/ratemetric.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Population opportunities(Condition base)
{
    return {QStringLiteral("opportunity"),
            QStringLiteral("opportunity o JOIN customer c ON c.id = o.customer_id"),
            QStringLiteral("o.id"),
            std::move(base),
            {QStringLiteral("o.result = 'won'"), {}},
            QStringLiteral("max(o.amount, 0)")};
}

class WinRate final : public RateMetric
{
public:
    QString name() const override { return QStringLiteral("win_rate"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Win rate"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics", "Of the opportunities closed in the period, won or lost, those won. Value: the amount won.");
    }
    MetricUnit valueUnit() const override { return MetricUnit::Money; }

protected:
    Population population(Snapshot &, const Period &period) const override
    {
        return opportunities(
            both({QStringLiteral("o.result <> ''"), {}}, dayWithin(QStringLiteral("o.closed_on"), period)));
    }
};

class WinRateAll final : public RateMetric
{
public:
    QString name() const override { return QStringLiteral("win_rate_all"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Win rate, of all opened"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics", "Of all opportunities opened in the period, those won by now. Value: the amount won.");
    }
    MetricUnit valueUnit() const override { return MetricUnit::Money; }

protected:
    Population population(Snapshot &, const Period &period) const override
    {
        return opportunities(dayWithin(QStringLiteral("o.opened_on"), period));
    }
};

} // namespace

const Metric &builtin::winRate()
{
    static const WinRate metric;
    return metric;
}

const Metric &builtin::winRateAll()
{
    static const WinRateAll metric;
    return metric;
}

} // namespace kebu
