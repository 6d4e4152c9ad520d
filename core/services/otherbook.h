#pragma once

#include "core/base/secret.h"
#include "core/storage/journal.h"
#include "core/storage/snapshot.h"

#include <QSet>
#include <QTemporaryDir>

namespace kebu {

/// Whether the file looks like an encrypted book.
[[nodiscard]] bool isBookFile(const QString &path);

/// A second book, open beside the one that is being written, to be read from: one consistent state of it, in the thread
/// that opened it. Its file is never written; a book of an older Kebu is copied, encrypted as it is, and the copy
/// brought up to date.
class OtherBook
{
public:
    /// Detail of the error for a book that the own key does not open and for which no passphrase was given.
    static constexpr QLatin1String needsPassphrase{"needs passphrase"};

    /// `secret`: null or empty for a copy, which the own key opens. Errors: those of opening a book, in words;
    /// WrongPassphrase; TooNew.
    [[nodiscard]] static Result<std::unique_ptr<OtherBook>> open(const QString &path, const Secret *secret,
                                                                 const Secret &own, const Clock &clock);

    [[nodiscard]] Snapshot &view() { return *m_view; }
    [[nodiscard]] Connection &connection() { return *m_connection; }

private:
    OtherBook() = default;
    Result<void> bringUpToDate(const sqlcipher::CipherKey &key);

    std::unique_ptr<QTemporaryDir> m_folder; ///< of the copy; before the connection, so that it goes after it
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Transaction> m_transaction;
    std::unique_ptr<Snapshot> m_view;
};

/// What a book did with a record since it parted from another one.
struct TouchedRecord {
    bool isMade = false;
    bool isGone = false;
    QSet<QString> fields; ///< whose values were changed, as a before-image names them
};
using TouchedRecords = QHash<QString, TouchedRecord>; ///< by `customer:123`

/// Two books that were one once: what each has done since, told by the common beginning of their journals.
struct Parting {
    TouchedRecords here;
    TouchedRecords there;
};
/// Nothing for books that never were one.
[[nodiscard]] Result<std::optional<Parting>> partingOf(Connection &here, Connection &there);

} // namespace kebu
