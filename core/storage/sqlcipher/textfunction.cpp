#include "core/storage/sqlcipher/textfunction.h"

#include "core/storage/sqlcipher/cipherdriver.h"
#include "core/storage/sqlcipher/engine.h"

namespace kebu::sqlcipher {

namespace {

using TextFunction = QString (*)(const QString &);

void callTextFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto function = *static_cast<TextFunction *>(sqlite3_user_data(context));
    const auto *units = static_cast<const QChar *>(sqlite3_value_text16(values[0]));
    const QString result = function(QString(units, sqlite3_value_bytes16(values[0]) / 2));
    sqlite3_result_text16(context, result.utf16(), int(result.size() * 2), SQLITE_TRANSIENT);
}

using RowFunction = void (*)();

void callRowFunction(sqlite3_context *context, int, sqlite3_value **)
{
    (*static_cast<RowFunction *>(sqlite3_user_data(context)))();
    sqlite3_result_int(context, 1);
}

void forgetRowFunction(void *function) { delete static_cast<RowFunction *>(function); }

void forgetFunction(void *function) { delete static_cast<TextFunction *>(function); }

} // namespace

bool addTextFunction(const QSqlDatabase &database, const char *name, QString (*function)(const QString &))
{
    const auto *driver = qobject_cast<CipherDriver *>(database.driver());
    if (!driver || !driver->engine())
        return false;
    // the engine deletes the copy itself, also when it refuses
    return sqlite3_create_function_v2(
               driver->engine(), name, 1, SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
               new TextFunction(function), callTextFunction, nullptr, nullptr, forgetFunction) == SQLITE_OK;
}

bool addRowFunction(const QSqlDatabase &database, const char *name, void (*passed)())
{
    const auto *driver = qobject_cast<CipherDriver *>(database.driver());
    if (!driver || !driver->engine())
        return false;
    return sqlite3_create_function_v2(driver->engine(), name, 1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                      new RowFunction(passed), callRowFunction, nullptr, nullptr,
                                      forgetRowFunction) == SQLITE_OK;
}

} // namespace kebu::sqlcipher
