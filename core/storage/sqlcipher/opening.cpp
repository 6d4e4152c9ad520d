#include "core/storage/sqlcipher/opening.h"

#include "core/storage/sqlcipher/engine.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu::sqlcipher {

namespace {

QString cannotOpen() { return QCoreApplication::translate("CipherDriver", "Error opening database"); }

Opened failed(sqlite3 *engine, QSqlError error)
{
    sqlite3_close(engine);
    return {nullptr, std::move(error)};
}

Opened failed(sqlite3 *engine, int code)
{
    QSqlError error = errorOf(engine, cannotOpen(), QSqlError::ConnectionError, code);
    return failed(engine, std::move(error));
}

Opened refused(sqlite3 *engine, const QString &why)
{
    return failed(engine, QSqlError(cannotOpen(), why, QSqlError::ConnectionError, QString::number(SQLITE_MISUSE)));
}

/// What is set, how it is read back, and what must then stand there.
struct Setting {
    QByteArray name;
    QByteArray value; ///< empty: only read
    QByteArray expected;
};

QList<Setting> settingsFor(const OpenOptions &options)
{
    const bool queryOnly = options.mode == OpenMode::QueryOnly;
    const QByteArray cache = QByteArray::number(-std::max<qint64>(options.cacheBytes / 1024, 1));
    const QByteArray timeout = QByteArray::number(options.busyTimeoutMs);
    QList<Setting> settings{
        {"busy_timeout", timeout, timeout}, {"foreign_keys", "ON", "1"},    {"recursive_triggers", "OFF", "0"},
        {"synchronous", "FULL", "2"},       {"temp_store", "MEMORY", "2"},  {"cache_size", cache, cache},
        {"secure_delete", "ON", "1"},       {"trusted_schema", "OFF", "0"},
    };
    if (queryOnly) {
        settings.append({"wal_autocheckpoint", "0", "0"});
        settings.append({"query_only", "ON", "1"});
    } else {
        settings.append({"journal_mode", "WAL", "wal"});
    }
    return settings;
}

QString firstUnkept(sqlite3 *engine, const OpenOptions &options)
{
    const QList<Setting> settings = settingsFor(options);
    for (const Setting &setting : settings) {
        int code = SQLITE_OK;
        (void)askEngine(engine, "PRAGMA " + setting.name + '=' + setting.value, &code);
        const std::optional<QByteArray> kept = askEngine(engine, "PRAGMA " + setting.name);
        if ((code != SQLITE_ROW && code != SQLITE_DONE) || kept != setting.expected) {
            return QStringLiteral("PRAGMA %1 reads %2 (%3)")
                .arg(QString::fromUtf8(setting.name), QString::fromUtf8(kept.value_or("nothing")),
                     QString::fromUtf8(sqlite3_errmsg(engine)));
        }
    }
    return {};
}

bool switchTo(sqlite3 *engine, int option, int wanted)
{
    int state = -1;
    return sqlite3_db_config(engine, option, wanted, &state) == SQLITE_OK && state == wanted;
}

/// No extension is ever loaded, the schema is not editable by hand, and until the key has proven itself a close must
/// not checkpoint a WAL into the file.
bool harden(sqlite3 *engine)
{
    return switchTo(engine, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0) &&
           switchTo(engine, SQLITE_DBCONFIG_DEFENSIVE, 1) && switchTo(engine, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1);
}

} // namespace

Opened openKeyed(const QString &path, const CipherKey &key, int flags)
{
    if (!key.isValid())
        return refused(nullptr, QStringLiteral("The key is not valid"));
    sqlite3 *engine = nullptr;
    int code = sqlite3_open_v2(path.toUtf8().constData(), &engine, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK)
        return failed(engine, engine ? sqlite3_extended_errcode(engine) : code);
    sqlite3_extended_result_codes(engine, 1);

    const KeyText text(key);
    code = sqlite3_key_v2(engine, "main", text.data(), KeyText::size());
    if (code != SQLITE_OK)
        return failed(engine, code);
    // stock SQLite takes any key and writes plain text
    if (askEngine(engine, "PRAGMA cipher_version").value_or(QByteArray()).isEmpty())
        return refused(engine, QStringLiteral("The SQLite library does not encrypt"));
    // its own lines on stderr say nothing that the codes do not
    (void)askEngine(engine, "PRAGMA cipher_log_level=NONE");
    return {engine, {}};
}

Opened openEngine(const QString &path, const CipherKey &key, const OpenOptions &options)
{
    // spilled sorts would land in temporary files, in the clear
    if (sqlite3_compileoption_used("TEMP_STORE=0"))
        return refused(nullptr, QStringLiteral("The SQLite library keeps temporary tables in files"));

    // query-only readers open for writing too: a reader of a WAL has to write to its shared memory
    const int create = options.mode == OpenMode::ReadWriteCreate ? SQLITE_OPEN_CREATE : 0;
    Opened opened = openKeyed(path, key, SQLITE_OPEN_READWRITE | create);
    if (!opened.engine)
        return opened;
    sqlite3 *engine = opened.engine;
    if (!harden(engine))
        return refused(engine, QStringLiteral("The SQLite library cannot be hardened"));
    sqlite3_busy_timeout(engine, options.busyTimeoutMs);

    int code = SQLITE_OK;
    if (!askEngine(engine, "SELECT count(*) FROM sqlite_schema", &code))
        return failed(engine, code);
    if (const QString unkept = firstUnkept(engine, options); !unkept.isEmpty())
        return refused(engine, unkept);
    if (options.mode != OpenMode::QueryOnly && !switchTo(engine, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0))
        return refused(engine, QStringLiteral("The SQLite library does not checkpoint at close"));
    return {engine, {}};
}

} // namespace kebu::sqlcipher
