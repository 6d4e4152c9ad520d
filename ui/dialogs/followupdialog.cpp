#include "ui/dialogs/followupdialog.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followupediting.h"
#include "ui/dialogs/recorddialog.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace kebu {

namespace {

struct Asked {
    Q_DECLARE_TR_FUNCTIONS(FollowUpDialog)
};

struct Opened {
    Record task{task::type()};
    Record customer{customer::type()};
};

void open(Session &session, const Opened &opened, QWidget *parent)
{
    const QString whom = shownCustomer(session, opened.customer);
    const bool isNew = !opened.task.id();
    auto *dialog = new RecordDialog(
        session, QStringLiteral("followUpDialog"), opened.task,
        {QString(task::customer), QString(task::state), QString(task::postponeReason), QString(task::skipReason),
         QString(task::doneWith), QString(task::plan), QString(task::follows)},
        {isNew ? Asked::tr("Plan a follow-up – %1").arg(whom) : Asked::tr("Follow-up – %1").arg(whom),
         Asked::tr("Save"),
         isNew ? Asked::tr("Follow-up of %1 planned").arg(whom) : Asked::tr("Follow-up of %1 changed").arg(whom)},
        [](Change &change, const RecordDraft &draft) -> Result<void> {
            KEBU_LET(record, draft.settle(change));
            KEBU_TRY(writeFollowUp(change, std::move(record)));
            return {};
        },
        parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(scaled(560, dialog->font()), scaled(480, dialog->font()));
    dialog->form()->setRecord(opened.task, isNew ? opened.customer.id() : Id{});
    dialog->form()->focusField(QString(task::goal));
    dialog->open();
}

void openWhenRead(Session &session, QWidget *parent, std::function<Result<Opened>(Snapshot &)> read)
{
    if (!session.isOpen() || session.book().isReadOnly())
        return;
    session.book().read(std::move(read)).then(parent, [&session, parent](const Result<Opened> &opened) {
        if (opened && session.isOpen())
            open(session, *opened, parent);
    });
}

} // namespace

void planFollowUp(Session &session, Id customer, QWidget *parent)
{
    openWhenRead(session, parent, [customer](Snapshot &view) -> Result<Opened> {
        KEBU_LET(record, view.get(customer::type(), customer));
        return Opened{newFollowUp(record), record};
    });
}

void editFollowUp(Session &session, Id task, QWidget *parent)
{
    openWhenRead(session, parent, [task](Snapshot &view) -> Result<Opened> {
        KEBU_LET(record, view.get(task::type(), task));
        KEBU_LET(customer, view.get(customer::type(), record.ref(task::customer)));
        return Opened{record, customer};
    });
}

} // namespace kebu
