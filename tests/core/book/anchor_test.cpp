#include "core/book/anchor.h"

#include "core/book/book.h"
#include "core/book/check.h"
#include "tests/support/book.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// A book on a computer that remembers.
struct Desk {
    QTemporaryDir folder;
    FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    QString path = folder.filePath(QStringLiteral("desk.kebu"));
    BookOptions options{&clock, false, -1, folder.filePath(QStringLiteral("state"))};

    Result<std::unique_ptr<Book>> open() { return Book::open(path, TempBook::key(), options); }
    std::unique_ptr<Book> make() { return std::move(Book::create(path, TempBook::key(), options).value()); }
};

void add(Book &book, const QString &name)
{
    REQUIRE(book.change(QStringLiteral("add"),
                        [name](Change &change) -> Result<void> {
                            KEBU_TRY(change.create(customerNamed(name)));
                            return {};
                        })
                .result()
                .ok());
}

void flipFirstBytes(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.read(16);
    for (char &byte : bytes)
        byte = char(byte ^ 0x3c);
    file.seek(0);
    file.write(bytes);
}

} // namespace

TEST_CASE("an older copy put back is told, with how much is missing")
{
    Desk desk;
    auto book = desk.make();
    CHECK(book->openWarning().isEmpty());
    add(*book, QStringLiteral("甲"));
    book.reset();
    REQUIRE(QFile::copy(desk.path, desk.path + QStringLiteral(".copy")));
    book = std::move(desk.open().value());
    CHECK(book->openWarning().isEmpty());
    add(*book, QStringLiteral("乙"));
    add(*book, QStringLiteral("丙"));
    book.reset();
    REQUIRE(QFile::remove(desk.path));
    REQUIRE(QFile::rename(desk.path + QStringLiteral(".copy"), desk.path));

    const auto report = checkFile(desk.path, TempBook::key(), desk.options);
    REQUIRE(report.ok());
    CHECK(report->findings.size() == 1);
    book = std::move(desk.open().value());
    CHECK(book->openWarning().contains(QStringLiteral("2 change")));
    book.reset();
    book = std::move(desk.open().value()); // said once, then this is the book in use
    CHECK(book->openWarning().isEmpty());
}

TEST_CASE("the last-seen file is written after a change, at most every five seconds, and names nobody")
{
    Desk desk;
    auto book = desk.make();
    const Anchor anchor(desk.options.stateFolder, desk.path);
    CHECK_FALSE(anchor.read());
    add(*book, QStringLiteral("甲"));
    REQUIRE(book->rememberLastSeen().result().ok());
    REQUIRE(anchor.read());
    CHECK(anchor.read()->journalEntries == 1);
    add(*book, QStringLiteral("乙"));
    (void)book->maintain([](Connection &) { return Result<void>(); }).result(); // behind the note that follows a commit
    CHECK(anchor.read()->journalEntries == 1);
    desk.clock.advance(5000);
    add(*book, QStringLiteral("丙"));
    (void)book->maintain([](Connection &) { return Result<void>(); }).result();
    CHECK(anchor.read()->journalEntries == 3);
    const QStringList files = QDir(desk.options.stateFolder).entryList(QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK_FALSE(files.first().contains(QStringLiteral("desk")));
}

TEST_CASE("a damaged beginning is told from a wrong passphrase by the remembered salt")
{
    Desk desk;
    desk.make().reset();
    flipFirstBytes(desk.path);
    const auto damaged = desk.open();
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().code == ErrorCode::Damaged);
    const auto wrong = Book::open(desk.path, Secret::fromRawKey(QByteArray(32, 'x')), desk.options);
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
}

TEST_CASE("a WAL of another book is set aside and a WAL of this one is not")
{
    Desk desk;
    auto book = desk.make();
    add(*book, QStringLiteral("甲"));
    const QString copy = desk.folder.filePath(QStringLiteral("copy.kebu"));
    // what a crash leaves: SQLite keeps the file and the WAL apart, and both may be read from outside here because the
    // copies are read after this process has closed the book for good
    const QByteArray wal = [&] {
        QFile file(desk.path + QStringLiteral("-wal"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    REQUIRE(wal.size() > 4096);
    book.reset();
    const auto put = [](const QString &path, const QByteArray &content) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    SECTION("its own is read")
    {
        put(desk.path + QStringLiteral("-wal"), wal);
        book = std::move(desk.open().value());
        CHECK(QDir(desk.folder.path()).entryList({QStringLiteral("*orphan*")}).isEmpty());
    }
    SECTION("another book's is kept under another name")
    {
        std::move(Book::create(copy, Secret::fromRawKey(QByteArray(32, 'z')), desk.options).value()).reset();
        put(copy + QStringLiteral("-wal"), wal);
        auto opened = Book::open(copy, Secret::fromRawKey(QByteArray(32, 'z')), desk.options);
        REQUIRE(opened.ok());
        const QStringList aside = QDir(desk.folder.path()).entryList({QStringLiteral("copy.kebu-wal.orphan-*")});
        REQUIRE(aside.size() == 1);
        CHECK(QFileInfo(desk.folder.filePath(aside.first())).size() == wal.size());
        CHECK(checkBook(**opened, CheckDepth::Full).result()->ok());
    }
    SECTION("one without a file does not meet a new book")
    {
        put(copy + QStringLiteral("-wal"), wal);
        REQUIRE(Book::create(copy, TempBook::key(), desk.options).ok());
        CHECK(QDir(desk.folder.path()).entryList({QStringLiteral("copy.kebu-wal.orphan-*")}).size() == 1);
    }
}
