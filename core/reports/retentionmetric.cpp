#include "core/reports/builtin.h"
#include "core/reports/cohortcount.h"

#include <QCoreApplication>

namespace kebu {

namespace {

/// The key of a cell: `2026-01/3`, three steps after the first order.
struct Cell {
    QString cohort;
    int age = 0;
};

Cell cellOf(const QString &key)
{
    const PairKey pair = splitKey(key);
    return {pair.own, pair.group.toInt()};
}

/// Who orders again, by the month (or quarter, or year) of the first order.
class Retention final : public Metric
{
public:
    QString name() const override { return QStringLiteral("retention"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Retention by cohort"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics",
            "Customers by the month of their first order, for months that lie in the period (by quarter or year where "
            "asked for); of them, those who ordered in the first, second … month after it, up to today. Total: those "
            "customers, and of them those who ordered in any later month.");
    }
    MetricHeads heads() const override
    {
        return {QCoreApplication::translate("metrics", "First ordered"),
                QCoreApplication::translate("metrics", "Ordered again"),
                QCoreApplication::translate("metrics", "Retention"),
                {}};
    }
    MetricTheme theme() const override { return MetricTheme::Value; }
    MetricShape shape() const override { return MetricShape::Heat; }
    bool hasOwnRows() const override { return true; }

    Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                 MetricSide side) const override
    {
        KEBU_TRY(check(query));
        KEBU_LET(step, stepOf(query));
        KEBU_LET(scope, MetricScope::of(view, query));
        if (!key || key->isEmpty())
            return recordsOf(view, everybody(scope, step), side, {});
        const Cell cell = cellOf(*key);
        Population wanted = everybody(scope, step);
        wanted.base = both(wanted.base, dayWithin(QStringLiteral("f.first_on"), timeSpan(step, cell.cohort)));
        wanted.count = orderedWithin(timeAfter(step, cell));
        return recordsOf(view, wanted, side, {});
    }

protected:
    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        KEBU_LET(step, stepOf(query));
        KEBU_LET(scope, MetricScope::of(view, query));
        KEBU_LET(cohorts, cohortsOf(scope, step));
        KEBU_LET(totalWords, Grouping().labelOf(view, {}));
        Figures figures;
        figures.total.base = cohorts.customers;
        figures.total.count = cohorts.orderedAgain;
        setRate(figures.total);
        figures.total.label = std::move(totalWords);
        for (const Cohorts::Cohort &cohort : cohorts.cohorts) {
            for (int age = 0;; ++age) {
                const Period span = timeAfter(step, {cohort.key, age});
                if (!span.from.isValid() || span.from > view.today())
                    break;
                figures.rows.push_back(cellRow(step, cohort.key, cohort.customers, age, cohort.orderedAfter(age)));
            }
        }
        return figures;
    }

private:
    static Result<TimeStep> stepOf(const MetricQuery &query)
    {
        const auto step = timeStepOf(query.by.isEmpty() ? QStringLiteral("month") : query.by);
        if (!step)
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("metrics",
                                                     "Cohorts are of a week, month, quarter or year, not of %1; a "
                                                     "filter asks for a part of the customers.")
                             .arg(query.by),
                         {}};
        return *step;
    }

    static Grouping stepGrouping(Snapshot &view, TimeStep step, const QString &day)
    {
        constexpr const char *names[] = {"week", "month", "quarter", "year"};
        return Grouping::of(view, QString::fromLatin1(names[int(step)]),
                            {QStringLiteral("customer"), QStringLiteral("c"), day})
            .valueOr({});
    }

    static Period timeAfter(TimeStep step, const Cell &cell)
    {
        const QDate first = timeSpan(step, cell.cohort).from;
        if (!first.isValid())
            return {};
        switch (step) {
        case TimeStep::Week:
            return {first.addDays(7 * cell.age), first.addDays(7 * cell.age + 6)};
        case TimeStep::Month:
            return {first.addMonths(cell.age), first.addMonths(cell.age + 1).addDays(-1)};
        case TimeStep::Quarter:
            return {first.addMonths(3 * cell.age), first.addMonths(3 * cell.age + 3).addDays(-1)};
        case TimeStep::Year:
            break;
        }
        return {first.addYears(cell.age), first.addYears(cell.age + 1).addDays(-1)};
    }

    static Condition orderedWithin(const Period &period)
    {
        Condition when = dayWithin(QStringLiteral("r.ordered_on"), period);
        when.sql = QStringLiteral("f.customer_id IN (SELECT r.customer_id FROM sales_order r WHERE %1)").arg(when.sql);
        return when;
    }

    /// Customers by their first order; counted: a later step than its own has one too.
    static Population everybody(const MetricScope &scope, TimeStep step)
    {
        Population all;
        all.record = QStringLiteral("customer");
        all.alias = QStringLiteral("c");
        all.from =
            QStringLiteral("(SELECT customer_id, min(ordered_on) AS first_on, max(ordered_on) AS last_on FROM "
                           "sales_order WHERE ordered_on <> '' AND customer_id IS NOT NULL GROUP BY customer_id) f");
        all.customer = QStringLiteral("f.customer_id");
        all.id = all.customer;
        all.filter = scope.filter;
        all.base = dayWithin(QStringLiteral("f.first_on"), scope.period);
        all.count = holds(stepGrouping(scope.view, step, QStringLiteral("f.last_on")).key() + QStringLiteral(" <> ") +
                          stepGrouping(scope.view, step, QStringLiteral("f.first_on")).key());
        all.day = QStringLiteral("f.first_on");
        return all;
    }

    static MetricRow cellRow(TimeStep step, const QString &cohort, qint64 size, int age, qint64 count)
    {
        MetricRow row;
        row.key = pairKey(cohort, QString::number(age));
        row.label = timeLabel(step, cohort);
        row.group = QString::number(age);
        row.groupLabel = row.group;
        row.base = size;
        row.count = count;
        setRate(row);
        return row;
    }
};

} // namespace

const Metric &builtin::retention()
{
    static const Retention metric;
    return metric;
}

} // namespace kebu
