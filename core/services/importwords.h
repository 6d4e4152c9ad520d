#pragma once

#include "core/services/importer.h"

namespace kebu {

struct ColumnWord {
    QString word;
    qint64 rows = 0;
    bool operator==(const ColumnWord &) const = default;
};

/// The words that stand in a column, of all files and to their end, the frequent ones first; as many as a person can
/// look through, the rest left out. Counted beside the caller's thread until that is cancelled. Errors are those of the
/// file; a file without that column has no words.
[[nodiscard]] Pending<Result<std::vector<ColumnWord>>> wordsOfColumn(const ImportOptions &options,
                                                                     const QString &column);

} // namespace kebu
