#pragma once

#include "ui/screens/settings/settingspage.h"

class QComboBox;
class QTableWidget;

namespace kebu {

/// The public holidays and the weekend days worked in exchange, year by year, as the program counts working days.
class CalendarPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit CalendarPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void showYear(int year);

    QComboBox *m_year;
    QTableWidget *m_days;
    QLabel *m_sum;
};

} // namespace kebu
