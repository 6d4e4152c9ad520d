#include "core/storage/statement.h"

#include "core/storage/connection.h"
#include "core/storage/sqlcipher/binding.h"
#include "core/storage/sqlcipher/cipherresult.h"

#include <QVarLengthArray>

namespace kebu {

Statement::Statement(const QSqlDatabase &database, const QString &sql) : m_query(database), m_sql(sql)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_prepareError = m_query.lastError();
}

sqlcipher::CipherResult &Statement::result()
{
    // the query owns its result and lends it as const; a prepared one is the cipher driver's own
    return *const_cast<sqlcipher::CipherResult *>(static_cast<const sqlcipher::CipherResult *>(m_query.result()));
}

Result<void> Statement::failed() const
{
    return storageError(m_prepareError.isValid() ? m_prepareError : m_query.lastError(), m_sql.left(200));
}

Result<void> Statement::runWith(std::span<const Lent> values)
{
    return m_prepareError.isValid() || !result().run(values) ? failed() : Result<void>();
}

Result<void> Statement::runWith(const QVariantList &values)
{
    if (m_prepareError.isValid())
        return failed();
    QVarLengthArray<Lent, 64> lent;
    for (const QVariant &value : values) {
        const std::optional<Lent> known = sqlcipher::lentOf(value);
        if (!known)
            return result().run(values) ? Result<void>() : failed();
        lent.append(*known);
    }
    return runWith(std::span<const Lent>(lent.data(), size_t(lent.size())));
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
