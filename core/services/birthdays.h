#pragma once

#include "core/storage/snapshot.h"

#include <vector>

namespace kebu {

/// A day to greet somebody.
struct BirthdayAhead {
    Id customer;
    Id contact; ///< null: the customer itself, a person
    QString customerName;
    QString number;
    QString personName;
    QDate on;
    bool isLunar = false;
    QString lunar;     ///< the day in words of the Chinese calendar; empty for a solar birthday
    QString note = {}; ///< why it is kept on another day than it was written (Occurrence::note); mostly empty
};

/// Birthdays from `from` on for `days` days, both ends included, of customers who are cared for and of their contacts
/// who have not left, by day. Born on 29 February: greeted on the 28th where the year has none; born on the 30th of a
/// lunar month: on its last day. Looked up by day of the year in an index, not by going over customers.
/// `limit`: the days go on until so many are found; -1: all.
[[nodiscard]] Result<std::vector<BirthdayAhead>> birthdaysAhead(Snapshot &view, QDate from, int days, int limit = -1);

} // namespace kebu
