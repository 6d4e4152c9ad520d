#include "core/services/vocabulary.h"

#include "core/base/text.h"
#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("vocabulary", sentence); }

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, {}}; }

Result<PicklistEntry> entryOf(Change &change, const QString &list, const QString &code)
{
    KEBU_LET(catalog, change.view().catalog());
    const PicklistEntry *entry = catalog->picklists().find(list, code);
    if (!entry)
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("vocabulary", "The list has no such entry any more.")),
                     code};
    return *entry;
}

/// The same; one that only records know becomes an entry by being written.
Result<PicklistEntry> entryOrUsed(Change &change, const QString &list, const QString &code)
{
    KEBU_LET(catalog, change.view().catalog());
    if (const PicklistEntry *entry = catalog->picklists().find(list, code))
        return *entry;
    PicklistEntry used;
    used.code = code;
    used.labelZh = code;
    return used;
}

/// Writes the entry as the book's own row: made for a built-in one, altered for one that has it.
Result<void> write(Change &change, const QString &list, const PicklistEntry &entry)
{
    Record record(picklistEntry::type());
    if (entry.id) {
        KEBU_LET(stored, change.view().get(picklistEntry::type(), entry.id));
        record = stored;
    }
    record.set(picklistEntry::list, Value(list));
    record.set(picklistEntry::code, Value(entry.code));
    record.set(picklistEntry::labelZh, Value(entry.labelZh));
    record.set(picklistEntry::labelEn, Value(entry.labelEn));
    record.set(picklistEntry::synonyms, Value(entry.synonyms.join(u'\n')));
    record.set(picklistEntry::position, Value(qint64(entry.position)));
    record.set(picklistEntry::retired, Value::of(entry.retired));
    if (entry.id)
        return change.edit(record);
    KEBU_TRY(change.create(std::move(record)));
    return {};
}

/// `self`: the code that may own the label; empty for a new entry.
Result<void> checkLabels(Change &change, const QString &list, const QString &self, const QStringList &labels)
{
    if (std::ranges::all_of(labels, [](const QString &label) { return label.isEmpty(); }))
        return invalid(say(QT_TRANSLATE_NOOP("vocabulary", "Give the entry a name in Chinese or in English.")));
    KEBU_LET(catalog, change.view().catalog());
    for (const QString &label : labels) {
        const auto known = label.isEmpty() ? std::nullopt : catalog->picklists().codeOf(list, label);
        if (known && *known != self)
            return invalid(
                say(QT_TRANSLATE_NOOP("vocabulary", "The list has \"%1\" already. Choose another name.")).arg(label));
    }
    return {};
}

/// Where the item stands after it moved by some places, kept inside the list; the rest closes up.
template <typename Item>
void moveWithin(std::vector<Item> &items, qsizetype from, int by)
{
    const qsizetype to = std::clamp<qsizetype>(from + by, 0, qsizetype(items.size()) - 1);
    if (from < to)
        std::rotate(items.begin() + from, items.begin() + from + 1, items.begin() + to + 1);
    else
        std::rotate(items.begin() + to, items.begin() + from, items.begin() + from + 1);
}

/// Where a list is chosen from.
struct Use {
    const RecordType *type;
    FieldInfo field;
};

std::vector<Use> usesOf(const Catalog &catalog, const QString &list)
{
    std::vector<Use> uses;
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : catalog.fieldsOf(*type)) {
            if (field.type == FieldType::Choice && field.picklist == list)
                uses.push_back({type, field});
        }
    }
    return uses;
}

Result<std::vector<Id>> usersOf(Connection &connection, const Use &use, const QString &code)
{
    std::vector<Id> ids;
    Statement rows(
        connection.database(),
        use.field.customId
            ? QStringLiteral("SELECT record_id FROM custom_value WHERE field_id = ? AND text = ?")
            : QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(quoted(use.type->table()), quoted(use.field.name)));
    KEBU_TRY(use.field.customId ? rows.run(use.field.customId, code) : rows.run(code));
    while (rows.next())
        ids.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    return ids;
}

Result<qint64> replaceEverywhere(Change &change, const QString &list, const QString &from, const QString &into)
{
    KEBU_LET(catalog, change.view().catalog());
    qint64 written = 0;
    for (const Use &use : usesOf(*catalog, list)) {
        KEBU_LET(ids, usersOf(change.view().connection(), use, from));
        for (const Id id : ids) {
            KEBU_TRY(change.edit(*use.type, id, [&](Record &record) { setValue(record, use.field, Value(into)); }));
            ++written;
        }
    }
    return written;
}

