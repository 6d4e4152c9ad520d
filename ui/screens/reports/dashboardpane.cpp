#include "ui/screens/reports/dashboardpane.h"

#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/dashboardcardview.h"
#include "ui/screens/reports/dashboarddialog.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportwords.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int cardWidth = 290; ///< least; fewer columns where there is less room
constexpr int behindWidth = 316;
constexpr int patience = 300;   ///< milliseconds before the page says that it is counting
constexpr int tick = 100;       ///< milliseconds between two looks at how far it is
constexpr int settleTime = 400; ///< milliseconds in which changes of the book are gathered

} // namespace

DashboardPane::DashboardPane(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_soon(new QTimer(this)),
      m_patience(new QTimer(this)),
      m_ticking(new QTimer(this)),
      m_title(new ElidedLabel),
      m_state(new ElidedLabel),
      m_stop(new QPushButton),
      m_period(new PeriodBar),
      m_remark(new ElidedLabel),
      m_change(new QPushButton),
      m_save(new QPushButton),
      m_scroll(new QScrollArea),
      m_body(new QWidget),
      m_grid(new QGridLayout(m_body)),
      m_splitter(new QSplitter),
      m_behind(new BehindPane(session, shell))
{
    setObjectName(QStringLiteral("dashboardPane"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_grid->setContentsMargins(margin, gap, margin, margin);
    m_grid->setSpacing(gap);
    m_scroll->setObjectName(QStringLiteral("dashboardScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_scroll);
    m_splitter->addWidget(m_behind);
    m_splitter->setStretchFactor(0, 1);
    m_behind->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_splitter, 1);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    m_ticking->setInterval(tick);
    m_soon->setSingleShot(true);
    m_soon->setInterval(settleTime);
    connectParts();
    retranslate();
}

DashboardPane::~DashboardPane()
{
    m_reading.cancel();
    m_listing.cancel();
}

QWidget *DashboardPane::buildHead()
{
    m_title->setObjectName(QStringLiteral("dashboardTitle"));
    m_title->setStep(TextStep::PageTitle);
    m_change->setObjectName(QStringLiteral("dashboardChange"));
    m_change->setIcon(icon(QLatin1String("configure")));
    m_save->setObjectName(QStringLiteral("dashboardSave"));
    m_save->setIcon(icon(QLatin1String("document-save")));
    auto *head = new QWidget;
    head->setBackgroundRole(QPalette::Base);
    head->setAutoFillBackground(true);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(8);
    m_state->setTone(ElidedLabel::Tone::Muted);
    m_stop->setObjectName(QStringLiteral("dashboardStop"));
    m_remark->setObjectName(QStringLiteral("dashboardRemark"));
    m_remark->setStep(TextStep::Small);
    m_remark->setTone(ElidedLabel::Tone::Muted);
    m_state->hide();
    m_stop->hide();
    upper->addWidget(m_title, 1);
    upper->addWidget(m_state);
    upper->addWidget(m_stop);
    upper->addWidget(m_change);
    upper->addWidget(m_save);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(8);
    column->addLayout(upper);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(m_period);
    lower->addWidget(m_remark, 1);
    column->addLayout(lower);
    return head;
}

void DashboardPane::connectParts()
{
    connect(m_period, &PeriodBar::changed, this, [this] {
        closeBehind();
        refresh();
    });
    connect(m_ticking, &QTimer::timeout, this, &DashboardPane::showState);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_stop->show();
        m_state->show();
    });
    connect(m_stop, &QPushButton::clicked, this, &DashboardPane::giveUp);
    connect(m_behind, &BehindPane::closed, this, &DashboardPane::closeBehind);
    connect(m_soon, &QTimer::timeout, this, &DashboardPane::refresh);
    connect(&m_session, &Session::maskedChanged, this, [this] {
        for (DashboardCardView *card : m_cards)
            card->setScope(scopeOf(card->card()));
        if (isVisible())
            refresh();
    });
    connect(&m_session, &Session::bookChanged, this, [this] {
        if (isVisible())
            m_soon->start();
    });
}

void DashboardPane::readList()
{
    if (!m_session.isOpen())
        return;
    m_listing.cancel();
    m_listing = m_session.book().read([](Snapshot &view) {
        Settings settings(view.connection());
        return dashboards(settings);
    });
    m_listing.then(this, [this](const Result<std::vector<Dashboard>> &all) {
        if (!all)
            return;
        m_all = *all;
        emit listed();
        const QString id = m_asked.isEmpty() && isVisible() ? m_shown.id : m_asked;
        m_asked.clear();
        if (std::ranges::find(m_all, id, &Dashboard::id) != m_all.end())
            showDashboard(id);
    });
}

void DashboardPane::showDashboard(const QString &id)
{
    m_asked = id;
    const auto found = std::ranges::find(m_all, id, &Dashboard::id);
    if (found == m_all.end()) {
        readList();
        return;
    }
    m_asked.clear();
    if (!m_period->period().day.isValid())
        m_period->setPeriod({ReportPeriod::Unit::Month, m_session.clock().today()});
    const bool isSame = m_shown == *found && !m_cards.empty();
    m_shown = *found;
    m_title->setText(m_shown.name);
    if (!isSame)
        fill();
    refresh();
}

void DashboardPane::fill()
{
    stop();
    closeBehind();
    for (DashboardCardView *card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (size_t i = 0; i < m_shown.cards.size(); ++i)
        m_cards.push_back(makeCard(i));
    m_columns = 0;
    arrange();
}

DashboardCardView *DashboardPane::makeCard(size_t index)
{
    auto *card = new DashboardCardView(m_shown.cards[index], m_body);
    card->setScope(scopeOf(card->card()));
    connectCard(card, index);
    return card;
}

void DashboardPane::connectCard(DashboardCardView *card, size_t index)
{
    connect(card, &DashboardCardView::opened, this, [this, card] { emit metricAsked(card->card().metric); });
    connect(card, &DashboardCardView::figureChosen, this,
            [this, card](const QString &key, const QString &label, MetricSide side, bool isTotal) {
                showBehind(card->card(), key, label, side, isTotal);
            });
    connect(card, &DashboardCardView::moveAsked, this, [this, index](int by) { moveCard(index, by); });
    connect(card, &DashboardCardView::widthAsked, this, [this, index](int width) {
        Dashboard changed = m_shown;
        changed.cards[index].width = width;
        keep(changed, index);
    });
    connect(card, &DashboardCardView::editAsked, this, [this, index] { edit(m_shown, int(index)); });
    connect(card, &DashboardCardView::removeAsked, this, [this, index] {
        Dashboard changed = m_shown;
        changed.cards.erase(changed.cards.begin() + qptrdiff(index));
        const Dashboard before = m_shown;
        keep(changed, index > 0 ? index - 1 : 0);
        offerBack(tr("A card was removed."), before);
    });
}

/// Cards in their order, as many beside each other as there is room for.
void DashboardPane::arrange()
{
    const int room = m_scroll->viewport()->width() - 2 * margin + gap;
    const int columns = std::clamp(room / (cardWidth + gap), 1, DashboardCard::widest);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < DashboardCard::widest; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < m_grid->rowCount(); ++i)
        m_grid->setRowStretch(i, 0);
    int row = 0;
    int column = 0;
    for (DashboardCardView *card : m_cards) {
        const int width = std::min(card->card().width, columns);
        if (column + width > columns) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(card, row, column, 1, width);
        column += width;
    }
    m_grid->setRowStretch(row + 1, 1);
}

void DashboardPane::refresh()
{
    stop();
    if (!m_session.isOpen() || m_shown.id.isEmpty())
        return;
    m_remark->setText(m_period->period().remark(m_session.clock().today(), m_period->isCompared()));
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_wanted.push_back(i);
    if (m_behind->isVisible())
        m_behind->refresh();
    readNext();
}

/// One card after the other: whoever works in the window meanwhile never waits for more than one of them.
void DashboardPane::readNext()
{
    showState();
    if (m_wanted.empty())
        return;
    DashboardCardView *card = m_cards[m_wanted.front()];
    const auto metric = findMetric(card->card().metric);
    if (!metric) {
        take(metric.error());
        return;
    }
    m_percent = {};
    m_reading = m_session.book().readAside([metric = *metric, query = queryOf(card->card()), tell = m_percent.tell()](
                                               Snapshot &view) { return metric->run(view, query, tell); });
    m_reading.then(this, [this](const Result<MetricResult> &result) { take(result); });
}

void DashboardPane::take(const Result<MetricResult> &result)
{
    if (m_wanted.empty())
        return;
    DashboardCardView *card = m_cards[m_wanted.front()];
    m_wanted.pop_front();
    if (result)
        card->setResult(*result);
    else
        card->showError(result.error().message);
    readNext();
}

void DashboardPane::stop()
{
    m_soon->stop();
    m_reading.cancel();
    m_reading = {};
    m_wanted.clear();
    showState();
}

void DashboardPane::showState()
{
    if (m_wanted.empty()) {
        m_patience->stop();
        m_ticking->stop();
        m_stop->hide();
        m_state->hide();
        return;
    }
    if (!m_stop->isVisible() && !m_patience->isActive())
        m_patience->start();
    m_ticking->start();
    const QString state = tr("Counting %1 of %2…").arg(m_cards.size() - m_wanted.size() + 1).arg(m_cards.size());
    const std::optional<int> percent = m_percent.value();
    m_state->setText(percent ? QString(state + QStringLiteral(" %1 %").arg(*percent)) : state);
}

void DashboardPane::giveUp()
{
    const std::deque<size_t> left = m_wanted;
    stop();
    for (const size_t index : left)
        m_cards[index]->showError(tr("Not counted: you stopped it."));
}

void DashboardPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_wanted.empty())
        giveUp();
    else
        QWidget::keyPressEvent(event);
}

void DashboardPane::clear()
{
    stop();
    m_listing.cancel();
    closeBehind();
    for (DashboardCardView *card : m_cards)
        card->deleteLater();
    m_cards.clear();
    m_all.clear();
    m_shown = {};
    m_title->setText({});
}

void DashboardPane::showBehind(const DashboardCard &card, const QString &key, const QString &label, MetricSide side,
                               bool isTotal)
{
    MetricQuery query = queryOf(card);
    query.comparePrevious = false;
    if (isTotal)
        query.by.clear();
    const auto metric = findMetric(card.metric);
    const QString title = metric ? (*metric)->label() : card.metric;
    if (!m_behind->isVisible()) {
        m_behind->show();
        m_splitter->setSizes({width() - behindWidth, behindWidth});
    }
    m_behind->showFigure({card.metric, query, isTotal ? QString() : key, side, label},
                         tr("From: %1 · %2").arg(m_shown.name, title));
}

void DashboardPane::closeBehind()
{
    m_behind->hide();
    m_behind->clear();
}

void DashboardPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace kebu
