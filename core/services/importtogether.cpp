#include "core/services/importtogether.h"

#include <algorithm>

namespace kebu::importing {

namespace {

bool meetsSameField(const ColumnMapping &one, const ColumnMapping &other)
{
    const ColumnTarget &a = one.targets.front();
    const ColumnTarget &b = other.targets.front();
    return a.record == b.record && a.field == b.field && a.link == b.link && a.custom == b.custom;
}

/// Columns that the first table has as well go where they were said to go, or nowhere.
void takeOver(Mapping &mapping, const QStringList &header, const QStringList &known, const Mapping &said)
{
    std::vector<ColumnMapping> columns;
    for (const QString &column : header) {
        const ColumnMapping *found = known.contains(column) ? said.find(column) : mapping.find(column);
        if (found)
            columns.push_back(*found);
    }
    mapping.columns = std::move(columns);
}

} // namespace

FirstTable::FirstTable(QStringList header, const Mapping &mapping) : m_header(std::move(header)), m_mapping(mapping) {}

Result<TableMapping> FirstTable::mappingOf(const ImportOptions &options, const SampledTable &table,
                                           const std::vector<Record> &ownFields) const
{
    const bool isSaid = options.mapping && options.isMappingGuessed;
    if (!isSaid || table.header() == m_header)
        return importing::mappingOf(options, table, ownFields);
    if (m_header.isEmpty() && options.mapping->checkAgainst(table.header()))
        return importing::mappingOf(options, table, ownFields);
    ImportOptions own = options;
    own.mapping.reset();
    KEBU_LET(understood, importing::mappingOf(own, table, ownFields));
    if (understood.mapping.record == options.mapping->record)
        takeOver(understood.mapping, table.header(), m_header, *options.mapping);
    return understood;
}

std::vector<qsizetype> FirstTable::columnsUnder(const QStringList &header, const Mapping &mapping) const
{
    if (header == m_header)
        return {};
    std::vector<qsizetype> columns;
    for (const QString &column : m_header) {
        qsizetype at = header.indexOf(column);
        const ColumnMapping *here = at < 0 ? m_mapping.find(column) : nullptr;
        if (here && !here->targets.empty()) {
            const auto there = std::ranges::find_if(mapping.columns, [here](const ColumnMapping &other) {
                return !other.targets.empty() && meetsSameField(*here, other);
            });
            at = there == mapping.columns.end() ? -1 : header.indexOf(there->column);
        }
        columns.push_back(at);
    }
    return columns;
}

QStringList placed(const QStringList &cells, const std::vector<qsizetype> &columns)
{
    QStringList shown;
    shown.reserve(qsizetype(columns.size()));
    for (const qsizetype column : columns)
        shown << (column < 0 ? QString() : cells.value(column));
    return shown;
}

} // namespace kebu::importing
