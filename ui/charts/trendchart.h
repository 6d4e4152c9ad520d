#pragma once

#include "ui/charts/barschart.h"
#include "ui/charts/cellchart.h"

namespace kebu {

/// One figure over the steps of the calendar: a line, its points named where there is room. A step of which nothing is
/// known (a value that is not a number) leaves a gap. The period before (`ChartCell::before`) is a dashed, muted line
/// behind it, step beside step, with a legend; dashes tell the two apart on grey paper, too. The lines are drawn by Qt
/// Charts, the points and words by us. Cells stand in the order of time, a step each; `ChartCell::row` names it.
class TrendChart : public CellChart
{
    Q_OBJECT

public:
    using CellChart::CellChart;

    void setMeaning(SeriesMeaning meaning);

protected:
    std::vector<Shape> layOut() const override;
    void paintWords(QPainter *painter) const override;
    void rebuild() override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF pointOf(size_t index, double value) const;
    [[nodiscard]] QPointF pointOf(size_t index) const { return pointOf(index, cells()[index].value); }
    /// Whether there is a period before to draw.
    [[nodiscard]] bool isCompared() const;
    /// Least and most of the values, nothing included.
    [[nodiscard]] std::pair<double, double> range() const;
    void addLine(double ChartCell::*value, const QPen &pen);
    void addSegment(const QList<QPointF> &points, const QPen &pen);
    [[nodiscard]] QPen penBefore() const;
    void paintLegend(QPainter *painter) const;
    void paintFigures(QPainter *painter) const;

    SeriesMeaning m_meaning = SeriesMeaning::Count;
};

} // namespace kebu
