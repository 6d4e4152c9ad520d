#include "ui/screens/customers/customerstable.h"

#include "core/domain/customer.h"
#include "ui/look/fonts.h"
#include "ui/models/customerlist.h"
#include "ui/screens/customers/customerdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <unordered_set>

namespace kebu {

namespace {

constexpr int leastNameWidth = 160;
constexpr int leastFoundWidth = 330;

int usualWidth(const FieldInfo &field)
{
    static const QHash<QString, int> widths{{QStringLiteral("grade"), 58}, {QStringLiteral("name"), 230}, {QStringLiteral("next_due"), 148},
                                            {QStringLiteral("last_contact"), 112}, {QStringLiteral("stage"), 88}, {QStringLiteral("owner"), 84},
                                            {QStringLiteral("tags"), 120}, {QStringLiteral("number"), 92}};
    if (const int known = widths.value(field.name))
        return known;
    return field.type == FieldType::Money ? 108 : isFigure(field.type) ? 72 : 104;
}

/// Left out first where the table is narrow; the preview shows them.
const QStringList &shedFirst()
{
    static const QStringList fields{QStringLiteral("tags"), QStringLiteral("owner"), QStringLiteral("industry"), QStringLiteral("last_contact")};
    return fields;
}

} // namespace

CustomersTable::CustomersTable(CustomerList &list, QWidget *parent) : QTableView(parent), m_list(list)
{
    setObjectName(QStringLiteral("customersTable"));
    setAccessibleName(tr("Customers"));
    setItemDelegate(new CustomerDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(scaled(28, font()));
    QHeaderView *head = horizontalHeader();
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this, [this, head](const QPoint &at) { showColumnMenu(head->mapToGlobal(at)); });
    connect(head, &QHeaderView::sectionMoved, this, [this] { emit columnsChosen(shownColumns()); });
    setModel(&list);
    connect(&list, &QAbstractItemModel::modelAboutToBeReset, this, &CustomersTable::keepPlace);
    connect(&list, &QAbstractItemModel::modelReset, this, &CustomersTable::findPlace);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) { emit opened(m_list.idAt(index.row())); });
    layOutColumns();
}

Id CustomersTable::current() const
{
    return m_list.idAt(currentIndex().row());
}

std::vector<int> CustomersTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

void CustomersTable::setCurrentRow(int row)
{
    const int column = std::max(0, m_list.columnOf(QString(customer::name)));
    selectionModel()->setCurrentIndex(m_list.index(row, column), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void CustomersTable::keepPlace()
{
    m_isResetting = true;
    if (m_list.rowCount() == 0)
        return; // emptied meanwhile: what was kept before still counts
    m_keptCurrent = current();
    m_keptSelection.clear();
    for (const int row : selectedRows())
        m_keptSelection.push_back(m_list.idAt(row));
}

void CustomersTable::findPlace()
{
    if (m_list.rowCount() > 0) {
        const int row = m_list.rowOf(m_keptCurrent);
        setCurrentRow(std::max(0, row));
        if (m_keptSelection.size() > 1) {
            const std::unordered_set<Id> kept(m_keptSelection.begin(), m_keptSelection.end());
            QItemSelection selection;
            for (int i = 0; i < m_list.rowCount(); ++i) {
                if (kept.contains(m_list.idAt(i)))
                    selection.select(m_list.index(i, 0), m_list.index(i, m_list.columnCount() - 1));
            }
            selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
    }
    m_isResetting = false;
    emit currentMoved(current());
    emit selectionMoved();
}

QStringList CustomersTable::shownColumns() const
{
    QStringList names;
    for (int visual = 0; visual < m_list.columnCount(); ++visual)
        names << m_list.columns()[size_t(horizontalHeader()->logicalIndex(visual))].name;
    return names;
}

void CustomersTable::layOutColumns()
{
    for (int column = 0; column < m_list.columnCount(); ++column)
        setColumnWidth(column, scaled(usualWidth(m_list.columns()[size_t(column)]), font()));
    shedColumns();
}

void CustomersTable::setSearching(bool isSearching)
{
    m_isSearching = isSearching;
    shedColumns();
}

void CustomersTable::shedColumns()
{
    const int least = scaled(m_isSearching ? leastFoundWidth : leastNameWidth, font());
    const int name = m_list.columnOf(QString(customer::name));
    int needed = 0;
    for (int column = 0; column < m_list.columnCount(); ++column) {
        setColumnHidden(column, false);
        needed += scaled(usualWidth(m_list.columns()[size_t(column)]), font());
    }
    if (name >= 0) // the name gives way first, down to its least width
        needed -= scaled(usualWidth(m_list.columns()[size_t(name)]), font()) - least;
    for (const QString &field : shedFirst()) {
        const int column = m_list.columnOf(field);
        if (needed <= viewport()->width() || column < 0)
            continue;
        needed -= scaled(usualWidth(m_list.columns()[size_t(column)]), font());
        setColumnHidden(column, true);
    }
    if (name >= 0)
        setColumnWidth(name, least + std::clamp(viewport()->width() - needed, 0, scaled(140, font())));
}

void CustomersTable::showColumnMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    const QStringList shown = shownColumns();
    for (const FieldInfo &field : m_list.available()) {
        QAction *action = menu.addAction(field.labelText());
        action->setCheckable(true);
        action->setChecked(shown.contains(field.name));
        action->setEnabled(field.name != QString(customer::name));
        connect(action, &QAction::triggered, this, [this, shown, name = field.name](bool isOn) {
            QStringList names = shown;
            if (isOn)
                names << name;
            else
                names.removeAll(name);
            emit columnsChosen(names);
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Usual columns"), this, [this] { emit columnsChosen(CustomerList::usualColumns()); });
    menu.exec(globalPosition);
}

void CustomersTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyAsked();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current()) {
        emit opened(current());
        return;
    }
    if (event->key() == Qt::Key_Escape && selectedRows().size() > 1) {
        setCurrentRow(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CustomersTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        shedColumns();
}

void CustomersTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isResetting && current.row() != previous.row())
        emit currentMoved(m_list.idAt(current.row()));
}

void CustomersTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isResetting)
        emit selectionMoved();
}

} // namespace kebu
