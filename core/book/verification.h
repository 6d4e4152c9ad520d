#pragma once

#include "core/storage/connection.h"

#include <QMap>

namespace kebu {

/// What two copies of one book must have in common.
struct BookFigures {
    int schema = 0;
    qint64 journalEntries = 0;
    QByteArray head;              ///< of the journal's chain
    QMap<QString, qint64> counts; ///< records by name, of those that the file's schema has

    [[nodiscard]] bool operator==(const BookFigures &) const = default;
};

[[nodiscard]] Result<BookFigures> figuresOf(Connection &connection);

enum class Depth {
    Pages,        ///< each page's HMAC and the structure
    PagesAndChain ///< the journal's chain as well
};

/// Opens the copy at `path`, which nobody else uses, reads all of it and closes it again; nothing but the file remains.
/// ErrorCode::Damaged with the first finding, TooNew for a schema this program does not know.
/// While it reads, `isCancelled` is asked.
[[nodiscard]] Result<BookFigures> verifyCopy(const QString &path, const sqlcipher::CipherKey &key, Depth depth,
                                             const std::function<bool()> &isCancelled = {});

/// Removes a copy that was not finished, with all that SQLite may have put beside it.
void removeCopy(const QString &path);

} // namespace kebu
