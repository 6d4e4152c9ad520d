#include "core/book/query.h"

#include "core/base/text.h"
#include "core/book/derived.h"
#include "core/domain/registry.h"
#include "core/storage/recordstore.h"

namespace kebu {

namespace {

/// SQL and the values for its marks, put together in one order so that neither can lose the other.
struct Sql {
    QString text;
    QVariantList values;

    Sql &operator<<(const QString &more)
    {
        text += more;
        return *this;
    }
    Sql &operator<<(const char16_t *more)
    {
        text += QStringView(more);
        return *this;
    }
    Sql &operator<<(const Sql &more)
    {
        text += more.text;
        values += more.values;
        return *this;
    }
    Sql &bind(const QVariant &value)
    {
        text += u'?';
        values << value;
        return *this;
    }
};

Sql inBrackets(const Sql &inner) { return Sql() << u"(" << inner << u")"; }
Sql opposite(const Sql &inner) { return Sql() << u"NOT " << inBrackets(inner); }

/// The half-open span [from, to) that an operand means in storage; a point has no `to`.
struct Span {
    QVariant from;
    QVariant to;
    [[nodiscard]] bool isPoint() const { return !to.isValid(); }
};

/// A column, or an expression over one, with the literal that stands in it for "nothing".
struct Column {
    QString sql;
    QString empty;
};

class Compiler
{
public:
    explicit Compiler(const QueryContext &context) : m_context(context) {}

    Sql node(const QueryNode &node, const RecordType &type) const
    {
        if (node.kind == QueryNode::Kind::Condition)
            return condition(node.condition, type);
        if (node.kind == QueryNode::Kind::Not)
            return opposite(this->node(node.children.front(), type));
        if (node.children.empty())
            return Sql() << u"1";
        Sql joined;
        for (size_t i = 0; i < node.children.size(); ++i) {
            if (i > 0)
                joined << (node.kind == QueryNode::Kind::All ? u" AND " : u" OR ");
            joined << inBrackets(this->node(node.children[i], type));
        }
        return joined;
    }

private:
    Sql condition(const QueryCondition &condition, const RecordType &type) const
    {
        const QString table = quoted(type.table());
        if (condition.field.reach == QueryField::Reach::Own)
            return holds(condition, table);
        const bool asksEmpty = condition.op == QueryOperator::Empty;
        const Sql other =
            asksEmpty ? opposite(holds(condition, QStringLiteral("other"))) : holds(condition, QStringLiteral("other"));
        const RecordType &linked = condition.field.reach == QueryField::Reach::Child ? *condition.field.record : type;
        const QString link = quoted(RecordStore::columnOf(linked.field(condition.field.link)));
        Sql exists;
        exists << u"EXISTS (SELECT 1 FROM " << quoted(condition.field.record->table()) << u" AS other WHERE ";
        if (condition.field.reach == QueryField::Reach::Child)
            exists << u"other." << link << u" = " << table << u".id";
        else
            exists << u"other.id = " << table << u"." << link;
        exists << u" AND " << inBrackets(other) << u")";
        return asksEmpty ? opposite(exists) : exists;
    }

    /// Over one row, which `alias` names in the SQL around it.
    Sql holds(const QueryCondition &condition, const QString &alias) const
    {
        if (condition.op == QueryOperator::NotEqual)
            return opposite(equals(condition, condition.operands.front(), alias));
        if (condition.op == QueryOperator::Equal || condition.op == QueryOperator::In) {
            Sql any;
            for (size_t i = 0; i < condition.operands.size(); ++i)
                any << (i > 0 ? u" OR " : u"") << inBrackets(equals(condition, condition.operands[i], alias));
            return any;
        }
        const FieldInfo &field = condition.field.info;
        if (field.type == FieldType::Ref || field.type == FieldType::Refs || field.type == FieldType::RefAny)
            return reference(condition, condition.operands.empty() ? nullptr : &condition.operands.front(), alias);
        if (condition.op == QueryOperator::Empty)
            return opposite(within(condition.field, alias, [](const Column &column) {
                return Sql() << column.sql << u" <> " << column.empty;
            }));
        return within(condition.field, alias, [&](const Column &column) { return compared(condition, column); });
    }

