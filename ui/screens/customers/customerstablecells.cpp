// The cells of the table: the current one, the marked rectangle, ticked rows, editing in place.
#include "ui/screens/customers/customerstable.h"

#include "core/domain/customer.h"
#include "ui/models/customerlist.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace kebu {

CellRange CustomersTable::range() const
{
    CellRange range;
    QItemSelectionRange marked;
    if (!selectionModel()->selection().isEmpty())
        marked = selectionModel()->selection().first();
    if (!marked.isValid() || !marked.contains(currentIndex()))
        marked = QItemSelectionRange(currentIndex());
    if (!marked.isValid())
        return range;
    range.top = marked.top();
    range.bottom = marked.bottom();
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (column >= marked.left() && column <= marked.right() && !isColumnHidden(column))
            range.columns.push_back(column);
    }
    return range;
}

std::vector<Id> CustomersTable::customersIn(const CellRange &range) const
{
    std::vector<Id> ids;
    for (int row = range.top; row >= 0 && row <= range.bottom; ++row)
        ids.push_back(m_list.idAt(row));
    return ids;
}

void CustomersTable::toggleChecks()
{
    const std::vector<Id> ids = customersIn(range());
    const bool areAllOn = std::ranges::all_of(ids, [this](Id id) { return m_checks.holds(id); });
    if (!ids.empty())
        m_checks.set(ids, !areAllOn);
}

bool CustomersTable::takeCommand(QKeyEvent *event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (event->matches(QKeySequence::Copy))
        emit copyAsked();
    else if (event->matches(QKeySequence::Paste))
        emit pasteAsked();
    else if (event->matches(QKeySequence::SelectAll))
        m_checks.set(m_list.ids(), true);
    else if (isControl && event->key() == Qt::Key_D)
        emit fillAsked();
    else if (event->key() == Qt::Key_Delete ||
             (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier))
        emit clearAsked();
    else if (event->key() == Qt::Key_F2)
        editCurrent();
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        toggleChecks();
    else
        return false;
    return true;
}

void CustomersTable::enter()
{
    const bool isName = currentIndex().column() == m_list.columnOf(QString(customer::name));
    if (isName || !m_list.whyFixed(currentIndex()).isEmpty())
        emit opened(current());
    else
        editCurrent();
}

void CustomersTable::keyPressEvent(QKeyEvent *event)
{
    if (!currentIndex().isValid() || takeCommand(event)) {
        if (!currentIndex().isValid())
            QTableView::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ControlModifier)
            emit opened(current());
        else
            enter();
        return;
    }
    if (event->key() == Qt::Key_Escape && (m_checks.count() > 0 || !range().isOneCell())) {
        if (range().isOneCell())
            m_checks.clear();
        else
            selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        return;
    }
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint() &&
                        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isText) {
        if (beginEditing(currentIndex()))
            m_editor->beginWith(event);
        return;
    }
    QTableView::keyPressEvent(event);
}

void CustomersTable::inputMethodEvent(QInputMethodEvent *event)
{
    const bool isTyping = !event->commitString().isEmpty() || !event->preeditString().isEmpty();
    if (!isTyping || !currentIndex().isValid() || !beginEditing(currentIndex())) {
        event->ignore();
        return;
    }
    m_editor->beginWith(event);
}

void CustomersTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ControlModifier) && at.isValid()) {
        m_checks.set({m_list.idAt(at.row())}, !m_checks.holds(m_list.idAt(at.row())));
        return;
    }
    if (event->button() == Qt::RightButton && at.isValid()) {
        if (!selectionModel()->isSelected(at)) // a menu of the marked cells leaves them marked
            selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect);
        return;
    }
    QTableView::mousePressEvent(event);
}

void CustomersTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        enter();
}

void CustomersTable::editCurrent() { (void)beginEditing(currentIndex()); }

