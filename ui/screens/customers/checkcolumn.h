#pragma once

#include <QHeaderView>

class QCheckBox;
class QTableView;

namespace kebu {

class RowChecks;
class WindowedModel;

/// The boxes before the rows: a click ticks a row, Shift and a click all rows up to the one ticked last. The box in the
/// corner says whether none, some or all are ticked, and ticks or unticks the whole result.
class CheckColumn : public QHeaderView
{
    Q_OBJECT

public:
    CheckColumn(WindowedModel &list, RowChecks &checks, QTableView *table);

    /// Call when the head's height or the number of rows changed.
    void placeCorner();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *) override {}
    void mouseReleaseEvent(QMouseEvent *) override {}
    void changeEvent(QEvent *event) override;

private:
    void showCorner();
    void retranslate();

    WindowedModel &m_list;
    RowChecks &m_checks;
    QTableView *m_table;
    QCheckBox *m_all;
    int m_lastRow = -1;
};

} // namespace kebu
