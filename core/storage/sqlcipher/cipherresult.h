#pragma once

#include "core/storage/sqlcipher/lent.h"

#include <QList>
#include <QSqlResult>
#include <QVariant>

#include <span>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace kebu::sqlcipher {

class CipherDriver;

/// One statement and its rows. Forward-only results read each column straight from the engine when it is asked for;
/// the others keep the rows they have passed, so that Qt's models can go back. As with Qt's driver, exec() makes the
/// first step already: a statement without rows is done by then, and its errors are exec()'s.
class CipherResult final : public QSqlResult
{
public:
    explicit CipherResult(const CipherDriver *driver);
    ~CipherResult() override;

    [[nodiscard]] QVariant handle() const override;
    /// Lets the statement go; the driver calls it before the connection closes.
    void finalize();
    /// exec() with these values in place of bound ones, one for each parameter. Qt keeps a name for every position it
    /// binds, and a variant for every value, which costs a bulk change more than the engine's own binding does.
    [[nodiscard]] bool run(std::span<const Lent> values);
    [[nodiscard]] bool run(const QList<QVariant> &values);

protected:
    bool reset(const QString &query) override;
    bool prepare(const QString &query) override;
    bool exec() override;
    void bindValue(const QString &placeholder, const QVariant &value, QSql::ParamType type) override;
    using QSqlResult::bindValue;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override { return -1; }
    int numRowsAffected() override;
    [[nodiscard]] QVariant lastInsertId() const override;
    [[nodiscard]] QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    enum class Cursor {
        Idle,    ///< not running: before exec(), or behind the last row
        Waiting, ///< stepped onto a row that nobody has fetched yet
        OnRow    ///< the engine stands on the row last fetched
    };

    [[nodiscard]] sqlite3 *engine() const;
    [[nodiscard]] const CipherDriver *cipherDriver() const;
    void rewind();
    [[nodiscard]] bool fail(const QString &what, int code);
    [[nodiscard]] bool matchPlaceholders(int parameters, int values);
    /// Back to the beginning; false where there is no statement.
    [[nodiscard]] bool beginRun();
    [[nodiscard]] bool bindAll(const QList<QVariant> &values);
    /// The first step. False on an error, which is then set.
    [[nodiscard]] bool runBound();
    [[nodiscard]] bool step();
    [[nodiscard]] bool takeRow();
    [[nodiscard]] bool keepRow();
    [[nodiscard]] bool keepAllRows();
    [[nodiscard]] bool behindLast();
    [[nodiscard]] QVariant columnValue(int column) const;
    [[nodiscard]] qsizetype keptIndex(int column) const;

    sqlite3_stmt *m_statement = nullptr;
    Cursor m_cursor = Cursor::Idle;
    int m_columns = 0;
    bool m_isKeeping = false;
    int m_keptRows = 0;
    QList<QVariant> m_kept;           ///< row after row
    QList<QVariant> m_lentValues;     ///< texts and blobs the running statement points into
    QByteArray m_lentTexts;           ///< the same, of a run with lent values
    std::vector<int> m_valueOf;       ///< which bound value a parameter takes; empty: the one of its own number
    int m_matchedValues = 0;          ///< how many values m_valueOf was made for
    std::vector<int> m_firstRowTypes; ///< the engine's types of the first row, for columns without a declaration
};

} // namespace kebu::sqlcipher
