#include "tests/core/storage/sqlcipher/fixture.h"

#include "core/storage/sqlcipher/ciphercheck.h"

#include <QProcess>
#include <QStandardPaths>

using namespace kebu::sqlcipher;

namespace {

QByteArray bytesOf(const CipherKey &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.keyData().data()), keyBytes);
}

void spoil(const QString &path, qint64 from, qint64 length)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(from));
    const QByteArray old = file.read(length);
    QByteArray flipped = old;
    for (char &byte : flipped)
        byte = char(byte ^ 0x55);
    REQUIRE(file.seek(from));
    REQUIRE(file.write(flipped) == length);
}

} // namespace

TEST_CASE("a key is PBKDF2-HMAC-SHA512 with 256,000 rounds over passphrase and salt")
{
    // computed apart from this program, with Python's hashlib
    const CipherKey key = CipherKey::derive("correct horse", QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"));
    CHECK(bytesOf(key).toHex().toStdString() == "9118a024311c6a93d17484b07c24ec754e0559cc3b687954de6daa9ad9495042");
    CHECK(key.isValid());
}

TEST_CASE("a key with a salt or bytes of the wrong length is not valid and opens nothing")
{
    const Fixture fixture;
    CHECK_FALSE(CipherKey().isValid());
    CHECK_FALSE(CipherKey::derive("a", "short").isValid());
    CHECK_FALSE(CipherKey::raw("short", CipherKey::randomSalt()).isValid());
    const Connection book(fixture.path(), CipherKey());
    CHECK_FALSE(book.isOpen());
    CHECK_FALSE(QFile::exists(fixture.path()));
}

TEST_CASE("a moved key leaves nothing behind, a clone is whole")
{
    CipherKey key = CipherKey::raw(QByteArray(keyBytes, 'a'), QByteArray(saltBytes, 's'));
    const CipherKey copy = key.clone();
    const CipherKey moved = std::move(key);
    CHECK(bytesOf(key) == QByteArray(keyBytes, '\0')); // NOLINT(bugprone-use-after-move): that is the point
    CHECK_FALSE(key.isValid());
    CHECK(bytesOf(moved) == bytesOf(copy));
    CHECK(copy.salt() == QByteArray(saltBytes, 's'));
}

TEST_CASE("two salts are never the same") { CHECK(CipherKey::randomSalt() != CipherKey::randomSalt()); }

TEST_CASE("the salt of a key stands at the start of its book")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    CHECK(readSalt(fixture.path()) == fixture.key.salt());
    CHECK(readSalt(fixture.path("missing")) == std::nullopt);
}

TEST_CASE("a wrong key is refused as not a database and changes no byte")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const QByteArray before = digest(fixture.path());
    for (int i = 0; i < 20; ++i) {
        const Connection book(fixture.path(), CipherKey::raw(QByteArray(keyBytes, char(i)), fixture.key.salt()),
                              i % 2 ? OpenMode::ReadWrite : OpenMode::QueryOnly);
        CHECK_FALSE(book.isOpen());
        CHECK(book.nativeError() == QStringLiteral("26"));
    }
    CHECK(digest(fixture.path()) == before);
    CHECK(Connection(fixture.path(), fixture.key).ask("SELECT count(*) FROM note") == "500");
}

TEST_CASE("a wrong key beside an unfinished WAL changes neither file")
{
    const Fixture fixture;
    const QString copy = fixture.path("copy.kebu");
    {
        const Connection book(fixture.path(), fixture.key);
        REQUIRE(book.run("CREATE TABLE note (text TEXT)"));
        REQUIRE(checkpointTruncate(book.database()));
        REQUIRE(book.run("INSERT INTO note VALUES ('only in the log')"));
        REQUIRE(QFile::copy(fixture.path(), copy)); // as a power cut leaves them; the live book is not read again
        REQUIRE(QFile::copy(fixture.path() + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    }
    const QByteArray before = digest(copy) + digest(copy + QStringLiteral("-wal"));
    {
        const Connection wrong(copy, CipherKey::raw(QByteArray(keyBytes, 'w'), fixture.key.salt()));
        CHECK_FALSE(wrong.isOpen());
    }
    CHECK(digest(copy) + digest(copy + QStringLiteral("-wal")) == before);
    CHECK(Connection(copy, fixture.key).ask("SELECT text FROM note") == "only in the log");
}

TEST_CASE("damage of the first page is told from a wrong key")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const CipherKey wrong = CipherKey::raw(QByteArray(keyBytes, 'w'), fixture.key.salt());
    CHECK(judgeKey(fixture.path(), fixture.key) == KeyVerdict::Fits);
    CHECK(judgeKey(fixture.path(), wrong) == KeyVerdict::WrongKey);
    CHECK(judgeKey(fixture.path(), CipherKey()) == KeyVerdict::WrongKey);

    spoil(fixture.path(), 100, 1);
    CHECK_FALSE(Connection(fixture.path(), fixture.key).isOpen());
    CHECK(judgeKey(fixture.path(), fixture.key) == KeyVerdict::DamagedPage1);
    CHECK(judgeKey(fixture.path(), wrong) == KeyVerdict::WrongKey);
    CHECK(inspect(fixture.path()) == FileVerdict::LooksEncrypted);
}

TEST_CASE("a book of two pages is enough to tell damage from a wrong key")
{
    const Fixture fixture;
    {
        const Connection book(fixture.path(), fixture.key);
        REQUIRE(book.run("CREATE TABLE note (text TEXT)"));
    }
    REQUIRE(QFile(fixture.path()).size() == 2 * 4096);
    spoil(fixture.path(), 4000, 96);
    CHECK(judgeKey(fixture.path(), fixture.key) == KeyVerdict::DamagedPage1);
}

TEST_CASE("a salt kept elsewhere vouches for a book whose salt is damaged")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    spoil(fixture.path(), 0, saltBytes);
    const CipherKey fromFile = CipherKey::raw(bytesOf(fixture.key), *readSalt(fixture.path()));
    CHECK(judgeKey(fixture.path(), fromFile) == KeyVerdict::WrongKey);
    CHECK(judgeKey(fixture.path(), fixture.key) == KeyVerdict::Fits);
}

