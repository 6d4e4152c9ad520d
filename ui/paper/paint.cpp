#include "ui/paper/paint.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintDevice>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace kebu::paper {

namespace {

constexpr qreal boxSide = points(7.2);
constexpr qreal boxRoom = points(10);  ///< from a check box to its word
constexpr qreal shareOfSubject = 0.36; ///< of a later page's width; the title stands in the middle
constexpr qreal boxGap = points(9);    ///< from a word to the next check box

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class Painting
{
public:
    Painting(QPainter &painter, const Pages &pages, int index)
        : m_painter(painter),
          m_pages(pages),
          m_sheet(pages.m_sheet),
          m_index(index),
          m_content(contentRect(pages.spec())),
          m_body(bodyRect(pages.m_sheet, index == 0))
    {
    }

    void run()
    {
        m_painter.save();
        const qreal scale = m_painter.device()->logicalDpiX() / twipsPerInch;
        m_painter.scale(scale, scale);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::black);
        paintHead();
        for (const PlacedRow &row : rows())
            paintRow(row);
        paintFrames();
        paintFoot();
        m_painter.restore();
    }

private:
    [[nodiscard]] const std::vector<PlacedRow> &rows() const { return m_pages.m_pages[size_t(m_index)]; }
    [[nodiscard]] const Row &rowOf(const PlacedRow &placed) const { return m_pages.m_rows[placed.row]; }

