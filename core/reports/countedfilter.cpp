#include "core/reports/countedfilter.h"

#include "core/storage/recordstore.h"
#include "core/storage/tallies.h"

namespace kebu {

namespace {

/// The only field a filter asks for; null: none, or several.
const QueryField *onlyField(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Condition)
        return &node.condition.field;
    const QueryField *only = nullptr;
    for (const QueryNode &child : node.children) {
        const QueryField *field = onlyField(child);
        if (!field || (only && !(*field == *only)))
            return nullptr;
        only = field;
    }
    return only;
}

} // namespace

/// The filter's own SQL says which entries it holds for, over a table of the entries under the customer's name: so it
/// means here what it means over the customers, whatever its operators.
Result<std::optional<CountedFilter>> countedFilter(Snapshot &view, const Query &filter, const QueryContext &context)
{
    const QueryField *field = onlyField(filter.root);
    if (!field || field->reach != QueryField::Reach::Own || field->isDerived || field->info.customId)
        return std::optional<CountedFilter>();
    const std::optional<TallyDimension> dimension = tallyDimensionOf(filter.record->name(), field->info.name);
    if (!dimension)
        return std::optional<CountedFilter>();
    const SqlCondition holds = compile(filter, context);
    const QString value = *dimension == TallyDimension::Owner ? QStringLiteral("CAST(nullif(entry, '') AS INTEGER)")
                                                              : QStringLiteral("entry");
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT entry FROM (SELECT DISTINCT entry, %1 AS %2 FROM tally WHERE measure = ? AND dimension "
                       "= ? AND owner_id = ?) AS %3 WHERE %4")
            .arg(value, quoted(RecordStore::columnOf(field->info)), quoted(filter.record->table()), holds.sql));
    KEBU_TRY(rows.runWith(QVariantList{int(TallyMeasure::Met), int(*dimension), tallyOfAll} + holds.values));
    CountedFilter found{*dimension, {}};
    while (rows.next())
        found.entries << rows.text(0);
    KEBU_TRY(rows.done());
    return std::optional(found);
}

} // namespace kebu
