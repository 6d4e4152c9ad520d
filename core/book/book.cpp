#include "core/book/book.h"

#include "core/base/text.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"
#include "core/storage/migrator.h"
#include "core/storage/sqlcipher/ciphercheck.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>

namespace kebu {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("book", sentence);
}

/// The cache of one connection: the budget of the book, clamp(file / 4, 24 MB, 128 MB), over a writer and two readers.
qint64 cachePerConnection(const QString &path)
{
    constexpr qint64 mega = 1024 * 1024;
    return std::clamp(QFileInfo(path).size() / 4, 24 * mega, 128 * mega) / 3;
}

constexpr int readerThreads = 2;

Result<sqlcipher::CipherKey> keyFor(const QString &path, const Secret &secret, bool isNew)
{
    QByteArray salt = sqlcipher::CipherKey::randomSalt();
    if (!isNew) {
        const auto read = sqlcipher::readSalt(path);
        if (!read)
            return Error{ErrorCode::NotABook, say(QT_TRANSLATE_NOOP("book", "%1 is not a Kebu book.")).arg(QFileInfo(path).fileName()), {}};
        salt = *read;
    }
    return secret.isRawKey() ? sqlcipher::CipherKey::raw(secret.bytes(), salt) : sqlcipher::CipherKey::derive(secret.bytes(), salt);
}

Result<void> checkFile(const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    switch (sqlcipher::inspect(path)) {
    case sqlcipher::FileVerdict::Missing:
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("book", "There is no file %1.")).arg(path), {}};
    case sqlcipher::FileVerdict::LooksEncrypted:
        return {};
    case sqlcipher::FileVerdict::PlainSqlite:
        return Error{ErrorCode::NotABook, say(QT_TRANSLATE_NOOP("book", "%1 is an unencrypted database, not a Kebu book.")).arg(file), {}};
    case sqlcipher::FileVerdict::Empty:
    case sqlcipher::FileVerdict::NotABook:
        break;
    }
    return Error{ErrorCode::NotABook, say(QT_TRANSLATE_NOOP("book", "%1 is not a Kebu book.")).arg(file), {}};
}

Result<void> checkKey(const QString &path, const sqlcipher::CipherKey &key)
{
    switch (sqlcipher::judgeKey(path, key)) {
    case sqlcipher::KeyVerdict::Fits:
        return {};
    case sqlcipher::KeyVerdict::DamagedPage1:
        return Error{ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("book", "The passphrase is right, but the beginning of the file is damaged. Restore a backup.")), {}};
    case sqlcipher::KeyVerdict::WrongKey:
        break;
    }
    return Error{ErrorCode::WrongPassphrase, say(QT_TRANSLATE_NOOP("book", "The passphrase is wrong, or the first bytes of the file are damaged. Nothing was changed; try again.")), {}};
}

Result<Id> highestId(Connection &connection)
{
    Id highest;
    QStringList tables{QStringLiteral("change")};
    for (const RecordType *type : recordTypes())
        tables << type->name();
    for (const QString &table : tables) {
        Statement row(connection.database(), QStringLiteral("SELECT coalesce(max(id), 0) FROM ") + quoted(table));
        KEBU_TRY(row.run());
        if (row.next())
            highest = std::max(highest, row.id(0));
        KEBU_TRY(row.done());
    }
    return highest;
}

} // namespace

Book::Book(QString path, const BookOptions &options)
    : m_path(std::move(path)), m_clock(options.clock), m_isReadOnly(options.isReadOnly), m_fixedWriter(options.writer)
{
    qRegisterMetaType<BookChange>();
}

Book::~Book()
{
    m_readers.reset();
    m_writer.reset();
}

QString Book::name() const
{
    return QFileInfo(m_path).completeBaseName();
}

Result<std::unique_ptr<Book>> Book::create(const QString &path, const Secret &secret, const BookOptions &options)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("book", "%1 exists already; choose another name.")).arg(path), {}};
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("book", "There is no folder %1.")).arg(QFileInfo(path).absolutePath()), {}};
    if (secret.isEmpty())
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("book", "A book needs a passphrase.")), {}};
    std::unique_ptr<Book> book(new Book(path, options));
    KEBU_TRY(book->start(secret, true));
    return book;
}

