#pragma once

#include "core/services/importahead.h"
#include "core/services/importcells.h"
#include "core/services/importer.h"

namespace kebu::importing {

/// Brings rows into the book, one after the other, within one change.
class RowImporter
{
public:
    /// `individual`: for rows that name a person and no company.
    RowImporter(Change &change, Plan plan, std::optional<Plan> individual, ImportOptions::Conflicts conflicts);

    /// Errors are those of the book; what is wrong with the row stands in its outcome.
    [[nodiscard]] Result<ImportedRow> take(const TableRow &row);
    /// Keeps files with the row's contact, else with its record; those that are there already are not kept again.
    [[nodiscard]] Result<void> attach(ImportedRow &row, std::vector<EnclosedFile> &files);

    [[nodiscard]] bool makesCustomers() const;

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

    void choosePlan(const QStringList &cells);
    void nameByReach(Record &record) const;

    Change &m_change;
    Plan m_company; ///< the mapping as it is
    std::optional<Plan> m_individual;
    const Plan *m_plan; ///< that of the row at hand
    ImportOptions::Conflicts m_conflicts;
    KeyIndexes m_indexes;
    CellReader m_reader;
    QSet<Fingerprint> m_seen;
    QSet<Id> m_met; ///< records that rows of this file were about already; of lists of people only
};

} // namespace kebu::importing
