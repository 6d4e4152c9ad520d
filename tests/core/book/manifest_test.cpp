#include "core/book/manifest.h"

#include "core/base/clock.h"

#include <QSet>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

namespace {

constexpr qint64 hour = 3'600'000;
const QTimeZone shanghai("Asia/Shanghai");

BackupEntry entryAt(Instant at, int number, qint64 bytes = 1)
{
    BackupEntry entry;
    entry.file = QString::number(number);
    entry.bytes = bytes;
    entry.verifiedAt = at;
    return entry;
}

std::vector<BackupEntry> hourly(int count, qint64 bytes = 1)
{
    const Instant start = FixedClock::at(QDate(2026, 1, 1)).now();
    std::vector<BackupEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back(entryAt(Instant{start.ms + i * hour}, i, bytes));
    return entries;
}

} // namespace

TEST_CASE("of hourly backups over two years 24 hours, 14 days and 12 months stay")
{
    const auto entries = hourly(2 * 365 * 24);
    const auto gone = expendable(entries, 1'000'000, shanghai);
    // the newest hour is also the newest of its day and month, and the newest days lie in the 24 hours
    const size_t kept = entries.size() - gone.size();
    CHECK(kept >= 24 + 12 + 10);
    CHECK(kept <= 24 + 14 + 12);
    CHECK(std::none_of(gone.begin(), gone.end(),
                       [&](const BackupEntry &entry) { return entry.file == entries.back().file; }));
    // what stays now is not let go by a second look
    std::vector<BackupEntry> rest;
    QSet<QString> names;
    for (const BackupEntry &entry : gone)
        names.insert(entry.file);
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(rest),
                 [&](const BackupEntry &entry) { return !names.contains(entry.file); });
    CHECK(expendable(rest, 1'000'000, shanghai).empty());
}

TEST_CASE("the budget takes the oldest first and never the newest")
{
    const auto entries = hourly(10, 100);
    const auto gone = expendable(entries, 250, shanghai);
    REQUIRE(gone.size() == 8);
    CHECK(gone.front().file == QStringLiteral("7"));
    CHECK(expendable(entries, 0, shanghai).size() == 9);
    CHECK(expendable(hourly(1, 100), 0, shanghai).empty());
}

TEST_CASE("the last line and the latest time stay under any jumps of the clock")
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<BackupEntry> entries;
        const int count = 1 + int(random() % 80);
        for (int i = 0; i < count; ++i)
            entries.push_back(entryAt(Instant{qint64(random() % (5 * 365 * 24)) * hour}, i, qint64(random() % 100)));
        const auto gone = expendable(entries, qint64(random() % 500), shanghai);
        const auto latest =
            std::max_element(entries.begin(), entries.end(),
                             [](const BackupEntry &a, const BackupEntry &b) { return a.verifiedAt < b.verifiedAt; });
        for (const BackupEntry &entry : gone) {
            REQUIRE(entry.file != entries.back().file);
            REQUIRE(entry.verifiedAt.ms <= latest->verifiedAt.ms);
        }
        REQUIRE(gone.size() < entries.size());
    }
    CHECK(expendable({}, 0, shanghai).empty());
}
