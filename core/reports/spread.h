#pragma once

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace kebu {

/// How many records have which amount: small beside the records, and the median is read off without sorting them.
/// Days and minutes are small numbers mostly, and have a place each.
class Spread
{
public:
    void add(qint64 amount, qint64 count = 1)
    {
        m_total += count;
        if (amount < 0 || amount >= few)
            m_byAmount[amount] += count;
        else
            addSmall(size_t(amount), count);
    }
    void merge(const Spread &other)
    {
        for (size_t amount = 0; amount < other.m_small.size(); ++amount) {
            if (other.m_small[amount] != 0)
                add(qint64(amount), other.m_small[amount]);
        }
        for (auto at = other.m_byAmount.cbegin(); at != other.m_byAmount.cend(); ++at)
            add(at.key(), at.value());
    }
    [[nodiscard]] std::optional<double> median() const
    {
        if (m_total == 0)
            return std::nullopt;
        std::vector<std::pair<qint64, qint64>> amounts;
        amounts.reserve(size_t(m_byAmount.size()) + m_small.size());
        for (size_t amount = 0; amount < m_small.size(); ++amount)
            amounts.emplace_back(qint64(amount), m_small[amount]);
        for (auto at = m_byAmount.cbegin(); at != m_byAmount.cend(); ++at)
            amounts.emplace_back(at.key(), at.value());
        std::ranges::sort(amounts);
        return double(at(amounts, (m_total - 1) / 2) + at(amounts, m_total / 2)) / 2;
    }

private:
    static constexpr qint64 few = 10'000; ///< a week of minutes
    void addSmall(size_t amount, qint64 count)
    {
        if (amount >= m_small.size())
            m_small.resize(std::min(size_t(few), std::max(amount + 1, 2 * m_small.size())));
        m_small[amount] += count;
    }
    [[nodiscard]] static qint64 at(const std::vector<std::pair<qint64, qint64>> &amounts, qint64 place)
    {
        for (const auto &[amount, count] : amounts) {
            if (place < count)
                return amount;
            place -= count;
        }
        return 0;
    }

    std::vector<qint64> m_small;      ///< by amount
    QHash<qint64, qint64> m_byAmount; ///< the others
    qint64 m_total = 0;
};

} // namespace kebu
