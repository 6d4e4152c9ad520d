// undo, redo, history: what was changed, and taking it back.
#include "app/cli/command.h"
#include "app/cli/recordjson.h"
#include "core/domain/registry.h"
#include "core/services/listing.h"
#include "core/services/recordhistory.h"
#include "core/services/recordtext.h"

#include <QDateTime>
#include <QJsonArray>

namespace kebu::cli {

namespace {

QString timeText(Instant at, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.ms, zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonObject stepJson(const ChangeInfo &change, const QString &by, const QTimeZone &zone)
{
    QJsonObject json{{QStringLiteral("id"), change.id.toString()},
                     {QStringLiteral("kind"), change.kind},
                     {QStringLiteral("title"), change.title},
                     {QStringLiteral("at"), timeText(change.at, zone)},
                     {QStringLiteral("by"), by},
                     {QStringLiteral("records"), change.entries()}};
    if (change.reverts)
        json.insert(QStringLiteral("reverts"), change.reverts.toString());
    if (change.revertedBy)
        json.insert(QStringLiteral("reverted_by"), change.revertedBy.toString());
    return json;
}

Result<QJsonObject> bookHistory(Snapshot &view, int limit)
{
    KEBU_LET(changes, Journal(view.connection()).changes(limit));
    QJsonArray rows;
    for (const ChangeInfo &change : changes) {
        KEBU_LET(by, titleOf(view, *findRecordType(QStringLiteral("user")), change.by));
        rows.append(stepJson(change, by, view.clock().zone()));
    }
    return QJsonObject{{QStringLiteral("changes"), rows}};
}

QString actionName(JournalAction action)
{
    switch (action) {
    case JournalAction::Created:
        return QStringLiteral("created");
    case JournalAction::Edited:
        return QStringLiteral("edited");
    case JournalAction::Removed:
        return QStringLiteral("removed");
    case JournalAction::Disclosed:
        return QStringLiteral("disclosed");
    }
    return {};
}

Result<QJsonArray> fieldsJson(Snapshot &view, const std::vector<FieldStep> &steps)
{
    QJsonArray fields;
    for (const FieldStep &step : steps) {
        KEBU_LET(before, valueJson(view, step.field, step.before));
        KEBU_LET(after, valueJson(view, step.field, step.after));
        fields.append(QJsonObject{{QStringLiteral("field"), step.field.name},
                                  {QStringLiteral("before"), before},
                                  {QStringLiteral("after"), after}});
    }
    return fields;
}

Result<QJsonObject> historyOfRecord(Snapshot &view, const RecordType &type, const QString &which)
{
    // a removed record is still in the journal under its id
    const auto found = findRecord(view, type, which);
    const Id id = found ? *found : Id::fromString(which);
    KEBU_LET(steps, recordHistory(view, type, id));
    if (steps.empty() && !found)
        return found.error();
    QJsonArray rows;
    for (const RecordStep &step : steps) {
        KEBU_LET(by, titleOf(view, *findRecordType(QStringLiteral("user")), step.change.by));
        QJsonObject json = stepJson(step.change, by, view.clock().zone());
        json.remove(QStringLiteral("records"));
        json.insert(QStringLiteral("action"), actionName(step.action));
        KEBU_LET(fields, fieldsJson(view, step.fields));
        json.insert(QStringLiteral("fields"), fields);
        rows.append(json);
    }
    return QJsonObject{{QStringLiteral("record"), type.name()},
                       {QStringLiteral("id"), id.toString()},
                       {QStringLiteral("changes"), rows}};
}

Outcome giveReverted(const Session &session, const Result<UndoOutcome> &outcome, const QString &key)
{
    if (!outcome)
        return outcome.error();
    session.give(QJsonObject{{key, changeJson(outcome->reverted)},
                             {QStringLiteral("change"), changeJson(outcome->change)},
                             {QStringLiteral("fields_changed_since"), outcome->fieldsChangedSince},
                             {QStringLiteral("records_kept"), QJsonArray::fromStringList(outcome->recordsKept)}});
    return {};
}

} // namespace

Outcome runUndo(Session &session)
{
    Id change;
    if (session.arguments().has("change")) {
        change = Id::fromString(session.arguments().value("change"));
        if (!change)
            return Outcome::usage(
                say(QT_TRANSLATE_NOOP("cli", "--change: \"%1\" is not the id of a change; \"history\" lists them."))
                    .arg(session.arguments().value("change")));
    }
    return giveReverted(session, session.book().undo(change).result(), QStringLiteral("undone"));
}

Outcome runRedo(Session &session)
{
    return giveReverted(session, session.book().redo().result(), QStringLiteral("redone"));
}

Outcome runHistory(Session &session)
{
    KEBU_ASK(limit, session.numberOption("limit", 50, 1));
    const QString name = session.argument(1);
    const RecordType *type = findRecordType(name);
    if (!name.isEmpty() && (!type || session.argument(2).isEmpty()))
        return Outcome::usage(say(QT_TRANSLATE_NOOP(
            "cli", "A record's history needs its kind and its id or number: history BOOK customer C-000001.")));
    KEBU_LET(json, session.read([&](Snapshot &view) {
        return type ? historyOfRecord(view, *type, session.argument(2)) : bookHistory(view, limit);
    }));
    session.give(json);
    return {};
}

} // namespace kebu::cli
