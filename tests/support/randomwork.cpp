#include "tests/support/randomwork.h"

#include "core/domain/customfield.h"
#include "core/domain/listvalue.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"

#include <QDateTime>

#include <algorithm>

namespace kebu::test {

Result<void> RandomWork::operator()(Change &change)
{
    for (int steps = 1 + below(3); steps > 0; --steps) {
        // what the rules refuse was not written and is no step
        if (const Result<void> done = step(change);
            !done && done.error().code != ErrorCode::Invalid && done.error().code != ErrorCode::NotFound)
            return done;
    }
    return {};
}

Result<void> RandomWork::step(Change &change)
{
    const RecordType &type = *recordTypes()[size_t(below(int(recordTypes().size())))];
    const int kind = below(10);
    const Result<void> done = step(change, type, kind < 5 ? Kind::Create : kind < 8 ? Kind::Edit : Kind::Remove);
    return !done && done.error().code == ErrorCode::NotFound ? step(change, type, Kind::Create) : done;
}

Result<void> RandomWork::step(Change &change, const RecordType &type, Kind kind)
{
    if (kind == Kind::Create)
        return create(change, type);
    KEBU_LET(existing, anyOf(change.view(), type));
    if (!existing || (kind == Kind::Remove && existing == change.user()))
        return Error{ErrorCode::NotFound, {}, {}};
    return kind == Kind::Edit ? edit(change, type, existing) : change.removeWithChildren(type, existing);
}

Result<void> RandomWork::create(Change &change, const RecordType &type)
{
    Record record(type);
    for (int i = 0; i < int(type.fields().size()); ++i) {
        const FieldInfo &field = type.field(i);
        if (!field.isRequired && below(3) == 0)
            continue;
        KEBU_LET(value, anyValue(change.view(), type, field));
        if (field.isRequired && value.isEmpty())
            return Error{ErrorCode::NotFound, {}, {}}; // nothing to point at yet
        record.set(i, value);
    }
    KEBU_TRY(setCustom(change.view(), record));
    KEBU_TRY(change.create(std::move(record)));
    return {};
}

Result<void> RandomWork::edit(Change &change, const RecordType &type, Id id)
{
    KEBU_LET(record, change.view().get(type, id));
    for (int times = 1 + below(4); times > 0; --times) {
        const int index = below(int(type.fields().size()));
        const FieldInfo &field = type.field(index);
        KEBU_LET(value, anyValue(change.view(), type, field));
        if (value.isEmpty() && field.isRequired)
            continue;
        record.set(index, !field.isRequired && below(4) == 0 ? Value() : value);
    }
    KEBU_TRY(setCustom(change.view(), record));
    return change.edit(record);
}

Result<void> RandomWork::setCustom(Snapshot &view, Record &record)
{
    KEBU_LET(catalog, view.catalog());
    for (const FieldInfo &field : catalog->fieldsOf(record.type())) {
        if (field.customId && below(2) == 0) {
            KEBU_LET(value, anyValue(view, record.type(), field));
            record.setCustomValue(field.customId, value);
        }
    }
    return {};
}

Result<Id> RandomWork::anyOf(Snapshot &view, const RecordType &type)
{
    KEBU_LET(count, view.count(type));
    if (count == 0)
        return Id{};
    Statement row(view.connection().database(),
                  QStringLiteral("SELECT id FROM %1 ORDER BY id LIMIT 1 OFFSET ?").arg(quoted(type.table())));
    KEBU_TRY(row.run(below(int(count))));
    const Id id = row.next() ? row.id(0) : Id{};
    KEBU_TRY(row.done());
    return id;
}

Result<Value> RandomWork::anyValue(Snapshot &view, const RecordType &type, const FieldInfo &field)
{
    static const QStringList phrases{
        QStringLiteral("苏州衡岳精密机械"), QStringLiteral("温州瑞德阀门"),          QStringLiteral("陈国栋"),
        QStringLiteral("Blue Ocean Ltd."),  QStringLiteral("两年维保与 4 小时到场"), QStringLiteral("第一行\n第二行"),
        QStringLiteral("𠮷野家 🙂")};
    if (&type == &customField::type() && field.name == QString(customField::record))
        return Value(QStringLiteral("customer"));
    if (&type == &picklistEntry::type() && field.name == QString(picklistEntry::list))
        return Value(
            QStringList{QStringLiteral("industry"), QStringLiteral("city"), QStringLiteral("competitor")}[below(3)]);
    if (field.isUnique || &type == &customField::type() || &type == &picklistEntry::type())
        if (field.type == FieldType::Text)
            return Value(QStringLiteral("w%1").arg(++m_words));
    const QDate day = QDate(2026, 1, 1).addDays(below(300));
    switch (field.type) {
    case FieldType::Choice:
        return anyChoice(view, field);
    case FieldType::Ref: {
        KEBU_LET(target, anyOf(view, *findRecordType(field.target)));
        return Value::of(target);
    }
    case FieldType::Refs:
        return someOf(view, *findRecordType(field.target));
    case FieldType::RefAny: {
        const RecordType &target = *recordTypes()[4 + size_t(below(20))];
        KEBU_LET(id, anyOf(view, target));
        return id ? Value(RecordRef{target.name(), id}.toString()) : Value();
    }
    case FieldType::Date:
        return Value::of(day);
    case FieldType::PartialDate:
        return Value(PartialDate{0, day.month(), std::min(day.day(), 28)}.toString());
    case FieldType::Time:
        return Value(QTime(below(24), below(60)).toString(QStringLiteral("HH:mm")));
    case FieldType::WallTime:
        return Value::of(WallTime{day, below(2) ? QTime(9, 30) : QTime(), {}});
    case FieldType::Instant:
        return Value(QDateTime(day, QTime(10, 0), Qt::UTC).toMSecsSinceEpoch());
    case FieldType::Bool:
        return Value::of(below(2) == 1);
    case FieldType::Score:
        return Value(qint64(1 + below(5)));
    case FieldType::Weekdays:
        return Value(qint64(1 + below(127)));
    case FieldType::Int:
    case FieldType::Percent:
        return Value(qint64(below(101)));
    case FieldType::Money:
    case FieldType::Decimal:
        return Value(qint64(below(100'000'000)) - 1'000);
    case FieldType::Phone:
        return Value(QStringLiteral("13%1 0000 %2").arg(below(10)).arg(below(10000), 4, 10, QLatin1Char('0')));
    case FieldType::Email:
        return Value(QStringLiteral("mail%1@firm.example").arg(below(100)));
    case FieldType::List:
        return listValue({phrases[below(3)], phrases[below(3)]});
    case FieldType::Text:
        break;
    }
    return Value(phrases[below(int(phrases.size()))]);
}

Result<Value> RandomWork::anyChoice(Snapshot &view, const FieldInfo &field)
{
    KEBU_LET(catalog, view.catalog());
    const auto entries = catalog->picklists().entries(field.picklist);
    return entries.empty() ? Value() : Value(entries[size_t(below(int(entries.size())))].code);
}

Result<Value> RandomWork::someOf(Snapshot &view, const RecordType &type)
{
    std::vector<Id> ids;
    for (int i = below(4); i > 0; --i) {
        KEBU_LET(id, anyOf(view, type));
        if (id && std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    }
    return Value(std::move(ids));
}

} // namespace kebu::test
