#include "tests/bench/timing.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace kebu::bench {

namespace {

double milliseconds(const Work &work, int round)
{
    QElapsedTimer timer;
    timer.start();
    work(round);
    return double(timer.nsecsElapsed()) / 1e6;
}

double quantile(const std::vector<double> &sorted, double share)
{
    return sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
}

} // namespace

bool Timing::isMet() const
{
    return (!goalRatio || (floor && *ratio() <= *goalRatio)) && (!goalTime || p99 <= *goalTime) &&
           std::ranges::all_of(figures, [](const Figure &each) { return each.value >= each.goal; });
}

QJsonObject Timing::toJson() const
{
    const auto orNull = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonObject right;
    for (const Figure &each : figures)
        right.insert(QString::fromLatin1(each.name), each.value);
    return {{QStringLiteral("action"), action},          {QStringLiteral("n"), n},
            {QStringLiteral("median_ms"), median},       {QStringLiteral("p99_ms"), p99},
            {QStringLiteral("floor_ms"), orNull(floor)}, {QStringLiteral("ratio"), orNull(ratio())},
            {QStringLiteral("goal"), orNull(goalRatio)}, {QStringLiteral("goal_p99_ms"), orNull(goalTime)},
            {QStringLiteral("figures"), right},          {QStringLiteral("met"), isMet()}};
}

Timing inTurns(const QString &action, int n, const Work &program, const Work &floor)
{
    program(0); // both caches are filled
    floor(0);
    std::vector<double> own;
    std::vector<double> least;
    for (int round = 1; round <= n; ++round) {
        own.push_back(milliseconds(program, round));
        least.push_back(milliseconds(floor, round));
    }
    std::ranges::sort(own);
    std::ranges::sort(least);
    return {action, n, quantile(own, 0.5), quantile(own, 0.99), quantile(least, 0.5)};
}

void fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    std::exit(1);
}

} // namespace kebu::bench
