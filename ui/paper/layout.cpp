#include "ui/paper/rowmaker.h"

#include <algorithm>

namespace kebu::paper {

namespace {

/// A row taller than a page begins on the current one only if as many lines fit.
constexpr int leastLinesOfAPart = 6;
/// Tried in turn for a sheet that wants one page; 7 points is the least that reads well in print.
constexpr qreal smallerSizes[] = {0.94, 0.88, 0.83, 0.78};

} // namespace

QSizeF Pages::size() const { return {spec().width() * twipsPerMillimetre, spec().height() * twipsPerMillimetre}; }

qreal Pages::filledOfLast() const
{
    if (m_pages.empty() || m_pages.back().empty())
        return 0;
    const PlacedRow &last = m_pages.back().back();
    return (last.y + last.height) / bodyRect(m_sheet, m_pages.size() == 1).height();
}

std::optional<size_t> Pages::takeLastPage()
{
    // a table of no row has no rows that would lead to its head
    for (size_t last = m_pages.size(); last-- > 1;) {
        const std::vector<PlacedRow> &page = m_pages[last];
        const auto first = std::ranges::find_if(
            page, [this](const PlacedRow &placed) { return m_rows[placed.row].repeatedHead >= 0; });
        const bool isOfTheTable = first != page.end() &&
                                  m_rows[first->row].repeatedHead == m_rows.back().repeatedHead &&
                                  first - page.begin() <= 1;
        if (!isOfTheTable)
            return std::nullopt;
        if (first->isPart && first->firstLine > 0)
            continue;
        const size_t row = first->row - size_t(m_rows[first->row].repeatedHead) - 1;
        m_pages.resize(last);
        return row;
    }
    return std::nullopt;
}

QRectF contentRect(const PageSpec &page)
{
    const qreal margin = page.margin * twipsPerMillimetre;
    return QRectF(0, 0, page.width() * twipsPerMillimetre, page.height() * twipsPerMillimetre)
        .adjusted(margin, margin, -margin, -margin);
}

QRectF bodyRect(const Sheet &sheet, bool isFirst)
{
    const bool hasTitle = isFirst && !sheet.isRest;
    const qreal head = measure::headHeight + (hasTitle ? measure::titleHeight : points(5));
    const qreal foot = measure::footHeight + (sheet.footNote.isEmpty() ? 0 : measure::footNoteHeight);
    return contentRect(sheet.page).adjusted(0, head, 0, -foot);
}

/// Places the rows of a sheet on pages.
class Layout
{
public:
    /// `scale` sets the body's type and spacing smaller; head and foot keep theirs.
    Layout(Sheet sheet, qreal scale, const StillWanted &isWanted) : m_lineHeight(measure::lineHeight * scale)
    {
        m_pages.m_rows = rowsOf(sheet, scale, isWanted);
        m_pages.m_sheet = std::move(sheet);
        m_pages.m_sheet.blocks.clear();
    }

    Pages run()
    {
        m_pages.m_continued = FlowText(m_pages.m_sheet.continuedWord, paperFont(8), contentRect(m_pages.spec()).width(),
                                       measure::lineHeight);
        placeWithBlankRows();
        return std::move(m_pages);
    }

private:
    [[nodiscard]] const std::vector<Row> &rows() const { return m_pages.m_rows; }
    [[nodiscard]] qreal bodyHeight() const { return bodyRect(m_pages.m_sheet, m_pages.m_pages.size() == 1).height(); }
    [[nodiscard]] qreal largestBody() const { return bodyRect(m_pages.m_sheet, false).height(); }
    [[nodiscard]] qreal headHeight(const Row &row) const
    {
        return row.repeatedHead < 0 ? 0 : rows()[size_t(row.repeatedHead)].height;
    }
    [[nodiscard]] bool isTallerThanAPage(const Row &row) const { return row.height > largestBody() - headHeight(row); }
    /// What must fit below the cursor for a row to begin there: itself, or the first lines of one that is broken.
    [[nodiscard]] qreal leastRoom(const Row &row) const
    {
        return isTallerThanAPage(row) ? leastLinesOfAPart * m_lineHeight + 2 * row.verticalPadding : row.height;
    }
    /// The same with the rows that must not be parted from it.
    [[nodiscard]] qreal roomWithFollowers(size_t index) const
    {
        qreal room = leastRoom(rows()[index]);
        while (rows()[index].staysWithNext && index + 1 < rows().size()) {
            ++index;
            room += rows()[index].kind == Row::Kind::Blank ? 0 : leastRoom(rows()[index]);
        }
        return room;
    }

