#pragma once

#include "core/services/importahead.h"
#include "core/services/importer.h"

#include <deque>

namespace kebu::importing {

/// The files that are to be read: a folder stands for the tables, cards and calendars in it, by name.
[[nodiscard]] Result<std::vector<SourceInput>> inputsOf(const ImportOptions &options);

[[nodiscard]] SourceWish wishOf(const ImportOptions &options, const ImportSurroundings &surroundings);

/// A table whose first rows were looked at, and that is read from front to end all the same.
class SampledTable
{
public:
    static constexpr int sampledRows = 200;
    static constexpr qint64 sampledCharacters = 8 << 20; ///< no more rows once they hold so many

    [[nodiscard]] static Result<SampledTable> open(const SourceInput &input, const SourceWish &wish);

    [[nodiscard]] const TableSource &source() const { return *m_source; }
    [[nodiscard]] const QStringList &header() const { return m_source->header(); }
    [[nodiscard]] QList<QStringList> samples() const;

    /// Whether there is a next row; row() is it, until the one behind it is asked for. Blank rows between are passed
    /// over. Behind the samples the rows are read ahead in a thread: until the end the source is asked nothing but its
    /// header.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] qint64 bytesRead() const { return m_ahead ? m_ahead->bytesRead() : m_bytesSampled; }
    [[nodiscard]] qint64 bytesTotal() const { return m_bytesTotal; }
    [[nodiscard]] TableRow &row() { return *m_row; }

private:
    std::unique_ptr<TableSource> m_source;
    std::unique_ptr<RowsAhead> m_ahead;
    std::deque<TableRow> m_sampled;
    bool m_isAtEnd = false;
    qint64 m_bytesSampled = 0;
    qint64 m_bytesTotal = 0;
    size_t m_taken = 0; ///< of m_sampled
    TableRow *m_row = nullptr;
};

/// Where the columns of a table go: as the options say, as the format says, or guessed.
struct TableMapping {
    Mapping mapping;
    bool isGuessed = false;
    QStringList openDates; ///< columns in which nothing tells day from month; read as the options say
};
/// `ownFields`: the user's, found by their names and labels where a guess leaves a column.
[[nodiscard]] Result<TableMapping> mappingOf(const ImportOptions &options, const SampledTable &table,
                                             const std::vector<Record> &ownFields);

} // namespace kebu::importing
