#include "core/storage/undo.h"

#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/registry.h"
#include "core/storage/bulkcache.h"

#include <QCoreApplication>
#include <QSet>

#include <optional>

namespace kebu {

namespace {

const QString customPrefix = QStringLiteral("custom:");

constexpr qint64 worthAnotherCache = 1000; ///< entries
constexpr qint64 entriesAtOnce = 4096;

/// Asks whether another record points at the one bound: one question for each kind of record, put together once, for
/// an undone import of a hundred thousand asks it of every record.
const QString &holdersOf(const RecordType &type)
{
    static const QHash<const RecordType *, QString> questions = [] {
        const auto isIn = [](const QString &table, QString condition) -> QString {
            return QStringLiteral("EXISTS (SELECT 1 FROM ") + quoted(table) + QStringLiteral(" WHERE ") +
                   condition.replace(u'?', QStringLiteral("asked.id")) + u')';
        };
        QStringList ofAll;
        for (const RecordType *other : recordTypes()) {
            for (const FieldInfo &field : other->fields()) {
                if (field.type == FieldType::RefAny)
                    ofAll << isIn(other->table(), RecordStore::pointsAt(field));
            }
        }
        QHash<const RecordType *, QString> all;
        for (const RecordType *each : recordTypes()) {
            QStringList own;
            for (const IncomingReference &incoming : referencesTo(*each))
                own << isIn(incoming.type->table(), RecordStore::pointsAt(incoming.type->field(incoming.field)));
            own += ofAll;
            own << (each == &customField::type() ? isIn(QStringLiteral("custom_value"), QStringLiteral("field_id = ?"))
                                                 : isIn(QStringLiteral("link"), QStringLiteral("target_id = ?")));
            all.insert(each, QStringLiteral("SELECT ") + own.join(QStringLiteral(" OR ")) +
                                 QStringLiteral(" FROM (SELECT ? AS id) AS asked"));
        }
        return all;
    }();
    return *questions.constFind(&type);
}

class Reversal
{
public:
    Reversal(ChangeWriter &writer, Connection &connection) : m_writer(writer), m_connection(connection) {}

    /// Notes which records were written more than once since the change began: of all others what stands now is what
    /// the change wrote, and their history need not be read.
    Result<void> begin(const ChangeInfo &target)
    {
        Statement &rows = m_connection.prepared(
            QStringLiteral("SELECT record_id FROM journal WHERE seq >= ? GROUP BY record_id HAVING count(*) > 1"));
        KEBU_TRY(rows.run(target.firstSeq));
        while (rows.next())
            m_writtenAgain.insert(rows.id(0));
        return rows.done();
    }

    Result<void> entry(const JournalEntry &entry)
    {
        const RecordType *type = findRecordType(entry.record);
        if (!type || entry.erased)
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "storage", "This change cannot be undone: a person's data in it was erased for good."),
                         {}};
        switch (entry.action) {
        case JournalAction::Created:
            return uncreate(*type, entry);
        case JournalAction::Edited:
            return unedit(*type, entry);
        case JournalAction::Removed:
            return unremove(*type, entry);
        case JournalAction::Disclosed: // its change is not revertible
            break;
        }
        return {};
    }

    UndoOutcome outcome;

private:
    Result<void> uncreate(const RecordType &type, const JournalEntry &entry)
    {
        KEBU_LET(current, m_writer.store().find(type, entry.id));
        if (!current)
            return {};
        KEBU_LET(held, isHeld(type, entry.id));
        if (held) {
            const int nameField = std::max(0, type.indexOf(QStringLiteral("name")));
            outcome.recordsKept << type.label().text() + u' ' + current->value(nameField).text();
            return {};
        }
        return m_writer.remove(*current);
    }

    Result<void> unremove(const RecordType &type, const JournalEntry &entry)
    {
        KEBU_LET(exists, m_writer.store().exists(type, entry.id));
        if (exists)
            return {};
        Record record(type, entry.id);
        apply(entry.before, record);
        return m_writer.create(record);
    }

    Result<void> unedit(const RecordType &type, const JournalEntry &entry)
    {
        KEBU_LET(current, m_writer.store().find(type, entry.id));
        if (!current) {
            outcome.fieldsChangedSince += int(entry.before.size());
            return {};
        }
        std::vector<JournalEntry> history;
        if (m_writtenAgain.contains(entry.id)) {
            KEBU_LET(read, m_writer.journal().historyOf(entry.id));
            history = std::move(read);
        }
        Record restored = *current;
        for (const auto &[name, before] : entry.before) {
            if (valueOf(*current, name) == writtenBy(entry, history, name, *current))
                apply({{name, before}}, restored);
            else
                ++outcome.fieldsChangedSince;
        }
        return m_writer.edit(*current, restored);
    }

    static Value valueOf(const Record &record, const QString &name)
    {
        if (name.startsWith(customPrefix))
            return record.customValue(Id::fromString(QStringView(name).mid(customPrefix.size())));
        const int index = record.type().indexOf(name);
        return index < 0 ? Value() : record.value(index);
    }

    /// What the entry wrote into the field: what the next entry that touched it found there, else what stands now.
    static Value writtenBy(const JournalEntry &entry, const std::vector<JournalEntry> &history, const QString &name,
                           const Record &current)
    {
        for (const JournalEntry &later : history) {
            if (later.seq <= entry.seq)
                continue;
            if (const auto found = later.before.find(name); found != later.before.end())
                return found->second;
            if (later.action == JournalAction::Removed)
                return Value(); // a removal keeps every set field: this one was empty
        }
        return valueOf(current, name);
    }

    Result<bool> isHeld(const RecordType &type, Id id)
    {
        Statement &row = m_connection.prepared(holdersOf(type));
        KEBU_TRY(row.run(id));
        const bool found = row.next() && row.number(0) != 0;
        KEBU_TRY(row.done());
        return found;
    }

    ChangeWriter &m_writer;
    Connection &m_connection;
    QSet<Id> m_writtenAgain;
};

} // namespace

Result<UndoOutcome> revert(ChangeWriter &writer, Connection &connection, const ChangeInfo &target)
{
    std::optional<BulkCache> cache;
    if (target.entries() >= worthAnotherCache)
        cache.emplace(connection);
    Reversal reversal(writer, connection);
    KEBU_TRY(reversal.begin(target));
    // newest first, some at a time: a change may have written millions
    ChangeInfo part = target;
    while (part.lastSeq >= target.firstSeq) {
        part.firstSeq = std::max(target.firstSeq, part.lastSeq - entriesAtOnce + 1);
        KEBU_LET(entries, writer.journal().entries(part));
        // no std::views: clang 14, which builds the fuzzers, cannot read those of libstdc++
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
            KEBU_TRY(reversal.entry(*entry));
        part.lastSeq = part.firstSeq - 1;
    }
    reversal.outcome.reverted = target;
    return reversal.outcome;
}

} // namespace kebu
