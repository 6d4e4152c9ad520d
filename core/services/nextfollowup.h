#pragma once

#include "core/book/change.h"
#include "core/rules/cadence.h"

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

/// When to contact the customer next, by the interactions as they stand in the book now, those of the running change
/// included. REQUIRES: isCaredFor(customer).
[[nodiscard]] Result<CadenceDecision> cadenceOf(Snapshot &view, const Record &customer);

/// Moves the customer's one open cadence task to where the cadence wants it, or makes it; nothing for a customer who
/// is not cared for. `asContacted` counts from that day instead of the last contact: a follow-up skipped today is not
/// proposed for today again. Part of the caller's change.
Result<PlannedFollowUp> planCadence(Change &change, Id customer, QDate asContacted = {});

/// Plans the first follow-up of a customer who has no open task; leaves one who has.
Result<PlannedFollowUp> proposeFirst(Change &change, Id customer);

/// The open follow-up that is due first, of that origin only if one is given.
[[nodiscard]] Result<std::optional<Record>> earliestOpenTask(Snapshot &view, Id customer, const QString &origin = {});

} // namespace kebu
