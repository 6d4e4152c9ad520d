#pragma once

#include "ui/charts/barschart.h"
#include "ui/charts/cellchart.h"

namespace kebu {

/// One figure over the steps of the calendar: a line, its points named where there is room. A step of which nothing is
/// known (a value that is not a number) leaves a gap. The line is drawn by Qt Charts, the points and words by us.
/// Cells stand in the order of time, a step each; `ChartCell::row` names it.
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
    [[nodiscard]] QPointF pointOf(size_t index) const;
    /// Least and most of the values, nothing included.
    [[nodiscard]] std::pair<double, double> range() const;
    void addSegment(const QList<QPointF> &points);
    void paintFigures(QPainter *painter) const;

    SeriesMeaning m_meaning = SeriesMeaning::Count;
};

} // namespace kebu
