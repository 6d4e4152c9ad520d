// subject, erase: a person's data handed out whole, and forgotten.
#include "app/cli/command.h"
#include "core/base/savefile.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/services/recordtext.h"
#include "core/services/subject.h"
#include "ui/paper/pdf.h"

#include <QJsonDocument>

namespace kebu::cli {

namespace {

/// The customer, or with --contact one of its people.
Result<RecordRef> subjectOf(Session &session)
{
    return session.read([customer = session.argument(1),
                         person = session.arguments().value("contact")](Snapshot &view) -> Result<RecordRef> {
        KEBU_LET(id, findRecord(view, customer::type(), customer));
        if (person.isEmpty())
            return RecordRef{customer::type().name(), id};
        KEBU_LET(people, view.store().children(contact::type(), contact::type().customerField(), id));
        for (const Record &record : people) {
            if (record.id().toString() == person || record.text(contact::name) == person)
                return RecordRef{contact::type().name(), record.id()};
        }
        return Error{
            ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("cli", "The customer has no contact %1.")).arg(person), {}};
    });
}

} // namespace

Outcome runSubject(Session &session)
{
    const QString path = session.arguments().value("to");
    const bool isPdf = path.endsWith(u".pdf", Qt::CaseInsensitive);
    if (!isPdf && !path.endsWith(u".json", Qt::CaseInsensitive))
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "Say which file to write: --to FILE.json or --to FILE.pdf.")));
    KEBU_LET(who, subjectOf(session));
    KEBU_LET(json, session.read([who](Snapshot &view) { return subjectJson(view, who); }));
    // what leaves in clear is chained before it leaves
    KEBU_TRY(session.book().disclose(say(QT_TRANSLATE_NOOP("cli", "A person's data handed out whole"))).result());
    if (isPdf) {
        KEBU_LET(sheet, session.read([who](Snapshot &view) { return subjectSheet(view, who); }));
        KEBU_TRY(paper::writePdf({sheet}, path));
    } else {
        KEBU_TRY(writeWhole(QJsonDocument(json).toJson(), path));
    }
    QJsonObject counts;
    const QJsonObject records = json.value(QStringLiteral("records")).toObject();
    for (auto it = records.begin(); it != records.end(); ++it)
        counts.insert(it.key(), it.value().toArray().size());
    session.give(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("records"), counts}});
    return {};
}

Outcome runErase(Session &session)
{
    KEBU_LET(who, subjectOf(session));
    KEBU_LET(info, session.book().erase(who).result());
    KEBU_LET(broken, session.read([](Snapshot &view) { return Journal(view.connection()).verify(); }));
    session.give(QJsonObject{
        {QStringLiteral("erased"), who.toString()},
        {QStringLiteral("change"), changeJson(info)},
        {QStringLiteral("chain"), broken.isEmpty() ? QStringLiteral("verifies as erased") : broken.first()}});
    return broken.isEmpty() ? Outcome() : Outcome(Error{ErrorCode::Damaged, broken.first(), {}});
}

} // namespace kebu::cli
