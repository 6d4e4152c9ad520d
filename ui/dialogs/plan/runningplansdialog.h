#pragma once

#include "core/services/plans.h"
#include "ui/shell/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace kebu {

/// The plans that run for a customer, step by step: what is done, what comes when, who works on it. A step can be put
/// to a later day, which moves those behind it, and a whole plan be stopped with a reason. Each is one change.
class RunningPlansDialog : public QDialog
{
    Q_OBJECT

public:
    RunningPlansDialog(Session &session, Id customer, QWidget *parent = nullptr);

signals:
    /// The person wants another plan beside these.
    void applyWished();

private:
    struct Content;
    [[nodiscard]] static Result<Content> readContent(Snapshot &view, Id customer, bool isMasked);
    void build();
    void read();
    void present(const Content &content);
    void addPlan(const RunningPlan &plan);
    void judge();
    void postpone();
    void stop();
    [[nodiscard]] const RunningPlan *chosenPlan() const;
    [[nodiscard]] Id chosenStep() const;

    Session &m_session;
    Id m_customer;
    std::vector<RunningPlan> m_plans;
    QLabel *m_who;
    QLabel *m_none;
    QTreeWidget *m_tree;
    QWidget *m_stopRow = nullptr; ///< why, and the button that stops
    QLineEdit *m_reason;
    QPushButton *m_postpone;
    QPushButton *m_stop;
};

} // namespace kebu
