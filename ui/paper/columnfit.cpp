#include "ui/paper/columnfit.h"

#include <algorithm>
#include <numeric>

namespace kebu::paper {

namespace {

constexpr size_t rowsLookedAt = 200; ///< no more than the first part of a table that comes in parts
constexpr qreal largestWord = 1.0 / 3;
constexpr qreal roundingUp = 1; ///< in twips: what fits exactly may not

/// A line may be broken at blanks and beside every Chinese character; dates stay whole, and so do numbers set in
/// groups, such as a telephone's.
bool breaksAt(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u' ' && at > 0 && at + 1 < text.size() && text[at - 1].isDigit() && text[at + 1].isDigit())
        return false;
    const QChar::Script script = c.script();
    return c.isSpace() || script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || (c.unicode() >= 0x3000 && c.unicode() < 0x3040) || c.unicode() >= 0xFF00;
}

qreal longestWord(const QString &text, const QFontMetricsF &metrics, qreal atMost)
{
    qreal longest = 0;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && !breaksAt(text, to))
            ++to;
        if (to > from) {
            const qreal wide = metrics.horizontalAdvance(text.mid(from, to - from));
            longest = wide > atMost ? longest : std::max(longest, wide);
        }
        from = to + 1;
    }
    return longest;
}

/// A short head stays on one line in Chinese, too.
qreal headWidth(const QString &head, const QFontMetricsF &metrics, qreal atMost)
{
    constexpr qsizetype shortHead = 5;
    return head.size() <= shortHead ? metrics.horizontalAdvance(head) : longestWord(head, metrics, atMost);
}

} // namespace

std::vector<qreal> fittedColumns(const Table &table, qreal width, qreal padding, const QFontMetricsF &metrics)
{
    const qreal shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                         [](double sum, const Column &column) { return sum + column.share; });
    std::vector<qreal> widths;
    std::vector<qreal> needed;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        widths.push_back(width * table.columns[i].share / shares);
        qreal word = headWidth(table.columns[i].head, metrics, width * largestWord);
        for (size_t row = 0; row < std::min(rowsLookedAt, table.rows.size()); ++row) {
            if (i < table.rows[row].size())
                word = std::max(word, longestWord(table.rows[row][i], metrics, width * largestWord));
        }
        needed.push_back(word + 2 * padding + roundingUp);
    }
    qreal missing = 0;
    qreal spare = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        missing += std::max(0.0, needed[i] - widths[i]);
        spare += std::max(0.0, widths[i] - needed[i]);
    }
    if (missing <= 0 || spare < missing)
        return widths;
    for (size_t i = 0; i < widths.size(); ++i) {
        const qreal own = widths[i] - needed[i];
        widths[i] = own < 0 ? needed[i] : widths[i] - own * missing / spare;
    }
    return widths;
}

} // namespace kebu::paper
