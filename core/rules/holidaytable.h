#pragma once

#include "core/base/language.h"

#include <span>

namespace kebu {

/// Days in a row that share one holiday: days off, or weekend days worked in exchange.
struct HolidaySpan {
    Label name;
    bool isWorked = false;
    int from = 0; ///< yyyymmdd
    int to = 0;   ///< yyyymmdd, included
};

/// Mainland China's public holidays and make-up working days, 2020–2026, by year. Source: the yearly notices of the
/// General Office of the State Council (国务院办公厅关于部分节假日安排的通知), taken as facts from chinese-days 1.5.7
/// (MIT). A new year is added here once its notice is out; a test compares the table with the published data.
[[nodiscard]] std::span<const HolidaySpan> holidayTable();

} // namespace kebu
