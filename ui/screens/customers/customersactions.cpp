// What is done with cells and rows: menus, copying and pasting as a table, filling, changing many.
#include "ui/screens/customers/customersscreen.h"

#include "core/domain/customer.h"
#include "ui/look/icons.h"
#include "ui/models/customerlist.h"
#include "ui/models/gridtext.h"
#include "ui/screens/customers/bulkdialog.h"
#include "ui/screens/customers/changetitle.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/screens/customers/pastedialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>

namespace kebu {

namespace {

/// The orders a person looks for, each ready in the book (isIndexedOrder).
const QStringList &tenOrders()
{
    static const QStringList fields{QStringLiteral("next_due"),      QStringLiteral("last_contact"),
                                    QStringLiteral("grade"),         QStringLiteral("name"),
                                    QStringLiteral("amount"),        QStringLiteral("stage"),
                                    QStringLiteral("owner"),         QStringLiteral("city"),
                                    QStringLiteral("registered_on"), QStringLiteral("number")};
    return fields;
}

constexpr int rowsAtOnce = 500; ///< copied between two turns of the event loop

} // namespace

/// A table on its way to the clipboard.
struct CustomersScreen::Copying {
    std::vector<Id> ids;
    std::vector<int> columns;
    QString text;
    size_t done = 0;
    int turn = 0;
};

void CustomersScreen::addOrders(QMenu *menu)
{
    const std::vector<FieldInfo> all = m_list->available();
    for (const QString &name : tenOrders()) {
        const auto field = std::ranges::find(all, name, &FieldInfo::name);
        if (field == all.end())
            continue;
        QAction *action = menu->addAction(field->labelText(), this, [this, name] {
            sortByField(name, name == m_request.sort && !m_request.descending);
        });
        action->setCheckable(true);
        action->setChecked(name == m_request.sort);
    }
    menu->addSeparator();
    QAction *down =
        menu->addAction(tr("Descending"), this, [this] { sortByField(m_request.sort, !m_request.descending); });
    down->setCheckable(true);
    down->setChecked(m_request.descending);
}

void CustomersScreen::showMenu(const QPoint &position)
{
    const Id customer = m_table->current();
    if (!customer)
        return;
    const CellRange range = m_table->range();
    const bool isTicked = m_table->checks().count() > 0;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("cellMenu"));
    const auto add = [&menu, this](const char *iconName, const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = menu.addAction(*iconName ? icon(QLatin1String(iconName)) : QIcon(), text, this, slot);
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    add("document-open", tr("Open"), QKeySequence(QStringLiteral("Ctrl+Return")),
        [this, customer] { shell().openCustomer(customer); });
    add("document-edit", tr("Log a contact"), {}, [this, customer] { shell().logWith(customer); });
    menu.addSeparator();
    QAction *edit =
        add("edit-rename", tr("Edit the cell"), QKeySequence(Qt::Key_F2), [this] { m_table->editCurrent(); });
    edit->setEnabled(range.isOneCell());
    add("edit-copy", tr("Copy"), QKeySequence(QKeySequence::Copy), [this] { copySelection(); });
    add("edit-paste", tr("Paste"), QKeySequence(QKeySequence::Paste), [this] { paste(); });
    add("go-down", tr("Fill down"), QKeySequence(QStringLiteral("Ctrl+D")), [this] { fillDown(); });
    add("edit-delete", tr("Clear the cells"), QKeySequence(QKeySequence::Delete), [this] { clearCells(); });
    menu.addSeparator();
    add("checkmark", range.top == range.bottom ? tr("Tick the row") : tr("Tick these rows"),
        QKeySequence(Qt::Key_Space), [this, range] { m_table->checks().set(m_table->customersIn(range), true); });
    add("", tr("Tick all"), QKeySequence(QKeySequence::SelectAll),
        [this] { m_table->checks().set(m_list->ids(), true); });
    menu.addSeparator();
    const int many = int(selected().size());
    add("view-calendar-day", tr("Plan follow-up…"), QKeySequence(QStringLiteral("Ctrl+T")),
        [this] { editMany(QStringLiteral("next_due")); });
    add("tag", tr("Add tag…"), {}, [this] { editMany(QStringLiteral("tags")); });
    add("edit-rename", tr("Change %n customer(s)…", nullptr, many), {}, [this, range, isTicked] {
        editMany(isTicked || range.columns.empty() ? QString() : m_list->columns()[size_t(range.columns.front())].name);
    });
    menu.addSeparator();
    add("document-print", tr("Print record sheet…"), QKeySequence(QStringLiteral("Ctrl+P")),
        [this] { shell().printCustomers(selected()); });
    add("document-export", tr("Export these…"), {}, [this] { exportTicked(); });
    add("", tr("Hand over…"), {}, [this] { handOver(); });
    QMenu *order = menu.addMenu(tr("Sort the list by"));
    addOrders(order);
    add("object-columns", tr("Columns…"), {}, [this] { openColumnsDialog(); });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void CustomersScreen::showHeadMenu(const QPoint &position)
{
    const int column = m_table->horizontalHeader()->logicalIndexAt(position);
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("headMenu"));
    if (column >= 0) {
        const FieldInfo field = m_list->columns()[size_t(column)];
        menu.addAction(icon(QLatin1String("go-up")), tr("Sort ascending"), this,
                       [this, name = field.name] { sortByField(name, false); });
        menu.addAction(icon(QLatin1String("go-down")), tr("Sort descending"), this,
                       [this, name = field.name] { sortByField(name, true); });
        menu.addSeparator();
        menu.addAction(icon(QLatin1String("go-previous")), tr("Move left"), this,
                       [this, column] { m_table->moveColumn(column, -1); });
        menu.addAction(icon(QLatin1String("go-next")), tr("Move right"), this,
                       [this, column] { m_table->moveColumn(column, 1); });
        QAction *hide = menu.addAction(icon(QLatin1String("view-hidden")), tr("Hide this column"), this,
                                       [this, column] { m_table->hideColumn(column); });
        hide->setEnabled(field.name != QString(customer::name));
        menu.addSeparator();
    }
    QMenu *order = menu.addMenu(tr("Sort the list by"));
    addOrders(order);
    menu.addAction(icon(QLatin1String("object-columns")), tr("Columns…"), this, &CustomersScreen::openColumnsDialog);
    menu.addAction(tr("Usual columns"), this, [this] { chooseColumns(CustomerList::usualColumns()); });
    menu.addAction(tr("Usual widths"), this, [this] {
        m_table->setWidths({});
        keepLayout();
    });
    menu.exec(m_table->horizontalHeader()->mapToGlobal(position));
}

std::vector<FieldInfo> CustomersScreen::fieldsAt(const std::vector<int> &columns) const
{
    std::vector<FieldInfo> fields;
    for (const int column : columns)
        fields.push_back(m_list->columns()[size_t(column)]);
    return fields;
}

void CustomersScreen::copySelection()
{
    const CellRange range = m_table->range();
    if (m_table->checks().count() > 0 && range.isOneCell())
        copyRows(selected(), {}, true);
    else
        copyRows(m_table->customersIn(range), range.columns, false);
}

void CustomersScreen::copyRows(std::vector<Id> ids, std::vector<int> columns, bool withHeads)
{
    if (ids.empty() || !m_isLoaded)
        return;
    if (columns.empty()) {
        for (const QString &name : m_table->shownColumns())
            columns.push_back(m_list->columnOf(name));
    }
    auto copying = std::make_shared<Copying>();
    copying->ids = std::move(ids);
    copying->columns = std::move(columns);
    copying->turn = ++m_copyTurn;
    if (withHeads)
        copying->text = textOfCells(m_list->headsForCopy(copying->columns));
    copyOn(copying);
}

void CustomersScreen::copyOn(const std::shared_ptr<Copying> &copying)
{
    if (copying->done == copying->ids.size()) {
        const bool isOneCell = copying->ids.size() == 1 && copying->columns.size() == 1;
        QGuiApplication::clipboard()->setText(isOneCell ? copying->text.chopped(1) : copying->text);
        if (!session().isMasked())
            session().disclose(tr("%n customer(s) copied unmasked", nullptr, int(copying->ids.size())));
        shell().post(
            {Message::Kind::Info,
             tr("%n row(s) copied as a table; paste them into Excel or WPS.", nullptr, int(copying->ids.size())),
             {},
             {},
             {}});
        return;
    }
    const size_t to = std::min(copying->done + rowsAtOnce, copying->ids.size());
    std::vector<Id> next(copying->ids.begin() + std::ptrdiff_t(copying->done),
                         copying->ids.begin() + std::ptrdiff_t(to));
    m_list->fetch(std::move(next)).then(this, [this, copying, to](const Result<std::vector<WindowRow>> &rows) {
        if (copying->turn != m_copyTurn || !session().isOpen())
            return;
        if (!rows)
            return shell().post({Message::Kind::Error, rows.error().message, {}, {}, {}});
        for (const WindowRow &row : *rows)
            copying->text += textOfCells(m_list->cellsForCopy(row, copying->columns));
        copying->done = to;
        copyOn(copying);
    });
}

void CustomersScreen::paste()
{
    const CellRange range = m_table->range();
    const auto block = cellsOfText(QGuiApplication::clipboard()->text());
    if (range.isEmpty() || !block || block->empty())
        return shell().post({Message::Kind::Info,
                             block ? tr("There is nothing to paste: copy cells first.") : block.error().message,
                             {},
                             {},
                             {}});
    GridEdit edit;
    edit.source = GridEdit::Source::Texts;
    edit.keepsPersonal = session().isMasked();
    int leftOut = 0;
    const bool isOneValue = block->size() == 1 && block->front().size() == 1;
    if (isOneValue) { // goes into every marked cell
        edit.customers = m_table->customersIn(range);
        edit.fields = fieldsAt(range.columns);
        edit.texts.assign(edit.customers.size(), QStringList(qsizetype(range.columns.size()), block->front().front()));
    } else {
        qsizetype width = 0;
        for (const QStringList &row : *block)
            width = std::max(width, row.size());
        std::vector<int> columns;
        const QStringList shown = m_table->shownColumns();
        for (qsizetype at = shown.indexOf(m_list->columns()[size_t(range.columns.front())].name);
             at < shown.size() && std::ssize(columns) < width; ++at) {
            if (const int column = m_list->columnOf(shown[at]); !m_table->isColumnHidden(column))
                columns.push_back(column);
        }
        edit.fields = fieldsAt(columns);
        for (size_t row = 0; row < block->size(); ++row) {
            const Id customer = m_list->idAt(range.top + int(row));
            leftOut += int(customer ? std::max<qsizetype>(0, (*block)[row].size() - std::ssize(columns))
                                    : (*block)[row].size());
            if (!customer)
                continue;
            edit.customers.push_back(customer);
            edit.texts.push_back((*block)[row]);
        }
    }
    if (edit.customers.size() == 1 && edit.fields.size() == 1 && leftOut == 0)
        applyCells(edit, tr("%n cell(s) pasted", nullptr, 1));
    else
        PasteDialog(session(), std::move(edit), leftOut, this).exec();
}

void CustomersScreen::fillDown()
{
    CellRange range = m_table->range();
    if (range.top == range.bottom)
        --range.top; // one cell takes the value above it, as spreadsheets do
    if (range.isEmpty())
        return shell().post(
            {Message::Kind::Info, tr("Mark the cell to copy and those under it, then fill down."), {}, {}, {}});
    const GridEdit edit{m_table->customersIn(range), fieldsAt(range.columns), GridEdit::Source::FirstRow, {}, {},
                        session().isMasked()};
    applyCells(edit, tr("Filled down over %n row(s)", nullptr, range.bottom - range.top));
}

void CustomersScreen::clearCells()
{
    const CellRange range = m_table->range();
    if (range.isEmpty())
        return;
    GridEdit edit{m_table->customersIn(range), fieldsAt(range.columns), GridEdit::Source::Same, {}, {},
                  session().isMasked()};
    for (const FieldInfo &field : edit.fields)
        edit.same.push_back({field, FieldEdit::Mode::Set, {}, {}, {}});
    applyCells(edit, tr("%n cell(s) cleared", nullptr, int(edit.customers.size() * edit.fields.size())));
}

void CustomersScreen::applyCells(const GridEdit &edit, const QString &title)
{
    auto outcome = std::make_shared<GridPreview>();
    session().change(
        title,
        [edit, outcome](Change &change) -> Result<void> {
            KEBU_LET(done, applyTo(change, edit));
            *outcome = std::move(done);
            return {};
        },
        [this, self = QPointer(this), outcome](const ChangeInfo &) {
            if (!self || outcome->refused == 0)
                return;
            const QString why = outcome->reasons.begin()->first;
            if (outcome->cells == 0)
                shell().post({Message::Kind::Info, why, {}, {}, {}});
            else
                shell().post({Message::Kind::Warning,
                              tr("%n cell(s) could not be changed: %1", nullptr, int(outcome->refused)).arg(why),
                              tr("Undo"),
                              QLatin1String("edit-undo"),
                              {}},
                             [this] { session().undo(); });
        });
}

void CustomersScreen::takeTyped(Id customer, const FieldEdit &edit)
{
    const GridEdit grid{{customer}, {edit.field}, GridEdit::Source::Same, {edit}, {}, false};
    auto outcome = std::make_shared<GridPreview>();
    session().change(
        changeTitle(session(), edit, 1),
        [grid, outcome](Change &change) -> Result<void> {
            KEBU_LET(done, applyTo(change, grid));
            *outcome = std::move(done);
            return {};
        },
        [this, self = QPointer(this), outcome, customer, edit](const ChangeInfo &) {
            if (!self || outcome->refused == 0)
                return;
            m_list->refresh(m_table->topmost()); // what was shown meanwhile does not stand in the book
            m_table->editAgain(customer, edit, outcome->reasons.begin()->first);
        });
}

void CustomersScreen::editMany(const QString &field)
{
    std::vector<Id> customers = selected();
    if (customers.empty())
        return shell().post(
            {Message::Kind::Info, tr("Tick the customers first: Space ticks a row, Ctrl+A all."), {}, {}, {}});
    BulkDialog(session(), std::move(customers), field, this).exec();
    focusList();
}

} // namespace kebu
