#include "ui/dialogs/printdialog.h"

namespace kebu {

PrintDialog::PrintDialog(Session &, Shell &, const std::vector<Id> &, QWidget *parent) : QDialog(parent) {}

} // namespace kebu
