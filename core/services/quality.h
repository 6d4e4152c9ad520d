#pragma once

#include "core/book/change.h"
#include "core/services/duplicates.h"

namespace kebu {

/// A value that is not in its normal form.
struct TidyProposal {
    RecordRef record;
    Id customer;
    QString number; ///< of the customer
    QString name;   ///< of the record, not masked
    FieldInfo field;
    QString before;
    QString after;
    QString because; ///< translated
};

/// Telephones without area code or in another form, names with blanks and half-width brackets, short names where the
/// full one stands on the invoice, dates in text fields, credit codes and e-mail addresses as nobody writes them. A
/// local number takes the area code that most numbers of its city in this book have. Nothing is written.
[[nodiscard]] Result<std::vector<TidyProposal>> tidyProposals(Snapshot &view, ScanProgress *progress = nullptr);
/// Writes those whose value is still what it was; gives how many. As one part of a change.
Result<qint64> acceptProposals(Change &change, const std::vector<TidyProposal> &proposals);

/// An archive that the monthly cross-check goes through.
struct CheckItem {
    Id customer;
    QString number;
    QString name; ///< not masked
    QString letter;
    int completeness = 0; ///< percent
    QStringList missing;  ///< labels, translated
    QDate lastContact;    ///< invalid: never
    QStringList because;  ///< translated sentences: stale, incomplete, contradictory
};

struct MonthlyCheck {
    std::vector<CheckItem> open; ///< graded A first, then the least complete
    qint64 waiting = 0;          ///< all of them, where `open` is cut
    qint64 done = 0;             ///< gone through in this month
};

/// Below this an archive is incomplete. Percent.
inline constexpr int completeEnough = 60;

/// Incomplete, stale and contradictory archives that nobody went through in the month of the view's day; archived
/// customers are left out.
[[nodiscard]] Result<MonthlyCheck> monthlyCheck(Snapshot &view, int limit = 500);
/// Done for this month.
Result<void> markChecked(Change &change, Id customer);

} // namespace kebu
