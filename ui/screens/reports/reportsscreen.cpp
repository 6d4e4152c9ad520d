#include "ui/screens/reports/reportsscreen.h"

namespace kebu {

ReportsScreen::ReportsScreen(Session &session, Shell &shell, QWidget *parent) : Screen(session, shell, parent) {}

void ReportsScreen::activate() {}

void ReportsScreen::clear() {}

} // namespace kebu
