#include "core/services/listexport.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kebu {

Result<ExportReport> exportList(Snapshot &view, const ListRequest &request, ExportOptions options)
{
    KEBU_LET(list, openList(view, request));
    QJsonArray ids;
    for (const Id id : list.ids)
        ids.append(id.value);
    options.record = request.record->name();
    options.where = SqlCondition{quoted(request.record->table()) + QStringLiteral(".id IN (SELECT value FROM json_each(?))"),
                                 {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))}};
    return exportRecords(view, options);
}

} // namespace kebu
