#pragma once

#include "core/base/money.h"
#include "core/storage/snapshot.h"

#include <vector>

namespace kebu {

/// A company of a family and what it brings; amounts are its own, without those below it.
struct FamilyMember {
    Id customer;
    QString number;
    QString name;
    QString kind;  ///< code
    QString grade; ///< letter and digit, `A1`
    int depth = 0; ///< 0: the parent of all
    Money won;     ///< of opportunities
    Money open;
    Money ordered;
    Money receivable; ///< planned and not paid
};

/// Parent, subsidiaries and theirs, each behind its parent, siblings by name.
struct Family {
    std::vector<FamilyMember> members; ///< empty: the customer stands alone
    Money won;                         ///< of all
    Money open;
    Money ordered;
    Money receivable;
};

/// The whole family the customer belongs to, from whichever of them it is asked. At most `mostMembers` are read.
[[nodiscard]] Result<Family> familyOf(Snapshot &view, Id customer);

inline constexpr int mostMembers = 500;

} // namespace kebu
