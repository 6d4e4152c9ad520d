#pragma once

#include "core/domain/record.h"

#include <vector>

namespace kebu {

/// A customer about whom nothing was written but its record and, of its people, their further telephones and its needs,
/// these.
struct NewCustomer {
    Record record;
    std::vector<Record> children{};

    /// Whether children of the kind may stand here: what follows from them is told without asking a row.
    [[nodiscard]] static bool takes(const RecordType &type);
};

} // namespace kebu
