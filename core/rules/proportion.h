#pragma once

#include <QtGlobal>

/// Shares that were counted, and what may be said of the share behind them. Pure.
namespace kebu::proportion {

struct Interval {
    double low = 0;
    double high = 0;
    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval &) const = default;
};

/// The 95 % score interval of `count` of `base`: E. B. Wilson, Probable inference, the law of succession, and
/// statistical inference, JASA 22 (1927). Nothing counted says nothing: 0 to 1. REQUIRES: 0 <= count <= base
[[nodiscard]] Interval wilson(qint64 count, qint64 base);

/// The 95 % interval of the difference of two independent shares, second minus first: method 10 of R. G. Newcombe,
/// Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998).
/// -1 to 1 where either base is 0.
[[nodiscard]] Interval difference(qint64 countBefore, qint64 baseBefore, qint64 countAfter, qint64 baseAfter);

/// The same units asked twice.
struct Pairs {
    qint64 both = 0; ///< yes before and after
    qint64 beforeOnly = 0;
    qint64 afterOnly = 0;
    qint64 neither = 0;
    [[nodiscard]] qint64 total() const { return both + beforeOnly + afterOnly + neither; }
};
/// The 95 % interval of the change of a share among the same units, after minus before: method 10 of R. G. Newcombe,
/// Improved confidence intervals for the difference between binomial proportions based on paired data, Statistics in
/// Medicine 17 (1998). -1 to 1 for no units.
[[nodiscard]] Interval pairedDifference(const Pairs &pairs);

} // namespace kebu::proportion
