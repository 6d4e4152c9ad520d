#pragma once

#include "core/services/importer.h"
#include "core/services/otherbook.h"
#include "core/services/recognition.h"

namespace kebu {

/// How a record of another book and this one come together, field by field; what is to be told of it goes into the row.
class RecordMeeting
{
public:
    /// `parting`: what both did since they were one; null where they never were. All outlive it.
    RecordMeeting(Change &change, const Recognition &recognition, const Parting *parting, bool countsForItself,
                  ImportOptions::Conflicts conflicts)
        : m_change(change),
          m_recognition(recognition),
          m_parting(parting),
          m_countsForItself(countsForItself),
          m_conflicts(conflicts)
    {
    }

    /// The record here with what the other says: all of it, or, where the books were one, what was changed there since.
    /// `there`: the other's, in the ids of this book; `fields`: as it stands there.
    [[nodiscard]] Record combined(const Record &before, const Record &there, const QJsonObject &fields,
                                  ImportedRow &row) const;
    /// A record this book does not have: was it taken away here, does what it hangs on still stand, is its number free?
    /// Where it must not be written the row is Unchanged or a Conflict afterwards.
    Result<void> makeRoomFor(Record &record, ImportedRow &row);

private:
    [[nodiscard]] static const TouchedRecord *touched(const TouchedRecords *records, const QString &ref);
    void noteConflict(ImportedRow &row, const QString &label) const;
    Result<void> dropLost(Record &record, ImportedRow &row);
    [[nodiscard]] Result<bool> willStand(const RecordRef &target);

    Change &m_change;
    const Recognition &m_recognition;
    const Parting *m_parting;
    bool m_countsForItself;
    ImportOptions::Conflicts m_conflicts;
};

} // namespace kebu
