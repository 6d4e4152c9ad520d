// What a form held, as the change writes it: in the writer's thread, without the form.
#include "core/domain/registry.h"
#include "core/domain/tag.h"
#include "core/services/listing.h"
#include "ui/forms/recordform.h"

namespace kebu {

namespace {

Result<Id> tagNamed(Change &change, const QString &name)
{
    KEBU_LET(list, openList(change.view(), {&tag::type(), {}, {}, {}, false}));
    for (const Id id : list.ids) {
        KEBU_LET(known, change.view().get(tag::type(), id));
        if (known.text(tag::name) == name)
            return id;
    }
    Record made(tag::type());
    made.set(tag::name, Value(name));
    return change.create(made);
}

Result<Id> recordNamed(Change &change, const RecordType &type, const QString &name)
{
    KEBU_LET(known, change.view().store().where(type, QStringLiteral("name = ? ORDER BY id LIMIT 1"), {name}));
    if (!known.empty())
        return known.front().id();
    Record made(type);
    made.set(type.indexOf(QStringLiteral("name")), Value(name));
    return change.create(made);
}

} // namespace

Result<Record> RecordDraft::settle(Change &change) const
{
    Record settled = record;
    for (const NewWords::Word &choice : words.choices) {
        KEBU_LET(code, change.ensureChoice(choice.field.picklist, choice.word));
        setValue(settled, choice.field, Value(code));
    }
    for (const NewWords::Word &tag : words.tags) {
        KEBU_LET(id, tagNamed(change, tag.word));
        std::vector<Id> ids = valueOf(settled, tag.field).ids();
        ids.push_back(id);
        setValue(settled, tag.field, Value(std::move(ids)));
    }
    for (const NewWords::Word &named : words.records) {
        KEBU_LET(id, recordNamed(change, *findRecordType(named.field.target), named.word));
        setValue(settled, named.field, Value::of(id));
    }
    return settled;
}

Result<Id> RecordDraft::save(Change &change) const
{
    KEBU_LET(settled, settle(change));
    if (!settled.id())
        return change.create(settled);
    KEBU_TRY(change.edit(settled));
    return settled.id();
}

} // namespace kebu
