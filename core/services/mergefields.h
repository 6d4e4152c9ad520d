#pragma once

#include "core/services/merge.h"

/// The fields of a merge: pure, without a book.
namespace kebu::merging {

[[nodiscard]] std::vector<MergeField> fieldsOf(const std::vector<FieldInfo> &fields, const Record &keep,
                                               const Record &other);

struct Joined {
    Record record;              ///< the kept one as it will be
    std::vector<Record> points; ///< contact points for what of the losing side has no field left, without owner
};

[[nodiscard]] Joined join(const std::vector<MergeField> &fields, const Record &keep, const Record &other,
                          const QStringList &takeOther);

} // namespace kebu::merging