    void newPage()
    {
        m_pages.m_pages.emplace_back();
        m_y = 0;
    }

    void put(size_t index, qreal height, int firstLine, int lineCount, bool isPart)
    {
        m_pages.m_pages.back().push_back({index, m_y, height, firstLine, lineCount, isPart});
        m_y += height;
    }

    void newPageFor(const Row &row)
    {
        newPage();
        if (row.repeatedHead >= 0) {
            const Row &head = rows()[size_t(row.repeatedHead)];
            put(size_t(row.repeatedHead), head.height, 0, head.lineCount, false);
        }
    }

    void placeInParts(size_t index)
    {
        const Row &row = rows()[index];
        for (int line = 0; line < row.lineCount;) {
            const qreal room = bodyHeight() - m_y - 2 * row.verticalPadding;
            int fitting = int(room / m_lineHeight);
            if (fitting < 1) {
                newPageFor(row);
                continue;
            }
            fitting = std::min(fitting, row.lineCount - line);
            put(index, fitting * m_lineHeight + 2 * row.verticalPadding, line, fitting, true);
            line += fitting;
        }
    }

    void place(int blankRows)
    {
        m_pages.m_pages.clear();
        newPage();
        for (size_t i = 0; i < rows().size(); ++i) {
            const Row &row = rows()[i];
            if (row.kind == Row::Kind::Blank && (blankRows-- <= 0 || !fitsBelowOthers(i)))
                continue;
            if (m_y > 0 && m_y + roomWithFollowers(i) > bodyHeight())
                newPageFor(row);
            if (isTallerThanAPage(row))
                placeInParts(i);
            else
                put(i, row.height, 0, row.lineCount, false);
        }
    }

    /// A blank row begins no page: a head with nothing but lines under it would stand where the records ended before.
    [[nodiscard]] bool fitsBelowOthers(size_t index) const
    {
        return m_y == 0 || m_y + roomWithFollowers(index) <= bodyHeight();
    }

    /// As many blank rows as cost no further page.
    void placeWithBlankRows()
    {
        place(0);
        const int pages = m_pages.count();
        int blankRows = int(
            std::count_if(rows().begin(), rows().end(), [](const Row &row) { return row.kind == Row::Kind::Blank; }));
        for (; blankRows > 0; --blankRows) {
            place(blankRows);
            if (m_pages.count() <= pages)
                return;
        }
        place(0);
    }

    Pages m_pages;
    qreal m_lineHeight;
    qreal m_y = 0;
};

namespace {

/// One page of two by the smallest type that is needed; of more pages one less, where a little smaller type saves one
/// that is nearly empty.
Pages laidOut(Sheet sheet, const StillWanted &isWanted)
{
    constexpr int mostPagesToJoin = 8; // of more nobody misses the room on the last
    constexpr qreal nearlyEmpty = 0.34;
    constexpr qreal aLittleSmaller = 0.88;
    if (!sheet.wantsOnePage)
        return Layout(std::move(sheet), 1, isWanted).run();
    Pages whole = Layout(sheet, 1, isWanted).run();
    const bool isOnePageNear = whole.count() == 2;
    if (whole.count() == 1 || whole.count() > mostPagesToJoin || (!isOnePageNear && whole.filledOfLast() > nearlyEmpty))
        return whole;
    for (const qreal scale : smallerSizes) {
        if (!isOnePageNear && scale < aLittleSmaller)
            break;
        Pages tried = Layout(sheet, scale, isWanted).run();
        if (tried.count() < whole.count())
            return tried;
    }
    return whole; // too much to be read
}

/// From a sheet that does not count on to the next such one the pages are one sequence.
void numberPages(std::vector<Pages> &sheets)
{
    for (size_t i = 0; i < sheets.size();) {
        size_t end = i + 1;
        int total = sheets[i].count();
        for (; end < sheets.size() && sheets[end].countsOn(); ++end)
            total += sheets[end].count();
        for (int first = 1; i < end; first += sheets[i++].count())
            sheets[i].number(first, total);
    }
}

} // namespace

Pages layoutSheet(Sheet sheet, const StillWanted &isWanted) { return laidOut(std::move(sheet), isWanted); }

std::vector<Pages> layoutSheets(std::vector<Sheet> sheets)
{
    std::vector<Pages> laid;
    laid.reserve(sheets.size());
    for (Sheet &sheet : sheets)
        laid.push_back(laidOut(std::move(sheet), {}));
    numberPages(laid);
    return laid;
}

} // namespace kebu::paper
