#include "ui/screens/reports/reportsscreen.h"

#include "core/domain/customer.h"
#include "ui/forms/filterbar.h"
#include "ui/look/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/screens/reports/figurerow.h"
#include "ui/screens/reports/figuretable.h"
#include "ui/screens/reports/metriclist.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportcharts.h"
#include "ui/screens/reports/reportmemory.h"
#include "ui/screens/reports/reportreading.h"
#include "ui/screens/reports/reportwords.h"
#include "ui/screens/reports/reviewpane.h"
#include "ui/shell/remembered.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int patience = 150; ///< milliseconds before the page says that it is counting
constexpr int tick = 100;     ///< milliseconds between two looks at how far it is

} // namespace

ReportsScreen::ReportsScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_reading(new ReportReading(session, this)),
      m_patience(new QTimer(this)),
      m_ticking(new QTimer(this)),
      m_metrics(new MetricList(this)),
      m_title(new ElidedLabel),
      m_period(new PeriodBar),
      m_save(new QPushButton),
      m_figures(new FigureRow),
      m_definition(new QLabel),
      m_charts(new ReportCharts),
      m_byLabel(new QLabel),
      m_by(new QComboBox),
      m_filter(new FilterBar(session)),
      m_memory(new ReportMemory(session, this)),
      m_targets(new QPushButton),
      m_table(new FigureTable),
      m_splitter(new QSplitter),
      m_behind(new BehindPane(session, shell)),
      m_stack(new QStackedWidget),
      m_review(new ReviewPane(session, shell)),
      m_dashboard(new DashboardPane(session, shell))
{
    setObjectName(QStringLiteral("reportsScreen"));
    build();
    connectParts();
    m_metrics->setCurrent(QStringLiteral("funnel"));
    retranslate();
    recolour();
}

void ReportsScreen::connectParts()
{
    connect(m_metrics, &MetricList::chosen, this, &ReportsScreen::showMetric);
    connectPages();
    connect(m_period, &PeriodBar::changed, this, &ReportsScreen::ask);
    connectAsking();
    connect(m_targets, &QPushButton::clicked, m_dashboard, &DashboardPane::openTargets);
    connect(m_behind, &BehindPane::closed, this, &ReportsScreen::closeBehind);
    m_charts->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_charts, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { m_save->menu()->popup(m_charts->mapToGlobal(at)); });
    connect(m_figures, &FigureRow::figureChosen, this,
            [this](const QString &metric, MetricSide side, const QString &title) {
                m_charts->clearSelection();
                showBehind(reference(metric, {}, side, title));
            });
    connect(m_charts, &ReportCharts::figureChosen, this,
            [this](const QString &metric, const QString &key, const QString &label, MetricSide side, bool isByField) {
                m_figures->setChecked({}, side);
                FigureReference figure = reference(metric, key, side, label);
                if (isByField)
                    figure.query.by = question().by;
                showBehind(figure);
            });
    connect(m_table, &FigureTable::figureChosen, this,
            [this](const QString &key, const QString &label, MetricSide side, bool isTotal) {
                m_figures->setChecked({}, side);
                m_charts->clearSelection();
                FigureReference figure = reference(tableMetric(m_metrics->current()), key, side, label);
                if (isTotal)
                    figure.query.by.clear();
                else if (m_answer && (m_answer->isTablePaired || m_answer->isTableByField))
                    figure.query.by = question().by;
                showBehind(figure);
            });
    connectReading();
}

void ReportsScreen::connectPages()
{
    connect(m_dashboard, &DashboardPane::metricAsked, this, &ReportsScreen::showMetric);
    connect(m_dashboard, &DashboardPane::listed, this, &ReportsScreen::listDashboards);
    connect(m_dashboard, &DashboardPane::chosen, this,
            [this](const QString &id) { m_metrics->setCurrent(MetricList::dashboard + id); });
}

void ReportsScreen::listDashboards()
{
    std::vector<std::pair<QString, QString>> named;
    for (const Dashboard &each : m_dashboard->list())
        named.emplace_back(each.id, each.name);
    m_metrics->setDashboards(named);
}

