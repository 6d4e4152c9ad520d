#pragma once

#include <QStringList>

#include <optional>

namespace kebu {

/// The first rows of a table, as they stand in the file.
using TableRows = QList<QStringList>;

/// Where the names of the columns stand.
struct HeaderPlace {
    int rowsBefore = 0; ///< title and blank rows above the header, or above the first row
    bool hasHeader = true;
};

/// What a person said of it; the rest is judged.
struct HeaderWish {
    std::optional<bool> hasHeader;
    std::optional<int> rowsBefore; ///< the header is the row behind that many
};

/// `columns`: how many cells most rows have.
[[nodiscard]] HeaderPlace findHeader(const TableRows &rows, qsizetype columns, const HeaderWish &wish);

/// Names of columns, trimmed, unique and never empty: a column without a name is "Column 3", a second "Phone" is
/// "Phone (2)". With a header, empty names at its end are no columns.
[[nodiscard]] QStringList columnNames(const QStringList &names, bool hasHeader);

[[nodiscard]] qsizetype filledCells(const QStringList &row);
/// Nothing in it, or nothing but ruled lines (`---|---`).
[[nodiscard]] bool isBlankRow(const QStringList &row);

} // namespace kebu
