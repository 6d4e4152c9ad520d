#pragma once

#include "core/book/book.h"

#include <sqlite3.h>

#include <memory>

namespace kebu::bench {

/// A row of a table as the engine's own values, so that writing it again does nothing but write.
struct EngineRow {
    struct Free {
        void operator()(sqlite3_value *value) const { sqlite3_value_free(value); }
    };
    QByteArray insert; ///< SQL that puts it in the place of a row of the same key
    std::vector<std::unique_ptr<sqlite3_value, Free>> values;
};

/// The book's file as plain C sees it: SQLCipher with one prepared statement each, no Qt between. A connection of its
/// own, with the cache a connection of the book has. Thread: the one that made it.
class Engine
{
public:
    /// For reading.
    explicit Engine(const Book &book);
    /// For writing: a copy that no book has open.
    Engine(const QString &path, const sqlcipher::CipherKey &key);

    /// Steps through all rows of `sql` with its whole-number or text values bound; gives their number. Every column is
    /// taken as text, as a program that shows it would.
    int read(const char *sql, std::initializer_list<qint64> numbers);
    int read(const char *sql, const QByteArray &text);
    /// Steps through all rows of `sql` and looks at every column as what it is; gives their number.
    qint64 scan(const char *sql);

    /// Hands over each row of `sql`, as the engine holds it.
    template <typename Look>
    void each(const QByteArray &sql, Look &&look)
    {
        sqlite3_stmt *statement = prepared(sql);
        while (sqlite3_step(statement) == SQLITE_ROW)
            look(statement);
        sqlite3_reset(statement);
    }
    /// Frees the pages it holds, so that what comes next reads the file as at the first time.
    void forgetPages();

    [[nodiscard]] std::vector<EngineRow> take(const char *table, const char *where,
                                              std::initializer_list<qint64> numbers);
    /// The records a change touched, each once: its table and id.
    [[nodiscard]] std::vector<std::pair<QByteArray, qint64>> recordsOf(qint64 change);
    /// All rows in one transaction, synced.
    void put(const std::vector<EngineRow> &rows);

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    Engine(std::unique_ptr<Connection> connection);
    sqlite3_stmt *prepared(const QByteArray &sql);
    void run(const char *sql);
    int step(sqlite3_stmt *statement);

    std::unique_ptr<Connection> m_connection;
    sqlite3 *m_engine = nullptr;
    std::map<QByteArray, std::unique_ptr<sqlite3_stmt, Finalize>> m_statements; ///< before the connection closes
};

} // namespace kebu::bench
