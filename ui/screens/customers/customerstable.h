#pragma once

#include "core/base/id.h"

#include <QTableView>

#include <vector>

namespace kebu {

class CustomerList;

/// The table of customers: keeps the current customer and the selection when the list is read again, sheds columns by
/// priority where it is narrow, offers the choice of columns at its head.
class CustomersTable : public QTableView
{
    Q_OBJECT

public:
    CustomersTable(CustomerList &list, QWidget *parent = nullptr);

    [[nodiscard]] Id current() const;
    [[nodiscard]] std::vector<int> selectedRows() const;
    void setCurrentRow(int row);
    /// Names of the columns as the person ordered them.
    [[nodiscard]] QStringList shownColumns() const;
    /// Widths and order follow the fields; call after the list's columns were set.
    void layOutColumns();
    /// While words are looked for, the name keeps room for why it was found.
    void setSearching(bool isSearching);
    void showColumnMenu(const QPoint &globalPosition);

signals:
    void opened(kebu::Id customer);
    void currentMoved(kebu::Id customer);
    void selectionMoved();
    void columnsChosen(const QStringList &names);
    void copyAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void keepPlace();
    void findPlace();
    void shedColumns();

    CustomerList &m_list;
    Id m_keptCurrent;
    std::vector<Id> m_keptSelection;
    bool m_isResetting = false;
    bool m_isSearching = false;
};

} // namespace kebu
