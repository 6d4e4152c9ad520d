#include "tests/bench/importbench.h"
#include "tests/bench/rooms.h"

namespace kebu::bench {

std::vector<Timing> timeImporting(const Stage &stage)
{
    std::vector<Timing> timings;
    for (const ImportTiming &each : timeImports(stage.customers)) {
        const double taken = each.seconds * 1000;
        Timing timing{each.action, 1, taken, taken, each.floorSeconds * 1000};
        timing.goalRatio = each.goalRatio;
        timings.push_back(timing);
    }
    return timings;
}

} // namespace kebu::bench
