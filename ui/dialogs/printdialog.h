#pragma once

#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDialog>

namespace kebu {

class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(Session &session, Shell &shell, const std::vector<Id> &customers, QWidget *parent = nullptr);
};

} // namespace kebu
