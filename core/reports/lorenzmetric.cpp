#include "core/reports/builtin.h"
#include "core/reports/buyers.h"
#include "core/reports/ordersql.h"
#include "core/storage/progress.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int stepPercent = 5;
constexpr int wholePercent = 100;

/// How the amount is spread: the Lorenz curve read from its upper end.
class Lorenz final : public Metric
{
public:
    QString name() const override { return QStringLiteral("lorenz"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Largest customers"); }
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
        KEBU_LET(worths, worthsOf(scope));
        KEBU_LET(totalWords, Grouping().labelOf(view, {}));
        Figures figures;
        std::vector<double> sums{0}; // of the largest so many
        for (const double worth : worths)
            sums.push_back(sums.back() + worth);
        for (int percent = stepPercent; percent <= wholePercent && !worths.empty(); percent += stepPercent)
            figures.rows.push_back(rowAt(percent, sums));
        if (!figures.rows.empty())
            figures.total = figures.rows.back();
        figures.total.key.clear();
        figures.total.label = std::move(totalWords);
        return figures;
    }

private:
    /// The amounts of the customers, the largest first: eight bytes a customer, and one pass for all steps.
    static Result<std::vector<double>> worthsOf(const MetricScope &scope)
    {
        const Progress::Part part([&] { return rowsOf(scope.view, {QStringLiteral("sales_order")}); });
        KEBU_LET(buyers, buyersOf(scope));
        std::vector<double> worths;
        worths.reserve(buyers.size());
        for (const Buyer &buyer : buyers)
            worths.push_back(buyer.worth);
        std::ranges::sort(worths, std::greater<>());
        return worths;
    }

    static MetricRow rowAt(int percent, const std::vector<double> &sums)
    {
        MetricRow row;
        row.key = QString::number(percent);
        row.label = QStringLiteral("%1 %").arg(percent);
        row.base = qint64(sums.size()) - 1;
        row.count = qint64(topOf(sums.size() - 1, percent));
        setRate(row);
        if (sums.back() > 0)
            row.value = sums[size_t(row.count)] / sums.back();
        return row;
    }

    static Population largest(const MetricScope &scope, int percent)
    {
        Population all = ordersql::customersByWorth(scope, ordersql::Beside::Place);
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
