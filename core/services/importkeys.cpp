#include "core/services/importkeys.h"

#include "core/base/text.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/tag.h"
#include "core/domain/user.h"
#include "core/rules/names.h"
#include "core/rules/phonenumber.h"

namespace kebu::importing {

namespace {

const QString emptyText = QString::number(RecordStore::emptyNumber);

QString storedText(const Value &value) { return value.isNumber() ? QString::number(value.number()) : value.text(); }

/// The column of a field as text; a custom field's value stands in a table of its own.
QString columnSql(const FieldInfo &field)
{
    if (!field.customId)
        return QStringLiteral("t.") + quoted(RecordStore::columnOf(field));
    return QStringLiteral("coalesce((SELECT CASE WHEN v.number = %1 THEN v.text ELSE v.number END FROM custom_value v "
                          "WHERE v.field_id = %2 AND v.record_id = t.id), '')")
        .arg(RecordStore::emptyNumber)
        .arg(field.customId.value);
}

FieldInfo declared(const RecordType &type, FieldName name) { return type.field(type.indexOf(name)); }

} // namespace

QString keyText(const RecordType &type, const FieldInfo &field, const QString &stored)
{
    if (stored.isEmpty() || stored == emptyText)
        return {};
    if (!field.isHeldAsText())
        return stored;
    if (field.isUnique && field.personalClass == Personal::None)
        return stored.trimmed();
    if (field.type == FieldType::Phone) {
        const NormalPhone phone = normalizePhone(stored);
        return phone.digits.isEmpty() ? normalized(stored) : phone.digits + u'x' + phone.extension;
    }
    if (field.type == FieldType::Email)
        return normalEmail(stored);
    if (field.name == customer::creditCode)
        return normalCreditCode(stored);
    if (field.personalClass == Personal::Name)
        return &type == &customer::type() ? companyKey(stored) : personKey(stored);
    return normalized(stored);
}

KeyIndex::KeyIndex(const RecordType &type, std::vector<FieldInfo> fields, QString kind)
    : m_type(type),
      m_fields(std::move(fields)),
      m_kind(std::move(kind))
{
}

std::optional<Fingerprint> KeyIndex::printOf(const QStringList &stored) const
{
    QStringList texts;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        texts << keyText(m_type, m_fields[i], stored[qsizetype(i)]);
        if (texts.last().isEmpty())
            return std::nullopt;
    }
    return fingerprintOf(texts);
}

std::optional<Fingerprint> KeyIndex::printOf(const Record &record) const
{
    QStringList stored;
    for (const FieldInfo &field : m_fields)
        stored << storedText(valueOf(record, field));
    return printOf(stored);
}

void KeyIndex::add(const Fingerprint &print, Id id)
{
    const auto known = m_ids.constFind(print);
    if (known == m_ids.constEnd())
        m_ids.insert(print, id);
    else if (*known != id)
        m_ambiguous.insert(print);
}

Result<void> KeyIndex::load(Snapshot &view)
{
    m_isLoaded = true;
    QStringList columns{QStringLiteral("t.id")};
    for (const FieldInfo &field : m_fields)
        columns << columnSql(field);
    const QString condition = m_kind.isEmpty() ? QString() : QStringLiteral(" WHERE t.kind = ?");
    Statement rows(view.connection().database(), QStringLiteral("SELECT ") + columns.join(QStringLiteral(", ")) +
                                                     QStringLiteral(" FROM ") + quoted(m_type.table()) +
                                                     QStringLiteral(" t") + condition);
    KEBU_TRY(rows.runWith(m_kind.isEmpty() ? QVariantList() : QVariantList{m_kind}));
    while (rows.next()) {
        QStringList stored;
        for (int i = 0; i < int(m_fields.size()); ++i)
            stored << rows.text(i + 1);
        if (const auto print = printOf(stored))
            add(*print, rows.id(0));
    }
    return rows.done();
}

Result<Match> KeyIndex::ask(Snapshot &view, const QString &text)
{
    // the index on a number leaves empty ones out, which a bound value alone does not tell the engine
    const QString column = quoted(RecordStore::columnOf(m_fields.front()));
    Statement &rows = view.connection().prepared(QStringLiteral("SELECT id FROM ") + quoted(m_type.table()) +
                                                 QStringLiteral(" WHERE ") + column + QStringLiteral(" = ? AND ") +
                                                 column + QStringLiteral(" <> '' LIMIT 2"));
    KEBU_TRY(rows.run(text));
    Match match;
    match.hasKey = true;
    while (rows.next()) {
        match.isAmbiguous = bool(match.id);
        match.id = rows.id(0);
    }
    KEBU_TRY(rows.done());
    return match;
}

Result<Match> KeyIndex::find(Snapshot &view, const Record &record)
{
    if (m_fields.size() == 1 && m_fields.front().isUnique && m_kind.isEmpty()) {
        const QString text = keyText(m_type, m_fields.front(), storedText(valueOf(record, m_fields.front())));
        return text.isEmpty() ? Result<Match>(Match{}) : ask(view, text);
    }
    const auto print = printOf(record);
    if (!print)
        return Match{};
    if (!m_isLoaded)
        KEBU_TRY(load(view));
    return Match{m_ids.value(*print), m_ambiguous.contains(*print), true};
}

