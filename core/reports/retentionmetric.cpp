#include "core/reports/builtin.h"
#include "core/reports/population.h"
#include "core/storage/progress.h"

#include <QCoreApplication>

#include <map>

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
        for (const auto &[cohort, size] : cohorts.sizes) {
            for (int age = 0;; ++age) {
                const Period span = timeAfter(step, {cohort, age});
                if (!span.from.isValid() || span.from > view.today())
                    break;
                figures.rows.push_back(cellRow(step, cohort, size, age, cohorts.again[{cohort, age}]));
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
        all.where = scope.where;
        all.areFew = scope.areFew;
        all.base = dayWithin(QStringLiteral("f.first_on"), scope.period);
        all.count = holds(stepGrouping(scope.view, step, QStringLiteral("f.last_on")).key() + QStringLiteral(" <> ") +
                          stepGrouping(scope.view, step, QStringLiteral("f.first_on")).key());
        all.day = QStringLiteral("f.first_on");
        return all;
    }

    /// What one pass over the orders, customer by customer, finds.
    struct Cohorts {
        qint64 customers = 0;
        qint64 orderedAgain = 0;
        std::map<QString, qint64> sizes;                   ///< by the key of the cohort
        std::map<std::pair<QString, int>, qint64> again{}; ///< customers with an order so many steps later
    };

    /// A day's step, by its key and by a number of which the next step has the next.
    struct Step {
        QString key;
        int place = 0;
    };

    static int placeOf(TimeStep step, QDate day)
    {
        constexpr int months = 12;
        constexpr int monthsAQuarter = 3;
        constexpr int daysAWeek = 7;
        switch (step) {
        case TimeStep::Week:
            return int(day.toJulianDay() / daysAWeek); // day 0 was a Monday
        case TimeStep::Month:
            return day.year() * months + day.month();
        case TimeStep::Quarter:
            return (day.year() * months + day.month() - 1) / monthsAQuarter;
        case TimeStep::Year:
            break;
        }
        return day.year();
    }

    /// The steps of the days asked so far: there are few days, and many orders.
    class Steps
    {
    public:
        explicit Steps(TimeStep step) : m_step(step) {}
        const Step &of(const QString &day)
        {
            const auto found = m_known.constFind(day);
            if (found != m_known.constEnd())
                return *found;
            const QDate date = QDate::fromString(day, Qt::ISODate);
            return *m_known.insert(day, {timeKey(m_step, date), placeOf(m_step, date)});
        }

    private:
        TimeStep m_step;
        QHash<QString, Step> m_known;
    };

    /// The orders of one customer, as they pass in the order of their days.
    struct Buyer {
        Id id;
        Step first;
        int last = 0; ///< the step of the latest one seen
    };

    static Result<Cohorts> cohortsOf(const MetricScope &scope, TimeStep step)
    {
        const Condition only = scope.only(QStringLiteral("r.customer_id"));
        const Progress::Part part([&] { return rowsOf(scope.view, {QStringLiteral("sales_order")}); });
        Statement &orders = scope.view.connection().prepared(
            QStringLiteral("SELECT r.customer_id, r.ordered_on FROM sales_order r WHERE kebu_passed(r.id) AND "
                           "r.ordered_on <> '' AND "
                           "r.customer_id IS NOT NULL AND %1 ORDER BY r.customer_id, r.ordered_on")
                .arg(only.sql));
        KEBU_TRY(orders.runWith(only.values));
        Cohorts cohorts;
        Steps steps(step);
        Buyer buyer;
        bool isAsked = false;
        while (orders.next()) {
            const QString day = orders.text(1);
            if (orders.id(0) != buyer.id) {
                buyer = {orders.id(0), steps.of(day), steps.of(day).place};
                isAsked = isWithin(scope.period, day);
                cohorts.customers += isAsked;
                cohorts.sizes[buyer.first.key] += isAsked;
                cohorts.again[{buyer.first.key, 0}] += isAsked;
            } else if (const int place = steps.of(day).place; isAsked && place != buyer.last) {
                cohorts.orderedAgain += buyer.last == buyer.first.place;
                ++cohorts.again[{buyer.first.key, place - buyer.first.place}];
                buyer.last = place;
            }
        }
        KEBU_TRY(orders.done());
        std::erase_if(cohorts.sizes, [](const auto &cohort) { return cohort.second == 0; });
        return cohorts;
    }

    static bool isWithin(const Period &period, const QString &day)
    {
        return (!period.from.isValid() || day >= period.from.toString(Qt::ISODate)) &&
               (!period.to.isValid() || day <= period.to.toString(Qt::ISODate));
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
