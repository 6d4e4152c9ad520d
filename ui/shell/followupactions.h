#pragma once

#include "core/base/id.h"

#include <functional>

class QWidget;

namespace kebu {

class Actions;
class Session;
class Shell;

/// What the menus and the palette offer around follow-ups: plan one, why this date, apply a plan, greetings, plan what
/// is missing.
struct FollowUpSurroundings {
    Session &session;
    Shell &shell;
    QWidget *window = nullptr;
    std::function<Id()> customer; ///< whose page or row is in sight; null: nobody's
    std::function<Id()> task;     ///< the follow-up worked on; null: the customer's next
};
void connectFollowUpActions(Actions &actions, const FollowUpSurroundings &around);

} // namespace kebu
