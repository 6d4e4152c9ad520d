#pragma once

#include "core/exchange/headerrow.h"

namespace kebu {

/// A form filled in: labels with what stands beside them, such as the customer record sheet as a spreadsheet.
struct FilledForm {
    QStringList labels;
    QStringList values;
};

/// Nothing for a table. A form has at least five labels that this program knows, in at least three rows, with no row of
/// names above all others; the value of a label is the next filled cell to its right before the next label, else the
/// cell below it. Label and value may stand in one cell, parted by a colon.
[[nodiscard]] std::optional<FilledForm> filledForm(const TableRows &rows);

/// Names of columns that stand in two rows, a group above its parts (`最近沟通` above `时间`, `方式`): joined, with the
/// number of rows taken. One row and the names as they are otherwise.
struct GroupedNames {
    QStringList names;
    int rows = 1;
};
[[nodiscard]] GroupedNames groupedNames(const QStringList &upper, const QStringList &lower);

} // namespace kebu
