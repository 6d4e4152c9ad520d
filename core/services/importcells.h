#pragma once

#include "core/domain/fieldtext.h"
#include "core/services/importkeys.h"
#include "core/services/importreport.h"

namespace kebu::importing {

/// Turns the cells of a row into the values of a record. A cell that cannot be taken leaves its field empty and adds a
/// note; only the book's own failures are errors.
class CellReader
{
public:
    CellReader(Change &change, KeyIndexes &indexes, const QStringList &header)
        : m_change(change),
          m_indexes(indexes),
          m_header(header)
    {
        m_context.zone = change.clock().zone();
        m_context.takesBands = true;
    }

    /// Fields that are values, or those that are links: links may make records, so they come once the row is certain.
    Result<void> readValues(const RecordPlan &plan, const QStringList &cells, Record &record,
                            std::vector<ImportNote> &notes);
    Result<void> readLinks(const RecordPlan &plan, const QStringList &cells, Record &record,
                           std::vector<ImportNote> &notes);
    /// Forgets the new words of the row before.
    void beginRow() { m_newWords.clear(); }
    /// Makes the row's new words entries of their lists: only a row that is written leaves any.
    Result<void> makeChoices();

private:
    Result<Value> valueOf(const Slot &slot, const QStringList &cells, std::vector<ImportNote> &notes);
    Result<Value> joined(const Slot &slot, const QStringList &cells, std::vector<ImportNote> &notes);
    /// Invalid or NotFound: the cell is not acceptable; anything else is the book's failure.
    Result<Value> parse(const FieldInfo &field, const ColumnTarget &target, const QString &cell);
    Result<Value> parseChoice(const FieldInfo &field, const ColumnTarget &target, const QString &cell);
    Result<bool> isColleague(const FieldInfo &field, const QString &name, Record &owner);
    Result<Id> linked(const FieldInfo &field, const ColumnTarget &target, const QString &name, const Record &owner);
    Result<Match> findLinked(const RecordType &other, const FieldInfo &by, const Record &wanted);
    Result<Id> makeLinked(Record record, const FieldInfo &by, const QString &name);
    [[nodiscard]] ImportNote note(const Source &source, const QString &cell, const QString &why) const;

    Change &m_change;
    KeyIndexes &m_indexes;
    QStringList m_header;
    ParseContext m_context; ///< of the cell at hand; the zone is asked once, for the system reads a file for it
    QHash<QString, QHash<QString, QString>> m_choices; ///< list → word → code, for the columns that repeat their words
    std::vector<std::pair<QString, QString>> m_newWords; ///< list, word
};

} // namespace kebu::importing