void KeyIndex::learn(const Record &record)
{
    if (!m_isLoaded || (!m_kind.isEmpty() && record.text(customer::kind) != m_kind))
        return;
    if (const auto print = printOf(record))
        add(*print, record.id());
}

KeyIndex &KeyIndexes::index(const RecordType &type, const std::vector<FieldInfo> &fields, const QString &kind)
{
    QString name = type.name() + u'|' + kind;
    for (const FieldInfo &field : fields)
        name += u'|' + field.name + field.customId.toString();
    std::unique_ptr<KeyIndex> &index = m_indexes[name];
    if (!index)
        index = std::make_unique<KeyIndex>(type, fields, kind);
    return *index;
}

void KeyIndexes::learn(const Record &record)
{
    for (auto &[name, index] : m_indexes) {
        if (&index->type() == &record.type())
            index->learn(record);
    }
}

bool RowKeys::needsLinks() const
{
    if (m_plan.key.empty())
        return m_plan.main.type == &contact::type();
    return std::ranges::any_of(m_plan.key, [](const FieldInfo &field) { return field.type == FieldType::Ref; });
}

std::vector<std::vector<FieldInfo>> RowKeys::rule(const Record &row) const
{
    const RecordType &type = *m_plan.main.type;
    const auto field = [&type](FieldName name) { return declared(type, name); };
    if (&type == &customer::type()) {
        if (row.text(customer::kind) != u"individual")
            return {{field(customer::name)}};
        return {{field(customer::name), field(customer::phone)}, {field(customer::name), field(customer::email)}};
    }
    if (&type == &contact::type()) {
        const auto within = [&field](FieldName point) {
            return std::vector{field(contact::customer), field(contact::name), field(point)};
        };
        return {within(contact::mobile), within(contact::landline), within(contact::email)};
    }
    if (&type == &user::type() || &type == &tag::type())
        return {{field(user::name)}};
    return {};
}

Result<Match> RowKeys::find(Snapshot &view, const Record &row)
{
    if (!m_plan.key.empty()) {
        KEBU_LET(match, m_indexes.index(*m_plan.main.type, m_plan.key).find(view, row));
        if (match.hasKey || m_plan.isKeyBinding)
            return match;
    }
    const QString kind = m_plan.main.type != &customer::type()       ? QString()
                         : row.text(customer::kind) == u"individual" ? QStringLiteral("individual")
                                                                     : QStringLiteral("enterprise");
    Match found;
    for (const std::vector<FieldInfo> &fields : rule(row)) {
        KEBU_LET(match, m_indexes.index(*m_plan.main.type, fields, kind).find(view, row));
        found.hasKey = found.hasKey || match.hasKey;
        found.isAmbiguous = found.isAmbiguous || match.isAmbiguous || (found.id && match.id && found.id != match.id);
        if (match.id)
            found.id = match.id;
    }
    return found;
}

namespace {

/// What narrows the search by an index: whose it is, else its name.
QStringList leadingFields(const RecordType &type)
{
    if (type.customerField() >= 0)
        return {type.field(type.customerField()).name};
    return {QStringLiteral("name")};
}

bool equalsIn(const RecordPlan &plan, const Record &row, const Record &other)
{
    return std::ranges::all_of(plan.fieldSlots, [&](const Slot &slot) {
        const Value value = valueOf(row, slot.field);
        return value.isEmpty() || value == valueOf(other, slot.field);
    });
}

} // namespace

Result<Id> findEqual(Snapshot &view, const RecordPlan &plan, const Record &row)
{
    const RecordType &type = *plan.type;
    QString sql = QStringLiteral("SELECT id FROM ") + quoted(type.table()) + QStringLiteral(" WHERE 1");
    QVariantList values;
    for (const QString &name : leadingFields(type)) {
        const FieldInfo *field = type.find(name);
        if (!field || valueOf(row, *field).isEmpty())
            return Id();
        sql += QStringLiteral(" AND ") + quoted(RecordStore::columnOf(*field)) + QStringLiteral(" = ?");
        const Value value = valueOf(row, *field);
        values << (value.isNumber() ? QVariant(value.number()) : QVariant(value.text()));
    }
    // one text of SQL whatever the row fills, so that it stays prepared
    for (const Slot &slot : plan.fieldSlots) {
        if (slot.field.customId || slot.field.type == FieldType::Refs || slot.field.type == FieldType::RefAny)
            continue;
        const Value value = valueOf(row, slot.field);
        sql += QStringLiteral(" AND (? OR ") + quoted(RecordStore::columnOf(slot.field)) + QStringLiteral(" = ?)");
        values << qint64(value.isEmpty())
               << (slot.field.isHeldAsText() ? QVariant(value.isEmpty() ? QStringLiteral("") : value.text())
                                             : QVariant(value.number()));
    }
    Statement &rows = view.connection().prepared(sql + QStringLiteral(" ORDER BY id"));
    KEBU_TRY(rows.runWith(values));
    std::vector<Id> candidates;
    while (rows.next())
        candidates.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    for (const Id id : candidates) {
        KEBU_LET(other, view.get(type, id));
        if (equalsIn(plan, row, other))
            return id;
    }
    return Id();
}

} // namespace kebu::importing
