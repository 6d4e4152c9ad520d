#pragma once

#include "core/sheets/recordsheet.h"

namespace kebu {

/// 客户跟进记录表: the whole communication log of one customer under a short head, with room to go on by hand.
/// Reads of the input what it needs: customer, grade, contacts and log; without a customer it is the blank form.
[[nodiscard]] Sheet logSheet(const RecordSheetInput &input);

} // namespace kebu
