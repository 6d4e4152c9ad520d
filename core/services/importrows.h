#pragma once

#include "core/services/importahead.h"
#include "core/services/importcells.h"
#include "core/services/importer.h"

namespace kebu::importing {

/// Brings rows into the book, one after the other, within one change.
class RowImporter
{
public:
    /// `individual`: for rows that name a person and no company. `table`: which of the run's, from 0. The options
    /// outlive it.
    RowImporter(Change &change, Plan plan, std::optional<Plan> individual, const ImportOptions &options, int table);

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
        bool isKeyless = false; ///< nothing but all of it tells which record it is
    };

    Result<Draft> draft(ImportedRow &row);
    Result<void> meet(ImportedRow &row, Draft &draft);
    Result<void> meetEqual(Draft &draft);
    [[nodiscard]] ImportPlace placeOf(const ImportedRow &row) const { return {row.row, m_table}; }
    /// Whose value stands where both say something else; a dry run tells of it.
    Result<ImportSide> sideOf(ImportedRow &row, const Slot &slot, const Value &inBook, const Value &inFile) const;
    bool refuseMissing(ImportedRow &row, Draft &draft, bool isLink) const;
    void refuse(ImportedRow &row, Draft &draft, const QString &field, const QString &why,
                Outcome outcome = Outcome::Refused) const;
    Result<void> create(ImportedRow &row, Draft &draft);
    Result<void> update(ImportedRow &row, Draft &draft);
    /// Writes; an optional field the book does not accept is left out with a note. False: refused.
    Result<bool> admit(ImportedRow &row, Record &record, const Record *before, const RecordPlan &plan);
    Result<bool> makeChildren(ImportedRow &row, const Record &owner, bool isOwnerNew);
    Result<bool> makeChild(ImportedRow &row, const RecordPlan &plan, const Record &owner);
    /// The one contact of that name that the customer had before this table was read; null where there is none, or two.
    [[nodiscard]] Result<Id> knownByName(const Record &person);
    /// Adds to a contact what a row says of it: what is empty is filled, a further telephone or address is kept beside
    /// the one there is, and elsewhere the side stands that was chosen. False: nothing was new.
    Result<bool> addToContact(ImportedRow &row, const RecordPlan &plan, const Record &said, Id known);
    Result<bool> addPoint(ImportedRow &row, const Record &known, const FieldInfo &field, const Value &value);
    /// A child of the owner that says the same; of one that was made for this row only the row's own need be looked at.
    [[nodiscard]] Result<Id> findEqualChild(const RecordPlan &plan, const Record &child);
    [[nodiscard]] QString columnsOf(const RecordPlan &plan, const QString &field) const;
    [[nodiscard]] QString cellsOf(const RecordPlan &plan, const QString &field, const QStringList &cells) const;

    void choosePlan(const QStringList &cells);
    void nameByReach(Record &record) const;

    Change &m_change;
    Plan m_company; ///< the mapping as it is
    std::optional<Plan> m_individual;
    const Plan *m_plan; ///< that of the row at hand
    const ImportOptions &m_options;
    int m_table;
    Id m_start;                                  ///< records with a later one were made by this table
    QHash<Id, QHash<QString, Id>> m_knownPeople; ///< before the import, by name; read when first asked for
    KeyIndexes m_indexes;
    CellReader m_reader;
    bool m_isBehindTotals = false; ///< of this table: what follows is no list any more, or another group of it
    std::optional<std::vector<Record>> m_siblings; ///< all children of the row's record; nothing: the book knows
    QSet<Fingerprint> m_seen;
    QSet<Id> m_met; ///< records that rows of this file were about already; of lists of people only
};

} // namespace kebu::importing
