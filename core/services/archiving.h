#pragma once

#include "core/book/change.h"

namespace kebu {

/// One customer on its way into the archive.
struct ArchivingLine {
    Record customer; ///< as it is now
    QString as;      ///< what it will be archived as; empty: it stays
    QString because; ///< why it stays, translated
};

/// Who of some customers may be archived. Nothing is written by it.
struct ArchivingPlan {
    std::vector<ArchivingLine> lines; ///< in the order asked
    [[nodiscard]] qint64 count() const;
};

/// The years and projects already in use, the newest year first; for choosing one again.
[[nodiscard]] Result<QStringList> archivesInUse(Snapshot &view);

/// Customers that were won or lost go, the rest stays: those in a lead or a negotiation, those archived already, and
/// those with something open (an opportunity, a case, money owed, a promise, a follow-up planned by a person), which
/// would be forgotten. `as`: the name of the archive, such as a project; empty: each by the year in which it ended, or,
/// of one that is only served, in which anything happened last.
[[nodiscard]] Result<ArchivingPlan> planArchiving(Snapshot &view, const std::vector<Id> &customers, const QString &as);

/// Archives the lines that go. Follow-ups that the cadence planned are skipped. Archived customers stay in search, in
/// trends and on paper; they are not proposed for anything.
Result<void> archive(Change &change, const ArchivingPlan &plan);
/// Brings them back; their cadence begins again with the next contact.
Result<void> unarchive(Change &change, const std::vector<Id> &customers);

} // namespace kebu
