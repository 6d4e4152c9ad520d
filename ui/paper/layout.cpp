#include "ui/paper/layout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace kebu::paper {

namespace {

const QColor headGround(0xDC, 0xDC, 0xDC);
const QColor labelGround(0xF2, 0xF2, 0xF2);

constexpr qreal leastLabelShare = 0.1325; ///< of the sheet's width; longer words widen all labels alike
constexpr qreal largestLabelShare = 0.18;
constexpr qreal labelPadding = points(3);
constexpr qreal gridPadding = points(6);
constexpr qreal tablePadding = points(4.5);
constexpr qreal narrowPadding = points(3); ///< of tables with many columns
constexpr size_t manyColumns = 8;
constexpr qreal verticalPadding = points(2.6);
constexpr qreal gridRowHeight = points(20.6);
constexpr qreal sectionHeight = points(18.6);
constexpr qreal blankRowHeight = points(28);
constexpr qreal barLabelShare = 0.26;
constexpr qreal barRowHeight = points(17);
constexpr qreal signatureHeight = points(27);
/// A row taller than a page begins on the current one only if as many lines fit.
constexpr int leastLinesOfAPart = 6;
/// Tried in turn for a sheet that wants one page; 7 points is the least that reads well in print.
constexpr qreal smallerSizes[] = {0.94, 0.88, 0.83, 0.78};

} // namespace

QSizeF Pages::size() const { return {spec().width() * twipsPerMillimetre, spec().height() * twipsPerMillimetre}; }

QRectF contentRect(const PageSpec &page)
{
    const qreal margin = page.margin * twipsPerMillimetre;
    return QRectF(0, 0, page.width() * twipsPerMillimetre, page.height() * twipsPerMillimetre)
        .adjusted(margin, margin, -margin, -margin);
}

QRectF bodyRect(const Sheet &sheet, bool isFirst)
{
    const qreal head = measure::headHeight + (isFirst ? measure::titleHeight : points(5));
    const qreal foot = measure::footHeight + (sheet.footNote.isEmpty() ? 0 : measure::footNoteHeight);
    return contentRect(sheet.page).adjusted(0, head, 0, -foot);
}

/// Makes rows of blocks, then places them on pages.
class Layout
{
public:
    /// `scale` sets the body's type and spacing smaller; head and foot keep theirs.
    explicit Layout(Sheet sheet, qreal scale = 1)
        : m_scale(scale),
          m_font(paperFont(measure::bodySize * scale)),
          m_bold(paperFont(10 * scale, true))
    {
        m_pages.m_sheet = std::move(sheet);
        m_width = contentRect(m_pages.spec()).width();
    }

    Pages run()
    {
        m_labelWidth = labelWidth();
        for (const Block &block : m_pages.m_sheet.blocks)
            std::visit([this](const auto &b) { add(b); }, block);
        m_pages.m_sheet.blocks.clear();
        m_pages.m_continued = FlowText(m_pages.m_sheet.continuedWord, paperFont(8), m_width, measure::lineHeight);
        placeWithBlankRows();
        return std::move(m_pages);
    }

private:
    // --- rows

    [[nodiscard]] qreal lineHeight() const { return measure::lineHeight * m_scale; }

    [[nodiscard]] Cell cell(qreal x, qreal width, qreal padding, const QString &text, Align align,
                            const QFont &font) const
    {
        Cell cell;
        cell.x = x;
        cell.width = width;
        cell.padding = padding;
        cell.text = FlowText(text, font, width - 2 * padding, lineHeight(), align);
        return cell;
    }

    Row &push(Row row, qreal leastHeight)
    {
        row.lineCount = 1;
        for (const Cell &cell : row.cells)
            row.lineCount = std::max(row.lineCount, cell.text.lineCount());
        row.height = std::max(leastHeight * m_scale, row.lineCount * lineHeight() + 2 * row.verticalPadding);
        m_pages.m_rows.push_back(std::move(row));
        return m_pages.m_rows.back();
    }

