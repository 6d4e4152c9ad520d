#include "ui/screens/customer/customerscreen.h"

namespace kebu {

CustomerScreen::CustomerScreen(Session &session, Shell &shell, QWidget *parent) : Screen(session, shell, parent) {}

void CustomerScreen::activate() {}

void CustomerScreen::clear() {}

void CustomerScreen::showCustomer(Id) {}

void CustomerScreen::showNew() {}

} // namespace kebu