Result<std::unique_ptr<Book>> Book::open(const QString &path, const Secret &secret, const BookOptions &options)
{
    KEBU_TRY(checkFile(path));
    std::unique_ptr<Book> book(new Book(path, options));
    KEBU_TRY(book->start(secret, false));
    return book;
}

Result<void> Book::start(const Secret &secret, bool isNew)
{
    static const sqlcipher::SelfCheck foundation = sqlcipher::selfCheck();
    if (!foundation.ok)
        return Error{ErrorCode::Unsafe, say(QT_TRANSLATE_NOOP("book", "This copy of Kebu cannot encrypt, so it opens no book. Install it again.")), foundation.why};
    if (!m_isReadOnly) {
        KEBU_LET(lock, BookLock::take(m_path));
        m_lock = std::move(lock);
    }
    KEBU_LET(key, keyFor(m_path, secret, isNew));
    if (!isNew)
        KEBU_TRY(checkKey(m_path, key));
    return startThreads(key, isNew);
}

Result<void> Book::startThreads(const sqlcipher::CipherKey &key, bool isNew)
{
    const auto opener = [path = m_path, kept = std::make_shared<const sqlcipher::CipherKey>(key.clone())](sqlcipher::OpenMode mode) {
        return [path, kept, mode] { return Connection::open(path, *kept, {mode, cachePerConnection(path)}); };
    };
    const auto writing = isNew ? sqlcipher::OpenMode::ReadWriteCreate : sqlcipher::OpenMode::ReadWrite;
    KEBU_LET(writer, WorkerPool::start(1, opener(m_isReadOnly ? sqlcipher::OpenMode::QueryOnly : writing)));
    m_writer = std::move(writer);
    KEBU_TRY(m_writer->submit([this, isNew](Connection &connection) { return prepareWriter(connection, isNew); }).result());
    KEBU_LET(readers, WorkerPool::start(readerThreads, opener(sqlcipher::OpenMode::QueryOnly)));
    m_readers = std::move(readers);
    return {};
}

Result<void> Book::prepareWriter(Connection &connection, bool isNew)
{
    if (!m_isReadOnly)
        KEBU_TRY(migrate(connection));
    Settings settings(connection);
    if (isNew) {
        const int writer = m_fixedWriter >= 0 ? m_fixedWriter : int(QRandomGenerator::system()->bounded(1024));
        KEBU_TRY(settings.set(QStringLiteral("writer"), QString::number(writer)));
        KEBU_TRY(settings.set(QStringLiteral("collation"), collationVersion()));
    }
    KEBU_LET(writer, settings.text(QStringLiteral("writer"), QStringLiteral("0")));
    KEBU_LET(last, highestId(connection));
    m_ids = std::make_unique<IdSource>(*m_clock, writer.toInt(), last);
    if (isNew) { // the one who made the book; part of its birth, so there is nothing to undo
        Record owner(user::type(), m_ids->next());
        owner.set(user::name, Value(say(QT_TRANSLATE_NOOP("book", "Me"))));
        owner.set(user::role, Value(QStringLiteral("owner")));
        KEBU_TRY(RecordStore(connection).insert(owner));
        KEBU_TRY(settings.set(QStringLiteral("user"), owner.id().toString()));
        if (!sqlcipher::checkpointTruncate(connection.database())) // from birth the file itself is a whole book
            return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("book", "The new book could not be written.")), QStringLiteral("checkpoint")};
    }
    KEBU_LET(user, settings.text(QStringLiteral("user")));
    m_user = Id::fromString(user);
    return {};
}

ChangeInfo Book::newChange(const QString &kind, const QString &title)
{
    ChangeInfo info;
    info.id = m_ids->next();
    info.kind = kind;
    info.title = title;
    info.at = m_clock->now();
    info.by = m_user;
    return info;
}

