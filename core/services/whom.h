#pragma once

#include "core/rules/quickline.h"
#include "core/storage/snapshot.h"

namespace kebu {

/// One customer a contact may have been with.
struct Whom {
    Record customer;
    Match why;
    Id contact;          ///< of whom the words spoke; null: of nobody in particular
    QString contactName; ///< personal
    QString said;        ///< of a line: what is left of its words when this one is meant
};

struct WhomFound {
    std::vector<Whom> whom;        ///< the likeliest first
    std::optional<QuickLine> line; ///< the words were read as a line; nothing: they only name somebody
};

/// Whom words mean that were typed to log a contact: what the finder finds; where that is nobody, the words are read as
/// a line (readQuickLine) that begins with a customer's name, a person's, or how a person is called: 张总 is everybody
/// of that surname, those of such a title first, then who was contacted last. A line that names nobody is about
/// `inSight`, if there is one. People who left are not meant.
[[nodiscard]] Result<WhomFound> findWhom(Snapshot &view, const QString &typed, Id inSight, int limit);

} // namespace kebu
