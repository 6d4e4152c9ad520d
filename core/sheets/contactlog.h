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

/// The columns a log may have beside the fields of an interaction: when, how, who, what, result, next step.
[[nodiscard]] const std::vector<SheetColumn> &logColumns();
/// One cell of a log's row: a column's or, by its field's name, an interaction's.
[[nodiscard]] QString logCell(const SheetContext &context, const LoggedContact &contact, const QString &column,
                              int lateAfterMinutes);

/// The log as a table in the order given, with the house's columns or those of `layout`.
/// A contact recorded later than `lateAfterMinutes` after it happened is marked so.
[[nodiscard]] Table contactLog(const SheetContext &context, const std::vector<LoggedContact> &contacts, size_t atMost,
                               int lateAfterMinutes, const SheetTemplate *layout = nullptr);

/// The column of this name among `columns`; null when there is none.
[[nodiscard]] const SheetColumn *findColumn(const std::vector<SheetColumn> &columns, const QString &name);

} // namespace kebu
