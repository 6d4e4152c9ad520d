#include "core/storage/recordstore.h"

#include "core/base/text.h"
#include "core/domain/registry.h"

#include <QVarLengthArray>
#include <QVariantList>

namespace kebu {

QString quoted(const QString &identifier)
{
    QString safe = identifier;
    safe.replace(u'"', QStringLiteral("\"\""));
    return u'"' + safe + u'"';
}

QString RecordStore::columnOf(const FieldInfo &field)
{
    return field.type == FieldType::Ref || field.type == FieldType::RefAny ? field.name + QStringLiteral("_id")
                                                                           : field.name;
}

QString RecordStore::pointsAt(const FieldInfo &field)
{
    const QString column = quoted(columnOf(field));
    const QString points = column + QStringLiteral(" = ?");
    return field.type == FieldType::RefAny ? points + QStringLiteral(" AND ") + column + QStringLiteral(" <> 0")
                                           : points;
}

namespace {

/// The columns a field takes, in order; none for Refs.
QStringList columnsOf(const FieldInfo &field)
{
    if (field.type == FieldType::Refs)
        return {};
    if (field.type == FieldType::RefAny)
        return {quoted(field.name + QStringLiteral("_record")), quoted(field.name + QStringLiteral("_id"))};
    return {quoted(RecordStore::columnOf(field))};
}

/// The values of a statement: lent by a record, which must outlive them.
class LentValues
{
public:
    void add(qint64 number) { m_values.append(number); }
    void add(const FieldInfo &field, const Value &value)
    {
        switch (field.type) {
        case FieldType::Refs:
            return;
        case FieldType::RefAny: {
            const RecordRef ref = RecordRef::fromString(value.text());
            m_kept << ref.record;
            m_values.append(QStringView(m_kept.last()));
            m_values.append(ref.id.value);
            return;
        }
        case FieldType::Ref:
            m_values.append(value.isEmpty() ? sqlcipher::Lent() : sqlcipher::Lent(value.number()));
            return;
        case FieldType::Bool:
            m_values.append(value.number());
            return;
        default:
            if (field.isHeldAsText())
                m_values.append(QStringView(value.text())); // a copy shares its letters with the record's
            else
                m_values.append(value.isEmpty() ? RecordStore::emptyNumber : value.number());
        }
    }
    [[nodiscard]] std::span<const sqlcipher::Lent> all() const
    {
        return {m_values.constData(), size_t(m_values.size())};
    }

private:
    QVarLengthArray<sqlcipher::Lent, 96> m_values;
    QStringList m_kept; ///< what no record holds
};

Value storedValue(const FieldInfo &field, const Statement &row, int &column)
{
    const int at = column++;
    if (field.type == FieldType::RefAny) {
        const RecordRef ref{row.text(at), row.id(at + 1)};
        ++column;
        return Value(ref.toString());
    }
    if (field.isHeldAsText())
        return Value(row.text(at));
    if (field.type == FieldType::Ref)
        return row.isNull(at) ? Value() : Value(row.number(at));
    const qint64 number = row.number(at);
    if (number == RecordStore::emptyNumber || (field.type == FieldType::Bool && number == 0))
        return {};
    return Value(number);
}

bool hasLinks(const RecordType &type)
{
    return std::ranges::any_of(type.fields(), [](const FieldInfo &field) { return field.type == FieldType::Refs; });
}

QStringList allColumns(const RecordType &type)
{
    QStringList columns{QStringLiteral("id")};
    for (const FieldInfo &field : type.fields())
        columns += columnsOf(field);
    return columns;
}

/// The statements of a type, put together once, not for every row of a bulk change.
struct TypeSql {
    QString select;
    QString byId;
    QString exists;
    QString insert;
    QHash<QString, QString> taken; ///< by unique field
};

QString takenSql(const RecordType &type, const FieldInfo &field)
{
    // the second condition lets SQLite use the indexes of numbers, which leave empty ones out
    const QString column = quoted(RecordStore::columnOf(field));
    return QStringLiteral("SELECT 1 FROM ") + quoted(type.table()) + QStringLiteral(" WHERE ") + column +
           QStringLiteral(" = ? AND ") + column + QStringLiteral(" <> '' AND id <> ? LIMIT 1");
}

const TypeSql &sqlOf(const RecordType &type)
{
    static const QHash<const RecordType *, TypeSql> statements = [] {
        QHash<const RecordType *, TypeSql> all;
        for (const RecordType *each : recordTypes()) {
            const QStringList columns = allColumns(*each);
            const QString list = columns.join(QStringLiteral(", "));
            const QString marks = QString(QStringLiteral("?, ").repeated(columns.size())).chopped(2);
            TypeSql sql;
            sql.select = QStringLiteral("SELECT ") + list + QStringLiteral(" FROM ") + quoted(each->table());
            sql.byId = sql.select + QStringLiteral(" WHERE id = ?");
            sql.exists = QStringLiteral("SELECT 1 FROM ") + quoted(each->table()) + QStringLiteral(" WHERE id = ?");
            sql.insert = QStringLiteral("INSERT INTO ") + quoted(each->table()) + QStringLiteral(" (") + list +
                         QStringLiteral(") VALUES (") + marks + QStringLiteral(")");
            for (const FieldInfo &field : each->fields()) {
                if (field.isUnique)
                    sql.taken.insert(field.name, takenSql(*each, field));
            }
            all.insert(each, sql);
        }
        return all;
    }();
    return *statements.constFind(&type);
}

const QString &selectFrom(const RecordType &type) { return sqlOf(type).select; }

} // namespace

Result<void> RecordStore::insert(const Record &record)
{
    const RecordType &type = record.type();
    LentValues values;
    values.add(record.id().value);
    for (int i = 0; i < int(type.fields().size()); ++i)
        values.add(type.field(i), record.value(i));
    KEBU_TRY(m_connection.prepared(sqlOf(type).insert).runWith(values.all()));
    for (int i = 0; i < int(type.fields().size()); ++i) {
        if (type.field(i).type == FieldType::Refs && !record.value(i).isEmpty())
            KEBU_TRY(writeLinks(record, i));
    }
    for (const CustomValue &custom : record.customValues())
        KEBU_TRY(writeCustomValue(record.id(), custom.field, custom.value));
    return {};
}

Result<void> RecordStore::update(const Record &before, const Record &after, const std::vector<int> &fields)
{
    const RecordType &type = after.type();
    QStringList sets;
    LentValues values;
    for (const int index : fields) {
        const FieldInfo &field = type.field(index);
        for (const QString &column : columnsOf(field))
            sets << column + QStringLiteral(" = ?");
        values.add(field, after.value(index));
        if (field.type == FieldType::Refs)
            KEBU_TRY(writeLinks(after, index));
    }
    if (!sets.isEmpty()) {
        values.add(after.id().value);
        KEBU_TRY(m_connection
                     .prepared(QStringLiteral("UPDATE ") + quoted(type.table()) + QStringLiteral(" SET ") +
                               sets.join(QStringLiteral(", ")) + QStringLiteral(" WHERE id = ?"))
                     .runWith(values.all()));
    }
    for (const CustomValue &custom : before.customValues()) {
        if (after.customValue(custom.field).isEmpty())
            KEBU_TRY(writeCustomValue(after.id(), custom.field, Value()));
    }
    for (const CustomValue &custom : after.customValues()) {
        if (before.customValue(custom.field) != custom.value)
            KEBU_TRY(writeCustomValue(after.id(), custom.field, custom.value));
    }
    return {};
}

Result<void> RecordStore::remove(const RecordType &type, Id id)
{
    if (hasLinks(type))
        KEBU_TRY(m_connection.prepared(QStringLiteral("DELETE FROM link WHERE owner_id = ?")).run(id));
    KEBU_TRY(m_connection.prepared(QStringLiteral("DELETE FROM custom_value WHERE record_id = ?")).run(id));
    return m_connection
        .prepared(QStringLiteral("DELETE FROM ") + quoted(type.table()) + QStringLiteral(" WHERE id = ?"))
        .run(id);
}

Result<void> RecordStore::writeLinks(const Record &record, int field)
{
    const QString &name = record.type().field(field).name;
    KEBU_TRY(m_connection.prepared(QStringLiteral("DELETE FROM link WHERE owner_id = ? AND field = ?"))
                 .run(record.id(), name));
    int position = 0;
    for (const Id target : record.value(field).ids()) {
        KEBU_TRY(
            m_connection
                .prepared(QStringLiteral("INSERT INTO link (owner_id, field, position, target_id) VALUES (?, ?, ?, ?)"))
                .run(record.id(), name, position++, target));
    }
    return {};
}

Result<void> RecordStore::writeCustomValue(Id record, Id field, const Value &value)
{
    if (value.isEmpty())
        return m_connection.prepared(QStringLiteral("DELETE FROM custom_value WHERE record_id = ? AND field_id = ?"))
            .run(record, field);
    QByteArray key;
    if (value.isNumber()) { // big-endian with the sign turned, so that bytes sort as numbers do
        const quint64 shifted = quint64(value.number()) ^ (quint64{1} << 63);
        for (int shift = 56; shift >= 0; shift -= 8)
            key.append(char(shifted >> shift));
    } else {
        key = sortKey(value.text());
    }
    return m_connection
        .prepared(QStringLiteral(
            "INSERT OR REPLACE INTO custom_value (field_id, record_id, text, number, sort_key) VALUES (?, ?, ?, ?, ?)"))
        .run(field, record, value.text(), value.isNumber() ? value.number() : emptyNumber, key);
}

Result<void> RecordStore::loadBeside(Record &record)
{
    const RecordType &type = record.type();
    if (hasLinks(type)) {
        QHash<int, std::vector<Id>> links;
        Statement &rows = m_connection.prepared(
            QStringLiteral("SELECT field, target_id FROM link WHERE owner_id = ? ORDER BY field, position"));
        KEBU_TRY(rows.run(record.id()));
        while (rows.next()) {
            if (const int index = type.indexOf(rows.text(0)); index >= 0)
                links[index].push_back(rows.id(1));
        }
        KEBU_TRY(rows.done());
        for (auto it = links.begin(); it != links.end(); ++it)
            record.set(it.key(), Value(std::move(it.value())));
    }
    Statement &rows =
        m_connection.prepared(QStringLiteral("SELECT field_id, text, number FROM custom_value WHERE record_id = ?"));
    KEBU_TRY(rows.run(record.id()));
    while (rows.next())
        record.setCustomValue(rows.id(0), rows.number(2) == emptyNumber ? Value(rows.text(1)) : Value(rows.number(2)));
    return rows.done();
}

Result<std::vector<Record>> RecordStore::collect(const RecordType &type, Statement &statement)
{
    std::vector<Record> records;
    while (statement.next()) {
        Record record(type, statement.id(0));
        int column = 1;
        for (int i = 0; i < int(type.fields().size()); ++i) {
            if (type.field(i).type != FieldType::Refs)
                record.set(i, storedValue(type.field(i), statement, column));
        }
        records.push_back(std::move(record));
    }
    KEBU_TRY(statement.done());
    for (Record &record : records)
        KEBU_TRY(loadBeside(record));
    return records;
}

Result<std::optional<Record>> RecordStore::find(const RecordType &type, Id id)
{
    Statement &statement = m_connection.prepared(sqlOf(type).byId);
    KEBU_TRY(statement.run(id));
    KEBU_LET(found, collect(type, statement));
    return found.empty() ? std::optional<Record>() : std::optional<Record>(std::move(found.front()));
}

Result<bool> RecordStore::exists(const RecordType &type, Id id)
{
    Statement &statement = m_connection.prepared(sqlOf(type).exists);
    KEBU_TRY(statement.run(id));
    const bool found = statement.next();
    KEBU_TRY(statement.done());
    return found;
}

Result<bool> RecordStore::isTaken(const RecordType &type, const FieldInfo &field, const QString &text, Id except)
{
    const auto known = sqlOf(type).taken.constFind(field.name);
    Statement &statement =
        m_connection.prepared(known != sqlOf(type).taken.constEnd() ? *known : takenSql(type, field));
    KEBU_TRY(statement.run(text, except));
    const bool found = statement.next();
    KEBU_TRY(statement.done());
    return found;
}

Result<std::vector<Record>> RecordStore::children(const RecordType &type, int field, Id target)
{
    return where(type, pointsAt(type.field(field)) + QStringLiteral(" ORDER BY id"), {target.value});
}

Result<std::vector<Record>> RecordStore::where(const RecordType &type, const QString &condition,
                                               const QVariantList &values)
{
    Statement &statement = m_connection.prepared(selectFrom(type) + QStringLiteral(" WHERE ") + condition);
    KEBU_TRY(statement.runWith(values));
    return collect(type, statement);
}

Result<Id> highestId(Connection &connection)
{
    Id highest;
    QStringList tables{QStringLiteral("change")};
    for (const RecordType *type : recordTypes())
        tables << type->table();
    for (const QString &table : tables) {
        Statement row(connection.database(), QStringLiteral("SELECT coalesce(max(id), 0) FROM ") + quoted(table));
        KEBU_TRY(row.run());
        if (row.next())
            highest = std::max(highest, row.id(0));
        KEBU_TRY(row.done());
    }
    return highest;
}

} // namespace kebu