    Sql equals(const QueryCondition &condition, const QueryOperand &operand, const QString &alias) const
    {
        const FieldInfo &field = condition.field.info;
        if (field.type == FieldType::Ref || field.type == FieldType::Refs || field.type == FieldType::RefAny)
            return reference(condition, &operand, alias);
        if (field.type == FieldType::Bool) {
            const Sql yes =
                within(condition.field, alias, [](const Column &column) { return Sql() << column.sql << u" = 1"; });
            return operand.value.yes() ? yes : opposite(yes);
        }
        return within(condition.field, alias,
                      [&](const Column &column) { return equal(column, spanOf(field, operand)); });
    }

    /// The test of a field's column, wherever that column stands.
    template <typename Test>
    Sql within(const QueryField &field, const QString &alias, Test test) const
    {
        if (field.info.customId) {
            const bool isText = field.info.isHeldAsText();
            const Column column{isText ? QStringLiteral("own.text") : QStringLiteral("own.number"),
                                isText ? QStringLiteral("''") : QString::number(RecordStore::emptyNumber)};
            Sql sql;
            sql << u"EXISTS (SELECT 1 FROM custom_value AS own WHERE own.record_id = " << alias
                << u".id AND own.field_id = ";
            return sql.bind(field.info.customId.value) << u" AND " << inBrackets(test(column)) << u")";
        }
        if (field.isDerived) {
            const DerivedField &derived = *findDerivedField(*field.record, field.info.name);
            const Column column{QStringLiteral("summary.") + QLatin1String(derived.column),
                                QLatin1String(derived.empty)};
            if (m_context.isSummaryJoined &&
                alias == quoted(field.record->table())) // and not a record that is pointed at
                return test(column);
            return Sql() << u"EXISTS (SELECT 1 FROM customer_summary AS summary WHERE summary.customer_id = " << alias
                         << u".id AND " << inBrackets(test(column)) << u")";
        }
        const QString empty = field.info.type == FieldType::Bool ? QStringLiteral("0")
                              : field.info.isHeldAsText()        ? QStringLiteral("''")
                                                                 : QString::number(RecordStore::emptyNumber);
        return test(Column{alias + u'.' + quoted(RecordStore::columnOf(field.info)), empty});
    }

    static Sql equal(const Column &column, const Span &span)
    {
        Sql sql;
        if (span.isPoint())
            return (sql << column.sql << u" = ").bind(span.from);
        sql << column.sql << u" >= ";
        sql.bind(span.from) << u" AND " << column.sql << u" < ";
        return sql.bind(span.to);
    }

    Sql compared(const QueryCondition &condition, const Column &column) const
    {
        const FieldInfo &field = condition.field.info;
        const QueryOperand &first = condition.operands.front();
        if (condition.op == QueryOperator::Contains)
            return contains(field, first, column);
        if (field.type == FieldType::Choice)
            return oneOf(column, first.codes);
        Sql sql;
        sql << column.sql << u" <> " << column.empty << u" AND " << column.sql;
        const Span span = spanOf(field, first);
        switch (condition.op) {
        case QueryOperator::Less:
            return (sql << u" < ").bind(span.from);
        case QueryOperator::LessOrEqual:
            return upTo(sql, span);
        case QueryOperator::Greater:
            return (sql << (span.isPoint() ? u" > " : u" >= ")).bind(span.isPoint() ? span.from : span.to);
        default:
            break;
        }
        (sql << u" >= ").bind(span.from);
        if (condition.op == QueryOperator::Between)
            upTo(sql << u" AND " << column.sql, spanOf(field, condition.operands[1]));
        return sql;
    }

    static Sql &upTo(Sql &sql, const Span &span)
    {
        return (sql << (span.isPoint() ? u" <= " : u" < ")).bind(span.isPoint() ? span.from : span.to);
    }

    static Sql oneOf(const Column &column, const QStringList &codes)
    {
        Sql sql;
        sql << column.sql << u" IN (";
        for (qsizetype i = 0; i < codes.size(); ++i)
            (i > 0 ? sql << u", " : sql).bind(codes[i]);
        return sql << u")";
    }

    static Sql contains(const FieldInfo &field, const QueryOperand &operand, const Column &column)
    {
        Sql sql;
        if (field.type == FieldType::Weekdays) {
            sql << column.sql << u" <> " << column.empty << u" AND " << column.sql << u" & ";
            sql.bind(operand.value.number()) << u" = ";
            return sql.bind(operand.value.number());
        }
        sql << u"instr(kebu_normalized(" << column.sql << u"), ";
        sql.bind(normalized(operand.word)) << u") > 0";
        if (!operand.codes.isEmpty())
            sql << u" OR " << oneOf(column, operand.codes);
        return sql;
    }

