#include "core/storage/connection.h"

#include "core/base/text.h"
#include "core/storage/progress.h"
#include "core/storage/sqlcipher/textfunction.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUuid>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("storage", sentence); }

/// SQLite's primary result codes, https://sqlite.org/rescode.html
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    Interrupt = 9,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};

/// Of the extended codes of IoError those that say a write failed: what is in the file stays as it was.
constexpr bool isFailedWrite(int code)
{
    constexpr int write = 3, fsync = 4, directoryFsync = 5, truncate = 6, shmOpen = 18, shmSize = 19;
    const int kind = code >> 8;
    return (code & 0xff) == IoError && (kind == write || kind == fsync || kind == directoryFsync || kind == truncate ||
                                        kind == shmOpen || kind == shmSize);
}

} // namespace

Error storageError(const QSqlError &error, const QString &doing)
{
    const QString detail = QStringLiteral("%1: %2 (%3)").arg(doing, error.databaseText(), error.nativeErrorCode());
    const int code = error.nativeErrorCode().toInt();
    if (isFailedWrite(code))
        return {
            ErrorCode::DiskFull,
            say(QT_TRANSLATE_NOOP(
                "storage",
                "The disk refused a write: it is full, limited or fails. Nothing was kept; make room and try again.")),
            detail};
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return {ErrorCode::Held,
                say(QT_TRANSLATE_NOOP("storage",
                                      "The book is being written by another program. Close it there and try again.")),
                detail};
    case ReadOnlyFile:
        return {ErrorCode::ReadOnly,
                say(QT_TRANSLATE_NOOP("storage", "The book's file or its folder is read-only. Copy the book to a "
                                                 "folder that may be written and open the copy.")),
                detail};
    case Interrupt:
        return {ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("storage", "Stopped. Nothing was kept.")), detail};
    case Full:
        return {ErrorCode::DiskFull,
                say(QT_TRANSLATE_NOOP("storage", "The disk is full. Nothing was written; make room and try again.")),
                detail};
    case Corrupt:
    case IoError:
        return {ErrorCode::Damaged,
                say(QT_TRANSLATE_NOOP("storage", "The book's file is damaged or cannot be read. Restore a backup.")),
                detail};
    case NotADatabase:
        return {ErrorCode::WrongPassphrase, say(QT_TRANSLATE_NOOP("storage", "The passphrase does not fit this book.")),
                detail};
    case CannotOpen:
        return {ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("storage", "The book's file cannot be opened.")), detail};
    case Constraint:
        return {ErrorCode::Invalid,
                say(QT_TRANSLATE_NOOP("storage", "The book refused the entry because it contradicts another one.")),
                detail};
    default:
        return {ErrorCode::Failed, say(QT_TRANSLATE_NOOP("storage", "The book could not carry this out.")), detail};
    }
}

Connection::Connection(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, const sqlcipher::CipherKey &key,
                                                     const sqlcipher::OpenOptions &options)
{
    const QString name = QStringLiteral("kebu-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(name, path));
    connection->m_database = sqlcipher::addConnection(name, path, key, options);
    if (!connection->m_database.open())
        return storageError(connection->m_database.lastError(), QStringLiteral("open"));
    if (!sqlcipher::addTextFunction(connection->m_database, "kebu_normalized", &normalized) ||
        !sqlcipher::addRowFunction(connection->m_database, "kebu_passed", &Progress::pass))
        return storageError({}, QStringLiteral("add function"));
    return connection;
}

Statement &Connection::prepared(const QString &sql)
{
    if (const auto known = m_byAddress.constFind(sql.constData());
        known != m_byAddress.constEnd() && known->size == sql.size()) {
        known->statement->reset();
        return *known->statement;
    }
    auto kept = m_statements.find(sql);
    if (kept == m_statements.end()) {
        kept = m_statements.insert(sql, std::make_shared<Statement>(m_database, sql));
        m_byAddress.insert(kept.key().constData(), {sql.size(), kept->get()}); // the key holds the letters there
    }
    (*kept)->reset();
    return **kept;
}

Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return storageError(query.lastError(), sql.left(80));
    return {};
}

void Connection::setInterruptCheck(std::function<bool()> shouldStop)
{
    m_shouldStop = std::move(shouldStop);
    sqlcipher::setInterruptCheck(m_database, m_shouldStop);
}

Transaction::~Transaction() { rollback(); }

Result<void> Transaction::begin()
{
    if (!m_connection.database().transaction())
        return storageError(m_connection.database().lastError(), QStringLiteral("begin"));
    m_open = true;
    return {};
}

Result<void> Transaction::commit()
{
    if (!m_connection.database().commit())
        return storageError(m_connection.database().lastError(), QStringLiteral("commit"));
    m_open = false;
    return {};
}

void Transaction::rollback()
{
    if (m_open)
        m_connection.database().rollback();
    m_open = false;
}

} // namespace kebu
