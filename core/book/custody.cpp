#include "core/book/custody.h"

#include "core/book/backup.h"
#include "core/book/bookfile.h"
#include "core/book/durable.h"
#include "core/book/manifest.h"
#include "core/book/replacement.h"
#include "core/book/verification.h"
#include "core/storage/forgetting.h"
#include "core/storage/migrator.h"
#include "core/storage/sqlcipher/ciphercheck.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace kebu {

namespace {

const QString settingName = QStringLiteral("custody");

QString say(const char *sentence) { return QCoreApplication::translate("custody", sentence); }

Custody parted(Custody::State state, const QString &place, Instant now)
{
    return {state, QFileInfo(place).absoluteFilePath(), QSysInfo::machineHostName(), now};
}

Result<void> store(Connection &connection, const Custody &custody)
{
    const QJsonObject json{{QStringLiteral("state"), custody.word()},
                           {QStringLiteral("place"), custody.place},
                           {QStringLiteral("host"), custody.host},
                           {QStringLiteral("since"), custody.since.ms}};
    const QString text = custody.state == Custody::State::Alone
                             ? QString()
                             : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    KEBU_TRY(Settings(connection).set(settingName, text));
    if (!sqlcipher::checkpointTruncate(connection.database()))
        return Error{ErrorCode::Held,
                     say(QT_TRANSLATE_NOOP("custody", "Another program reads the book. Close it there and try again.")),
                     QStringLiteral("checkpoint")};
    return {};
}

Result<void> storeIn(const QString &path, const sqlcipher::CipherKey &key, const Custody &custody)
{
    KEBU_LET(connection, Connection::open(path, key, {sqlcipher::OpenMode::ReadWrite}));
    return store(*connection, custody);
}

/// The book closed for work on its files, and opened again whatever became of that.
class Closed
{
public:
    explicit Closed(std::unique_ptr<Book> &book)
        : m_book(book),
          m_path(book->path()),
          m_key(book->key().clone()),
          m_options(book->options())
    {
        m_options.isReadOnly = false; // what the file says of itself decides
        m_lock = Book::closeKeepingLock(std::move(book));
    }

    [[nodiscard]] Result<void> holdIt()
    {
        if (m_lock)
            return {};
        KEBU_LET(lock, BookLock::take(m_path));
        m_lock = std::move(lock);
        return {};
    }
    /// The key may have changed with the file.
    [[nodiscard]] Result<void> reopen(const sqlcipher::CipherKey &newKey)
    {
        const bool isNew = sqlcipher::judgeKey(m_path, newKey) == sqlcipher::KeyVerdict::Fits;
        KEBU_LET(opened, Book::open(m_path, rawSecret(isNew ? newKey : m_key), m_options, std::move(m_lock)));
        m_book = std::move(opened);
        return {};
    }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const sqlcipher::CipherKey &key() const { return m_key; }
    [[nodiscard]] const BookOptions &options() const { return m_options; }
    [[nodiscard]] Instant now() const { return m_options.clock->now(); }

private:
    std::unique_ptr<Book> &m_book;
    QString m_path;
    sqlcipher::CipherKey m_key;
    BookOptions m_options;
    std::unique_ptr<BookLock> m_lock;
};

/// A packed, verified copy of the closed file `from` as the unfinished file `part`.
Result<BookFigures> copyWhole(const QString &from, const sqlcipher::CipherKey &key, const QString &part)
{
    removeCopy(part);
    KEBU_TRY(requireFreeSpace(part, QFileInfo(from).size()));
    KEBU_LET(source, Connection::open(from, key, {sqlcipher::OpenMode::ReadWrite}));
    KEBU_LET(expected, figuresOf(*source));
    if (const QSqlError error = sqlcipher::copyTo(source->database(), part, nullptr); error.isValid())
        return storageError(error, QStringLiteral("copy"));
    KEBU_LET(copied, verifyCopy(part, key, Depth::PagesAndChain));
    if (copied != expected)
        return Error{ErrorCode::Damaged,
                     say(QT_TRANSLATE_NOOP("custody", "The copy of %1 differs from the book. It was not kept; check "
                                                      "the book."))
                         .arg(QFileInfo(from).fileName()),
                     {}};
    return copied;
}

Result<void> requireTarget(const QString &book, const QString &target)
{
    const QFileInfo file(target);
    if (file.absoluteFilePath() == QFileInfo(book).absoluteFilePath() || file.exists())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("custody", "%1 exists already; choose another name.")).arg(target),
                     {}};
    if (!QFileInfo(file.absolutePath()).isDir())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("custody", "There is no folder %1.")).arg(file.absolutePath()),
                     {}};
    return {};
}

