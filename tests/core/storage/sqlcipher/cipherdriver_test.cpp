#include "tests/core/storage/sqlcipher/fixture.h"

#include <QThread>

#include <atomic>

using namespace kebu::sqlcipher;

TEST_CASE("every setting of a connection reads back as promised")
{
    const Fixture fixture;
    const Connection writer(fixture.path(), fixture.key);
    REQUIRE(writer.isOpen());
    CHECK(writer.ask("PRAGMA journal_mode") == "wal");
    CHECK(writer.ask("PRAGMA foreign_keys") == "1");
    CHECK(writer.ask("PRAGMA synchronous") == "2");
    CHECK(writer.ask("PRAGMA temp_store") == "2");
    CHECK(writer.ask("PRAGMA cache_size") == "-24576");
    CHECK(writer.ask("PRAGMA busy_timeout") == "5000");
    CHECK(writer.ask("PRAGMA secure_delete") == "1");
    CHECK(writer.ask("PRAGMA trusted_schema") == "0");
    CHECK(writer.ask("PRAGMA recursive_triggers") == "0");
    CHECK(writer.ask("PRAGMA query_only") == "0");
    CHECK(writer.ask("PRAGMA wal_autocheckpoint") == "1000");

    const Connection reader(fixture.path(), fixture.key, OpenMode::QueryOnly);
    REQUIRE(reader.isOpen());
    CHECK(reader.ask("PRAGMA query_only") == "1");
    CHECK(reader.ask("PRAGMA wal_autocheckpoint") == "0");
    CHECK(reader.ask("PRAGMA journal_mode") == "wal");
}

TEST_CASE("the cipher's parameters are SQLCipher 4's own")
{
    const Fixture fixture;
    const Connection book(fixture.path(), fixture.key);
    const CipherSettings settings = cipherSettings(book.database());
    CHECK(settings.keyIterations == 256'000);
    CHECK(settings.pageBytes == 4096);
    CHECK(settings.version.startsWith(QLatin1Char('4')));
    CHECK(book.ask("PRAGMA cipher_hmac_algorithm") == "HMAC_SHA512");
    CHECK(book.ask("PRAGMA cipher_kdf_algorithm") == "PBKDF2_HMAC_SHA512");
}

TEST_CASE("a missing book is made only by the mode that says so")
{
    const Fixture fixture;
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::QueryOnly}) {
        const Connection book(fixture.path(), fixture.key, mode);
        CHECK_FALSE(book.isOpen());
        CHECK(book.nativeError().toInt() % 256 == 14); // SQLITE_CANTOPEN
        CHECK_FALSE(QFile::exists(fixture.path()));
    }
}

TEST_CASE("a query-only connection reads and never writes")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const Connection reader(fixture.path(), fixture.key, OpenMode::QueryOnly);
    CHECK(reader.ask("SELECT count(*) FROM note") == "500");
    QSqlQuery query(reader.database());
    CHECK_FALSE(query.exec(QStringLiteral("DELETE FROM note")));
    CHECK(query.lastError().nativeErrorCode() == QStringLiteral("8")); // SQLITE_READONLY
    CHECK(reader.database().transaction());
    CHECK(reader.database().rollback());
}

TEST_CASE("a reader that closes last leaves the WAL to the writer")
{
    const Fixture fixture;
    const QString wal = fixture.path() + QStringLiteral("-wal");
    {
        const Connection reader(fixture.path(), fixture.key, OpenMode::ReadWriteCreate);
    }
    auto writer = std::make_unique<Connection>(fixture.path(), fixture.key);
    REQUIRE(writer->run("CREATE TABLE note (text TEXT)"));
    REQUIRE(QFile(wal).size() > 0);
    auto reader = std::make_unique<Connection>(fixture.path(), fixture.key, OpenMode::QueryOnly);
    REQUIRE(reader->ask("SELECT count(*) FROM note") == "0");
    writer.reset();
    REQUIRE(QFile(wal).size() > 0);
    reader.reset();
    CHECK(QFile(wal).size() > 0);
    {
        const Connection next(fixture.path(), fixture.key);
        CHECK(checkpointTruncate(next.database()));
        CHECK(QFile(wal).size() == 0);
    }
    CHECK_FALSE(QFile::exists(wal));
}

