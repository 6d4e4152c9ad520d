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
                  const ImportOptions &options)
        : m_change(change),
          m_recognition(recognition),
          m_parting(parting),
          m_countsForItself(countsForItself),
          m_options(options)
    {
    }

    /// The record here with what the other says: all of it, or, where the books were one, what was changed there since.
    /// `there`: the other's, in the ids of this book; `fields`: as it stands there.
    [[nodiscard]] Result<Record> combined(const Record &before, const Record &there, const QJsonObject &fields,
                                          ImportedRow &row) const;
    /// A record this book does not have: was it taken away here, does what it hangs on still stand, is its number free?
    /// Where it must not be written the row is Unchanged or a Conflict afterwards.
    Result<void> makeRoomFor(Record &record, ImportedRow &row);

private:
    [[nodiscard]] static const TouchedRecord *touched(const TouchedRecords *records, const QString &ref);
    /// A field of a record that both books have, and what either says of it.
    struct MetField {
        const FieldInfo &field;
        QString name;      ///< in JSON
        QString touchedAs; ///< in a before-image
        Value own;
        Value other;
    };
    /// Both have changed it; the options say whose value stands.
    Result<ImportSide> decide(const MetField &met, const Record &record, ImportedRow &row) const;
    Result<void> dropLost(Record &record, ImportedRow &row);
    [[nodiscard]] Result<bool> willStand(const RecordRef &target);

    Change &m_change;
    const Recognition &m_recognition;
    const Parting *m_parting;
    bool m_countsForItself;
    const ImportOptions &m_options;
};

} // namespace kebu
