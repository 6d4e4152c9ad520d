#include "core/reports/cohortcount.h"

#include "core/reports/customergroups.h"
#include "core/reports/isoday.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <map>

namespace kebu {

namespace {

/// A number by which the next step has the next.
int numberOf(TimeStep step, QDate day)
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
    [[nodiscard]] int of(qint64 day)
    {
        const auto known = m_known.constFind(day);
        return known != m_known.constEnd() ? *known : *m_known.insert(day, numberOf(m_step, QDate::fromJulianDay(day)));
    }

private:
    TimeStep m_step;
    QHash<qint64, int> m_known;
};

/// Counts the orders of each customer as they pass in the order of their days.
class CohortCount
{
public:
    CohortCount(const MetricScope &scope, TimeStep step)
        : m_step(step),
          m_period(scope.period.from, scope.period.to),
          m_steps(step)
    {
    }

    /// The first order of the next customer.
    void begin(qint64 day)
    {
        m_cohort = nullptr;
        if (!m_period.holds(day))
            return;
        m_first = m_last = m_steps.of(day);
        m_cohort = &m_cohorts[m_first];
        if (m_cohort->key.isEmpty())
            m_cohort->key = timeKey(m_step, QDate::fromJulianDay(day));
        ++m_cohort->customers;
        count();
        ++m_found.customers;
    }
    /// A further order of the same customer.
    void goOn(qint64 day)
    {
        if (!m_cohort)
            return;
        const int step = m_steps.of(day);
        if (step == m_last)
            return;
        m_found.orderedAgain += m_last == m_first;
        m_last = step;
        count();
    }
    [[nodiscard]] Cohorts found() &&
    {
        for (auto &[number, cohort] : m_cohorts)
            m_found.cohorts.push_back(std::move(cohort));
        return std::move(m_found);
    }

private:
    void count()
    {
        const auto age = size_t(m_last - m_first);
        if (age >= m_cohort->again.size())
            m_cohort->again.resize(age + 1);
        ++m_cohort->again[age];
    }

    TimeStep m_step;
    JulianSpan m_period;
    Steps m_steps;
    std::map<int, Cohorts::Cohort> m_cohorts; ///< by the numbers of their steps
    Cohorts m_found;
    Cohorts::Cohort *m_cohort = nullptr; ///< of the customer at hand; null: not asked for
    int m_first = 0;
    int m_last = 0; ///< the step of the latest order seen
};

} // namespace

Result<Cohorts> cohortsOf(const MetricScope &scope, TimeStep step)
{
    const Progress::Part part([&] { return rowsOf(scope.view, {QStringLiteral("sales_order")}); });
    const Condition wanted = scope.filter.areFew ? scope.filter.holdsFor(QStringLiteral("r.customer_id")) : Condition();
    RowScan orders(scope.view.connection(),
                   QStringLiteral("SELECT r.customer_id, r.ordered_on FROM sales_order r WHERE r.ordered_on <> '' AND "
                                  "r.customer_id IS NOT NULL AND %1 ORDER BY r.customer_id, r.ordered_on")
                       .arg(wanted.sql));
    KEBU_TRY(orders.run(wanted.values));
    const Grouping noGrouping;
    CustomerGroups asked(scope.view, noGrouping, scope.filter.ofMany());
    const bool areAsked = !scope.filter.areMany();
    CohortCount count(scope, step);
    qint64 customer = 0;
    bool isAsked = false;
    while (orders.next()) {
        Progress::pass();
        const bool isNext = orders.number(0) != customer;
        if (isNext) {
            customer = orders.number(0);
            isAsked = areAsked || asked.groupOf(customer) >= 0;
        }
        if (!isAsked)
            continue;
        const qint64 day = julianDayOf(orders.text(1));
        isNext ? count.begin(day) : count.goOn(day);
    }
    KEBU_TRY(orders.done());
    KEBU_TRY(asked.outcome());
    return std::move(count).found();
}

} // namespace kebu
