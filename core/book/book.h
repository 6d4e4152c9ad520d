#pragma once

#include "core/base/pending.h"
#include "core/base/secret.h"
#include "core/book/anchor.h"
#include "core/book/change.h"
#include "core/book/custody.h"
#include "core/book/lock.h"
#include "core/storage/digest.h"
#include "core/storage/undo.h"
#include "core/storage/worker.h"

#include <QObject>

#include <memory>

namespace kebu {

enum class Reversal;

/// What a committed change touched, for lists and pages that show it.
struct BookChange {
    ChangeInfo info;
    QHash<QString, std::vector<Id>> written; ///< ids by record name

    [[nodiscard]] bool touches(const RecordType &type) const { return written.contains(type.name()); }
};

struct BookOptions {
    const Clock *clock = nullptr; ///< REQUIRES: outlives the book
    bool isReadOnly = false;
    int writer = -1;          ///< writer number of new ids; -1: the book's own. The demo fixes it.
    QString stateFolder = {}; ///< where this computer remembers the books it saw (anchor.h); empty: it does not
    /// The last step of every change of facts, within it: brings about what must hold of the book after each. Not asked
    /// where a book is born or a change is taken back.
    std::function<Result<void>(Change &)> settle = {};
};

/// An open book: the only door of ui and app to what it holds. Reads are snapshots on threads of their own; changes go
/// through one writer thread; nothing here makes the caller wait except open, create and the waiting it asks for.
/// Signals are emitted in the writer's thread: connect with a context object.
class Book : public QObject
{
    Q_OBJECT

public:
    /// Makes a new book; an existing file is refused.
    [[nodiscard]] static Result<std::unique_ptr<Book>> create(const QString &path, const Secret &secret,
                                                              const BookOptions &options);
    /// Derives the key (some tenths of a second), checks, migrates, starts the threads.
    [[nodiscard]] static Result<std::unique_ptr<Book>> open(const QString &path, const Secret &secret,
                                                            const BookOptions &options,
                                                            std::unique_ptr<BookLock> held = {});
    ~Book() override;
    /// Closes the file and goes on holding it against others: for work on the closed file, then open() with the lock.
    [[nodiscard]] static std::unique_ptr<BookLock> closeKeepingLock(std::unique_ptr<Book> book);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The file's name without its ending.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const BookOptions &options() const { return m_options; }
    [[nodiscard]] const Clock &clock() const { return *m_options.clock; }
    /// Opened so, or the file says of itself that another one lives (custody.h).
    [[nodiscard]] bool isReadOnly() const { return m_options.isReadOnly; }
    /// Whether this file was taken along, left behind or brought back.
    [[nodiscard]] const Custody &custody() const { return m_custody; }
    /// Why nothing can be written, for a book that is open for reading only.
    [[nodiscard]] Error refusal() const;
    /// What opens the file, for copies and the emergency kit; wiped at close.
    [[nodiscard]] const sqlcipher::CipherKey &key() const { return m_key; }
    /// A sentence to show first when the book was found older than this computer remembers; usually empty.
    [[nodiscard]] const QString &openWarning() const { return m_openWarning; }
    /// Whom new records are attributed to.
    [[nodiscard]] Id user() const { return m_user; }

    /// Runs `work(Snapshot &)` (returns a Result) over one consistent state of the book, off the caller's thread.
    /// Cancel the future to interrupt it; a cancelled result is never delivered.
    template <typename Work>
    auto read(Work work) -> Pending<std::invoke_result_t<Work, Snapshot &>>
    {
        return submitRead(std::move(work), WorkerPool::Turn::Next);
    }
    /// The same for what nobody waits for, such as counts beside a list: comes after every `read`, and leaves one
    /// reader free for them.
    template <typename Work>
    auto readAside(Work work) -> Pending<std::invoke_result_t<Work, Snapshot &>>
    {
        return submitRead(std::move(work), WorkerPool::Turn::Aside);
    }

