#include "core/book/backup.h"

#include "core/book/bookfile.h"
#include "core/domain/customer.h"
#include "tests/support/book.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr qint64 minute = 60'000;

void addCustomers(TempBook &book, int count)
{
    book.change([count](Change &change) -> Result<void> {
        for (int i = 0; i < count; ++i)
            KEBU_TRY(change.create(customerNamed(QStringLiteral("客户%1").arg(i))));
        return {};
    });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

Digest digestOfFile(const QString &path, const Clock &clock)
{
    auto book = Book::open(path, TempBook::key(), {&clock});
    REQUIRE(book.ok());
    return *(*book)->read([](Snapshot &view) { return digestOf(view.connection()); }).result();
}

QString settingOf(Book &book, const QString &name)
{
    return *book.read([name](Snapshot &view) { return Settings(view.connection()).text(name); }).result();
}

} // namespace

TEST_CASE("a backup restores to an equal book with a writer number of its own")
{
    TempBook book;
    addCustomers(book, 20);
    const Digest before = book.digest();
    const auto made = backup(book.book());
    REQUIRE(made.ok());
    CHECK(made->counts.value(QStringLiteral("customer")) == 20);
    CHECK(QFileInfo(made->file).absolutePath() == book.folder() + QStringLiteral("/test.backups"));

    const QString target = book.folder() + QStringLiteral("/again.kebu");
    const auto restored = restore(made->file, TempBook::key(), target, {&book.clock()});
    REQUIRE(restored.ok());
    CHECK(restored->before.isEmpty());
    CHECK(restored->head == made->head);
    CHECK(digestOfFile(target, book.clock()).rows == before.rows);
    auto again = Book::open(target, TempBook::key(), {&book.clock()});
    REQUIRE(again.ok());
    CHECK(settingOf(**again, QStringLiteral("writer")) != settingOf(book.book(), QStringLiteral("writer")));
    CHECK(QDir(book.folder()).entryList({QStringLiteral("*.part*"), QStringLiteral("*.before*")}).isEmpty());
}

TEST_CASE("a restore keeps the book that stood there and refuses one that is open")
{
    TempBook book;
    addCustomers(book, 3);
    const auto made = backup(book.book());
    REQUIRE(made.ok());
    addCustomers(book, 4);
    const Digest newer = book.digest();

    const auto held = restore(made->file, TempBook::key(), book.path(), {&book.clock()});
    REQUIRE_FALSE(held.ok());
    CHECK(held.error().code == ErrorCode::Held);
    CHECK(book.digest().rows == newer.rows);

    book.close();
    const auto restored = restore(made->file, TempBook::key(), book.path(), {&book.clock()});
    REQUIRE(restored.ok());
    CHECK(digestOfFile(restored->before, book.clock()).rows == newer.rows);
    book.reopen();
    CHECK(book.find(QStringLiteral("客户")).size() == 3);
    CHECK(QFileInfo::exists(restored->before)); // opening the book does not tidy it away
}

TEST_CASE("a restore over a book that crashed keeps that book with all it had acknowledged")
{
    TempBook book;
    addCustomers(book, 3);
    const auto made = backup(book.book());
    REQUIRE(made.ok());
    addCustomers(book, 4);
    const QString crashed = book.folder() + QStringLiteral("/crashed.kebu");
    put(crashed, contentOf(book.path())); // as a kill leaves them: the newest rows are in the WAL alone
    put(crashed + QStringLiteral("-wal"), contentOf(book.path() + QStringLiteral("-wal")));
    const auto restored = restore(made->file, TempBook::key(), crashed, {&book.clock()});
    REQUIRE(restored.ok());
    CHECK(digestOfFile(restored->before, book.clock()).rows == book.digest().rows);
    auto again = Book::open(crashed, TempBook::key(), {&book.clock()});
    REQUIRE(again.ok());
    CHECK((*again)->read([](Snapshot &view) { return view.count(customer::type()); }).result().valueOr(-1) == 3);
}

TEST_CASE("a backup that is cancelled leaves nothing")
{
    TempBook book;
    addCustomers(book, 2000);
    auto running = startBackup(book.book());
    running.cancel();
    book.close(); // waits for what runs
    CHECK(QDir(defaultBackupFolder(book.path())).entryList(QDir::Files).isEmpty());
}

TEST_CASE("a restore that is cancelled, damaged or has the wrong passphrase leaves no trace")
{
    TempBook book;
    addCustomers(book, 200);
    const auto made = backup(book.book());
    REQUIRE(made.ok());
    const QString target = book.folder() + QStringLiteral("/other/new.kebu");
    REQUIRE(QDir().mkpath(QFileInfo(target).absolutePath()));
    const auto leftovers = [&] { return QDir(QFileInfo(target).absolutePath()).entryList(QDir::Files | QDir::Hidden); };

    const auto cancelled = restore(made->file, TempBook::key(), target, {&book.clock()}, [] { return true; });
    REQUIRE_FALSE(cancelled.ok());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(leftovers().isEmpty());

    const auto wrong = restore(made->file, Secret::fromRawKey(QByteArray(32, 'x')), target, {&book.clock()});
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
    CHECK(leftovers().isEmpty());

    QByteArray content = contentOf(made->file);
    content[content.size() / 2] = char(content[content.size() / 2] ^ 1);
    const QString torn = book.folder() + QStringLiteral("/torn.kebu");
    put(torn, content);
    const auto damaged = restore(torn, TempBook::key(), target, {&book.clock()});
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().code == ErrorCode::Damaged);
    CHECK(damaged.error().message.contains(QStringLiteral("choose an older one"))); // not: go to a backup
    CHECK(leftovers().isEmpty());
}

