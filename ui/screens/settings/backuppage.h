#pragma once

#include "ui/screens/settings/settingspage.h"

namespace kebu {

/// How old the newest verified backup is, where backups lie, and the way back from one.
class BackupPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit BackupPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void addButtons();
    [[nodiscard]] QString folder() const;

    QLabel *m_age;
    QLabel *m_folder;
};

} // namespace kebu