/// First the one at home rests, then the copy gets its name: a crash between leaves one that can be woken, never two
/// that live.
Result<void> partWays(const Closed &home, const QString &target)
{
    const QString part = partOf(target);
    KEBU_TRY(copyWhole(home.path(), home.key(), part));
    KEBU_TRY(giveNewWriter(part, home.key()));
    KEBU_TRY(storeIn(part, home.key(), parted(Custody::State::Along, home.path(), home.now())));
    KEBU_TRY(syncFile(part));
    KEBU_TRY(storeIn(home.path(), home.key(), parted(Custody::State::LeftBehind, target, home.now())));
    KEBU_TRY(syncFile(home.path()));
    KEBU_TRY(renameOver(part, target));
    return syncFolder(QFileInfo(target).absolutePath());
}

/// Whether the journal of the open book passed through where `other` stands.
Result<bool> passedThrough(Connection &connection, const BookFigures &other)
{
    if (other.journalEntries == 0)
        return true;
    Statement row(connection.database(), QStringLiteral("SELECT 1 FROM change WHERE last_seq = ? AND head = ?"));
    KEBU_TRY(row.run(other.journalEntries, other.head));
    const bool isFound = row.next();
    KEBU_TRY(row.done());
    return isFound;
}

/// What two files say of each other, read before either is touched.
struct Compared {
    BookFigures home;
    BookFigures copy;
    bool isAncestorHome = false; ///< the copy went on from where home stands
    bool isAncestorCopy = false;
    QString book;       ///< its id
    QStringList erased; ///< whom the copy forgot
};

Result<Compared> compare(const Closed &home, const QString &copy, const sqlcipher::CipherKey &copyKey)
{
    Compared compared;
    KEBU_LET(copyFigures, verifyCopy(copy, copyKey, Depth::PagesAndChain));
    KEBU_LET(homeFigures, verifyCopy(home.path(), home.key(), Depth::PagesAndChain));
    KEBU_LET(there, Connection::open(copy, copyKey, {sqlcipher::OpenMode::ReadWrite}));
    KEBU_LET(here, Connection::open(home.path(), home.key(), {sqlcipher::OpenMode::ReadWrite}));
    KEBU_LET(id, Settings(*here).text(QStringLiteral("book_id")));
    KEBU_LET(otherId, Settings(*there).text(QStringLiteral("book_id")));
    if (id.isEmpty() || id != otherId)
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("custody", "%1 is another book, no copy of this one. Import it instead."))
                         .arg(QFileInfo(copy).fileName()),
                     {}};
    KEBU_TRY(migrate(*there));
    KEBU_LET(isAncestorHome, passedThrough(*there, homeFigures));
    KEBU_LET(isAncestorCopy, passedThrough(*here, copyFigures));
    KEBU_LET(erased, erasedIn(*there));
    return Compared{homeFigures, copyFigures, isAncestorHome, isAncestorCopy, id, erased};
}

/// The copy's file takes the place of the one at home, which is kept until the new one is proven.
Result<void> takeHome(const Closed &home, const QString &copy, const sqlcipher::CipherKey &copyKey,
                      const Compared &compared)
{
    const QString part = partOf(home.path());
    KEBU_TRY(copyWhole(copy, copyKey, part));
    KEBU_TRY(giveNewWriter(part, copyKey));
    KEBU_TRY(storeIn(part, copyKey, {}));
    KEBU_TRY(replaceBook(part, home.path(), beforeOf(home.path()), {}));
    const QString backups = defaultBackupFolder(home.path());
    if (QFileInfo(backups).isDir()) // older backups forget those whom the copy forgot
        KEBU_TRY(BackupManifest(backups).addErased(compared.book, compared.erased));
    Anchor(home.options().stateFolder, home.path())
        .write({compared.copy.journalEntries, compared.copy.head, copyKey.salt(), home.now(), compared.erased});
    return {};
}

Result<sqlcipher::CipherKey> keyOfCopy(const QString &copy, const sqlcipher::CipherKey &homeKey,
                                       const std::optional<Secret> &secret)
{
    KEBU_TRY(requireBook(copy));
    if (sqlcipher::judgeKey(copy, homeKey) == sqlcipher::KeyVerdict::Fits)
        return homeKey.clone();
    if (secret)
        return unlock(copy, *secret);
    return Error{ErrorCode::WrongPassphrase,
                 say(QT_TRANSLATE_NOOP("custody", "%1 has another passphrase than the book. Give the copy's."))
                     .arg(QFileInfo(copy).fileName()),
                 {}};
}

