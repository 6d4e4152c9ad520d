#include "ui/screens/reports/metricchart.h"

namespace kebu {

using reportwords::Measure;

MetricChart::MetricChart(QWidget *parent)
    : QStackedWidget(parent),
      m_bars(new BarsChart),
      m_funnel(new FunnelChart),
      m_trend(new TrendChart),
      m_pictures{{MetricShape::Heat, new HeatChart},
                 {MetricShape::Flow, new FlowChart},
                 {MetricShape::Areas, new StackChart},
                 {MetricShape::Curve, new CurveChart}}
{
    add(m_bars);
    add(m_funnel);
    add(m_trend);
    for (const auto &[shape, chart] : m_pictures)
        add(chart);
}

void MetricChart::add(ChartView *chart)
{
    addWidget(chart);
    connect(chart, &ChartView::markChosen, this,
            [this, chart](const QString &key) { emit markChosen(key, chart->labelOf(key), m_side); });
}

ChartView *MetricChart::chart() const { return static_cast<ChartView *>(currentWidget()); }

void MetricChart::setChartName(const QString &name)
{
    for (int i = 0; i < count(); ++i)
        widget(i)->setAccessibleName(name);
}

void MetricChart::showInstead(const QString &sentence)
{
    m_bars->setEmptyText(sentence);
    m_bars->setMarks({});
    setCurrentWidget(m_bars);
}

void MetricChart::setResult(const MetricResult &result, std::optional<Measure> measure, size_t atMost,
                            const QString &by)
{
    const auto metric = findMetric(result.metric);
    if (!metric || !result.note.isEmpty() || result.rows.empty()) {
        showInstead(!result.note.isEmpty() ? result.note : tr("Nothing happened in this period."));
        return;
    }
    const MetricShape shape = (*metric)->shape();
    if (shape == MetricShape::Funnel && result.rows.front().groupLabel.isEmpty()) {
        m_side = MetricSide::Base;
        m_funnel->setMarks(reportwords::funnelMarks(result));
        setCurrentWidget(m_funnel);
        return;
    }
    const auto picture = m_pictures.find(shape);
    if (picture == m_pictures.end()) {
        showBars(result, measure, atMost, by);
        return;
    }
    const bool isPlain = result.rows.front().groupLabel.isEmpty();
    m_side = shape == MetricShape::Areas && isPlain ? MetricSide::Base : MetricSide::Count;
    picture->second->setCells(reportwords::cells(result, shape));
    setCurrentWidget(picture->second);
}

void MetricChart::showBars(const MetricResult &result, std::optional<Measure> wanted, size_t atMost, const QString &by)
{
    const auto metric = findMetric(result.metric);
    const Measure measure = wanted.value_or(reportwords::mainMeasure(result));
    m_side = measure == Measure::Base ? MetricSide::Base : MetricSide::Count;
    if (reportwords::isTrend(result, by)) {
        m_trend->setMeaning(reportwords::wordsOf(result.metric).meaning);
        m_trend->setCells(reportwords::trendCells(result, by, measure));
        setCurrentWidget(m_trend);
        return;
    }
    m_bars->setMeaning(reportwords::wordsOf(result.metric).meaning);
    m_bars->setMarks((*metric)->shape() == MetricShape::BeforeAfter ? reportwords::beforeAfterMarks(result)
                                                                    : reportwords::marks(result, measure, atMost));
    setCurrentWidget(m_bars);
}

} // namespace kebu
