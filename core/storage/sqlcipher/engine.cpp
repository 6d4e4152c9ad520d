#include "core/storage/sqlcipher/engine.h"

namespace kebu::sqlcipher {

QSqlError errorOf(sqlite3 *engine, const QString &what, QSqlError::ErrorType type, int code)
{
    const QString message =
        engine ? QString::fromUtf8(sqlite3_errmsg(engine)) : QString::fromUtf8(sqlite3_errstr(code));
    return QSqlError(what, message, type, QString::number(code));
}

std::optional<QByteArray> askEngine(sqlite3 *engine, const QByteArray &sql, int *code)
{
    sqlite3_stmt *statement = nullptr;
    int outcome = sqlite3_prepare_v2(engine, sql.constData(), int(sql.size()), &statement, nullptr);
    std::optional<QByteArray> answer;
    if (outcome == SQLITE_OK) {
        outcome = sqlite3_step(statement);
        if (outcome == SQLITE_ROW) {
            const void *text = sqlite3_column_blob(statement, 0);
            answer = QByteArray(static_cast<const char *>(text), sqlite3_column_bytes(statement, 0));
        }
    }
    sqlite3_finalize(statement);
    if (code)
        *code = outcome;
    return answer;
}

} // namespace kebu::sqlcipher
