#pragma once

#include "core/book/book.h"

#include <QTemporaryDir>

#include <memory>

namespace kebu::test {

/// A real encrypted book in a folder that goes with it, opened by raw key so that tests do not wait for derivation.
/// The clock stands at 2026-04-30 09:00 in Shanghai until a test moves it.
class TempBook
{
public:
    TempBook();
    explicit TempBook(QDate today);

    [[nodiscard]] Book &book() { return *m_book; }
    Book *operator->() { return m_book.get(); }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.kebu")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// The raw key the book was made with.
    [[nodiscard]] static Secret key();

    void close() { m_book.reset(); }
    /// Closes and opens again, as a new process would.
    void reopen();

    // Shorthands that fail the test when the book refuses.
    Id create(const Record &record);
    ChangeInfo change(const std::function<Result<void>(Change &)> &work);
    UndoOutcome undo(Id change = {});
    UndoOutcome redo();
    [[nodiscard]] Record get(const RecordType &type, Id id);
    [[nodiscard]] Digest digest();
    [[nodiscard]] std::vector<Id> find(const QString &query);

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Book> m_book;
};

/// A customer with a name; the rest is the door's defaults.
[[nodiscard]] Record customerNamed(const QString &name);

/// The real data beside the project, or an empty text where it is absent.
[[nodiscard]] QString sharedData(const QString &file);

} // namespace kebu::test
