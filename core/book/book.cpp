#include "core/book/book.h"

#include "core/base/text.h"
#include "core/book/backup.h"
#include "core/book/bookfile.h"
#include "core/book/erasure.h"
#include "core/book/manifest.h"
#include "core/book/projections.h"
#include "core/book/replacement.h"
#include "core/book/reversal.h"
#include "core/book/upgrade.h"
#include "core/domain/user.h"
#include "core/storage/forgetting.h"
#include "core/storage/migrator.h"
#include "core/storage/sqlcipher/ciphercheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QUuid>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("book", sentence); }

/// The cache of one connection: the budget of the book, clamp(file / 4, 24 MB, 128 MB), over a writer and two readers.
qint64 cachePerConnection(const QString &path)
{
    constexpr qint64 mega = 1024 * 1024;
    return std::clamp(QFileInfo(path).size() / 4, 24 * mega, 128 * mega) / 3;
}

constexpr int readerThreads = 2;

/// To what a checkpoint cuts the WAL: a bulk change must not leave its size on the disk.
constexpr qint64 walBytesKept = 16 * 1024 * 1024;

/// Salts the file may have begun with, for telling a damaged beginning from a wrong passphrase.
QList<QByteArray> knownSalts(const Anchor &anchor, const QString &path)
{
    QList<QByteArray> salts;
    if (const auto seen = anchor.read())
        salts << seen->salt;
    const auto backups = BackupManifest(defaultBackupFolder(path)).entries();
    if (!backups.empty() && !salts.contains(backups.back().salt))
        salts << backups.back().salt;
    return salts;
}

} // namespace

Book::Book(QString path, const BookOptions &options)
    : m_path(std::move(path)),
      m_options(options),
      m_anchor(options.stateFolder, m_path)
{
    qRegisterMetaType<BookChange>();
}

Book::~Book()
{
    if (m_readers && !isReadOnly())
        (void)rememberLastSeen(); // the pool finishes what is queued
    m_readers.reset();            // before the writer: the last connection to close takes the WAL away
    m_writer.reset();
}

std::unique_ptr<BookLock> Book::closeKeepingLock(std::unique_ptr<Book> book)
{
    std::unique_ptr<BookLock> lock = std::move(book->m_lock);
    book.reset();
    return lock;
}

QString Book::name() const { return QFileInfo(m_path).completeBaseName(); }

Result<std::unique_ptr<Book>> Book::create(const QString &path, const Secret &secret, const BookOptions &options)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("book", "%1 exists already; choose another name.")).arg(path),
                     {}};
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("book", "There is no folder %1.")).arg(QFileInfo(path).absolutePath()),
                     {}};
    if (secret.isEmpty())
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("book", "A book needs a passphrase.")), {}};
    std::unique_ptr<Book> book(new Book(path, options));
    KEBU_TRY(book->start(secret, true));
    return book;
}

Result<std::unique_ptr<Book>> Book::open(const QString &path, const Secret &secret, const BookOptions &options,
                                         std::unique_ptr<BookLock> held)
{
    if (!QFileInfo::exists(path))
        return requireBook(path).error();
    std::unique_ptr<Book> book(new Book(path, options));
    book->m_lock = std::move(held);
    KEBU_TRY(book->start(secret, false));
    return book;
}

Result<void> Book::start(const Secret &secret, bool isNew)
{
    static const sqlcipher::SelfCheck foundation = sqlcipher::selfCheck();
    if (!foundation.ok)
        return Error{ErrorCode::Unsafe,
                     say(QT_TRANSLATE_NOOP("book", "Kebu could not prove that it encrypts, so it opens no book: %1. "
                                                   "Make room in the folder %2, or install Kebu again."))
                         .arg(foundation.why, QDir::tempPath()),
                     foundation.why};
    if (!isReadOnly() && !m_lock) { // before the file is looked at
        KEBU_LET(lock, BookLock::take(m_path));
        m_lock = std::move(lock);
    }
    KEBU_TRY(takeKey(secret, isNew));
    return startThreads(isNew);
}

Result<void> Book::takeKey(const Secret &secret, bool isNew)
{
    KEBU_LET(key, isNew ? newKey(secret) : unlock(m_path, secret, knownSalts(m_anchor, m_path)));
    m_key = std::move(key);
    return isReadOnly() ? Result<void>() : setOrphanWalAside(m_path, m_key, clock().now());
}

Result<void> Book::startThreads(bool isNew)
{
    const auto opener = [this](sqlcipher::OpenMode mode) {
        return [this, mode] { return Connection::open(m_path, m_key, {mode, cachePerConnection(m_path)}); };
    };
    const auto writing = isNew ? sqlcipher::OpenMode::ReadWriteCreate : sqlcipher::OpenMode::ReadWrite;
    KEBU_LET(writer, WorkerPool::start(1, opener(isReadOnly() ? sqlcipher::OpenMode::QueryOnly : writing)));
    m_writer = std::move(writer);
    KEBU_TRY(
        m_writer->submit([this, isNew](Connection &connection) { return prepareWriter(connection, isNew); }).result());
    if (!isReadOnly())
        m_writer->whenIdle(mergeFinder);
    KEBU_LET(readers, WorkerPool::start(readerThreads, opener(sqlcipher::OpenMode::QueryOnly)));
    m_readers = std::move(readers);
    return {};
}

