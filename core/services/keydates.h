#pragma once

#include "core/rules/keydates.h"
#include "core/storage/settings.h"
#include "core/storage/snapshot.h"

#include <vector>

namespace kebu {

/// The book's setting of how long ahead key dates are reminded of.
[[nodiscard]] Result<KeyDatePolicy> keyDatePolicy(Settings settings);
/// Invalid: KeyDatePolicy::fromJson refuses it; nothing is stored.
Result<void> storeKeyDatePolicy(Settings &settings, const KeyDatePolicy &policy);

/// A key date that comes near.
struct KeyDateAhead {
    Id customer;
    Id contact;   ///< null: the customer itself
    Id keyDate;   ///< null: a birthday that stands with the person
    QString kind; ///< code of key_date.kind
    QString customerName;
    QString number;
    QString personName; ///< empty for what is the company's
    QDate on;
    int years = 0; ///< which anniversary; 0: not known
    bool isLunar = false;
    QString lunar; ///< the day in words of the Chinese calendar; empty for a solar one
    QString note;  ///< Occurrence::note
    std::optional<int> ownDaysBefore;
};

/// Birthdays and key dates from `from` on for `days` days, both ends included, of customers who are cared for, by day;
/// a birthday that stands with the person and as a key date is told once. `limit`: at most so many, the next ones; -1:
/// all.
[[nodiscard]] Result<std::vector<KeyDateAhead>> keyDatesAhead(Snapshot &view, QDate from, int days, int limit = -1);

/// What is to be said after `after` up to and including `day`: key dates whose reminder falls there, in the working
/// days of `user`. An `after` that is invalid or more than a month back says only what is due on the day; so nothing is
/// told twice, and nothing that fell into closed days is lost.
[[nodiscard]] Result<std::vector<KeyDateAhead>> keyDatesToTell(Snapshot &view, QDate after, QDate day, Id user = {});

} // namespace kebu
