#include "core/services/importreport.h"

#include <QJsonArray>

namespace kebu {

namespace {

QJsonArray notesJson(const std::vector<ImportNote> &notes)
{
    QJsonArray all;
    for (const ImportNote &note : notes)
        all.append(QJsonObject{
            {u"row"_qs, note.row}, {u"column"_qs, note.column}, {u"value"_qs, note.value}, {u"why"_qs, note.why}});
    return all;
}

} // namespace

QJsonObject ImportReport::toJson() const
{
    QJsonObject columns;
    for (auto column = mapping.begin(); column != mapping.end(); ++column)
        columns.insert(column.key(), column.value());
    return {{u"read"_qs, read},
            {u"created"_qs, created},
            {u"updated"_qs, updated},
            {u"unchanged"_qs, unchanged},
            {u"skipped"_qs, skipped},
            {u"refused"_qs, refused},
            {u"refusals"_qs, notesJson(refusals)},
            {u"warnings"_qs, notesJson(warnings)},
            {u"ignored"_qs, QJsonArray::fromStringList(ignored)},
            {u"encoding"_qs, encoding},
            {u"mapping"_qs, columns},
            {u"change"_qs, change ? QJsonValue(change.toString()) : QJsonValue()}};
}

} // namespace kebu
