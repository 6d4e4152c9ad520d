#pragma once

#include "core/base/pending.h"
#include "core/services/customerarchive.h"
#include "core/services/customerpage.h"
#include "core/services/family.h"
#include "core/services/people.h"

namespace kebu {

class Book;
class Session;

/// The same person at another company, now or before.
struct OtherPost {
    Id person;            ///< the contact of the customer in sight
    Record customer;      ///< the other one
    bool hasLeft = false; ///< there
};

/// One customer as its page shows it, with what masking needs to know. A plain value.
struct CustomerContent {
    CustomerPage page;
    CustomerPeople people;
    CustomerArchive archive;
    Family family;                     ///< parent and subsidiaries
    std::vector<OtherPost> otherPosts; ///< of its people
    QHash<Id, int> corrections;        ///< of interactions changed after they were written down: how often
    QHash<Id, QString> titles;         ///< of the products, contracts and other records that the archive points at

    /// Free text of this customer, without its own people while the session masks.
    [[nodiscard]] QString freeText(const Session &session, const QString &text) const;
    /// Names of the records its fields point at.
    [[nodiscard]] QHash<Id, QString> names() const;
};

[[nodiscard]] Pending<Result<CustomerContent>> readCustomer(Book &book, Id customer, int interactions);

} // namespace kebu
