#include "core/services/goodsandtags.h"

#include "core/base/text.h"
#include "core/domain/registry.h"
#include "core/services/typedvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr FieldName nameField{"name"};

QString say(const char *sentence) { return QCoreApplication::translate("goodsandtags", sentence); }

Result<void> checkName(Snapshot &view, const RecordType &type, Id self, const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("goodsandtags", "Give it a name.")), {}};
    KEBU_LET(all, view.store().where(type, QStringLiteral("1"), {}));
    for (const Record &other : all) {
        if (other.id() != self && normalized(other.text(nameField)) == normalized(name))
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("goodsandtags", "There is \"%1\" already. Choose another name, or merge "
                                                               "the two."))
                             .arg(other.text(nameField)),
                         {}};
    }
    return {};
}

Result<void> count(Snapshot &view, const QString &sql, const QVariantList &values, QHash<Id, qint64> &uses)
{
    Statement rows(view.connection().database(), sql);
    KEBU_TRY(rows.runWith(values));
    while (rows.next())
        uses[rows.id(0)] += rows.number(1);
    return rows.done();
}

Result<QHash<Id, qint64>> usesOf(Snapshot &view, const RecordType &target)
{
    QHash<Id, qint64> uses;
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : type->fields()) {
            if (field.target != target.name() || field.type == FieldType::RefAny)
                continue;
            if (field.type == FieldType::Refs)
                KEBU_TRY(count(view,
                               QStringLiteral("SELECT target_id, count(*) FROM link WHERE field = ? AND owner_id IN "
                                              "(SELECT id FROM %1) GROUP BY target_id")
                                   .arg(quoted(type->table())),
                               {field.name}, uses));
            else if (field.type == FieldType::Ref)
                KEBU_TRY(count(view,
                               QStringLiteral("SELECT %2, count(*) FROM %1 WHERE %2 IS NOT NULL GROUP BY %2")
                                   .arg(quoted(type->table()), quoted(RecordStore::columnOf(field))),
                               {}, uses));
        }
    }
    return uses;
}

} // namespace

Result<std::vector<NamedRecord>> namedRecords(Snapshot &view, const RecordType &type)
{
    KEBU_LET(records, view.store().where(type, QStringLiteral("1 ORDER BY name, id"), {}));
    KEBU_LET(uses, usesOf(view, type));
    std::vector<NamedRecord> named;
    for (Record &record : records) {
        const qint64 count = uses.value(record.id());
        named.push_back({std::move(record), count});
    }
    return named;
}

Result<Id> addNamed(Change &change, const RecordType &type, const QString &name)
{
    KEBU_TRY(checkName(change.view(), type, {}, name));
    Record record(type);
    record.set(nameField, Value(name.trimmed()));
    return change.create(std::move(record));
}

Result<void> writeNamed(Change &change, const RecordType &type, Id id, const QHash<QString, QString> &typed)
{
    KEBU_LET(catalog, change.view().catalog());
    KEBU_LET(record, change.view().get(type, id));
    const Clock &clock = change.clock();
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        const FieldInfo &field = *type.find(it.key());
        KEBU_LET(read, readTyped(field, it.value(), {&*catalog, clock.wallNow(), clock.zone()}));
        setValue(record, field, read.value);
    }
    KEBU_TRY(checkName(change.view(), type, id, record.text(nameField)));
    return change.edit(record);
}

} // namespace kebu
