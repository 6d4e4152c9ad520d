#include "core/reports/builtin.h"
#include "core/reports/ordersql.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int stepPercent = 5;
constexpr int wholePercent = 100;

/// How the amount is spread: the Lorenz curve read from its upper end.
class Lorenz final : public Metric
{
public:
    QString name() const override { return QStringLiteral("lorenz"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Share of the largest customers"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics", "Customers with an order in the period; of them the largest 5, 10 … 100 %, rounded up, by the "
                       "amount of these orders. Value: their share of the amount (the Lorenz curve, from its upper "
                       "end).");
    }
    MetricHeads heads() const override
    {
        return {QCoreApplication::translate("metrics", "Customers with orders"),
                QCoreApplication::translate("metrics", "Of the largest"),
                QCoreApplication::translate("metrics", "Share of customers"),
                QCoreApplication::translate("metrics", "Share of amount")};
    }
    MetricTheme theme() const override { return MetricTheme::Value; }
    MetricUnit valueUnit() const override { return MetricUnit::Share; }
    MetricShape shape() const override { return MetricShape::Curve; }
    bool hasOwnRows() const override { return true; }
    bool isGroupedByField() const override { return false; }

    Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                 MetricSide side) const override
    {
        KEBU_TRY(check(query));
        KEBU_LET(scope, MetricScope::of(view, query));
        const int percent = key && !key->isEmpty() ? key->toInt() : wholePercent;
        return recordsOf(view, largest(scope, percent), side, {});
    }

protected:
    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        KEBU_LET(scope, MetricScope::of(view, query));
        Figures figures;
        KEBU_LET(totalWords, Grouping().labelOf(view, {}));
        for (int percent = stepPercent; percent <= wholePercent; percent += stepPercent) {
            KEBU_LET(row, tallyAll(view, largest(scope, percent)));
            row.key = QString::number(percent);
            row.label = QStringLiteral("%1 %").arg(percent);
            if (percent == wholePercent) {
                figures.total = row;
                figures.total.key.clear();
                figures.total.label = totalWords;
            }
            if (row.base > 0)
                figures.rows.push_back(std::move(row));
        }
        return figures;
    }

private:
    static Population largest(const MetricScope &scope, int percent)
    {
        Population all = ordersql::customersByWorth(scope);
        all.count = {ordersql::amongTop(), {percent}};
        all.worth = Worth::ShareOfCounted;
        return all;
    }
};

} // namespace

const Metric &builtin::lorenz()
{
    static const Lorenz metric;
    return metric;
}

} // namespace kebu
