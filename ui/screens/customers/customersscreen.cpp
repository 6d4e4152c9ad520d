#include "ui/screens/customers/customersscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "ui/dialogs/archivedialog.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/models/customerlist.h"
#include "ui/screens/customers/bulkbar.h"
#include "ui/screens/customers/customerpreview.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/forms/filterbar.h"
#include "ui/screens/customers/listfoot.h"
#include "ui/screens/customers/previewplace.h"
#include "ui/screens/customers/viewtabs.h"
#include "ui/shell/remembered.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

CustomersScreen::CustomersScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_list(new CustomerList(session, this)),
      m_table(new CustomersTable(*m_list, session)),
      m_views(new ViewTabs(session)),
      m_filter(new FilterBar(session)),
      m_preview(new CustomerPreview(session)),
      m_bulk(new BulkBar(session)),
      m_splitter(new QSplitter),
      m_stack(new QStackedWidget),
      m_emptyBook(new EmptyState(QLatin1String("system-users"), {})),
      m_emptyResult(new EmptyState(QLatin1String("edit-find"), {})),
      m_foot(new ListFoot(session)),
      m_previewPlace(new PreviewPlace(m_preview, m_splitter, this)),
      m_columnsButton(new QPushButton),
      m_exportButton(new QPushButton)
{
    setObjectName(QStringLiteral("customersScreen"));
    m_request = {&customer::type(), {}, {}, QStringLiteral("next_due"), false};
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({1000, PreviewPlace::usualWidth});
    rememberSplitter(session, m_splitter, QStringLiteral("customers"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    column->addWidget(m_splitter, 1);
    connectParts();
    connectTable();
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
    column->addWidget(m_foot);
    return left;
}

void CustomersScreen::connectParts()
{
    connect(m_views, &ViewTabs::chosen, this, &CustomersScreen::showView);
    connect(m_views, &ViewTabs::saveAsked, this, &CustomersScreen::saveView);
    connect(m_views, &ViewTabs::ownChanged, this, [this] {
        keepSettings();
        m_views->count();
    });
    connect(m_filter, &FilterBar::queryChanged, this, [this](const QString &query) {
        if (m_request.search.isEmpty())
            m_query = query;
        load();
    });
    connect(m_filter, &FilterBar::searchCleared, this, [this] {
        emit searchCleared();
        search({});
    });
    connect(m_preview, &CustomerPreview::openAsked, this, [this](Id customer) { shell().openCustomer(customer); });
    connect(m_bulk, &BulkBar::editAsked, this, &CustomersScreen::editMany);
    connect(m_bulk, &BulkBar::printAsked, this, [this] { shell().printCustomers(selected()); });
    connect(m_bulk, &BulkBar::copyAsked, this, [this] { copyRows(selected(), {}, true); });
    connect(m_bulk, &BulkBar::exportAsked, this, &CustomersScreen::exportTicked);
    connect(m_bulk, &BulkBar::archiveAsked, this, [this] {
        ArchiveDialog(this->session(), selected(), window()).exec();
        focusList();
    });
    connect(m_bulk, &BulkBar::dismissed, this, [this] {
        m_table->checks().clear();
        focusList();
    });
    connect(m_previewPlace, &PreviewPlace::appeared, this, [this] { m_preview->showCustomer(m_table->current()); });
    connect(m_previewPlace, &PreviewPlace::left, this, &CustomersScreen::focusList);
    connect(m_foot, &ListFoot::totalKnown, this, &CustomersScreen::chooseFace);
    connect(m_list, &WindowedModel::reopened, this, &CustomersScreen::listReady);
    connect(m_list, &WindowedModel::countKnown, this, &CustomersScreen::showStatus);
    connect(m_list, &WindowedModel::failed, this, [this](const Error &error) {
        m_isPending = m_opensFirst = false;
        shell().post({Message::Kind::Error, error.message, {}, {}, {}});
    });
    connect(m_columnsButton, &QPushButton::clicked, this, &CustomersScreen::openColumnsDialog);
    connect(m_exportButton, &QPushButton::clicked, this, &CustomersScreen::exportList);
    m_countPause.setSingleShot(true);
    m_countPause.setInterval(300);
    connect(&m_countPause, &QTimer::timeout, this, [this] {
        if (m_isLoaded && session().isOpen())
            m_views->count();
    });
    m_keepPause.setSingleShot(true);
    m_keepPause.setInterval(500);
    connect(&m_keepPause, &QTimer::timeout, this, &CustomersScreen::keepLayout);
}

void CustomersScreen::connectTable()
{
    connect(m_table, &CustomersTable::opened, this, [this](Id customer) {
        if (customer)
            shell().openCustomer(customer);
    });
    connect(m_table, &CustomersTable::currentMoved, this, [this](Id customer) {
        if (m_preview->isVisible())
            m_preview->showCustomer(customer);
    });
    connect(&m_table->checks(), &RowChecks::changed, this, &CustomersScreen::countChosen);
    connect(m_table, &CustomersTable::columnsChosen, this, &CustomersScreen::chooseColumns);
    connect(m_table, &CustomersTable::widthsChanged, &m_keepPause, qOverload<>(&QTimer::start));
    connect(m_table, &CustomersTable::copyAsked, this, &CustomersScreen::copySelection);
    connect(m_table, &CustomersTable::pasteAsked, this, &CustomersScreen::paste);
    connect(m_table, &CustomersTable::fillAsked, this, &CustomersScreen::fillDown);
    connect(m_table, &CustomersTable::clearAsked, this, &CustomersScreen::clearCells);
    connect(m_table, &CustomersTable::cellTyped, this, &CustomersScreen::takeTyped);
    connect(m_table, &CustomersTable::cellRefused, this, [this](const QString &why) {
        shell().post({Message::Kind::Info, why, {}, {}, {}});
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CustomersScreen::showMenu);
    QHeaderView *head = m_table->horizontalHeader();
    connect(head, &QHeaderView::sectionClicked, this, &CustomersScreen::sortBy);
    connect(head, &QWidget::customContextMenuRequested, this, &CustomersScreen::showHeadMenu);
}

void CustomersScreen::connectSession()
{
    connect(&session(), &Session::opened, this, &CustomersScreen::readSettings);
    connect(&session(), &Session::maskedChanged, this, [this] {
        ++m_copyTurn; // a table half copied is no longer what was asked for
        m_list->repaintAll();
        if (m_preview->isVisible())
            m_preview->refresh();
    });
    connect(&session(), &Session::bookChanged, this, [this](const BookChange &change) {
        const bool concerns = std::ranges::any_of(
            std::initializer_list<const RecordType *>{&customer::type(), &task::type(), &interaction::type(),
                                                      &opportunity::type(), &contact::type(), &tag::type()},
            [&change](const RecordType *type) { return change.touches(*type); });
        if (!m_isLoaded || !concerns)
            return;
        m_list->refresh(m_table->topmost());
        m_countPause.start();
        if (m_preview->isVisible())
            m_preview->refresh();
    });
}

void CustomersScreen::retranslate()
{
    m_columnsButton->setText(tr("Columns"));
    m_foot->retranslate();
    m_exportButton->setText(tr("Export"));
    m_emptyBook->setSentence(
        tr("This book has no customers yet."),
        tr("Write down the first one, or bring your table from Excel or WPS: a file or a paste will do."));
    const auto setWords = [](EmptyState *state, const char *name, const QString &words) {
        state->findChild<QPushButton *>(QLatin1String(name))->setText(words);
    };
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
    m_table->closeEditor();
    m_table->checks().clear();
    ++m_copyTurn;
    m_countPause.stop();
    m_keepPause.stop();
    m_filter->setSearch({});
    m_filter->setQuery({});
    m_query.clear();
    m_request.where.clear();
    m_request.search.clear();
    m_foot->clear();
    m_isLoaded = m_isPending = m_opensFirst = m_areSettingsRead = false;
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
    applyLayout(m_views->current().layout.isEmpty() ? m_layout : m_views->current().layout);
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
    m_table->horizontalHeader()->setSortIndicator(column,
                                                  m_request.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
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
    if (!m_list->isCountKnown() || m_list->rowCount() > 0)
        m_stack->setCurrentWidget(m_table);
    if (m_list->isCountKnown())
        m_foot->showResult(m_list->ids());
    else
        m_foot->showCounting();
}

/// Rows, or a sentence that says why there are none.
void CustomersScreen::chooseFace(qint64 all)
{
    const bool isEmpty = m_list->rowCount() == 0;
    if (isEmpty && all > 0)
        m_emptyResult->setSentence(
            m_request.search.isEmpty() ? tr("No customer fits these conditions.")
                                       : tr("Nothing found for “%1”.").arg(m_request.search),
            m_request.search.isEmpty()
                ? tr("Take a condition away by its ×.")
                : tr("Names, pinyin, initials, people and digits of telephone numbers are searched."));
    m_stack->setCurrentWidget(!isEmpty ? static_cast<QWidget *>(m_table) : all > 0 ? m_emptyResult : m_emptyBook);
}

void CustomersScreen::focusList() { m_table->setFocus(Qt::OtherFocusReason); }

void CustomersScreen::openFirst()
{
    if (m_isPending)
        m_opensFirst = true;
    else if (const Id first = m_list->idAt(0))
        shell().openCustomer(first);
}

std::vector<Id> CustomersScreen::selected() const
{
    if (m_table->checks().count() > 0)
        return m_table->checks().in(m_list->ids());
    return m_table->customersIn(m_table->range());
}

void CustomersScreen::countChosen() { m_bulk->setCustomers(m_table->checks().in(m_list->ids())); }

void CustomersScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    m_previewPlace->fit();
}

void CustomersScreen::keyPressEvent(QKeyEvent *event)
{
    if (m_previewPlace->takeKey(event))
        return;
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::ControlModifier)
        editMany(QStringLiteral("next_due"));
    else
        Screen::keyPressEvent(event);
}

void CustomersScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Screen::changeEvent(event);
}

} // namespace kebu
