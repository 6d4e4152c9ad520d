#pragma once

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace kebu {

/// How many records have which amount: small beside the records, and the median is read off without sorting them.
class Spread
{
public:
    void add(qint64 amount, qint64 count = 1)
    {
        m_byAmount[amount] += count;
        m_total += count;
    }
    void merge(const Spread &other)
    {
        for (auto at = other.m_byAmount.cbegin(); at != other.m_byAmount.cend(); ++at)
            add(at.key(), at.value());
    }
    [[nodiscard]] std::optional<double> median() const
    {
        if (m_total == 0)
            return std::nullopt;
        std::vector<std::pair<qint64, qint64>> amounts;
        amounts.reserve(size_t(m_byAmount.size()));
        for (auto at = m_byAmount.cbegin(); at != m_byAmount.cend(); ++at)
            amounts.emplace_back(at.key(), at.value());
        std::ranges::sort(amounts);
        return double(at(amounts, (m_total - 1) / 2) + at(amounts, m_total / 2)) / 2;
    }

private:
    [[nodiscard]] static qint64 at(const std::vector<std::pair<qint64, qint64>> &amounts, qint64 place)
    {
        for (const auto &[amount, count] : amounts) {
            if (place < count)
                return amount;
            place -= count;
        }
        return 0;
    }

    QHash<qint64, qint64> m_byAmount;
    qint64 m_total = 0;
};

} // namespace kebu
