#pragma once

#include "ui/charts/chartview.h"

#include <optional>
#include <vector>

namespace kebu {

/// One bar of a chart with the words that stand at it.
struct Mark {
    enum class Trend { None, Better, Worse };

    QString key;   ///< handed back when the mark is chosen; unique in its chart
    QString label; ///< at the left
    double value = 0;
    std::optional<double> previous; ///< of the period before
    QString figure;                 ///< the value in words, beside the bar
    QString before;                 ///< the previous value in words, muted
    std::optional<double> goal;     ///< where the bar would be full: drawn as its track
    QString aside;                  ///< at the right end of the row, muted

    QString step;   ///< funnel: how many went on to the next mark; empty: none
    QString change; ///< funnel: what became of that against the period before
    Trend trend = Trend::None;
    QString tip; ///< all of its figures, unshortened, for hovering
};

/// Which colour a chart's solid bars have; the meaning is the same everywhere (TOKENS.md, Charts).
enum class SeriesMeaning { Count = 0, Loss = 1, Service = 2 };

/// Horizontal bars with their words on them in place of axes and legend; the period before is a hollow bar beneath, so
/// that a grey print still tells them apart. Bars are drawn by Qt Charts, the words around them by us.
class BarsChart : public ChartView
{
    Q_OBJECT

public:
    explicit BarsChart(QWidget *parent = nullptr);

    void setMeaning(SeriesMeaning meaning);
    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    /// Stands in place of bars where there are none.
    void setEmptyText(const QString &text) { m_emptyText = text; }
    [[nodiscard]] QString labelOf(const QString &key) const override;

    /// Where a mark stands in the viewport.
    [[nodiscard]] QRectF rowRect(int index) const;
    [[nodiscard]] QRectF barRect(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    /// Heights within a row, in pixels at the base font.
    struct RowShape {
        int best = 50;
        int least = 36;
        int top = 5;
        int bar = 18;
        int hollow = 7;
    };
    [[nodiscard]] virtual RowShape shape() const { return {}; }
    /// Words of one row beyond label, figure and previous figure.
    virtual void paintExtras(QPainter *painter, int index) const;

    void rebuild() override;
    [[nodiscard]] QRectF plotArea() const { return m_plot; }

    void drawForeground(QPainter *painter, const QRectF &rect) override;
    [[nodiscard]] int markCount() const override { return int(m_marks.size()); }
    [[nodiscard]] QString keyAt(int index) const override { return m_marks[size_t(index)].key; }
    [[nodiscard]] QString wordsAt(int index) const override;
    [[nodiscard]] QString tipAt(int index) const override { return m_marks[size_t(index)].tip; }
    [[nodiscard]] int indexAt(const QPointF &point) const override;

private:
    void addSeries(bool isPrevious, int blocks);
    void place();
    void paintRow(QPainter *painter, int index) const;
    [[nodiscard]] qreal rowHeight() const;
    [[nodiscard]] qreal labelWidth() const;
    [[nodiscard]] qreal figuresWidth() const;
    [[nodiscard]] qreal asideWidth() const;
    /// What stands at the right end is left out where it would run into the figures; hovering says it all the same.
    [[nodiscard]] bool hasRoomForAside() const;

    std::vector<Mark> m_marks;
    SeriesMeaning m_meaning = SeriesMeaning::Count;
    QString m_emptyText;
    double m_most = 1;
    QRectF m_plot;
};

/// The steps of a sale: bars, and between two of them how many went on.
class FunnelChart : public BarsChart
{
    Q_OBJECT

public:
    using BarsChart::BarsChart;

protected:
    [[nodiscard]] RowShape shape() const override { return {61, 50, 4, 19, 7}; }
    void paintExtras(QPainter *painter, int index) const override;
};

} // namespace kebu