TEST_CASE("the manifest holds one JSON object a backup and no personal data")
{
    TempBook book;
    addCustomers(book, 1);
    const auto made = backup(book.book());
    REQUIRE(made.ok());
    const QByteArray text = contentOf(book.folder() + QStringLiteral("/test.backups/manifest.jsonl"));
    const QJsonObject line = QJsonDocument::fromJson(text).object();
    CHECK(line.value(QStringLiteral("file")).toString() == QFileInfo(made->file).fileName());
    CHECK(line.value(QStringLiteral("size")).toInteger() == QFileInfo(made->file).size());
    CHECK(QByteArray::fromHex(line.value(QStringLiteral("head")).toString().toLatin1()) == made->head);
    CHECK(line.value(QStringLiteral("verified_at")).toString() == QStringLiteral("2026-04-30T01:00:00.000Z"));
    CHECK_FALSE(text.contains(QStringLiteral("客户").toUtf8()));
}

TEST_CASE("a backup is due when facts changed and its age is that of the newest one still there")
{
    TempBook book;
    CHECK(*isBackupDue(book.book()));
    CHECK_FALSE(lastVerified(book.book())->has_value());
    const auto first = backup(book.book());
    CHECK_FALSE(*isBackupDue(book.book()));
    REQUIRE(book->note([](Settings &settings) { return settings.set(QStringLiteral("a"), QStringLiteral("b")); })
                .result()
                .ok());
    CHECK_FALSE(*isBackupDue(book.book()));
    addCustomers(book, 1);
    CHECK(*isBackupDue(book.book()));
    book.clock().advance(61 * minute); // within the hour the first would be pruned
    const auto second = backup(book.book());
    CHECK(*lastVerified(book.book()) == second->verifiedAt);
    REQUIRE(QFile::remove(second->file));
    CHECK(*lastVerified(book.book()) == first->verifiedAt);
}

TEST_CASE("rotation keeps hours, days and months, whatever the clock does, and never touches foreign files")
{
    TempBook book;
    const QString folder = defaultBackupFolder(book.path());
    REQUIRE(QDir().mkpath(folder));
    const QStringList foreign{QStringLiteral("test-20200101-000000.kebu"), QStringLiteral("test-20260101-000000.kebu"),
                              QStringLiteral("notes.txt")};
    for (const QString &name : foreign)
        put(folder + u'/' + name, "mine");
    QString replaced;
    for (int i = 0; i < 12; ++i) { // every ten minutes: one an hour stays
        const auto made = backup(book.book());
        REQUIRE(made.ok());
        if (i == 0) {
            replaced = made->file;
            REQUIRE(QFile::remove(replaced));
            put(replaced, "somebody else's file under our name");
        }
        book.clock().advance(10 * minute);
    }
    for (const QString &name : foreign)
        CHECK(contentOf(folder + u'/' + name) == "mine");
    CHECK(contentOf(replaced).startsWith("somebody"));
    CHECK(QDir(folder).entryList({QStringLiteral("test-20260430-*.kebu")}).size() ==
          3); // the replaced one and two hours

    book.clock().advance(-400 * 24 * 60 * minute); // the clock falls back: the newest made still stays
    const auto late = backup(book.book());
    REQUIRE(late.ok());
    CHECK(QFileInfo::exists(late->file));
}

TEST_CASE("a backup made while changes go on equals a state in between")
{
    TempBook book;
    addCustomers(book, 500);
    auto running = startBackup(book.book());
    for (int i = 0; i < 50; ++i)
        book.create(customerNamed(QStringLiteral("后来%1").arg(i)));
    const auto made = running.result();
    REQUIRE(made.ok());
    CHECK(made->counts.value(QStringLiteral("customer")) >= 500);
    CHECK(made->journalEntries == made->counts.value(QStringLiteral("customer")));
}

TEST_CASE("a backup whose beginning is damaged is told from a wrong passphrase by the manifest")
{
    TempBook book;
    addCustomers(book, 5);
    const auto made = backup(book.book());
    REQUIRE(made.ok());
    QByteArray content = contentOf(made->file);
    for (int i = 0; i < 16; ++i)
        content[i] = char(content[i] ^ 0x55);
    put(made->file, content);
    const auto refused =
        restore(made->file, TempBook::key(), book.folder() + QStringLiteral("/new.kebu"), {&book.clock()});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Damaged);
}
