#pragma once

#include "core/book/change.h"

namespace kebu {

/// One field of two records side by side.
struct MergeField {
    FieldInfo field;
    Value kept;
    Value other;
    /// What happens unless somebody says otherwise.
    enum class Way {
        Keep, ///< the kept record's value stays; the other's goes to where it is found again, if it is a name, a number
              ///< or an address
        Take, ///< the kept one has none
        Join, ///< both: lists, tags, texts of several lines
    } way = Way::Keep;

    [[nodiscard]] bool isDifferent() const { return kept != other; }
};

/// What hangs on each of the two.
struct MergeChildren {
    const RecordType *type;
    qint64 ofKept = 0;
    qint64 ofOther = 0; ///< these move
};

/// Two contacts of the merged customers who are the same person.
struct SamePeople {
    Id kept;
    Id other;
    QString name;
};

struct MergePlan {
    Record keep;
    Record other;
    std::vector<MergeField> fields; ///< those that either fills, in the order of the declaration
    std::vector<MergeChildren> children;
    std::vector<SamePeople> people; ///< proposed
};

/// Which side of a merge is taken where somebody chose.
struct MergeChoices {
    QStringList takeOther;   ///< names of fields (`custom.x` for a user's own) for which the other's value is taken
    bool joinsPeople = true; ///< contacts that are the same person become one
    std::vector<Id> separatePeople; ///< of the other's contacts: these stay persons of their own
};

struct MergeOutcome {
    QMap<QString, qint64> moved; ///< record name → how many hang on the kept one now and did on the other
    qint64 joined = 0;           ///< contacts that became one
};

/// Invalid for any but customers, contacts, products and tags, and where both are one.
[[nodiscard]] Result<MergePlan> planMerge(Snapshot &view, const RecordType &type, Id keep, Id other);

/// Makes one record of two, as one part of a change: everything that points at the other points at the kept one, by the
/// declarations of all references, and the other goes. Its former name, number, telephones and addresses stay findable:
/// as former names and further ways to reach. Undone like any change.
Result<MergeOutcome> merge(Change &change, const RecordType &type, Id keep, Id other, const MergeChoices &choices = {});

/// `Merge C-00012 into C-00003`: the title of the change.
[[nodiscard]] QString mergeTitle(const Record &keep, const Record &other);

} // namespace kebu
