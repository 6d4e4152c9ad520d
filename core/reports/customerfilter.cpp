#include "core/reports/customerfilter.h"

#include "core/storage/recordstore.h"

namespace kebu {

namespace {

constexpr int few = 1000;

bool standsInStanding(const FieldInfo &field)
{
    return !field.customId && tallyDimensionOf(QStringLiteral("customer"), field.name).has_value();
}

/// What hangs on the customer, its derived fields and those of the user's own are looked up by the id.
bool needsStandingOnly(const QueryField &field, const RecordType &customer)
{
    switch (field.reach) {
    case QueryField::Reach::Own:
        return field.isDerived || field.info.customId || standsInStanding(field.info);
    case QueryField::Reach::Target:
        return standsInStanding(customer.field(field.link));
    case QueryField::Reach::Child:
        break;
    }
    return true;
}

bool needsStandingOnly(const QueryNode &node, const RecordType &customer)
{
    if (node.kind == QueryNode::Kind::Condition)
        return needsStandingOnly(node.condition.field, customer);
    return std::ranges::all_of(node.children,
                               [&](const QueryNode &child) { return needsStandingOnly(child, customer); });
}

Result<bool> holdsForFew(Snapshot &view, const Condition &where)
{
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM customer WHERE %1 LIMIT %2)").arg(where.sql).arg(few + 1));
    KEBU_TRY(row.runWith(where.values));
    const bool holds = row.next() && row.number(0) <= few;
    KEBU_TRY(row.done());
    return holds;
}

} // namespace

Result<CustomerFilter> CustomerFilter::of(Snapshot &view, const Query &query, const QueryContext &context)
{
    const SqlCondition compiled = compile(query, context);
    CustomerFilter filter{{compiled.sql, compiled.values}};
    KEBU_LET(areFew, holdsForFew(view, filter.where));
    filter.areFew = areFew;
    filter.isNarrow = needsStandingOnly(query.root, *query.record);
    return filter;
}

QString CustomerFilter::ids() const
{
    // few are found by an index, which the narrow table has not
    return QStringLiteral("SELECT customer.id FROM %1 WHERE %2")
        .arg(isNarrow && !areFew ? QStringLiteral("customer_standing AS customer") : QStringLiteral("customer"),
             where.sql);
}

Condition CustomerFilter::holdsFor(const QString &column) const
{
    if (isEverybody())
        return {};
    return {QStringLiteral("%1%2 IN (%3)").arg(areFew ? QString() : QStringLiteral("+"), column, ids()), where.values};
}

/// Values are bound and names are quoted, so that only the customer's own columns begin in this way.
Condition CustomerFilter::holdsIn(const QString &alias) const
{
    Condition other = where;
    other.sql.replace(QStringLiteral("\"customer\"."), alias + u'.');
    return other;
}

} // namespace kebu
