#include "app/shots/audit/audit.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QSet>
#include <QTextLayout>

namespace kebu::shots {

namespace {

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

/// Of a face cut for another country than the mainland: 门 and 骨 are drawn otherwise there.
bool isForeignCut(const QString &family)
{
    static const QRegularExpression cut(QStringLiteral(
        "\\b(CJK|Sans|Serif|Han\\w*) (JP|KR|TC|HK|TW|J|K)\\b|Gothic|Mincho|Meiryo|Hiragino Kaku|JhengHei"));
    return family.contains(cut);
}

/// True of what is drawn and that no face of the font or behind it can draw.
bool isMissing(char32_t character, const QFontMetrics &metrics)
{
    const QChar::Category category = QChar::category(character);
    const bool isDrawn = !QChar::isSpace(character) && category != QChar::Other_Control &&
                         category != QChar::Other_Format && category != QChar::Mark_NonSpacing;
    return isDrawn && !metrics.inFontUcs4(character);
}

QString whatIsWrong(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    const QList<uint> characters = text.toUcs4();
    if (const auto missing = std::ranges::find_if(characters, [&metrics](uint one) { return isMissing(one, metrics); });
        missing != characters.end())
        return QStringLiteral("U+%1 in “%2” has no glyph").arg(QString::number(*missing, 16).toUpper(), text.left(30));
    QString line = text;
    line.replace(u'\t', u' ').replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(line, font);
    layout.beginLayout();
    while (layout.createLine().isValid()) {}
    layout.endLayout();
    const bool hasHan = std::ranges::any_of(line, isHan);
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QString family = run.rawFont().familyName();
        // a Latin line in such a face does no harm, and a run of it beside Han is the face's own full stop
        if (hasHan && isForeignCut(family) &&
            std::ranges::any_of(line, [&run](QChar c) { return isHan(c) && run.rawFont().supportsCharacter(c); }))
            return QStringLiteral("“%1” is drawn in %2").arg(text.left(30), family);
    }
    return {};
}

} // namespace

Findings auditGlyphs(const std::vector<ShownText> &texts)
{
    Findings findings;
    QSet<QString> seen;
    for (const ShownText &text : texts) {
        const QString key = text.font.key() + text.text;
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (const QString wrong = whatIsWrong(text.text, text.font); !wrong.isEmpty())
            findings.push_back({pathOf(*text.widget), wrong});
    }
    return findings;
}

} // namespace kebu::shots
