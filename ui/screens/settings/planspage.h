#pragma once

#include "core/services/plans.h"
#include "ui/screens/settings/settingspage.h"

class QLineEdit;
class QListWidget;
class QTableWidget;

namespace kebu {

/// The book's plan templates: their names on the left, the steps of the chosen one on the right, each with its days
/// after the start, how and what for. Stored whole, once it makes sense.
class PlansPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit PlansPage(SettingsDesk &desk, QWidget *parent = nullptr);
    ~PlansPage() override;
    void refresh() override;

private:
    void build();
    void take(const PlanTemplates &templates);
    void listPlans(int current);
    void showPlan();
    void edited();
    void addPlan();
    void removePlan();
    void addStep();
    void removeStep();
    void save();
    void judge();
    [[nodiscard]] PlanTemplate *current();

    PlanTemplates m_stored;
    PlanTemplates m_typed;
    QListWidget *m_plans;
    QLineEdit *m_name;
    QTableWidget *m_steps;
    QLabel *m_complaint;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
    Pending<Result<PlanTemplates>> m_reading;
    bool m_isShowing = false;
};

} // namespace kebu
