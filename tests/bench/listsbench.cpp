// Lists of every kind of record at a hundred thousand rows: what the screen waits for when a list opens and when it is
// jumped through. What painting costs beside it: tests/ui/models/recordlists_test.cpp.
#include "tests/bench/rooms.h"
#include "tests/support/recordrows.h"

#include "core/services/listing.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <random>

namespace kebu::bench {

namespace {

constexpr int rowsOfEach = 100'000;
constexpr size_t inSight = 60;
constexpr int rounds = 60;
constexpr double frame = 16; ///< milliseconds

Timing timingOf(const QString &action, std::vector<double> times)
{
    std::ranges::sort(times);
    Timing timing;
    timing.action = action;
    timing.n = int(times.size());
    timing.median = times[times.size() / 2];
    timing.p99 = times[std::min(times.size() - 1, times.size() * 99 / 100)];
    timing.goalTime = frame;
    return timing;
}

std::vector<FieldInfo> columnsOf(Book &book, const RecordType &type)
{
    auto columns = must(book.read([&type](Snapshot &view) -> Result<std::vector<FieldInfo>> {
                                KEBU_LET(catalog, view.catalog());
                                return listColumns(type, *catalog);
                            })
                            .result());
    std::erase_if(columns, [](const FieldInfo &field) { return !field.isListed; });
    return columns;
}

template <typename Work>
std::vector<double> timed(Work work)
{
    std::vector<double> times;
    for (int round = -1; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        if (round >= 0) // the first one fills the cache
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

Timing opening(Book &book, const RecordType &type, const std::vector<FieldInfo> &columns)
{
    return timingOf(QStringLiteral("open the list: %1").arg(type.name()), timed([&] {
                        (void)must(book.read([&](Snapshot &view) -> Result<std::vector<ListRow>> {
                                           KEBU_LET(page, firstPage(view, {&type, {}, {}, {}, false}, int(inSight)));
                                           return rowsOf(view, type, page.ids, columns);
                                       })
                                       .result());
                    }));
}

Timing jumping(Book &book, const RecordType &type, const std::vector<FieldInfo> &columns)
{
    const auto list = must(book.read([&](Snapshot &view) {
                                   return openList(view, {&type, {}, {}, {}, false});
                               })
                               .result());
    std::mt19937 random(7);
    return timingOf(QStringLiteral("jump in the list: %1").arg(type.name()), timed([&] {
                        const size_t at = random() % (list.ids.size() - inSight);
                        (void)must(book.read([&](Snapshot &view) {
                                           return rowsOf(view, type, std::span(list.ids).subspan(at, inSight), columns);
                                       })
                                       .result());
                    }));
}

} // namespace

std::vector<Timing> timeLists(const Stage &)
{
    const QTemporaryDir folder;
    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    const auto book = must(
        Book::create(folder.filePath(QStringLiteral("lists.kebu")), Secret::fromRawKey(QByteArray(32, 'b')), {&clock}));
    (void)must(test::fillEveryKind(*book, rowsOfEach));
    std::vector<Timing> timings;
    for (const RecordType *type : test::listedKinds()) {
        const std::vector<FieldInfo> columns = columnsOf(*book, *type);
        timings.push_back(opening(*book, *type, columns));
        timings.push_back(jumping(*book, *type, columns));
    }
    return timings;
}

} // namespace kebu::bench
