#include "core/storage/filestore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace kebu {

namespace {

constexpr qint64 sliceBytes = 256 * 1024;

QString say(const char *sentence) { return QCoreApplication::translate("storage", sentence); }

} // namespace

QString tooLargeSentence(qint64 size)
{
    constexpr double megabyte = 1024 * 1024;
    return say(QT_TRANSLATE_NOOP("storage", "The file has %1 MB; a book keeps files of up to 25 MB. Keep it in a "
                                            "folder and note here where it lies."))
        .arg(double(size) / megabyte, 0, 'f', 1);
}

Result<FileStore::Kept> FileStore::keep(QIODevice &source)
{
    if (!source.isSequential() && source.size() > largest)
        return Error{ErrorCode::Invalid, tooLargeSentence(source.size()), {}};
    QByteArray bytes;
    while (!source.atEnd()) {
        const QByteArray slice = source.read(sliceBytes);
        if (slice.isEmpty())
            break;
        bytes += slice;
        if (bytes.size() > largest)
            return Error{ErrorCode::Invalid, tooLargeSentence(bytes.size()), {}};
    }
    const Kept kept{QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                    bytes.size()};
    KEBU_LET(isThere, has(kept.sha256));
    if (isThere)
        return kept;
    qint64 position = 0;
    do { // an empty file has one empty slice
        KEBU_TRY(
            m_connection.prepared(QStringLiteral("INSERT INTO file_slice (sha256, position, bytes) VALUES (?, ?, ?)"))
                .run(kept.sha256, position, bytes.mid(position * sliceBytes, sliceBytes)));
    } while (++position * sliceBytes < bytes.size());
    return kept;
}

Result<void> FileStore::fetch(const QString &sha256, QIODevice &target)
{
    Statement rows(m_connection.database(),
                   QStringLiteral("SELECT bytes FROM file_slice WHERE sha256 = ? ORDER BY position"));
    KEBU_TRY(rows.run(sha256));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (rows.next()) {
        const QByteArray slice = rows.blob(0);
        hash.addData(slice);
        if (target.write(slice) != slice.size())
            return Error{ErrorCode::DiskFull,
                         say(QT_TRANSLATE_NOOP("storage", "The file cannot be written: %1")).arg(target.errorString()),
                         {}};
    }
    KEBU_TRY(rows.done());
    if (QString::fromLatin1(hash.result().toHex()) != sha256)
        return Error{ErrorCode::Damaged,
                     say(QT_TRANSLATE_NOOP(
                         "storage", "The attached file is not what was attached. Run the check and restore a backup.")),
                     {}};
    return {};
}

Result<bool> FileStore::has(const QString &sha256)
{
    Statement &row = m_connection.prepared(QStringLiteral("SELECT 1 FROM file_slice WHERE sha256 = ? LIMIT 1"));
    KEBU_TRY(row.run(sha256));
    const bool found = row.next();
    KEBU_TRY(row.done());
    return found;
}

Result<void> FileStore::dropUnused(const QString &sha256)
{
    return m_connection
        .prepared(QStringLiteral("DELETE FROM file_slice WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM attachment "
                                 "WHERE attachment.sha256 = file_slice.sha256)"))
        .run(sha256);
}

} // namespace kebu
