#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace kebu {

class FlowLayout;

/// A pill that filters: checkable, or removable by its × (also Delete and Backspace).
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    void setRemovable(bool isRemovable);
    [[nodiscard]] bool isRemovable() const { return m_isRemovable; }
    /// Where the × stands; empty when the chip has none.
    [[nodiscard]] QRect crossRect() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_isRemovable = false;
};

/// Filters in a row: wraps onto a second line, then collapses to "3 conditions", which opens again by a click.
class ChipBar : public QWidget
{
    Q_OBJECT
public:
    explicit ChipBar(QWidget *parent = nullptr);

    /// A switch, emits `chipToggled`. Keys are the caller's and unique in the bar.
    Chip *addToggle(const QString &key, const QString &text, bool isOn = false);
    /// A condition with ×, emits `chipRemoved` and `chipActivated`; the caller takes it away.
    Chip *addCondition(const QString &key, const QString &text);
    /// A word between chips ("and"), or a button after them. Takes ownership.
    void addWidget(QWidget *widget);
    void remove(const QString &key);
    void clear();
    [[nodiscard]] Chip *chip(const QString &key) const;
    /// Only one toggle is on at a time.
    void setExclusive(bool isExclusive) { m_isExclusive = isExclusive; }
    /// A part that is not wanted stays out of sight, whatever the bar's width.
    void setWanted(const QString &key, bool isWanted);
    void setMaximumLines(int lines);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }

signals:
    void chipToggled(const QString &key, bool isOn);
    void chipRemoved(const QString &key);
    void chipActivated(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Chip *add(const QString &key, const QString &text);
    void toggle(Chip *chip, bool isOn);
    void fold();

    FlowLayout *m_flow;
    Chip *m_summary;
    QList<QWidget *> m_parts;
    int m_maximumLines = 2;
    bool m_isExclusive = false;
    bool m_isCollapsed = false;
    bool m_isOpenedByHand = false;
};

} // namespace kebu
