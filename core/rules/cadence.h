#pragma once

#include "core/base/datetime.h"
#include "core/base/result.h"
#include "core/rules/workcalendar.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace kebu {

/// How often customers are contacted, in calendar days from the last real contact. `ideal` is what the next follow-up
/// aims at, `latest` what it keeps. Source: the trade's rules in docs (A: once or twice a week; B: every two weeks; C:
/// monthly; key: monthly; potential: each quarter; at risk: each week). Stored as the book's setting.
struct CadencePolicy {
    struct Interval {
        int ideal = 0;
        int latest = 0;
        bool operator==(const Interval &) const = default;
    };
    Interval gradeA{4, 7};
    Interval gradeB{14, 14};
    Interval gradeC{30, 30};
    Interval layerKey{30, 30};
    Interval layerPotential{90, 90};
    Interval layerAtRisk{7, 7};
    int retryAfterHours = 2; ///< after a call without answer, once a day
    QTime dayBegins = QTime(9, 0);
    QTime dayEnds = QTime(18, 0); ///< no retry after this
    int followUpsPerDay = 8;      ///< what one person can do well in a day
    bool operator==(const CadencePolicy &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// Keys that are absent keep their default. Invalid when an interval is below one day or ends before it begins, or
    /// a day has no hours or no room.
    [[nodiscard]] static Result<CadencePolicy> fromJson(const QJsonObject &json);
};

/// What is known of a customer that is still being cared for. Lost and archived customers have no cadence: do not ask.
struct CadenceFacts {
    QString letter;             ///< "A", "B", "C" or empty
    QString layer;              ///< "key", "potential", "at_risk" or empty
    std::optional<int> ownDays; ///< the customer's own cadence, replaces the grade's; below 1 counts as not set
    QDate lastContact;          ///< last contact that reached the customer; invalid: none yet
    QDate knownSince;           ///< first contact or registration; counted from when nobody was reached yet
    int preferredDays = 0;      ///< bit 0 = Monday; 0: any day
    QTime preferredFrom;        ///< null: any time
    QTime preferredTo;
    QString preferredMethod;             ///< code of the usual channel; empty: by grade and layer
    std::optional<QDate> lastUnanswered; ///< last attempt without answer; does not count as a contact, is told
};

/// What stands already on the days of the one who follows up, so that work spreads instead of heaping.
struct DayRoom {
    int perDay = 0;                         ///< 0: days are never full
    std::function<int(QDate)> planned = {}; ///< follow-ups of that day, without the one that is being planned

    [[nodiscard]] int on(QDate day) const { return perDay > 0 && planned ? planned(day) : 0; }
    [[nodiscard]] bool isFull(QDate day) const { return perDay > 0 && on(day) >= perDay; }
};

/// When to contact next, by which rule, and why in words.
struct CadenceDecision {
    WallTime due;         ///< a working day from today on, never that of the last contact, at the customer's hour
    QDate ideal;          ///< the day the rule names, before it is moved
    QDate latest;         ///< the last day that keeps every rule; may lie in the past
    int intervalDays = 0; ///< days from the last contact to `ideal`
    QString rule;         ///< own, grade_A, grade_B, grade_C, layer_key, layer_potential, layer_at_risk, ungraded
    QString goal;         ///< what such a contact is for, translated
    QString why;          ///< translated sentence naming the rule and the last contact
    QString method;       ///< code of interaction.method
};

/// The next follow-up, by the rules that docs/cadence.md numbers and tests take their examples from: last contact (or
/// `knownSince`, or today) plus the soonest ideal and the strictest latest day of the rules that apply. A customer
/// without grade, layer and own cadence is treated as grade C ("ungraded"). Taken is the first day from ideal to latest
/// that is worked, suits the customer and has room; else the nearest such day shortly before (a week, half the interval
/// at most); else the least full of all these; else the same among working days that do not suit; beyond `latest` only
/// when no working day from now on lies before it, then the first of ten with room. A customer with hours is given one
/// inside them and not before `now`; without a time, `now` is the beginning of its day.
[[nodiscard]] CadenceDecision nextFollowUp(const CadenceFacts &facts, const CadencePolicy &policy,
                                           const WorkCalendar &calendar, const WallTime &now, const DayRoom &room = {});
[[nodiscard]] inline CadenceDecision nextFollowUp(const CadenceFacts &facts, const CadencePolicy &policy,
                                                  const WorkCalendar &calendar, QDate today)
{
    return nextFollowUp(facts, policy, calendar, WallTime{today, {}, {}});
}

/// The answer to "why this day?", a sentence a line: the rules that apply and which is strictest, from when it counts,
/// ideal and latest day, every day passed over and why, the hour. `decision`: of the same arguments.
[[nodiscard]] QStringList explainDay(const CadenceDecision &decision, const CadenceFacts &facts,
                                     const CadencePolicy &policy, const WorkCalendar &calendar, const WallTime &now,
                                     const DayRoom &room = {});

/// How a customer stands towards its rhythm: up to the ideal day in time (green), up to the latest due (amber), after
/// it late (red).
enum class Timeliness { InTime, Due, Late };
[[nodiscard]] Timeliness timeliness(QDate ideal, QDate latest, QDate today);
[[nodiscard]] QString timelinessText(Timeliness standing);

/// When to try again after a call without answer. The first unanswered attempt of a day (`attemptsToday` counts it, so
/// it is 1) is tried again two hours later if that lies before the day's end; else on the next working day at
/// `preferredFrom`, or at the same hour of the day kept within working hours.
[[nodiscard]] WallTime retryAfterNoAnswer(const WallTime &now, int attemptsToday, const WorkCalendar &calendar,
                                          QTime preferredFrom = {}, const CadencePolicy &policy = {});

/// Where a task stands. `Awaiting`: its time has passed today and nothing is recorded yet.
enum class DueState { None, Overdue, Today, Awaiting, Soon, Later, Done };

/// REQUIRES: both times in the book's zone (`WallTime::of(due.toInstant(zone), zone)` takes one there).
/// Soon: within the next seven days.
[[nodiscard]] DueState dueState(const WallTime &due, const WallTime &now, bool isDone = false);

/// The words beside the state's shape: 逾期 3 天, 今天 09:30, 5/6 周三; `Overdue 3 days`, `Today 09:30`, `Wed 6 May`.
/// A day of another year names the year.
[[nodiscard]] QString dueText(const WallTime &due, const WallTime &now, bool isDone = false);

} // namespace kebu
