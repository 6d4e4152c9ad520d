#include "ui/screens/reports/reportcharts.h"

#include "ui/look/labels.h"
#include "ui/screens/reports/reportwords.h"

#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

using reportwords::Measure;

/// Says which bar is which, once, at the end of the head.
class PeriodKey : public QWidget
{
public:
    explicit PeriodKey(QWidget *parent = nullptr) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }

    SeriesMeaning meaning = SeriesMeaning::Count;

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(stepped(font(), TextStep::Small));
        return {metrics.horizontalAdvance(now()) + metrics.horizontalAdvance(before()) + 56, metrics.height() + 2};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        painter.setFont(stepped(font(), TextStep::Small));
        const int middle = height() / 2;
        painter.fillRect(QRect(0, middle - 4, 14, 9), theme.series[size_t(meaning)]);
        const int x = 20 + paintText(&painter, QRect(20, 0, width(), height()), now(), theme.muted) + 10;
        paintBox(&painter, QRect(x, middle - 3, 14, 7), {}, theme.control, 0);
        paintText(&painter, QRect(x + 20, 0, width(), height()), before(), theme.muted);
    }

private:
    [[nodiscard]] static QString now() { return ReportCharts::tr("this period"); }
    [[nodiscard]] static QString before() { return ReportCharts::tr("before"); }
};

} // namespace

ChartView *ReportCharts::Side::shown() const { return static_cast<ChartView *>(stack->currentWidget()); }

