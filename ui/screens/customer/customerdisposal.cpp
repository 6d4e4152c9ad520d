#include "ui/screens/customer/customerdisposal.h"

#include "core/base/savefile.h"
#include "core/book/children.h"
#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/subject.h"
#include "ui/paper/pdf.h"
#include "ui/shell/ask.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>

namespace kebu {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustomerDisposal)
};

struct Handout {
    QJsonObject json;
    Sheet sheet;
};

bool isPdf(const QString &path) { return !path.endsWith(u".json", Qt::CaseInsensitive); }

Result<void> write(const Handout &handout, const QString &path)
{
    if (isPdf(path)) {
        KEBU_TRY(paper::writePdf(handout.sheet, path));
        return {};
    }
    return writeWhole(QJsonDocument(handout.json).toJson(), path);
}

void tell(Shell &shell, const Error &error) { shell.post({Message::Kind::Error, error.message, {}, {}, {}}); }

void writeInBackground(Shell &shell, const Handout &handout, const QString &path, QWidget *parent)
{
    Pending(QtConcurrent::run([handout, path] {
        return write(handout, path);
    })).then(parent, [&shell, path](const Result<void> &written) {
        if (!written)
            return tell(shell, written.error());
        shell.post(
            {Message::Kind::Success, Words::tr("Written to %1").arg(QDir::toNativeSeparators(path)), {}, {}, {}});
    });
}

/// What the program planned goes with a customer without a question.
bool isOnlyFollowUps(const std::vector<ChildCount> &children)
{
    return std::ranges::all_of(children, [](const ChildCount &child) { return child.type == &task::type(); });
}

void gather(Session &session, Shell &shell, const RecordRef &record, const QString &path, QWidget *parent)
{
    session.book()
        .read([record](Snapshot &view) -> Result<Handout> {
            KEBU_LET(json, subjectJson(view, record));
            KEBU_LET(sheet, subjectSheet(view, record));
            return Handout{std::move(json), std::move(sheet)};
        })
        .then(parent, [&shell, path, parent](const Result<Handout> &handout) {
            if (handout)
                writeInBackground(shell, *handout, path, parent);
            else
                tell(shell, handout.error());
        });
}

void remove(Session &session, const DataSubject &who, bool withChildren, const std::function<void()> &gone)
{
    session.change(
        Words::tr("Customer deleted: %1").arg(who.name),
        [id = who.record.id, withChildren](Change &change) {
            return withChildren ? change.removeWithChildren(customer::type(), id) : change.remove(customer::type(), id);
        },
        [gone](const ChangeInfo &) {
            if (gone)
                gone();
        });
}

} // namespace

void handOutData(Session &session, Shell &shell, const DataSubject &who, QWidget *parent)
{
    const QString path = ask::saveFile(parent, Words::tr("Hand out the data of %1").arg(who.name),
                                       Words::tr("personal data") + QStringLiteral(".pdf"),
                                       Words::tr("PDF to read (*.pdf);;JSON for programs (*.json)"));
    if (path.isEmpty() || !session.isOpen())
        return;
    // what leaves in clear is chained before it leaves
    session.book()
        .disclose(Words::tr("A person's data handed out whole"))
        .then(parent, [&session, &shell, path, parent, record = who.record](const Result<ChangeInfo> &kept) {
            if (!kept)
                tell(shell, kept.error());
            else if (session.isOpen())
                gather(session, shell, record, path, parent);
        });
}

void eraseData(Session &session, Shell &shell, const DataSubject &who, QWidget *parent)
{
    const QString question =
        Words::tr(
            "Erase %1 for good?\n\nEvery record, what stood in them before, drafts, files and what search knows of "
            "them go. An older backup forgets them too when it is restored. This cannot be undone, and nothing "
            "before it can be undone afterwards.")
            .arg(who.name);
    if (!session.isOpen() || session.book().isReadOnly() ||
        !ask::confirm(parent, question, Words::tr("Erase for good")))
        return;
    const bool isCustomer = who.record.record == customer::type().name();
    session.book().erase(who.record).then(parent, [&shell, isCustomer](const Result<ChangeInfo> &erased) {
        if (!erased)
            return tell(shell, erased.error());
        if (isCustomer)
            shell.goBack();
        shell.post({Message::Kind::Success, Words::tr("Erased for good"), {}, {}, {}});
    });
}

void deleteCustomer(Session &session, Shell &shell, const DataSubject &who, QWidget *parent,
                    const std::function<void()> &gone)
{
    if (!session.isOpen() || session.book().isReadOnly())
        return;
    session.book()
        .read([id = who.record.id](Snapshot &view) { return childrenOf(view, customer::type(), id); })
        .then(parent, [&session, &shell, who, gone](const Result<std::vector<ChildCount>> &children) {
            if (!children)
                return tell(shell, children.error());
            if (isOnlyFollowUps(*children))
                return remove(session, who, !children->empty(), gone);
            Message message;
            message.kind = Message::Kind::Warning;
            message.text =
                Words::tr("Customer “%1” has %2. Nothing was deleted.").arg(who.name, childrenText(*children));
            message.action = Words::tr("Delete all of it");
            shell.post(message, [&session, who, gone] { remove(session, who, true, gone); });
        });
}

} // namespace kebu
