// show, set, remove, find, list: single records and lists of them.
#include "app/cli/command.h"
#include "app/cli/recordjson.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/services/listing.h"
#include "core/services/recordtext.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace kebu::cli {

namespace {

Result<const RecordType *> recordNamed(const QString &name)
{
    if (const RecordType *type = findRecordType(name))
        return type;
    QStringList known;
    for (const RecordType *type : recordTypes())
        known << type->name();
    return Error{ErrorCode::Invalid,
                 say(QT_TRANSLATE_NOOP("cli", "There is no kind of record called %1; there are %2."))
                     .arg(name, known.join(QStringLiteral(", "))),
                 {}};
}

/// FIELD=VALUE, taken apart and looked up.
struct Assignment {
    FieldInfo field;
    QString text;
};

Result<std::vector<Assignment>> assignmentsOf(const QStringList &words, const RecordType &type, const Catalog &catalog)
{
    std::vector<Assignment> assignments;
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("cli", "\"%1\" is not FIELD=VALUE.")).arg(word), {}};
        const auto field = catalog.field(type, word.left(sign));
        if (!field)
            return Error{
                ErrorCode::Invalid,
                say(QT_TRANSLATE_NOOP("cli", "%1 has no field \"%2\".")).arg(type.label().text(), word.left(sign)),
                {}};
        assignments.push_back({*field, word.mid(sign + 1)});
    }
    return assignments;
}

Result<void> assign(Change &change, Record &record, const std::vector<Assignment> &assignments)
{
    for (const Assignment &assignment : assignments) {
        KEBU_LET(value, valueFromText(change, assignment.field, assignment.text));
        setValue(record, assignment.field, value);
    }
    return {};
}

Result<Id> writeRecord(Change &change, const RecordType &type, const QString &which,
                       const std::vector<Assignment> &assignments)
{
    Record record(type);
    if (which != u"new") {
        KEBU_LET(id, findRecord(change.view(), type, which));
        KEBU_LET(stored, change.view().get(type, id));
        record = std::move(stored);
    }
    KEBU_TRY(assign(change, record, assignments));
    if (which == u"new")
        return change.create(record);
    KEBU_TRY(change.edit(record));
    return record.id();
}

QString kindName(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Name:
        return QStringLiteral("name");
    case MatchKind::Contact:
        return QStringLiteral("contact");
    case MatchKind::Number:
        return QStringLiteral("number");
    case MatchKind::Pinyin:
        return QStringLiteral("pinyin");
    case MatchKind::Initials:
        return QStringLiteral("initials");
    case MatchKind::Phone:
        return QStringLiteral("phone");
    }
    return {};
}

} // namespace

Outcome runShow(Session &session)
{
    KEBU_ASK(type, recordNamed(session.argument(1)));
    KEBU_LET(json, session.read([type, which = session.argument(2)](Snapshot &view) -> Result<QJsonObject> {
        KEBU_LET(id, findRecord(view, *type, which));
        KEBU_LET(record, view.get(*type, id));
        return wholeRecordJson(view, record);
    }));
    session.give(json);
    return {};
}

Outcome runSet(Session &session)
{
    KEBU_ASK(type, recordNamed(session.argument(1)));
    const QString which = session.argument(2);
    const QStringList words = session.arguments().rest().mid(3);
    KEBU_ASK(assignments, session.read([type, words](Snapshot &view) -> Result<std::vector<Assignment>> {
        KEBU_LET(catalog, view.catalog());
        return assignmentsOf(words, *type, *catalog);
    }));
    Id written;
    const QString title =
        which == u"new" ? say(QT_TRANSLATE_NOOP("cli", "New %1")) : say(QT_TRANSLATE_NOOP("cli", "Edit %1"));
    KEBU_LET(info, session.change(title.arg(type->label().text()), [&](Change &change) -> Result<void> {
        KEBU_LET(id, writeRecord(change, *type, which, assignments));
        written = id;
        return {};
    }));
    KEBU_LET(json, session.read([type, written](Snapshot &view) -> Result<QJsonObject> {
        KEBU_LET(record, view.get(*type, written));
        return recordJson(view, record);
    }));
    json.insert(QStringLiteral("change"), changeJson(info));
    session.give(json);
    return {};
}

Outcome runRemove(Session &session)
{
    KEBU_ASK(type, recordNamed(session.argument(1)));
    const QString title = say(QT_TRANSLATE_NOOP("cli", "Remove %1")).arg(type->label().text());
    const bool isWithChildren = session.arguments().has("with-children");
    KEBU_LET(info,
             session.change(title, [type, isWithChildren, which = session.argument(2)](Change &change) -> Result<void> {
                 KEBU_LET(id, findRecord(change.view(), *type, which));
                 return isWithChildren ? change.removeWithChildren(*type, id) : change.remove(*type, id);
             }));
    session.give(QJsonObject{{QStringLiteral("change"), changeJson(info)}});
    return {};
}

Outcome runFind(Session &session)
{
    KEBU_ASK(limit, session.numberOption("limit", 20, 1));
    const QString text = session.arguments().rest().mid(1).join(u' ');
    QElapsedTimer timer;
    timer.start();
    KEBU_LET(json, session.read([text, limit](Snapshot &view) -> Result<QJsonObject> {
        int total = 0;
        KEBU_LET(hits, view.finder().find(text, limit, &total));
        QJsonArray rows;
        for (const SearchIndex::Hit &hit : hits) {
            KEBU_LET(record, view.get(customer::type(), hit.customer));
            rows.append(QJsonObject{{QStringLiteral("record"), customer::type().name()},
                                    {QStringLiteral("id"), hit.customer.toString()},
                                    {QStringLiteral("number"), record.text(customer::number)},
                                    {QStringLiteral("name"), record.text(customer::name)},
                                    {QStringLiteral("snippet"), hit.why.text},
                                    {QStringLiteral("why"), kindName(hit.why.kind)}});
        }
        return QJsonObject{{QStringLiteral("hits"), rows}, {QStringLiteral("total"), total}};
    }));
    json.insert(QStringLiteral("ms"), double(timer.nsecsElapsed() / 1000) / 1000);
    session.give(json);
    return {};
}

Outcome runList(Session &session)
{
    KEBU_ASK(type, recordNamed(session.argument(1)));
    KEBU_ASK(limit, session.numberOption("limit", -1, 0));
    const Arguments &arguments = session.arguments();
    const ListRequest request{type, arguments.value("where"), arguments.value("search"), arguments.value("sort"),
                              arguments.has("descending")};
    KEBU_ASK(json, session.read([request, limit](Snapshot &view) -> Result<QJsonObject> {
        KEBU_LET(window, openList(view, request));
        const size_t shown = limit < 0 ? window.ids.size() : std::min(window.ids.size(), size_t(limit));
        QJsonArray rows;
        for (size_t i = 0; i < shown; ++i) {
            KEBU_LET(record, view.get(*request.record, window.ids[i]));
            KEBU_LET(row, recordJson(view, record));
            row.remove(QStringLiteral("record"));
            if (request.record == &customer::type())
                KEBU_TRY(addGlance(view, record.id(), row));
            rows.append(row);
        }
        return QJsonObject{{QStringLiteral("rows"), rows}, {QStringLiteral("total"), qint64(window.ids.size())}};
    }));
    session.give(json);
    return {};
}

} // namespace kebu::cli