TEST_CASE("a file is known by its looks")
{
    const Fixture fixture;
    const auto write = [&fixture](const char *name, const QByteArray &bytes) {
        QFile file(fixture.path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return fixture.path(name);
    };
    makeBook(fixture.path(), fixture.key);
    CHECK(inspect(fixture.path("missing")) == FileVerdict::Missing);
    CHECK(inspect(write("empty", {})) == FileVerdict::Empty);
    CHECK(inspect(write("text", QByteArray("customers, phones\n").repeated(1000))) == FileVerdict::NotABook);
    CHECK(inspect(write("short", contents(fixture.path()).left(5000))) == FileVerdict::NotABook);
    CHECK(inspect(write("zip", "PK\x03\x04" + contents(fixture.path()))) == FileVerdict::NotABook);
    CHECK(inspect(fixture.path()) == FileVerdict::LooksEncrypted);

    const QByteArray plain = QByteArray("SQLite format 3", 16) + QByteArray(8176, '\0');
    CHECK(inspect(write("plain", plain)) == FileVerdict::PlainSqlite);
    CHECK(readSalt(fixture.path("plain")) == std::nullopt);
}

TEST_CASE("a plain SQLite file is not opened as a book")
{
    const Fixture fixture;
    {
        QSqlDatabase plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
        plain.setDatabaseName(fixture.path());
        REQUIRE(plain.open());
        QSqlQuery(plain).exec(QStringLiteral("CREATE TABLE t (a TEXT)"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    const QByteArray before = digest(fixture.path());
    {
        const Connection book(fixture.path(), fixture.key);
        CHECK_FALSE(book.isOpen());
        CHECK(book.nativeError() == QStringLiteral("26"));
    }
    CHECK(digest(fixture.path()) == before);
}

TEST_CASE("the library encrypts and is the one built for")
{
    const SelfCheck check = selfCheck();
    INFO(check.why.toStdString());
    CHECK(check.ok);
}

TEST_CASE("the standard sqlcipher tool opens a book with its passphrase")
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("sqlcipher"));
    if (tool.isEmpty())
        SKIP("skipped: the sqlcipher tool is not installed");
    const Fixture fixture;
    makeBook(fixture.path(), CipherKey::derive(QByteArrayLiteral("客簿 passphrase"), CipherKey::randomSalt()));

    QProcess process;
    process.start(tool, {QStringLiteral("-batch"), fixture.path()});
    REQUIRE(process.waitForStarted());
    process.write("PRAGMA key='客簿 passphrase';\nSELECT text FROM note WHERE id = 500;\nPRAGMA user_version;\n");
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished());
    const QByteArray said = process.readAllStandardOutput();
    INFO(said.toStdString() + process.readAllStandardError().toStdString());
    CHECK(said.contains("note number 500 of the book"));
    CHECK(said.contains("17"));
}

TEST_CASE("pages beyond four gibibytes are not called damaged for the check's own arithmetic")
{
    CHECK_FALSE(isFalseAlarm(QStringLiteral("HMAC verification failed for page 1")));
    CHECK_FALSE(isFalseAlarm(QStringLiteral("HMAC verification failed for page 1048576")));
    CHECK(isFalseAlarm(QStringLiteral("HMAC verification failed for page 1048577")));
    CHECK(isFalseAlarm(QStringLiteral("HMAC verification failed for page 1587496")));
    CHECK_FALSE(isFalseAlarm(QStringLiteral("page 1048577 is never used")));
    CHECK_FALSE(isFalseAlarm(QString()));
}
