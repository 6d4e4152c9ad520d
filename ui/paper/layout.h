#pragma once

#include "core/sheets/sheet.h"
#include "ui/paper/flowtext.h"

#include <QColor>
#include <QRectF>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kebu::paper {

/// A cell of a row: text on a ground, with check boxes before it where there are any. x from the body's left edge.
struct Cell {
    qreal x = 0;
    qreal width = 0;
    qreal padding = 0;
    QColor ground; ///< invalid: the paper's own
    FlowText text;
    FlowText note; ///< at the right end
    std::vector<std::pair<FlowText, bool>> boxes = {};
    qreal bar = -1; ///< 0 to 1: a bar of that share of `barRoom`, the text behind it
    qreal barRoom = 0;
    bool hasLine = true; ///< at its left, where it is not the first
};

/// A row as measured, before it is known where it stands.
struct Row {
    enum class Kind { Framed, Blank, Signature, Free };
    Kind kind = Kind::Framed;
    std::vector<Cell> cells;
    qreal height = 0;
    qreal verticalPadding = 0;
    int lineCount = 1;     ///< of its tallest cell
    int repeatedHead = -1; ///< index of the row that is repeated above it on a new page
    bool staysWithNext = false;
    bool joinsPrevious = false; ///< no line between the row above and this one
};

/// A row, or a part of a row taller than a page, at its place.
struct PlacedRow {
    size_t row = 0;
    qreal y = 0; ///< from the body's top
    qreal height = 0;
    int firstLine = 0;
    int lineCount = 0;
    bool isPart = false;
};

/// A sheet broken into pages, ready to paint. Move-only; holds all the texts it needs.
/// Made and painted in any one thread at a time, in a program with a QGuiApplication.
class Pages
{
public:
    [[nodiscard]] int count() const { return int(m_pages.size()); }
    [[nodiscard]] const PageSpec &spec() const { return m_sheet.page; }
    /// The first of its pages has this number among `of` pages.
    void number(int first, int of)
    {
        m_firstNumber = first;
        m_numberOfPages = of;
    }
    [[nodiscard]] bool countsOn() const { return m_sheet.countsOn; }
    /// Takes off the last page, and those before it as long as it begins within a row, where all it holds are rows of
    /// the last table: the first of its rows that is left. Nothing, and nothing taken off, where that would leave no
    /// page.
    [[nodiscard]] std::optional<size_t> takeLastPage();
    /// How much of the last page's body is taken, 0 to 1.
    [[nodiscard]] qreal filledOfLast() const;
    /// Of the paper, in twips.
    [[nodiscard]] QSizeF size() const;

private:
    friend class Layout;
    friend class Painting;

    Sheet m_sheet; ///< its blocks are gone: they are rows now
    std::vector<Row> m_rows;
    std::vector<std::vector<PlacedRow>> m_pages;
    FlowText m_continued;
    int m_firstNumber = 1;
    int m_numberOfPages = 0; ///< 0: its own
};

/// Asked now and then while a long table is laid out; false: the answer is not wanted any more, and not whole.
using StillWanted = std::function<bool()>;

[[nodiscard]] Pages layoutSheet(Sheet sheet, const StillWanted &isWanted = {});
/// The sheets in order, numbered: one that counts on goes on with the pages of the sheet before.
[[nodiscard]] std::vector<Pages> layoutSheets(std::vector<Sheet> sheets);

/// Measures of the house's sheets, in twips.
namespace measure {
inline constexpr qreal bodySize = 9; ///< in points, as are the next two
inline constexpr qreal smallSize = 8.5;
inline constexpr qreal titleSize = 17;
inline constexpr qreal lineHeight = points(12.6);
inline constexpr qreal headHeight = points(13);
inline constexpr qreal titleHeight = points(29);
inline constexpr qreal footHeight = points(19);
inline constexpr qreal footNoteHeight = points(13);
inline constexpr qreal thinLine = points(0.5);
inline constexpr qreal frameLine = points(1);
} // namespace measure

/// Where title, body and foot stand on a page; the first page has the title.
[[nodiscard]] QRectF contentRect(const PageSpec &page);
[[nodiscard]] QRectF bodyRect(const Sheet &sheet, bool isFirst);

} // namespace kebu::paper
