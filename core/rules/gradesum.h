#pragma once

#include "core/rules/grading.h"

#include <cmath>
#include <utility>

namespace kebu {

/// Points in tenths, so that sums of them are exact. The hair on top keeps a share that lies exactly between two tenths
/// from flipping with the last bit of its computation, which would let a score rise by itself.
[[nodiscard]] inline int tenthsOf(double weight, double share)
{
    constexpr double hair = 1e-6;
    return int(std::lround(weight * share * 10 + hair));
}

/// Adds criteria up. Each is rounded to tenths before it is added, so that what a person adds up by hand is the score.
class GradeSum
{
public:
    enum class Words { Told, Spared };
    /// Spared: only the score is wanted; the sentences cost more than all sums of a large book.
    explicit GradeSum(Words words = Words::Told) : m_words(words) {}

    /// `label` and `because` give a QString, and are asked only where words are told.
    template <typename Label, typename Because>
    void add(const char *criterion, const Label &label, double weight, double share, const Because &because)
    {
        const int tenths = tenthsOf(weight, share);
        m_tenths += tenths;
        if (m_words == Words::Told)
            m_points.push_back({QString::fromLatin1(criterion), label(), tenths / 10.0, weight, because()});
    }
    [[nodiscard]] double score() const { return m_tenths / 10.0; }
    [[nodiscard]] std::vector<GradePoint> points() && { return std::move(m_points); }

private:
    Words m_words;
    int m_tenths = 0;
    std::vector<GradePoint> m_points;
};

} // namespace kebu