    /// `operand` is null for "is empty".
    Sql reference(const QueryCondition &condition, const QueryOperand *operand, const QString &alias) const
    {
        const FieldInfo &field = condition.field.info;
        if (field.type == FieldType::Refs) {
            Sql linked;
            linked << u"EXISTS (SELECT 1 FROM link WHERE link.owner_id = " << alias << u".id AND link.field = ";
            linked.bind(field.name);
            if (operand)
                linked << u" AND link.target_id IN (" << targets(field, condition.op, *operand) << u")";
            linked << u")";
            return operand ? linked : opposite(linked);
        }
        const QString column = alias + u'.' + quoted(RecordStore::columnOf(field));
        if (field.type == FieldType::RefAny) {
            if (!operand)
                return Sql() << column << u" = 0";
            const RecordRef target = RecordRef::fromString(operand->value.text());
            Sql sql;
            (sql << column << u" = ").bind(target.id.value)
                << u" AND " << alias << u"." << quoted(field.name + QStringLiteral("_record")) << u" = ";
            return sql.bind(target.record);
        }
        if (!operand)
            return Sql() << column << u" IS NULL";
        return Sql() << column << u" IS NOT NULL AND " << column << u" IN (" << targets(field, condition.op, *operand)
                     << u")";
    }

    /// Ids of the records that the word names: by name or number, or by id.
    static Sql targets(const FieldInfo &field, QueryOperator op, const QueryOperand &operand)
    {
        const RecordType &target = *findRecordType(field.target);
        Sql sql;
        sql << u"SELECT id FROM " << quoted(target.table()) << u" WHERE id = ";
        sql.bind(op == QueryOperator::Contains ? 0 : Id::fromString(operand.word).value);
        for (const char *candidate : {"name", "short_name", "number", "title"}) {
            const QString name = QString::fromLatin1(candidate);
            const FieldInfo *named = target.find(name);
            if (!named || named->type != FieldType::Text)
                continue;
            if (op == QueryOperator::Contains)
                (sql << u" OR instr(kebu_normalized(" << quoted(name) << u"), ").bind(normalized(operand.word))
                    << u") > 0";
            else
                (sql << u" OR " << quoted(name) << u" = ").bind(operand.word);
        }
        return sql;
    }

    [[nodiscard]] Span spanOf(const FieldInfo &field, const QueryOperand &operand) const
    {
        const QString text = operand.daysFromToday
                                 ? m_context.today.addDays(*operand.daysFromToday).toString(Qt::ISODate)
                                 : operand.value.text();
        switch (field.type) {
        case FieldType::Instant:
            return instants(text);
        case FieldType::WallTime:
        case FieldType::PartialDate:
            // what begins with the text: a day's minutes, a month's days, a minute's zone
            return {text, QString(text + u'\u007f')};
        case FieldType::Bool:
            return {QVariant(operand.value.number()), {}};
        default:
            return {field.isHeldAsText() ? QVariant(text) : QVariant(operand.value.number()), {}};
        }
    }

    /// A day from its beginning to the next one's, a minute as a minute.
    [[nodiscard]] Span instants(const QString &text) const
    {
        const WallTime wall = WallTime::fromString(text).value_or(WallTime{});
        if (wall.hasTime()) {
            const qint64 from = wall.toInstant(m_context.zone).ms;
            return {QVariant(from), QVariant(from + 60'000)};
        }
        return {QVariant(wall.date.startOfDay(m_context.zone).toMSecsSinceEpoch()),
                QVariant(wall.date.addDays(1).startOfDay(m_context.zone).toMSecsSinceEpoch())};
    }

    const QueryContext &m_context;
};

} // namespace

QueryNeeds needsOf(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Condition) {
        const bool isDerived = node.condition.field.reach == QueryField::Reach::Own && node.condition.field.isDerived;
        return {isDerived, !isDerived};
    }
    QueryNeeds needs;
    for (const QueryNode &child : node.children) {
        const QueryNeeds more = needsOf(child);
        needs.derived |= more.derived;
        needs.other |= more.other;
    }
    return needs;
}

SqlCondition compile(const Query &query, const QueryContext &context)
{
    const Sql sql = Compiler(context).node(query.root, *query.record);
    return {sql.text, sql.values};
}

} // namespace kebu
