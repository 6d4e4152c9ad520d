// The way back of backup.h.
#include "core/book/backup.h"
#include "core/book/bookfile.h"
#include "core/book/durable.h"
#include "core/book/erasure.h"
#include "core/book/manifest.h"
#include "core/book/replacement.h"
#include "core/storage/migrator.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("backup", sentence); }

/// A backup is closed: what stands in a WAL beside it would be left out of the copy without a word, and a file that
/// this process has open must not be touched.
Result<void> requireClosed(const QString &file)
{
    if (QFileInfo::exists(file + QStringLiteral(".lock")))
        KEBU_TRY(BookLock::take(file));
    if (QFileInfo(file + QStringLiteral("-wal")).size() == 0)
        return {};
    return Error{
        ErrorCode::Held,
        say(QT_TRANSLATE_NOOP("backup", "%1 is open in a program, or was not closed. Open and close it in Kebu first."))
            .arg(QFileInfo(file).fileName()),
        {}};
}

Result<void> copyBytes(const QString &from, const QString &to, const std::function<bool()> &isCancelled)
{
    constexpr qint64 slice = 4 * 1024 * 1024;
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("backup", "%1 cannot be read.")).arg(from),
                     source.errorString()};
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Error{ErrorCode::ReadOnly, say(QT_TRANSLATE_NOOP("backup", "%1 cannot be written.")).arg(to),
                     target.errorString()};
    while (!source.atEnd()) {
        if (isCancelled && isCancelled())
            return Error{ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("backup", "Stopped. Nothing was kept.")), {}};
        const QByteArray bytes = source.read(slice);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size())
            return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("backup", "The backup could not be copied.")),
                         source.errorString() + target.errorString()};
    }
    if (!target.flush())
        return Error{ErrorCode::DiskFull,
                     say(QT_TRANSLATE_NOOP("backup", "The backup could not be copied: the disk is full.")),
                     target.errorString()};
    return {};
}

/// What reading a book says of damage sends the person to a backup; here it is the backup.
Error ofBackup(const Error &error, const QString &backupFile)
{
    if (error.code != ErrorCode::Damaged)
        return error;
    return {ErrorCode::Damaged,
            say(QT_TRANSLATE_NOOP("backup", "The backup %1 is damaged. Nothing was changed; choose an older one."))
                .arg(QFileInfo(backupFile).fileName()),
            error.message + u' ' + error.detail};
}

QString freeBefore(const QString &target, Instant now)
{
    const QString wanted = beforeOf(target) + u'-' + fileStamp(now);
    QString before = wanted;
    for (int i = 2; QFileInfo::exists(before); ++i)
        before = wanted + QStringLiteral("-%1").arg(i);
    return before;
}

/// Whom the book forgot since the backup was made, as this folder and this computer remember.
Result<void> forgetAgain(const QString &part, const sqlcipher::CipherKey &key, const QString &backupFile,
                         const LastSeen &seen, const Clock &clock)
{
    KEBU_LET(connection, Connection::open(part, key, {sqlcipher::OpenMode::ReadWrite}));
    KEBU_TRY(migrate(*connection));
    KEBU_LET(book, Settings(*connection).text(QStringLiteral("book_id")));
    KEBU_TRY(eraseAgain(*connection, clock,
                        BackupManifest(QFileInfo(backupFile).absolutePath()).erased(book) + seen.erased));
    if (!sqlcipher::checkpointTruncate(connection->database()))
        return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("backup", "The restored book could not be written.")),
                     QStringLiteral("checkpoint")};
    return {};
}

/// The verified copy under the target's unfinished name.
Result<BookFigures> makePart(const QString &backupFile, const sqlcipher::CipherKey &key, const QString &part,
                             const LastSeen &seen, const Clock &clock, const std::function<bool()> &isCancelled)
{
    KEBU_TRY(copyBytes(backupFile, part, isCancelled));
    KEBU_LET(figures, verifyCopy(part, key, Depth::PagesAndChain, isCancelled));
    KEBU_TRY(giveNewWriter(part, key));
    KEBU_TRY(standAlone(part, key));
    if (seen.erased.isEmpty() && BackupManifest(QFileInfo(backupFile).absolutePath()).erased({}).isEmpty())
        return figures;
    KEBU_TRY(forgetAgain(part, key, backupFile, seen, clock));
    return verifyCopy(part, key, Depth::PagesAndChain, isCancelled);
}

QList<QByteArray> saltsBeside(const QString &backupFile)
{
    QList<QByteArray> salts;
    for (const BackupEntry &entry : BackupManifest(QFileInfo(backupFile).absolutePath()).entries()) {
        if (!salts.contains(entry.salt))
            salts << entry.salt;
    }
    return salts;
}

} // namespace

Result<RestoreInfo> restore(const QString &backupFile, const Secret &secret, const QString &targetPath,
                            const BookOptions &options, const std::function<bool()> &isCancelled)
{
    if (QFileInfo(backupFile).absoluteFilePath() == QFileInfo(targetPath).absoluteFilePath())
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("backup", "A backup cannot be restored onto itself; choose another target.")),
            {}};
    KEBU_LET(lock, BookLock::take(targetPath));
    KEBU_TRY(requireClosed(backupFile));
    const auto key = unlock(backupFile, secret, saltsBeside(backupFile));
    if (!key)
        return ofBackup(key.error(), backupFile);
    KEBU_TRY(requireFreeSpace(targetPath, QFileInfo(backupFile).size()));

    const QString part = partOf(targetPath);
    const LastSeen seen = Anchor(options.stateFolder, targetPath).read().value_or(LastSeen{});
    removeCopy(part);
    const bool hadBook = QFileInfo::exists(targetPath);
    const QString before = freeBefore(targetPath, options.clock->now());
    const auto put = [&]() -> Result<BookFigures> {
        KEBU_LET(figures, makePart(backupFile, *key, part, seen, *options.clock, isCancelled));
        KEBU_TRY(replaceBook(part, targetPath, before, {}));
        return figures;
    };
    const Result<BookFigures> figures = put();
    if (!figures) {
        removeCopy(part);
        return ofBackup(figures.error(), backupFile);
    }
    // the person chose the older state: opening it must not warn of it
    Anchor(options.stateFolder, targetPath)
        .write({figures->journalEntries, figures->head, key->salt(), options.clock->now(), seen.erased});
    return RestoreInfo{targetPath, hadBook ? before : QString(), figures->journalEntries, figures->head,
                       figures->counts};
}

} // namespace kebu
