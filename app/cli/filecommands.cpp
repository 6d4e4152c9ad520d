// attach, fetch: files kept on records.
#include "app/cli/command.h"
#include "app/cli/recordjson.h"
#include "core/base/savefile.h"
#include "core/domain/attachment.h"
#include "core/domain/registry.h"
#include "core/services/attachedfile.h"
#include "core/services/recordtext.h"

#include <QBuffer>
#include <QFile>

namespace kebu::cli {

Outcome runAttach(Session &session)
{
    const RecordType *type = findRecordType(session.argument(1));
    if (!type)
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "There is no kind of record called %1.")).arg(session.argument(1)));
    QFile file(session.argument(3));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("cli", "%1 cannot be read: %2")).arg(file.fileName(), file.errorString()),
                     {}};
    Id attached;
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Attach a file")), [&](Change &change) -> Result<void> {
        KEBU_LET(id, findRecord(change.view(), *type, session.argument(2)));
        KEBU_LET(made, change.attach({type->name(), id}, file.fileName(), file));
        attached = made;
        return {};
    }));
    KEBU_LET(json, session.read([attached](Snapshot &view) -> Result<QJsonObject> {
        KEBU_LET(record, view.get(attachment::type(), attached));
        return recordJson(view, record);
    }));
    json.insert(QStringLiteral("change"), changeJson(info));
    session.give(json);
    return {};
}

Outcome runFetch(Session &session)
{
    const QString path = session.arguments().value("to");
    if (path.isEmpty())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "fetch needs --to FILE.")));
    KEBU_LET(bytes, session.read([which = session.argument(1)](Snapshot &view) -> Result<QByteArray> {
        KEBU_LET(id, findRecord(view, attachment::type(), which));
        KEBU_LET(record, view.get(attachment::type(), id));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        KEBU_TRY(fetchFile(view, record, buffer));
        return buffer.data();
    }));
    KEBU_TRY(writeWhole(bytes, path));
    session.give(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("size"), bytes.size()}});
    return {};
}

} // namespace kebu::cli