    void line(qreal x1, qreal y1, qreal x2, qreal y2, qreal width)
    {
        m_painter.setPen(QPen(Qt::black, width, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
    }

    void text(const QString &words, const QFont &font, qreal top, qreal height, Align align)
    {
        const FlowText flow(words, font, m_content.width(), height, align);
        flow.draw(m_painter, {m_content.left(), top}, 0, 1);
    }

    void paintHead()
    {
        text(m_sheet.headRight, small(), m_content.top(), measure::headHeight, Align::Right);
        if (m_index > 0 || m_sheet.isRest)
            return paintLaterHead();
        const qreal logoWidth = paintLogo();
        if (logoWidth > 0) // the logo has the corner; the words move beside it
            FlowText(m_sheet.headLeft, small(), m_content.width() / 3, measure::headHeight)
                .draw(m_painter, {m_content.left() + logoWidth + points(6), m_content.top()}, 0, 1);
        else
            text(m_sheet.headLeft, small(), m_content.top(), measure::headHeight, Align::Left);
        QFont font = paperFont(measure::titleSize, true);
        font.setLetterSpacing(QFont::AbsoluteSpacing, hasChinese(m_sheet.title) ? points(3.4) : points(0.4));
        text(m_sheet.title, font, m_content.top() + measure::headHeight - points(3.4), measure::titleHeight,
             Align::Centre);
    }

    /// Later pages say in small what they belong to.
    void paintLaterHead()
    {
        const QString about = m_sheet.subject.isEmpty() ? m_sheet.headLeft : m_sheet.subject;
        const qreal room = m_content.width() * shareOfSubject;
        text(QFontMetricsF(small()).elidedText(about, Qt::ElideRight, room), small(), m_content.top(),
             measure::headHeight, Align::Left);
        text(m_sheet.title, small(), m_content.top(), measure::headHeight, Align::Centre);
    }

    [[nodiscard]] static QFont small() { return paperFont(measure::smallSize); }

    /// In the left corner of the first page, as large as head and title allow; the width it took.
    qreal paintLogo()
    {
        if (!m_sheet.logo || m_sheet.logo->height <= 0 || m_sheet.logo->width <= 0)
            return 0;
        const QImage image = QImage::fromData(m_sheet.logo->bytes, m_sheet.logo->isPng ? "PNG" : "JPG");
        if (image.isNull())
            return 0;
        const QSizeF room(m_content.width() / 4, measure::headHeight + measure::titleHeight - points(8));
        const QSizeF size = QSizeF(image.size()).scaled(room, Qt::KeepAspectRatio);
        m_painter.save();
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawImage(QRectF(m_content.topLeft(), size), image);
        m_painter.restore();
        return size.width();
    }

    void paintFoot()
    {
        if (!m_sheet.footNote.isEmpty())
            text(m_sheet.footNote, paperFont(measure::smallSize), m_content.bottom() - points(12), points(13),
                 Align::Centre);
        const qreal noteHeight = m_sheet.footNote.isEmpty() ? 0 : measure::footNoteHeight;
        const qreal top = m_content.bottom() - points(14) - noteHeight;
        line(m_content.left(), top, m_content.right(), top, measure::thinLine);
        const QFont small = paperFont(measure::smallSize);
        const qreal height = points(15);
        text(m_sheet.footLeft, small, top + points(1), height, Align::Left);
        text(m_sheet.footCentre, small, top + points(1), height, Align::Centre);
        const int total = m_pages.m_numberOfPages > 0 ? m_pages.m_numberOfPages : m_pages.count();
        const QString page = QString(m_sheet.pageWords).arg(m_pages.m_firstNumber + m_index).arg(total);
        text(page, small, top + points(1), height, Align::Right);
    }

    void paintRow(const PlacedRow &placed)
    {
        const Row &row = rowOf(placed);
        const QRectF rect(m_body.left(), m_body.top() + placed.y, m_body.width(), placed.height);
        for (size_t i = 0; i < row.cells.size(); ++i) {
            const Cell &cell = row.cells[i];
            const QRectF cellRect(rect.left() + cell.x, rect.top(), cell.width, rect.height());
            if (cell.ground.isValid())
                m_painter.fillRect(cellRect, cell.ground);
            m_painter.setPen(Qt::black);
            if (row.kind == Row::Kind::Signature)
                paintSignature(cell, cellRect);
            else if (placed.isPart)
                paintPart(row, cell, cellRect, placed, i == 0);
            else if (cell.bar >= 0)
                paintBar(cell, cellRect);
            else
                paintCell(cell, cellRect);
            if (i > 0 && isFramed(row) && cell.hasLine)
                line(cellRect.left(), cellRect.top(), cellRect.left(), cellRect.bottom(), measure::thinLine);
        }
    }

    [[nodiscard]] static bool isFramed(const Row &row)
    {
        return row.kind == Row::Kind::Framed || row.kind == Row::Kind::Blank;
    }

    /// The figure stands behind its bar, so that the longest leaves room for it. All bars of a chart begin at one line,
    /// so that nothing is seen to be nothing.
    void paintBar(const Cell &cell, const QRectF &rect)
    {
        const QColor ink(0x6E, 0x6E, 0x6E);
        const qreal start = rect.left() + cell.padding;
        const qreal width = std::max(0.0, cell.barRoom) * cell.bar;
        const QRectF bar(start, rect.center().y() - points(4), width, points(8));
        m_painter.fillRect(bar, ink);
        line(start, rect.top(), start, rect.bottom(), measure::thinLine);
        cell.text.draw(m_painter, {bar.right() + points(4), rect.center().y() - cell.text.height() / 2});
    }

    /// Everything stands in the middle of its cell's height.
    void paintCell(const Cell &cell, const QRectF &rect)
    {
        qreal x = rect.left() + cell.padding;
        for (const auto &[word, isTicked] : cell.boxes) {
            paintBox({x, rect.center().y() - boxSide / 2}, isTicked);
            word.draw(m_painter, {x + boxRoom, rect.center().y() - word.height() / 2});
            x += boxRoom + word.naturalWidth() + boxGap;
        }
        cell.text.draw(m_painter, {x, rect.center().y() - cell.text.height() / 2});
        cell.note.draw(m_painter, {rect.left() + cell.padding, rect.center().y() - cell.note.height() / 2});
    }

    void paintPart(const Row &row, const Cell &cell, const QRectF &rect, const PlacedRow &placed, bool isFirstCell)
    {
        const QPointF origin(rect.left() + cell.padding, rect.top() + row.verticalPadding);
        cell.text.draw(m_painter, origin, placed.firstLine, placed.lineCount);
        if (isFirstCell && placed.firstLine > 0 && cell.text.lineCount() <= placed.firstLine)
            m_pages.m_continued.draw(m_painter, origin);
    }

    void paintBox(QPointF corner, bool isTicked)
    {
        m_painter.save();
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(Qt::black, points(0.7), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter.drawRect(QRectF(corner, QSizeF(boxSide, boxSide)));
        if (isTicked) {
            QPainterPath tick(corner + QPointF(boxSide * 0.2, boxSide * 0.5));
            tick.lineTo(corner + QPointF(boxSide * 0.42, boxSide * 0.75));
            tick.lineTo(corner + QPointF(boxSide * 0.84, boxSide * 0.2));
            m_painter.setPen(QPen(Qt::black, points(1.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.drawPath(tick);
        }
        m_painter.restore();
    }

    void paintSignature(const Cell &cell, const QRectF &rect)
    {
        const qreal top = rect.bottom() - measure::lineHeight - points(2);
        cell.text.draw(m_painter, {rect.left(), top}, 0, 1);
        if (!cell.boxes.empty()) {
            const qreal under = top + measure::lineHeight;
            line(rect.left() + cell.text.naturalWidth() + points(2), under, rect.right(), under, measure::thinLine);
        }
    }

    /// A thin line between rows and a stronger frame around each run of rows that stands without a gap.
    void paintFrames()
    {
        qreal top = -1;
        qreal bottom = 0;
        for (const PlacedRow &placed : rows()) {
            if (!isFramed(rowOf(placed))) {
                paintFrame(top, bottom);
                top = -1;
                continue;
            }
            if (top < 0)
                top = m_body.top() + placed.y;
            else if (!rowOf(placed).joinsPrevious)
                line(m_body.left(), m_body.top() + placed.y, m_body.right(), m_body.top() + placed.y,
                     measure::thinLine);
            bottom = m_body.top() + placed.y + placed.height;
        }
        paintFrame(top, bottom);
    }

    void paintFrame(qreal top, qreal bottom)
    {
        if (top < 0)
            return;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(Qt::black, measure::frameLine, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter.drawRect(QRectF(m_body.left(), top, m_body.width(), bottom - top));
    }

    QPainter &m_painter;
    const Pages &m_pages;
    const Sheet &m_sheet;
    int m_index;
    QRectF m_content;
    QRectF m_body;
};

void paintPage(QPainter &painter, const Pages &pages, int index) { Painting(painter, pages, index).run(); }

} // namespace kebu::paper
