#pragma once

#include "core/book/book.h"
#include "tests/bench/timing.h"

namespace kebu::bench {

/// What every room is measured on: a demo book of so many customers, its clock standing at the demo's last day; or the
/// book that was asked for, on this day.
struct Stage {
    Book &book;
    int customers = 0;
    QString only{}; ///< figures whose name holds this; empty: all
};

/// Searching, opening, Today and the lists, beside the same reads in plain C.
[[nodiscard]] std::vector<Timing> timeReading(const Stage &stage);
/// Saving a contact with everything that follows from it.
[[nodiscard]] std::vector<Timing> timeWriting(const Stage &stage);
/// Importing as many customers as the stage has into empty books.
[[nodiscard]] std::vector<Timing> timeImporting(const Stage &stage);
/// Reports of what is counted as records are written, after each further record.
[[nodiscard]] std::vector<Timing> timeReports(const Stage &stage);
/// Every metric as it stands, by source and of one owner's customers, beside a plain scan of the tables it must read.
[[nodiscard]] std::vector<Timing> timeFigures(const Stage &stage);
/// Grading everybody anew, and taking that back.
[[nodiscard]] std::vector<Timing> timeCare(const Stage &stage);
/// Opening and jumping through a list of every kind of record at 100,000 rows, in a book of its own.
[[nodiscard]] std::vector<Timing> timeLists(const Stage &stage);
/// Looking through the whole book for duplicates, and how right that is in lists where it is known.
[[nodiscard]] std::vector<Timing> timeMatching(const Stage &stage);

} // namespace kebu::bench
