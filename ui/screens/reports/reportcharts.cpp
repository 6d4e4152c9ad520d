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

BarsChart *ReportCharts::Side::shown() const { return static_cast<BarsChart *>(stack->currentWidget()); }

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
    if (hasFunnel) {
        side.funnel = new FunnelChart;
        side.funnel->setObjectName(QStringLiteral("funnelChart"));
        side.stack->addWidget(side.funnel);
        connectChart(side.funnel, true);
    }
    auto *column = new QVBoxLayout(side.frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(side.head);
    column->addWidget(side.stack, 1);
    return side;
}

void ReportCharts::connectChart(BarsChart *chart, bool isLeft)
{
    connect(chart, &BarsChart::markChosen, this, [this, chart, isLeft](const QString &key) {
        (isLeft ? m_right : m_left).shown()->setSelected({});
        const Side &side = isLeft ? m_left : m_right;
        const auto mark = std::ranges::find(chart->marks(), key, &Mark::key);
        emit figureChosen(side.metric, key, mark == chart->marks().end() ? QString() : mark->label, side.asked);
    });
}

void ReportCharts::showFunnel(Side &side, const MetricResult &result)
{
    side.metric = result.metric;
    side.asked = MetricSide::Base;
    side.head->setTitle(tr("Customers who entered each stage"));
    side.funnel->setAccessibleName(side.head->title());
    side.funnel->setMarks(reportwords::funnelMarks(result));
    side.stack->setCurrentWidget(side.funnel);
    side.head->findChild<QWidget *>(QStringLiteral("periodKey"))->setVisible(result.previousTotal.has_value());
}

void ReportCharts::showBars(Side &side, const QString &title, const MetricResult &result, int measure,
                            SeriesMeaning meaning)
{
    side.metric = result.metric;
    side.asked = Measure(measure) == Measure::Base ? MetricSide::Base : MetricSide::Count;
    side.head->setTitle(title);
    side.bars->setAccessibleName(title);
    side.bars->setMeaning(meaning);
    side.bars->setEmptyText(meaning == SeriesMeaning::Loss ? tr("Nobody ended in this period.")
                                                           : tr("Nothing happened in this period."));
    side.bars->setMarks(reportwords::marks(result, Measure(measure)));
    side.stack->setCurrentWidget(side.bars);
    auto *key = static_cast<PeriodKey *>(side.head->findChild<QWidget *>(QStringLiteral("periodKey")));
    key->meaning = meaning;
    key->setVisible(result.previousTotal.has_value() && !result.rows.empty());
    key->update();
}

void ReportCharts::setAnswer(const ReportAnswer &answer, const QString &fieldLabel)
{
    const QString &metric = answer.question.metric;
    const reportwords::MetricWords words = reportwords::wordsOf(metric);
    const reportwords::MetricWords tableWords = reportwords::wordsOf(answer.table.metric);
    const auto titled = [&](const QString &what) {
        return tr("%1 by %2", "share won by source").arg(what, fieldLabel);
    };
    if (metric == u"funnel") {
        showFunnel(m_left, answer.main);
        showBars(m_right, tr("Churn reasons, customers and amount"), answer.reasons, int(Measure::Count),
                 SeriesMeaning::Loss);
    } else if (metric == u"churn_reasons") {
        showBars(m_left, tr("Churn reasons, customers and amount"), answer.main, int(Measure::Count),
                 SeriesMeaning::Loss);
        showBars(m_right, titled(tableWords.rate), answer.table, int(Measure::Rate), SeriesMeaning::Loss);
    } else {
        showBars(m_left, titled(words.rate), answer.main, int(Measure::Rate), words.meaning);
        if (metric == u"churn")
            showBars(m_right, tr("Churn reasons, customers and amount"), answer.reasons, int(Measure::Count),
                     SeriesMeaning::Loss);
        else if (words.value.isEmpty())
            showBars(m_right, titled(words.base), answer.main, int(Measure::Base), words.meaning);
        else
            showBars(m_right, titled(words.value), answer.main, int(Measure::Value), words.meaning);
    }
    clearSelection();
}

void ReportCharts::clear()
{
    for (BarsChart *chart : {m_left.bars, static_cast<BarsChart *>(m_left.funnel), m_right.bars})
        chart->setMarks({});
}

void ReportCharts::clearSelection()
{
    m_left.shown()->setSelected(QString());
    m_right.shown()->setSelected(QString());
}

std::vector<ChartPart> ReportCharts::parts() const
{
    return {{m_left.head->title(), m_left.shown()}, {m_right.head->title(), m_right.shown()}};
}

void ReportCharts::setStacked(bool isStacked)
{
    m_row->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace kebu
