#pragma once

#include "core/base/id.h"
#include "ui/models/rowchecks.h"
#include "ui/screens/customers/celleditor.h"

#include <QPointer>
#include <QTableView>

namespace kebu {

class CheckColumn;
class CustomerList;
class Session;

/// A rectangle of cells: rows and columns of the list, the columns as the eye sees them.
struct CellRange {
    int top = -1;
    int bottom = -1;
    std::vector<int> columns; ///< logical, from left to right
    [[nodiscard]] bool isEmpty() const { return top < 0 || columns.empty(); }
    [[nodiscard]] bool isOneCell() const { return top == bottom && columns.size() == 1; }
};

/// The table of customers: a current cell, a rectangle of cells, and ticked rows beside them; cells are edited in
/// place. Keeps all of it, and where it is scrolled to, when the list is read again. Sheds columns by priority where it
/// is narrow, and remembers the widths a person gave.
class CustomersTable : public QTableView
{
    Q_OBJECT

public:
    CustomersTable(CustomerList &list, Session &session, QWidget *parent = nullptr);

    [[nodiscard]] Id current() const;
    void setCurrentRow(int row);
    [[nodiscard]] RowChecks &checks() { return m_checks; }
    [[nodiscard]] const RowChecks &checks() const { return m_checks; }
    /// What is marked; the current cell where nothing else is.
    [[nodiscard]] CellRange range() const;
    [[nodiscard]] std::vector<Id> customersIn(const CellRange &range) const;
    /// The row at the upper edge: what has to be there first when the list is read again.
    [[nodiscard]] Id topmost() const;

    /// Names of the columns as the person ordered them.
    [[nodiscard]] QStringList shownColumns() const;
    /// Widths and order follow the fields; call after the list's columns were set.
    void layOutColumns();
    /// Widths given by hand, by field, for a 13 px font.
    [[nodiscard]] const QHash<QString, int> &widths() const { return m_widths; }
    void setWidths(const QHash<QString, int> &widths);
    void moveColumn(int column, int by);
    void hideColumn(int column);
    /// While words are looked for, the name keeps room for why it was found.
    void setSearching(bool isSearching);

    /// Opens the field's editor over the current cell; says why where that cannot be.
    void editCurrent();
    /// Opens it again with what was refused, and the sentence.
    void editAgain(Id customer, const FieldEdit &edit, const QString &sentence);
    [[nodiscard]] CellEditor *openEditor() const { return m_editor; }
    void closeEditor();

signals:
    void opened(kebu::Id customer);
    void currentMoved(kebu::Id customer);
    void columnsChosen(const QStringList &names);
    void widthsChanged();
    void copyAsked();
    void pasteAsked();
    void fillAsked();
    void clearAsked();
    void cellTyped(kebu::Id customer, const kebu::FieldEdit &edit);
    void cellRefused(const QString &why);

protected:
    using QTableView::closeEditor; // the view's own, for an editor of a delegate
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void updateGeometries() override;

private:
    void setUpHead();
    void keepPlace();
    void findPlace();
    void shedColumns();
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] bool takeCommand(QKeyEvent *event);
    void enter();
    void toggleChecks();
    [[nodiscard]] bool beginEditing(const QModelIndex &index);
    void placeEditor();
    void takeTyped(const FieldEdit &edit, bool isChanged, CellEditor::Step step);
    void step(CellEditor::Step step);
    void showRow(int row);

    /// Where the person was, by ids and fields: rows and columns move.
    struct Place {
        Id customer;
        Id first; ///< of the range
        Id last;
        QString field;
        QString firstField;
        QString lastField;
        Id topmost;
        int offset = 0; ///< rows between the upper edge and the current one
        bool isInSight = false;
    };

    CustomerList &m_list;
    Session &m_session;
    RowChecks m_checks;
    CheckColumn *m_checkColumn;
    Place m_place;
    QHash<QString, int> m_widths;
    QPointer<CellEditor> m_editor;
    Id m_editedCustomer;
    bool m_isResetting = false;
    bool m_isSearching = false;
    bool m_isLayingOut = false;
};

} // namespace kebu
