#include "core/storage/statement.h"

#include "core/storage/connection.h"
#include "core/storage/sqlcipher/cipherresult.h"

namespace kebu {

Statement::Statement(const QSqlDatabase &database, const QString &sql) : m_query(database), m_sql(sql)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_prepareError = m_query.lastError();
}

Result<void> Statement::runWith(const QVariantList &values)
{
    m_values = values;
    return execute();
}

Result<void> Statement::execute()
{
    if (m_prepareError.isValid())
        return storageError(m_prepareError, m_sql.left(200));
    // the query owns its result and lends it as const; a prepared one is the cipher driver's own
    auto *result =
        const_cast<sqlcipher::CipherResult *>(static_cast<const sqlcipher::CipherResult *>(m_query.result()));
    if (!result->run(m_values))
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
