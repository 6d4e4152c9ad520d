#pragma once

#include "core/exchange/headerrow.h"

namespace kebu {

/// A form filled in: labels with what stands beside them, such as the customer record sheet as a spreadsheet. The cells
/// of tables inside of it stand under the names of FormCell, empty rows left out.
struct FilledForm {
    QStringList labels;
    QStringList values;
};

/// Nothing for a table. A form is pairs of label and value in any number of blocks, with tables under heads of their
/// own between them; at least three rows of it are pairs, with labels that this program knows. The value of a label is
/// what stands to its right before the next label, else the cell below it; both may stand in one cell, parted by a
/// colon. A label that nobody knows counts where known ones stand above or below it. A second person's name begins a
/// second person.
[[nodiscard]] std::optional<FilledForm> filledForm(const TableRows &rows);

} // namespace kebu
