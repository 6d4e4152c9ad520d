#pragma once

#include "ui/screens/settings/settingspage.h"

class QComboBox;
class QLineEdit;

namespace kebu {

class WordList;

/// Fields of one's own: added to a kind of record, renamed, put in order, retired. Each step can be undone.
class CustomFieldsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit CustomFieldsPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void showFields();
    void add();
    void run(const QString &title, std::function<Result<void>(Change &)> work);

    QComboBox *m_record;
    WordList *m_fields;
    QLineEdit *m_name;
    QComboBox *m_type;
    QMetaObject::Connection m_failed;
};

} // namespace kebu
