#pragma once

#include "ui/look/theme.h"

#include <QChartView>

#include <optional>

namespace kebu {

/// What every chart of Kebu can do, whatever it draws: stand on paper, show which of its marks is chosen, say which one
/// somebody chose. A click, or the arrow keys and Enter, chooses a mark; hovering shows which it would be. Window
/// thread.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    /// Frames the mark; an empty or unknown key frames none. Does not emit.
    void setSelected(const QString &key);
    [[nodiscard]] QString selected() const { return m_selected; }
    /// The words of a mark; empty for an unknown key.
    [[nodiscard]] virtual QString labelOf(const QString &key) const = 0;
    /// Paints as on light paper into `target`, whatever the window's theme.
    void paintOn(QPainter *painter, const QRectF &target);

signals:
    void markChosen(const QString &key);

protected:
    /// After another theme, font or size.
    virtual void rebuild() = 0;
    /// The marks in the order in which keys walk them.
    [[nodiscard]] virtual int markCount() const = 0;
    [[nodiscard]] virtual QString keyAt(int index) const = 0;
    /// Everything worth saying of a mark, for reading aloud.
    [[nodiscard]] virtual QString wordsAt(int index) const = 0;
    /// What hovering says; empty: nothing that does not stand there.
    [[nodiscard]] virtual QString tipAt(int /*index*/) const { return {}; }
    [[nodiscard]] virtual bool mayChoose(int /*index*/) const { return true; }
    /// Whether Left and Right walk the marks as Up and Down do.
    [[nodiscard]] virtual bool isWalkedAcross() const { return false; }
    /// The mark at a place of the viewport; -1 for none.
    [[nodiscard]] virtual int indexAt(const QPointF &point) const = 0;
    /// After other marks were set.
    void takeMarks();

    [[nodiscard]] int indexOf(const QString &key) const;
    [[nodiscard]] bool isSelected(int index) const { return !m_selected.isNull() && keyAt(index) == m_selected; }
    [[nodiscard]] bool isHovered(int index) const { return index == m_hovered; }
    [[nodiscard]] bool isAtCursor(int index) const { return hasFocus() && index == m_cursor; }
    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] bool isOnPaper() const { return m_paper.has_value(); }

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Where a key leads; -1 for one that leads nowhere.
    [[nodiscard]] int walked(int key) const;
    void choose(int index);
    void setHovered(int index, const QPoint &at);
    void speak();

    QString m_selected;
    int m_cursor = 0;
    int m_hovered = -1;
    std::optional<Theme> m_paper; ///< while painted for a file
};

} // namespace kebu
