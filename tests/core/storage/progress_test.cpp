#include "tests/support/book.h"

#include "core/storage/progress.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kebu;
using namespace kebu::test;

namespace {

/// A statement that looks at so many rows.
Result<void> pass(Snapshot &view, int rows)
{
    Statement &walk = view.connection().prepared(
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT count(*) "
                       "FROM n WHERE kebu_passed(i)"));
    KEBU_TRY(walk.run(rows));
    (void)walk.next();
    return walk.done();
}

/// What is told while `rows` of `expected` pass in each of the parts, in the thread that walks.
std::vector<int> told(TempBook &book, int parts, int rows, int expected)
{
    return book
        ->read([=](Snapshot &view) -> Result<std::vector<int>> {
            std::vector<int> percents;
            const Progress progress([&](int percent) { percents.push_back(percent); }, 1, 0);
            Progress::setParts(parts);
            for (int i = 0; i < parts; ++i) {
                const Progress::Part part([expected] { return expected; });
                KEBU_TRY(pass(view, rows));
            }
            return percents;
        })
        .result()
        .value();
}

} // namespace

TEST_CASE("a walk tells percents that rise, through all of its parts")
{
    TempBook book;
    for (const int parts : {1, 3}) {
        const std::vector<int> percents = told(book, parts, 100'000, 100'000);
        REQUIRE(percents.size() > 50);
        CHECK(percents.front() < 5);
        CHECK(percents.back() >= 98);
        CHECK(percents.back() <= 99);
        CHECK(std::ranges::is_sorted(percents));
        CHECK(std::ranges::adjacent_find(percents) == percents.end());
    }
}

TEST_CASE("a walk longer than expected stays at 99 percent, and an unknown one is told")
{
    TempBook book;
    CHECK(told(book, 1, 100'000, 10'000).back() == 99);
    CHECK(told(book, 1, 100'000, 0).back() == 99);
}

TEST_CASE("what is over before patience ends tells nothing, and rows pass where nobody listens")
{
    TempBook book;
    const auto times = book->read([](Snapshot &view) -> Result<int> {
                               KEBU_TRY(pass(view, 10'000));
                               int told = 0;
                               const Progress progress([&told](int) { ++told; }, 1, 1'000'000);
                               const Progress::Part part([] { return 10'000; });
                               KEBU_TRY(pass(view, 10'000));
                               return told;
                           })
                           .result();
    CHECK(times.value() == 0);
}