Result<void> Book::prepareWriter(Connection &connection, bool isNew)
{
    Settings settings(connection);
    KEBU_TRY(refuseNewer(connection)); // before anything is read by a schema it may not have
    if (!isReadOnly()) {
        KEBU_TRY(upgrade(connection, m_key, clock()));
        KEBU_TRY(refreshStaleProjections(connection, clock().zone()));
        KEBU_TRY(connection.execute(QStringLiteral("PRAGMA journal_size_limit = %1").arg(walBytesKept)));
        KEBU_TRY(prepareSettings(settings, isNew));
    } else {
        KEBU_TRY(refuseOlder(connection));
    }
    KEBU_LET(custody, custodyOf(settings));
    m_custody = custody;
    if (m_custody.isForReading())
        m_options.isReadOnly = true;
    KEBU_LET(writer, settings.text(QStringLiteral("writer"), QStringLiteral("0")));
    KEBU_LET(last, highestId(connection));
    m_ids = std::make_unique<IdSource>(clock(), m_options.writer >= 0 ? m_options.writer : writer.toInt(), last);
    if (isNew)
        KEBU_TRY(makeOwner(connection));
    else
        KEBU_TRY(lookBack(connection));
    KEBU_LET(user, settings.text(QStringLiteral("user")));
    m_user = Id::fromString(user);
    return {};
}

/// What an earlier run left to be said or to be ended.
Result<void> Book::lookBack(Connection &connection)
{
    KEBU_LET(warning, m_anchor.warning(connection));
    m_openWarning = warning;
    if (isReadOnly())
        return {};
    KEBU_LET(unproven, finishReplacement(connection));
    if (!unproven.isEmpty())
        m_openWarning = unproven;
    return {};
}

Result<void> Book::prepareSettings(Settings &settings, bool isNew)
{
    if (isNew) {
        const int writer = m_options.writer >= 0 ? m_options.writer : int(QRandomGenerator::system()->bounded(1024));
        KEBU_TRY(settings.set(QStringLiteral("writer"), QString::number(writer)));
        KEBU_TRY(settings.set(QStringLiteral("collation"), collationVersion()));
    }
    KEBU_LET(id, settings.text(QStringLiteral("book_id"))); // what backups know the book by
    return id.isEmpty() ? settings.set(QStringLiteral("book_id"), QUuid::createUuid().toString(QUuid::WithoutBraces))
                        : Result<void>();
}

/// The one who made the book; part of its birth, so there is nothing to undo.
Result<void> Book::makeOwner(Connection &connection)
{
    Record owner(user::type(), m_ids->next());
    owner.set(user::name, Value(say(QT_TRANSLATE_NOOP("book", "Me"))));
    owner.set(user::role, Value(QStringLiteral("owner")));
    KEBU_TRY(RecordStore(connection).insert(owner));
    KEBU_TRY(Settings(connection).set(QStringLiteral("user"), owner.id().toString()));
    if (!sqlcipher::checkpointTruncate(connection.database())) // from birth the file itself is a whole book
        return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("book", "The new book could not be written.")),
                     QStringLiteral("checkpoint")};
    return {};
}

ChangeInfo Book::newChange(const QString &kind, const QString &title)
{
    ChangeInfo info;
    info.id = m_ids->next();
    info.kind = kind;
    info.title = title;
    info.at = clock().now();
    info.by = m_user;
    return info;
}

Error Book::refusal() const
{
    const QString why = m_custody.sentence(clock().zone());
    return {ErrorCode::ReadOnly,
            why.isEmpty() ? say(QT_TRANSLATE_NOOP("book", "The book is open for reading only.")) : why,
            {}};
}

Pending<Result<ChangeInfo>> Book::change(const QString &title, std::function<Result<void>(Change &)> work)
{
    return submitChange(QStringLiteral("change"), title, clock(), std::move(work));
}

Pending<Result<ChangeInfo>> Book::birth(const QString &title, const Clock &clock,
                                        std::function<Result<void>(Change &)> work)
{
    return submitChange(QStringLiteral("birth"), title, clock, std::move(work));
}

Pending<Result<ChangeInfo>> Book::submitChange(const QString &kind, const QString &title, const Clock &storyClock,
                                               std::function<Result<void>(Change &)> work)
{
    return m_writer->submit([this, kind, title, &storyClock, work = std::move(work)](Connection &connection) {
        return changeOn(connection, kind, title, storyClock, work);
    });
}

Result<ChangeInfo> Book::changeOn(Connection &connection, const QString &kind, const QString &title,
                                  const Clock &storyClock, const std::function<Result<void>(Change &)> &work)
{
    if (isReadOnly())
        return refusal();
    KEBU_LET(policy, Settings(connection).gradePolicy());
    Transaction transaction(connection);
    KEBU_TRY(transaction.begin());
    Change change(connection, storyClock, *m_ids, m_user, policy);
    change.setCancelCheck([&connection] { return connection.isInterrupted(); });
    KEBU_TRY(change.writer().begin(newChange(kind, title)));
    KEBU_TRY(work(change));
    if (m_options.settle && kind == u"change")
        KEBU_TRY(m_options.settle(change));
    KEBU_LET(info, change.writer().finish());
    KEBU_TRY(transaction.commit());
    if (info.id)
        committed(connection, info, change.writer().written());
    return info;
}

