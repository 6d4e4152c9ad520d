#include "ui/shell/followupactions.h"

#include "core/services/nextfollowup.h"
#include "ui/dialogs/followupdialog.h"
#include "ui/dialogs/plan/greetingsdialog.h"
#include "ui/dialogs/plan/plandialog.h"
#include "ui/dialogs/plan/runningplansdialog.h"
#include "ui/screens/today/whypopover.h"
#include "ui/shell/actions.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>

namespace kebu {

namespace {

QString words(const char *source) { return QCoreApplication::translate("FollowUpActions", source); }

void sayWhom(const FollowUpSurroundings &around)
{
    around.shell.post(
        {Message::Kind::Info, words(QT_TRANSLATE_NOOP("FollowUpActions", "Choose a customer first.")), {}, {}, {}});
}

void explain(const FollowUpSurroundings &around)
{
    const Id customer = around.customer();
    if (!customer)
        return sayWhom(around);
    QWidget *focused = QApplication::focusWidget();
    WhyPopover::open(around.session, customer, around.task(), focused ? focused : around.window);
}

void planOne(const FollowUpSurroundings &around)
{
    const Id customer = around.customer();
    if (!customer)
        return sayWhom(around);
    planFollowUp(around.session, customer, around.window);
}

void plan(const FollowUpSurroundings &around)
{
    const Id customer = around.customer();
    if (!customer)
        return sayWhom(around);
    auto *dialog = new PlanDialog(around.session, customer, {}, around.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void showPlans(const FollowUpSurroundings &around)
{
    const Id customer = around.customer();
    if (!customer)
        return sayWhom(around);
    auto *dialog = new RunningPlansDialog(around.session, customer, around.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &RunningPlansDialog::applyWished, around.window, [around] { plan(around); });
    dialog->open();
}

void greet(const FollowUpSurroundings &around)
{
    auto *dialog = new GreetingsDialog(around.session, around.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void settle(const FollowUpSurroundings &around)
{
    around.session.change(
        words(QT_TRANSLATE_NOOP("FollowUpActions", "Missing follow-ups planned")),
        [](Change &change) -> Result<void> {
            KEBU_TRY(settleFollowUps(change));
            return {};
        },
        [shell = &around.shell](const ChangeInfo &info) {
            if (!info.id)
                shell->post(
                    {Message::Kind::Info,
                     words(QT_TRANSLATE_NOOP("FollowUpActions", "Every customer who is cared for has a next contact.")),
                     {},
                     {},
                     {}});
        });
}

} // namespace

void connectFollowUpActions(Actions &actions, const FollowUpSurroundings &around)
{
    const auto on = [&](const char *key, void (*run)(const FollowUpSurroundings &)) {
        QObject::connect(actions.action(key), &QAction::triggered, around.window, [around, run] { run(around); });
    };
    on("follow-up", planOne);
    on("why", explain);
    on("plan", plan);
    on("running-plans", showPlans);
    on("greetings", greet);
    on("plan-missing", settle);
}

} // namespace kebu
