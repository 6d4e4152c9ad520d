#include "core/services/bookinfo.h"

#include "core/domain/registry.h"
#include "core/storage/journal.h"
#include "core/storage/migrator.h"

namespace kebu {

Result<QMap<QString, qint64>> recordCounts(Snapshot &view)
{
    QMap<QString, qint64> counts;
    for (const RecordType *type : recordTypes()) {
        KEBU_LET(count, view.count(*type));
        counts.insert(type->name(), count);
    }
    return counts;
}

Result<BookInfo> bookInfo(Snapshot &view)
{
    BookInfo info;
    Connection &connection = view.connection();
    KEBU_LET(schema, schemaOf(connection));
    info.schema = schema;
    Statement version(connection.database(), QStringLiteral("SELECT sqlite_version()"));
    KEBU_TRY(version.run());
    info.engine = QStringLiteral("SQLite ") + (version.next() ? version.text(0) : QString());
    KEBU_TRY(version.done());
    const sqlcipher::CipherSettings cipher = sqlcipher::cipherSettings(connection.database());
    info.cipherVersion = cipher.version;
    info.keyIterations = cipher.keyIterations;
    info.pageBytes = cipher.pageBytes;
    KEBU_LET(counts, recordCounts(view));
    info.counts = std::move(counts);
    Journal journal(connection);
    KEBU_LET(entries, journal.count());
    KEBU_LET(head, journal.head());
    info.journalEntries = entries;
    info.head = head;
    return info;
}

} // namespace kebu
