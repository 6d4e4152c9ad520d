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
        m_ambiguous[print].push_back(id);
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
    std::vector<Id> found;
    while (rows.next())
        found.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    match.isAmbiguous = found.size() > 1;
    match.id = found.empty() ? Id() : found.back();
    if (match.isAmbiguous)
        match.candidates = std::move(found);
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
    Match match{m_ids.value(*print), false, true};
    if (const auto further = m_ambiguous.constFind(*print); further != m_ambiguous.constEnd()) {
        match.isAmbiguous = true;
        match.candidates = {match.id};
        for (const Id id : *further) {
            if (std::ranges::find(match.candidates, id) == match.candidates.end())
                match.candidates.push_back(id);
        }
    }
    return match;
}

void KeyIndex::learn(const Record &record)
{
    if (!m_isLoaded || (!m_kind.isEmpty() && record.text(customer::kind) != m_kind))
        return;
    if (const auto print = printOf(record))
        add(*print, record.id());
}

namespace {

QString nameOf(const RecordType &type, const std::vector<FieldInfo> &fields, const QString &kind)
{
    QString name = type.name() + u'|' + kind;
    for (const FieldInfo &field : fields)
        name += u'|' + field.name + field.customId.toString();
    return name;
}

/// Whether the field's value stands in a row of its own kind or beside it, where columnSql() finds it.
bool hasColumn(const FieldInfo &field) { return field.type != FieldType::Refs && field.type != FieldType::RefAny; }

} // namespace

KeyIndex *KeyIndexes::indexOfFilled(const RecordPlan &plan, const Record &row)
{
    constexpr qsizetype most = 16;
    std::vector<FieldInfo> fields;
    for (const Slot &slot : plan.fieldSlots) {
        if (hasColumn(slot.field) && !valueOf(row, slot.field).isEmpty())
            fields.push_back(slot.field);
    }
    const QString name = nameOf(*plan.type, fields, {});
    if (fields.empty() || (!m_filled.contains(name) && m_filled.size() == most))
        return nullptr;
    m_filled.insert(name);
    return &index(*plan.type, fields);
}

KeyIndex &KeyIndexes::index(const RecordType &type, const std::vector<FieldInfo> &fields, const QString &kind)
{
    std::unique_ptr<KeyIndex> &index = m_indexes[nameOf(type, fields, kind)];
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
        for (const Id id : match.isAmbiguous ? match.candidates : std::vector{match.id}) {
            if (id && std::ranges::find(found.candidates, id) == found.candidates.end())
                found.candidates.push_back(id);
        }
    }
    if (!found.isAmbiguous)
        found.candidates.clear();
    return found;
}

namespace {

/// What narrows the search: whose it is, which an index of the book answers, else its name; null for neither.
const FieldInfo *leadingField(const RecordType &type)
{
    return type.customerField() >= 0 ? &type.field(type.customerField()) : type.find(QStringLiteral("name"));
}

/// All that the row fills, in one text of SQL whatever it fills, so that it stays prepared.
Result<std::vector<Id>> askForEqual(Snapshot &view, const RecordPlan &plan, const FieldInfo &leading, const Record &row)
{
    QString sql = QStringLiteral("SELECT id FROM ") + quoted(plan.type->table()) + QStringLiteral(" WHERE ") +
                  quoted(RecordStore::columnOf(leading)) + QStringLiteral(" = ?");
    const Value first = valueOf(row, leading);
    QVariantList values{first.isNumber() ? QVariant(first.number()) : QVariant(first.text())};
    for (const Slot &slot : plan.fieldSlots) {
        if (slot.field.customId || !hasColumn(slot.field))
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
    return candidates;
}

} // namespace

bool equalsIn(const RecordPlan &plan, const Record &row, const Record &other)
{
    return std::ranges::all_of(plan.fieldSlots, [&](const Slot &slot) {
        const Value value = valueOf(row, slot.field);
        return value.isEmpty() || value == valueOf(other, slot.field);
    });
}

Result<Id> findEqual(Snapshot &view, KeyIndexes &indexes, const RecordPlan &plan, const Record &row)
{
    const RecordType &type = *plan.type;
    const FieldInfo *leading = leadingField(type);
    if (!leading || valueOf(row, *leading).isEmpty())
        return Id();
    // the book has no index on names: a calendar of a hundred thousand events would be walked for each of them
    KeyIndex *filled = type.customerField() < 0 ? indexes.indexOfFilled(plan, row) : nullptr;
    if (filled) {
        KEBU_LET(match, filled->find(view, row));
        if (match.hasKey && !match.id)
            return Id();
        if (match.id) {
            KEBU_LET(other, view.get(type, match.id));
            if (equalsIn(plan, row, other))
                return match.id;
        }
    }
    KEBU_LET(candidates, askForEqual(view, plan, *leading, row)); // another may differ from that one in case alone
    for (const Id id : candidates) {
        KEBU_LET(other, view.get(type, id));
        if (equalsIn(plan, row, other))
            return id;
    }
    return Id();
}

} // namespace kebu::importing
