#include "core/reports/builtin.h"
#include "core/reports/buyers.h"
#include "core/reports/ordersql.h"
#include "core/storage/progress.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

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
        const std::vector<double> sums = sumsOfLargest(worths);
        for (int percent = stepPercent; percent <= wholePercent && !worths.empty(); percent += stepPercent)
            figures.rows.push_back(rowAt(percent, worths.size(), sums));
        if (!figures.rows.empty())
            figures.total = figures.rows.back();
        figures.total.key.clear();
        figures.total.label = std::move(totalWords);
        return figures;
    }

private:
    static Result<std::vector<double>> worthsOf(const MetricScope &scope)
    {
        const Progress::Part part([&] { return rowsOf(scope.view, {QStringLiteral("sales_order")}); });
        return worthsOfBuyers(scope);
    }

    /// What the largest 0, 5, 10 … 100 % have together. Parts the worths at each step instead of sorting them all.
    static std::vector<double> sumsOfLargest(std::vector<double> &worths)
    {
        constexpr int steps = wholePercent / stepPercent;
        const auto at = [&](int step) { return worths.begin() + qsizetype(topOf(worths.size(), step * stepPercent)); };
        partAt(worths, 0, steps);
        std::vector<double> sums{0};
        for (int step = 1; step <= steps; ++step)
            sums.push_back(std::accumulate(at(step - 1), at(step), sums.back()));
        return sums;
    }

    /// So that between the two steps each further one has the larger ones before it and the others behind.
    static void partAt(std::vector<double> &worths, int from, int to)
    {
        if (to - from < 2)
            return;
        const auto at = [&](int step) { return worths.begin() + qsizetype(topOf(worths.size(), step * stepPercent)); };
        const int middle = (from + to) / 2;
        std::nth_element(at(from), at(middle), at(to), std::greater<>());
        partAt(worths, from, middle);
        partAt(worths, middle, to);
    }

    static MetricRow rowAt(int percent, size_t customers, const std::vector<double> &sums)
    {
        MetricRow row;
        row.key = QString::number(percent);
        row.label = QStringLiteral("%1 %").arg(percent);
        row.base = qint64(customers);
        row.count = qint64(topOf(customers, percent));
        setRate(row);
        if (sums.back() > 0)
            row.value = sums[size_t(percent / stepPercent)] / sums.back();
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
