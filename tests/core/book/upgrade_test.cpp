#include "core/book/upgrade.h"

#include "core/book/backup.h"
#include "core/domain/customer.h"
#include "core/storage/migrator.h"
#include "tests/support/book.h"
#include "tests/support/olderbook.h"

#include <QDir>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct OlderBook {
    explicit OlderBook(int schema = 5) { makeOlderBook(path(), TempBook::key(), schema); }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("older.kebu")); }
    [[nodiscard]] QStringList backups() const
    {
        const QDir kept(defaultBackupFolder(path()));
        QStringList files;
        for (const QFileInfo &file : kept.entryInfoList({QStringLiteral("*.kebu")}))
            files << file.absoluteFilePath();
        return files;
    }
    [[nodiscard]] Result<std::unique_ptr<Book>> open(bool isReadOnly = false) const
    {
        return Book::open(path(), TempBook::key(), {&clock, isReadOnly});
    }

    QTemporaryDir folder;
    FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
};

} // namespace

TEST_CASE("a book of any older schema opens, and is backed up as it was before it is touched")
{
    for (int schema = 1; schema < currentSchema(); ++schema) {
        CAPTURE(schema);
        const OlderBook older(schema);
        const auto opened = older.open();
        if (!opened)
            FAIL(opened.error().message.toStdString() << " " << opened.error().detail.toStdString());
        const auto names = (*opened)->read([](Snapshot &view) { return view.get(customer::type(), Id{2}); });
        CHECK(names.result()->text(customer::name) == QStringLiteral("旧客户"));
        REQUIRE(older.backups().size() == 1);
        CHECK(schemaOfFile(older.backups().first(), TempBook::key()) == schema);
    }
}

TEST_CASE("a book that is up to date is opened without a backup")
{
    const OlderBook older;
    REQUIRE(older.open().ok());
    REQUIRE(older.open().ok());
    CHECK(older.backups().size() == 1);
}

TEST_CASE("a backup made before an upgrade restores to a book that opens")
{
    const OlderBook older;
    REQUIRE(older.open().ok());
    const QString target = older.folder.filePath(QStringLiteral("again.kebu"));
    const auto restored = restore(older.backups().first(), TempBook::key(), target, {&older.clock});
    REQUIRE(restored.ok());
    CHECK(restored->counts.value(QStringLiteral("customer")) == 1);
    CHECK(Book::open(target, TempBook::key(), {&older.clock}).ok());
}

TEST_CASE("an older book opened for reading only is refused untouched, and says that an upgrade would do")
{
    const OlderBook older;
    const auto refused = older.open(true);
    REQUIRE_FALSE(refused.ok());
    CHECK(asksForUpgrade(refused.error()));
    CHECK(schemaOfFile(older.path(), TempBook::key()) == 5);
    CHECK(older.backups().isEmpty());
}

TEST_CASE("without a place for the backup an older book is not upgraded")
{
    const OlderBook older;
    QFile inTheWay(defaultBackupFolder(older.path())); // a file where the folder should be
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    CHECK_FALSE(older.open().ok());
    CHECK(schemaOfFile(older.path(), TempBook::key()) == 5);
}
