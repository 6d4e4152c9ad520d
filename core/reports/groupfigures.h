#pragma once

#include "core/reports/population.h"
#include "core/reports/spread.h"

namespace kebu {

/// What is gathered of one group while the records pass by.
class GroupFigures
{
public:
    /// `amount`: nothing where it is not known.
    void add(bool isCounted, std::optional<double> amount, Worth worth);
    /// What another group gathered, added to it.
    void merge(const GroupFigures &other);
    [[nodiscard]] MetricRow row(Worth worth) const;
    [[nodiscard]] bool isEmpty() const { return m_base == 0; }

    /// The value that sums make, and the share of them that are known; see Worth.
    [[nodiscard]] static std::optional<double> valueOf(Worth worth, double all, qint64 known, double counted);

private:
    /// Adds up so that the order of the records does not tell (Neumaier 1974).
    struct Sum {
        double sum = 0;
        double lost = 0;
        void add(double value);
        [[nodiscard]] double total() const { return sum + lost; }
    };

    qint64 m_base = 0;
    qint64 m_count = 0;
    qint64 m_known = 0;
    Sum m_all;
    Sum m_counted;
    Spread m_spread;
};

[[nodiscard]] constexpr bool isMedian(Worth worth)
{
    return worth == Worth::MedianOfBase || worth == Worth::MedianOfCounted;
}

} // namespace kebu
