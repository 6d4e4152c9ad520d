#pragma once

#include "core/sheets/recordsheet.h"

namespace kebu {

/// The companies of the customer's family in the sheet's language and behind its mask: a line each with what it brings,
/// further in under its parent, and the sums of all at the end. Empty where the customer stands alone.
[[nodiscard]] QString familyText(const RecordSheetInput &input, const RecordReader &reader);

} // namespace kebu
