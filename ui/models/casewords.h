#pragma once

#include "ui/models/shownvalue.h"

namespace kebu {

/// How much time a service case has left, or when it was resolved: "5 h left", "3 d overdue", "resolved 28 Apr".
[[nodiscard]] ShownDue shownCaseDue(const Session &session, const Record &serviceCase);
/// Icon of a kind of case; a complaint has its own shape, which stands beside its word and colour.
[[nodiscard]] QLatin1String caseIcon(const QString &kind);
[[nodiscard]] bool isComplaint(const Record &serviceCase);
/// `★★★★☆` reads badly aloud and small: `4 / 5`.
[[nodiscard]] QString shownScore(qint64 score);
/// `1.2 MB`
[[nodiscard]] QString shownSize(qint64 bytes);

} // namespace kebu
