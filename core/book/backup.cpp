#include "core/book/backup.h"

#include "core/book/bookfile.h"
#include "core/book/durable.h"
#include "core/book/manifest.h"
#include "core/storage/forgetting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <mutex>

namespace kebu {

namespace {

/// What a backup needs of the book, so that it may run while the book goes on.
struct Source {
    QString path;
    QString folder;
    std::shared_ptr<const sqlcipher::CipherKey> key;
    const Clock *clock;
};

QString folderOr(const Book &book, const QString &folder)
{
    return folder.isEmpty() ? defaultBackupFolder(book.path()) : folder;
}

Error differs(const QString &path)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("backup",
                                        "The backup of %1 differs from the book. It was not kept; check the book.")
                .arg(QFileInfo(path).fileName()),
            {}};
}

/// Whether the journal, as it now stands, passed through the copy's last entry with the copy's head.
Result<bool> passedThrough(Connection &connection, const BookFigures &copy)
{
    if (copy.journalEntries == 0)
        return true;
    Statement row(connection.database(), QStringLiteral("SELECT 1 FROM change WHERE last_seq = ? AND head = ?"));
    KEBU_TRY(row.run(copy.journalEntries, copy.head));
    const bool isFound = row.next();
    KEBU_TRY(row.done());
    return isFound;
}

/// Writes `part` and proves that it holds a state the book had meanwhile.
Result<BookFigures> writeVerified(Connection &connection, const Source &source, const QString &part)
{
    KEBU_LET(before, figuresOf(connection));
    if (const QSqlError error = sqlcipher::copyTo(connection.database(), part, nullptr); error.isValid())
        return storageError(error, QStringLiteral("backup"));
    KEBU_LET(copy, verifyCopy(part, *source.key, Depth::Pages, [&connection] { return connection.isInterrupted(); }));
    KEBU_LET(after, figuresOf(connection));
    KEBU_LET(isState, passedThrough(connection, copy));
    const bool isBetween = copy.journalEntries >= before.journalEntries && copy.journalEntries <= after.journalEntries;
    const bool stoodStill = before.head == after.head;
    if (!isState || !isBetween || (stoodStill && copy != after))
        return differs(source.path);
    return copy;
}

/// A name nobody has: two backups within a second, or a clock set back, must not meet.
QString freeName(const Source &source)
{
    const QString stem = QFileInfo(source.path).completeBaseName() + u'-' + fileStamp(source.clock->now());
    QString name = stem + QStringLiteral(".kebu");
    for (int i = 2; QFileInfo::exists(QDir(source.folder).filePath(name)); ++i)
        name = stem + QStringLiteral("-%1.kebu").arg(i);
    return name;
}

/// Removes what retention lets go, and of that only what is still the file that was verified.
Result<QStringList> prune(const Source &source, const QString &book)
{
    constexpr qint64 leastBudget = qint64(2) * 1024 * 1024 * 1024;
    const qint64 budget = std::max(leastBudget, 5 * QFileInfo(source.path).size());
    BackupManifest manifest(source.folder);
    QStringList files;
    QStringList paths;
    for (const BackupEntry &entry : expendable(manifest.entries(book), budget, source.clock->zone())) {
        const QString path = manifest.pathOf(entry);
        if (manifest.isPresent(entry) ? QFile::remove(path) : !QFileInfo::exists(path)) {
            files << entry.file;
            paths << path;
        }
    }
    if (!files.isEmpty())
        KEBU_TRY(manifest.forget(files));
    return paths;
}

Result<void> prepareFolder(const Source &source)
{
    if (!QDir().mkpath(source.folder))
        return Error{
            ErrorCode::ReadOnly,
            QCoreApplication::translate("backup", "The folder %1 for backups cannot be made.").arg(source.folder),
            {}};
    const qint64 wal = QFileInfo(source.path + QStringLiteral("-wal")).size();
    return requireFreeSpace(source.folder, QFileInfo(source.path).size() + wal);
}

