#pragma once

#include "ui/screens/settings/settingspage.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QTableWidget;

namespace kebu {

/// The public holidays and the weekend days worked in exchange, year by year, later years read from a file; and on
/// which days the person is away. Both are the book's; a follow-up never falls on such a day.
class CalendarPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit CalendarPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void buildAbsences();
    void buildHolidays();
    void listYears();
    void showYear(int year);
    void showAbsences();
    void check();
    void addAbsence();
    void removeAbsence();
    void importYear();
    void store(const CalendarPolicy &policy, const QString &said);

    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_add = nullptr;
    QListWidget *m_away = nullptr;
    QPushButton *m_remove = nullptr;
    QComboBox *m_year = nullptr;
    QPushButton *m_import = nullptr;
    QTableWidget *m_days = nullptr;
    QLabel *m_sum = nullptr;
};

} // namespace kebu
