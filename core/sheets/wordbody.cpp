#include "core/sheets/wordbody.h"

#include "core/sheets/wordlines.h"

#include <algorithm>
#include <numeric>

namespace kebu {

namespace {

constexpr char headGround[] = "DCDCDC";
constexpr char labelGround[] = "F2F2F2";
constexpr char barInk[] = "6E6E6E";
constexpr double labelShare = 0.1325;
constexpr double pointsOfARow = 20.6;
constexpr double pointsOfABlankRow = 28;
constexpr double pointsOfALine = 12.6;
constexpr double pointsAround = 5.2; ///< above and below the lines of a row

QString number(int value) { return QString::number(value); }

class BodyWriter : private WordLines
{
public:
    BodyWriter(QXmlStreamWriter &xml, const Sheet &sheet) : WordLines(xml, sheet), m_xml(xml), m_sheet(sheet) {}

    void write()
    {
        paragraph(m_sheet.title, {"center", true, 34}, {{"w:before", "0"}, {"w:after", "120"}});
        const std::vector<Block> &blocks = m_sheet.blocks;
        for (size_t i = 0; i < blocks.size();) {
            if (const auto *head = std::get_if<SectionHead>(&blocks[i]);
                head && i + 1 < blocks.size() && std::holds_alternative<Table>(blocks[i + 1])) {
                write(std::get<Table>(blocks[i + 1]), head);
                i += 2;
            } else if (isFormRow(blocks[i])) {
                i = writeForm(i);
            } else {
                std::visit([this](const auto &block) { write(block); }, blocks[i]);
                ++i;
            }
            gap();
        }
    }

private:
    [[nodiscard]] static bool isFormRow(const Block &block)
    {
        return std::holds_alternative<GridRow>(block) || std::holds_alternative<SectionHead>(block);
    }

    /// Between tables, so that Word does not make one of two.
    void gap()
    {
        WordElement paragraph(m_xml, "w:p");
        WordElement properties(m_xml, "w:pPr");
        WordElement(m_xml, "w:spacing",
                    {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "20"}, {"w:lineRule", "exact"}});
    }