namespace {
Error readOnlyError()
{
    return {ErrorCode::ReadOnly, say(QT_TRANSLATE_NOOP("book", "The book is open for reading only.")), {}};
}
} // namespace

QFuture<Result<ChangeInfo>> Book::change(const QString &title, std::function<Result<void>(Change &)> work)
{
    auto cancel = std::make_shared<QFuture<Result<ChangeInfo>>>();
    auto job = [this, title, work = std::move(work), cancel](Connection &connection) -> Result<ChangeInfo> {
        if (m_isReadOnly)
            return readOnlyError();
        KEBU_LET(policy, Settings(connection).gradePolicy());
        Transaction transaction(connection);
        KEBU_TRY(transaction.begin());
        Change change(connection, *m_clock, *m_ids, m_user, policy);
        change.setCancelCheck([cancel] { return cancel->isCanceled(); });
        KEBU_TRY(change.writer().begin(newChange(QStringLiteral("change"), title)));
        KEBU_TRY(work(change));
        KEBU_LET(info, change.writer().finish());
        KEBU_TRY(transaction.commit());
        if (info.id)
            emit bookChanged(BookChange{info, change.writer().written()});
        return info;
    };
    *cancel = m_writer->submit(std::move(job));
    return *cancel;
}

QFuture<Result<void>> Book::note(std::function<Result<void>(Settings &)> work)
{
    return m_writer->submit([this, work = std::move(work)](Connection &connection) -> Result<void> {
        if (m_isReadOnly)
            return readOnlyError();
        Transaction transaction(connection);
        KEBU_TRY(transaction.begin());
        Settings settings(connection);
        KEBU_TRY(work(settings));
        return transaction.commit();
    });
}

Result<UndoOutcome> Book::revertOn(Connection &connection, Id id, const QString &kind)
{
    if (m_isReadOnly)
        return readOnlyError();
    const bool isUndo = kind == u"undo";
    Journal journal(connection);
    KEBU_LET(target, id ? journal.change(id) : isUndo ? journal.newestUndoable(m_user) : journal.newestRedoable(m_user));
    if (!target || target->revertedBy) {
        return Error{ErrorCode::NotFound, isUndo ? say(QT_TRANSLATE_NOOP("book", "There is nothing to undo.")) : say(QT_TRANSLATE_NOOP("book", "There is nothing to redo.")), {}};
    }
    KEBU_LET(policy, Settings(connection).gradePolicy());
    Transaction transaction(connection);
    KEBU_TRY(transaction.begin());
    ChangeWriter writer(connection, policy, m_clock->zone());
    ChangeInfo info = newChange(kind, target->title);
    info.reverts = target->id;
    KEBU_TRY(writer.begin(info));
    KEBU_LET(outcome, revert(writer, connection, *target));
    KEBU_LET(written, writer.finish());
    if (!written.id)
        return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("book", "Everything this change wrote was changed since; nothing was taken back.")), {}};
    KEBU_TRY(writer.journal().markReverted(target->id, written.id));
    KEBU_TRY(transaction.commit());
    outcome.change = written;
    emit bookChanged(BookChange{written, writer.written()});
    return outcome;
}

QFuture<Result<UndoOutcome>> Book::undo(Id change)
{
    return m_writer->submit([this, change](Connection &connection) { return revertOn(connection, change, QStringLiteral("undo")); });
}

QFuture<Result<UndoOutcome>> Book::redo()
{
    return m_writer->submit([this](Connection &connection) { return revertOn(connection, {}, QStringLiteral("redo")); });
}

QFuture<Result<void>> Book::rebuildProjections()
{
    return m_writer->submit([this](Connection &connection) -> Result<void> {
        KEBU_LET(policy, Settings(connection).gradePolicy());
        Transaction transaction(connection);
        KEBU_TRY(transaction.begin());
        KEBU_TRY(Summaries(connection, policy, m_clock->zone()).rebuild());
        KEBU_TRY(SearchIndex(connection).rebuild());
        return transaction.commit();
    });
}

} // namespace kebu
