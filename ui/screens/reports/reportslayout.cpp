// How the page of a report is laid out; what it does is in reportsscreen.cpp.
#include "ui/screens/reports/reportsscreen.h"

#include "ui/forms/filterbar.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/screens/reports/figurerow.h"
#include "ui/screens/reports/figuretable.h"
#include "ui/screens/reports/metriclist.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportcharts.h"
#include "ui/screens/reports/reviewpane.h"
#include "ui/shell/remembered.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int foldsBelow = 1280; ///< of the window: the list goes under the page
constexpr int comboBelow = 1100; ///< of the window: the tree becomes a combo
constexpr int stacksBelow = 680; ///< of the charts
constexpr int filterLeast = 320; ///< two buttons, or a condition and one
constexpr int tableLeast = 72;   ///< head and a row or two
constexpr int chartsLeast = 140; ///< heads and two marks
constexpr int behindWidth = 316;
constexpr int behindHeight = 190;

} // namespace

QWidget *ReportsScreen::buildHead()
{
    auto *head = new QWidget;
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_title->setStep(TextStep::PageTitle);
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_save->setIcon(icon(QLatin1String("document-save")));
    m_head = new QGridLayout(head);
    m_head->setContentsMargins(16, 8, 16, 8);
    m_head->setHorizontalSpacing(12);
    m_head->setVerticalSpacing(8);
    m_head->addWidget(m_title, 0, 0);
    m_head->addWidget(m_metrics->combo(), 0, 0, 1, 2); // one of the two is in sight
    m_head->addWidget(m_period, 0, 2);
    m_filter->layout()->setContentsMargins({});
    m_filter->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // many conditions leave the title its room
    m_filter->setMinimumWidth(1); // else the window could not become so narrow that fitHead() makes room
    m_head->addWidget(m_filter, 0, 3, Qt::AlignVCenter);
    m_head->setColumnStretch(3, 100);
    m_head->addWidget(m_save, 0, 4);
    return head;
}

/// Period and filter take a line of their own where they would be squeezed.
void ReportsScreen::fitHead(bool hasTree)
{
    const QWidget *name = hasTree ? static_cast<QWidget *>(m_title) : m_metrics->combo();
    const int wanted = name->sizeHint().width() + m_period->sizeHint().width() + m_save->sizeHint().width() +
                       4 * m_head->horizontalSpacing() + 32 + scaled(filterLeast, font());
    const bool isBeside = m_behind->isVisible() && m_splitter->orientation() == Qt::Horizontal;
    const int room = width() - (hasTree ? m_metrics->tree()->width() : 0) -
                     (isBeside ? m_splitter->sizes().value(1) + m_splitter->handleWidth() : 0);
    const bool isTight = wanted > room;
    if (std::exchange(m_isHeadTight, isTight) == isTight)
        return;
    m_head->removeWidget(m_period);
    m_head->removeWidget(m_filter);
    m_head->setColumnStretch(2, isTight ? 1 : 0); // what the period needs more than the name above it
    if (isTight) {
        m_head->addWidget(m_period, 1, 0, 1, 3, Qt::AlignLeft);
        m_head->addWidget(m_filter, 1, 3, 1, 2);
    } else {
        m_head->addWidget(m_period, 0, 2);
        m_head->addWidget(m_filter, 0, 3, Qt::AlignVCenter);
    }
}

QWidget *ReportsScreen::buildDefinition()
{
    auto *line = new QWidget;
    line->setBackgroundRole(QPalette::Window);
    line->setAutoFillBackground(true);
    auto *mark = new QLabel;
    mark->setObjectName(QStringLiteral("definitionMark"));
    m_definition->setObjectName(QStringLiteral("definition"));
    m_definition->setTextFormat(Qt::PlainText);
    m_definition->setWordWrap(true);
    m_definition->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 7, 16, 7);
    row->setSpacing(8);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(m_definition, 1);
    return line;
}

QWidget *ReportsScreen::buildTable()
{
    auto *part = new QWidget;
    m_by->setObjectName(QStringLiteral("reportBy"));
    m_by->setSizeAdjustPolicy(QComboBox::AdjustToContents); // each report offers others
    m_byLabel->setBuddy(m_by);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 16, 6);
    head->setSpacing(8);
    head->addWidget(m_byLabel);
    head->addWidget(m_by);
    head->addStretch(1);
    m_targets->setObjectName(QStringLiteral("reportTargets"));
    head->addWidget(m_targets);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_table->setMinimumHeight(tableLeast);
    m_charts->setMinimumHeight(chartsLeast);
    return part;
}

/// Figures, definition and what is beneath scroll where the window is low or the letters are large.
QWidget *ReportsScreen::buildBody(QWidget *content)
{
    auto *body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_figures);
    column->addWidget(buildDefinition());
    column->addWidget(content, 1);
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("reportBody"));
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what is in it is walked, and it follows
    return area;
}

void ReportsScreen::build()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *content = new QSplitter(Qt::Vertical);
    content->setObjectName(QStringLiteral("reportContent"));
    content->setChildrenCollapsible(false);
    content->addWidget(m_charts);
    content->addWidget(buildTable());
    content->setStretchFactor(0, 1); // the table scrolls by itself
    content->setStretchFactor(1, 0);
    rememberSplitter(session(), content, QStringLiteral("report"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildBody(content), 1);

    m_splitter->setObjectName(QStringLiteral("reportSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(page);
    m_splitter->addWidget(m_behind);
    m_splitter->setStretchFactor(0, 1);
    m_behind->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_metrics->tree());
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_dashboard);
    row->addWidget(m_stack, 1);
}

void ReportsScreen::arrange()
{
    const int windowWidth = window()->width();
    const bool hasTree =
        windowWidth >= comboBelow || isReview() || isDashboard(); // the combo stands on the page of figures
    const bool isFolded = windowWidth < foldsBelow;
    m_metrics->tree()->setVisible(hasTree);
    m_metrics->combo()->setVisible(!hasTree);
    m_title->setVisible(hasTree);
    m_targets->setVisible(m_metrics->current() == u"targets");
    const auto table = findMetric(tableMetric(m_metrics->current()));
    const bool isGrouped = table && (*table)->isGroupedByField();
    m_byLabel->setVisible(isGrouped);
    m_by->setVisible(isGrouped);
    const Qt::Orientation wanted = isFolded ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != wanted || m_splitter->sizes().value(1) == 0) {
        m_splitter->setOrientation(wanted);
        const int whole = isFolded ? height() : width() - (hasTree ? m_metrics->tree()->width() : 0);
        const int part = isFolded ? behindHeight : behindWidth;
        m_splitter->setSizes({whole - part, part});
    }
    fitHead(hasTree);
    const int charts =
        width() - (hasTree ? m_metrics->tree()->width() : 0) - (m_behind->isVisible() && !isFolded ? behindWidth : 0);
    m_charts->setStacked(charts < stacksBelow);
}

} // namespace kebu
