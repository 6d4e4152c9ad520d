#pragma once

#include "ui/charts/chartview.h"

#include <QPainterPath>

#include <limits>
#include <vector>

namespace kebu {

/// A figure of two keys: where it stands and what it says.
struct ChartCell {
    /// A key that begins so stands for what has no records of its own and is not chosen.
    static inline const QString rest = QStringLiteral("\u0001");

    QString key;    ///< handed back when it is chosen; unique in its chart
    QString row;    ///< words of the first key
    QString column; ///< words of the second one
    double value = 0;
    QString figure; ///< the value in words
    QString tip;    ///< everything worth saying of it, for hovering and reading aloud
    double before = std::numeric_limits<double>::quiet_NaN(); ///< of the period before, where the chart compares
};

/// A picture of figures that bars cannot show, drawn on the chart's scene. Hovering a figure names it. Subclasses lay
/// the figures out.
class CellChart : public ChartView
{
    Q_OBJECT

public:
    explicit CellChart(QWidget *parent = nullptr);

    void setCells(std::vector<ChartCell> cells);
    [[nodiscard]] const std::vector<ChartCell> &cells() const { return m_cells; }
    void setEmptyText(const QString &text) { m_emptyText = text; }
    [[nodiscard]] QString labelOf(const QString &key) const override;
    /// What of the viewport is that figure; empty for an unknown key.
    [[nodiscard]] QPainterPath outline(const QString &key) const;

    [[nodiscard]] QSize sizeHint() const override { return {440, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 200}; }

protected:
    /// A figure on the scene.
    struct Shape {
        QPainterPath path;
        QBrush brush;
        QColor ink; ///< of the figure's own words; invalid: none
    };
    /// One for each of cells(), in their order, within viewport().
    [[nodiscard]] virtual std::vector<Shape> layOut() const = 0;
    /// Words at the margins.
    virtual void paintWords(QPainter *painter) const = 0;
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QFont smallFont() const;

    void rebuild() override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    [[nodiscard]] int markCount() const override { return int(m_cells.size()); }
    [[nodiscard]] QString keyAt(int index) const override { return m_cells[size_t(index)].key; }
    [[nodiscard]] QString wordsAt(int index) const override { return m_cells[size_t(index)].tip; }
    [[nodiscard]] QString tipAt(int index) const override { return m_cells[size_t(index)].tip; }
    [[nodiscard]] bool mayChoose(int index) const override { return !keyAt(index).startsWith(ChartCell::rest); }
    [[nodiscard]] bool isWalkedAcross() const override { return true; }
    [[nodiscard]] int indexAt(const QPointF &point) const override;

private:
    std::vector<ChartCell> m_cells;
    std::vector<Shape> m_shapes;
    QString m_emptyText;
};

/// Cohorts: a row each, a column for each step of time since; the darker, the more of them came back. The share stands
/// in the cell, so that it needs no colour to be read.
class HeatChart : public CellChart
{
    Q_OBJECT

public:
    using CellChart::CellChart;

protected:
    std::vector<Shape> layOut() const override;
    void paintWords(QPainter *painter) const override;

private:
    [[nodiscard]] QRectF plot() const;
};

/// From where to where: columns of the first keys at the left, of the second at the right, ribbons between them as wide
/// as what went that way.
class FlowChart : public CellChart
{
    Q_OBJECT

public:
    using CellChart::CellChart;

protected:
    std::vector<Shape> layOut() const override;
    void paintWords(QPainter *painter) const override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double whole() const;
    [[nodiscard]] std::vector<std::pair<QString, QRectF>> posts(bool isLeft) const;
};

/// Parts of a whole over time: a stacked column for each step, the same series in the same colour throughout.
class StackChart : public CellChart
{
    Q_OBJECT

public:
    using CellChart::CellChart;

protected:
    std::vector<Shape> layOut() const override;
    void paintWords(QPainter *painter) const override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double most() const;
    /// One series needs none: the chart's title names it.
    [[nodiscard]] bool hasLegend() const { return rows().size() > 1; }
    [[nodiscard]] QBrush brushOf(qsizetype series) const;
};

/// How the amount gathers at the largest customers: the curve, and the straight line of equal shares.
class CurveChart : public CellChart
{
    Q_OBJECT

public:
    using CellChart::CellChart;

protected:
    std::vector<Shape> layOut() const override;
    void paintWords(QPainter *painter) const override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF pointOf(size_t index) const;
};

} // namespace kebu
