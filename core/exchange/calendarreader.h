#pragma once

#include "core/exchange/calendarentry.h"

namespace kebu {

struct Calendar {
    std::vector<CalendarEntry> entries; ///< in the order of the file
    QStringList repairs;
    QByteArray frame;        ///< what stands in the file around the entries, without its END; at most 1 MB
    bool isCalendar = false; ///< something in the file belongs to a calendar
};

/// Reads the entries of a file, also where the frame around them is missing or an END is. `own`: the zone of times that
/// name none. Invalid when there are more than 200,000 entries or a line has no end.
[[nodiscard]] Result<Calendar> readCalendar(QIODevice &device, const QString &encoding, const QTimeZone &own);

} // namespace kebu