    void add(const SectionHead &head)
    {
        Row row;
        row.verticalPadding = verticalPadding * m_scale;
        row.staysWithNext = true;
        Cell band = cell(0, m_width, gridPadding, head.title, Align::Left, m_bold);
        band.note = FlowText(head.note, paperFont(measure::smallSize * m_scale), m_width - 2 * gridPadding,
                             lineHeight(), Align::Right);
        band.ground = headGround;
        row.cells.push_back(std::move(band));
        push(std::move(row), sectionHeight);
    }

    [[nodiscard]] qreal labelWidth() const
    {
        const QFontMetricsF metrics(m_font);
        qreal width = m_width * leastLabelShare;
        const auto consider = [&](const LabelledValue &value) {
            width = std::max(width, metrics.horizontalAdvance(value.label) + 2 * labelPadding + points(2));
        };
        for (const Block &block : m_pages.m_sheet.blocks) {
            if (const auto *row = std::get_if<GridRow>(&block)) {
                consider(row->first);
                if (row->second)
                    consider(*row->second);
            }
        }
        return std::min(width, m_width * largestLabelShare);
    }

    void addLabelled(Row &row, const LabelledValue &value, qreal x, qreal width) const
    {
        Cell label = cell(x, m_labelWidth, labelPadding, value.label, Align::Centre, m_font);
        label.ground = labelGround;
        row.cells.push_back(std::move(label));
        Cell content = cell(x + m_labelWidth, width - m_labelWidth, gridPadding, value.value, Align::Left, m_font);
        for (const CheckBox &box : value.boxes)
            content.boxes.emplace_back(FlowText(box.word, m_font, width, lineHeight()), box.isTicked);
        row.cells.push_back(std::move(content));
    }

    void add(const GridRow &grid)
    {
        Row row;
        row.verticalPadding = verticalPadding * m_scale;
        addLabelled(row, grid.first, 0, grid.second ? m_width / 2 : m_width);
        if (grid.second)
            addLabelled(row, *grid.second, m_width / 2, m_width / 2);
        push(std::move(row), gridRowHeight);
    }

    void add(const Table &table)
    {
        std::vector<qreal> edges{0};
        const qreal shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                             [](qreal sum, const Column &column) { return sum + column.share; });
        for (const Column &column : table.columns)
            edges.push_back(edges.back() + m_width * column.share / shares);

        const int head = int(m_pages.m_rows.size());
        Row heads;
        heads.verticalPadding = verticalPadding * m_scale;
        heads.staysWithNext = !table.rows.empty();
        for (size_t i = 0; i < table.columns.size(); ++i) {
            heads.cells.push_back(
                cell(edges[i], edges[i + 1] - edges[i], points(2), table.columns[i].head, Align::Centre, m_font));
            heads.cells.back().ground = labelGround;
        }
        push(std::move(heads), gridRowHeight);

