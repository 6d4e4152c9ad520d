#include "core/services/importreport.h"

#include <QJsonArray>

#include <cmath>

namespace kebu {

namespace {

QJsonArray notesJson(const std::vector<ImportNote> &notes)
{
    QJsonArray all;
    for (const ImportNote &note : notes) {
        QJsonObject entry{
            {u"row"_qs, note.row}, {u"column"_qs, note.column}, {u"value"_qs, note.value}, {u"why"_qs, note.why}};
        if (!note.table.isEmpty())
            entry.insert(u"file"_qs, note.table);
        all.append(entry);
    }
    return all;
}

QJsonArray alikeJson(const std::vector<ImportAlike> &alike)
{
    constexpr double digits = 10000;
    QJsonArray all;
    for (const ImportAlike &each : alike)
        all.append(QJsonObject{{u"row"_qs, each.row},
                               {u"number"_qs, each.number},
                               {u"name"_qs, each.name},
                               {u"score"_qs, std::round(each.probability * digits) / digits},
                               {u"why"_qs, QJsonArray::fromStringList(each.why)}});
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
            {u"alike"_qs, alikeJson(alike)},
            {u"ignored"_qs, QJsonArray::fromStringList(ignored)},
            {u"encoding"_qs, encoding},
            {u"mapping"_qs, columns},
            {u"change"_qs, change ? QJsonValue(change.toString()) : QJsonValue()}};
}

} // namespace kebu
