#pragma once

#include "core/book/book.h"

#include <map>

namespace kebu {

struct DemoOptions {
    int customers = 120;
    quint64 seed = 1;
    QDate today; ///< the day the history ends on; invalid: the book's today
};

/// Rows in the book after filling, by record name.
using DemoCounts = std::map<QString, qint64>;

/// Fills a new book with an invented sales year of a team that sells warehouse automation in East China: the book of
/// the manual, of every picture and of trying out. Nobody in it exists: telephone numbers have 0000 where a district
/// would stand, addresses of mail end in .example.
/// The same options give the same content in one time zone, whatever hour the book's clock says. Written as the book's
/// birth: journalled, not undoable. Memory does not grow with the number of customers. Waits for the writer: not for
/// the UI's thread.
[[nodiscard]] Result<DemoCounts> fillDemo(Book &book, const DemoOptions &options);

/// Makes the book file and fills it; the clock and the writer of its ids are fixed, so that the very rows are equal.
[[nodiscard]] Result<DemoCounts> createDemo(const QString &path, const Secret &secret, const DemoOptions &options);

} // namespace kebu