TEST_CASE("a writer's transaction takes its lock at the start")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const Connection first(fixture.path(), fixture.key);
    const Connection second(fixture.path(), fixture.key);
    REQUIRE(second.run("PRAGMA busy_timeout = 0"));
    REQUIRE(first.database().transaction());
    CHECK_FALSE(second.database().transaction());
    CHECK(second.nativeError() == QStringLiteral("5")); // SQLITE_BUSY
    CHECK(first.database().rollback());
    CHECK(second.database().transaction());
    CHECK(second.database().commit());
    CHECK_FALSE(second.database().commit());
}

TEST_CASE("a second open of the same connection works")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const Connection book(fixture.path(), fixture.key);
    QSqlQuery prepared(book.database());
    REQUIRE(prepared.prepare(QStringLiteral("SELECT text FROM note")));
    REQUIRE(prepared.exec());
    REQUIRE(prepared.next());
    book.database().close();
    CHECK_FALSE(prepared.next());
    CHECK_FALSE(prepared.exec());
    CHECK(book.database().open());
    CHECK(book.ask("SELECT count(*) FROM note") == "500");
}

TEST_CASE("a copy keeps rows, version and application, and is sound")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const CipherKey other = CipherKey::raw(QByteArray(keyBytes, 'o'), CipherKey::randomSalt());
    const QString target = fixture.path("copy.kebu");
    const auto verify = [&target](const CipherKey &key) {
        CHECK(readSalt(target) == key.salt());
        const Connection copy(target, key, OpenMode::ReadWrite);
        REQUIRE(copy.isOpen());
        CHECK(copy.ask("SELECT group_concat(text) = (SELECT group_concat(text) FROM note) FROM note") == "1");
        CHECK(copy.ask("SELECT count(*) FROM note") == "500");
        CHECK(copy.ask("PRAGMA user_version") == "17");
        CHECK(copy.ask("PRAGMA application_id") == "1262830165");
        CHECK(integrityFindings(copy.database()).isEmpty());
    };

    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::QueryOnly}) {
        {
            const Connection book(fixture.path(), fixture.key, mode);
            CHECK_FALSE(copyTo(book.database(), target, nullptr).isValid());
            CHECK((book.ask("PRAGMA query_only") == "1") == (mode == OpenMode::QueryOnly));
        }
        verify(fixture.key);
        REQUIRE(QFile::remove(target));
        {
            const Connection book(fixture.path(), fixture.key, mode);
            CHECK_FALSE(copyTo(book.database(), target, &other).isValid());
        }
        verify(other);
        CHECK_FALSE(Connection(target, CipherKey::raw(QByteArray(keyBytes, 'k'), other.salt())).isOpen());
        REQUIRE(QFile::remove(target));
    }
}

TEST_CASE("a copy holds what still stands in the WAL")
{
    const Fixture fixture;
    const CipherKey other = CipherKey::raw(QByteArray(keyBytes, 'o'), CipherKey::randomSalt());
    const Connection writer(fixture.path(), fixture.key);
    REQUIRE(writer.run("CREATE TABLE note (text TEXT)"));
    const Connection reader(fixture.path(), fixture.key, OpenMode::QueryOnly);
    REQUIRE(writer.run("INSERT INTO note VALUES ('fresh')"));
    CHECK_FALSE(copyTo(reader.database(), fixture.path("same"), nullptr).isValid());
    CHECK_FALSE(copyTo(reader.database(), fixture.path("new"), &other).isValid());
    CHECK(Connection(fixture.path("same"), fixture.key).ask("SELECT text FROM note") == "fresh");
    CHECK(Connection(fixture.path("new"), other).ask("SELECT text FROM note") == "fresh");
}

TEST_CASE("a copy that cannot be made says so and leaves nothing new")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const Connection book(fixture.path(), fixture.key);
    const QByteArray existing("something of the user's");
    const QString taken = fixture.path("taken");
    QFile file(taken);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(existing);
    file.close();
    for (const CipherKey *key : {static_cast<const CipherKey *>(nullptr), &fixture.key}) {
        CHECK(copyTo(book.database(), taken, key).isValid());
        CHECK(contents(taken) == existing);
        CHECK(copyTo(book.database(), fixture.path("no/such/folder"), key).isValid());

        REQUIRE(book.database().transaction());
        CHECK(copyTo(book.database(), fixture.path("within"), key).isValid());
        REQUIRE(book.database().rollback());

        setInterruptCheck(book.database(), [] { return true; });
        const QSqlError stopped = copyTo(book.database(), fixture.path("stopped"), key);
        setInterruptCheck(book.database(), {});
        CHECK(stopped.nativeErrorCode() == QStringLiteral("9"));
        CHECK_FALSE(QFile::exists(fixture.path("stopped")));
    }
}

