#pragma once

#include "core/sheets/recordreader.h"

namespace kebu {

/// What was to follow from a contact.
struct FollowingStep {
    QString what;
    QString who; ///< name of a colleague or of a contact
    QDate by;
    bool isDone = false;
};

/// A record of the communication log with what followed from it.
struct LoggedContact {
    Record interaction;
    FollowingStep next;
};

/// The log as a table: when, how, who, what, result, next step; in the order given.
/// A contact recorded later than `lateAfterMinutes` after it happened is marked so.
[[nodiscard]] Table contactLog(const SheetContext &context, const std::vector<LoggedContact> &contacts, size_t atMost,
                               int lateAfterMinutes);

} // namespace kebu
