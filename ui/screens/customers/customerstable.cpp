// The table's frame: columns, their widths, and the place that is kept. Cells are in customerstablecells.cpp.
#include "ui/screens/customers/customerstable.h"

#include "core/domain/customer.h"
#include "ui/look/fonts.h"
#include "ui/models/customerlist.h"
#include "ui/screens/customers/checkcolumn.h"
#include "ui/screens/customers/customerdelegate.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace kebu {

namespace {

constexpr int leastNameWidth = 160;
constexpr int leastFoundWidth = 330;
constexpr int usualRowHeight = 28;

int usualWidth(const FieldInfo &field)
{
    const bool isChinese = uiLanguage() == Language::Chinese; // its words are shorter
    static const QHash<QString, int> widths{{QStringLiteral("grade"), 58},
                                            {QStringLiteral("name"), 230},
                                            {QStringLiteral("next_due"), 146},
                                            {QStringLiteral("tags"), 104},
                                            {QStringLiteral("number"), 92}};
    static const QHash<QString, int> chineseWidths{{QStringLiteral("last_contact"), 92},
                                                   {QStringLiteral("stage"), 82},
                                                   {QStringLiteral("owner"), 72},
                                                   {QStringLiteral("industry"), 84}};
    if (const int known =
            isChinese ? chineseWidths.value(field.name, widths.value(field.name)) : widths.value(field.name))
        return known;
    return field.type == FieldType::Money ? 100 : isFigure(field.type) ? 72 : 108;
}

/// Left out first where the table is narrow; the preview shows them.
const QStringList &shedFirst()
{
    static const QStringList fields{QStringLiteral("tags"), QStringLiteral("owner"), QStringLiteral("industry"),
                                    QStringLiteral("last_contact")};
    return fields;
}

} // namespace

CustomersTable::CustomersTable(CustomerList &list, Session &session, QWidget *parent)
    : QTableView(parent),
      m_list(list),
      m_session(session),
      m_checkColumn(new CheckColumn(list, m_checks, this))
{
    setObjectName(QStringLiteral("customersTable"));
    setAccessibleName(tr("Customers"));
    setItemDelegate(new CustomerDelegate(m_checks, this));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(
        QAbstractItemView::NoEditTriggers); // the table opens editors itself: they outlive a reset of the list
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled);
    setVerticalHeader(m_checkColumn);
    setCornerButtonEnabled(false); // the box there is the check column's
    m_checkColumn->setDefaultSectionSize(scaled(usualRowHeight, font()));
    setUpHead();
    setModel(&list);
    connect(&list, &QAbstractItemModel::modelAboutToBeReset, this, &CustomersTable::keepPlace);
    connect(&list, &QAbstractItemModel::modelReset, this, &CustomersTable::findPlace);
    connect(&list, &WindowedModel::countKnown, this, [this] {
        m_checks.keepOnly(m_list.ids());
        m_checkColumn->placeCorner();
    });
    layOutColumns();
}

void CustomersTable::setUpHead()
{
    QHeaderView *head = horizontalHeader();
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    head->setMinimumSectionSize(scaled(40, font()));
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isLayingOut)
            emit columnsChosen(shownColumns());
    });
    connect(head, &QHeaderView::sectionResized, this, [this, head](int column, int before, int width) {
        const bool isStretched = head->visualIndex(column) == head->count() - 1;
        const bool isByHand = QGuiApplication::mouseButtons() & Qt::LeftButton;
        if (m_isLayingOut || !isByHand || before == 0 || width == 0 || isStretched || column >= m_list.columnCount())
            return;
        m_widths.insert(m_list.columns()[size_t(column)].name, width * 100 / std::max(1, scaled(100, font())));
        placeEditor();
        emit widthsChanged();
    });
}

Id CustomersTable::current() const { return m_list.idAt(currentIndex().row()); }

Id CustomersTable::topmost() const { return m_list.idAt(rowAt(0)); }

void CustomersTable::setCurrentRow(int row)
{
    const int column =
        currentIndex().isValid() ? currentIndex().column() : std::max(0, m_list.columnOf(QString(customer::name)));
    selectionModel()->setCurrentIndex(m_list.index(row, column), QItemSelectionModel::ClearAndSelect);
}

void CustomersTable::keepPlace()
{
    m_isResetting = true;
    if (m_list.rowCount() == 0 || !currentIndex().isValid())
        return; // emptied meanwhile: what was kept before still counts
    const auto fieldAt = [this](int column) {
        return column < std::ssize(m_list.columns()) ? m_list.columns()[size_t(column)].name : QString();
    };
    const CellRange marked = range();
    m_place.customer = current();
    m_place.field = fieldAt(currentIndex().column());
    m_place.first = m_list.idAt(marked.top);
    m_place.last = m_list.idAt(marked.bottom);
    m_place.firstField = marked.columns.empty() ? QString() : fieldAt(marked.columns.front());
    m_place.lastField = marked.columns.empty() ? QString() : fieldAt(marked.columns.back());
    m_place.topmost = topmost();
    m_place.offset = currentIndex().row() - std::max(0, rowAt(0));
    m_place.isInSight = viewport()->rect().intersects(visualRect(currentIndex()));
}

