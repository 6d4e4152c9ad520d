#pragma once

#include "ui/screens/settings/settingspage.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace kebu {

/// When the program speaks up by itself, and whether it stays when its window is closed.
class RemindersPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit RemindersPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void store();
    void showEnabled();
    void readLeads();
    void storeLeads();
    void storeLogin(bool isOn);

    QCheckBox *m_on;
    QSpinBox *m_before;
    QTimeEdit *m_digest;
    QCheckBox *m_quiet;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
    QCheckBox *m_tray;
    QCheckBox *m_login;
    QLineEdit *m_leads; ///< of key dates; the book's, not this computer's
};

} // namespace kebu
