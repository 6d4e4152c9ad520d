#pragma once

#include "core/book/book.h"

namespace kebu {

struct CheckReport {
    QStringList findings; ///< sentences; empty: the book is sound
    qint64 journalEntries = 0;
    QByteArray head;

    [[nodiscard]] bool ok() const { return findings.isEmpty(); }
};

enum class CheckDepth {
    Sample, ///< pages, structure, chain, references; some hundred customers' summaries
    Full    ///< every customer's summary
};

/// Reads the whole open book: each page's HMAC, the structure, the journal's chain, references, and whether summaries
/// and finder say what the facts say. The writer waits meanwhile. A finding is no error; an error means: could not be
/// checked.
Pending<Result<CheckReport>> checkBook(Book &book, CheckDepth depth);

/// The same for a closed book, also for one too damaged for Book::open(). Nothing is migrated.
[[nodiscard]] Result<CheckReport> checkFile(const QString &path, const Secret &secret, const BookOptions &options,
                                            CheckDepth depth = CheckDepth::Full);

} // namespace kebu
