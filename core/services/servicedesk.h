#pragma once

#include "core/book/query.h"
#include "core/services/followup.h"
#include "core/services/people.h"

#include <array>

namespace kebu {

/// How much time a service case has left.
enum class CaseState { Overdue, DueSoon, Open, Resolved };
inline constexpr int caseStates = 4;

/// One case as the service screen lists it.
struct CaseItem {
    Record serviceCase;
    Record customer;
    QString product; ///< its name; empty: none
    CaseState state = CaseState::Open;
};

/// Which cases are asked for. Empty parts ask for all.
struct CaseQuery {
    QString kind = {}; ///< code
    Id handler = {};
    Id product = {};
    QString words = {}; ///< in the number, the problem or what finds the customer
    bool onlyOverdue = false;
    bool isMasked = false; ///< free texts without the customers' people
    int limit = 200;       ///< most items of each state
};

struct ServiceDesk {
    std::vector<CaseItem> items;             ///< overdue, due soon, open, resolved; each as `caseSql` orders it
    std::array<qint64, caseStates> totals{}; ///< all that fit, also beyond the limit
    std::vector<Record> products;            ///< by name, at most a hundred: to choose from
    [[nodiscard]] qint64 total(CaseState state) const { return totals[size_t(state)]; }
};

inline constexpr int dueSoonHours = 48;
inline constexpr int resolvedShownDays = 30;

/// Cases by state and time left: overdue ones, the longest first; those due within `dueSoonHours`; the other open ones
/// by time limit, those without one first come, first served; those resolved in the last `resolvedShownDays`, the
/// latest first. Every state is read along an index and stops at the limit.
[[nodiscard]] Result<ServiceDesk> serviceDesk(Snapshot &view, const CaseQuery &query);

/// What follows WHERE for the cases of one state, in order, for tests of its plan. `customers`: what the words found.
[[nodiscard]] SqlCondition caseSql(CaseState state, const CaseQuery &query, const std::vector<Id> &customers,
                                   Instant now);
[[nodiscard]] CaseState caseStateOf(const Record &serviceCase, Instant now);

/// One case with what is needed to work on it.
struct CasePage {
    Record serviceCase;
    Record customer;
    Record contact; ///< who brought it; null: nobody was named
    QString product;
    std::vector<Record> contacts;  ///< what was said about it, the latest first, at most fifty
    std::vector<Record> files;     ///< attached to the case, the latest first
    std::vector<Record> otherOpen; ///< further open cases of the customer, at most ten
    qint64 satisfaction = 0;       ///< the customer's latest; 0: none
    QString satisfactionOn;
    CustomerPeople people;
};

[[nodiscard]] Result<CasePage> casePage(Snapshot &view, Id serviceCase);

/// How a case ended.
struct CaseResult {
    QString measures;
    QString effect;
    int satisfaction = 0; ///< 1 to 5; 0: not asked
};

/// Resolves the case now. Invalid, naming the field, while measures or effect are missing.
Result<void> closeCase(Change &change, Id serviceCase, const CaseResult &result);
/// The case is open again; what was done stays written.
Result<void> reopenCase(Change &change, Id serviceCase);
/// Logs a contact as logInteraction does, and that it was about the case.
Result<LogOutcome> logAboutCase(Change &change, Id serviceCase, LogEntry entry);

} // namespace kebu
