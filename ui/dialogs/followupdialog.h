#pragma once

#include "core/base/id.h"

class QWidget;

namespace kebu {

class Session;

/// Asks for a follow-up of the customer and plans it; nothing is asked in a book that is only read.
void planFollowUp(Session &session, Id customer, QWidget *parent);
/// The same with one that stands: its goal, time, way, owner, collaborators and reminder.
void editFollowUp(Session &session, Id task, QWidget *parent);

} // namespace kebu
