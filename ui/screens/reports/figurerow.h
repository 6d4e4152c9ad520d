#pragma once

#include "ui/screens/reports/reportdata.h"

#include <QWidget>

class QGridLayout;

namespace kebu {

class KeyFigure;

/// The key figures over every report; they wrap onto a second line where the window is narrow.
class FigureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRow(QWidget *parent = nullptr);

    /// Those that are missing are shown as still being read.
    void setFigures(const std::map<QString, MetricResult> &figures);
    /// Underlines the figure whose records are shown; an empty metric none.
    void setChecked(const QString &metric, MetricSide side);

signals:
    void figureChosen(const QString &metric, kebu::MetricSide side, const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    std::vector<KeyFigure *> m_figures;
    int m_columns = 0;
};

} // namespace kebu