TEST_CASE("damage of a page is found")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    CHECK(integrityFindings(Connection(fixture.path(), fixture.key).database()).isEmpty());
    QFile file(fixture.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(3 * 4096 + 77));
    char byte = 0;
    REQUIRE(file.getChar(&byte)); // a fixed letter would be the very byte once in 256 keys
    REQUIRE(file.seek(3 * 4096 + 77));
    REQUIRE(file.putChar(char(byte ^ 1)));
    file.close();
    const Connection book(fixture.path(), fixture.key);
    CHECK_FALSE(integrityFindings(book.database()).isEmpty());
}

TEST_CASE("a long query stops when asked, and the connection goes on working")
{
    const Fixture fixture;
    const Connection book(fixture.path(), fixture.key);
    int asked = 0;
    setInterruptCheck(book.database(), [&asked] { return ++asked >= 3; });
    QSqlQuery query(book.database());
    const QString endless = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                           "SELECT count(*) FROM n");
    CHECK_FALSE(query.exec(endless));
    CHECK(query.lastError().nativeErrorCode() == QStringLiteral("9")); // SQLITE_INTERRUPT
    CHECK(asked == 3);
    setInterruptCheck(book.database(), {});
    CHECK(book.ask("SELECT 1") == "1");
}

TEST_CASE("each thread reads with a connection of its own while one writes")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const Connection writer(fixture.path(), fixture.key);
    std::atomic<int> wrong = 0;
    const auto read = [&fixture, &wrong](int number) {
        const QString name = QStringLiteral("reader-%1").arg(number);
        {
            QSqlDatabase reader =
                addConnection(name, fixture.path(), fixture.key, OpenOptions{OpenMode::QueryOnly, 1024 * 1024});
            if (!reader.open())
                ++wrong;
            QSqlQuery query(reader);
            for (int i = 0; i < 50; ++i) {
                // whole transactions only: always an even number of rows
                if (!query.exec(QStringLiteral("SELECT count(*) FROM note")) || !query.next() ||
                    query.value(0).toInt() % 2 != 0)
                    ++wrong;
                query.finish();
            }
        }
        QSqlDatabase::removeDatabase(name);
    };
    std::unique_ptr<QThread> first(QThread::create(read, 1));
    std::unique_ptr<QThread> second(QThread::create(read, 2));
    first->start();
    second->start();
    for (int i = 0; i < 50; ++i) {
        REQUIRE(writer.database().transaction());
        REQUIRE(writer.run("INSERT INTO note (text) VALUES ('one')"));
        REQUIRE(writer.run("INSERT INTO note (text) VALUES ('two')"));
        REQUIRE(writer.database().commit());
    }
    first->wait();
    second->wait();
    CHECK(wrong == 0);
}

TEST_CASE("a value is never on the disk in the clear, not even from the WAL or a sort that spills")
{
    const Fixture fixture;
    const QByteArray sentinel("SENTINEL-王小明-13800138000");
    const auto search = [&fixture, &sentinel] {
        const QStringList names = QDir(fixture.folder.path()).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names) {
            const QByteArray bytes = contents(fixture.folder.filePath(name));
            INFO(name.toStdString());
            CHECK_FALSE(bytes.contains(sentinel));
            CHECK_FALSE(bytes.contains(sentinel.left(8)));
            CHECK_FALSE(bytes.contains("SQLite format 3"));
            CHECK_FALSE(bytes.contains("CREATE TABLE"));
        }
        return names.size();
    };
    {
        const Connection book(fixture.path(), fixture.key);
        REQUIRE(book.run("PRAGMA cache_size = 10"));
        REQUIRE(book.run("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)"));
        QSqlQuery insert(book.database());
        REQUIRE(book.database().transaction());
        REQUIRE(insert.prepare(QStringLiteral("INSERT INTO note (text) VALUES (?)")));
        for (int i = 0; i < 3000; ++i) {
            insert.addBindValue(QString(QString::fromUtf8(sentinel) + QString::number(i * 7919 % 3000)));
            REQUIRE(insert.exec());
        }
        REQUIRE(book.database().commit());
        CHECK(book.ask("SELECT count(*) FROM (SELECT text FROM note GROUP BY text ORDER BY text DESC)") == "3000");
        REQUIRE(book.run("CREATE INDEX note_text ON note (text)"));
        // the book is copied by the engine's own means; the test may read the live folder as nothing is written after
        CHECK_FALSE(copyTo(book.database(), fixture.path("copy"), nullptr).isValid());
        CHECK(search() >= 3);
    }
    CHECK(search() == 2);
}
