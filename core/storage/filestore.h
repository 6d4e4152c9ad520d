#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QIODevice>

namespace kebu {

/// The bytes of attached files, in slices under their SHA-256, so that a file attached twice is kept once. Written
/// inside a change; not journalled, the attachment's checksum is. Nothing is collected by itself: only an erasure takes
/// bytes.
class FileStore
{
public:
    /// 25 MB; larger files are kept beside the book.
    static constexpr qint64 largest = 25LL * 1024 * 1024;

    struct Kept {
        QString sha256; ///< hexadecimal
        qint64 size = 0;
    };

    explicit FileStore(Connection &connection) : m_connection(connection) {}

    /// Reads `source` to its end. Invalid, in words, when it is larger than `largest`.
    Result<Kept> keep(QIODevice &source);
    /// Writes the bytes to `target`; Damaged when they no longer have their checksum.
    Result<void> fetch(const QString &sha256, QIODevice &target);
    [[nodiscard]] Result<bool> has(const QString &sha256);
    /// Takes the bytes away unless an attachment still names them.
    Result<void> dropUnused(const QString &sha256);

private:
    Connection &m_connection;
};

[[nodiscard]] QString tooLargeSentence(qint64 size);

} // namespace kebu
