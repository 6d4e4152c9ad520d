#include "core/storage/progress.h"

#include "core/storage/connection.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kebu;

namespace {

/// An open file with nothing in it.
struct File {
    File()
    {
        const auto key = sqlcipher::CipherKey::raw(QByteArray(32, 'k'), sqlcipher::CipherKey::randomSalt());
        auto opened =
            Connection::open(folder.filePath(QStringLiteral("p.kebu")), key, {sqlcipher::OpenMode::ReadWriteCreate});
        REQUIRE(opened.ok());
        connection = std::move(*opened);
    }

    QTemporaryDir folder;
    std::unique_ptr<Connection> connection;
};

/// A statement that looks at so many rows.
void pass(File &file, int rows)
{
    Statement &walk = file.connection->prepared(
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT count(*) "
                       "FROM n WHERE kebu_passed(i)"));
    REQUIRE(walk.run(rows).ok());
    REQUIRE(walk.next());
    CHECK(walk.number(0) == rows);
    REQUIRE(walk.done().ok());
}

/// What is told while `rows` of `expected` pass in each of the parts.
std::vector<int> told(int parts, int rows, int expected)
{
    File file;
    std::vector<int> percents;
    const Progress progress([&](int percent) { percents.push_back(percent); }, 1, 0);
    Progress::setParts(parts);
    for (int i = 0; i < parts; ++i) {
        const Progress::Part part([expected] { return expected; });
        pass(file, rows);
    }
    return percents;
}

} // namespace

TEST_CASE("a walk tells percents that rise, through all of its parts")
{
    for (const int parts : {1, 3}) {
        const std::vector<int> percents = told(parts, 100'000, 100'000);
        REQUIRE(percents.size() > 50);
        CHECK(percents.front() < 5);
        CHECK(percents.back() >= 98);
        CHECK(percents.back() <= 99);
        CHECK(std::ranges::is_sorted(percents));
        CHECK(std::ranges::adjacent_find(percents) == percents.end());
    }
}

TEST_CASE("a walk longer than expected stays at 99 percent, and one of which nothing is expected does so at once")
{
    CHECK(told(1, 100'000, 10'000).back() == 99);
    CHECK(told(1, 100'000, 0).front() == 99);
}

TEST_CASE("what is over before patience ends tells nothing, and rows pass where nobody listens")
{
    File file;
    pass(file, 10'000);
    int times = 0;
    const Progress progress([&times](int) { ++times; }, 1, 1'000'000);
    const Progress::Part part([] { return 10'000; });
    pass(file, 10'000);
    CHECK(times == 0);
}
