#include "core/storage/forgetting.h"

#include "core/domain/registry.h"
#include "core/storage/drafts.h"
#include "core/storage/journal.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace kebu {

namespace {

struct Kept {
    qint64 seq = 0;
    QString record;
    Id id;
    JournalAction action = JournalAction::Edited;
    QByteArray payload;
};

Result<void> eachPayload(Connection &connection, const std::function<Result<void>(const Kept &)> &look)
{
    Statement rows(connection.database(),
                   QStringLiteral("SELECT p.seq, j.record, j.record_id, j.action, p.payload FROM journal_payload p "
                                  "JOIN journal j ON j.seq = p.seq AND j.writer = p.writer"));
    KEBU_TRY(rows.run());
    while (rows.next())
        KEBU_TRY(look({rows.number(0), rows.text(1), rows.id(2), JournalAction(rows.number(3)), rows.blob(4)}));
    return rows.done();
}

bool holdsAny(const QString &text, const QStringList &values)
{
    return std::ranges::any_of(values,
                               [&text](const QString &value) { return text.contains(value, Qt::CaseInsensitive); });
}

} // namespace

Result<QSet<Id>> Forgetting::onceOf(Id customer)
{
    QSet<Id> found;
    KEBU_TRY(eachPayload(m_connection, [&](const Kept &kept) -> Result<void> {
        if (kept.action != JournalAction::Removed)
            return {};
        KEBU_LET(image, decode(kept.payload));
        const auto owner = image.find(QStringLiteral("customer"));
        if (owner != image.end() && owner->second.id() == customer)
            found.insert(kept.id);
        return {};
    }));
    return found;
}

Result<QStringList> Forgetting::pastValues(const QSet<Id> &records)
{
    QStringList values;
    KEBU_TRY(eachPayload(m_connection, [&](const Kept &kept) -> Result<void> {
        const RecordType *type = findRecordType(kept.record);
        if (!type || !records.contains(kept.id))
            return {};
        KEBU_LET(image, decode(kept.payload));
        for (const auto &[name, value] : image) {
            const FieldInfo *field = type->find(name);
            if (field && field->personalClass != Personal::None && field->personalClass != Personal::Birthday)
                values += value.text().split(u'\n', Qt::SkipEmptyParts);
        }
        return {};
    }));
    values.removeDuplicates();
    return values;
}

Result<void> Forgetting::forgetPayloads(const QSet<Id> &records, const QStringList &values)
{
    std::vector<qint64> gone;
    KEBU_TRY(eachPayload(m_connection, [&](const Kept &kept) -> Result<void> {
        // CBOR holds texts as UTF-8
        const auto isIn = [&kept](const QString &value) { return kept.payload.contains(value.toUtf8()); };
        if (records.contains(kept.id) || std::ranges::any_of(values, isIn))
            gone.push_back(kept.seq);
        return {};
    }));
    for (const qint64 seq : gone)
        KEBU_TRY(m_connection.prepared(QStringLiteral("DELETE FROM journal_payload WHERE seq = ?")).run(seq));
    return {};
}

Result<void> Forgetting::forgetTitles(const QSet<Id> &records, const QStringList &values)
{
    QSet<Id> changes;
    for (const Id record : records) {
        Statement &rows =
            m_connection.prepared(QStringLiteral("SELECT DISTINCT change_id FROM journal WHERE record_id = ?"));
        KEBU_TRY(rows.run(record));
        while (rows.next())
            changes.insert(rows.id(0));
        KEBU_TRY(rows.done());
    }
    QSet<Id> gone;
    for (const Id change : std::as_const(changes)) {
        Statement &rows =
            m_connection.prepared(QStringLiteral("SELECT j.record_id FROM change c JOIN journal j ON j.seq BETWEEN "
                                                 "c.first_seq AND c.last_seq WHERE c.id = ?"));
        KEBU_TRY(rows.run(change));
        bool isOnlyTheirs = true;
        while (isOnlyTheirs && rows.next())
            isOnlyTheirs = records.contains(rows.id(0));
        rows.reset();
        if (isOnlyTheirs)
            gone.insert(change);
    }
    Statement all(m_connection.database(), QStringLiteral("SELECT id, title FROM change"));
    KEBU_TRY(all.run());
    while (all.next()) {
        if (holdsAny(all.text(1), values))
            gone.insert(all.id(0));
    }
    KEBU_TRY(all.done());
    for (const Id change : std::as_const(gone))
        KEBU_TRY(m_connection
                     .prepared(QStringLiteral(
                         "UPDATE change SET title = '', title_salt = x'', title_erased = 1 WHERE id = ?"))
                     .run(change));
    return {};
}

Result<void> Forgetting::forgetNotes(const QSet<Id> &records, const QStringList &values)
{
    struct Draft {
        QString form;
        Id record;
    };
    static const QRegularExpression sha256(QStringLiteral("[0-9a-f]{64}"));
    std::vector<Draft> drafts;
    QSet<QString> pictures; // that the drafts are about
    Statement rows(m_connection.database(), QStringLiteral("SELECT form, record_id, content FROM draft"));
    KEBU_TRY(rows.run());
    while (rows.next()) {
        if (!records.contains(rows.id(1)) && !holdsAny(rows.text(2), values))
            continue;
        drafts.push_back({rows.text(0), rows.id(1)});
        auto named = sha256.globalMatch(rows.text(2));
        while (named.hasNext())
            pictures.insert(named.next().captured());
    }
    KEBU_TRY(rows.done());
    for (const Draft &draft : drafts)
        KEBU_TRY(m_connection.prepared(QStringLiteral("DELETE FROM draft WHERE form = ? AND record_id = ?"))
                     .run(draft.form, draft.record));
    for (const QString &picture : std::as_const(pictures))
        KEBU_TRY(Drafts(m_connection).dropBytes(picture));
    QHash<QString, QString> notes;
    Statement settings(m_connection.database(), QStringLiteral("SELECT name, value FROM setting"));
    KEBU_TRY(settings.run());
    while (settings.next()) {
        QString text = settings.text(1);
        for (const QString &value : values)
            text.replace(value, QStringLiteral("***"), Qt::CaseInsensitive);
        if (text != settings.text(1))
            notes.insert(settings.text(0), text);
    }
    KEBU_TRY(settings.done());
    for (auto note = notes.cbegin(); note != notes.cend(); ++note)
        KEBU_TRY(m_connection.prepared(QStringLiteral("UPDATE setting SET value = ? WHERE name = ?"))
                     .run(note.value(), note.key()));
    return {};
}

Result<void> Forgetting::remember(const RecordRef &who, Id change)
{
    return m_connection
        .prepared(QStringLiteral("INSERT OR REPLACE INTO erasure (record_id, record, change_id) VALUES (?, ?, ?)"))
        .run(who.id, who.record, change);
}

Result<QStringList> erasedIn(Connection &connection)
{
    QStringList records;
    Statement table(connection.database(), QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'erasure'"));
    KEBU_TRY(table.run());
    const bool couldErase = table.next(); // the first schemas could not; they are backed up before their upgrade
    KEBU_TRY(table.done());
    if (!couldErase)
        return records;
    Statement rows(connection.database(), QStringLiteral("SELECT record, record_id FROM erasure ORDER BY record_id"));
    KEBU_TRY(rows.run());
    while (rows.next())
        records << RecordRef{rows.text(0), rows.id(1)}.toString();
    KEBU_TRY(rows.done());
    return records;
}

} // namespace kebu
