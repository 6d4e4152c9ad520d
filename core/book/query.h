#pragma once

#include "core/base/result.h"
#include "core/domain/catalog.h"

#include <QTimeZone>
#include <QVariantList>

namespace kebu {

/// A filter over one kind of record, as a value: made by typing (parseQuery) or by the window's chips, kept with a
/// saved view as text. Grammar: docs/query.md.
///
/// Meaning: comparisons never hold for an empty field, and `!=` is the opposite of `=`, so it holds for one. A field of
/// a child (`need.urgency = high`) holds if any child fits, `!=` included; `is empty` holds if no child has a value. A
/// field of the record a reference points at (`customer.grade`) is one of that record. Days compare with times as whole
/// days.
enum class QueryOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains, In, Between, Empty };

/// A field as a query names it.
struct QueryField {
    enum class Reach {
        Own,   ///< of the listed record
        Child, ///< of records whose reference `link` points at the listed one
        Target ///< of the record that the reference `link` of the listed one points at
    };
    FieldInfo info;
    const RecordType *record = nullptr; ///< whose field it is
    Reach reach = Reach::Own;
    int link = -1;
    bool isDerived = false; ///< stands in customer_summary (core/book/derived.h)
    QString path;           ///< as toText() writes it

    bool operator==(const QueryField &other) const
    {
        return path == other.path && record == other.record && reach == other.reach;
    }
};

/// What a field is compared with.
struct QueryOperand {
    /// Canonical form of the field's type; for instants the text of a WallTime in the book's zone. Nothing for "no".
    Value value;
    std::optional<int> daysFromToday; ///< `today-90`; then `value` is empty
    QString word;                     ///< references by name, number or id; parts of a text
    QStringList codes;                ///< choices that an order or a part of a label means
    bool operator==(const QueryOperand &) const = default;
};

struct QueryCondition {
    QueryField field;
    QueryOperator op = QueryOperator::Equal;
    std::vector<QueryOperand> operands; ///< none for Empty, two for Between, one or more for In, one otherwise
    bool operator==(const QueryCondition &) const = default;
};

struct QueryNode {
    enum class Kind { Condition, All, Any, Not };
    Kind kind = Kind::All;
    QueryCondition condition;        ///< of a Condition
    std::vector<QueryNode> children; ///< one for Not, two or more for Any and All; an All without any holds always
    bool operator==(const QueryNode &) const = default;
};

struct Query {
    const RecordType *record = nullptr;
    QueryNode root;

    /// parseQuery() of it gives an equal query.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] bool isEverything() const { return root.kind == QueryNode::Kind::All && root.children.empty(); }
    bool operator==(const Query &) const = default;
};

/// A blank text is the query that holds for everything. Errors (Invalid) say where (the character, from 1) and what was
/// expected; `detail` is the place, from 0.
[[nodiscard]] Result<Query> parseQuery(const QString &text, const RecordType &type, const Catalog &catalog);
/// The field that a query may name so: by name (`custom.x` for one's own), label, `child.field` or `reference.field`.
[[nodiscard]] std::optional<QueryField> findQueryField(const RecordType &type, const Catalog &catalog,
                                                       const QString &path);
/// One operand read for a field, or the sentence that says why not. For the window's chips.
[[nodiscard]] Result<QueryOperand> readOperand(const QueryField &field, QueryOperator op, const QString &word,
                                               bool isQuoted, const Catalog &catalog);
/// Whether the operator says something about a field of that type.
[[nodiscard]] bool suits(QueryOperator op, const FieldInfo &field);

/// SQL over the record's table, which stands in FROM under its own name. All values are bound; identifiers come from
/// declarations only. Never NULL.
struct SqlCondition {
    QString sql;
    QVariantList values;
};

struct QueryContext {
    QDate today;
    QTimeZone zone;
    /// The SQL around it joins customer_summary AS summary to the listed customer: derived fields are tested there,
    /// where their indexes help, and not by a look-up of their own for each row.
    bool isSummaryJoined = false;
};

[[nodiscard]] SqlCondition compile(const Query &query, const QueryContext &context);
/// Whether it asks for a derived field of the listed record itself, and for anything else.
struct QueryNeeds {
    bool derived = false;
    bool other = false;
};
[[nodiscard]] QueryNeeds needsOf(const QueryNode &node);

} // namespace kebu
