#pragma once

#include "core/services/gridedit.h"
#include "core/services/listexport.h"
#include "ui/shell/screen.h"

#include <QJsonObject>
#include <QTimer>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kebu {

class BulkBar;
class CustomerList;
class CustomerPreview;
class CustomersTable;
class EmptyState;
class FilterBar;
class ListFoot;
class PreviewPlace;
class ViewTabs;

/// The list of customers: views, conditions, table, and the current one beside it. Cells are edited, pasted and filled
/// as in a spreadsheet; every such step is one change. Parts: customersscreen.cpp lays out and loads,
/// customersactions.cpp is what its menus do, customersleaving.cpp what leaves it, customersviews.cpp how it looked the
/// last time.
class CustomersScreen : public Screen
{
    Q_OBJECT

public:
    CustomersScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    void showQuery(const QString &query, const QString &title);
    /// Finds as the search field of the window is typed in.
    void search(const QString &text);
    /// Gives the keyboard to the list.
    void focusList();
    /// Opens the first customer found; waits for a search that is running.
    void openFirst();
    /// The ticked ones in the order of the list; else those of the marked cells.
    [[nodiscard]] std::vector<Id> selected() const;
    /// The list as it stands, into a file.
    void exportList();
    /// The ticked ones, or what the list shows, as a book for a successor.
    void handOver();

signals:
    /// The person let go of the search from within the list.
    void searchCleared();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildTop();
    void connectParts();
    void connectTable();
    void connectSession();
    void retranslate();
    void load();
    void listReady();
    void countChosen();
    void showStatus();
    void chooseFace(qint64 all);

    // customersactions.cpp
    void showMenu(const QPoint &position);
    void showHeadMenu(const QPoint &position);
    void addOrders(QMenu *menu);
    void copySelection();
    void copyRows(std::vector<Id> ids, std::vector<int> columns, bool withHeads);
    struct Copying;
    void copyOn(const std::shared_ptr<Copying> &copying);
    void paste();
    void fillDown();
    void clearCells();
    void takeTyped(Id customer, const FieldEdit &edit);
    void applyCells(const GridEdit &edit, const QString &title);
    void editMany(const QString &field);
    [[nodiscard]] std::vector<FieldInfo> fieldsAt(const std::vector<int> &columns) const;

    // customersleaving.cpp
    void exportTicked();
    void writeList(int count, std::function<Result<std::vector<Id>>(Snapshot &)> whom);

    // customersviews.cpp
    void showView();
    void saveView(const QString &name);
    void sortBy(int column);
    void sortByField(const QString &field, bool descending);
    void chooseColumns(const QStringList &names);
    void openColumnsDialog();
    [[nodiscard]] QJsonObject layoutNow() const;
    void applyLayout(const QJsonObject &layout);
    void keepLayout();
    void keepSettings();
    void readSettings();

    CustomerList *m_list;
    CustomersTable *m_table;
    ViewTabs *m_views;
    FilterBar *m_filter;
    CustomerPreview *m_preview;
    BulkBar *m_bulk;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_emptyBook;
    EmptyState *m_emptyResult;
    ListFoot *m_foot;
    PreviewPlace *m_previewPlace;
    QPushButton *m_columnsButton;
    QPushButton *m_exportButton;
    ListRequest m_request;
    QJsonObject m_layout; ///< of all views that keep none of their own
    QString m_query;      ///< of the view in sight; the search looks past it
    QTimer m_countPause;  ///< many small changes count the views once
    QTimer m_keepPause;   ///< a column is dragged in many small steps
    int m_copyTurn = 0;   ///< of the copying that still counts
    bool m_areSettingsRead = false;
    bool m_isLoaded = false;
    bool m_isPending = false; ///< asked for and not in sight yet
    bool m_opensFirst = false;
};

} // namespace kebu
