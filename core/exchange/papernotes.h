#pragma once

#include <QString>

#include <vector>

namespace kebu {

/// One fact of a cell. Without a label it is what the cell's own column says; with one, the column it belongs to.
struct PaperFact {
    QString label;
    QString text;
};

/// Takes a cell apart; never loses a word except the notes that paper adds to a value.
using PaperParting = std::vector<PaperFact> (*)(const QString &cell);

/// How the cells of a column with that name are taken apart; null where a cell holds one fact. `folded`: as by
/// foldedHeader().
[[nodiscard]] PaperParting paperParting(const QString &folded);

/// The ticked word of `☑高 ☐中 ☐低`, nothing where none is ticked; any other text as it is.
[[nodiscard]] QString withoutBoxes(const QString &cell);

} // namespace kebu
