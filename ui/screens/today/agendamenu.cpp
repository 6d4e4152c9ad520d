#include "ui/screens/today/agendamenu.h"

#include "ui/dialogs/followupdialog.h"
#include "ui/look/icons.h"
#include "ui/screens/today/whypopover.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace kebu {

namespace {

struct Menu {
    Q_DECLARE_TR_FUNCTIONS(AgendaMenu)
};

} // namespace

void openAgendaMenu(const AgendaMenuAround &around, const AgendaItem &item, const QPoint &at)
{
    auto *menu = new QMenu(around.parent);
    menu->setObjectName(QStringLiteral("agendaMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const char *picture, const QString &words, const QKeySequence &keys, auto slot) {
        QAction *action = menu->addAction(*picture ? icon(QLatin1String(picture)) : QIcon(), words, menu, slot);
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    add("document-edit", Menu::tr("Log a contact"), Qt::Key_Space, around.log);
    add("document-open", Menu::tr("Open the customer"), Qt::Key_Return,
        [&shell = around.shell, id = item.customer] { shell.openCustomer(id); });
    menu->addSeparator();
    const bool isWritable = !around.session.book().isReadOnly();
    add("view-calendar-day", Menu::tr("Change the follow-up…"), {}, [around, id = item.task] {
        editFollowUp(around.session, id, around.parent);
    })->setEnabled(isWritable);
    add("go-next", Menu::tr("A working day later"), QKeySequence(Qt::CTRL | Qt::Key_Right), [around] {
        around.move(1);
    })->setEnabled(isWritable);
    add("go-previous", Menu::tr("A working day earlier"), QKeySequence(Qt::CTRL | Qt::Key_Left), [around] {
        around.move(-1);
    })->setEnabled(isWritable);
    add("", Menu::tr("Why this date?"), {},
        [around, item] { WhyPopover::open(around.session, item.customer, item.task, around.parent); });
    menu->addSeparator();
    add("document-print", Menu::tr("Print record sheet…"), {},
        [&shell = around.shell, id = item.customer] { shell.printCustomers({id}); });
    menu->popup(at);
    menu->setActiveAction(menu->actions().constFirst());
}

} // namespace kebu
