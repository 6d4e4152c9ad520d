#pragma once

#include "core/base/datetime.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/storage/sqlcipher/lent.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>
#include <span>

namespace kebu {

namespace sqlcipher {
class CipherResult;
}

/// One prepared statement, forward-only. The only way SQL is run; QSqlQuery does not leave core/storage.
/// Values are always bound. Use: `KEBU_TRY(statement.run(a, b)); while (statement.next()) …;
/// KEBU_TRY(statement.done());`
class Statement
{
public:
    Statement(const QSqlDatabase &database, const QString &sql);

    template <typename... Values>
    Result<void> run(const Values &...values)
    {
        const std::array<sqlcipher::Lent, sizeof...(Values)> lent{stored(values)...};
        return runWith(std::span<const sqlcipher::Lent>(lent));
    }
    /// What is lent must live until this returns.
    Result<void> runWith(std::span<const sqlcipher::Lent> values);
    Result<void> runWith(const QVariantList &values);

    /// False at the end of the rows and on an error; `done()` tells which.
    [[nodiscard]] bool next();
    /// The error that ended the rows, if one did; gives the rows back.
    Result<void> done();
    void reset() { m_query.finish(); }

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] Id id(int column) const { return Id{number(column)}; }
    [[nodiscard]] qint64 affected() const { return m_query.numRowsAffected(); }

private:
    using Lent = sqlcipher::Lent;
    static Lent stored(qint64 value) { return value; }
    static Lent stored(int value) { return qint64(value); }
    static Lent stored(Id value) { return value.value; }
    static Lent stored(Instant value) { return value.ms; }
    static Lent stored(const QString &value) { return QStringView(value); }
    static Lent stored(const QByteArray &value) { return QByteArrayView(value); }
    [[nodiscard]] sqlcipher::CipherResult &result();
    [[nodiscard]] Result<void> failed() const;

    QSqlQuery m_query;
    QString m_sql;
    QSqlError m_prepareError;
};

} // namespace kebu
