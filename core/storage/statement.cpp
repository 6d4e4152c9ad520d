#include "core/storage/statement.h"

#include "core/storage/connection.h"

namespace kebu {

Statement::Statement(const QSqlDatabase &database, const QString &sql) : m_query(database), m_sql(sql)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_prepareError = m_query.lastError();
}

Result<void> Statement::runWith(const QVariantList &values)
{
    for (int i = 0; i < int(values.size()); ++i)
        m_query.bindValue(i, values[i]);
    return execute();
}

Result<void> Statement::execute()
{
    if (m_prepareError.isValid())
        return storageError(m_prepareError, m_sql.left(200));
    if (!m_query.exec())
        return storageError(m_query.lastError(), m_sql.left(200));
    return {};
}

bool Statement::next() { return m_query.next(); }

Result<void> Statement::done()
{
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.isValid())
        return storageError(error, m_sql.left(200));
    return {};
}

} // namespace kebu
