// Lists of every kind of record at a hundred thousand rows: the page in sight comes within a frame.
#include "core/services/listing.h"
#include "tests/support/book.h"
#include "tests/support/recordrows.h"

#include <QElapsedTimer>

#include <catch2/catch_test_macros.hpp>

#include <cstdio>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr int rowsOfEach = 100'000;
constexpr int inSight = 60;
constexpr int rounds = 15;
constexpr double frameMs = 1000.0 / 60;

struct Timing {
    double median = 0;
    double worst = 0;
};

Timing firstPageOf(TempBook &book, const RecordType &type)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto took = book->read([&type](Snapshot &view) -> Result<double> {
                                  QElapsedTimer timer;
                                  timer.start();
                                  KEBU_LET(page, firstPage(view, {&type, {}, {}, {}, false}, inSight));
                                  KEBU_LET(catalog, view.catalog());
                                  std::vector<FieldInfo> columns = listColumns(type, *catalog);
                                  std::erase_if(columns, [](const FieldInfo &field) { return !field.isListed; });
                                  KEBU_LET(rows, rowsOf(view, type, page.ids, columns));
                                  if (rows.size() != size_t(inSight))
                                      return Error{ErrorCode::Failed, QStringLiteral("rows are missing"), {}};
                                  return double(timer.nsecsElapsed()) / 1e6;
                              })
                              .result();
        INFO(type.name().toStdString());
        REQUIRE(took);
        times.push_back(*took);
    }
    times.erase(times.begin()); // the first one fills the cache
    std::ranges::sort(times);
    return {times[times.size() / 2], times.back()};
}

} // namespace

TEST_CASE("the first page of every kind of record is there within a frame at a hundred thousand rows", "[.bench]")
{
    TempBook book;
    REQUIRE(fillEveryKind(book.book(), rowsOfEach).ok());
    int within = 0;
    for (const RecordType *type : listedKinds()) {
        const Timing timing = firstPageOf(book, *type);
        std::printf("%-20s median %6.2f ms  worst %6.2f ms (n=%d)\n", qPrintable(type->name()), timing.median,
                    timing.worst, rounds - 1);
        INFO(type->name().toStdString());
        CHECK(timing.median <= frameMs);
        within += timing.median <= frameMs;
    }
    std::printf("%d of %d kinds within a frame of %.1f ms at %d rows each\n", within, int(listedKinds().size()),
                frameMs, rowsOfEach);
}
