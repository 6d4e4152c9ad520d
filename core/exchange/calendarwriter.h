#pragma once

#include "core/base/datetime.h"

#include <QTimeZone>

#include <memory>
#include <vector>

namespace kebu {

/// Something with a day, as calendars know it.
struct CalendarItem {
    enum class Kind { Event, Task };

    Kind kind = Kind::Event;
    QString uid; ///< the same for the same record in every export, so that a calendar updates and never doubles it
    QString summary;
    QString description;
    QString location;
    WallTime at;                     ///< when it begins, or is due; nothing: a task without a day
    int minutes = 0;                 ///< how long it lasts; 0: a moment, or the whole day
    bool isYearly = false;           ///< comes again each year
    bool isDone = false;             ///< of tasks
    std::optional<int> alarmMinutes; ///< before it begins
    /// Properties of Kebu's own, by their names behind X-KEBU-: what brings the record back whole.
    std::vector<std::pair<QByteArray, QString>> own = {};
};

/// Writes iCalendar (RFC 5545) by libical: UTF-8, days as days, times in UTC. Not thread-safe.
class CalendarWriter
{
public:
    /// `zone`: of wall times that name none. `stamp`: when the file is written.
    CalendarWriter(const QTimeZone &zone, Instant stamp);
    ~CalendarWriter();
    CalendarWriter(const CalendarWriter &) = delete;

    void add(const CalendarItem &item);
    [[nodiscard]] QByteArray text() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kebu
