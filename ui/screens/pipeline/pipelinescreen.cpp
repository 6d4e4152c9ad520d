#include "ui/screens/pipeline/pipelinescreen.h"

#include "core/domain/opportunity.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/models/dealtext.h"
#include "ui/models/opportunitylist.h"
#include "ui/screens/pipeline/boardview.h"
#include "ui/screens/pipeline/forecastview.h"
#include "ui/screens/pipeline/pipelinefilterbar.h"
#include "ui/screens/pipeline/pipelinelines.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int narrowBelow = 1100; ///< width of the window
constexpr int cardsPerColumn = 30;
const QString boardKey = QStringLiteral("board");
const QString listKey = QStringLiteral("list");
const QString forecastKey = QStringLiteral("forecast");
const QString settingName = QStringLiteral("pipeline_views");

} // namespace

PipelineScreen::PipelineScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_board(new BoardView(session)),
      m_table(new QTableView),
      m_list(new OpportunityList(session, this)),
      m_forecast(new ForecastView),
      m_filter(new PipelineFilterBar(session)),
      m_views(new SegmentedControl),
      m_totals(new TotalsLine),
      m_results(new ResultsLine(session)),
      m_title(new ElidedLabel),
      m_scopeWords(new ElidedLabel),
      m_new(new QPushButton),
      m_offer(new QPushButton),
      m_wholeScope(new QPushButton),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QLatin1String("view-file-columns"), {}))
{
    setObjectName(QStringLiteral("pipelineScreen"));
    layOut();
    connectParts();
    connectSession();
    retranslate();
    m_views->setCurrent(boardKey);
}

void PipelineScreen::layOut()
{
    m_stack->addWidget(m_board);
    m_stack->addWidget(buildTable());
    m_stack->addWidget(m_forecast);
    m_stack->addWidget(m_empty);
    QPushButton *create = m_empty->addButton({}, QLatin1String("list-add"));
    create->setObjectName(QStringLiteral("emptyNewDeal"));
    connect(create, &QPushButton::clicked, this, [this] { newOpportunity({}); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    column->addWidget(m_results);
}

QWidget *PipelineScreen::buildHead()
{
    m_title->setStep(TextStep::PageTitle);
    m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_views->setObjectName(QStringLiteral("pipelineViews"));
    m_new->setObjectName(QStringLiteral("newDeal"));
    m_offer->setObjectName(QStringLiteral("offerList"));
    m_offer->setFlat(true);
    m_offer->hide();
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 10, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_title, 0, Qt::AlignTop);
    row->addWidget(m_views, 0, Qt::AlignTop);
    row->addWidget(m_filter, 1);
    row->addWidget(m_offer, 0, Qt::AlignTop);
    row->addWidget(m_totals, 0, Qt::AlignTop);
    row->addWidget(m_new, 0, Qt::AlignTop);
    return head;
}

QWidget *PipelineScreen::buildTable()
{
    m_table->setObjectName(QStringLiteral("dealsTable"));
    m_table->setModel(m_list);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    QHeaderView *heads = m_table->horizontalHeader();
    heads->setSectionsClickable(true);
    heads->setSortIndicatorShown(true);
    heads->setHighlightSections(false);
    const int widths[] = {200, 180, 96, 84, 110, 76, 112, 76, 96, 90};
    for (int i = 0; i < int(std::size(widths)); ++i)
        heads->resizeSection(i, scaled(widths[i], font()));
    heads->setSectionResizeMode(0, QHeaderView::Stretch);
    heads->setMinimumSectionSize(scaled(64, font()));
    m_scopeWords->setTone(ElidedLabel::Tone::Muted);
    m_wholeScope->setObjectName(QStringLiteral("wholeScope"));
    m_wholeScope->setFlat(true);
    auto *page = new QWidget;
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 4);
    line->addWidget(m_scopeWords);
    line->addWidget(m_wholeScope);
    line->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    return page;
}

