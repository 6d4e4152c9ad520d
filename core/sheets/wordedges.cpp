// Head and foot of a Word document's pages.
#include "core/sheets/wordlines.h"

#include <algorithm>

namespace kebu {

namespace {

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

constexpr WordLook small{"left", false, 17};

} // namespace

void writeWordHeader(QXmlStreamWriter &xml, const Sheet &sheet)
{
    WordLines writer(xml, sheet);
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
    WordLines writer(xml, sheet);
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
