#include "ui/screens/reports/dashboardcardview.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/screens/reports/metricchart.h"
#include "ui/screens/reports/reportwords.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

using reportwords::Measure;

constexpr int inset = 12;
constexpr int titlePadding = 6;   ///< within the button of the title
constexpr int figurePadding = 16; ///< within KeyFigure
constexpr int chartHeight = 226;
constexpr size_t mostBars = 6;

std::optional<Measure> measureOf(DashboardCard::Half half)
{
    switch (half) {
    case DashboardCard::Half::Base:
        return Measure::Base;
    case DashboardCard::Half::Count:
        return Measure::Count;
    case DashboardCard::Half::Rate:
        return Measure::Rate;
    case DashboardCard::Half::Value:
        return Measure::Value;
    case DashboardCard::Half::Main:
        break;
    }
    return std::nullopt;
}

Measure shownMeasure(const DashboardCard &card, const MetricResult &result)
{
    return measureOf(card.half).value_or(reportwords::mainMeasure(result));
}

} // namespace

DashboardCardView::DashboardCardView(const DashboardCard &card, QWidget *parent)
    : QFrame(parent),
      m_card(card),
      m_title(new QToolButton),
      m_more(new QToolButton),
      m_scope(new ElidedLabel)
{
    setObjectName(QStringLiteral("dashboardCard"));
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_title->setAutoRaise(true);
    m_title->setFocusPolicy(Qt::StrongFocus);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_more->setObjectName(QStringLiteral("cardMore"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_scope->setStep(TextStep::Small);
    m_scope->setTone(ElidedLabel::Tone::Muted);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, inset);
    column->setSpacing(2);
    head->setContentsMargins(inset, 0, titlePadding, 0);
    column->addLayout(head);
    auto *scopeRow = new QHBoxLayout;
    scopeRow->setContentsMargins(inset + titlePadding, 0, inset + titlePadding, 0);
    scopeRow->addWidget(m_scope);
    column->addLayout(scopeRow);
    auto *body = new QHBoxLayout;
    column->addLayout(body, 1);
    if (card.look == DashboardCard::Look::Figure) {
        m_figure = new KeyFigure;
        constexpr int beside = inset + titlePadding - figurePadding;
        body->setContentsMargins(beside, 0, beside, 0); // its words stand under the title
        body->addWidget(m_figure);
        connect(m_figure, &KeyFigure::clicked, this,
                [this] { emit figureChosen({}, m_figure->content().title, MetricSide::Count, true); });
    } else {
        m_chart = new MetricChart;
        m_chart->setMinimumHeight(chartHeight);
        body->setContentsMargins(inset, 0, inset, 0);
        body->addWidget(m_chart);
        connect(m_chart, &MetricChart::markChosen, this,
                [this](const QString &key, const QString &label, MetricSide side) {
                    emit figureChosen(key, label, side, false);
                });
    }
    connect(m_title, &QToolButton::clicked, this, &DashboardCardView::opened);
    connect(m_more, &QToolButton::clicked, this, [this] {
        QMenu menu(this);
        fillMenu(&menu);
        menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    retranslate();
    showReading();
    dress();
}

QString DashboardCardView::title() const
{
    const auto metric = findMetric(m_card.metric);
    return metric ? (*metric)->label() : m_card.metric;
}

void DashboardCardView::retranslate()
{
    m_title->setText(title());
    m_title->setToolTip(tr("Opens this report with its table and its definition"));
    m_more->setAccessibleName(tr("Change the card %1").arg(title()));
    m_more->setToolTip(tr("Move, resize, change or remove this card"));
    setAccessibleName(title());
    if (m_chart)
        m_chart->setChartName(title());
}

void DashboardCardView::fillMenu(QMenu *menu)
{
    menu->addAction(tr("Open the report"), this, &DashboardCardView::opened);
    menu->addAction(icon(QLatin1String("configure")), tr("Change…"), this, &DashboardCardView::editAsked);
    menu->addSeparator();
    menu->addAction(tr("Move forward\tAlt+Shift+Left"), this, [this] { emit moveAsked(-1); });
    menu->addAction(tr("Move back\tAlt+Shift+Right"), this, [this] { emit moveAsked(1); });
    for (int width = 1; width <= DashboardCard::widest; ++width) {
        QAction *action = menu->addAction(tr("%n column(s) wide", nullptr, width));
        action->setCheckable(true);
        action->setChecked(width == m_card.width);
        connect(action, &QAction::triggered, this, [this, width] { emit widthAsked(width); });
    }
    menu->addSeparator();
    menu->addAction(tr("Remove from the dashboard"), this, &DashboardCardView::removeAsked);
}

void DashboardCardView::setScope(const QString &scope) { m_scope->setText(scope); }

void DashboardCardView::showReading()
{
    m_isShown = false;
    if (m_chart)
        m_chart->showInstead(tr("Counting…"));
    else
        m_figure->setContent({{}, QStringLiteral("…"), {}, {}, KeyFigure::Trend::None});
}

void DashboardCardView::setResult(const MetricResult &result)
{
    m_isShown = true;
    if (m_chart)
        showChart(result);
    else
        m_figure->setContent(figureOf(result));
}

/// As high as the picture needs to be: a funnel has more to say than six bars.
void DashboardCardView::showChart(const MetricResult &result)
{
    m_chart->setResult(result, measureOf(m_card.half), mostBars, m_card.by);
    m_chart->setMinimumHeight(std::max(chartHeight, m_chart->chart()->minimumSizeHint().height()));
}

/// Without the words that stand over it already.
KeyFigure::Content DashboardCardView::figureOf(const MetricResult &result) const
{
    KeyFigure::Content content = reportwords::figureOf(result, shownMeasure(m_card, result));
    if (content.title == title())
        content.title.clear();
    return content;
}

void DashboardCardView::showError(const QString &sentence)
{
    m_isShown = true;
    if (m_chart)
        m_chart->showInstead(sentence);
    else
        m_figure->setContent({sentence, QStringLiteral("–"), {}, {}, KeyFigure::Trend::None});
}

ChartPart DashboardCardView::part() const
{
    ChartPart part;
    part.title = title() + QStringLiteral(" · ") + m_scope->text();
    if (m_chart) {
        part.chart = m_chart->chart();
        return part;
    }
    const KeyFigure::Content &content = m_figure->content();
    part.width = width();
    part.figure = content.value;
    part.remark = QStringList{content.title, content.before, content.change}.join(QStringLiteral("  "));
    return part;
}

void DashboardCardView::focusTitle() { m_title->setFocus(); }

void DashboardCardView::dress() { m_more->setIcon(icon(QLatin1String("overflow-menu"), themeOf(this).muted)); }

void DashboardCardView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QFrame::changeEvent(event);
}

void DashboardCardView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    paintBox(&painter, rect(), theme.base, theme.line, 4);
}

void DashboardCardView::keyPressEvent(QKeyEvent *event)
{
    const bool isMoving = event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier);
    if (isMoving && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up))
        emit moveAsked(-1);
    else if (isMoving && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down))
        emit moveAsked(1);
    else
        QFrame::keyPressEvent(event);
}

void DashboardCardView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    fillMenu(&menu);
    menu.exec(event->globalPos());
}

} // namespace kebu
