#pragma once

#include <QtGlobal>

#include <map>
#include <optional>

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
    [[nodiscard]] std::optional<double> median() const
    {
        if (m_total == 0)
            return std::nullopt;
        return double(at((m_total - 1) / 2) + at(m_total / 2)) / 2;
    }

private:
    [[nodiscard]] qint64 at(qint64 place) const
    {
        for (const auto &[amount, count] : m_byAmount) {
            if (place < count)
                return amount;
            place -= count;
        }
        return 0;
    }

    std::map<qint64, qint64> m_byAmount;
    qint64 m_total = 0;
};

} // namespace kebu
