#pragma once

#include "ui/screens/settings/settingspage.h"
#include "ui/shell/screen.h"

class QListWidget;
class QStackedWidget;

namespace kebu {

/// Settings: the list of pages at the left, the page at the right. Pages are built anew in another language; what is
/// edited and not stored yet stays.
class SettingsScreen : public Screen
{
    Q_OBJECT

public:
    SettingsScreen(Session &session, Shell &shell, LocalSettings &local, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    /// By the page's objectName.
    void showPage(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void rebuild();
    template <typename Page>
    void addPage(QLatin1String iconName, const QString &title);
    [[nodiscard]] SettingsPage *currentPage() const;

    PolicyDraft m_draft;
    SettingsDesk m_desk;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    bool m_isRebuilding = false;
};

} // namespace kebu
