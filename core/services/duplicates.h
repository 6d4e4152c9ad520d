#pragma once

#include "core/book/change.h"
#include "core/rules/match.h"

#include <atomic>

namespace kebu {

/// Two records that are likely the same.
struct DuplicatePair {
    Id a; ///< the older record
    Id b;
    QString numbers[2]; ///< of customers; for contacts that of the customer they belong to
    QString names[2];   ///< not masked
    double probability = 0;
    bool isCertain = false; ///< nothing speaks against it; may be merged in bulk after a look
    QStringList why;        ///< sentences, the strongest reason first; they hold no values
    QStringList agreeing;   ///< names of fields that speak for it
};

/// How far a scan has come, and whether it is to stop. Shared between threads.
struct ScanProgress {
    std::atomic<int> percent{0};
    std::atomic<bool> isStopped{false};
};

/// Every pair of customers or of contacts in the book that is more likely the same than not, the certain first. Never
/// proposed: pairs that somebody told apart, parent and subsidiary, posts of one person, anybody by a former name.
/// Cancelled when `progress` says so. 100,000 customers take seconds: REQUIRES a thread that may.
[[nodiscard]] Result<std::vector<DuplicatePair>> findDuplicates(Snapshot &view, const RecordType &type,
                                                                ScanProgress *progress = nullptr);
/// The same, asking now and then whether to go on.
[[nodiscard]] Result<std::vector<DuplicatePair>> findDuplicates(Snapshot &view, const RecordType &type,
                                                                const match::Progress &goesOn);

/// Who of the book a customer or contact, written or still being typed, looks like; at most `limit`. Milliseconds: asks
/// the book's indexes and compares only what they give.
[[nodiscard]] Result<std::vector<DuplicatePair>> duplicatesOf(Snapshot &view, const Record &record, int limit = 5);

/// Remembers that two records are two, as a fact that can be undone.
Result<void> tellApart(Change &change, const RecordType &type, Id a, Id b);

/// A reason in words: `same phone`, `name sounds the same`, `other address`.
[[nodiscard]] QString reasonText(const match::Reason &reason, const QString &label);

} // namespace kebu
