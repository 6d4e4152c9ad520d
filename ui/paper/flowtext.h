#pragma once

#include "core/sheets/sheet.h"

#include <QFont>
#include <QPointF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace kebu::paper {

/// Lengths on paper are twips, twentieths of a point: fine enough that text measured here fills the same lines on a
/// screen, a printer and in a PDF.
inline constexpr qreal twipsPerPoint = 20;
inline constexpr qreal twipsPerInch = 72 * twipsPerPoint;
inline constexpr qreal twipsPerMillimetre = twipsPerInch / 25.4;
constexpr qreal points(qreal value) { return value * twipsPerPoint; }

/// The font of paper. The Simplified Chinese faces come first, so that no Japanese or Traditional form is ever taken.
[[nodiscard]] QFont paperFont(qreal size, bool isBold = false);

/// Plain text broken into lines of a given width and a fixed height. Nothing in it is read as markup; control
/// characters are left out.
class FlowText
{
public:
    /// Holds no line.
    FlowText();
    FlowText(const QString &text, const QFont &font, qreal width, qreal lineHeight, Align align = Align::Left);
    FlowText(FlowText &&) noexcept;
    FlowText &operator=(FlowText &&) noexcept;
    ~FlowText();

    [[nodiscard]] int lineCount() const { return m_lineCount; }
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }
    [[nodiscard]] qreal height() const { return lineCount() * m_lineHeight; }
    /// Width of the longest line.
    [[nodiscard]] qreal naturalWidth() const;
    /// Draws lines from `first` on, at most `count`, the first one's top left corner at `origin`.
    void draw(QPainter &painter, QPointF origin, int first, int count) const;
    void draw(QPainter &painter, QPointF origin) const { draw(painter, origin, 0, lineCount()); }
    /// Lets go of the lines and keeps their number; they are broken again when they are drawn. For one of very many
    /// texts: what is released takes a fraction of the memory.
    void release();

private:
    struct Line {
        size_t paragraph;
        int line;
    };
    void breakParagraph(const QString &text);
    [[nodiscard]] bool isReleased() const { return m_lineCount > 0 && m_lines.empty(); }

    QString m_text;
    QFont m_font;
    std::vector<std::unique_ptr<QTextLayout>> m_paragraphs;
    std::vector<Line> m_lines; ///< empty after release()
    int m_lineCount = 0;
    qreal m_width = 0;
    qreal m_lineHeight = 0;
    qreal m_baseline = 0; ///< from the top of a line; the same for every script, so that lines stay even
    Align m_align = Align::Left;
};

} // namespace kebu::paper
