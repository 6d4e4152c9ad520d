#include "ui/screens/customers/customersscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/services/listtotals.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/models/customerlist.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customers/bulkbar.h"
#include "ui/screens/customers/customerpreview.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/screens/customers/filterbar.h"
#include "ui/screens/customers/viewtabs.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int previewFits = 1120; ///< of this screen; a window of 1200 less the rail
constexpr int previewWidth = 330;

} // namespace

CustomersScreen::CustomersScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent), m_list(new CustomerList(session, this)), m_table(new CustomersTable(*m_list)), m_views(new ViewTabs(session)),
      m_filter(new FilterBar(session)), m_preview(new CustomerPreview(session)), m_bulk(new BulkBar(session)), m_splitter(new QSplitter),
      m_stack(new QStackedWidget), m_emptyBook(new EmptyState(QLatin1String("system-users"), {})),
      m_emptyResult(new EmptyState(QLatin1String("edit-find"), {})), m_status(new QLabel), m_columnsButton(new QPushButton), m_exportButton(new QPushButton)
{
    setObjectName(QStringLiteral("customersScreen"));
    m_request = {&customer::type(), {}, {}, QStringLiteral("next_due"), false};
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({1000, previewWidth});
    m_preview->setMinimumWidth(280);
    m_preview->setMaximumWidth(480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    column->addWidget(m_splitter, 1);
    connectParts();
    connectSession();
    retranslate();
}

QWidget *CustomersScreen::buildTop()
{
    auto *top = new QWidget;
    m_columnsButton->setObjectName(QStringLiteral("columns"));
    m_columnsButton->setFlat(true);
    m_columnsButton->setIcon(icon(QLatin1String("object-columns")));
    m_exportButton->setObjectName(QStringLiteral("exportList"));
    m_exportButton->setFlat(true);
    m_exportButton->setIcon(icon(QLatin1String("document-export")));
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 4, 16, 0);
    row->addWidget(m_views, 1);
    row->addWidget(m_columnsButton);
    row->addWidget(m_exportButton);
    return top;
}

QWidget *CustomersScreen::buildLeft()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyBook);
    m_stack->addWidget(m_emptyResult);
    QPushButton *create = m_emptyBook->addButton({}, QLatin1String("list-add"));
    create->setObjectName(QStringLiteral("emptyCreate"));
    connect(create, &QPushButton::clicked, this, [this] { shell().newCustomer(); });
    QPushButton *import = m_emptyBook->addButton({}, QLatin1String("document-import"));
    import->setObjectName(QStringLiteral("emptyImport"));
    connect(import, &QPushButton::clicked, this, [this] { shell().startImport(); });
    QPushButton *all = m_emptyResult->addButton({}, {});
    all->setObjectName(QStringLiteral("showAll"));
    connect(all, &QPushButton::clicked, this, [this] {
        emit searchCleared();
        search({});
        showQuery({}, {});
    });
    m_status->setObjectName(QStringLiteral("listStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setContentsMargins(16, 6, 16, 6);
    m_bulk->hide();
    auto *left = new QWidget;
    left->setBackgroundRole(QPalette::Base);
    left->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bulk);
    column->addWidget(m_status);
    return left;
}

