#pragma once

#include "core/book/change.h"

namespace kebu {

/// A person who works for another company from now on.
struct JobChange {
    Id contact;      ///< the post that ends
    QDate on;        ///< the last day there
    Id customer;     ///< where the person went; null: a company the book does not know yet
    QString company; ///< its name, where `customer` is null; empty as well: nobody knows where
    QString title;   ///< job title there
};

/// Ends the old post and opens the new one with what belongs to the person and not to the company: name, mobile,
/// WeChat, birthday, preferences, and further private ways to reach. Both are linked as the same person, so that they
/// are greeted once and never proposed as duplicates. Gives the new post; null where nobody knows where the person
/// went. Part of the caller's change. Invalid: no day, a day to come, somebody who had left already, the same company.
[[nodiscard]] Result<Id> changeCompany(Change &change, const JobChange &job);

/// Every post of the person, the latest first, whichever of them is asked for; with the names of the companies.
struct Post {
    Record contact;
    Record customer;
};
[[nodiscard]] Result<std::vector<Post>> postsOf(Snapshot &view, Id contact);

} // namespace kebu