Result<BroughtBack> meet(const Closed &home, const QString &copy, const sqlcipher::CipherKey &copyKey)
{
    KEBU_LET(compared, compare(home, copy, copyKey));
    if (compared.isAncestorHome) {
        KEBU_TRY(takeHome(home, copy, copyKey, compared));
        KEBU_TRY(storeIn(copy, copyKey, parted(Custody::State::Returned, home.path(), home.now())));
        return BroughtBack{Meeting::Forward, compared.copy.journalEntries - compared.home.journalEntries};
    }
    if (!compared.isAncestorCopy)
        return BroughtBack{Meeting::BothWent, 0};
    KEBU_TRY(storeIn(home.path(), home.key(), {}));
    KEBU_TRY(storeIn(copy, copyKey, parted(Custody::State::Returned, home.path(), home.now())));
    return BroughtBack{Meeting::NothingNew, 0};
}

} // namespace

QString Custody::word() const
{
    switch (state) {
    case State::LeftBehind:
        return QStringLiteral("left_behind");
    case State::Along:
        return QStringLiteral("along");
    case State::Returned:
        return QStringLiteral("returned");
    case State::Alone:
        break;
    }
    return {};
}

QString Custody::sentence(const QTimeZone &zone) const
{
    const QString day = QDateTime::fromMSecsSinceEpoch(since.ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (state == State::LeftBehind)
        return say(QT_TRANSLATE_NOOP("custody", "This book was taken along on %1 to %2 (on %3). Until it is brought "
                                                "back, this one is for reading only."))
            .arg(day, QDir::toNativeSeparators(place), host);
    if (state == State::Returned)
        return say(QT_TRANSLATE_NOOP("custody", "What this copy holds was brought back on %1 to %2 (on %3). Go on "
                                                "there; this one is for reading only."))
            .arg(day, QDir::toNativeSeparators(place), host);
    return {};
}

Result<Custody> custodyOf(Settings &settings)
{
    KEBU_LET(text, settings.text(settingName));
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Custody custody{Custody::State::Alone, json.value(QStringLiteral("place")).toString(),
                    json.value(QStringLiteral("host")).toString(),
                    Instant{qint64(json.value(QStringLiteral("since")).toDouble())}};
    const QString word = json.value(QStringLiteral("state")).toString();
    for (const auto state : {Custody::State::LeftBehind, Custody::State::Along, Custody::State::Returned}) {
        if (word == Custody{state, {}, {}, {}}.word())
            custody.state = state;
    }
    return custody.state == Custody::State::Alone ? Custody{} : custody;
}

Result<void> takeAlong(std::unique_ptr<Book> &book, const QString &target)
{
    if (book->isReadOnly())
        return book->refusal();
    KEBU_TRY(requireTarget(book->path(), target));
    KEBU_LET(lock, BookLock::take(target));
    Closed home(book);
    const Result<void> outcome = partWays(home, target);
    if (!outcome) {
        removeCopy(partOf(target));
        (void)storeIn(home.path(), home.key(), {}); // where that fails too, it can be woken by hand
    }
    KEBU_TRY(home.reopen(home.key()));
    return outcome;
}

Result<BroughtBack> bringBack(std::unique_ptr<Book> &book, const QString &copy, const std::optional<Secret> &secret)
{
    if (QFileInfo(copy).absoluteFilePath() == QFileInfo(book->path()).absoluteFilePath())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("custody", "This is the file of the open book. Choose its copy.")),
                     {}};
    KEBU_LET(copyKey, keyOfCopy(copy, book->key(), secret));
    KEBU_LET(lock, BookLock::take(copy));
    Closed home(book);
    const auto work = [&]() -> Result<BroughtBack> {
        KEBU_TRY(home.holdIt());
        return meet(home, copy, copyKey);
    };
    const Result<BroughtBack> outcome = work();
    if (!outcome)
        removeCopy(partOf(home.path()));
    KEBU_TRY(home.reopen(copyKey));
    return outcome;
}

Result<void> workHereAgain(std::unique_ptr<Book> &book)
{
    Closed home(book);
    const auto work = [&]() -> Result<void> {
        KEBU_TRY(home.holdIt());
        KEBU_TRY(giveNewWriter(home.path(), home.key()));
        return storeIn(home.path(), home.key(), {});
    };
    const Result<void> outcome = work();
    KEBU_TRY(home.reopen(home.key()));
    return outcome;
}

Result<void> standAlone(const QString &path, const sqlcipher::CipherKey &key) { return storeIn(path, key, {}); }

Result<void> markReturned(const QString &copy, const Secret &secret, const QString &home, const Clock &clock)
{
    KEBU_LET(lock, BookLock::take(copy));
    KEBU_LET(key, unlock(copy, secret));
    return storeIn(copy, key, parted(Custody::State::Returned, home, clock.now()));
}

} // namespace kebu
