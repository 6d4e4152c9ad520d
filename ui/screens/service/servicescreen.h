#pragma once

#include "core/base/pending.h"
#include "core/services/servicedesk.h"
#include "ui/shell/screen.h"

#include <QTimer>

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace kebu {

class CasePanel;
class CasesModel;
class ChipBar;
class ElidedLabel;
class EmptyState;
class SearchField;
class SegmentedControl;
class SurveysPane;

/// Service: cases by state and time left with the page of the chosen one, and the satisfaction surveys.
/// Keys: Insert takes a case in, Return goes to its page, F2 changes it, Ctrl+Return closes it, Delete takes it away.
class ServiceScreen : public Screen
{
    Q_OBJECT

public:
    ServiceScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    [[nodiscard]] Id currentCustomer() const override;
    /// Shows that case, whatever the filters are.
    void showCase(Id serviceCase);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildCases();
    void connectParts();
    void connectSession();
    void retranslate();
    void showFilters();
    void showProducts();
    void load();
    void present(ServiceDesk desk);
    void choose(Id serviceCase);
    void removeCurrent();
    void remove(Id serviceCase, bool withChildren);
    void measureWords();
    void fitColumns();
    [[nodiscard]] CaseQuery query() const;
    [[nodiscard]] bool isNarrowed() const;

    Pending<Result<ServiceDesk>> m_reading;
    Id m_wanted; ///< to be chosen once it is read
    QString m_kind;
    bool m_isMine = false;
    bool m_isOverdue = false;
    int m_kindWidth = 0; ///< of the widest word shown, which is never cut
    int m_dueWidth = 0;
    QTimer m_pause; ///< while words are typed
    QTimer m_ticks; ///< time left grows less
    ElidedLabel *m_title;
    SegmentedControl *m_segments;
    ChipBar *m_chips;
    QComboBox *m_product;
    SearchField *m_search;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QStackedWidget *m_listStack;
    QTreeView *m_list;
    EmptyState *m_empty;
    CasesModel *m_model;
    CasePanel *m_panel;
    SurveysPane *m_surveys;
};

} // namespace kebu
