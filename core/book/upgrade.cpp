#include "core/book/upgrade.h"

#include "core/book/backup.h"
#include "core/storage/migrator.h"

#include <QCoreApplication>

namespace kebu {

namespace {

const QString olderSchema = QStringLiteral("older schema");

Result<bool> isOlder(Connection &connection)
{
    KEBU_LET(schema, schemaOf(connection));
    return schema < currentSchema();
}

Result<bool> isEmptyFile(Connection &connection)
{
    KEBU_LET(schema, schemaOf(connection));
    return schema == 0;
}

} // namespace

Result<void> upgrade(Connection &connection, const sqlcipher::CipherKey &key, const Clock &clock)
{
    KEBU_TRY(refuseNewer(connection));
    KEBU_LET(older, isOlder(connection));
    KEBU_LET(isNew, isEmptyFile(connection));
    if (older && !isNew)
        KEBU_TRY(backupOn(connection, key, clock));
    return migrate(connection);
}

Result<void> refuseOlder(Connection &connection)
{
    KEBU_LET(older, isOlder(connection));
    if (!older)
        return {};
    return Error{ErrorCode::ReadOnly,
                 QCoreApplication::translate("book",
                                             "The book was written by an older Kebu and has to be brought up to "
                                             "date first. Open it once for writing, or copy it to a folder "
                                             "of your own and open the copy."),
                 olderSchema};
}

bool asksForUpgrade(const Error &error) { return error.code == ErrorCode::ReadOnly && error.detail == olderSchema; }

} // namespace kebu
