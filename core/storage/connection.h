#pragma once

#include "core/base/result.h"
#include "core/storage/sqlcipher/cipherdriver.h"
#include "core/storage/statement.h"

#include <QHash>
#include <QSqlDatabase>

#include <functional>
#include <memory>

namespace kebu {

/// One open connection to a book's file and the statements kept prepared on it. Lives in the thread that opened it and
/// is used nowhere else. Exactly one ReadWrite connection exists per book; it alone writes and checkpoints.
class Connection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, const sqlcipher::CipherKey &key,
                                                                  const sqlcipher::OpenOptions &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The statement for `sql`, prepared once and kept. It is reset; a caller that may call itself again while it
    /// steps through rows makes a Statement of its own.
    [[nodiscard]] Statement &prepared(const QString &sql);
    /// Runs SQL that takes no values and gives no rows.
    Result<void> execute(const QString &sql);
    /// While a statement runs, `shouldStop` is asked; yes ends it with ErrorCode::Cancelled.
    void setInterruptCheck(std::function<bool()> shouldStop);
    /// What that check says now: long work asks between two statements.
    [[nodiscard]] bool isInterrupted() const { return m_shouldStop && m_shouldStop(); }

    [[nodiscard]] QSqlDatabase &database() { return m_database; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    Connection(QString name, QString path);

    QString m_name;
    QString m_path;
    QSqlDatabase m_database;
    /// A text of the program that stands where a key of `m_statements` stands is that key.
    struct Standing {
        qsizetype size = 0;
        Statement *statement = nullptr;
    };
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    QHash<const QChar *, Standing> m_byAddress; ///< most statements of a bulk change, without reading their text
    std::function<bool()> m_shouldStop;
};

/// Begins at once, rolls back where nobody committed. `commit()` must be checked.
class Transaction
{
public:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begin();
    Result<void> commit();
    void rollback();

private:
    Connection &m_connection;
    bool m_open = false;
};

/// What SQLite said, in our words.
[[nodiscard]] Error storageError(const QSqlError &error, const QString &doing);

} // namespace kebu
