#include "core/services/listexport.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kebu {

Result<ExportReport> exportChosen(Snapshot &view, const RecordType &type, std::span<const Id> chosen,
                                  ExportOptions options)
{
    QJsonArray ids;
    for (const Id id : chosen)
        ids.append(id.value);
    options.record = type.name();
    options.where = SqlCondition{quoted(type.table()) + QStringLiteral(".id IN (SELECT value FROM json_each(?))"),
                                 {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))}};
    return exportRecords(view, options);
}

Result<ExportReport> exportList(Snapshot &view, const ListRequest &request, ExportOptions options)
{
    KEBU_LET(list, openList(view, request));
    return exportChosen(view, *request.record, list.ids, std::move(options));
}

} // namespace kebu
