#include "core/services/recordmeeting.h"

#include "core/book/defaults.h"
#include "core/domain/registry.h"
#include "core/services/listing.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("BookJson", sentence); }

} // namespace

Result<Record> RecordMeeting::combined(const Record &before, const Record &there, const QJsonObject &fields,
                                       ImportedRow &row) const
{
    Record after = before;
    const RecordType &type = before.type();
    const QString otherId = fields.value(u"id").toString();
    const TouchedRecord *theirs = touched(m_parting ? &m_parting->there : nullptr, type.name() + u':' + otherId);
    const TouchedRecord *ours =
        touched(m_parting ? &m_parting->here : nullptr, type.name() + u':' + before.id().toString());
    const auto changed = [](const TouchedRecord *record, const QString &field) {
        return record && (record->isMade || record->fields.contains(field));
    };
    const auto isTaken = [&](const MetField &met) -> Result<bool> {
        const bool isSaid = theirs ? changed(theirs, met.touchedAs) : fields.contains(met.name);
        if (!isSaid || met.own == met.other)
            return false;
        if (theirs ? !changed(ours, met.touchedAs) : met.own.isEmpty())
            return true;
        KEBU_LET(side, decide(met, before, row));
        return side == ImportSide::File;
    };
    for (int i = 0; i < int(type.fields().size()); ++i) {
        const FieldInfo &field = type.field(i);
        if (m_countsForItself && field.isUnique && !before.value(i).isEmpty() && isGivenNumber(before.value(i).text()))
            continue;
        KEBU_LET(taken, isTaken({field, field.name, field.name, before.value(i), there.value(i)}));
        if (taken)
            after.set(i, there.value(i));
    }
    for (const FieldInfo &own : m_recognition.ownFields()) {
        const Value value = there.customValue(own.customId);
        KEBU_LET(taken, isTaken({own, QStringLiteral("custom.") + own.name, QStringLiteral("custom"),
                                 before.customValue(own.customId), value}));
        if (taken)
            after.setCustomValue(own.customId, value);
    }
    return after;
}

const TouchedRecord *RecordMeeting::touched(const TouchedRecords *records, const QString &ref)
{
    if (!records)
        return nullptr;
    const auto found = records->constFind(ref);
    return found == records->constEnd() ? nullptr : &*found;
}

Result<ImportSide> RecordMeeting::decide(const MetField &met, const Record &record, ImportedRow &row) const
{
    const ImportSide side = m_options.decisions.of({row.row, row.table}, met.name).value_or(m_options.conflicts);
    const QString label = met.field.labelText();
    if (m_countsForItself) {
        const QString sentence =
            side == ImportSide::File
                ? say(QT_TRANSLATE_NOOP("BookJson", "Both books say something else of %1; the other book's is taken."))
                : say(QT_TRANSLATE_NOOP("BookJson", "Both books say something else of %1; this book's stays."));
        row.notes.push_back({row.row, label, {}, sentence.arg(label)});
    }
    if (!m_options.isDryRun)
        return side;
    KEBU_LET(inBook, displayText(m_change.view(), met.field, met.own));
    KEBU_LET(inFile, displayText(m_change.view(), met.field, met.other));
    row.differences.push_back({record.type().name(), met.name, label, -1, inBook, inFile, side});
    return side;
}

Result<void> RecordMeeting::makeRoomFor(Record &record, ImportedRow &row)
{
    const QString ref = record.type().name() + u':' + record.id().toString();
    if (const TouchedRecord *ours = touched(m_parting ? &m_parting->here : nullptr, ref); ours && ours->isGone) {
        const bool isTaken =
            m_options.decisions.of({row.row, row.table}).value_or(m_options.conflicts) == ImportSide::File;
        row.notes.push_back(
            {row.row,
             {},
             {},
             isTaken ? say(QT_TRANSLATE_NOOP("BookJson", "Removed in this book and changed in the other; it comes "
                                                         "back."))
                     : say(QT_TRANSLATE_NOOP("BookJson", "Removed in this book and changed in the other; it stays "
                                                         "removed."))});
        if (!isTaken)
            row.outcome = ImportedRow::Outcome::Unchanged;
    }
    if (m_parting && row.outcome != ImportedRow::Outcome::Unchanged)
        KEBU_TRY(dropLost(record, row));
    if (!m_countsForItself)
        return {};
    const int number = record.type().indexOf(QStringLiteral("number"));
    if (number < 0 || !record.type().field(number).isUnique || !isGivenNumber(record.value(number).text()))
        return {};
    const QString wanted = record.value(number).text();
    KEBU_LET(isTaken, m_change.view().store().isTaken(record.type(), record.type().field(number), wanted));
    if (!isTaken)
        return {};
    record.set(number, Value());
    KEBU_TRY(fillDefaults(m_change.view(), m_change.settings(), m_change.user(), record));
    row.notes.push_back({row.row, record.type().field(number).labelText(), wanted,
                         say(QT_TRANSLATE_NOOP("BookJson", "The number %1 stands for another one here; it is %2 now."))
                             .arg(wanted, record.value(number).text())});
    return {};
}

/// What the record points at may have been removed here meanwhile.
Result<void> RecordMeeting::dropLost(Record &record, ImportedRow &row)
{
    for (int i = 0; i < int(record.type().fields().size()); ++i) {
        const FieldInfo &field = record.type().field(i);
        if (field.type != FieldType::Ref || record.value(i).isEmpty())
            continue;
        const RecordRef target{field.target, record.value(i).id()};
        KEBU_LET(stands, willStand(target));
        if (stands)
            continue;
        if (field.isRequired) {
            row.outcome = ImportedRow::Outcome::Conflict;
            row.notes.push_back({row.row,
                                 field.labelText(),
                                 {},
                                 say(QT_TRANSLATE_NOOP("BookJson", "What it belongs to was removed in this book; it "
                                                                   "was not taken over."))});
            return {};
        }
        record.set(i, Value());
    }
    return {};
}

Result<bool> RecordMeeting::willStand(const RecordRef &target)
{
    if (const TouchedRecord *theirs = touched(&m_parting->there, target.toString()); theirs && !theirs->isGone)
        return true;
    const RecordType *type = findRecordType(target.record);
    return type ? m_change.view().store().exists(*type, target.id) : Result<bool>(false);
}

} // namespace kebu
