#pragma once

#include "core/book/change.h"

namespace kebu {

/// A festival people send greetings on.
struct Festival {
    QString code; ///< new_year, spring_festival, lantern, dragon_boat, mid_autumn, national_day
    QString name; ///< translated
    QDate on;     ///< the next one
};

/// The festivals of the coming year, the next first.
[[nodiscard]] std::vector<Festival> festivalsFrom(QDate day);

/// A customer on the list of a festival.
struct GreetingRow {
    Id customer;
    QString name;
    QString number;
    Id contact; ///< the primary contact; null: the customer itself, or nobody is known
    QString person;
    QString title;   ///< job title of the contact
    QString gender;  ///< code
    QString channel; ///< code of interaction.method
    QDate lastContact;
    QDate greetedOn; ///< within the last seven days: skipped, unless ticked again
};

/// Customers of grade C who are cared for and not dormant, by name.
[[nodiscard]] Result<std::vector<GreetingRow>> greetingList(Snapshot &view);

/// The template with {称呼} (or {name}) as one says it to that person: 王经理, 李女士, the company where nobody is
/// known.
[[nodiscard]] QString greetingText(const QString &words, const GreetingRow &row);

/// Logs a greeting to each, all in the caller's change, so that one undo takes them back. They count as contacts of
/// grade C customers and move their next follow-up. Customers of another grade are left out. Invalid without words.
/// Gives how many were logged.
Result<int> logGreetings(Change &change, const std::vector<GreetingRow> &rows, const QString &words);

} // namespace kebu
