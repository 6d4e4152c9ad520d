#include "core/storage/rowscan.h"

#include "core/storage/sqlcipher/engine.h"

#include <QSqlResult>

namespace kebu {

RowScan::RowScan(Connection &connection, const QString &sql) : m_query(connection.database()), m_sql(sql)
{
    m_query.setForwardOnly(true);
}

Result<void> RowScan::run(const QVariantList &values)
{
    bool isRunning = m_query.prepare(m_sql);
    if (isRunning) {
        for (const QVariant &value : values)
            m_query.addBindValue(value);
        isRunning = m_query.exec();
    }
    if (!isRunning)
        return storageError(m_query.lastError(), m_sql.left(200));
    m_rows = m_query.result()->handle().value<sqlite3_stmt *>();
    return {};
}

Result<void> RowScan::done()
{
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.isValid())
        return storageError(error, m_sql.left(200));
    return {};
}

bool RowScan::isNull(int column) const { return sqlite3_column_type(m_rows, column) == SQLITE_NULL; }

qint64 RowScan::number(int column) const { return sqlite3_column_int64(m_rows, column); }

double RowScan::real(int column) const { return sqlite3_column_double(m_rows, column); }

std::string_view RowScan::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_rows, column));
    return text ? std::string_view(text, size_t(sqlite3_column_bytes(m_rows, column))) : std::string_view();
}

} // namespace kebu
