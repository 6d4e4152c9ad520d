#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace kebu {

/// How the rows of a worksheet move when some of them are repeated. Rows count from 1.
class RowMoves
{
public:
    /// `length` rows from `first` on stand `count` times in the end. Blocks are added downwards and do not overlap.
    void repeat(int first, int length, int count) { m_blocks.push_back({first, length, count}); }
    [[nodiscard]] bool isEmpty() const;

    /// Where a row stands in the end: the first of its copies, the last, or a given one.
    [[nodiscard]] int first(int row) const { return moved(row, 0); }
    [[nodiscard]] int last(int row) const;
    [[nodiscard]] int moved(int row, int copy) const;
    /// Both rows are repeated together.
    [[nodiscard]] bool areTogether(int a, int b) const;
    /// 1 for rows that are not repeated.
    [[nodiscard]] int copiesOf(int row) const;

private:
    struct Block {
        int first;
        int length;
        int count;
        [[nodiscard]] bool holds(int row) const { return row >= first && row < first + length; }
    };
    [[nodiscard]] const Block *blockOf(int row) const;

    std::vector<Block> m_blocks;
};

using MovesBySheet = QHash<QString, RowMoves>; ///< by the sheet's name

/// Where a formula stands, as far as it is itself repeated.
struct FormulaPlace {
    QString sheet;
    int row = 0; ///< before the move; 0: in no row
    int copy = 0;
};

/// The formula with its references moved; texts in quotes and names of functions stay. A range whose end is repeated
/// grows over all copies; a reference to a row repeated together with the formula's own stays in its copy.
[[nodiscard]] QString movedFormula(const QString &formula, const FormulaPlace &place, const MovesBySheet &moves);
/// Ranges with blanks between them, `A1:B2 D4`.
[[nodiscard]] QString movedRanges(const QString &ranges, const RowMoves &moves);
/// `B12` → `B15`
[[nodiscard]] QString withRow(const QString &cell, int row);
/// 0 where there is none.
[[nodiscard]] int rowOf(const QString &cell);

} // namespace kebu
