#include "ui/screens/customers/customersscreen.h"

namespace kebu {

CustomersScreen::CustomersScreen(Session &session, Shell &shell, QWidget *parent) : Screen(session, shell, parent) {}

void CustomersScreen::activate() {}

void CustomersScreen::clear() {}

void CustomersScreen::showQuery(const QString &, const QString &) {}

void CustomersScreen::search(const QString &) {}

void CustomersScreen::focusList() {}

void CustomersScreen::openFirst() {}

std::vector<Id> CustomersScreen::selected() const
{
    return {};
}

void CustomersScreen::exportList() {}

} // namespace kebu
