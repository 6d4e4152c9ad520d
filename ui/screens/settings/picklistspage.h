#pragma once

#include "ui/screens/settings/settingspage.h"

class QComboBox;
class QLineEdit;

namespace kebu {

class WordList;

/// The choices of every list and how often each is used: renamed, put in order, and where the rules do not depend on
/// them added, retired and merged. Each step is a change of the book and can be undone.
class PicklistsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit PicklistsPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void fillLists();
    void showList();
    void showRows(const QHash<QString, qint64> &use);
    void countUse();
    void add();
    void merge(const QString &from, const QString &into);
    void run(const QString &title, std::function<Result<void>(Change &)> work);
    [[nodiscard]] QString list() const;

    QComboBox *m_list;
    QLabel *m_closed;
    WordList *m_words;
    QLineEdit *m_zh;
    QLineEdit *m_en;
    QMetaObject::Connection m_failed;
};

} // namespace kebu
