#pragma once

#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDialog>

namespace kebu {

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Session &session, Shell &shell, const QString &file, QWidget *parent = nullptr);
};

} // namespace kebu
