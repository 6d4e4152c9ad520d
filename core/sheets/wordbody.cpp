#include "core/sheets/wordbody.h"

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

int twipsOf(double millimetres) { return qRound(millimetres / 25.4 * 1440); }
QString number(int value) { return QString::number(value); }

struct Look {
    const char *align = "left";
    bool isBold = false;
    int halfPoints = 0; ///< 0: the document's
};

class BodyWriter
{
public:
    BodyWriter(QXmlStreamWriter &xml, const Sheet &sheet)
        : m_xml(xml),
          m_sheet(sheet),
          m_width(twipsOf(sheet.page.width() - 2 * sheet.page.margin))
    {
    }

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

    void text(const QString &words, const Look &look)
    {
        const QStringList lines = wordText(words).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            WordElement run(m_xml, "w:r");
            runLook(look);
            if (i > 0)
                WordElement(m_xml, "w:br");
            if (lines[i].isEmpty())
                continue;
            WordElement piece(m_xml, "w:t", {{"xml:space", "preserve"}});
            m_xml.writeCharacters(lines[i]);
        }
    }

    void runLook(const Look &look)
    {
        if (!look.isBold && look.halfPoints == 0)
            return;
        WordElement properties(m_xml, "w:rPr");
        if (look.isBold)
            WordElement(m_xml, "w:b");
        if (look.halfPoints > 0) {
            WordElement(m_xml, "w:sz", {{"w:val", number(look.halfPoints)}});
            WordElement(m_xml, "w:szCs", {{"w:val", number(look.halfPoints)}});
        }
    }

    void tab()
    {
        WordElement run(m_xml, "w:r");
        WordElement(m_xml, "w:tab");
    }

    void field(const char *code, const Look &look)
    {
        WordElement simple(m_xml, "w:fldSimple", {{"w:instr", QString(u' ' + QLatin1String(code) + u' ')}});
        text(QStringLiteral("1"), look);
    }

    /// Left, centre and right of a line.
    void tabStops()
    {
        WordElement tabs(m_xml, "w:tabs");
        WordElement(m_xml, "w:tab", {{"w:val", "center"}, {"w:pos", number(m_width / 2)}});
        WordElement(m_xml, "w:tab", {{"w:val", "right"}, {"w:pos", number(m_width)}});
    }

