#pragma once

#include "core/services/listing.h"
#include "ui/shell/screen.h"

class QLabel;
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
class ViewTabs;

/// The list of customers: views, conditions, table, and the current one beside it.
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
    /// Chosen in the list; the current one where none is ticked.
    [[nodiscard]] std::vector<Id> selected() const;
    /// The list as it stands, into a file.
    void exportList();

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
    void connectSession();
    void retranslate();
    void load();
    void sortBy(int column);
    void chooseColumns(const QStringList &names);
    void listReady();
    void countChosen();
    void showStatus();
    void showMenu(const QPoint &position);
    void copySelection();
    void keepSettings();
    void readSettings();
    void fitPreview();

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
    QLabel *m_status;
    QPushButton *m_columnsButton;
    QPushButton *m_exportButton;
    ListRequest m_request;
    QString m_query; ///< of the view in sight; the search looks past it
    bool m_isLoaded = false;
    bool m_isPending = false; ///< asked for and not in sight yet
    bool m_opensFirst = false;
    bool m_isPreviewWanted = false; ///< F4 on a narrow window
};

} // namespace kebu
