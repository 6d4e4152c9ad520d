#pragma once

#include "ui/screens/settings/settingspage.h"

class QLineEdit;

namespace kebu {

/// Who works with this book: the name on sheets and in the history.
class UserPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit UserPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void check();
    void save();

    QLineEdit *m_name;
    QPushButton *m_save;
};

} // namespace kebu
