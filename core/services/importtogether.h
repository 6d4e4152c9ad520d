#pragma once

#include "core/services/importtables.h"

namespace kebu::importing {

/// The first table of an import, whose columns a person saw and had a say in, and what follows from it for the tables
/// that are read with it: further files, further sheets.
class FirstTable
{
public:
    FirstTable() = default;
    FirstTable(QStringList header, const Mapping &mapping);

    /// Where the columns of a further table go. A mapping that was given holds for it as it stands. One that began as a
    /// guess holds for tables with the same columns; another is understood for itself, and where it is about the same
    /// kind of record, columns of the same name go where the person said.
    [[nodiscard]] Result<TableMapping> mappingOf(const ImportOptions &options, const SampledTable &table,
                                                 const std::vector<Record> &ownFields) const;

    /// For each column of the first table the column of another that is shown under it: that of the same name, else one
    /// that goes to the same field; -1: none does. Empty where the columns are the same.
    [[nodiscard]] std::vector<qsizetype> columnsUnder(const QStringList &header, const Mapping &mapping) const;

    [[nodiscard]] const QStringList &header() const { return m_header; }

private:
    QStringList m_header;
    Mapping m_mapping;
};

/// The cells of a row where columnsUnder() says.
[[nodiscard]] QStringList placed(const QStringList &cells, const std::vector<qsizetype> &columns);

} // namespace kebu::importing
