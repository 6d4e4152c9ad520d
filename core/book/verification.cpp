#include "core/book/verification.h"

#include "core/domain/registry.h"
#include "core/storage/journal.h"
#include "core/storage/migrator.h"
#include "core/storage/recordstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace kebu {

namespace {

/// The tables of the open file: an older schema has fewer than there are records.
Result<QSet<QString>> tablesOf(Connection &connection)
{
    Statement rows(connection.database(), QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"));
    KEBU_TRY(rows.run());
    QSet<QString> tables;
    while (rows.next())
        tables.insert(rows.text(0));
    KEBU_TRY(rows.done());
    return tables;
}

Result<qint64> countOf(Connection &connection, const RecordType &type)
{
    Statement row(connection.database(), QStringLiteral("SELECT count(*) FROM ") + quoted(type.table()));
    KEBU_TRY(row.run());
    const qint64 count = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return count;
}

Error damaged(const QString &path, const QStringList &findings)
{
    return {
        ErrorCode::Damaged,
        QCoreApplication::translate("book", "%1 does not verify: %2").arg(QFileInfo(path).fileName(), findings.first()),
        findings.join(QStringLiteral("; "))};
}

Result<BookFigures> verifyOpen(Connection &connection, Depth depth, const std::function<bool()> &isCancelled)
{
    const QStringList findings = sqlcipher::integrityFindings(connection.database());
    if (isCancelled && isCancelled())
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("book", "Stopped. Nothing was kept."), {}};
    if (!findings.isEmpty())
        return damaged(connection.path(), findings);
    KEBU_LET(schema, schemaOf(connection));
    if (schema > currentSchema()) {
        return Error{
            ErrorCode::TooNew,
            QCoreApplication::translate("book", "%1 was written by a newer Kebu than this one. Update Kebu first.")
                .arg(QFileInfo(connection.path()).fileName()),
            {}};
    }
    if (depth == Depth::PagesAndChain) {
        KEBU_LET(breaks, Journal(connection).verify());
        if (!breaks.isEmpty())
            return damaged(connection.path(), breaks);
    }
    return figuresOf(connection);
}

} // namespace

Result<BookFigures> figuresOf(Connection &connection)
{
    BookFigures figures;
    KEBU_LET(schema, schemaOf(connection));
    KEBU_LET(entries, Journal(connection).count());
    KEBU_LET(head, Journal(connection).head());
    figures.schema = schema;
    figures.journalEntries = entries;
    figures.head = head;
    KEBU_LET(tables, tablesOf(connection));
    for (const RecordType *type : recordTypes()) {
        if (!tables.contains(type->table()))
            continue;
        KEBU_LET(count, countOf(connection, *type));
        figures.counts.insert(type->name(), count);
    }
    return figures;
}

Result<BookFigures> verifyCopy(const QString &path, const sqlcipher::CipherKey &key, Depth depth,
                               const std::function<bool()> &isCancelled)
{
    // opened for writing, so that closing it takes -wal and -shm away
    KEBU_LET(connection, Connection::open(path, key, {sqlcipher::OpenMode::ReadWrite}));
    if (isCancelled)
        connection->setInterruptCheck(isCancelled);
    return verifyOpen(*connection, depth, isCancelled);
}

void removeCopy(const QString &path)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QString::fromLatin1(ending));
}

} // namespace kebu
