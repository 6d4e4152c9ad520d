#include "core/services/otherbook.h"

#include "core/book/bookfile.h"
#include "core/storage/migrator.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("OtherBook", sentence); }

const QString customPrefix = QStringLiteral("custom:");

Result<sqlcipher::CipherKey> keyOf(const QString &path, const Secret *secret, const Secret &own)
{
    KEBU_TRY(requireBook(path));
    if (secret && !secret->isEmpty())
        return unlock(path, *secret);
    auto key = unlock(path, own);
    if (!key && key.error().code == ErrorCode::WrongPassphrase)
        return Error{ErrorCode::WrongPassphrase,
                     say(QT_TRANSLATE_NOOP("OtherBook",
                                           "%1 is a book with another passphrase than this one. Give its passphrase."))
                         .arg(QFileInfo(path).fileName()),
                     OtherBook::needsPassphrase};
    return key;
}

/// The chain's link at an entry; empty where there is none.
Result<QByteArray> linkAt(Connection &connection, qint64 seq)
{
    Statement &row = connection.prepared(QStringLiteral("SELECT chain FROM journal WHERE seq = ?"));
    KEBU_TRY(row.run(seq));
    const QByteArray link = row.next() ? row.blob(0) : QByteArray();
    KEBU_TRY(row.done());
    return link;
}

/// The last entry that both journals have: each link holds all before it, so that halving finds it.
Result<qint64> lastCommon(Connection &here, Connection &there)
{
    KEBU_LET(own, Journal(here).count());
    KEBU_LET(others, Journal(there).count());
    qint64 common = 0;
    for (qint64 least = 1, most = std::min(own, others); least <= most;) {
        const qint64 middle = least + (most - least) / 2;
        KEBU_LET(a, linkAt(here, middle));
        KEBU_LET(b, linkAt(there, middle));
        if (!a.isEmpty() && a == b) {
            common = middle;
            least = middle + 1;
        } else {
            most = middle - 1;
        }
    }
    return common;
}

Result<TouchedRecords> touchedSince(Connection &connection, qint64 common)
{
    Journal journal(connection);
    ChangeInfo all;
    all.firstSeq = common + 1;
    KEBU_LET(last, journal.count());
    all.lastSeq = last;
    KEBU_LET(entries, journal.entries(all));
    TouchedRecords touched;
    for (const JournalEntry &entry : entries) {
        TouchedRecord &record = touched[RecordRef{entry.record, entry.id}.toString()];
        record.isMade = record.isMade || (entry.action == JournalAction::Created && record.fields.isEmpty());
        record.isGone = entry.action == JournalAction::Removed;
        for (const auto &[name, value] : entry.before)
            record.fields.insert(name.startsWith(customPrefix) ? QStringLiteral("custom") : name);
    }
    return touched;
}

} // namespace

bool isBookFile(const QString &path) { return QFileInfo(path).isFile() && requireBook(path).ok(); }

Result<std::unique_ptr<OtherBook>> OtherBook::open(const QString &path, const Secret *secret, const Secret &own,
                                                   const Clock &clock)
{
    KEBU_LET(key, keyOf(path, secret, own));
    std::unique_ptr<OtherBook> book(new OtherBook);
    KEBU_LET(connection, Connection::open(path, key, {sqlcipher::OpenMode::QueryOnly}));
    book->m_connection = std::move(connection);
    KEBU_TRY(refuseNewer(*book->m_connection));
    KEBU_LET(schema, schemaOf(*book->m_connection));
    if (schema < currentSchema())
        KEBU_TRY(book->bringUpToDate(key));
    book->m_transaction = std::make_unique<Transaction>(*book->m_connection);
    KEBU_TRY(book->m_transaction->begin());
    book->m_view = std::make_unique<Snapshot>(*book->m_connection, clock);
    return book;
}

Result<void> OtherBook::bringUpToDate(const sqlcipher::CipherKey &key)
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString copy = m_folder->filePath(QStringLiteral("older.kebu"));
    if (const QSqlError error = sqlcipher::copyTo(m_connection->database(), copy, nullptr); error.isValid())
        return storageError(error, QStringLiteral("copy"));
    m_connection.reset();
    KEBU_LET(connection, Connection::open(copy, key, {sqlcipher::OpenMode::ReadWrite}));
    m_connection = std::move(connection);
    return migrate(*m_connection);
}

Result<std::optional<Parting>> partingOf(Connection &here, Connection &there)
{
    KEBU_LET(common, lastCommon(here, there));
    if (common == 0)
        return std::optional<Parting>();
    KEBU_LET(own, touchedSince(here, common));
    KEBU_LET(others, touchedSince(there, common));
    return std::optional(Parting{std::move(own), std::move(others)});
}

} // namespace kebu
