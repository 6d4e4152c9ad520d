#pragma once

#include "core/storage/dealings.h"
#include "core/storage/snapshot.h"

namespace kebu {

/// What deals and service left behind with one customer, each kind in the order a person reads it. With CustomerPage it
/// is the whole customer.
struct CustomerArchive {
    std::vector<Record> contracts;  ///< running ones first, the latest signed first
    std::vector<Record> deliveries; ///< open ones by due day, then those delivered, the latest first
    std::vector<Record> quotations; ///< the latest sent first
    std::vector<Record> offers;     ///< of competitors, the latest entered first
    std::vector<Record> orders;     ///< the latest first
    std::vector<Record> payments;   ///< planned ones by due day, then those made, the latest first
    std::vector<Record> cases;      ///< open ones by time limit, then those closed, the latest first
    std::vector<Record> feedback;   ///< the latest first
    std::vector<Record> answers;    ///< to surveys, the latest first
    std::vector<Record> scores;     ///< satisfaction entries, the latest first
    std::vector<Record> keyDates;
    std::vector<Record> points; ///< further ways to reach the customer and its people, the usual ones first
    std::vector<Record> files;  ///< attached to the customer and to whatever is its, the latest first
    std::vector<Record> events; ///< in which the customer or its people took part, the latest first
    Dealings dealings;
};

[[nodiscard]] Result<CustomerArchive> customerArchive(Snapshot &view, Id customer);

/// One thing that happened with a customer.
struct TimelineItem {
    Record record;
    QString
        moment; ///< the field that dates it: `happened_at`, `signed_on`, `resolved_at` …; its label says what happened
    QDate on;
    Instant at; ///< the moment itself where the field knows the time, else the beginning of the day
    bool hasTime = false;
};

struct TimelineFilter {
    QStringList records; ///< names of records; empty: all that have a date
    QString words;       ///< stands in one of its texts, without regard to case, width and blanks; empty: any
};

/// Everything dated of one customer in one stream, the newest first: interactions, stages, opportunities opened and
/// closed, quotations, contracts, deliveries, orders, payments made, cases received and resolved, feedback, answers,
/// scores, events. `total` counts all that fit.
[[nodiscard]] Result<std::vector<TimelineItem>> timelineOf(Snapshot &view, Id customer, const TimelineFilter &filter,
                                                           int limit, int offset = 0, int *total = nullptr);

} // namespace kebu
