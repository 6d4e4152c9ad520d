#pragma once

#include "ui/shell/screen.h"

namespace kebu {

class CustomersScreen : public Screen
{
    Q_OBJECT

public:
    CustomersScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    void showQuery(const QString &query, const QString &title);
    /// Finds as the search field of the window is typed in.
    void search(const QString &text);
    /// Gives the keyboard to the list.
    void focusList();
    /// Opens the first customer found.
    void openFirst();
    /// Chosen in the list; the current one where none is ticked.
    [[nodiscard]] std::vector<Id> selected() const;
    /// The list as it stands, into a file.
    void exportList();
};

} // namespace kebu
