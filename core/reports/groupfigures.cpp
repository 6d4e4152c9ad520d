#include "core/reports/groupfigures.h"

#include <cmath>

namespace kebu {

void GroupFigures::Sum::add(double value)
{
    const double next = sum + value;
    lost += std::abs(sum) >= std::abs(value) ? (sum - next) + value : (value - next) + sum;
    sum = next;
}

void GroupFigures::add(bool isCounted, std::optional<double> amount, Worth worth)
{
    ++m_base;
    m_count += isCounted;
    if (!amount)
        return;
    if (isMedian(worth)) {
        if (isCounted || worth == Worth::MedianOfBase)
            m_spread.add(qint64(*amount));
        return;
    }
    ++m_known;
    m_all.add(*amount);
    if (isCounted)
        m_counted.add(*amount);
}

void GroupFigures::merge(const GroupFigures &other)
{
    m_base += other.m_base;
    m_count += other.m_count;
    m_known += other.m_known;
    m_all.add(other.m_all.total());
    m_counted.add(other.m_counted.total());
    m_spread.merge(other.m_spread);
}

std::optional<double> GroupFigures::valueOf(Worth worth, double all, qint64 known, double counted)
{
    switch (worth) {
    case Worth::SumOfBase:
        return all;
    case Worth::SumOfCounted:
        return counted;
    case Worth::AverageOfBase:
        return known > 0 ? std::optional(all / double(known)) : std::nullopt;
    case Worth::ShareOfCounted:
        return all > 0 ? std::optional(counted / all) : std::nullopt;
    case Worth::None:
    case Worth::MedianOfBase:
    case Worth::MedianOfCounted:
        break;
    }
    return std::nullopt;
}

MetricRow GroupFigures::row(Worth worth) const
{
    MetricRow row;
    row.base = m_base;
    row.count = m_count;
    row.value = isMedian(worth) ? m_spread.median() : valueOf(worth, m_all.total(), m_known, m_counted.total());
    setRate(row);
    return row;
}

} // namespace kebu