bool CustomersTable::beginEditing(const QModelIndex &index)
{
    if (m_editor && !m_editor->commit(CellEditor::Step::Stay))
        return false;
    if (const QString why = m_list.whyFixed(index); !why.isEmpty()) {
        emit cellRefused(why);
        return false;
    }
    scrollTo(index);
    m_editedCustomer = m_list.idAt(index.row());
    m_editor = new CellEditor(m_list.columns()[size_t(index.column())], m_session, viewport());
    connect(m_editor, &CellEditor::committed, this, &CustomersTable::takeTyped);
    connect(m_editor, &CellEditor::cancelled, this, [this] {
        closeEditor();
        setFocus(Qt::OtherFocusReason);
    });
    m_editor->show();
    m_editor->begin(m_list.valueAt(index));
    placeEditor();
    return true;
}

void CustomersTable::editAgain(Id customer, const FieldEdit &edit, const QString &sentence)
{
    const QModelIndex index = m_list.index(m_list.rowOf(customer), m_list.columnOf(edit.field.name));
    if (!index.isValid() || m_editor || !isVisible()) {
        emit cellRefused(sentence);
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (!beginEditing(index))
        return;
    m_editor->begin(edit.value);
    m_editor->say(sentence);
}

void CustomersTable::placeEditor()
{
    if (!m_editor)
        return;
    const QModelIndex index = m_list.index(m_list.rowOf(m_editedCustomer), m_list.columnOf(m_editor->field().name));
    if (index.isValid())
        m_editor->place(visualRect(index));
    else if (m_list.isCountKnown() && !m_list.ids().empty()) // it left the list; what was typed is kept before it goes
        (void)m_editor->commit(CellEditor::Step::Stay);
}

void CustomersTable::closeEditor()
{
    if (!m_editor)
        return;
    m_editor->hide();
    m_editor->deleteLater();
    m_editor.clear();
}

void CustomersTable::takeTyped(const FieldEdit &edit, bool isChanged, CellEditor::Step next)
{
    const Id customer = m_editedCustomer;
    const bool hadKeys = m_editor && m_editor->isAncestorOf(QApplication::focusWidget());
    closeEditor();
    if (hadKeys)
        setFocus(Qt::OtherFocusReason);
    step(next);
    if (!isChanged)
        return;
    const QString shown = edit.field.type == FieldType::Ref && edit.field.target == u"user"
                              ? m_session.userName(edit.value.id())
                              : QString();
    if (edit.newTags.isEmpty() && edit.field.type != FieldType::Refs &&
        (edit.field.type != FieldType::Ref || !shown.isEmpty()))
        m_list.showMeanwhile(customer, m_list.columnOf(edit.field.name), {edit.value, shown});
    emit cellTyped(customer, edit);
}

void CustomersTable::step(CellEditor::Step step)
{
    const QModelIndex at = currentIndex();
    if (step == CellEditor::Step::Stay || !at.isValid())
        return;
    QModelIndex next = at;
    if (step == CellEditor::Step::Down || step == CellEditor::Step::Up) {
        next = m_list.index(at.row() + (step == CellEditor::Step::Down ? 1 : -1), at.column());
    } else {
        const int by = step == CellEditor::Step::Next ? 1 : -1;
        const QHeaderView *head = horizontalHeader();
        int visual = head->visualIndex(at.column()) + by;
        while (visual >= 0 && visual < head->count() && isColumnHidden(head->logicalIndex(visual)))
            visual += by;
        next =
            visual >= 0 && visual < head->count() ? m_list.index(at.row(), head->logicalIndex(visual)) : QModelIndex();
    }
    if (next.isValid())
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
}

void CustomersTable::showRow(int row)
{
    if (row < 0)
        return;
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    verticalHeader()->viewport()->update();
}

void CustomersTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeEditor();
}

void CustomersTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled); // Qt takes it away where the model's flags forbid its own editors
    showRow(previous.row());                 // the lines of the current row
    showRow(current.row());
    if (!m_isResetting && current.row() != previous.row())
        emit currentMoved(m_list.idAt(current.row()));
}

void CustomersTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled);
    showRow(currentIndex().row());
}

void CustomersTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    showRow(currentIndex().row());
}

} // namespace kebu
