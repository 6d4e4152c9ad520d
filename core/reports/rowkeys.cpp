#include "core/reports/rowkeys.h"

#include "core/domain/catalog.h"
#include "core/domain/registry.h"
#include "core/reports/grouping.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr qsizetype mostNamed = 30;

Result<QStringList> keysOf(Snapshot &view, const Metric &metric, MetricQuery query)
{
    query.comparePrevious = false;
    KEBU_LET(result, metric.run(view, query));
    QStringList keys;
    for (const MetricRow &row : result.rows)
        keys << row.key;
    return keys;
}

/// What a metric may be grouped by under that name: a field of the customer, of the record it names, or of whichever
/// record is counted.
std::vector<FieldInfo> fieldsNamed(const Catalog &catalog, const QString &by)
{
    std::vector<FieldInfo> fields;
    const qsizetype dot = by.indexOf(u'.');
    const RecordType *named = dot > 0 ? findRecordType(by.left(dot)) : nullptr;
    for (const RecordType *type : recordTypes()) {
        if (named && type != named)
            continue;
        if (const auto field = catalog.field(*type, named ? by.mid(dot + 1) : by))
            fields.push_back(*field);
    }
    return fields;
}

/// A choice nobody has yet, a user without customers: rows of nobody, not slips of the pen.
Result<bool> isValue(Snapshot &view, const QString &by, const QString &key)
{
    KEBU_LET(catalog, view.catalog());
    for (const FieldInfo &field : fieldsNamed(*catalog, by)) {
        if (field.type == FieldType::Bool && (key == u"yes" || key == u"no"))
            return true;
        if (!field.picklist.isEmpty() && catalog->picklists().find(field.picklist, key))
            return true;
        const RecordType *target = field.isReference() ? findRecordType(field.target) : nullptr;
        const Id id = target ? Id::fromString(key) : Id();
        if (!id)
            continue;
        KEBU_LET(record, view.store().find(*target, id));
        if (record)
            return true;
    }
    return false;
}

bool isStep(const QString &by, const QString &key)
{
    const std::optional<TimeStep> step = timeStepOf(by);
    const QDate day = step ? timeSpan(*step, key).from : QDate();
    return day.isValid() && timeKey(*step, day) == key;
}

Error noSuchRow(const QString &key, QStringList known)
{
    known.removeAll(QString());
    const qsizetype more = known.size() - mostNamed;
    QString named = known.mid(0, mostNamed).join(QStringLiteral(", "));
    if (more > 0)
        named += QStringLiteral(" … (+%1)").arg(more);
    const QString sentence =
        known.isEmpty()
            ? QCoreApplication::translate("metrics", "There is no row \"%1\": this figure has no rows; \"total\" asks "
                                                     "for all of it.")
                  .arg(key)
            : QCoreApplication::translate("metrics", "There is no row \"%1\"; the keys are: %2.").arg(key, named);
    return {ErrorCode::NotFound, sentence, QStringLiteral("key")};
}

} // namespace

Result<void> requireRow(Snapshot &view, const Metric &metric, const MetricQuery &query, const QString &key)
{
    if (key.isEmpty() || isStep(query.by, key))
        return {};
    MetricQuery clear = query; // keys of personal fields are hidden too
    clear.isMasked = false;
    KEBU_LET(keys, keysOf(view, metric, clear));
    if (keys.contains(key))
        return {};
    KEBU_LET(isValueOfField, isValue(view, query.by, key));
    if (isValueOfField)
        return {};
    MetricQuery ever = clear;
    ever.period = {};
    KEBU_LET(everKeys, keysOf(view, metric, ever));
    if (everKeys.contains(key))
        return {};
    KEBU_LET(shown, keysOf(view, metric, query));
    return noSuchRow(key, shown);
}

} // namespace kebu
