#include "core/rules/proportion.h"

#include <algorithm>
#include <cmath>

namespace kebu::proportion {

namespace {

constexpr double z = 1.959963984540054; ///< of 95 %

/// How far the answers of one unit go together, made smaller for the steps of whole numbers as the source does.
double correlation(const Pairs &pairs)
{
    const auto e = double(pairs.both);
    const auto f = double(pairs.beforeOnly);
    const auto g = double(pairs.afterOnly);
    const auto h = double(pairs.neither);
    const double margins = (e + f) * (g + h) * (e + g) * (f + h);
    if (margins <= 0)
        return 0;
    const double cross = e * h - f * g;
    const double corrected = cross > 0 ? std::max(cross - double(pairs.total()) / 2, 0.0) : cross;
    return corrected / std::sqrt(margins);
}

} // namespace

Interval wilson(qint64 count, qint64 base)
{
    if (base <= 0)
        return {0, 1};
    const auto n = double(base);
    const double p = double(count) / n;
    const double middle = p + z * z / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double whole = 1 + z * z / n;
    return {std::max(0.0, (middle - half) / whole), std::min(1.0, (middle + half) / whole)};
}

Interval difference(qint64 countBefore, qint64 baseBefore, qint64 countAfter, qint64 baseAfter)
{
    if (baseBefore <= 0 || baseAfter <= 0)
        return {-1, 1};
    const double before = double(countBefore) / double(baseBefore);
    const double after = double(countAfter) / double(baseAfter);
    const Interval a = wilson(countBefore, baseBefore);
    const Interval b = wilson(countAfter, baseAfter);
    const double change = after - before;
    return {change - std::hypot(after - b.low, a.high - before), change + std::hypot(b.high - after, before - a.low)};
}

Interval pairedDifference(const Pairs &pairs)
{
    const qint64 n = pairs.total();
    if (n <= 0)
        return {-1, 1};
    const double before = double(pairs.both + pairs.beforeOnly) / double(n);
    const double after = double(pairs.both + pairs.afterOnly) / double(n);
    const Interval a = wilson(pairs.both + pairs.beforeOnly, n);
    const Interval b = wilson(pairs.both + pairs.afterOnly, n);
    const double phi = correlation(pairs);
    const auto spread = [phi](double x, double y) { return std::sqrt(std::max(0.0, x * x - 2 * phi * x * y + y * y)); };
    const double change = after - before;
    return {change - spread(after - b.low, a.high - before), change + spread(b.high - after, before - a.low)};
}

} // namespace kebu::proportion
