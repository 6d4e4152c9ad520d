#pragma once

#include "core/book/change.h"

namespace kebu {

/// Kind of the changes that erase; they cannot be undone.
inline const QString erasureKind = QStringLiteral("erasure");

/// Erases a customer with all that is its, or one of a customer's people, for good: rows, what the journal kept of
/// them, titles, drafts, search tokens, attached files that nothing else holds. In what remains of the same customer
/// names, telephones and addresses of the person are blanked in free text; elsewhere only whole names of four
/// characters and more and contact points. The ids stay, so that a restored older copy forgets too. NotFound when
/// neither rows nor journal know it. Call inside a change of kind `erasure` that has written nothing yet.
Result<void> eraseSubject(Change &change, const RecordRef &who);

/// The same for each of `records` (`customer:123`) that the copy knows; part of a restore.
Result<void> eraseAgain(Connection &connection, const Clock &clock, const QStringList &records);

} // namespace kebu