private:
    [[nodiscard]] static bool isFormRow(const Block &block)
    {
        return std::holds_alternative<GridRow>(block) || std::holds_alternative<SectionHead>(block);
    }

    void paragraph(const QString &words, const Look &look,
                   std::initializer_list<WordElement::Attribute> spacing = {{"w:before", "0"}, {"w:after", "0"}})
    {
        WordElement paragraph(m_xml, "w:p");
        {
            WordElement properties(m_xml, "w:pPr");
            if (look.isBold)
                WordElement(m_xml, "w:keepNext");
            WordElement(m_xml, "w:spacing", spacing);
            WordElement(m_xml, "w:jc", {{"w:val", look.align}});
        }
        text(words, look);
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
            WordElement(m_xml, "w:tblW", {{"w:w", number(m_width)}, {"w:type", "dxa"}});
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

    void cell(int width, const QString &words, const Look &look, const char *ground = nullptr, int span = 1)
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
        cellLook(m_width, columns, headGround);
        WordElement paragraph(m_xml, "w:p");
        {
            WordElement properties(m_xml, "w:pPr");
            WordElement(m_xml, "w:keepNext");
            WordElement tabs(m_xml, "w:tabs");
            WordElement(m_xml, "w:tab", {{"w:val", "right"}, {"w:pos", number(m_width - 160)}});
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
        const int label = int(m_width * labelShare);
        const int value = m_width / 2 - label;
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
            rowLook(pointsOfARow, false);
            cell(label, grid.first.label, {"center"}, labelGround);
            cell(grid.second ? value : m_width - label, valueOf(grid.first), {}, nullptr, grid.second ? 1 : 3);
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
            widths.push_back(int(m_width * column.share / shares));
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
        if (!table.rows.empty())
            return table.blankRows;
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
        const int width = m_width / int(std::max<size_t>(1, line.fields.size()));
        WordElement table(m_xml, "w:tbl");
        openTable(std::vector<int>(line.fields.size(), width), false);
        WordElement row(m_xml, "w:tr");
        rowLook(27, false);
        for (const SignatureField &field : line.fields)
            cell(width, field.label + (field.value.isEmpty() ? QStringLiteral("______________") : field.value), {});
    }

    void write(const Paragraph &words)
    {
        paragraph(words.text, {"left", words.isStrong, words.isStrong ? 20 : 0},
                  {{"w:before", "60"}, {"w:after", "60"}});
    }

    /// A bar is a shaded paragraph, indented from the right by what is missing to the largest.
    void write(const BarChart &chart)
    {
        const int label = m_width * 26 / 100;
        const int value = m_width * 14 / 100;
        const int bar = m_width - label - value;
        WordElement table(m_xml, "w:tbl");
        openTable({label, bar, value}, true);
        for (const Bar &each : chart.bars) {
            WordElement row(m_xml, "w:tr");
            rowLook(17, false);
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
    }

    QXmlStreamWriter &m_xml;
    const Sheet &m_sheet;
    int m_width;
};

/// A picture of the package's first image, at most a quarter of the sheet wide and as high as head and title.
void writeLogo(QXmlStreamWriter &xml, const Picture &logo, double sheetWidth)
{
    constexpr double emuPerMillimetre = 36'000;
    const double scale = std::min(sheetWidth / 4 / logo.width, 12.0 / logo.height);
    const QString width = QString::number(qint64(logo.width * scale * emuPerMillimetre));
    const QString height = QString::number(qint64(logo.height * scale * emuPerMillimetre));
    WordElement run(xml, "w:r");
    WordElement drawing(xml, "w:drawing");
    WordElement inlined(xml, "wp:inline",
                        {{"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                         {"distT", "0"},
                         {"distB", "0"},
                         {"distL", "0"},
                         {"distR", "0"}});
    WordElement(xml, "wp:extent", {{"cx", width}, {"cy", height}});
    WordElement(xml, "wp:docPr", {{"id", "1"}, {"name", "Logo"}});
    const char space[] = "http://schemas.openxmlformats.org/drawingml/2006/main";
    const char pictures[] = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    WordElement graphic(xml, "a:graphic", {{"xmlns:a", space}});
    WordElement data(xml, "a:graphicData", {{"uri", pictures}});
    WordElement picture(xml, "pic:pic", {{"xmlns:pic", pictures}});
    {
        WordElement properties(xml, "pic:nvPicPr");
        WordElement(xml, "pic:cNvPr", {{"id", "1"}, {"name", "Logo"}});
        WordElement(xml, "pic:cNvPicPr");
    }
    {
        WordElement fill(xml, "pic:blipFill");
        WordElement(xml, "a:blip", {{"r:embed", "rId1"}});
        WordElement stretch(xml, "a:stretch");
        WordElement(xml, "a:fillRect");
    }
    WordElement shape(xml, "pic:spPr");
    {
        WordElement place(xml, "a:xfrm");
        WordElement(xml, "a:off", {{"x", "0"}, {"y", "0"}});
        WordElement(xml, "a:ext", {{"cx", width}, {"cy", height}});
    }
    WordElement geometry(xml, "a:prstGeom", {{"prst", "rect"}});
    WordElement(xml, "a:avLst");
}

constexpr Look small{"left", false, 17};

} // namespace

QString wordText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r')
            clean += i + 1 < text.size() && text[i + 1] == u'\n' ? QString() : QStringLiteral("\n");
        else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            clean += u'\n';
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            (clean += c) += text[++i];
        else if (!c.isSurrogate() && c < u'\uFFFE' && (c >= u' ' || c == u'\n' || c == u'\t'))
            clean += c == u'\t' ? QChar(u' ') : c;
    }
    return clean;
}

void writeWordBody(QXmlStreamWriter &xml, const Sheet &sheet) { BodyWriter(xml, sheet).write(); }

void writeWordHeader(QXmlStreamWriter &xml, const Sheet &sheet)
{
    BodyWriter writer(xml, sheet);
    WordElement paragraph(xml, "w:p");
    {
        WordElement properties(xml, "w:pPr");
        writer.tabStops();
    }
    if (sheet.logo && sheet.logo->width > 0 && sheet.logo->height > 0)
        writeLogo(xml, *sheet.logo, sheet.page.width() - 2 * sheet.page.margin);
    writer.text(sheet.headLeft, small);
    writer.tab();
    writer.tab();
    writer.text(sheet.headRight, small);
}

void writeWordFooter(QXmlStreamWriter &xml, const Sheet &sheet, bool isOneSequence)
{
    BodyWriter writer(xml, sheet);
    {
        WordElement paragraph(xml, "w:p");
        {
            WordElement properties(xml, "w:pPr");
            {
                WordElement border(xml, "w:pBdr");
                WordElement(xml, "w:top",
                            {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "2"}, {"w:color", "000000"}});
            }
            writer.tabStops();
        }
        writer.text(sheet.footLeft, small);
        writer.tab();
        writer.text(sheet.footCentre, small);
        writer.tab();
        writer.text(sheet.pageWords.section(QLatin1String("%1"), 0, 0), small);
        writer.field("PAGE", small);
        const QString rest = sheet.pageWords.section(QLatin1String("%1"), 1);
        writer.text(rest.section(QLatin1String("%2"), 0, 0), small);
        writer.field(isOneSequence ? "NUMPAGES" : "SECTIONPAGES", small);
        writer.text(rest.section(QLatin1String("%2"), 1), small);
    }
    if (sheet.footNote.isEmpty())
        return;
    WordElement paragraph(xml, "w:p");
    {
        WordElement properties(xml, "w:pPr");
        WordElement(xml, "w:jc", {{"w:val", "center"}});
    }
    writer.text(sheet.footNote, small);
}

} // namespace kebu
