#pragma once

#include "core/book/change.h"
#include "core/rules/cadence.h"
#include "core/rules/calendarpolicy.h"

#include <map>

namespace kebu {

/// A follow-up that stands in the book, and why it is then.
struct PlannedFollowUp {
    Id task; ///< null: none was planned, the customer is no longer cared for
    WallTime due;
    QString why; ///< translated sentence
};

/// Whether follow-ups are proposed for the customer: not ended, not lost as a lead, not archived.
[[nodiscard]] bool isCaredFor(const Record &customer);

/// Whether an interaction counts as a contact of a customer of this letter: it reached the customer, and a greeting
/// sent to many counts for grade C only.
[[nodiscard]] bool isRealContact(const QString &reach, const QString &topic, const QString &letter);

/// What the cadence of a customer is drawn from, without its contacts. `customer`: its record.
[[nodiscard]] CadenceFacts cadenceHabits(const Record &customer);

/// Whether a customer sleeps: grade C, and nobody was reached for the set time. Asked for nothing until any contact.
[[nodiscard]] bool isDormant(const CadenceFacts &facts, int dormantAfterDays, QDate today);

/// Plans the follow-ups of the cadence; what the plans share (rules, calendars, how full days are) is read once, so
/// that many customers are planned as quickly as their rows are read. Lives within one read or one change.
class CadencePlanner
{
public:
    [[nodiscard]] static Result<CadencePlanner> of(Snapshot &view);

    /// When to contact the customer next, by the interactions as they stand in the book now, those of the running
    /// change included. REQUIRES: isCaredFor(customer).
    [[nodiscard]] Result<CadenceDecision> decide(const Record &customer);
    /// Moves the customer's one open cadence task to where the cadence wants it, or makes it; nothing for a customer
    /// who is not cared for or is dormant, whose cadence task is closed. `asContacted` counts from that day instead of
    /// the last contact: a follow-up skipped today is not proposed for today again. REQUIRES: a change of that view.
    Result<PlannedFollowUp> plan(Change &change, Id customer, QDate asContacted = {});
    /// The same where customer and standing cadence task were just read.
    Result<PlannedFollowUp> plan(Change &change, const Record &customer, const std::optional<Record> &standing,
                                 QDate asContacted = {});
    /// Plans the first follow-up of a customer who has no open task; leaves one who has.
    Result<PlannedFollowUp> proposeFirst(Change &change, Id customer);

    [[nodiscard]] const CadencePolicy &policy() const { return m_policy; }
    [[nodiscard]] const WorkCalendar &calendarOf(Id owner);
    /// How full the days of that owner are; `without`: a task that is being moved.
    [[nodiscard]] DayRoom roomOf(Id owner, const std::optional<Record> &without = {});
    /// What the cadence of a customer is drawn from, its contacts included.
    [[nodiscard]] Result<CadenceFacts> factsOf(const Record &customer);
    [[nodiscard]] bool isDormant(const CadenceFacts &facts) const;

private:
    explicit CadencePlanner(Snapshot &view) : m_view(&view) {}
    [[nodiscard]] CadenceDecision decide(const CadenceFacts &facts, Id owner, const std::optional<Record> &standing);
    Result<PlannedFollowUp> letSleep(Change &change, const std::optional<Record> &standing);
    [[nodiscard]] int plannedOn(Id owner, QDate day);
    void moved(Id owner, QDate from, QDate to);

    Snapshot *m_view;
    CadencePolicy m_policy;
    CalendarPolicy m_calendarPolicy;
    int m_dormantAfterDays = 0;
    std::map<Id, WorkCalendar> m_calendars;
    std::map<std::pair<Id, QDate>, int> m_planned;
};

/// The same for one customer.
[[nodiscard]] Result<CadenceDecision> cadenceOf(Snapshot &view, const Record &customer);
Result<PlannedFollowUp> planCadence(Change &change, Id customer, QDate asContacted = {});
Result<PlannedFollowUp> proposeFirst(Change &change, Id customer);

/// The open follow-up that is due first, of that origin only if one is given.
[[nodiscard]] Result<std::optional<Record>> earliestOpenTask(Snapshot &view, Id customer, const QString &origin = {});

/// The last step of a change (BookOptions::settle): whoever it made, revived or left without an open follow-up is given
/// the next one; a contact that no follow-up was planned after moves the standing one; the cadence asks nothing more of
/// who was lost or archived. So one open next contact stands for each customer who is cared for, whichever way a change
/// came about: typed, pasted, imported, merged, by a script. Customers the change did not touch are left alone, and
/// so are the new and contacted ones of a change with more than `plannedAtOnce` of them: nobody follows so many up from
/// one day to the next, and settleFollowUps() does it when it is wished.
Result<void> settleChange(Change &change);
inline constexpr int plannedAtOnce = 10'000;

/// Brings the book to exactly one open next contact per customer who is cared for: plans it where none is open, and
/// closes what the cadence still asks of dormant customers. Gives how many customers were touched. Stoppable.
Result<int> settleFollowUps(Change &change);

} // namespace kebu
