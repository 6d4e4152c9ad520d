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
        m_values.clear();
        (m_values.append(stored(values)), ...);
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
    static QVariant stored(qint64 value) { return value; }
    static QVariant stored(int value) { return qint64(value); }
    static QVariant stored(Id value) { return value.value; }
    static QVariant stored(Instant value) { return value.ms; }
    /// A null QString is an empty text, never NULL.
    static QVariant stored(const QString &value) { return value.isNull() ? QStringLiteral("") : value; }
    static QVariant stored(const QByteArray &value) { return value.isNull() ? QByteArray("") : value; }
    static QVariant stored(const QVariant &value) { return value; }
    Result<void> execute();

    QSqlQuery m_query;
    QVariantList m_values; ///< of the run at hand; kept, so that its room is used again
    QString m_sql;
    QSqlError m_prepareError;
};

} // namespace kebu
