#pragma once

#include "core/base/datetime.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace kebu {

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
        int position = 0;
        (bind(position++, values), ...);
        return execute();
    }
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
    void bind(int position, qint64 value) { m_query.bindValue(position, value); }
    void bind(int position, int value) { m_query.bindValue(position, qint64(value)); }
    void bind(int position, Id value) { m_query.bindValue(position, value.value); }
    void bind(int position, Instant value) { m_query.bindValue(position, value.ms); }
    /// A null QString is an empty text, never NULL.
    void bind(int position, const QString &value)
    {
        m_query.bindValue(position, value.isNull() ? QStringLiteral("") : value);
    }
    void bind(int position, const QByteArray &value)
    {
        m_query.bindValue(position, value.isNull() ? QByteArray("") : value);
    }
    void bind(int position, const QVariant &value) { m_query.bindValue(position, value); }
    Result<void> execute();

    QSqlQuery m_query;
    QString m_sql;
    QSqlError m_prepareError;
};

} // namespace kebu
