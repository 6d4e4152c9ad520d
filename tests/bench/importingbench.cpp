#include "tests/bench/importbench.h"
#include "tests/bench/rooms.h"

#include <cstdio>

namespace kebu::bench {

std::vector<Timing> timeImporting(const Stage &stage)
{
    std::vector<Timing> timings;
    for (const ImportTiming &each : timeImports(stage.customers)) {
        const double taken = each.seconds * 1000;
        Timing timing{each.action, each.n, taken, taken, each.floorSeconds * 1000};
        timing.goalRatio = each.goalRatio;
        // on a machine that does other things the clock says less than what the processor did
        std::fprintf(stderr, "%s: processor %.2f s, floor %.2f s, ratio %.2f\n", qPrintable(each.action),
                     each.processor, each.floorProcessor, each.processor / each.floorProcessor);
        timings.push_back(timing);
    }
    return timings;
}

} // namespace kebu::bench