void CustomersScreen::connectParts()
{
    connect(m_views, &ViewTabs::chosen, this, [this](const QString &query) { showQuery(query, {}); });
    connect(m_views, &ViewTabs::saveAsked, this, [this](const QString &name) {
        QJsonArray own = m_views->own();
        own.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("query"), m_query}});
        m_views->setOwn(own);
        m_views->choose(m_query, name);
        keepSettings();
        m_views->count();
    });
    connect(m_views, &ViewTabs::ownChanged, this, [this] { keepSettings(); m_views->count(); });
    connect(m_filter, &FilterBar::queryChanged, this, [this](const QString &query) {
        if (m_request.search.isEmpty())
            m_query = query;
        load();
    });
    connect(m_filter, &FilterBar::searchCleared, this, [this] {
        emit searchCleared();
        search({});
    });
    connect(m_table, &CustomersTable::opened, this, [this](Id customer) { if (customer) shell().openCustomer(customer); });
    connect(m_table, &CustomersTable::currentMoved, this, [this](Id customer) { if (m_preview->isVisible()) m_preview->showCustomer(customer); });
    connect(m_table, &CustomersTable::selectionMoved, this, &CustomersScreen::countChosen);
    connect(m_table, &CustomersTable::columnsChosen, this, &CustomersScreen::chooseColumns);
    connect(m_table, &CustomersTable::copyAsked, this, &CustomersScreen::copySelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CustomersScreen::showMenu);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &CustomersScreen::sortBy);
    connect(m_preview, &CustomerPreview::openAsked, this, [this](Id customer) { shell().openCustomer(customer); });
    connect(m_bulk, &BulkBar::printAsked, this, [this] { shell().printCustomers(selected()); });
    connect(m_bulk, &BulkBar::copyAsked, this, &CustomersScreen::copySelection);
    connect(m_bulk, &BulkBar::dismissed, this, [this] { m_table->setCurrentRow(m_table->currentIndex().row()); });
    connect(m_list, &WindowedModel::reopened, this, &CustomersScreen::listReady);
    connect(m_list, &WindowedModel::countKnown, this, &CustomersScreen::showStatus);
    connect(m_list, &WindowedModel::failed, this, [this](const Error &error) {
        m_isPending = m_opensFirst = false;
        shell().post({Message::Kind::Error, error.message, {}, {}, {}});
    });
    connect(m_columnsButton, &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height()))); });
    connect(m_exportButton, &QPushButton::clicked, this, &CustomersScreen::exportList);
}

void CustomersScreen::connectSession()
{
    connect(&session(), &Session::opened, this, &CustomersScreen::readSettings);
    connect(&session(), &Session::maskedChanged, this, [this] {
        m_list->repaintAll();
        if (m_preview->isVisible())
            m_preview->refresh();
    });
    connect(&session(), &Session::bookChanged, this, [this](const BookChange &change) {
        const bool concerns = std::ranges::any_of(std::initializer_list<const RecordType *>{&customer::type(), &task::type(), &interaction::type(),
                                                                                            &opportunity::type(), &contact::type()},
                                                  [&change](const RecordType *type) { return change.touches(*type); });
        if (!m_isLoaded || !concerns)
            return;
        m_list->refresh(m_table->current());
        m_views->count();
    });
}

void CustomersScreen::retranslate()
{
    m_columnsButton->setText(tr("Columns"));
    m_exportButton->setText(tr("Export"));
    m_emptyBook->setSentence(tr("This book has no customers yet."), tr("Write down the first one, or bring your table from Excel or WPS: a file or a paste will do."));
    const auto setWords = [](EmptyState *state, const char *name, const QString &words) { state->findChild<QPushButton *>(QLatin1String(name))->setText(words); };
    setWords(m_emptyBook, "emptyCreate", tr("New customer"));
    setWords(m_emptyBook, "emptyImport", tr("Import…"));
    setWords(m_emptyResult, "showAll", tr("Show all customers"));
    m_views->retranslate();
    m_filter->retranslate();
    m_bulk->retranslate();
    m_list->repaintAll();
    if (m_isLoaded) {
        showStatus();
        m_views->count();
    }
}

void CustomersScreen::activate()
{
    if (!m_isLoaded)
        load();
    focusList();
}

void CustomersScreen::clear()
{
    m_list->clear();
    m_preview->clear();
    m_views->clear();
    m_bulk->setCustomers({});
    m_filter->setSearch({});
    m_filter->setQuery({});
    m_query.clear();
    m_request.where.clear();
    m_request.search.clear();
    m_status->clear();
    m_isLoaded = m_isPending = m_opensFirst = false;
}

void CustomersScreen::showQuery(const QString &query, const QString &title)
{
    m_query = query;
    if (!m_request.search.isEmpty())
        emit searchCleared();
    m_request.search.clear();
    m_views->choose(query, title);
    m_filter->setSearch({});
    m_filter->setQuery(query);
    load();
}

