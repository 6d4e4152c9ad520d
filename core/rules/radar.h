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

    /// An offer sent for an opportunity that is still open, the latest of its opportunity.
    struct Quotation {
        QString what; ///< its number, or empty
        qint64 amountMinor = 0;
        QDate sentOn;
        QDate validUntil; ///< invalid: not said
    };

    /// A service case without a result for which a time was set.
    struct Case {
        QString what; ///< its kind and number
        Instant dueAt;
        WallTime due; ///< the same where the book is
    };

    QDate lastContact; ///< last contact that reached the customer; invalid: none
    QDate knownSince;
    int silentAfterDays = 90; ///< GradePolicy::silentAfterDays
    bool ended = false;       ///< stage lost or archived: only debts (promises, payments, cases) still warn
    WallTime nextDue;         ///< least due of the open tasks
    std::vector<Promise> openPromises;
    int openComplaints = 0;
    QDate oldestComplaint;
    std::vector<Case> openCases;          ///< of any kind
    Instant now;                          ///< cases due before it are late
    int recentContacts = 0;               ///< contacts of the last 90 days, today included
    int earlierContacts = 0;              ///< contacts of the 90 days before those
    std::vector<Dated> openOpportunities; ///< by expected close
    std::vector<Dated> renewals;          ///< running contracts by the day they end
    std::vector<Dated> unpaid;            ///< receivables not yet paid by due day
    std::vector<Quotation> unanswered;    ///< quotations without an answer
    Dated deciderLeft;                    ///< the decision maker who left last, where nobody decides now; no day: none
    qint64 recentOrderedMinor = 0;        ///< ordered in the last 180 days, today included
    qint64 earlierOrderedMinor = 0;       ///< ordered in the 180 days before those
    int earlierOrders = 0;                ///< number of the latter
};

struct Warning {
    QString code;     ///< silent, follow_up_overdue, promise_overdue, contacts_falling, orders_falling, close_passed,
                      ///< complaint_open, case_overdue, renewal_near, payment_overdue,
                      ///< quotation_unanswered, decider_left
    QString text;     ///< translated sentence with its evidence: numbers and days
    QDate since;      ///< first day it holds; today where only counts are known
    int severity = 1; ///< 3 now, 2 this week, 1 keep an eye on
    bool operator==(const Warning &) const = default;
};

constexpr int renewalNearDays = 60;
constexpr int trendWindowDays = 90;
constexpr int orderWindowDays = 180;
constexpr int deciderLeftDays = 180;    ///< after so long a vacant place is how things are, and warns no more
constexpr int quotationAnswerDays = 14; ///< an offer without an answer for so long is a warning

/// The day from which a customer counts as silent; invalid when neither day is known.
[[nodiscard]] QDate silentFrom(QDate lastContact, QDate knownSince, int silentAfterDays = 90);

/// All warnings, the most severe and then the oldest first. Falling contacts: at least three in the 90 days before the
/// last 90, and less than half of those since. Falling orders: at least two in the 180 days before the last 180, and
/// less than half of their amount since; where contacts fall as well, both are more severe. A quotation is unanswered
/// from the fourteenth day, or from the day after it was valid if that comes first. A promise or follow-up is overdue
/// from the day after its due day; late by five working days or more it is severe. A service case is overdue from the
/// minute its time is over, whatever its kind: the customer waits. A decision maker who left warns until somebody else
/// decides, for half a year. Facts that are unknown warn of nothing.
[[nodiscard]] std::vector<Warning> warnings(const WarningFacts &facts, const WorkCalendar &calendar, QDate today);

/// Whether such a warning puts the relation at risk: those of PRODUCT.md §2 (silence, fewer contacts and falling
/// orders, a complaint, a renewal that nears, an overdue payment). What we are late with ourselves is a reason to act,
/// not a sign of the customer's.
[[nodiscard]] bool isRiskSign(const QString &code);

} // namespace kebu
