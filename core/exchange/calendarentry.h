#pragma once

#include "core/exchange/contentlines.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <memory>

namespace kebu {

/// The time zones a calendar names: those of the IANA, of Windows, and what the calendar itself declares.
class CalendarZones
{
public:
    CalendarZones();
    ~CalendarZones();
    CalendarZones(CalendarZones &&) noexcept;
    CalendarZones &operator=(CalendarZones &&) noexcept;

    /// A VTIMEZONE as it stands in the file, unfolded. What cannot be understood is left out.
    void declare(const QString &id, const QByteArray &component);
    /// The moment of a wall time in that zone; `otherwise` where the zone is unknown.
    [[nodiscard]] QDateTime at(const QString &id, const QDateTime &wall, const QTimeZone &otherwise) const;

private:
    struct Declared;
    QHash<QString, std::shared_ptr<Declared>> m_declared;
};

/// A moment of a calendar as it is written: a day alone, a wall time with or without zone, or UTC.
struct CalendarTime {
    QDateTime moment; ///< invalid: none, or unreadable
    bool isDay = false;
    [[nodiscard]] bool isValid() const { return moment.isValid(); }
};
[[nodiscard]] CalendarTime readCalendarTime(const ContentLine &line, const CalendarZones &zones, const QTimeZone &own);

/// An event, task or journal entry.
struct CalendarEntry {
    enum class Kind { Event, Task, Journal };
    Kind kind = Kind::Event;
    qint64 line = 0;
    QString summary;
    QString description;
    QString place;
    CalendarTime start;
    CalendarTime end;
    CalendarTime due;
    CalendarTime completed;
    CalendarTime recurrence; ///< RECURRENCE-ID: the one of a series that this entry replaces
    QString rule;            ///< RRULE as iCalendar writes it; that of vCalendar 1.0 is turned into it
    QList<QDateTime> exceptions;
    std::optional<qint64> alarmBefore; ///< seconds before the start
    QDateTime alarmAt;
    QString status; ///< upper case
    QStringList mails;
    QStringList people; ///< names of those who take part
    QStringList categories;
    QByteArray original;         ///< as it stands in the file
    QHash<QString, QString> own; ///< what Kebu wrote beside it, by name without X-KEBU-

    /// The first time it happens on or after `day`; the start for what does not recur. Looks at 20,000 recurrences at
    /// most.
    [[nodiscard]] QDateTime firstFrom(QDate day) const;
    /// In words: every 2 weeks, 10 times. Empty for what does not recur.
    [[nodiscard]] QString recurrenceText() const;
    /// SUMMARY, else the beginning of DESCRIPTION, else the day.
    [[nodiscard]] QString title() const;
};

/// `D2 #10` or `YM1 12 20261231T000000` of vCalendar 1.0 as a rule of iCalendar; empty when it cannot be told.
[[nodiscard]] QString ruleOfVcalendar(const QString &rule);

} // namespace kebu
