#include "ui/paper/rowmaker.h"

#include "ui/paper/columnfit.h"

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
constexpr qreal barLabelShare = 0.26;     ///< of the sheet's width
constexpr qreal halfBarLabelShare = 0.34; ///< of a chart that has half of it
constexpr qreal barRowHeight = points(15.5);
constexpr qreal gapBehindLabel = points(4);
constexpr qreal signatureHeight = points(27);
/// Texts of rows beyond these let go of their lines after they were measured, so that a register of fifty thousand
/// customers does not hold them all.
constexpr size_t rowsKeptBroken = 500;

} // namespace

class RowMaker
{
public:
    RowMaker(const Sheet &sheet, qreal scale, const StillWanted &isWanted)
        : m_sheet(sheet),
          m_scale(scale),
          m_isWanted(isWanted),
          m_font(paperFont(measure::bodySize * scale)),
          m_bold(paperFont(10 * scale, true)),
          m_width(contentRect(sheet.page).width()),
          m_labelWidth(labelWidth())
    {
    }

    [[nodiscard]] std::vector<Row> run()
    {
        for (const Block &block : m_sheet.blocks)
            std::visit([this](const auto &b) { add(b); }, block);
        return std::move(m_rows);
    }

    /// The rest of a table has the columns of its first part.
    [[nodiscard]] std::vector<qreal> widthsOf(const Table &table) const
    {
        if (!m_sheet.isRest)
            return fittedColumns(table, m_width, paddingOf(table), QFontMetricsF(m_font));
        std::vector<qreal> widths;
        const qreal shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                             [](double sum, const Column &column) { return sum + column.share; });
        for (const Column &column : table.columns)
            widths.push_back(m_width * column.share / shares);
        return widths;
    }

