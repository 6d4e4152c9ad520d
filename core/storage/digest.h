#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

namespace kebu {

/// The canonical content of a book as one figure: equal facts, equal digests, whatever the ids. `rows` includes ids and
/// tells whether an undo brought back the very rows. Definition: docs/book-format.md (DECISIONS 5).
struct Digest {
    QByteArray content; ///< SHA-256
    QByteArray rows;    ///< SHA-256
};

[[nodiscard]] Result<Digest> digestOf(Connection &connection);

} // namespace kebu
