#include "core/storage/drafts.h"

#include "core/storage/statement.h"

namespace kebu {

Result<std::vector<Drafts::Entry>> Drafts::of(const QString &form)
{
    std::vector<Entry> entries;
    Statement &rows = m_connection.prepared(
        QStringLiteral("SELECT record_id, saved_at, content FROM draft WHERE form = ? ORDER BY saved_at"));
    KEBU_TRY(rows.run(form));
    while (rows.next())
        entries.push_back({rows.id(0), Instant{rows.number(1)}, rows.text(2)});
    KEBU_TRY(rows.done());
    return entries;
}

Result<std::vector<Drafts::Named>> Drafts::all()
{
    std::vector<Named> drafts;
    Statement &rows = m_connection.prepared(
        QStringLiteral("SELECT form, record_id, saved_at, content FROM draft ORDER BY saved_at, form"));
    KEBU_TRY(rows.run());
    while (rows.next())
        drafts.push_back({rows.text(0), {rows.id(1), Instant{rows.number(2)}, rows.text(3)}});
    KEBU_TRY(rows.done());
    return drafts;
}

Result<void> Drafts::keep(const QString &form, const Entry &entry)
{
    Statement &row = m_connection.prepared(QStringLiteral(
        "INSERT INTO draft (form, record_id, saved_at, content) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (form, record_id) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content"));
    KEBU_TRY(row.run(form, entry.record, entry.savedAt, entry.content));
    return row.done();
}

Result<void> Drafts::drop(const QString &form, Id record)
{
    Statement &row = m_connection.prepared(QStringLiteral("DELETE FROM draft WHERE form = ? AND record_id = ?"));
    KEBU_TRY(row.run(form, record));
    return row.done();
}

Result<FileStore::Kept> Drafts::keepBytes(QIODevice &source) { return FileStore(m_connection).keep(source); }

Result<void> Drafts::dropBytes(const QString &sha256)
{
    Statement &row = m_connection.prepared(QStringLiteral("SELECT 1 FROM draft WHERE instr(content, ?) > 0 LIMIT 1"));
    KEBU_TRY(row.run(sha256));
    const bool isNamed = row.next();
    KEBU_TRY(row.done());
    return isNamed ? Result<void>() : FileStore(m_connection).dropUnused(sha256);
}

} // namespace kebu
