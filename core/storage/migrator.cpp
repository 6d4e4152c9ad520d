#include "core/storage/migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

static void initializeMigrations()
{
    Q_INIT_RESOURCE(kebu_migrations); // a static library's resources are dropped by the linker unless somebody asks
}

namespace kebu {

namespace {

/// "KEBU" as a number: tells a book from any other SQLite file once it is unlocked.
constexpr int applicationId = 0x4b454255;

QStringList migrationFiles()
{
    initializeMigrations();
    return QDir(QStringLiteral(":/kebu/migrations/sqlite"))
        .entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Result<void> run(Connection &connection, const QString &file, int version)
{
    QFile script(QStringLiteral(":/kebu/migrations/sqlite/") + file);
    if (!script.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Failed,
                     QCoreApplication::translate("storage", "This copy of Kebu is incomplete; install it again."),
                     file};
    Transaction transaction(connection);
    KEBU_TRY(transaction.begin());
    for (const QString &statement : statementsOf(QString::fromUtf8(script.readAll())))
        KEBU_TRY(connection.execute(statement));
    KEBU_TRY(connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(version)));
    KEBU_TRY(connection.execute(QStringLiteral("PRAGMA application_id = %1").arg(applicationId)));
    return transaction.commit();
}

} // namespace

QStringList statementsOf(const QString &script)
{
    QString code;
    for (const QString &line : script.split(u'\n')) {
        const qsizetype comment = line.indexOf(QStringLiteral("--"));
        code += (comment < 0 ? line : line.left(comment)) + u'\n';
    }
    QStringList statements;
    for (const QString &statement : code.split(u';')) {
        if (!statement.trimmed().isEmpty())
            statements << statement.trimmed();
    }
    return statements;
}

int currentSchema()
{
    const QStringList files = migrationFiles();
    return files.isEmpty() ? 0 : files.last().left(4).toInt();
}

Result<int> schemaOf(Connection &connection)
{
    Statement version(connection.database(), QStringLiteral("PRAGMA user_version"));
    KEBU_TRY(version.run());
    const int found = version.next() ? int(version.number(0)) : 0;
    KEBU_TRY(version.done());
    return found;
}

Result<void> refuseNewer(Connection &connection)
{
    KEBU_LET(schema, schemaOf(connection));
    if (schema > currentSchema()) {
        return Error{
            ErrorCode::TooNew,
            QCoreApplication::translate(
                "storage",
                "This book was written by a newer Kebu (schema %1, this one knows %2). Update Kebu to open it.")
                .arg(schema)
                .arg(currentSchema()),
            {}};
    }
    return {};
}

Result<void> migrate(Connection &connection)
{
    KEBU_TRY(refuseNewer(connection));
    KEBU_LET(schema, schemaOf(connection));
    for (const QString &file : migrationFiles()) {
        if (const int version = file.left(4).toInt(); version > schema)
            KEBU_TRY(run(connection, file, version));
    }
    return {};
}

} // namespace kebu
