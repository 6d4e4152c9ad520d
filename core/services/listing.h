#pragma once

#include "core/book/query.h"
#include "core/storage/snapshot.h"

#include <span>

namespace kebu {

/// What a list screen shows: the records that fit a query and the finder, in an order.
struct ListRequest {
    const RecordType *record = nullptr;
    QString where;  ///< a query; empty: all
    QString search; ///< words for the finder; customers only
    QString sort;   ///< a field; empty: customers by name, the rest by time of making
    bool descending = false;
};

/// The ids of the whole result, in order: 8 bytes a row, so that jumps, counts, select-all and a stable list come from
/// here while rows are read a window at a time.
struct ListWindow {
    std::vector<Id> ids;
};

/// Errors: Invalid for a bad query or an unknown field to sort by.
[[nodiscard]] Result<ListWindow> openList(Snapshot &view, const ListRequest &request);
/// The first `rows` of the same; stops reading there where an index gives the order (see isIndexedOrder).
[[nodiscard]] Result<ListWindow> firstPage(Snapshot &view, const ListRequest &request, int rows);
/// How many there are: no order is made, no id is held.
[[nodiscard]] Result<qint64> countOf(Snapshot &view, const ListRequest &request);
/// Customers by number, name, grade, next_due, last_contact, stage, owner, city, registered_on and amount come from an
/// index of customer_summary; any other order sorts what fits.
[[nodiscard]] bool isIndexedOrder(const RecordType &type, const QString &field);
/// The SQL that a request becomes, for tests of its plan; empty where the order is made by the program.
[[nodiscard]] Result<SqlCondition> listSql(Snapshot &view, const ListRequest &request, int rows);

struct ListCell {
    Value value;
    QString text; ///< as people read it: labels of choices, names of records, times in the book's zone
};

/// What customers show beside their fields.
struct CustomerGlance {
    QString grade;   ///< letter and digit, `A1`; the letter may be missing
    int warmth = 3;  ///< 1 hot, 2 warm, 3 cold today
    QString nextDue; ///< text of a WallTime; empty: none
    Id nextTask;
    QDate lastContactOn; ///< invalid: never
    QString lastMethod;  ///< code of interaction.method
    int interactions = 0;
    Money amount;
    QString ownerName;
    QDate silentFrom;
    QDate dormantFrom;
};

struct ListRow {
    Id id;
    std::vector<ListCell> cells; ///< one a column
    CustomerGlance glance;       ///< customers only
};

/// Rows in the order of `ids`; those gone meanwhile are left out. `columns` are declared, custom or derived fields.
[[nodiscard]] Result<std::vector<ListRow>> rowsOf(Snapshot &view, const RecordType &type, std::span<const Id> ids,
                                                  const std::vector<FieldInfo> &columns);
/// What a list may show: declared and custom fields, then the derived ones.
[[nodiscard]] std::vector<FieldInfo> listColumns(const RecordType &type, const Catalog &catalog);
/// The name under which people know a record: number and name, title, goal, the beginning of a text.
[[nodiscard]] QString titleOf(const Record &record);
[[nodiscard]] Result<QString> titleOf(Snapshot &view, const RecordType &type, Id id);
/// As people read it; references by title.
[[nodiscard]] Result<QString> displayText(Snapshot &view, const FieldInfo &field, const Value &value);

[[nodiscard]] Result<CustomerGlance> glanceAt(Snapshot &view, Id customer);

} // namespace kebu