/// `into` understands every word that meant `from`.
void learnWords(PicklistEntry &into, const PicklistEntry &from)
{
    for (const QString &word : QStringList{from.code, from.labelZh, from.labelEn} + from.synonyms) {
        if (!word.isEmpty() && !into.synonyms.contains(word) && word != into.labelZh && word != into.labelEn)
            into.synonyms << word;
    }
}

bool wasBornWith(const QString &list, const QString &code)
{
    return Picklists(std::vector<Record>()).find(list, code) != nullptr;
}

} // namespace

bool isFreeList(const QString &list)
{
    static const QSet<QString> free{
        QStringLiteral("industry"), QStringLiteral("source"),       QStringLiteral("age_bracket"),
        QStringLiteral("province"), QStringLiteral("city"),         QStringLiteral("district"),
        QStringLiteral("team"),     QStringLiteral("churn_reason"), QStringLiteral("topic"),
        QStringLiteral("channel"),  QStringLiteral("competitor"),   QStringLiteral("milestone"),
        QStringLiteral("method"),   QStringLiteral("gender"),       QStringLiteral("opportunity.kind")};
    return free.contains(list) || list.startsWith(QLatin1String("custom."));
}

bool isFreeChoice(const QString &list, const QString &code)
{
    if (isFreeList(list))
        return true;
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : type->fields()) {
            if (field.picklist == list && field.choice(code))
                return false;
        }
    }
    return true;
}

Result<QString> addChoice(Change &change, const QString &list, const QString &labelZh, const QString &labelEn)
{
    if (!isFreeList(list))
        return invalid(say(QT_TRANSLATE_NOOP(
            "vocabulary", "The program's rules know this list by heart. Its entries can be renamed, but none added.")));
    PicklistEntry entry;
    entry.labelZh = labelZh.trimmed();
    entry.labelEn = labelEn.trimmed();
    KEBU_TRY(checkLabels(change, list, {}, {entry.labelZh, entry.labelEn}));
    entry.code = entry.labelZh.isEmpty() ? entry.labelEn : entry.labelZh; // as an import would name it
    KEBU_LET(catalog, change.view().catalog());
    for (const PicklistEntry &other : catalog->picklists().entries(list))
        entry.position = std::max(entry.position, other.position + 1);
    KEBU_TRY(write(change, list, entry));
    return entry.code;
}

Result<void> renameChoice(Change &change, const QString &list, const QString &code, const QString &labelZh,
                          const QString &labelEn)
{
    KEBU_LET(entry, entryOrUsed(change, list, code));
    return renameChoice(change, list, code, labelZh, labelEn, entry.synonyms);
}

Result<void> renameChoice(Change &change, const QString &list, const QString &code, const QString &labelZh,
                          const QString &labelEn, const QStringList &synonyms)
{
    KEBU_LET(entry, entryOrUsed(change, list, code));
    const QStringList known = entry.synonyms;
    entry.labelZh = labelZh.trimmed();
    entry.labelEn = labelEn.trimmed();
    entry.synonyms.clear();
    for (const QString &synonym : synonyms) {
        const QString word = synonym.trimmed();
        if (!word.isEmpty() && !entry.synonyms.contains(word))
            entry.synonyms << word;
    }
    QStringList fresh; // a word the entry had may be another's label by now: it stays, and means the other
    std::ranges::copy_if(entry.synonyms, std::back_inserter(fresh),
                         [&known](const QString &word) { return !known.contains(word); });
    KEBU_TRY(checkLabels(change, list, code, {entry.labelZh, entry.labelEn}));
    if (!fresh.isEmpty())
        KEBU_TRY(checkLabels(change, list, code, fresh));
    return write(change, list, entry);
}

Result<void> retireChoice(Change &change, const QString &list, const QString &code, bool isRetired)
{
    if (!isFreeChoice(list, code))
        return invalid(say(QT_TRANSLATE_NOOP("vocabulary", "The program's rules need this entry.")));
    KEBU_LET(entry, entryOrUsed(change, list, code));
    entry.retired = isRetired;
    return write(change, list, entry);
}

