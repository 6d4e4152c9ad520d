#pragma once

#include "ui/screens/settings/settingspage.h"

class QCheckBox;
class QSpinBox;

namespace kebu {

/// When the book locks itself, and its passphrase.
class SecurityPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit SecurityPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void addButtons();
    void store();

    QCheckBox *m_idle;
    QSpinBox *m_minutes;
    QCheckBox *m_withSystem;
};

} // namespace kebu
