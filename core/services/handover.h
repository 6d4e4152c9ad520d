#pragma once

#include "core/book/book.h"

#include <QMap>

namespace kebu {

/// What a successor gets: a new book of their own with the chosen customers.
struct HandoverOptions {
    std::vector<Id> customers;
    QString file;     ///< of the new book; must not exist
    QString receiver; ///< what the new book calls its owner; empty: as every new book does
    QString giver;    ///< what it calls whoever hands over; empty: the name in this book
};

struct HandoverReport {
    QString file;
    QMap<QString, qint64> counts; ///< records written, by name
    qint64 cutReferences = 0;     ///< pointed at customers who stay, and point at nothing now
};

/// Writes the customers with all that is theirs (people, records, history of stages and grades, files) and what that
/// needs (users, products, surveys, events, tags, picklists, own fields, policies) into a new encrypted book with its
/// own passphrase; ids stay. Customers and their open follow-ups, opportunities and cases become the receiver's; who
/// recorded what stays. The journal of this book is not handed over. The file appears whole and verified, or not at
/// all; this book keeps in its chain that the customers left it, and keeps the customers.
/// Invalid: nobody is chosen, the file exists or its folder does not. REQUIRES: the book outlives the answer.
[[nodiscard]] Pending<Result<HandoverReport>> handOver(Book &book, HandoverOptions options, Secret secret);

} // namespace kebu
