#include "core/sheets/wordlines.h"

namespace kebu {

namespace {

int twipsOf(double millimetres) { return qRound(millimetres / 25.4 * 1440); }
QString number(int value) { return QString::number(value); }

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

WordLines::WordLines(QXmlStreamWriter &xml, const Sheet &sheet)
    : m_xml(xml),
      m_width(twipsOf(sheet.page.width() - 2 * sheet.page.margin))
{
}

void WordLines::text(const QString &words, const WordLook &look)
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

void WordLines::runLook(const WordLook &look)
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

void WordLines::tab()
{
    WordElement run(m_xml, "w:r");
    WordElement(m_xml, "w:tab");
}

void WordLines::field(const char *code, const WordLook &look)
{
    WordElement simple(m_xml, "w:fldSimple", {{"w:instr", QString(u' ' + QLatin1String(code) + u' ')}});
    text(QStringLiteral("1"), look);
}

void WordLines::tabStops()
{
    WordElement tabs(m_xml, "w:tabs");
    WordElement(m_xml, "w:tab", {{"w:val", "center"}, {"w:pos", number(m_width / 2)}});
    WordElement(m_xml, "w:tab", {{"w:val", "right"}, {"w:pos", number(m_width)}});
}

void WordLines::paragraph(const QString &words, const WordLook &look,
                          std::initializer_list<WordElement::Attribute> spacing)
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

} // namespace kebu
