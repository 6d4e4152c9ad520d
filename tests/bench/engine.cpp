#include "tests/bench/engine.h"

#include "tests/bench/timing.h"

#include <QSqlDriver>

#include <limits>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)

namespace kebu::bench {

Engine::Engine(const Book &book)
    : Engine(must(Connection::open(book.path(), book.key(), {sqlcipher::OpenMode::QueryOnly})))
{
}

Engine::Engine(const QString &path, const sqlcipher::CipherKey &key)
    : Engine(must(Connection::open(path, key, {sqlcipher::OpenMode::ReadWrite})))
{
}

Engine::Engine(std::unique_ptr<Connection> connection) : m_connection(std::move(connection))
{
    m_engine = m_connection->database().driver()->handle().value<sqlite3 *>();
    if (!m_engine)
        fail(QStringLiteral("the driver gives no handle"));
    run("PRAGMA cache_size = -65536");
}

int Engine::read(const char *sql, std::initializer_list<qint64> numbers)
{
    sqlite3_stmt *statement = prepared(sql);
    int place = 0;
    for (const qint64 number : numbers)
        sqlite3_bind_int64(statement, ++place, number);
    return step(statement);
}

int Engine::read(const char *sql, const QByteArray &text)
{
    sqlite3_stmt *statement = prepared(sql);
    sqlite3_bind_text(statement, 1, text.constData(), int(text.size()), SQLITE_STATIC);
    return step(statement);
}

qint64 Engine::scan(const char *sql)
{
    sqlite3_stmt *statement = prepared(sql);
    const int columns = sqlite3_column_count(statement);
    qint64 rows = 0;
    qint64 seen = 0;
    for (; sqlite3_step(statement) == SQLITE_ROW; ++rows) {
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_TEXT)
                seen += sqlite3_column_text(statement, i)[0];
            else
                seen ^= sqlite3_column_int64(statement, i);
        }
    }
    sqlite3_reset(statement);
    return seen == std::numeric_limits<qint64>::min() ? 0 : rows;
}

void Engine::forgetPages() { (void)sqlite3_db_release_memory(m_engine); }

std::vector<EngineRow> Engine::take(const char *table, const char *where, std::initializer_list<qint64> numbers)
{
    const QByteArray name = '"' + QByteArray(table) + '"';
    sqlite3_stmt *statement = prepared("SELECT * FROM " + name + " WHERE " + where);
    int place = 0;
    for (const qint64 number : numbers)
        sqlite3_bind_int64(statement, ++place, number);
    const int columns = sqlite3_column_count(statement);
    const QByteArray insert =
        "INSERT OR REPLACE INTO " + name + " VALUES (" + QByteArray("?,").repeated(columns).chopped(1) + ')';
    std::vector<EngineRow> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        EngineRow row{insert, {}};
        for (int i = 0; i < columns; ++i)
            row.values.emplace_back(sqlite3_value_dup(sqlite3_column_value(statement, i)));
        rows.push_back(std::move(row));
    }
    sqlite3_reset(statement);
    return rows;
}

std::vector<std::pair<QByteArray, qint64>> Engine::recordsOf(qint64 change)
{
    sqlite3_stmt *statement = prepared("SELECT DISTINCT j.record, j.record_id FROM change c "
                                       "JOIN journal j ON j.seq BETWEEN c.first_seq AND c.last_seq WHERE c.id = ?");
    sqlite3_bind_int64(statement, 1, change);
    std::vector<std::pair<QByteArray, qint64>> records;
    while (sqlite3_step(statement) == SQLITE_ROW)
        records.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)),
                             sqlite3_column_int64(statement, 1));
    sqlite3_reset(statement);
    return records;
}

void Engine::put(const std::vector<EngineRow> &rows)
{
    run("BEGIN IMMEDIATE");
    for (const EngineRow &row : rows) {
        sqlite3_stmt *statement = prepared(row.insert);
        for (size_t i = 0; i < row.values.size(); ++i)
            sqlite3_bind_value(statement, int(i) + 1, row.values[i].get());
        if (sqlite3_step(statement) != SQLITE_DONE)
            fail(QString::fromUtf8(sqlite3_errmsg(m_engine)));
        sqlite3_reset(statement);
    }
    run("COMMIT");
}

void Engine::run(const char *sql)
{
    if (sqlite3_exec(m_engine, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_engine)));
}

sqlite3_stmt *Engine::prepared(const QByteArray &sql)
{
    auto &kept = m_statements[sql];
    if (!kept) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_engine, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_engine)));
        kept.reset(statement);
    }
    return kept.get();
}

int Engine::step(sqlite3_stmt *statement)
{
    int rows = 0;
    const int columns = sqlite3_column_count(statement);
    qint64 bytes = 0;
    for (; sqlite3_step(statement) == SQLITE_ROW; ++rows) {
        for (int i = 0; i < columns; ++i) {
            (void)sqlite3_column_text(statement, i);
            bytes += sqlite3_column_bytes(statement, i);
        }
    }
    sqlite3_reset(statement);
    return bytes >= 0 ? rows : 0;
}

} // namespace kebu::bench
