#include "core/book/durable.h"
#include "core/storage/searchindex.h"
#include "tests/support/book.h"

#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

int segmentsOf(TempBook &book)
{
    return book->read([](Snapshot &view) { return view.finder().segments(); }).result().valueOr(-1);
}

} // namespace

TEST_CASE("more than the disk holds is refused in words before anything is written")
{
    const QTemporaryDir folder;
    CHECK(requireFreeSpace(folder.path(), 1).ok());
    CHECK(requireFreeSpace(folder.filePath(QStringLiteral("not/there/yet.kebu")), 1).ok());
    const auto refused = requireFreeSpace(folder.path(), qint64(1) << 60);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::DiskFull);
}

TEST_CASE("a checkpoint after a bulk change leaves an empty WAL")
{
    TempBook book;
    book.change([](Change &change) -> Result<void> {
        for (int i = 0; i < 300; ++i)
            KEBU_TRY(change.create(customerNamed(QStringLiteral("客户%1").arg(i))));
        return {};
    });
    CHECK(QFileInfo(book.path() + QStringLiteral("-wal")).size() > 0);
    REQUIRE(book->checkpoint().result().ok());
    CHECK(QFileInfo(book.path() + QStringLiteral("-wal")).size() == 0);
    CHECK(book.find(QStringLiteral("客户299")).size() == 1);
}

TEST_CASE("the finder's segments stay few while every customer is still found")
{
    TempBook book;
    std::vector<Id> ids;
    for (int i = 0; i < 120; ++i)
        ids.push_back(book.create(customerNamed(QStringLiteral("企业%1号").arg(i))));
    // the writer merges when idle; two tasks later it has been idle at least once
    int segments = segmentsOf(book);
    for (int round = 0; round < 200 && segments > 8; ++round) {
        (void)book->maintain([](Connection &) { return Result<void>(); }).result();
        segments = segmentsOf(book);
    }
    CAPTURE(segments);
    CHECK(segments >= 1);
    CHECK(segments <= 8);
    for (int i = 0; i < 120; i += 17)
        CHECK(book.find(QStringLiteral("企业%1号").arg(i)) == std::vector{ids[size_t(i)]});
}
