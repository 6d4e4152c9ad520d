#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace kebu {

/// Whose value stands where book and file differ.
enum class ImportSide { File, Book };

/// A row of an import, as ImportedRow names it.
struct ImportPlace {
    qint64 row = 0; ///< line of the file, from 1
    int table = 0;  ///< which of the files or sheets, from 0
    bool operator==(const ImportPlace &) const = default;
};
[[nodiscard]] inline size_t qHash(const ImportPlace &place, size_t seed = 0)
{
    return qHashMulti(seed, place.row, place.table);
}

/// A field that book and file both fill, with something else.
struct ImportDifference {
    QString record; ///< name of the kind of record
    QString field;  ///< name; of one of the user's own `custom.name`
    QString label;
    int column = -1; ///< of ImportedRow::cells, the first that fills the field; -1: no cell does (a whole book)
    QString inBook;  ///< as lists show it, never masked
    QString inFile;
    ImportSide taken = ImportSide::File; ///< which of them stands after this run
};

/// What a person decided of single rows and fields after having seen them in a dry run. What nobody decided follows
/// ImportOptions::conflicts. A decision of a place that the next run does not meet is passed over.
class ImportDecisions
{
public:
    /// For all fields of the row; one that was decided by itself keeps its decision.
    void decide(ImportPlace place, ImportSide side) { m_rows.insert(place, side); }
    void decide(ImportPlace place, const QString &field, ImportSide side) { m_fields[place].insert(field, side); }
    /// The record a row is about, where several of the book fit it (ImportedRow::candidates) or a new one looks like it.
    void meet(ImportPlace place, Id record) { m_records.insert(place, record); }
    /// Takes back whatever was decided of the row.
    void forget(ImportPlace place);

    /// The field's decision, else the row's.
    [[nodiscard]] std::optional<ImportSide> of(ImportPlace place, const QString &field) const;
    /// The row's, without those of its fields.
    [[nodiscard]] std::optional<ImportSide> of(ImportPlace place) const;
    /// Null: not decided.
    [[nodiscard]] Id recordFor(ImportPlace place) const { return m_records.value(place); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty() && m_fields.isEmpty() && m_records.isEmpty(); }

private:
    QHash<ImportPlace, ImportSide> m_rows;
    QHash<ImportPlace, QHash<QString, ImportSide>> m_fields;
    QHash<ImportPlace, Id> m_records;
};

} // namespace kebu