void ReportsScreen::connectReading()
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, this, &ReportsScreen::showReading);
    m_ticking->setInterval(tick);
    connect(m_ticking, &QTimer::timeout, this, &ReportsScreen::showPercent);
    connect(m_reading, &ReportReading::answered, this, &ReportsScreen::present);
    connect(m_reading, &ReportReading::figuresRead, m_figures, &FigureRow::setFigures);
    connect(m_reading, &ReportReading::failed, this, [this](const Error &error) {
        endWaiting();
        m_charts->showInstead(error.message);
        shell().post({Message::Kind::Error, error.message, {}, {}, {}});
    });
    connect(&session(), &Session::bookChanged, this, [this] {
        fillFields();
        m_reading->forget();
        if (!isVisible())
            return;
        ask();
        if (m_behind->isVisible())
            m_behind->refresh();
    });
    connect(&session(), &Session::maskedChanged, this, [this] {
        m_reading->forget(); // labels may be names
        if (isVisible())
            ask();
    });
    connect(&session(), &Session::opened, this, [this] {
        fillFields();
        m_dashboard->readList();
    });
}

void ReportsScreen::retranslate()
{
    m_metrics->retranslate();
    m_period->retranslate();
    m_filter->retranslate();
    m_behind->retranslate();
    m_review->retranslate();
    m_dashboard->retranslate();
    if (session().isOpen())
        m_dashboard->readList(); // the names of the ready ones
    fillSaveMenu();
    m_byLabel->setText(tr("Table by"));
    m_targets->setText(tr("Targets…"));
    m_by->setAccessibleName(tr("Field of the table"));
    m_table->setAccessibleName(tr("Figures"));
    m_title->setText(pageTitle());
    fillFields();
}

QString ReportsScreen::pageTitle() const
{
    const auto metric = findMetric(m_metrics->current());
    return metric ? (*metric)->label() : QString();
}

/// What the rows of the table are: the field, or what the metric itself is about.
QString ReportsScreen::tableHead() const
{
    const auto metric = findMetric(m_answer->table.metric);
    if (metric && m_answer->isTablePaired)
        return (*metric)->label() + QStringLiteral(" · ") + m_by->currentText();
    const bool isOwnRows = metric && (*metric)->hasOwnRows() && !m_answer->isTableByField;
    return isOwnRows ? (*metric)->label() : m_by->currentText();
}

void ReportsScreen::activate()
{
    if (!m_period->period().day.isValid())
        m_period->setPeriod({ReportPeriod::Unit::Month, session().clock().today()});
    if (isReview())
        m_review->activate();
    if (isDashboard())
        m_dashboard->showDashboard(m_metrics->current().mid(MetricList::dashboard.size()));
    ask();
    QWidget *first =
        m_metrics->tree()->isVisibleTo(this) ? static_cast<QWidget *>(m_metrics->tree()) : m_metrics->combo();
    first->setFocus();
}

void ReportsScreen::clear()
{
    endWaiting();
    m_reading->forget();
    m_review->clear();
    m_dashboard->clear();
    m_answer.reset();
    m_charts->clear();
    m_table->setResult({}, {});
    closeBehind();
}

void ReportsScreen::showMetric(const QString &metric)
{
    m_metrics->setCurrent(metric);
    m_title->setText(pageTitle());
    closeBehind();
    fillFields();
    showPage();
    arrange();
    fitPeriod();
    if (isReview())
        m_review->activate();
    else if (isDashboard())
        m_dashboard->showDashboard(metric.mid(MetricList::dashboard.size()));
    else
        ask();
}

void ReportsScreen::showPage()
{
    if (!isDashboard())
        m_dashboard->stop();
    m_stack->setCurrentWidget(isReview()      ? static_cast<QWidget *>(m_review)
                              : isDashboard() ? static_cast<QWidget *>(m_dashboard)
                                              : m_splitter);
}

bool ReportsScreen::isDashboard() const { return m_metrics->current().startsWith(MetricList::dashboard); }

void ReportsScreen::fitPeriod()
{
    const auto metric = findMetric(m_metrics->current());
    const bool isLong = metric && ((*metric)->shape() == MetricShape::Heat || (*metric)->shape() == MetricShape::Areas);
    const ReportPeriod shown = m_period->period();
    if (isLong && shown.unit != ReportPeriod::Unit::Year && shown.unit != ReportPeriod::Unit::All) {
        m_keptPeriod = shown;
        m_period->setPeriod({ReportPeriod::Unit::All, shown.day});
    } else if (!isLong && m_keptPeriod) {
        m_period->setPeriod(*m_keptPeriod);
        m_keptPeriod.reset();
    }
}

