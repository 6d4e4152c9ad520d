#include "ui/paper/pdftext.h"

#include "ui/paper/flowtext.h"

#include <QHash>
#include <QRawFont>

namespace kebu::paper {

namespace {

using Names = QHash<QByteArray, QByteArray>;

QByteArray hex(char16_t c) { return QByteArray::number(uint(c), 16).toUpper().rightJustified(4, '0'); }

QList<quint32> glyphsOf(const QRawFont &font, char16_t first, char16_t last)
{
    QString characters;
    for (uint c = first; c <= last; ++c)
        characters += QChar(c);
    QList<quint32> glyphs = font.glyphIndexesForString(characters);
    glyphs.resize(characters.size());
    return glyphs;
}

/// From each radical or stroke to the ideograph that looks the same. Found in the font itself: half of the radicals
/// have no decomposition in Unicode.
Names ideographsOfRadicals()
{
    const QRawFont font = QRawFont::fromFont(paperFont(9), QFontDatabase::SimplifiedChinese);
    constexpr char16_t firstIdeograph = 0x4E00;
    const QList<quint32> ideographs = glyphsOf(font, firstIdeograph, 0x9FFF);
    QHash<quint32, char16_t> byGlyph;
    byGlyph.reserve(ideographs.size());
    for (qsizetype i = 0; i < ideographs.size(); ++i) {
        if (ideographs[i] != 0 && !byGlyph.contains(ideographs[i]))
            byGlyph.insert(ideographs[i], char16_t(firstIdeograph + i));
    }
    Names names{{hex(u'\t'), hex(u' ')}, {hex(u'\u2012'), hex(u'\u2013')}}; // figure dash: we write en dashes
    constexpr std::pair<char16_t, char16_t> ranges[]{{0x2E80, 0x2FDF}, {0x31C0, 0x31EF}};
    for (const auto &[first, last] : ranges) {
        const QList<quint32> glyphs = glyphsOf(font, first, last);
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            if (const auto found = byGlyph.constFind(glyphs[i]); found != byGlyph.cend())
                names.insert(hex(char16_t(first + i)), hex(*found));
        }
    }
    return names;
}

/// Exchanges the names in one map. They stand in brackets, `[<65E5> <672C> ]`; what is outside are glyphs.
void renameIn(QByteArray &pdf, qsizetype begin, qsizetype end, const Names &names)
{
    bool isName = false;
    for (qsizetype i = begin; i + 5 < end; ++i) {
        if (pdf[i] == '[' || pdf[i] == ']')
            isName = pdf[i] == '[';
        if (!isName || pdf[i] != '<' || pdf[i + 5] != '>')
            continue;
        if (const auto name = names.constFind(pdf.mid(i + 1, 4)); name != names.cend())
            pdf.replace(i + 1, 4, *name);
    }
}

} // namespace

namespace {
const QByteArray opening("begincmap");
const QByteArray closing("endcmap");
} // namespace

IdeographNames::IdeographNames(QIODevice &target) : m_target(target), m_names(ideographsOfRadicals())
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void IdeographNames::handOn(qsizetype size)
{
    if (size <= 0)
        return;
    m_isTaken = m_target.write(m_held.constData(), size) == size && m_isTaken;
    m_held.remove(0, size);
}

qint64 IdeographNames::writeData(const char *data, qint64 size)
{
    m_held.append(data, size);
    for (;;) {
        const qsizetype begin = m_held.indexOf(opening);
        if (begin < 0) {
            handOn(m_held.size() - opening.size()); // the end may be the beginning of the word
            return size;
        }
        const qsizetype end = m_held.indexOf(closing, begin);
        if (end < 0) {
            handOn(begin);
            return size;
        }
        renameIn(m_held, begin, end, m_names);
        handOn(end + closing.size());
    }
}

bool IdeographNames::finish()
{
    handOn(m_held.size());
    return m_isTaken;
}

void nameGlyphsByIdeographs(QByteArray &pdf)
{
    const Names names = ideographsOfRadicals();
    for (qsizetype at = pdf.indexOf(opening); at >= 0; at = pdf.indexOf(opening, at)) {
        const qsizetype end = pdf.indexOf(closing, at);
        if (end < 0)
            return;
        renameIn(pdf, at, end, names);
        at = end;
    }
}

} // namespace kebu::paper