ReportCharts::ReportCharts(QWidget *parent) : QScrollArea(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("reportCharts"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_row->setContentsMargins(16, 10, 16, 8);
    m_row->setSpacing(32);
    m_left = makeSide("metricChart", true);
    m_right = makeSide("reasonChart", false);
    m_row->addWidget(m_left.frame, 1);
    m_row->addWidget(m_right.frame, 1);
    page->setLayout(m_row);
    setWidget(page);
}

ReportCharts::Side ReportCharts::makeSide(const char *name, bool hasFunnel)
{
    Side side;
    side.frame = new QWidget;
    side.head = new SectionHeader;
    auto *key = new PeriodKey;
    key->setObjectName(QStringLiteral("periodKey"));
    side.head->addWidget(key);
    side.stack = new QStackedWidget;
    side.bars = new BarsChart;
    side.bars->setObjectName(QString::fromLatin1(name));
    side.stack->addWidget(side.bars);
    connectChart(side.bars, hasFunnel);
    side.trend = new TrendChart;
    side.trend->setObjectName(QString::fromLatin1(name) + QStringLiteral("Trend"));
    side.stack->addWidget(side.trend);
    connectChart(side.trend, hasFunnel);
    if (hasFunnel) {
        side.funnel = new FunnelChart;
        side.funnel->setObjectName(QStringLiteral("funnelChart"));
        side.stack->addWidget(side.funnel);
        connectChart(side.funnel, true);
        side.pictures = {{MetricShape::Heat, new HeatChart},
                         {MetricShape::Flow, new FlowChart},
                         {MetricShape::Areas, new StackChart},
                         {MetricShape::Curve, new CurveChart}};
        for (const auto &[shape, chart] : side.pictures) {
            chart->setObjectName(QStringLiteral("pictureChart%1").arg(int(shape)));
            side.stack->addWidget(chart);
            connectChart(chart, true);
        }
    }
    auto *column = new QVBoxLayout(side.frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(side.head);
    column->addWidget(side.stack, 1);
    return side;
}

void ReportCharts::connectChart(ChartView *chart, bool isLeft)
{
    connect(chart, &ChartView::markChosen, this, [this, chart, isLeft](const QString &key) {
        (isLeft ? m_right : m_left).shown()->setSelected({});
        const Side &side = isLeft ? m_left : m_right;
        emit figureChosen(side.metric, key, chart->labelOf(key), side.asked, side.isByField);
    });
}

void ReportCharts::showFunnel(Side &side, const QString &title, const MetricResult &result)
{
    if (result.metric.isEmpty() || !result.note.isEmpty()) {
        showBars(side, title, result, int(Measure::Base), SeriesMeaning::Count);
        return;
    }
    side.metric = result.metric;
    side.asked = MetricSide::Base;
    side.head->setTitle(title);
    side.funnel->setAccessibleName(side.head->title());
    side.funnel->setMarks(reportwords::funnelMarks(result));
    side.stack->setCurrentWidget(side.funnel);
    auto *key = static_cast<PeriodKey *>(side.head->findChild<QWidget *>(QStringLiteral("periodKey")));
    key->meaning = SeriesMeaning::Count; // whatever stood there before
    key->setVisible(result.previousTotal.has_value());
    key->update();
}

void ReportCharts::showBars(Side &side, const QString &title, const MetricResult &result, int measure,
                            SeriesMeaning meaning)
{
    side.metric = result.metric;
    side.asked = Measure(measure) == Measure::Base ? MetricSide::Base : MetricSide::Count;
    side.head->setTitle(title);
    side.bars->setAccessibleName(title);
    side.bars->setMeaning(meaning);
    side.bars->setEmptyText(!result.note.isEmpty()           ? result.note
                            : result.metric.isEmpty()        ? reading()
                            : meaning == SeriesMeaning::Loss ? tr("Nobody ended in this period.")
                                                             : tr("Nothing happened in this period."));
    side.bars->setMarks(reportwords::marks(result, Measure(measure)));
    side.stack->setCurrentWidget(side.bars);
    auto *key = static_cast<PeriodKey *>(side.head->findChild<QWidget *>(QStringLiteral("periodKey")));
    key->meaning = meaning;
    key->setVisible(result.previousTotal.has_value() && !result.rows.empty());
    key->update();
    showTrend(side, result, measure, meaning);
}

void ReportCharts::showTrend(Side &side, const MetricResult &result, int measure, SeriesMeaning meaning)
{
    if (!reportwords::isTrend(result, m_by))
        return;
    side.trend->setAccessibleName(side.head->title());
    side.trend->setMeaning(meaning);
    side.trend->setCells(reportwords::trendCells(result, m_by, Measure(measure)));
    side.stack->setCurrentWidget(side.trend);
    side.head->findChild<QWidget *>(QStringLiteral("periodKey"))->hide(); // the chart has a legend of its own
}

void ReportCharts::showPicture(Side &side, const QString &title, const MetricResult &result, MetricShape shape)
{
    side.metric = result.metric;
    side.asked = shape == MetricShape::Areas && !result.rows.empty() && result.rows.front().groupLabel.isEmpty()
                     ? MetricSide::Base
                     : MetricSide::Count;
    side.head->setTitle(title);
    CellChart *chart = side.pictures.at(shape);
    chart->setAccessibleName(title);
    chart->setEmptyText(result.note.isEmpty() ? tr("Nothing happened in this period.") : result.note);
    chart->setCells(reportwords::cells(result, shape));
    side.stack->setCurrentWidget(chart);
    side.head->findChild<QWidget *>(QStringLiteral("periodKey"))->setVisible(false);
}

void ReportCharts::showBeforeAfter(Side &side, const QString &title, const MetricResult &result)
{
    showBars(side, title, result, int(Measure::Rate), SeriesMeaning::Service);
    side.bars->setMarks(reportwords::beforeAfterMarks(result));
    side.head->findChild<QWidget *>(QStringLiteral("periodKey"))->setVisible(true);
}

void ReportCharts::showOwnRows(const ReportAnswer &answer, const QString &fieldLabel)
{
    const auto metric = findMetric(answer.question.metric);
    if (!metric)
        return;
    const reportwords::MetricWords words = reportwords::wordsOf(answer.question.metric);
    const MetricShape shape = (*metric)->shape();
    const QString title = (*metric)->label();
    if (shape == MetricShape::Funnel)
        showFunnel(m_left, title, answer.main);
    else if (m_left.pictures.contains(shape))
        showPicture(m_left, title, answer.main, shape);
    else if (shape == MetricShape::BeforeAfter)
        showBeforeAfter(m_left, title, answer.main);
    else
        showBars(m_left, title, answer.main, int(reportwords::mainMeasure(answer.main)), words.meaning);
    const bool hasField = answer.awaitsByField || !answer.byField.metric.isEmpty();
    const Measure aside = words.value.isEmpty() ? Measure::Rate : Measure::Value;
    const bool isSame = !hasField && !m_left.pictures.contains(shape) && reportwords::mainMeasure(answer.main) == aside;
    const bool saysItAll = isSame || shape == MetricShape::Funnel || shape == MetricShape::Heat ||
                           shape == MetricShape::Curve || shape == MetricShape::BeforeAfter;
    m_right.frame->setVisible(!saysItAll);
    const MetricResult &right = hasField ? answer.byField : answer.main;
    m_right.isByField = hasField;
    const QString what = words.value.isEmpty() ? words.rate : words.value;
    showBars(m_right, hasField ? tr("%1 by %2", "share won by source").arg(what, fieldLabel) : what, right, int(aside),
             words.meaning);
}

void ReportCharts::setAnswer(const ReportAnswer &answer, const QString &fieldLabel)
{
    const QString &metric = answer.question.metric;
    m_by = answer.question.by;
    m_right.isByField = false;
    m_right.frame->show();
    const reportwords::MetricWords words = reportwords::wordsOf(metric);
    const reportwords::MetricWords tableWords = reportwords::wordsOf(tableMetric(metric));
    const auto titled = [&](const QString &what) {
        return tr("%1 by %2", "share won by source").arg(what, fieldLabel);
    };
    if (metric == u"funnel") {
        showFunnel(m_left, tr("Customers who entered each stage"), answer.main);
        showBars(m_right, tr("Churn reasons, customers and amount"), answer.reasons, int(Measure::Count),
                 SeriesMeaning::Loss);
    } else if (metric == u"churn_reasons") {
        showBars(m_left, tr("Churn reasons, customers and amount"), answer.main, int(Measure::Count),
                 SeriesMeaning::Loss);
        showBars(m_right, titled(tableWords.rate), answer.table, int(Measure::Rate), SeriesMeaning::Loss);
    } else if (reportwords::hasOwnRows(metric)) {
        showOwnRows(answer, fieldLabel);
    } else {
        const Measure measure = reportwords::mainMeasure(answer.main);
        showBars(m_left, titled(measure == Measure::Value ? words.value : words.rate), answer.main, int(measure),
                 words.meaning);
        if (metric == u"churn")
            showBars(m_right, tr("Churn reasons, customers and amount"), answer.reasons, int(Measure::Count),
                     SeriesMeaning::Loss);
        else if (measure == Measure::Value)
            showBars(m_right, titled(words.count), answer.main, int(Measure::Count), words.meaning);
        else if (words.value.isEmpty())
            showBars(m_right, titled(words.base), answer.main, int(Measure::Base), words.meaning);
        else
            showBars(m_right, titled(words.value), answer.main, int(Measure::Value), words.meaning);
    }
    clearSelection();
}

QString ReportCharts::reading(std::optional<int> percent)
{
    return percent ? tr("Counting… %1 %. Esc stops it.").arg(*percent) : tr("Counting… Esc stops it.");
}

void ReportCharts::showInstead(const QString &sentence)
{
    MetricResult none;
    none.note = sentence;
    showBars(m_left, {}, none, int(Measure::Count), SeriesMeaning::Count);
    m_right.frame->hide();
}

void ReportCharts::clear()
{
    for (BarsChart *chart : {m_left.bars, static_cast<BarsChart *>(m_left.funnel), m_right.bars})
        chart->setMarks({});
    for (const auto &[shape, chart] : m_left.pictures)
        chart->setCells({});
    for (const Side *side : {&m_left, &m_right})
        side->trend->setCells({});
}

void ReportCharts::clearSelection()
{
    m_left.shown()->setSelected(QString());
    m_right.shown()->setSelected(QString());
}

std::vector<ChartPart> ReportCharts::parts() const
{
    std::vector<ChartPart> shown{{m_left.head->title(), m_left.shown()}};
    if (!m_right.frame->isHidden())
        shown.push_back({m_right.head->title(), m_right.shown()});
    return shown;
}

void ReportCharts::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitPictures();
}

/// A picture is seen as a whole, however many bars beside it make the page longer than the view.
void ReportCharts::fitPictures()
{
    const QMargins around = m_row->contentsMargins();
    const int head = m_left.head->sizeHint().height() + m_left.frame->layout()->spacing();
    const int room = viewport()->height() - around.top() - around.bottom() - head;
    for (const auto &[shape, chart] : m_left.pictures)
        chart->setMaximumHeight(std::max(chart->minimumSizeHint().height(), room));
    for (const Side *side : {&m_left, &m_right})
        side->trend->setMaximumHeight(std::max(side->trend->minimumSizeHint().height(), room));
}

void ReportCharts::setStacked(bool isStacked)
{
    m_row->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace kebu
