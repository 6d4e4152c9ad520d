#pragma once

#include "core/book/book.h"
#include "core/book/verification.h"

#include <optional>

namespace kebu {

struct BackupInfo {
    QString file; ///< its path
    qint64 bytes = 0;
    qint64 journalEntries = 0;
    QByteArray head;
    Instant verifiedAt;
    QMap<QString, qint64> counts; ///< records by name
    QStringList pruned;           ///< older backups that went, by path
};

/// `NAME.backups` beside the book: whoever finds the book finds them, and they move with it. A folder on another disk
/// is better; the setting that names one is the caller's.
[[nodiscard]] QString defaultBackupFolder(const QString &bookPath);

/// Writes an ordinary encrypted book with the same passphrase into the folder (made where it is missing; empty: the
/// default): packed by a reader while changes go on, opened again, every page verified, counts and head compared,
/// synced, renamed, entered into the manifest; then what is older than the retention keeps is removed (manifest.h).
/// Cancelling the future leaves nothing.
Pending<Result<BackupInfo>> startBackup(Book &book, const QString &folder = {});
/// The same, waited for.
Result<BackupInfo> backup(Book &book, const QString &folder = {});

/// The same of a book that is still being opened, by its connection; into the default folder.
Result<BackupInfo> backupOn(Connection &connection, const sqlcipher::CipherKey &key, const Clock &clock);

/// When the newest backup of this book that is still there was verified.
[[nodiscard]] Pending<Result<std::optional<Instant>>> readLastVerified(Book &book, const QString &folder = {});
/// The same, waited for.
[[nodiscard]] Result<std::optional<Instant>> lastVerified(Book &book, const QString &folder = {});
/// Whether facts changed since; true without any backup. Notes are no reason for one.
[[nodiscard]] Result<bool> isBackupDue(Book &book, const QString &folder = {});

struct RestoreInfo {
    QString book;   ///< the path that now opens
    QString before; ///< where the book that stood there is kept; empty if there was none
    qint64 journalEntries = 0;
    QByteArray head;
    QMap<QString, qint64> counts;
};

/// Makes the book at `targetPath` from a backup: copied, every page and the whole chain verified, given a writer number
/// of its own, then put in place. A book that stands there is kept as `NAME.before-<time>`; one that is open is
/// refused. Cancelled or failed, nothing has changed.
[[nodiscard]] Result<RestoreInfo> restore(const QString &backupFile, const Secret &secret, const QString &targetPath,
                                          const BookOptions &options, const std::function<bool()> &isCancelled = {});

} // namespace kebu