bool ReportsScreen::isReview() const { return m_metrics->current() == MetricList::review; }

ReportQuestion ReportsScreen::question() const
{
    return {m_metrics->current(), m_period->period().days(), m_by->currentData().toString(), m_period->isCompared(),
            m_filter->query()};
}

void ReportsScreen::ask()
{
    m_reading->stop();
    endWaiting();
    if (!session().isOpen() || !m_period->period().day.isValid() || isReview() || isDashboard())
        return;
    if (!m_answer || !(m_answer->question == question()))
        m_patience->start();
    m_reading->ask(question());
}

bool ReportsScreen::isWhole() const { return m_answer && !m_reading->isReading(); }

void ReportsScreen::showReading()
{
    closeBehind();
    m_charts->showInstead(ReportCharts::reading());
    m_table->setResult({}, {});
    const auto metric = findMetric(m_metrics->current());
    m_definition->setText(metric ? definitionText((*metric)->definition()) : QString());
    m_ticking->start();
}

/// Only while showReading() stands there.
void ReportsScreen::showPercent()
{
    if (const std::optional<int> percent = m_reading->percent())
        m_charts->showInstead(ReportCharts::reading(percent));
}

void ReportsScreen::endWaiting()
{
    m_patience->stop();
    m_ticking->stop();
}

void ReportsScreen::present(const ReportAnswer &answer)
{
    endWaiting();
    if (!m_answer || !(m_answer->question == answer.question))
        closeBehind();
    m_answer = answer;
    m_definition->setText(definitionText(m_answer->main.definition));
    const QString metric = tableMetric(m_answer->question.metric);
    m_charts->setAnswer(*m_answer, reportwords::groupingAmid(session().catalog(), metric, m_answer->question.by));
    m_table->setResult(m_answer->table, tableHead());
}

FigureReference ReportsScreen::reference(const QString &metric, const QString &key, MetricSide side,
                                         const QString &title) const
{
    const ReportQuestion asked = question();
    const auto found = findMetric(metric);
    const bool isGrouped =
        found && (!(*found)->hasOwnRows() || (*found)->shape() == MetricShape::Heat) && !key.isNull();
    return {metric, {asked.period, isGrouped ? asked.by : QString(), false, asked.where}, key, side, title};
}

void ReportsScreen::showBehind(const FigureReference &figure)
{
    m_behind->show();
    arrange();
    m_behind->showFigure(figure, tr("From: %1 · %2").arg(pageTitle(), m_period->period().title()));
}

void ReportsScreen::closeBehind()
{
    m_behind->hide();
    m_behind->clear();
    m_charts->clearSelection();
    m_figures->setChecked({}, MetricSide::Count);
    arrange(); // the head has that room again
}

void ReportsScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_reading->isReading()) {
        Screen::keyPressEvent(event);
        return;
    }
    m_reading->stop();
    endWaiting();
    if (!m_answer || !(m_answer->question == question()))
        m_charts->showInstead(tr("Stopped. Choose the report or the period again to count it."));
}

/// What nobody looks at is not counted.
void ReportsScreen::hideEvent(QHideEvent *event)
{
    m_reading->stop();
    m_dashboard->stop();
    endWaiting();
    Screen::hideEvent(event);
}

void ReportsScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    arrange();
}

/// What holds a colour of its own instead of asking for it at each painting.
void ReportsScreen::recolour()
{
    findChild<QLabel *>(QStringLiteral("definitionMark"))
        ->setPixmap(icon(QLatin1String("documentinfo"), themeOf(this).muted).pixmap(16, 16));
    m_metrics->retranslate();
    if (m_answer)
        m_table->setResult(m_answer->table, tableHead());
}

void ReportsScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_answer)
            ask(); // labels and the definition come from the book in its reader's language
    } else if (event->type() == QEvent::PaletteChange) {
        recolour();
    }
    Screen::changeEvent(event);
}

} // namespace kebu
