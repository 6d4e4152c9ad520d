#pragma once

#include "core/rules/completeness.h"
#include "core/services/customerpage.h"

namespace kebu {

/// How complete the archive is, from what the page read; the same figure as the list's column.
[[nodiscard]] Completeness completenessOf(const CustomerPage &page);

} // namespace kebu
