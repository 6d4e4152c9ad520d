#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/rules/workcalendar.h"

#include <QJsonObject>

#include <map>
#include <vector>

namespace kebu {

/// Days on which somebody is away: leave, training, a trip.
struct Absence {
    Id user; ///< null: everybody
    QDate from;
    QDate to;       ///< included
    QString reason; ///< may be empty
    bool operator==(const Absence &) const = default;
};

/// What the book adds to the built-in holidays: later years, and who is away when. Stored as the book's setting.
struct CalendarPolicy {
    std::map<int, std::vector<WorkCalendar::SpecialDay>> years;
    std::vector<Absence> absences; ///< by first day

    bool operator==(const CalendarPolicy &) const = default;

    /// Takes an absence in. Invalid, with a sentence that names both, when it ends before it begins, is longer than two
    /// years, or overlaps another of the same person.
    Result<void> add(Absence absence);
    /// Takes an arrangement in, year by year: a year of which at least three holidays are named replaces what was known
    /// of it; of another year, such as the New Year's Eve at the end of a file, only those days are.
    void add(const std::vector<WorkCalendar::SpecialDay> &days);

    /// The working days of that person: the built-in holidays, those of `years`, and everybody's and the person's own
    /// absences. A null id: without personal absences.
    [[nodiscard]] WorkCalendar calendarOf(Id user) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Entries that cannot be read are left out; the rest is checked as by add().
    [[nodiscard]] static Result<CalendarPolicy> fromJson(const QJsonObject &json);
};

/// `3 May 2027 to 7 May 2027 (training)`, in the language of the interface.
[[nodiscard]] QString absenceText(const Absence &absence);

} // namespace kebu