Result<qint64> mergeChoice(Change &change, const QString &list, const QString &from, const QString &into)
{
    if (!isFreeChoice(list, from))
        return invalid(say(QT_TRANSLATE_NOOP("vocabulary", "The program's rules need this entry.")));
    if (from == into)
        return invalid(say(QT_TRANSLATE_NOOP("vocabulary", "Choose another entry to merge it into.")));
    KEBU_LET(gone, entryOrUsed(change, list, from));
    KEBU_LET(kept, entryOf(change, list, into));
    KEBU_LET(written, replaceEverywhere(change, list, from, into));
    learnWords(kept, gone);
    kept.retired = false;
    if (wasBornWith(list, from)) {
        gone.retired = true;
        KEBU_TRY(write(change, list, gone));
    } else if (gone.id) {
        KEBU_TRY(change.remove(picklistEntry::type(), gone.id));
    }
    KEBU_TRY(write(change, list, kept));
    return written;
}

Result<QHash<QString, qint64>> choiceUse(Snapshot &view, const QString &list)
{
    KEBU_LET(catalog, view.catalog());
    QHash<QString, qint64> counts;
    for (const Use &use : usesOf(*catalog, list)) {
        Statement rows(view.connection().database(),
                       use.field.customId
                           ? QStringLiteral("SELECT text, count(*) FROM custom_value WHERE field_id = ? GROUP BY text")
                           : QStringLiteral("SELECT %2, count(*) FROM %1 WHERE %2 <> ? GROUP BY %2")
                                 .arg(quoted(use.type->table()), quoted(use.field.name)));
        KEBU_TRY(use.field.customId ? rows.run(use.field.customId) : rows.run(QString()));
        while (rows.next())
            counts[rows.text(0)] += rows.number(1);
        KEBU_TRY(rows.done());
    }
    return counts;
}

Result<void> moveChoice(Change &change, const QString &list, const QString &code, int by)
{
    KEBU_LET(catalog, change.view().catalog());
    std::vector<PicklistEntry> entries = catalog->picklists().entries(list);
    const auto found = std::ranges::find(entries, code, &PicklistEntry::code);
    if (found == entries.end())
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("vocabulary", "The list has no such entry any more.")),
                     code};
    moveWithin(entries, found - entries.begin(), by);
    for (int position = 0; position < int(entries.size()); ++position) {
        PicklistEntry &entry = entries[size_t(position)];
        if (std::exchange(entry.position, position) != position)
            KEBU_TRY(write(change, list, entry));
    }
    return {};
}

Result<Id> addCustomField(Change &change, const QString &record, const QString &label, const QString &type)
{
    const RecordType *owner = findRecordType(record);
    const QString name = label.trimmed();
    if (name.isEmpty() || !owner)
        return invalid(say(QT_TRANSLATE_NOOP("vocabulary", "Give the field a name.")));
    KEBU_LET(catalog, change.view().catalog());
    for (const FieldInfo &field : catalog->fieldsOf(*owner)) {
        if (normalized(field.labelText()) == normalized(name) || normalized(field.name) == normalized(name))
            return invalid(
                say(QT_TRANSLATE_NOOP("vocabulary", "There is a field called \"%1\" already. Choose another name."))
                    .arg(name));
    }
    KEBU_LET(made, change.ensureCustomField(record, name, type));
    return made.customId;
}

Result<void> renameCustomField(Change &change, Id field, const QString &label)
{
    if (label.trimmed().isEmpty())
        return invalid(say(QT_TRANSLATE_NOOP("vocabulary", "Give the field a name.")));
    return change.edit(customField::type(), field,
                       [&](Record &record) { record.set(customField::label, Value(label.trimmed())); });
}

Result<void> retireCustomField(Change &change, Id field, bool isRetired)
{
    return change.edit(customField::type(), field,
                       [&](Record &record) { record.set(customField::retired, Value::of(isRetired)); });
}

Result<void> moveCustomField(Change &change, Id field, int by)
{
    KEBU_LET(moved, change.view().get(customField::type(), field));
    KEBU_LET(catalog, change.view().catalog());
    std::vector<Record> fields;
    for (const Record &definition : catalog->customFields()) {
        if (definition.text(customField::record) == moved.text(customField::record))
            fields.push_back(definition);
    }
    const auto found = std::ranges::find_if(fields, [&](const Record &definition) { return definition.id() == field; });
    if (found == fields.end())
        return {};
    moveWithin(fields, found - fields.begin(), by);
    for (int position = 0; position < int(fields.size()); ++position) {
        Record &definition = fields[size_t(position)];
        if (definition.has(customField::position) && definition.number(customField::position) == position)
            continue;
        definition.set(customField::position, Value(qint64(position)));
        KEBU_TRY(change.edit(definition));
    }
    return {};
}

} // namespace kebu
