#pragma once

#include "core/base/pending.h"
#include "core/services/regrade.h"
#include "ui/shell/screen.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace kebu {

class ElidedLabel;
class EmptyState;
class ProposalPanel;
class RegradeModel;

/// What a month's end would change in letters, layers and states, group by group with the reasons of the row in sight;
/// taken or left row by row, accepted in one change.
/// Keys: Space takes or leaves, Return opens the customer's page, Ctrl+Return accepts, F5 reads again.
class RegradeScreen : public Screen
{
    Q_OBJECT

public:
    RegradeScreen(Session &session, Shell &shell, QWidget *parent = nullptr);
    ~RegradeScreen() override;

    void activate() override;
    void clear() override;
    [[nodiscard]] Id currentCustomer() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    void connectParts();
    void retranslate();
    void load();
    /// A line in the message bar once a book is opened around a month's end.
    void remindOfMonthEnd();
    void present(std::vector<GradeProposal> proposals);
    void tellCount();
    void accept();
    void fitColumns();

    Pending<Result<std::vector<GradeProposal>>> m_reading;
    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    QPushButton *m_again;
    QPushButton *m_accept;
    QTreeView *m_list;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    RegradeModel *m_model;
    ProposalPanel *m_panel;
    int m_asked = 0; ///< answers to older questions are dropped
    bool m_isStale = true;
    bool m_isAccepting = false;
};

} // namespace kebu