        const qreal padding = table.columns.size() > manyColumns ? narrowPadding : tablePadding;
        const auto addRow = [&](Row::Kind kind, const std::vector<QString> &texts, qreal leastHeight) {
            Row row;
            row.kind = kind;
            row.verticalPadding = verticalPadding * m_scale;
            row.repeatedHead = head;
            for (size_t i = 0; i < table.columns.size(); ++i)
                row.cells.push_back(cell(edges[i], edges[i + 1] - edges[i], padding,
                                         i < texts.size() ? texts[i] : QString(), table.columns[i].align, m_font));
            push(std::move(row), leastHeight);
        };
        for (const std::vector<QString> &texts : table.rows)
            addRow(Row::Kind::Framed, texts, gridRowHeight);
        for (int i = 0; i < table.blankRows; ++i)
            addRow(Row::Kind::Blank, {}, blankRowHeight);
    }

    /// Evenly spread; what is empty is a line to write on.
    void add(const SignatureLine &line)
    {
        if (!m_pages.m_rows.empty())
            m_pages.m_rows.back().staysWithNext = true;
        Row row;
        row.kind = Row::Kind::Signature;
        const qreal width = m_width / qreal(std::max<size_t>(1, line.fields.size()));
        for (const SignatureField &field : line.fields) {
            const qreal x = qreal(row.cells.size()) * width;
            row.cells.push_back(cell(x, width - points(8), 0, field.label + field.value, Align::Left, m_font));
            if (field.value.isEmpty())
                row.cells.back().boxes.emplace_back(FlowText(), false); // stands for the line
        }
        push(std::move(row), signatureHeight);
    }

    /// Words without a frame; a strong one stays with what it opens.
    void add(const Paragraph &paragraph)
    {
        Row row;
        row.kind = Row::Kind::Free;
        row.verticalPadding = verticalPadding * m_scale;
        row.staysWithNext = paragraph.isStrong;
        row.cells.push_back(
            cell(0, m_width, points(2), paragraph.text, Align::Left, paragraph.isStrong ? m_bold : m_font));
        push(std::move(row), gridRowHeight);
    }

    /// A row a bar: its word, the bar with the figure behind it.
    void add(const BarChart &chart)
    {
        const qreal labels = m_width * barLabelShare;
        for (const Bar &bar : chart.bars) {
            Row row;
            row.staysWithNext = &bar != &chart.bars.back(); // a chart is read as a whole
            row.verticalPadding = verticalPadding * m_scale;
            row.cells.push_back(cell(0, labels, gridPadding, bar.label, Align::Left, m_font));
            Cell figure = cell(labels, m_width - labels, gridPadding, bar.value, Align::Left, m_font);
            figure.bar = std::clamp(bar.share, 0.0, 1.0);
            row.cells.push_back(std::move(figure));
            push(std::move(row), barRowHeight);
        }
    }

    // --- places

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
        return isTallerThanAPage(row) ? leastLinesOfAPart * lineHeight() + 2 * row.verticalPadding : row.height;
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
            int fitting = int(room / lineHeight());
            if (fitting < 1) {
                newPageFor(row);
                continue;
            }
            fitting = std::min(fitting, row.lineCount - line);
            put(index, fitting * lineHeight() + 2 * row.verticalPadding, line, fitting, true);
            line += fitting;
        }
    }

    void place(int blankRows)
    {
        m_pages.m_pages.clear();
        newPage();
        for (size_t i = 0; i < rows().size(); ++i) {
            const Row &row = rows()[i];
            if (row.kind == Row::Kind::Blank && blankRows-- <= 0)
                continue;
            if (m_y > 0 && m_y + roomWithFollowers(i) > bodyHeight())
                newPageFor(row);
            if (isTallerThanAPage(row))
                placeInParts(i);
            else
                put(i, row.height, 0, row.lineCount, false);
        }
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
    qreal m_scale;
    QFont m_font;
    QFont m_bold;
    qreal m_width = 0;
    qreal m_labelWidth = 0;
    qreal m_y = 0;
};

namespace {

Pages laidOut(Sheet sheet)
{
    if (!sheet.wantsOnePage)
        return Layout(std::move(sheet)).run();
    Pages whole = Layout(sheet).run();
    for (const qreal scale : smallerSizes) {
        if (whole.count() == 1)
            return whole;
        Pages tried = Layout(sheet, scale).run();
        if (tried.count() == 1)
            return tried;
    }
    return whole; // too much for one page that can be read
}

} // namespace

Pages layoutSheet(Sheet sheet) { return laidOut(std::move(sheet)); }

std::vector<Pages> layoutSheets(std::vector<Sheet> sheets)
{
    std::vector<Pages> laid;
    std::vector<PageCount> counts;
    laid.reserve(sheets.size());
    for (Sheet &sheet : sheets) {
        laid.push_back(laidOut(std::move(sheet)));
        counts.push_back({laid.back().count(), laid.back().countsOn()});
    }
    numberPages(counts);
    for (size_t i = 0; i < laid.size(); ++i)
        laid[i].number(counts[i].first, counts[i].total);
    return laid;
}

void numberPages(std::vector<PageCount> &sheets)
{
    for (size_t i = 0; i < sheets.size();) {
        size_t end = i + 1;
        int total = sheets[i].pages;
        for (; end < sheets.size() && sheets[end].countsOn; ++end)
            total += sheets[end].pages;
        for (int first = 1; i < end; first += sheets[i++].pages) {
            sheets[i].first = first;
            sheets[i].total = total;
        }
    }
}

} // namespace kebu::paper
