#pragma once

#include "core/services/plans.h"
#include "ui/shell/session.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace kebu {

/// Puts a plan to work for a customer: which template, from which day, for which opportunity, who works on it; with the
/// days on which its steps will fall. One change.
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// `plan`: the code of the template shown first; empty: the first. `about`: the opportunity it is for at first.
    PlanDialog(Session &session, Id customer, const QString &plan, QWidget *parent = nullptr, Id about = {});

private:
    void build();
    void read();
    void preview();
    void apply();
    [[nodiscard]] PlanRequest request() const;
    void showSteps(const std::vector<PlanTask> &tasks);

    Session &m_session;
    Id m_customer;
    QString m_first;
    Id m_firstAbout;
    PlanTemplates m_templates;
    int m_asked = 0;
    QLabel *m_who;
    QComboBox *m_plan;
    QDateEdit *m_start;
    QComboBox *m_about;
    QListWidget *m_with;
    QTableWidget *m_steps;
    QPushButton *m_apply;
};

} // namespace kebu