    void borders(const char *name, const char *style, const char *size)
    {
        WordElement all(m_xml, name);
        for (const char *side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
            WordElement(m_xml, side, {{"w:val", style}, {"w:sz", size}, {"w:space", "0"}, {"w:color", "000000"}});
    }

    void openTable(const std::vector<int> &widths, bool hasLines)
    {
        {
            WordElement properties(m_xml, "w:tblPr");
            WordElement(m_xml, "w:tblW", {{"w:w", number(width())}, {"w:type", "dxa"}});
            borders("w:tblBorders", hasLines ? "single" : "nil", hasLines ? "4" : "0");
            WordElement(m_xml, "w:tblLayout", {{"w:type", "fixed"}});
            WordElement margins(m_xml, "w:tblCellMar");
            WordElement(m_xml, "w:left", {{"w:w", hasLines ? "80" : "0"}, {"w:type", "dxa"}});
            WordElement(m_xml, "w:right", {{"w:w", hasLines ? "80" : "0"}, {"w:type", "dxa"}});
        }
        WordElement grid(m_xml, "w:tblGrid");
        for (const int width : widths)
            WordElement(m_xml, "w:gridCol", {{"w:w", number(width)}});
    }

    void rowLook(double points, bool isHead)
    {
        WordElement properties(m_xml, "w:trPr");
        WordElement(m_xml, "w:cantSplit");
        WordElement(m_xml, "w:trHeight", {{"w:val", number(qRound(points * 20))}, {"w:hRule", "atLeast"}});
        if (isHead)
            WordElement(m_xml, "w:tblHeader");
    }

    void cellLook(int width, int span, const char *ground)
    {
        WordElement properties(m_xml, "w:tcPr");
        WordElement(m_xml, "w:tcW", {{"w:w", number(width)}, {"w:type", "dxa"}});
        if (span > 1)
            WordElement(m_xml, "w:gridSpan", {{"w:val", number(span)}});
        if (ground)
            WordElement(m_xml, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", ground}});
        WordElement(m_xml, "w:vAlign", {{"w:val", "center"}});
    }

    void cell(int width, const QString &words, const WordLook &look, const char *ground = nullptr, int span = 1)
    {
        WordElement cell(m_xml, "w:tc");
        cellLook(width, span, ground);
        paragraph(words, look);
    }

    void headRow(const SectionHead &head, int columns, bool repeats)
    {
        WordElement row(m_xml, "w:tr");
        rowLook(18.6, repeats);
        WordElement cell(m_xml, "w:tc");
        cellLook(width(), columns, headGround);
        WordElement paragraph(m_xml, "w:p");
        {
            WordElement properties(m_xml, "w:pPr");
            WordElement(m_xml, "w:keepNext");
            WordElement tabs(m_xml, "w:tabs");
            WordElement(m_xml, "w:tab", {{"w:val", "right"}, {"w:pos", number(width() - 160)}});
        }
        text(head.title, {"left", true, 20});
        if (head.note.isEmpty())
            return;
        tab();
        text(head.note, {"left", false, 17});
    }

    /// Heads and rows of the form that follow each other make one table; the index behind the last.
    size_t writeForm(size_t i)
    {
        const int label = int(width() * labelShare);
        const int value = width() / 2 - label;
        const std::vector<Block> &blocks = m_sheet.blocks;
        WordElement table(m_xml, "w:tbl");
        openTable({label, value, label, value}, true);
        for (; i < blocks.size() && isFormRow(blocks[i]); ++i) {
            if (const auto *head = std::get_if<SectionHead>(&blocks[i])) {
                if (i + 1 < blocks.size() && std::holds_alternative<Table>(blocks[i + 1]))
                    return i; // opens that table instead
                headRow(*head, 4, false);
                continue;
            }
            const auto &grid = std::get<GridRow>(blocks[i]);
            WordElement row(m_xml, "w:tr");
            rowLook(std::max(pointsOfARow, pointsOfALine * grid.leastLines + pointsAround), false);
            cell(label, grid.first.label, {"center"}, labelGround);
            cell(grid.second ? value : width() - label, valueOf(grid.first), {}, nullptr, grid.second ? 1 : 3);
            if (grid.second) {
                cell(label, grid.second->label, {"center"}, labelGround);
                cell(value, valueOf(*grid.second), {});
            }
        }
        return i;
    }

    [[nodiscard]] static QString valueOf(const LabelledValue &value)
    {
        QStringList words;
        for (const CheckBox &box : value.boxes)
            words << (box.isTicked ? QStringLiteral("☑ ") : QStringLiteral("☐ ")) + box.word;
        if (!value.value.isEmpty())
            words << value.value;
        return words.join(QStringLiteral("    "));
    }

    [[nodiscard]] std::vector<int> widthsOf(const Table &table) const
    {
        const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                              [](double sum, const Column &column) { return sum + column.share; });
        std::vector<int> widths;
        for (const Column &column : table.columns)
            widths.push_back(int(width() * column.share / shares));
        return widths;
    }

    void write(const Table &table, const SectionHead *head = nullptr)
    {
        const std::vector<int> widths = widthsOf(table);
        if (widths.empty())
            return;
        WordElement element(m_xml, "w:tbl");
        openTable(widths, true);
        if (head)
            headRow(*head, int(widths.size()), true);
        {
            WordElement row(m_xml, "w:tr");
            rowLook(pointsOfARow, true);
            for (size_t i = 0; i < widths.size(); ++i)
                cell(widths[i], table.columns[i].head, {"center"}, labelGround);
        }
        for (const std::vector<QString> &texts : table.rows)
            tableRow(table, widths, texts, pointsOfARow);
        for (int i = 0; i < blankRowsOf(table); ++i)
            tableRow(table, widths, {}, pointsOfABlankRow);
    }

    void tableRow(const Table &table, const std::vector<int> &widths, const std::vector<QString> &texts, double height)
    {
        WordElement row(m_xml, "w:tr");
        rowLook(height, false);
        for (size_t i = 0; i < widths.size(); ++i) {
            const Align align = table.columns[i].align;
            cell(widths[i], i < texts.size() ? texts[i] : QString(),
                 {align == Align::Left     ? "left"
                  : align == Align::Centre ? "center"
                                           : "right"});
        }
    }

    /// A form to fill in by hand takes what its page has left; Word breaks pages itself, so that this is reckoned.
    [[nodiscard]] int blankRowsOf(const Table &table) const
    {
        constexpr int mostBelowOthers = 4; // how far down the page these stand Word alone knows
        if (!table.rows.empty())
            return std::min(table.blankRows, mostBelowOthers);
        constexpr double around = 110; // title, head, foot and the signatures, in points
        double room = (m_sheet.page.height() - 2 * m_sheet.page.margin) / 25.4 * 72 - around - pointsOfARow;
        for (const Block &block : m_sheet.blocks) {
            if (isFormRow(block))
                room -= pointsOfARow;
        }
        return std::clamp(int(room / (pointsOfABlankRow + 1)), std::min(1, table.blankRows), table.blankRows);
    }

    void write(const SectionHead &) {} // part of a form or of a table
    void write(const GridRow &) {}

    void write(const SignatureLine &line)
    {
        const int share = width() / int(std::max<size_t>(1, line.fields.size()));
        WordElement table(m_xml, "w:tbl");
        openTable(std::vector<int>(line.fields.size(), share), false);
        WordElement row(m_xml, "w:tr");
        rowLook(27, false);
        for (const SignatureField &field : line.fields)
            cell(share, field.label + (field.value.isEmpty() ? QStringLiteral("______________") : field.value), {});
    }

    void write(const Paragraph &words)
    {
        paragraph(words.text, {"left", words.isStrong, words.isStrong ? 20 : 0},
                  {{"w:before", "60"}, {"w:after", "60"}});
    }

    void write(const ChartRow &row)
    {
        const size_t columns = row.second ? 2 : 1;
        const int half = width() / int(columns);
        const int label = half * (row.second ? 36 : 26) / 100;
        const int value = half * (row.second ? 26 : 16) / 100;
        const int bar = half - label - value;
        std::vector<int> widths{label, bar, value};
        if (row.second)
            widths.insert(widths.end(), {label, bar, value});
        std::vector<const TitledChart *> charts{&row.first};
        if (row.second)
            charts.push_back(&*row.second);
        size_t rows = 0;
        for (const TitledChart *chart : charts)
            rows = std::max(rows, std::max<size_t>(1, chart->chart.bars.size()));
        WordElement table(m_xml, "w:tbl");
        openTable(widths, true);
        chartTitles(charts, half);
        for (size_t i = 0; i < rows; ++i) {
            WordElement element(m_xml, "w:tr");
            rowLook(17, false);
            for (const TitledChart *chart : charts) {
                if (i < chart->chart.bars.size())
                    writeBar(chart->chart.bars[i], label, bar, value);
                else
                    cell(half, i == 0 ? chart->nothing : QString(), {}, nullptr, 3);
            }
        }
    }

    void chartTitles(const std::vector<const TitledChart *> &charts, int half)
    {
        if (std::ranges::all_of(charts, [](const TitledChart *chart) { return chart->title.isEmpty(); }))
            return;
        WordElement row(m_xml, "w:tr");
        rowLook(18.6, true);
        for (const TitledChart *chart : charts)
            cell(half, chart->title, {"left", true}, labelGround, 3);
    }

    /// A bar is a shaded paragraph, indented from the right by what is missing to the largest.
    void writeBar(const Bar &each, int label, int bar, int value)
    {
        cell(label, each.label, {});
        {
            WordElement cell(m_xml, "w:tc");
            cellLook(bar, 1, nullptr);
            WordElement paragraph(m_xml, "w:p");
            WordElement properties(m_xml, "w:pPr");
            if (each.share > 0)
                WordElement(m_xml, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", barInk}});
            WordElement(m_xml, "w:ind",
                        {{"w:right", number(int((bar - 200) * (1 - std::clamp(each.share, 0.0, 1.0))))}});
        }
        cell(value, each.value, {"right"});
    }

    QXmlStreamWriter &m_xml;
    const Sheet &m_sheet;
};

} // namespace

void writeWordBody(QXmlStreamWriter &xml, const Sheet &sheet) { BodyWriter(xml, sheet).write(); }

} // namespace kebu
