#pragma once

#include "core/base/result.h"
#include "core/rules/workcalendar.h"

#include <QByteArray>

#include <vector>

namespace kebu {

/// What a calendar file says of public holidays and of weekend days worked in exchange.
struct HolidayFile {
    std::vector<WorkCalendar::SpecialDay> days; ///< by date, each once
    int ignored = 0;                            ///< entries that are neither: with a time, repeated, observances
};

/// Reads an iCalendar file (.ics). A day is worked where X-APPLE-SPECIAL-DAY says ALTERNATE-WORKDAY or the summary says
/// 班 or 补班, off where it says WORK-HOLIDAY or 休; where no entry of the file says either, every all-day entry that
/// is not marked as an observance is a day off. Invalid, in a sentence, for what is no calendar, holds no holidays, or
/// more days off than a year of public holidays has (60): that is somebody's own calendar.
[[nodiscard]] Result<HolidayFile> readHolidays(const QByteArray &bytes);

} // namespace kebu
