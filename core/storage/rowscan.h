#pragma once

#include "core/storage/connection.h"

#include <string_view>

struct sqlite3_stmt;

namespace kebu {

/// The rows of one query as the engine holds them, for walks over millions of rows: a column is read as a number or as
/// the file's own UTF-8, without a value made of it. Elsewhere a Statement does. Use as a Statement: `KEBU_TRY(run())`,
/// `while (next()) …`, `KEBU_TRY(done())`. In the connection's thread.
class RowScan
{
public:
    RowScan(Connection &connection, const QString &sql);

    Result<void> run(const QVariantList &values = {});
    /// False at the end of the rows and on an error; done() tells which.
    [[nodiscard]] bool next() { return m_query.next(); }
    Result<void> done();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Holds until next(); a number reads as its digits, NULL as the empty text.
    [[nodiscard]] std::string_view text(int column) const;

private:
    QSqlQuery m_query;
    QString m_sql;
    sqlite3_stmt *m_rows = nullptr; ///< the query's own
};

} // namespace kebu