    /// Runs `work` as one change: committed when it returns without error, rolled back otherwise. The info is empty
    /// (`entries() == 0`, null id) when nothing changed. Cancelling the future makes `Change::isCancelled` true.
    Pending<Result<ChangeInfo>> change(const QString &title, std::function<Result<void>(Change &)> work);
    /// Like `change`, but part of the making of a book (its demo): journalled and chained, never undone. `clock` says
    /// when what is written happened; it may be moved by `work`. REQUIRES: it outlives the future.
    Pending<Result<ChangeInfo>> birth(const QString &title, const Clock &clock,
                                      std::function<Result<void>(Change &)> work);
    /// Chains that personal values left the book in clear: revealed, exported, printed or copied; `title` says what,
    /// how much and where to, without names. No fact changes: nothing to undo, and what could be redone still can. A
    /// book open for reading only cannot keep it and says so by ReadOnly.
    Pending<Result<ChangeInfo>> disclose(const QString &title);
    /// Erases a customer or a contact for good (book/erasure.h) and cuts the WAL. Cannot be undone; undo stops at it.
    Pending<Result<ChangeInfo>> erase(const RecordRef &who);
    /// Housekeeping: settings, drafts, views. Not journalled, not undoable, no reason for a backup.
    Pending<Result<void>> note(std::function<Result<void>(Settings &)> work);
    /// A null id: this user's newest change not yet taken back.
    Pending<Result<UndoOutcome>> undo(Id change = {});
    Pending<Result<UndoOutcome>> redo();

    /// Recomputes every summary and search term from the facts.
    Pending<Result<void>> rebuildProjections();
    /// Moves the WAL into the file and cuts it to nothing; follows an import or any other bulk change.
    Pending<Result<void>> checkpoint();
    /// Writes the last-seen file now.
    Pending<Result<void>> rememberLastSeen();
    /// Work on the writer's connection that is neither change nor note: checks.
    template <typename Work>
    auto maintain(Work work)
    {
        return m_writer->submit(std::move(work));
    }
    /// Work on a reader's connection outside a transaction: backups.
    template <typename Work>
    auto onReader(Work work)
    {
        return m_readers->submit(std::move(work));
    }

signals:
    /// Facts changed; carries what was touched.
    void bookChanged(const kebu::BookChange &change);
    /// Housekeeping was written.
    void noted();

private:
    template <typename Work>
    auto submitRead(Work work, WorkerPool::Turn turn) -> Pending<std::invoke_result_t<Work, Snapshot &>>
    {
        using Outcome = std::invoke_result_t<Work, Snapshot &>;
        return m_readers->submit(
            [clock = m_options.clock, work = std::move(work)](Connection &connection) mutable -> Outcome {
                Transaction transaction(connection);
                if (Result<void> begun = transaction.begin(); !begun)
                    return begun.error();
                Snapshot snapshot(connection, *clock);
                return work(snapshot);
            },
            turn);
    }
    explicit Book(QString path, const BookOptions &options);
    Result<void> start(const Secret &secret, bool isNew);
    Result<void> takeKey(const Secret &secret, bool isNew);
    Result<void> startThreads(bool isNew);
    Result<void> prepareWriter(Connection &connection, bool isNew);
    Result<void> prepareSettings(Settings &settings, bool isNew);
    Result<void> makeOwner(Connection &connection);
    Result<void> lookBack(Connection &connection);
    void committed(Connection &connection, const ChangeInfo &info, const QHash<QString, std::vector<Id>> &written);
    Result<UndoOutcome> revertOn(Connection &connection, Id change, Reversal reversal);
    [[nodiscard]] ChangeInfo newChange(const QString &kind, const QString &title);
    Result<ChangeInfo> changeOn(Connection &connection, const QString &kind, const QString &title, const Clock &clock,
                                const std::function<Result<void>(Change &)> &work);
    Result<void> rememberErasure(Connection &connection);
    Pending<Result<ChangeInfo>> submitChange(const QString &kind, const QString &title, const Clock &clock,
                                             std::function<Result<void>(Change &)> work);

    QString m_path;
    BookOptions m_options;
    Anchor m_anchor; ///< used by the writer's thread once it runs
    sqlcipher::CipherKey m_key;
    QString m_openWarning;
    Custody m_custody;
    Id m_user;
    std::unique_ptr<BookLock> m_lock;
    std::unique_ptr<IdSource> m_ids;
    // after what their threads use, so that they end first
    std::unique_ptr<WorkerPool> m_writer;
    std::unique_ptr<WorkerPool> m_readers;
};

} // namespace kebu

Q_DECLARE_METATYPE(kebu::BookChange)
