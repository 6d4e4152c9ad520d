#include "core/storage/sqlcipher/ciphercheck.h"

#include "core/storage/sqlcipher/engine.h"
#include "core/storage/sqlcipher/opening.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <cstring>

namespace kebu::sqlcipher {

namespace {

constexpr int pageBytes = 4096;
constexpr int ivBytes = 16;
constexpr int hmacBytes = 64;
constexpr int hmacKeyIterations = 2;
constexpr unsigned char hmacSaltMask = 0x3a;
constexpr qint64 pagesTried = 256;
constexpr int walHeaderBytes = 32;
constexpr int frameHeaderBytes = 24;
constexpr int framesTried = 64;

const QByteArray &plainHeader()
{
    static const QByteArray header("SQLite format 3", saltBytes); // with its closing zero
    return header;
}

bool isVersion45OrLater(const QByteArray &version)
{
    const QList<QByteArray> parts = version.split(' ').first().split('.');
    const int major = parts.first().toInt();
    return major > 4 || (major == 4 && parts.size() > 1 && parts.at(1).toInt() >= 5);
}

SelfCheck writesCipherText(const QString &path)
{
    const CipherKey key = CipherKey::raw(QByteArray(keyBytes, 'k'), CipherKey::randomSalt());
    const Opened opened = openKeyed(path, key, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!opened.engine)
        return {false, opened.error.databaseText()};
    (void)askEngine(opened.engine, "PRAGMA synchronous=OFF");
    int code = SQLITE_OK;
    (void)askEngine(opened.engine, "CREATE TABLE probe (id INTEGER PRIMARY KEY)", &code);
    const QByteArray version = askEngine(opened.engine, "PRAGMA cipher_version").value_or(QByteArray());
    sqlite3_close(opened.engine);
    if (code != SQLITE_DONE)
        return {false, QString::fromUtf8(sqlite3_errstr(code))};
    if (!isVersion45OrLater(version))
        return {false, QStringLiteral("SQLCipher %1 is older than 4.5").arg(QString::fromUtf8(version))};
    if (readSalt(path) != key.salt())
        return {false, QStringLiteral("The SQLite library wrote plain text")};
    return {true, {}};
}

/// Pearson's chi-square against evenly spread bytes: noise stays near 255 (deviation 23), text and tables far above.
bool looksLikeNoise(const QByteArray &bytes)
{
    std::array<double, 256> counts{};
    for (const char byte : bytes)
        ++counts[static_cast<unsigned char>(byte)];
    const double expected = double(bytes.size()) / 256;
    double sum = 0;
    for (const double count : counts)
        sum += (count - expected) * (count - expected) / expected;
    return sum < 255 + 8 * 23;
}

bool startsAsAnotherFormat(const QByteArray &bytes)
{
    for (const char *magic : {"PK\x03\x04", "%PDF", "\xff\xd8\xff", "\x89PNG", "\x1f\x8b\x08", "7z\xbc\xaf", "Rar!"}) {
        if (bytes.startsWith(magic))
            return true;
    }
    return false;
}

QByteArray pageAt(QFile &file, qint64 number)
{
    return file.seek((number - 1) * pageBytes) ? file.read(pageBytes) : QByteArray();
}

/// The key that SQLCipher makes the pages' HMACs with. Wiped when it goes.
struct HmacKey {
    explicit HmacKey(const CipherKey &key)
    {
        std::array<unsigned char, saltBytes> salt = key.saltData();
        for (unsigned char &byte : salt)
            byte ^= hmacSaltMask;
        isValid = key.isValid() &&
                  PKCS5_PBKDF2_HMAC(reinterpret_cast<const char *>(key.keyData().data()), keyBytes, salt.data(),
                                    saltBytes, hmacKeyIterations, EVP_sha512(), keyBytes, bytes.data()) == 1;
    }
    ~HmacKey() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
    HmacKey(const HmacKey &) = delete;
    HmacKey &operator=(const HmacKey &) = delete;

