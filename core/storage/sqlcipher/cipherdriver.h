#pragma once

#include "core/storage/sqlcipher/cipherkey.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QStringList>

#include <functional>

struct sqlite3;

namespace kebu::sqlcipher {

class CipherResult;

enum class OpenMode {
    ReadWrite,       ///< the one writer of an existing book; it alone checkpoints
    ReadWriteCreate, ///< the same, and a missing file is made
    QueryOnly        ///< never writes, never checkpoints, not even at close
};

struct OpenOptions {
    OpenMode mode = OpenMode::ReadWrite;
    qint64 cacheBytes = 24 * 1024 * 1024;
    int busyTimeoutMs = 5000;
};

/// Registers a connection on the encrypted file at `path`; the caller opens it. It behaves as Qt's own SQLite driver
/// does, with these differences: a writer's transaction begins IMMEDIATE; every integer type binds as an integer; a
/// statement that writes and returns rows has finished, and committed, when exec() returns; no event notifications.
///
/// open() keys the connection, sets every pragma, reads each back, and decrypts the schema; it fails otherwise, with
/// the engine's extended code in QSqlError::nativeErrorCode() (26, SQLITE_NOTADB: this key does not open this file).
/// A key that does not fit changes no byte of the file or its WAL.
///
/// A connection belongs to the thread that made it. Its copy of the key is wiped with it, by removeDatabase().
[[nodiscard]] QSqlDatabase addConnection(const QString &connectionName, const QString &path, const CipherKey &key,
                                         const OpenOptions &options);

// Functions on a live connection made by addConnection(), called in its thread.

/// Asks `shouldStop` every few thousand steps of the engine; a stopped statement fails with SQLITE_INTERRUPT (9).
/// The function runs inside the statement: it only reads a flag. An empty one takes the check away.
void setInterruptCheck(const QSqlDatabase &database, std::function<bool()> shouldStop);

/// Moves the whole WAL into the file and cuts it to nothing. False if a reader or the disk was in the way.
[[nodiscard]] bool checkpointTruncate(const QSqlDatabase &database);

/// Writes the book as it stands into a new file, encrypted. Without `newKey` it is packed and keeps key and salt;
/// with one it is copied page by page and re-encrypted (a passphrase change). user_version and application_id are kept.
/// Outside a transaction only. The target must be missing or empty; an unfinished one is removed. The caller syncs and
/// verifies it. The interrupt check is heeded.
[[nodiscard]] QSqlError copyTo(const QSqlDatabase &database, const QString &targetPath, const CipherKey *newKey);

/// Rows that the latest INSERT, UPDATE or DELETE touched.
[[nodiscard]] qint64 changes(const QSqlDatabase &database);

/// What both checks find: each page's HMAC, then the structure. Empty means sound. Reads the whole file.
[[nodiscard]] QStringList integrityFindings(const QSqlDatabase &database);

struct CipherSettings {
    QString version; ///< SQLCipher's, such as "4.6.1 community"
    int keyIterations = 0;
    int pageBytes = 0;
};
[[nodiscard]] CipherSettings cipherSettings(const QSqlDatabase &database);

/// Our QSqlDriver. Outside this folder only addConnection() makes one.
class CipherDriver final : public QSqlDriver
{
    Q_OBJECT

public:
    CipherDriver(CipherKey key, const OpenOptions &options);
    ~CipherDriver() override;

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &path, const QString &user, const QString &password, const QString &host, int port,
              const QString &connectOptions) override;
    void close() override;
    [[nodiscard]] QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    [[nodiscard]] QStringList tables(QSql::TableType type) const override;
    [[nodiscard]] QSqlRecord record(const QString &table) const override;
    [[nodiscard]] QSqlIndex primaryIndex(const QString &table) const override;
    [[nodiscard]] QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    [[nodiscard]] QVariant handle() const override;

    [[nodiscard]] sqlite3 *engine() const { return m_engine; }
    [[nodiscard]] bool isQueryOnly() const { return m_options.mode == OpenMode::QueryOnly; }
    void setInterruptCheck(std::function<bool()> shouldStop);
    [[nodiscard]] bool shouldStop() const { return m_shouldStop && m_shouldStop(); }

private:
    friend class CipherResult; // registers itself, so that close() finalizes what is still prepared

    bool runTransactionStep(const char *sql, const QString &failure);

    CipherKey m_key;
    OpenOptions m_options;
    sqlite3 *m_engine = nullptr;
    std::function<bool()> m_shouldStop;
    mutable QSet<CipherResult *> m_results;
};

} // namespace kebu::sqlcipher