Pending<Result<ChangeInfo>> Book::erase(const RecordRef &who)
{
    return m_writer->submit([this, who](Connection &connection) -> Result<ChangeInfo> {
        KEBU_LET(info,
                 changeOn(connection, erasureKind, say(QT_TRANSLATE_NOOP("book", "A person's data erased for good")),
                          clock(), [&who](Change &change) { return eraseSubject(change, who); }));
        KEBU_TRY(rememberErasure(connection));
        return info;
    });
}

/// Backups and last-seen file learn whom an older copy has to forget; nothing of the erased stays in the WAL.
Result<void> Book::rememberErasure(Connection &connection)
{
    m_anchor.note(connection, m_key.salt(), clock().now());
    const QString folder = defaultBackupFolder(m_path);
    if (QFileInfo(folder).isDir()) {
        KEBU_LET(id, Settings(connection).text(QStringLiteral("book_id")));
        KEBU_LET(erased, erasedIn(connection));
        KEBU_TRY(BackupManifest(folder).addErased(id, erased));
    }
    if (!sqlcipher::checkpointTruncate(connection.database()))
        return Error{ErrorCode::Failed,
                     say(QT_TRANSLATE_NOOP(
                         "book", "The data was erased; close the book so that its last traces leave the disk.")),
                     QStringLiteral("checkpoint")};
    return {};
}

Pending<Result<ChangeInfo>> Book::disclose(const QString &title)
{
    return submitChange(QStringLiteral("disclosure"), title, clock(),
                        [](Change &change) { return change.writer().disclose(); });
}

void Book::committed(Connection &connection, const ChangeInfo &info, const QHash<QString, std::vector<Id>> &written)
{
    emit bookChanged(BookChange{info, written});
    m_anchor.noteIfDue(connection, m_key.salt(), clock().now());
}

Pending<Result<void>> Book::note(std::function<Result<void>(Settings &)> work)
{
    return m_writer->submit([this, work = std::move(work)](Connection &connection) -> Result<void> {
        if (isReadOnly())
            return refusal();
        Transaction transaction(connection);
        KEBU_TRY(transaction.begin());
        Settings settings(connection);
        KEBU_TRY(work(settings));
        KEBU_TRY(transaction.commit());
        emit noted();
        return {};
    });
}

Result<UndoOutcome> Book::revertOn(Connection &connection, Id id, Reversal reversal)
{
    if (isReadOnly())
        return refusal();
    KEBU_LET(target, changeToTakeBack(connection, reversal, id, m_user));
    KEBU_LET(policy, Settings(connection).gradePolicy());
    Transaction transaction(connection);
    KEBU_TRY(transaction.begin());
    ChangeWriter writer(connection, policy, clock().zone());
    ChangeInfo info = newChange(kindOf(reversal), target.title);
    info.reverts = target.id;
    KEBU_TRY(writer.begin(info));
    KEBU_LET(outcome, revert(writer, connection, target));
    KEBU_LET(written, writer.finish());
    if (!written.id)
        return Error{
            ErrorCode::Failed,
            say(QT_TRANSLATE_NOOP("book", "Everything this change wrote was changed since; nothing was taken back.")),
            {}};
    KEBU_TRY(writer.journal().markReverted(target.id, written.id));
    KEBU_TRY(transaction.commit());
    outcome.change = written;
    committed(connection, written, writer.written());
    return outcome;
}

Pending<Result<UndoOutcome>> Book::undo(Id change)
{
    return m_writer->submit(
        [this, change](Connection &connection) { return revertOn(connection, change, Reversal::Undo); });
}

Pending<Result<UndoOutcome>> Book::redo()
{
    return m_writer->submit([this](Connection &connection) { return revertOn(connection, {}, Reversal::Redo); });
}

Pending<Result<void>> Book::rebuildProjections()
{
    return m_writer->submit(
        [this](Connection &connection) { return kebu::rebuildProjections(connection, clock().zone()); });
}

Pending<Result<void>> Book::checkpoint()
{
    return m_writer->submit([this](Connection &connection) -> Result<void> {
        if (!isReadOnly() && !sqlcipher::checkpointTruncate(connection.database()))
            return Error{ErrorCode::Held,
                         say(QT_TRANSLATE_NOOP(
                             "book", "What was written could not be moved into the book's file yet; nothing is lost.")),
                         QStringLiteral("checkpoint")};
        return {};
    });
}

Pending<Result<void>> Book::rememberLastSeen()
{
    return m_writer->submit([this](Connection &connection) -> Result<void> {
        if (!isReadOnly())
            m_anchor.note(connection, m_key.salt(), clock().now());
        return {};
    });
}

} // namespace kebu
