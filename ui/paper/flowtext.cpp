#include "ui/paper/flowtext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace kebu::paper {

namespace {

/// Line feeds stay; what has no shape on paper goes. An object replacement character would ask for an object.
QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += u'\n';
        else if (c == u'\r')
            result += i + 1 < text.size() && text[i + 1] == u'\n' ? QString() : QStringLiteral("\n");
        else if (c == u'\t')
            result += u' ';
        else if (c == QChar::ObjectReplacementCharacter)
            result += QChar(QChar::ReplacementCharacter);
        else if (c.category() != QChar::Other_Control)
            result += c;
    }
    return result;
}

} // namespace

QFont paperFont(qreal size, bool isBold)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC"),
                      QStringLiteral("Hiragino Sans GB"), QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(int(points(size)));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // between Latin letters the CJK fonts swap digits for look-alikes that a PDF cannot name as text; scripts that
    // need shaping are shaped all the same
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::PreferNoShaping));
    return font;
}

FlowText::FlowText() = default;
FlowText::FlowText(FlowText &&) noexcept = default;
FlowText &FlowText::operator=(FlowText &&) noexcept = default;
FlowText::~FlowText() = default;

FlowText::FlowText(const QString &text, const QFont &font, qreal width, qreal lineHeight, Align align)
    : m_text(text),
      m_font(font),
      m_width(width),
      m_lineHeight(lineHeight),
      m_align(align)
{
    const QString clean = printable(text);
    if (clean.isEmpty())
        return;
    // the middle of a Chinese character lies about a third of the em above its baseline
    m_baseline = lineHeight / 2 + font.pixelSize() * 0.37;
    for (const QString &paragraph : clean.split(u'\n'))
        breakParagraph(paragraph);
    m_lineCount = int(m_lines.size());
}

void FlowText::breakParagraph(const QString &text)
{
    auto layout = std::make_unique<QTextLayout>(text, m_font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width);
        line.setPosition({0, 0});
        m_lines.push_back({m_paragraphs.size(), line.lineNumber()});
    }
    layout->endLayout();
    m_paragraphs.push_back(std::move(layout));
}

void FlowText::release()
{
    m_lines = std::vector<Line>();
    m_paragraphs = std::vector<std::unique_ptr<QTextLayout>>();
}

qreal FlowText::naturalWidth() const
{
    if (isReleased())
        return FlowText(m_text, m_font, m_width, m_lineHeight, m_align).naturalWidth();
    qreal width = 0;
    for (const Line &line : m_lines)
        width = qMax(width, m_paragraphs[line.paragraph]->lineAt(line.line).naturalTextWidth());
    return width;
}

void FlowText::draw(QPainter &painter, QPointF origin, int first, int count) const
{
    if (isReleased())
        return FlowText(m_text, m_font, m_width, m_lineHeight, m_align).draw(painter, origin, first, count);
    const int end = qMin(first + count, lineCount());
    for (int i = first; i < end; ++i) {
        const Line &at = m_lines[size_t(i)];
        const QTextLine line = m_paragraphs[at.paragraph]->lineAt(at.line);
        const qreal spare = qMax(0.0, m_width - line.naturalTextWidth());
        const qreal indent = m_align == Align::Left ? 0 : m_align == Align::Right ? spare : spare / 2;
        const qreal top = origin.y() + (i - first) * m_lineHeight + m_baseline - line.ascent();
        line.draw(&painter, {origin.x() + indent, top});
    }
}

} // namespace kebu::paper
