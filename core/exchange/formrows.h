#pragma once

#include "core/exchange/mapping.h"

#include <QHash>

namespace kebu {

/// A form seen as a table of one row gives every cell of a table inside of it a column of its own, called
/// `沟通记录 2 · 方式`: what the table is headed by, which row, which of its columns.
struct FormCell {
    QString table;
    int row = 1; ///< from 1
    QString label;

    [[nodiscard]] QString column() const;
    /// Nothing for the name of any other column.
    [[nodiscard]] static std::optional<FormCell> of(const QString &column);
};

/// Where such columns go: each row is one record beside the customer, of the kind that the table's head or its columns
/// speak of. By column of `header`; the columns that say nothing of that record are left out.
[[nodiscard]] QHash<qsizetype, std::vector<ColumnTarget>> formRowTargets(const QStringList &header,
                                                                         const QList<QStringList> &rows,
                                                                         const RecordLookup &lookup);

} // namespace kebu
