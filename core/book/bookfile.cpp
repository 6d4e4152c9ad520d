#include "core/book/bookfile.h"

#include "core/book/durable.h"
#include "core/storage/settings.h"
#include "core/storage/sqlcipher/ciphercheck.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QRandomGenerator>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("book", sentence); }

Error notABook(const QString &path)
{
    return {ErrorCode::NotABook,
            say(QT_TRANSLATE_NOOP("book", "%1 is not a Kebu book. Choose a file that Kebu made."))
                .arg(QFileInfo(path).fileName()),
            {}};
}

sqlcipher::CipherKey keyOf(const Secret &secret, const QByteArray &salt)
{
    return secret.isRawKey() ? sqlcipher::CipherKey::raw(secret.bytes(), salt)
                             : sqlcipher::CipherKey::derive(secret.bytes(), salt);
}

Error beginningDamaged()
{
    return {ErrorCode::Damaged,
            say(QT_TRANSLATE_NOOP(
                "book", "The passphrase is right, but the beginning of the file is damaged. Restore a backup.")),
            {}};
}

} // namespace

Result<void> requireBook(const QString &path)
{
    const QFileInfo file(path);
    if (file.isFile() && !file.isReadable())
        return Error{ErrorCode::ReadOnly,
                     say(QT_TRANSLATE_NOOP("book", "You may not read %1. Ask its owner for permission.")).arg(path),
                     {}};
    switch (sqlcipher::inspect(path)) {
    case sqlcipher::FileVerdict::Missing:
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("book", "There is no file %1. Check the name and the folder.")).arg(path),
                     {}};
    case sqlcipher::FileVerdict::LooksEncrypted:
        return {};
    case sqlcipher::FileVerdict::PlainSqlite:
        return Error{ErrorCode::NotABook,
                     say(QT_TRANSLATE_NOOP(
                             "book", "%1 is an unencrypted database, not a Kebu book. Choose a file that Kebu made."))
                         .arg(QFileInfo(path).fileName()),
                     {}};
    case sqlcipher::FileVerdict::Empty:
    case sqlcipher::FileVerdict::NotABook:
        break;
    }
    return notABook(path);
}

Result<sqlcipher::CipherKey> newKey(const Secret &secret)
{
    if (secret.isEmpty())
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("book", "A book needs a passphrase.")), {}};
    return keyOf(secret, sqlcipher::CipherKey::randomSalt());
}

Result<sqlcipher::CipherKey> unlock(const QString &path, const Secret &secret, const QList<QByteArray> &knownSalts)
{
    KEBU_TRY(requireBook(path));
    const auto salt = sqlcipher::readSalt(path);
    if (!salt)
        return notABook(path);
    sqlcipher::CipherKey key = keyOf(secret, *salt);
    switch (sqlcipher::judgeKey(path, key)) {
    case sqlcipher::KeyVerdict::Fits:
        return key;
    case sqlcipher::KeyVerdict::DamagedPage1:
        return beginningDamaged();
    case sqlcipher::KeyVerdict::WrongKey:
        break;
    }
    for (const QByteArray &known : knownSalts) {
        if (known != *salt && sqlcipher::judgeKey(path, keyOf(secret, known)) != sqlcipher::KeyVerdict::WrongKey)
            return beginningDamaged();
    }
    return Error{
        ErrorCode::WrongPassphrase,
        say(QT_TRANSLATE_NOOP(
            "book",
            "The passphrase is wrong, or the first bytes of the file are damaged. Nothing was changed; try again.")),
        {}};
}

Secret rawSecret(const sqlcipher::CipherKey &key)
{
    return Secret::fromRawKey(QByteArray(reinterpret_cast<const char *>(key.keyData().data()), sqlcipher::keyBytes));
}

Result<void> setOrphanWalAside(const QString &path, const sqlcipher::CipherKey &key, Instant now)
{
    if (sqlcipher::judgeWal(path, key) != sqlcipher::WalVerdict::Orphan)
        return {};
    const QString wal = path + QStringLiteral("-wal");
    const QString wanted = wal + QStringLiteral(".orphan-") + fileStamp(now);
    QString aside = wanted;
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = wanted + QStringLiteral("-%1").arg(i);
    KEBU_TRY(renameOver(wal, aside));
    return syncFolder(QFileInfo(path).absolutePath());
}

QString fileStamp(Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

Result<void> giveNewWriter(const QString &path, const sqlcipher::CipherKey &key)
{
    KEBU_LET(connection, Connection::open(path, key, {sqlcipher::OpenMode::ReadWrite}));
    Settings settings(*connection);
    KEBU_LET(old, settings.text(QStringLiteral("writer")));
    int writer = old.toInt();
    while (writer == old.toInt())
        writer = int(QRandomGenerator::system()->bounded(1024));
    Transaction transaction(*connection);
    KEBU_TRY(transaction.begin());
    KEBU_TRY(settings.set(QStringLiteral("writer"), QString::number(writer)));
    KEBU_TRY(transaction.commit());
    if (!sqlcipher::checkpointTruncate(connection->database()))
        return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("book", "The copied book could not be written.")),
                     QStringLiteral("checkpoint")};
    return {};
}

} // namespace kebu
