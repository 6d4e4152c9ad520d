#include "tests/bench/rooms.h"

#include "core/services/regrade.h"

#include <QElapsedTimer>

namespace kebu::bench {

namespace {

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

std::vector<Timing> timeCare(const Stage &stage)
{
    Book &book = stage.book;
    std::vector<GradeProposal> proposals;
    const double proposed =
        secondsOf([&] { proposals = must(book.read([](Snapshot &view) { return proposeRegrade(view); }).result()); });
    const double applied = secondsOf([&] {
        (void)must(book.change(QStringLiteral("bench"), [&](Change &change) { return applyGrades(change, proposals); })
                       .result());
    });
    const double undone = secondsOf([&] { (void)must(book.undo().result()); });
    const auto perHundredThousand = 5000.0 * std::max(1, stage.customers) / 100'000;
    Timing propose{QStringLiteral("propose the regrading of everybody"), 1, proposed, proposed, {}};
    propose.goalTime = perHundredThousand;
    Timing apply{QStringLiteral("accept %1 proposals").arg(proposals.size()), 1, applied, applied, {}};
    Timing undo{QStringLiteral("undo that"), 1, undone, undone, {}};
    return {propose, apply, undo};
}

} // namespace kebu::bench
