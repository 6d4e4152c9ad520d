#include "core/sheets/cellrefs.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace kebu {

const RowMoves::Block *RowMoves::blockOf(int row) const
{
    const auto found = std::ranges::find_if(m_blocks, [row](const Block &block) { return block.holds(row); });
    return found == m_blocks.end() ? nullptr : &*found;
}

bool RowMoves::isEmpty() const
{
    return std::ranges::all_of(m_blocks, [](const Block &block) { return block.count == 1; });
}

int RowMoves::moved(int row, int copy) const
{
    int target = row;
    for (const Block &block : m_blocks) {
        if (block.first + block.length <= row)
            target += (block.count - 1) * block.length;
        else if (block.holds(row))
            target += copy * block.length;
    }
    return target;
}

int RowMoves::copiesOf(int row) const
{
    const Block *block = blockOf(row);
    return block ? block->count : 1;
}

int RowMoves::last(int row) const { return moved(row, copiesOf(row) - 1); }

bool RowMoves::areTogether(int a, int b) const
{
    const Block *block = blockOf(a);
    return block && block->holds(b);
}

namespace {

/// A sheet's name with its exclamation mark, a cell or whole rows, and the other end of a range.
const QRegularExpression &reference()
{
    static const QRegularExpression pattern(
        QStringLiteral("\"(?:[^\"]|\"\")*\"|"                                                  // a text
                       "(?<![\\w.$])((?:'(?:[^']|'')+'|[\\w.]+)!)?"                            // of another sheet
                       "(?:(\\$?[A-Z]{1,3}\\$?)(\\d{1,7})(?::(\\$?[A-Z]{1,3}\\$?)(\\d{1,7}))?" // cells
                       "|(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7}))(?![\\w.(!])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QString sheetName(QString prefix)
{
    prefix.chop(1);
    if (prefix.startsWith(u'\''))
        prefix = prefix.mid(1, prefix.size() - 2).replace(QLatin1String("''"), QLatin1String("'"));
    return prefix;
}

class Mover
{
public:
    Mover(const FormulaPlace &place, const MovesBySheet &moves) : m_place(place), m_moves(moves) {}

    [[nodiscard]] QString moved(const QRegularExpressionMatch &match) const
    {
        const QString prefix = match.captured(1);
        const QString sheet = prefix.isEmpty() ? m_place.sheet : sheetName(prefix);
        const auto moves = m_moves.constFind(sheet);
        if (moves == m_moves.cend())
            return match.captured();
        const bool isRows = !match.captured(7).isEmpty();
        const int from = match.captured(isRows ? 7 : 3).toInt();
        const QString second = match.captured(isRows ? 9 : 5);
        const int to = second.isEmpty() ? from : second.toInt();
        const bool isOwn = m_place.row > 0 && sheet == m_place.sheet && moves->areTogether(m_place.row, from) &&
                           moves->areTogether(m_place.row, to);
        QString text = prefix + match.captured(isRows ? 6 : 2) +
                       QString::number(isOwn ? moves->moved(from, m_place.copy) : moves->first(from));
        if (!second.isEmpty())
            text += u':' + match.captured(isRows ? 8 : 4) +
                    QString::number(isOwn ? moves->moved(to, m_place.copy) : moves->last(to));
        return text;
    }

private:
    const FormulaPlace &m_place;
    const MovesBySheet &m_moves;
};

} // namespace

QString movedFormula(const QString &formula, const FormulaPlace &place, const MovesBySheet &moves)
{
    const Mover mover(place, moves);
    QString text;
    qsizetype from = 0;
    for (auto match = reference().globalMatch(formula); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        text += QStringView(formula).mid(from, one.capturedStart() - from);
        text += one.captured().startsWith(u'"') ? one.captured() : mover.moved(one);
        from = one.capturedEnd();
    }
    return QString(text + formula.mid(from));
}

QString movedRanges(const QString &ranges, const RowMoves &moves)
{
    QStringList moved;
    for (const QString &range : ranges.split(u' ', Qt::SkipEmptyParts)) {
        const QString from = range.section(u':', 0, 0);
        const QString to = range.section(u':', 1);
        const QString first = withRow(from, moves.first(rowOf(from)));
        const QString last = withRow(to.isEmpty() ? from : to, moves.last(rowOf(to.isEmpty() ? from : to)));
        moved << (to.isEmpty() && first == last ? first : QString(first + u':' + last));
    }
    return moved.join(u' ');
}

QString withRow(const QString &cell, int row)
{
    static const QRegularExpression digits(QStringLiteral("\\d+$"));
    return QString(cell).replace(digits, QString::number(row));
}

int rowOf(const QString &cell)
{
    static const QRegularExpression digits(QStringLiteral("\\d+$"));
    return digits.match(cell).captured().toInt();
}

} // namespace kebu