Result<BackupInfo> makeBackup(Connection &connection, const Source &source)
{
    static std::mutex oneAtATime; // the unfinished file has one name
    const std::lock_guard guard(oneAtATime);
    KEBU_TRY(prepareFolder(source));
    KEBU_LET(book, Settings(connection).text(QStringLiteral("book_id")));
    const QString part =
        QDir(source.folder).filePath(QFileInfo(source.path).completeBaseName() + QStringLiteral(".kebu.part"));
    removeCopy(part);
    const Result<BookFigures> figures = writeVerified(connection, source, part);
    if (!figures || connection.isInterrupted()) {
        removeCopy(part);
        return figures ? Error{ErrorCode::Cancelled,
                               QCoreApplication::translate("backup", "Stopped. Nothing was kept."),
                               {}}
                       : figures.error();
    }
    KEBU_TRY(syncFile(part));
    const QString name = freeName(source);
    const QString file = QDir(source.folder).filePath(name);
    KEBU_TRY(renameOver(part, file));
    KEBU_TRY(syncFolder(source.folder));
    const BackupEntry entry{book,
                            name,
                            QFileInfo(file).size(),
                            figures->journalEntries,
                            figures->head,
                            source.key->salt(),
                            source.clock->now(),
                            figures->schema};
    BackupManifest manifest(source.folder);
    KEBU_TRY(manifest.add(entry));
    KEBU_LET(erased, erasedIn(connection));
    KEBU_TRY(manifest.addErased(book, erased));
    KEBU_LET(pruned, prune(source, book));
    return BackupInfo{file, entry.bytes, entry.journalEntries, entry.head, entry.verifiedAt, figures->counts, pruned};
}

std::optional<BackupEntry> newestPresent(const QString &folder, const QString &book)
{
    const BackupManifest manifest(folder);
    const std::vector<BackupEntry> entries = manifest.entries(book);
    for (auto it = entries.rbegin(); it != entries.rend(); ++it) {
        if (manifest.isPresent(*it))
            return *it;
    }
    return std::nullopt;
}

} // namespace

QString defaultBackupFolder(const QString &bookPath)
{
    const QFileInfo book(bookPath);
    return QDir(book.absolutePath()).filePath(book.completeBaseName() + QStringLiteral(".backups"));
}

Pending<Result<BackupInfo>> startBackup(Book &book, const QString &folder)
{
    const Source source{book.path(), folderOr(book, folder),
                        std::make_shared<const sqlcipher::CipherKey>(book.key().clone()), &book.clock()};
    (void)book.rememberLastSeen(); // its own moment on the writer's thread; nothing here depends on it
    return book.onReader([source](Connection &connection) { return makeBackup(connection, source); });
}

Result<BackupInfo> backup(Book &book, const QString &folder) { return startBackup(book, folder).result(); }

Result<BackupInfo> backupOn(Connection &connection, const sqlcipher::CipherKey &key, const Clock &clock)
{
    return makeBackup(connection, Source{connection.path(), defaultBackupFolder(connection.path()),
                                         std::make_shared<const sqlcipher::CipherKey>(key.clone()), &clock});
}

Pending<Result<std::optional<Instant>>> readLastVerified(Book &book, const QString &folder)
{
    return book.onReader([folder = folderOr(book, folder)](Connection &connection) -> Result<std::optional<Instant>> {
        KEBU_LET(id, Settings(connection).text(QStringLiteral("book_id")));
        const auto newest = newestPresent(folder, id);
        return newest ? std::optional(newest->verifiedAt) : std::nullopt;
    });
}

Result<std::optional<Instant>> lastVerified(Book &book, const QString &folder)
{
    return readLastVerified(book, folder).result();
}

Result<bool> isBackupDue(Book &book, const QString &folder)
{
    return book
        .onReader([folder = folderOr(book, folder)](Connection &connection) -> Result<bool> {
            KEBU_LET(id, Settings(connection).text(QStringLiteral("book_id")));
            KEBU_LET(head, Journal(connection).head());
            const auto newest = newestPresent(folder, id);
            return !newest || newest->head != head;
        })
        .result();
}

} // namespace kebu
