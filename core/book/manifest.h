#pragma once

#include "core/base/datetime.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QTimeZone>

#include <vector>

namespace kebu {

/// One verified backup, as its line in the manifest says.
struct BackupEntry {
    QString book; ///< the book's random id, so that books may share a folder
    QString file; ///< name inside the folder
    qint64 bytes = 0;
    qint64 journalEntries = 0;
    QByteArray head;
    QByteArray salt;
    Instant verifiedAt;
    int schema = 0;
};

/// `manifest.jsonl` of a folder of backups: a JSON object a line, oldest first, no personal data. Only what is named
/// here was made and verified by Kebu; nothing else in the folder is ever touched.
class BackupManifest
{
public:
    explicit BackupManifest(QString folder) : m_folder(std::move(folder)) {}

    /// Of one book, or of all when `book` is empty. Lines that cannot be read are passed over.
    [[nodiscard]] std::vector<BackupEntry> entries(const QString &book = {}) const;
    /// Writes the whole file anew beside the old one, synced, then renames.
    Result<void> add(const BackupEntry &entry);
    Result<void> forget(const QStringList &files);

    /// Whom erasures took from the book, as `customer:123`; of any book when `book` is empty. A restore from
    /// this folder forgets them too.
    [[nodiscard]] QStringList erased(const QString &book) const;
    /// Adds those not yet named.
    Result<void> addErased(const QString &book, const QStringList &records);

    /// Whether the file is still the one that was verified, by size and salt.
    [[nodiscard]] bool isPresent(const BackupEntry &entry) const;
    [[nodiscard]] QString pathOf(const BackupEntry &entry) const;

private:
    [[nodiscard]] QList<QByteArray> lines() const;
    Result<void> write(const QList<QByteArray> &lines);

    QString m_folder;
};

/// What may go of one book's backups, given oldest line first: all but the newest of each of the latest 24 hours, 14
/// days and 12 months that have one; of those, from the oldest, what exceeds `budget` bytes. Never the last line nor
/// the one with the latest time, however the clock jumped.
[[nodiscard]] std::vector<BackupEntry> expendable(const std::vector<BackupEntry> &entries, qint64 budget,
                                                  const QTimeZone &zone);

} // namespace kebu
