// The functions of cipherdriver.h that work on an open connection.
#include "core/storage/sqlcipher/ciphercheck.h"
#include "core/storage/sqlcipher/cipherdriver.h"
#include "core/storage/sqlcipher/engine.h"
#include "core/storage/sqlcipher/opening.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

namespace kebu::sqlcipher {

namespace {

constexpr int pagesPerSlice = 1024;

CipherDriver *driverOf(const QSqlDatabase &database) { return qobject_cast<CipherDriver *>(database.driver()); }

sqlite3 *engineOf(const QSqlDatabase &database)
{
    const CipherDriver *driver = driverOf(database);
    return driver ? driver->engine() : nullptr;
}

QString cannotCopy() { return QCoreApplication::translate("CipherDriver", "Unable to copy the book"); }

QSqlError copyError(sqlite3 *engine, int code)
{
    return errorOf(engine, cannotCopy(), QSqlError::StatementError, code);
}

/// VACUUM INTO writes only its target, yet query_only refuses it: off for that one statement.
QSqlError packInto(const CipherDriver &driver, const QString &targetPath)
{
    sqlite3 *const engine = driver.engine();
    if (driver.isQueryOnly())
        (void)askEngine(engine, "PRAGMA query_only=OFF");
    sqlite3_stmt *statement = nullptr;
    const QByteArray path = targetPath.toUtf8();
    int code = sqlite3_prepare_v2(engine, "VACUUM INTO ?1", -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_bind_text(statement, 1, path.constData(), int(path.size()), SQLITE_STATIC);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    const QSqlError error = code == SQLITE_DONE ? QSqlError() : copyError(engine, code);
    sqlite3_finalize(statement);
    if (driver.isQueryOnly())
        (void)askEngine(engine, "PRAGMA query_only=ON");
    return error;
}

QSqlError copyPages(const CipherDriver &driver, sqlite3 *target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", driver.engine(), "main");
    if (!backup)
        return copyError(target, sqlite3_extended_errcode(target));
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = driver.shouldStop() ? SQLITE_INTERRUPT : sqlite3_backup_step(backup, pagesPerSlice);
    const int end = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && end == SQLITE_OK)
        return {};
    return copyError(nullptr, code == SQLITE_DONE ? end : code);
}

QSqlError copyUnder(const CipherDriver &driver, const QString &targetPath, const CipherKey &key)
{
    sqlite3 *const source = driver.engine();
    if (!sqlite3_get_autocommit(source))
        return copyError(nullptr, SQLITE_BUSY);
    const Opened target = openKeyed(targetPath, key, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!target.engine)
        return target.error;
    // one snapshot for all slices, or the copy would start anew at each foreign commit
    int code = SQLITE_OK;
    (void)askEngine(source, "BEGIN", &code);
    QSqlError error = code == SQLITE_DONE ? QSqlError() : copyError(source, code);
    if (!error.isValid()) {
        error = askEngine(source, "SELECT count(*) FROM sqlite_schema", &code) ? copyPages(driver, target.engine)
                                                                               : copyError(source, code);
        (void)askEngine(source, "ROLLBACK");
    }
    code = sqlite3_close(target.engine);
    if (!error.isValid() && code != SQLITE_OK)
        error = copyError(nullptr, code);
    return error;
}

int numberOf(sqlite3 *engine, const char *sql) { return askEngine(engine, sql).value_or(QByteArray()).toInt(); }

} // namespace

QSqlDatabase addConnection(const QString &connectionName, const QString &path, const CipherKey &key,
                           const OpenOptions &options)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(new CipherDriver(key.clone(), options), connectionName);
    database.setDatabaseName(path);
    return database;
}

void setInterruptCheck(const QSqlDatabase &database, std::function<bool()> shouldStop)
{
    if (CipherDriver *driver = driverOf(database))
        driver->setInterruptCheck(std::move(shouldStop));
}

bool checkpointTruncate(const QSqlDatabase &database)
{
    sqlite3 *engine = engineOf(database);
    return engine &&
           sqlite3_wal_checkpoint_v2(engine, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK;
}

QSqlError copyTo(const QSqlDatabase &database, const QString &targetPath, const CipherKey *newKey)
{
    const CipherDriver *driver = driverOf(database);
    if (!driver || !driver->engine())
        return copyError(nullptr, SQLITE_MISUSE);
    if (QFileInfo(targetPath).size() > 0)
        return copyError(nullptr, SQLITE_CANTOPEN);
    QSqlError error = newKey ? copyUnder(*driver, targetPath, *newKey) : packInto(*driver, targetPath);
    if (error.isValid()) {
        QFile::remove(targetPath);
        QFile::remove(targetPath + QStringLiteral("-journal"));
    }
    return error;
}

qint64 changes(const QSqlDatabase &database)
{
    sqlite3 *engine = engineOf(database);
    return engine ? sqlite3_changes64(engine) : 0;
}

QStringList integrityFindings(const QSqlDatabase &database)
{
    QStringList findings;
    for (const QString &check :
         {QStringLiteral("PRAGMA cipher_integrity_check"), QStringLiteral("PRAGMA quick_check")}) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.exec(check);
        while (query.next()) {
            const QString finding = query.value(0).toString();
            if (!isFalseAlarm(finding))
                findings += finding;
        }
        if (query.lastError().isValid())
            findings += query.lastError().databaseText();
    }
    findings.removeAll(QStringLiteral("ok")); // how quick_check says that it found nothing
    return findings;
}

CipherSettings cipherSettings(const QSqlDatabase &database)
{
    sqlite3 *engine = engineOf(database);
    if (!engine)
        return {};
    return {QString::fromUtf8(askEngine(engine, "PRAGMA cipher_version").value_or(QByteArray())),
            numberOf(engine, "PRAGMA kdf_iter"), numberOf(engine, "PRAGMA cipher_page_size")};
}

} // namespace kebu::sqlcipher
