#pragma once

#include "core/exchange/headerrow.h"

namespace kebu {

/// Names of columns that stand in two rows, a group above its parts (`最近沟通` above `时间`, `方式`): joined, with the
/// number of rows taken. One row and the names as they are otherwise.
struct GroupedNames {
    QStringList names;
    int rows = 1;
};
[[nodiscard]] GroupedNames groupedNames(const QStringList &upper, const QStringList &lower);

} // namespace kebu
