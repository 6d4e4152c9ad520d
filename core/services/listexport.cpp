#include "core/services/listexport.h"

#include "core/domain/task.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kebu {

namespace {

/// `column` is one of those, in one value however many they are.
SqlCondition isOneOf(const QString &column, std::span<const Id> chosen)
{
    QJsonArray ids;
    for (const Id id : chosen)
        ids.append(id.value);
    return {column + QStringLiteral(" IN (SELECT value FROM json_each(?))"),
            {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))}};
}

} // namespace

Result<ExportReport> exportChosen(Snapshot &view, const RecordType &type, std::span<const Id> chosen,
                                  ExportOptions options)
{
    options.record = type.name();
    options.where = isOneOf(quoted(type.table()) + QStringLiteral(".id"), chosen);
    return exportRecords(view, options);
}

Result<std::vector<Id>> idsOf(Snapshot &view, const ListRequest &request)
{
    KEBU_LET(list, openList(view, request));
    return std::move(list.ids);
}

Result<ExportReport> exportFollowUps(Snapshot &view, std::span<const Id> customers, ExportOptions options)
{
    options.record = task::type().name();
    SqlCondition theirs = isOneOf(quoted(task::type().table()) + QStringLiteral(".customer_id"), customers);
    theirs.sql += QStringLiteral(" AND state IN ('', 'open')");
    options.where = std::move(theirs);
    return exportRecords(view, options);
}

} // namespace kebu
