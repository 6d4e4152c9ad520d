#include "ui/dialogs/importdialog.h"

namespace kebu {

ImportDialog::ImportDialog(Session &, Shell &, const QString &, QWidget *parent) : QDialog(parent) {}

} // namespace kebu