private:
    [[nodiscard]] static qreal paddingOf(const Table &table)
    {
        return table.columns.size() > manyColumns ? narrowPadding : tablePadding;
    }

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
        if (m_rows.size() >= rowsKeptBroken) {
            for (Cell &cell : row.cells)
                cell.text.release();
        }
        m_rows.push_back(std::move(row));
        return m_rows.back();
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
        for (const Block &block : m_sheet.blocks) {
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
        const qreal ofLines = grid.leastLines * measure::lineHeight + 2 * verticalPadding;
        push(std::move(row), grid.leastLines > 1 ? std::max(gridRowHeight, ofLines) : gridRowHeight);
    }

    void add(const Table &table)
    {
        const qreal padding = paddingOf(table);
        std::vector<qreal> edges{0};
        for (const qreal width : widthsOf(table))
            edges.push_back(edges.back() + width);

        const int head = int(m_rows.size());
        Row heads;
        heads.verticalPadding = verticalPadding * m_scale;
        heads.staysWithNext = !table.rows.empty();
        for (size_t i = 0; i < table.columns.size(); ++i) {
            heads.cells.push_back(
                cell(edges[i], edges[i + 1] - edges[i], points(2), table.columns[i].head, Align::Centre, m_font));
            heads.cells.back().ground = labelGround;
        }
        push(std::move(heads), gridRowHeight);

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
        for (const std::vector<QString> &texts : table.rows) {
            addRow(Row::Kind::Framed, texts, gridRowHeight);
            if (m_isWanted && m_rows.size() % rowsKeptBroken == 0 && !m_isWanted())
                return;
        }
        for (int i = 0; i < table.blankRows; ++i)
            addRow(Row::Kind::Blank, {}, blankRowHeight);
    }

    /// Evenly spread; what is empty is a line to write on.
    void add(const SignatureLine &line)
    {
        for (size_t i = m_rows.size();
             i-- > 0;) { // with the last record above it, whether or not blank rows stand between
            m_rows[i].staysWithNext = true;
            if (m_rows[i].kind != Row::Kind::Blank)
                break;
        }
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

    /// A chart within the row, from `x`.
    struct ChartPlace {
        const TitledChart *chart = nullptr;
        qreal x = 0;
        qreal width = 0;
    };

    /// Titles above, then a row a bar: its word, the bar with the figure behind it. Read as a whole, so kept together.
    void add(const ChartRow &charts)
    {
        const qreal width = charts.second ? m_width / 2 : m_width;
        std::vector<ChartPlace> places{{&charts.first, 0, width}};
        if (charts.second)
            places.push_back({&*charts.second, width, width});
        size_t bars = 1;
        bool hasTitle = false;
        for (const ChartPlace &place : places) {
            bars = std::max(bars, place.chart->chart.bars.size());
            hasTitle = hasTitle || !place.chart->title.isEmpty();
        }
        if (hasTitle)
            addTitles(places);
        addAir(places, false);
        for (size_t i = 0; i < bars; ++i) {
            Row row;
            row.joinsPrevious = true;
            row.staysWithNext = true;
            row.verticalPadding = points(1) * m_scale;
            for (const ChartPlace &place : places)
                addBar(row, place, i);
            push(std::move(row), barRowHeight);
        }
        addAir(places, true);
    }

    void addTitles(const std::vector<ChartPlace> &places)
    {
        Row row;
        row.staysWithNext = true;
        row.verticalPadding = verticalPadding * m_scale;
        for (const ChartPlace &place : places) {
            row.cells.push_back(cell(place.x, place.width, gridPadding, place.chart->title, Align::Left, m_bold));
            row.cells.back().ground = labelGround;
        }
        push(std::move(row), sectionHeight);
    }

    /// Above the first bar and below the last.
    void addAir(const std::vector<ChartPlace> &places, bool isBelow)
    {
        Row row;
        row.joinsPrevious = isBelow;
        row.staysWithNext = !isBelow;
        for (const ChartPlace &place : places)
            row.cells.push_back(cell(place.x, place.width, gridPadding, {}, Align::Left, m_font));
        push(std::move(row), 0);
        m_rows.back().height = points(4) * m_scale;
    }

    void addBar(Row &row, const ChartPlace &place, size_t index) const
    {
        const std::vector<Bar> &bars = place.chart->chart.bars;
        if (index >= bars.size()) {
            const QString words = index == 0 ? place.chart->nothing : QString();
            row.cells.push_back(cell(place.x, place.width, gridPadding, words, Align::Left, m_font));
            return;
        }
        const qreal share = place.width < m_width ? halfBarLabelShare : barLabelShare;
        const qreal labels = place.width * share;
        row.cells.push_back(cell(place.x, labels, gridPadding, bars[index].label, Align::Left, m_font));
        Cell figure =
            cell(place.x + labels, place.width - labels, gapBehindLabel, bars[index].value, Align::Left, m_font);
        figure.hasLine = false;
        figure.bar = std::clamp(bars[index].share, 0.0, 1.0);
        figure.barRoom = figure.width - 2 * figure.padding - widestFigure(bars) - points(6);
        row.cells.push_back(std::move(figure));
    }

    /// One scale for all bars of a chart, however long their figures are.
    [[nodiscard]] qreal widestFigure(const std::vector<Bar> &bars) const
    {
        const QFontMetricsF metrics(m_font);
        qreal width = 0;
        for (const Bar &bar : bars)
            width = std::max(width, metrics.horizontalAdvance(bar.value));
        return width;
    }

    const Sheet &m_sheet;
    qreal m_scale;
    const StillWanted &m_isWanted;
    QFont m_font;
    QFont m_bold;
    qreal m_width;
    qreal m_labelWidth;
    std::vector<Row> m_rows;
};

std::vector<Row> rowsOf(const Sheet &sheet, qreal scale, const StillWanted &isWanted)
{
    return RowMaker(sheet, scale, isWanted).run();
}

std::vector<qreal> columnWidthsOf(const Sheet &sheet, const Table &table)
{
    return RowMaker(sheet, 1, {}).widthsOf(table);
}

} // namespace kebu::paper
