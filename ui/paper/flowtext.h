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

    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }
    [[nodiscard]] qreal height() const { return lineCount() * m_lineHeight; }
    /// Width of the longest line.
    [[nodiscard]] qreal naturalWidth() const;
    /// Draws lines from `first` on, at most `count`, the first one's top left corner at `origin`.
    void draw(QPainter &painter, QPointF origin, int first, int count) const;
    void draw(QPainter &painter, QPointF origin) const { draw(painter, origin, 0, lineCount()); }

private:
    struct Line {
        size_t paragraph;
        int line;
    };
    void breakParagraph(const QString &text, const QFont &font);

    std::vector<std::unique_ptr<QTextLayout>> m_paragraphs;
    std::vector<Line> m_lines;
    qreal m_width = 0;
    qreal m_lineHeight = 0;
    qreal m_baseline = 0; ///< from the top of a line; the same for every script, so that lines stay even
    Align m_align = Align::Left;
};

} // namespace kebu::paper
