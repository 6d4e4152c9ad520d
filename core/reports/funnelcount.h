#pragma once

#include "core/reports/population.h"

#include <functional>
#include <map>

namespace kebu {

/// Counts a funnel in one pass: who came to each of its steps, and who of them came further.
class FunnelCount
{
public:
    /// `levels` of the steps, ascending (core/rules/stages.h), at most 32; the total counts who came to `goal`.
    FunnelCount(std::vector<int> levels, int goal) : m_levels(std::move(levels)), m_goal(goal) {}

    /// Customers met in the period; each came to every step up to the furthest it ever was at.
    /// REQUIRES: !grouping.overlaps()
    Result<void> readCohort(const MetricScope &scope, const Grouping &grouping);
    /// Customers who entered the steps in the period. REQUIRES: !grouping.overlaps()
    Result<void> readEntered(const MetricScope &scope, const Grouping &grouping);

    /// Of a step by its place; with the keys of their groups, in no order.
    [[nodiscard]] std::vector<MetricRow> rows(size_t step) const;
    [[nodiscard]] const MetricRow &total() const { return m_total; }

private:
    using Steps = quint32; ///< a bit for each
    struct Count {
        qint64 base = 0;
        qint64 count = 0;
    };
    using TellEntered = std::function<void(qint64 customer, Steps entered)>;
    [[nodiscard]] Steps stepOf(const QString &stage) const;
    /// The customers who entered a stage in the period, each once; those of a filter for few, else all.
    Result<void> eachEntered(const MetricScope &scope, const TellEntered &tell) const;
    Result<void> eachInOrder(const MetricScope &scope, const TellEntered &tell) const;
    Result<void> eachByStage(const MetricScope &scope, const TellEntered &tell) const;
    /// Of the steps of one group.
    [[nodiscard]] std::vector<Count> &countsOf(const QString &group);
    void add(std::vector<Count> &counts, Steps entered, int reached, qint64 customers);

    std::vector<int> m_levels;
    int m_goal;
    std::map<QString, std::vector<Count>> m_groups;
    MetricRow m_total;
};

} // namespace kebu
