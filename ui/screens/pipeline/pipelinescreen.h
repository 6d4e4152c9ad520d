#pragma once

#include "core/rules/dealstages.h"
#include "core/services/pipeline.h"
#include "ui/shell/screen.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace kebu {

class BoardView;
class ElidedLabel;
class EmptyState;
class ForecastView;
class OpportunityList;
class PipelineFilterBar;
class ResultsLine;
class SegmentedControl;
class TotalsLine;

/// What is being sold: a board by stage, a list and a forecast of the same opportunities under the same conditions.
/// pipelinescreen.cpp lays out and loads, pipelineactions.cpp is what is done with a deal.
class PipelineScreen : public Screen
{
    Q_OBJECT

public:
    PipelineScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    /// Asks for a new opportunity, over whatever screen is in sight. A null customer: it is asked for too.
    void newOpportunity(Id customer);

signals:
    /// The log form is about to be opened for a customer: the contact is about this deal.
    void aboutProposed(kebu::Id customer, const kebu::RecordRef &about);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the list shows beside the conditions.
    struct Scope {
        QString query;
        QString words;
    };

    void layOut();
    QWidget *buildHead();
    QWidget *buildTable();
    void connectParts();
    void connectSession();
    void retranslate();
    void refresh();
    void show(const PipelineBoard &board);
    void showView(const QString &key);
    void chooseView(const QString &key);
    void refreshList();
    void listScope(const Scope &scope);
    void sortBy(int column);
    void focusView();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] Scope inProgress() const;

    // pipelineactions.cpp
    void openDeal(Id deal);
    void logAbout(Id deal);
    void moveDeal(Id deal, const dealstages::Step &step);
    void takeStep(const Record &deal, const dealstages::Step &step);
    void showMenu(Id deal, const QPoint &position);
    void withDeal(Id deal, const std::function<void(const Record &)> &use);
    [[nodiscard]] Id currentDeal() const;

    BoardView *m_board;
    QTableView *m_table;
    OpportunityList *m_list;
    ForecastView *m_forecast;
    PipelineFilterBar *m_filter;
    SegmentedControl *m_views;
    TotalsLine *m_totals;
    ResultsLine *m_results;
    ElidedLabel *m_title;
    ElidedLabel *m_scopeWords;
    QPushButton *m_new;
    QPushButton *m_offer; ///< on a narrow window: the list instead of the board
    QPushButton *m_wholeScope;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Scope m_scope;
    QString m_chosen[2]; ///< the person's view on a wide and on a narrow window
    int m_asked = 0;     ///< answers to older questions are dropped
    bool m_isStale = true;
    bool m_wantsFocus = false;
};

} // namespace kebu
