#pragma once

#include "core/services/customerarchive.h"
#include "core/services/customerpage.h"
#include "core/services/people.h"

#include <QFuture>

namespace kebu {

class Book;
class Session;

/// One customer as its page shows it, with what masking needs to know. A plain value.
struct CustomerContent {
    CustomerPage page;
    CustomerPeople people;
    CustomerArchive archive;
    QHash<Id, QString> titles; ///< of the products, contracts and other records that the archive points at

    /// Free text of this customer, without its own people while the session masks.
    [[nodiscard]] QString freeText(const Session &session, const QString &text) const;
    /// Names of the records its fields point at.
    [[nodiscard]] QHash<Id, QString> names() const;
};

[[nodiscard]] QFuture<Result<CustomerContent>> readCustomer(Book &book, Id customer, int interactions);

} // namespace kebu