void CustomersScreen::search(const QString &text)
{
    const QString words = text.trimmed();
    if (words == m_request.search)
        return;
    m_request.search = words;
    m_filter->setSearch(words);
    m_filter->setQuery(words.isEmpty() ? m_query : QString()); // a search looks through all customers
    load();
}

void CustomersScreen::load()
{
    if (!session().isOpen())
        return;
    if (!m_isLoaded)
        m_views->count();
    m_isLoaded = m_isPending = true;
    m_request.where = m_request.search.isEmpty() ? m_query : m_filter->query(); // what is found may be narrowed too
    m_table->setSearching(!m_request.search.isEmpty());
    const int column = m_list->columnOf(m_request.sort);
    m_table->horizontalHeader()->setSortIndicator(column, m_request.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_list->show(m_request, session().book());
}

void CustomersScreen::listReady()
{
    m_isPending = false;
    if (std::exchange(m_opensFirst, false) && m_list->rowCount() > 0)
        shell().openCustomer(m_list->idAt(0));
    showStatus();
}

void CustomersScreen::showStatus()
{
    if (!m_list->isCountKnown()) {
        m_stack->setCurrentWidget(m_table);
        m_status->setText(tr("Counting…"));
        return;
    }
    struct Totals {
        qint64 all = 0;
        Money amount;
    };
    session().book().read([ids = m_list->ids()](Snapshot &view) -> Result<Totals> {
        KEBU_LET(all, view.count(customer::type()));
        KEBU_LET(amount, amountOf(view, ids));
        return Totals{all, amount};
    }).then(this, [this, shown = m_list->ids().size()](const Result<Totals> &totals) {
        if (!totals || shown != m_list->ids().size())
            return;
        m_status->setText(tr("%1 of %2 customers").arg(shown).arg(totals->all) + QStringLiteral("      ") + tr("Amount %1").arg(shownMoney(totals->amount)));
        if (shown == 0 && totals->all > 0)
            m_emptyResult->setSentence(m_request.search.isEmpty() ? tr("No customer fits these conditions.") : tr("Nothing found for “%1”.").arg(m_request.search),
                                       m_request.search.isEmpty() ? tr("Take a condition away by its ×.") : tr("Names, pinyin, initials, people and digits of telephone numbers are searched."));
        m_stack->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_table) : totals->all > 0 ? m_emptyResult : m_emptyBook);
    });
}

void CustomersScreen::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void CustomersScreen::openFirst()
{
    if (m_isPending)
        m_opensFirst = true;
    else if (const Id first = m_list->idAt(0))
        shell().openCustomer(first);
}

std::vector<Id> CustomersScreen::selected() const
{
    std::vector<Id> ids;
    for (const int row : m_table->selectedRows())
        ids.push_back(m_list->idAt(row));
    if (ids.empty() && m_table->current())
        ids.push_back(m_table->current());
    return ids;
}

void CustomersScreen::sortBy(int column)
{
    const QString field = m_list->columns()[size_t(column)].name;
    m_request.descending = field == m_request.sort && !m_request.descending;
    m_request.sort = field;
    keepSettings();
    load();
}

void CustomersScreen::chooseColumns(const QStringList &names)
{
    m_list->setColumns(names);
    m_table->layOutColumns();
    keepSettings();
    load();
}

void CustomersScreen::countChosen()
{
    const std::vector<int> rows = m_table->selectedRows();
    std::vector<Id> ids;
    if (rows.size() > 1) {
        for (const int row : rows)
            ids.push_back(m_list->idAt(row));
    }
    m_bulk->setCustomers(std::move(ids));
}

void CustomersScreen::fitPreview()
{
    const bool shows = width() >= previewFits || m_isPreviewWanted;
    if (shows && m_preview->isHidden())
        m_preview->showCustomer(m_table->current());
    m_preview->setVisible(shows);
}

void CustomersScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fitPreview();
}

void CustomersScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F4) {
        m_isPreviewWanted = m_preview->isHidden();
        fitPreview();
        return;
    }
    Screen::keyPressEvent(event);
}

void CustomersScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Screen::changeEvent(event);
}

} // namespace kebu
