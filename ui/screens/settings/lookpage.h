#pragma once

#include "ui/screens/settings/settingspage.h"

class QComboBox;

namespace kebu {

/// Language, appearance and size of letters; all of it holds at once.
class LookPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit LookPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void trigger(const QString &action);
    void setSize(int percent);

    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_size;
};

} // namespace kebu
