#pragma once

#include "core/services/importcells.h"
#include "core/services/importer.h"

namespace kebu::importing {

/// Brings rows into the book, one after the other, within one change.
class RowImporter
{
public:
    RowImporter(Change &change, Plan plan, ImportOptions::Conflicts conflicts);

    /// Errors are those of the book; what is wrong with the row stands in its outcome.
    [[nodiscard]] Result<ImportedRow> take(qint64 line, const QStringList &cells);

private:
    using Outcome = ImportedRow::Outcome;

    /// The record a row describes, before it is known whether the book has it.
    struct Draft {
        Record record;
        Id existing;
        bool isDecided = false; ///< the outcome stands in the row
    };

    Result<Draft> draft(ImportedRow &row);
    Result<void> meet(ImportedRow &row, Draft &draft);
    bool refuseMissing(ImportedRow &row, Draft &draft, bool isLink) const;
    void refuse(ImportedRow &row, Draft &draft, const QString &field, const QString &why,
                Outcome outcome = Outcome::Refused) const;
    Result<void> create(ImportedRow &row, Draft &draft);
    Result<void> update(ImportedRow &row, Draft &draft);
    /// Writes; an optional field the book does not accept is left out with a note. False: refused.
    Result<bool> admit(ImportedRow &row, Record &record, const Record *before, const RecordPlan &plan);
    Result<bool> makeChildren(ImportedRow &row, const Record &owner);
    Result<bool> makeChild(ImportedRow &row, const RecordPlan &plan, const Record &owner);
    [[nodiscard]] QString columnsOf(const RecordPlan &plan, const QString &field) const;
    [[nodiscard]] QString cellsOf(const RecordPlan &plan, const QString &field, const QStringList &cells) const;

    Change &m_change;
    Plan m_plan;
    ImportOptions::Conflicts m_conflicts;
    KeyIndexes m_indexes;
    RowKeys m_keys;
    CellReader m_reader;
    QSet<Fingerprint> m_seen;
};

} // namespace kebu::importing
