#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/storage/connection.h"

#include <optional>

namespace kebu {

/// Rows of one kind of record, written and read by its declaration. No validation and no journal: the change that calls
/// it does both. Value ↔ column: docs/book-format.md.
class RecordStore
{
public:
    explicit RecordStore(Connection &connection) : m_connection(connection) {}

    /// REQUIRES: record.id() is set.
    Result<void> insert(const Record &record);
    /// Writes the given fields of `after` and those custom values that differ from `before`.
    Result<void> update(const Record &before, const Record &after, const std::vector<int> &fields);
    Result<void> remove(const RecordType &type, Id id);

    /// Nothing when there is no such record.
    [[nodiscard]] Result<std::optional<Record>> find(const RecordType &type, Id id);
    [[nodiscard]] Result<bool> exists(const RecordType &type, Id id);
    /// Whether a record other than `except` has `text` in that field. `text` is not empty.
    [[nodiscard]] Result<bool> isTaken(const RecordType &type, const FieldInfo &field, const QString &text,
                                       Id except = {});
    /// Records whose reference field `field` (an index) points at `target`, by id.
    [[nodiscard]] Result<std::vector<Record>> children(const RecordType &type, int field, Id target);
    /// Records for which `condition` (SQL over the type's columns, written by the program, values bound) holds.
    [[nodiscard]] Result<std::vector<Record>> where(const RecordType &type, const QString &condition,
                                                    const QVariantList &values);

    /// The lowest number stands for "empty" in columns that hold numbers, so that they sort and are never NULL.
    static constexpr qint64 emptyNumber = std::numeric_limits<qint64>::min();
    /// The column of a field; for RefAny the one that holds the id.
    [[nodiscard]] static QString columnOf(const FieldInfo &field);
    /// The condition that a reference field points at a bound id, in words that let its index serve: the indexes over
    /// references to any record leave 0 out, and are taken only where that is said.
    [[nodiscard]] static QString pointsAt(const FieldInfo &field);

private:
    Result<void> writeLinks(const Record &record, int field);
    Result<void> writeCustomValue(Id record, Id field, const Value &value);
    Result<void> loadBeside(Record &record);
    [[nodiscard]] Result<std::vector<Record>> collect(const RecordType &type, Statement &statement);

    Connection &m_connection;
};

/// The highest id of any record or change; null for an empty book.
[[nodiscard]] Result<Id> highestId(Connection &connection);

/// `"name"`: field and record names come from declarations only, and are quoted all the same.
[[nodiscard]] QString quoted(const QString &identifier);

} // namespace kebu
