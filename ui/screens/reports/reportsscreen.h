#pragma once

#include "ui/shell/screen.h"

namespace kebu {

class ReportsScreen : public Screen
{
    Q_OBJECT

public:
    ReportsScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
};

} // namespace kebu
