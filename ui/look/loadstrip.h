#pragma once

#include <QDate>
#include <QWidget>

namespace kebu {

/// How much is planned on each day of three weeks, against what a day holds. Days off are hatched, made-up working days
/// named; over capacity a bar has a red cap and its number is red. A click or the arrow keys choose a day (Up and Down
/// by a week, Home today), Enter opens it; a task dropped on a day asks to move it there.
class LoadStrip : public QWidget
{
    Q_OBJECT
public:
    struct Day {
        QDate date;
        int count = 0;
        bool isOff = false;     ///< weekend or holiday
        bool isHoliday = false; ///< off although a weekday: shows the word
        bool isMadeUp = false;  ///< working although a weekend: shows the word
    };

    explicit LoadStrip(QWidget *parent = nullptr);
    /// In order of date, any number; a gap stands after every seventh.
    void setDays(std::vector<Day> days);
    void setCapacity(int perDay);
    void setToday(QDate today);
    void setSelected(QDate day);
    [[nodiscard]] QDate selected() const { return m_selected; }
    /// 64 instead of 84 px high, for low windows.
    void setFolded(bool isFolded);
    /// Payloads of this type may be dropped; empty (the default): none.
    void setDropFormat(const QString &mimeType);

    [[nodiscard]] QRect dayRect(int index) const;
    [[nodiscard]] QRect barRect(int index) const; ///< the whole bar with its cap
    [[nodiscard]] QRect capRect(int index) const; ///< the part beyond capacity, empty when within
    [[nodiscard]] QString describe(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void daySelected(QDate day);
    void dayActivated(QDate day);
    void dropped(QDate day, const QByteArray &payload);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int indexAt(const QPoint &point) const;
    [[nodiscard]] int indexOf(QDate day) const;
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int heightOf(int count) const;
    void choose(int index);
    void setTarget(int index);
    void paintDay(QPainter *painter, int index) const;
    void paintBar(QPainter *painter, int index) const;
    [[nodiscard]] QColor groundOf(int index) const;
    [[nodiscard]] QString dateText(int index) const;
    [[nodiscard]] QFont letters() const;

    std::vector<Day> m_days;
    QDate m_today;
    QDate m_selected;
    QString m_dropFormat;
    int m_capacity = 8;
    int m_target = -1; ///< day under a dragged task
    bool m_isFolded = false;
};

} // namespace kebu