void CustomersTable::findPlace()
{
    if (m_list.rowCount() > 0) {
        const int known = m_list.rowOf(m_place.customer);
        const int kept = m_list.columnOf(m_place.field);
        const int column = kept >= 0 ? kept : std::max(0, m_list.columnOf(QString(customer::name)));
        const QModelIndex current = m_list.index(std::max(0, known), column);
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
        const int first = m_list.rowOf(m_place.first);
        const int last = m_list.rowOf(m_place.last);
        const int left = m_list.columnOf(m_place.firstField);
        const int right = m_list.columnOf(m_place.lastField);
        if (known >= 0 && first >= 0 && last >= first && left >= 0 && right >= 0 && (first != last || left != right))
            selectionModel()->select(
                QItemSelection(m_list.index(first, std::min(left, right)), m_list.index(last, std::max(left, right))),
                QItemSelectionModel::ClearAndSelect);
        if (known >= 0 && m_place.isInSight)
            verticalScrollBar()->setValue(known - m_place.offset); // the current row stays where the eye has it
        else if (const int top = m_list.rowOf(m_place.topmost); top >= 0 && known >= 0)
            verticalScrollBar()->setValue(top);
    }
    m_isResetting = false;
    placeEditor();
    m_checkColumn->placeCorner();
    emit currentMoved(current());
}

QStringList CustomersTable::shownColumns() const
{
    QStringList names;
    for (int visual = 0; visual < m_list.columnCount(); ++visual)
        names << m_list.columns()[size_t(horizontalHeader()->logicalIndex(visual))].name;
    return names;
}

int CustomersTable::widthOf(int column) const
{
    const FieldInfo &field = m_list.columns()[size_t(column)];
    return scaled(100, font()) * m_widths.value(field.name, usualWidth(field)) / 100;
}

void CustomersTable::setWidths(const QHash<QString, int> &widths)
{
    m_widths = widths;
    layOutColumns();
}

void CustomersTable::layOutColumns()
{
    m_isLayingOut = true;
    for (int column = 0; column < m_list.columnCount(); ++column) {
        if (const int visual = horizontalHeader()->visualIndex(column); visual != column)
            horizontalHeader()->moveSection(visual, column); // the list itself has the person's order now
        setColumnWidth(column, widthOf(column));
    }
    m_isLayingOut = false;
    shedColumns();
}

void CustomersTable::setSearching(bool isSearching)
{
    m_isSearching = isSearching;
    shedColumns();
}

void CustomersTable::shedColumns()
{
    m_isLayingOut = true;
    const int least = scaled(m_isSearching ? leastFoundWidth : leastNameWidth, font());
    const int name = m_list.columnOf(QString(customer::name));
    const bool isNameFixed = name >= 0 && m_widths.contains(QString(customer::name)) && !m_isSearching;
    int needed = 0;
    for (int column = 0; column < m_list.columnCount(); ++column) {
        setColumnHidden(column, false);
        needed += column == name ? std::min(widthOf(column), least) : widthOf(column); // the name gives way first
    }
    for (const QString &field : shedFirst()) {
        const int column = m_list.columnOf(field);
        if (needed <= viewport()->width() || column < 0)
            continue;
        needed -= widthOf(column);
        setColumnHidden(column, true);
    }
    if (name >= 0) {
        const int room = viewport()->width() - needed;
        setColumnWidth(name, isNameFixed ? std::max(least, std::min(widthOf(name), least + std::max(0, room)))
                                         : least + std::clamp(room, 0, scaled(140, font())));
    }
    m_isLayingOut = false;
    placeEditor();
}

void CustomersTable::moveColumn(int column, int by)
{
    QStringList names = shownColumns();
    const int at = int(names.indexOf(m_list.columns()[size_t(column)].name));
    if (at + by < 0 || at + by >= names.size())
        return;
    names.move(at, at + by);
    emit columnsChosen(names);
}

void CustomersTable::hideColumn(int column)
{
    QStringList names = shownColumns();
    names.removeAll(m_list.columns()[size_t(column)].name);
    emit columnsChosen(names);
}

void CustomersTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        shedColumns();
    placeEditor();
}

void CustomersTable::updateGeometries()
{
    QTableView::updateGeometries();
    m_checkColumn->placeCorner();
}

} // namespace kebu