    std::array<unsigned char, keyBytes> bytes{};
    bool isValid = false;
};

bool vouchesFor(const HmacKey &key, const QByteArray &page, quint32 number)
{
    if (page.size() != pageBytes)
        return false;
    const int start = number == 1 ? saltBytes : 0;
    const int covered = pageBytes - hmacBytes - start; // content and IV
    static_assert(pageBytes - hmacBytes - ivBytes == 4016, "SQLCipher 4 reserves 80 bytes of a page");
    QByteArray message = page.mid(start, covered);
    for (int shift = 0; shift < 32; shift += 8)
        message.append(char((number >> shift) & 0xff));
    std::array<unsigned char, hmacBytes> expected{};
    unsigned int length = 0;
    if (!HMAC(EVP_sha512(), key.bytes.data(), keyBytes, reinterpret_cast<const unsigned char *>(message.constData()),
              size_t(message.size()), expected.data(), &length))
        return false;
    return length == hmacBytes &&
           CRYPTO_memcmp(expected.data(), page.constData() + pageBytes - hmacBytes, hmacBytes) == 0;
}

} // namespace

SelfCheck selfCheck()
{
    if (qstrcmp(sqlite3_libversion(), SQLITE_VERSION) != 0) {
        return {false, QStringLiteral("Built for SQLite %1, but %2 was loaded")
                           .arg(QString::fromUtf8(SQLITE_VERSION), QString::fromUtf8(sqlite3_libversion()))};
    }
    const QTemporaryDir folder;
    if (!folder.isValid())
        return {false, folder.errorString()};
    return writesCipherText(folder.filePath(QStringLiteral("probe.kebu")));
}

FileVerdict inspect(const QString &path)
{
    if (!QFileInfo::exists(path))
        return FileVerdict::Missing;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileVerdict::NotABook;
    if (file.size() == 0)
        return FileVerdict::Empty;
    const QByteArray first = file.read(pageBytes);
    if (first.startsWith(plainHeader()))
        return FileVerdict::PlainSqlite;
    const qint64 pages = file.size() / pageBytes;
    if (pages < 2 || startsAsAnotherFormat(first))
        return FileVerdict::NotABook;
    const bool isNoise =
        looksLikeNoise(first) || looksLikeNoise(pageAt(file, 2)) || looksLikeNoise(pageAt(file, pages));
    return isNoise ? FileVerdict::LooksEncrypted : FileVerdict::NotABook;
}

KeyVerdict judgeKey(const QString &path, const CipherKey &key)
{
    QFile file(path);
    const HmacKey hmacKey(key);
    if (!hmacKey.isValid || !file.open(QIODevice::ReadOnly))
        return KeyVerdict::WrongKey;
    if (vouchesFor(hmacKey, pageAt(file, 1), 1))
        return KeyVerdict::Fits;
    const qint64 pages = file.size() / pageBytes;
    const qint64 stride = std::max<qint64>(1, pages / pagesTried);
    for (qint64 number = 2; number <= pages; number += stride) {
        if (vouchesFor(hmacKey, pageAt(file, number), quint32(number)))
            return KeyVerdict::DamagedPage1;
    }
    return KeyVerdict::WrongKey;
}

bool isFalseAlarm(const QString &finding)
{
    constexpr qint64 lastPageInReach = (qint64{1} << 32) / pageBytes;
    static const QString words = QStringLiteral("HMAC verification failed for page ");
    return finding.startsWith(words) && QStringView(finding).mid(words.size()).toLongLong() > lastPageInReach;
}

WalVerdict judgeWal(const QString &path, const CipherKey &key)
{
    QFile wal(path + QStringLiteral("-wal"));
    if (wal.size() < walHeaderBytes + frameHeaderBytes + pageBytes || !wal.open(QIODevice::ReadOnly))
        return WalVerdict::None;
    if (QFileInfo(path).size() == 0)
        return WalVerdict::Orphan;
    const HmacKey hmacKey(key);
    const QByteArray salts = wal.read(walHeaderBytes).mid(16, 8);
    bool hasFrame = false;
    for (int i = 0; hmacKey.isValid && i < framesTried; ++i) {
        const QByteArray header = wal.read(frameHeaderBytes);
        const QByteArray page = wal.read(pageBytes);
        if (page.size() != pageBytes || header.mid(8, 8) != salts)
            break; // behind the last commit stand frames of an earlier round
        hasFrame = true;
        if (vouchesFor(hmacKey, page, qFromBigEndian<quint32>(header.constData())))
            return WalVerdict::Fits;
    }
    return hasFrame ? WalVerdict::Orphan : WalVerdict::None;
}

} // namespace kebu::sqlcipher
