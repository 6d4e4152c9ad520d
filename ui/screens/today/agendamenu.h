#pragma once

#include "core/services/agenda.h"

#include <functional>

class QPoint;
class QWidget;

namespace kebu {

class Session;
class Shell;

/// What the menu of a follow-up on the day's list asks of the screen around it.
struct AgendaMenuAround {
    Session &session;
    Shell &shell;
    QWidget *parent = nullptr;
    std::function<void()> log;
    std::function<void(int days)> move; ///< working days, 1 or -1
};

/// Opens the menu of that follow-up at a place of the screen; everything in it has a key as well.
void openAgendaMenu(const AgendaMenuAround &around, const AgendaItem &item, const QPoint &at);

} // namespace kebu
