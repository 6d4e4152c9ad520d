#pragma once

#include "core/reports/metric.h"
#include "ui/charts/trendchart.h"
#include "ui/screens/reports/reportwords.h"

#include <QStackedWidget>

namespace kebu {

/// A result as the one picture that shows it best: funnel, cohorts, flows, parts over time, curve, before and after,
/// else bars of what the metric is about. Window thread.
class MetricChart : public QStackedWidget
{
    Q_OBJECT

public:
    explicit MetricChart(QWidget *parent = nullptr);

    /// `measure`: what bars show, else what the metric is about; the pictures show what they always do. `atMost` bars.
    /// `by`: what the result is grouped by; steps of time are a line.
    void setResult(const MetricResult &result, std::optional<reportwords::Measure> measure = {}, size_t atMost = 10,
                   const QString &by = {});
    /// In place of a picture: why there is none.
    void showInstead(const QString &sentence);
    void setChartName(const QString &name);
    [[nodiscard]] ChartView *chart() const;
    /// Which half of a figure the marks stand for.
    [[nodiscard]] MetricSide side() const { return m_side; }

signals:
    void markChosen(const QString &key, const QString &label, kebu::MetricSide side);

private:
    void add(ChartView *chart);
    void showBars(const MetricResult &result, std::optional<reportwords::Measure> measure, size_t atMost,
                  const QString &by);

    BarsChart *m_bars;
    FunnelChart *m_funnel;
    TrendChart *m_trend;
    std::map<MetricShape, CellChart *> m_pictures;
    MetricSide m_side = MetricSide::Count;
};

} // namespace kebu