void PipelineScreen::connectParts()
{
    connect(m_views, &SegmentedControl::chosen, this, &PipelineScreen::chooseView);
    connect(m_offer, &QPushButton::clicked, this, [this] { chooseView(listKey); });
    connect(m_new, &QPushButton::clicked, this, [this] { newOpportunity({}); });
    connect(m_filter, &PipelineFilterBar::filterChanged, this, &PipelineScreen::refresh);
    connect(m_board, &BoardView::opened, this, &PipelineScreen::openDeal);
    connect(m_board, &BoardView::logRequested, this, &PipelineScreen::logAbout);
    connect(m_board, &BoardView::moveRequested, this, &PipelineScreen::moveDeal);
    connect(m_board, &BoardView::menuRequested, this, &PipelineScreen::showMenu);
    connect(m_board, &BoardView::moreRequested, this, [this](const QString &stage) {
        const QString query =
            stage.isEmpty() ? QStringLiteral("stage is empty") : QStringLiteral("stage = \"%1\"").arg(stage);
        listScope({query + QStringLiteral(" and not result = lost"), shownStage(this->session(), stage)});
    });
    connect(m_forecast, &ForecastView::monthChosen, this, [this](QDate month) {
        const QString open = QStringLiteral("result is empty and expected_close_on ");
        if (!month.isValid())
            return listScope({open + QStringLiteral("is empty"), tr("Without an expected day")});
        const QDate last(month.year(), month.month(), month.daysInMonth());
        listScope(
            {open + QStringLiteral("between %1 and %2").arg(month.toString(Qt::ISODate), last.toString(Qt::ISODate)),
             tr("Expected in %1").arg(shownMonth(month, this->session().clock().today()))});
    });
    connect(m_results, &ResultsLine::resultChosen, this, [this](const QString &result) {
        const QDate today = this->session().clock().today();
        const QDate first(today.year(), today.month(), 1);
        listScope({QStringLiteral("result = %1 and closed_on between %2 and %3")
                       .arg(result, first.toString(Qt::ISODate), first.addMonths(1).addDays(-1).toString(Qt::ISODate)),
                   result == u"won" ? tr("Signed this month") : tr("Lost this month")});
    });
    connect(m_wholeScope, &QPushButton::clicked, this, [this] { listScope(inProgress()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { openDeal(m_list->idAt(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const Id deal = m_list->idAt(m_table->currentIndex().row()))
            showMenu(deal, m_table->viewport()->mapToGlobal(at));
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &PipelineScreen::sortBy);
}

void PipelineScreen::connectSession()
{
    connect(&session(), &Session::opened, this, [this] {
        session()
            .book()
            .read([](Snapshot &view) { return Settings(view.connection()).text(settingName); })
            .then(this, [this](const Result<QString> &kept) {
                const QStringList chosen = kept ? kept->split(u' ') : QStringList();
                m_chosen[0] = chosen.value(0);
                m_chosen[1] = chosen.value(1);
                showView(m_chosen[isNarrow()].isEmpty() ? boardKey : m_chosen[isNarrow()]);
            });
    });
    connect(&session(), &Session::bookChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            refresh();
    });
    connect(&session(), &Session::maskedChanged, this, [this] {
        m_board->repaintAll();
        m_list->repaintAll();
    });
}

bool PipelineScreen::isNarrow() const { return window()->width() < narrowBelow; }

PipelineScreen::Scope PipelineScreen::inProgress() const
{
    return {QStringLiteral("result is empty"), tr("Open opportunities")};
}

void PipelineScreen::activate()
{
    m_wantsFocus = true;
    if (m_isStale)
        refresh();
    else
        focusView();
}

void PipelineScreen::clear()
{
    ++m_asked;
    m_board->clear();
    m_list->clear();
    m_forecast->clear();
    m_filter->clear();
    m_scope = {};
    m_isStale = true;
}

void PipelineScreen::refresh()
{
    if (!session().isOpen())
        return;
    const int asked = ++m_asked;
    m_isStale = false;
    session()
        .book()
        .read([filter = m_filter->filter()](Snapshot &view) { return pipelineBoard(view, filter, cardsPerColumn); })
        .then(this, [this, asked](const Result<PipelineBoard> &board) {
            if (asked != m_asked || !session().isOpen())
                return;
            if (!board)
                shell().post({Message::Kind::Error, board.error().message, {}, {}, {}});
            else
                show(*board);
        });
    refreshList();
}

void PipelineScreen::show(const PipelineBoard &board)
{
    const QDate today = session().clock().today();
    m_board->setBoard(board.columns);
    m_forecast->setForecast(board.forecast, today);
    m_totals->setBoard(board, today);
    m_results->setMonth(board.month);
    const bool isFiltered = m_filter->filter() != PipelineFilter{};
    const bool isEmpty =
        std::ranges::all_of(board.columns, [](const BoardColumn &column) { return column.sum.count == 0; });
    m_empty->setSentence(isFiltered ? tr("No opportunity fits these conditions") : tr("Nothing is being sold yet"),
                         isFiltered ? tr("Take a condition away, or change it.")
                                    : tr("Add the first opportunity: for whom, what, how much, until when."));
    m_empty->setProperty("isShown", isEmpty);
    showView(m_views->current());
    if (std::exchange(m_wantsFocus, false))
        focusView();
}

void PipelineScreen::showView(const QString &key)
{
    const QString shown = m_views->keys().contains(key) ? key : boardKey;
    m_views->setCurrent(shown);
    const bool isEmpty = m_empty->property("isShown").toBool() && shown != listKey;
    m_stack->setCurrentIndex(isEmpty ? 3 : int(m_views->keys().indexOf(shown)));
    m_offer->setVisible(isNarrow() && shown == boardKey && !isEmpty);
}

void PipelineScreen::chooseView(const QString &key)
{
    m_chosen[isNarrow()] = key;
    showView(key);
    focusView();
    if (!session().isOpen() || session().book().isReadOnly())
        return;
    const QString kept = m_chosen[0] + u' ' + m_chosen[1];
    (void)session().book().note([kept](Settings &settings) { return settings.set(settingName, kept); });
}

void PipelineScreen::focusView()
{
    if (m_stack->currentWidget() == m_empty)
        m_new->setFocus(Qt::OtherFocusReason);
    else if (m_views->current() == listKey)
        m_table->setFocus(Qt::OtherFocusReason);
    else if (m_views->current() == forecastKey)
        m_forecast->focusChart();
    else
        m_board->focusCards();
}

void PipelineScreen::refreshList()
{
    if (m_scope.query.isEmpty())
        m_scope = inProgress();
    const PipelineFilter &filter = m_filter->filter();
    QStringList parts{u'(' + m_scope.query + u')'};
    if (filter.owner)
        parts << QStringLiteral("owner = \"%1\"").arg(filter.owner.toString());
    if (!filter.where.isEmpty())
        parts << filter.where;
    ListRequest request = m_list->request();
    request.record = &opportunity::type();
    request.where = parts.join(QStringLiteral(" and "));
    if (request.sort.isEmpty())
        request.sort = QString(opportunity::expectedCloseOn);
    const bool isSame = request.where == m_list->request().where && m_list->rowCount() > 0;
    if (isSame)
        m_list->refresh(currentDeal());
    else
        m_list->show(request, session().book());
    const int column = m_list->columnOf(request.sort);
    m_table->horizontalHeader()->setSortIndicator(column,
                                                  request.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_scopeWords->setText(m_scope.words);
    const bool isWhole = m_scope.query == inProgress().query;
    m_wholeScope->setVisible(!isWhole);
    for (const FieldName field : {opportunity::result, opportunity::closedOn}) // open ones have neither
        m_table->setColumnHidden(m_list->columnOf(QString(field)), isWhole);
}

void PipelineScreen::listScope(const Scope &scope)
{
    m_scope = scope;
    refreshList();
    chooseView(listKey);
}

void PipelineScreen::sortBy(int column)
{
    ListRequest request = m_list->request();
    const QString field = m_list->columns()[size_t(column)].name;
    request.descending = request.sort == field && !request.descending;
    request.sort = field;
    m_list->show(request, session().book());
    m_table->horizontalHeader()->setSortIndicator(column,
                                                  request.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void PipelineScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const QString &chosen = m_chosen[isNarrow()];
    if (!chosen.isEmpty() && chosen != m_views->current())
        showView(chosen);
    m_offer->setVisible(isNarrow() && m_stack->currentWidget() == m_board);
}

void PipelineScreen::changeEvent(QEvent *event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_scope = {};
        refresh();
    } else if (event->type() == QEvent::PaletteChange && isVisible()) {
        refresh();
    }
}

void PipelineScreen::retranslate()
{
    const QString current = m_views->current();
    m_views->clear();
    m_views->addOption(boardKey, tr("Board"), QLatin1String("view-file-columns"));
    m_views->addOption(listKey, tr("List"), QLatin1String("view-list-details"));
    m_views->addOption(forecastKey, tr("Forecast"), QLatin1String("office-chart-bar"));
    m_views->setCurrent(current);
    m_title->setText(tr("Pipeline"));
    m_new->setText(tr("New opportunity"));
    m_new->setIcon(icon(QLatin1String("list-add")));
    m_offer->setText(tr("Narrow window: show the list"));
    m_wholeScope->setText(tr("Show all open ones"));
    m_table->setAccessibleName(tr("Opportunities"));
    m_results->setHint(
        tr("Bar: days in the stage, tick: its limit, red: beyond · arrows look around, Ctrl+→ moves on"));
    m_filter->retranslate();
    m_board->repaintAll();
    m_list->repaintAll();
    m_forecast->retranslate();
    findChild<QPushButton *>(QStringLiteral("emptyNewDeal"))->setText(tr("New opportunity"));
}

} // namespace kebu
