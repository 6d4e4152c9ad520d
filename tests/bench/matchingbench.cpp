#include "tests/bench/matchingquality.h"
#include "tests/bench/rooms.h"

#include "core/domain/customer.h"
#include "core/services/duplicates.h"

#include <QElapsedTimer>

namespace kebu::bench {

std::vector<Timing> timeMatching(const Stage &stage)
{
    QElapsedTimer timer;
    timer.start();
    (void)must(stage.book.read([](Snapshot &view) { return findDuplicates(view, customer::type()); }).result());
    const double taken = double(timer.nsecsElapsed()) / 1e6;
    Timing timing{QStringLiteral("look through everybody for duplicates"), 1, taken, taken, {}};
    timing.goalTime = 10'000.0 * stage.customers / 100'000;
    std::vector<Timing> timings = timeKnownDuplicates();
    timings.insert(timings.begin(), timing);
    return timings;
}

} // namespace kebu::bench
