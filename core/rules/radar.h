#pragma once

#include "core/base/datetime.h"
#include "core/rules/workcalendar.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kebu {

/// What the warnings of one customer are drawn from.
struct WarningFacts {
    struct Promise {
        bool ours = true;
        QString text;
        QDate dueOn;
    };
    /// Something with a name and a day.
    struct Dated {
        QString what;
        QDate on;
    };

    QDate lastContact; ///< last contact that reached the customer; invalid: none
    QDate knownSince;
    int silentAfterDays = 90; ///< GradePolicy::silentAfterDays
    bool ended = false;       ///< stage lost or archived: only debts (promises, payments, complaints) still warn
    WallTime nextDue;         ///< least due of the open tasks
    std::vector<Promise> openPromises;
    int openComplaints = 0;
    QDate oldestComplaint;
    int recentContacts = 0;               ///< contacts of the last 90 days, today included
    int earlierContacts = 0;              ///< contacts of the 90 days before those
    std::vector<Dated> openOpportunities; ///< by expected close
    std::vector<Dated> renewals;          ///< running contracts by the day they end
    std::vector<Dated> unpaid;            ///< receivables not yet paid by due day
};

struct Warning {
    QString code;     ///< silent, follow_up_overdue, promise_overdue, contacts_falling, close_passed, complaint_open,
                      ///< renewal_near, payment_overdue
    QString text;     ///< translated sentence with its evidence: numbers and days
    QDate since;      ///< first day it holds; today where only counts are known
    int severity = 1; ///< 3 now, 2 this week, 1 keep an eye on
    bool operator==(const Warning &) const = default;
};

constexpr int renewalNearDays = 60;
constexpr int trendWindowDays = 90;

/// The day from which a customer counts as silent; invalid when neither day is known.
[[nodiscard]] QDate silentFrom(QDate lastContact, QDate knownSince, int silentAfterDays = 90);

/// All warnings, the most severe and then the oldest first. Falling contacts: at least three in the 90 days before the
/// last 90, and less than half of those since. A promise or follow-up is overdue from the day after its due day; late
/// by five working days or more it is severe. Facts that are unknown warn of nothing.
[[nodiscard]] std::vector<Warning> warnings(const WarningFacts &facts, const WorkCalendar &calendar, QDate today);

} // namespace kebu
