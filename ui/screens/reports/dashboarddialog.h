#pragma once

#include "core/services/dashboards.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace kebu {

class Session;

/// Composes a dashboard: its name, the cards in order, and for each the metric, by what, of which time and customers,
/// how it looks. Nothing is stored here; after `accepted` dashboard() is what was composed.
class DashboardDialog : public QDialog
{
    Q_OBJECT

public:
    /// `card`: the one to begin with; -1: a new dashboard, which begins with a first card.
    DashboardDialog(Session &session, const Dashboard &dashboard, int card, QWidget *parent = nullptr);

    [[nodiscard]] Dashboard dashboard() const;

    void accept() override;

private:
    [[nodiscard]] QWidget *buildCards();
    [[nodiscard]] QWidget *buildForm();
    void connectForm();
    void fillMetrics();
    void fillBy(const QString &chosen);
    void fillHalves();
    void fillList(int current);
    void showCard();
    void readCard();
    void addCard();
    void removeCard();
    void moveCard(int by);
    [[nodiscard]] DashboardCard *current();
    [[nodiscard]] QString problem() const;

    Session &m_session;
    Dashboard m_dashboard;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
    QPushButton *m_add;
    QPushButton *m_remove;
    QWidget *m_form = nullptr;
    QComboBox *m_metric;
    QLabel *m_definition;
    QComboBox *m_by;
    QComboBox *m_half;
    QComboBox *m_span;
    QComboBox *m_look;
    QComboBox *m_width;
    QCheckBox *m_own;
    QLineEdit *m_where;
    QLabel *m_problem;
};

} // namespace kebu
