#pragma once

#include "core/exchange/tablesource.h"
#include "core/services/fingerprint.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace kebu::importing {

/// A row of a table with its place and what came inside of it.
struct TableRow {
    qint64 number = 0;
    QStringList cells;
    Fingerprint print; ///< of the cells
    std::vector<EnclosedFile> files;
    QStringList repairs;
    QByteArray original;
};

/// False at the end of the table.
[[nodiscard]] Result<bool> readRow(TableSource &source, TableRow &row);

/// Reads a table in a thread of its own, a few megabytes ahead of the one that takes the rows: files are unpacked,
/// decoded and split while the book writes. The rows come in the order of the file.
/// REQUIRES: the source outlives it and is asked nothing else until next() said that the table ended, or failed.
class RowsAhead
{
public:
    explicit RowsAhead(TableSource &source);
    /// Stops reading.
    ~RowsAhead();
    RowsAhead(const RowsAhead &) = delete;
    RowsAhead &operator=(const RowsAhead &) = delete;

    /// The next row, lent until the one behind it is asked for; null at the end of the table.
    [[nodiscard]] Result<TableRow *> next();
    /// Of the file, at the row last taken or a little behind it.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    struct Batch {
        std::vector<TableRow> rows;
        qint64 bytesRead = 0;
        bool isLast = false;
        std::optional<Error> error; ///< behind the rows
    };
    void read();
    [[nodiscard]] Batch readBatch();
    [[nodiscard]] bool isStopped();

    TableSource &m_source;
    Batch m_taken;
    size_t m_next = 0; ///< of its rows
    qint64 m_bytesRead = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    std::vector<Batch> m_used; ///< to be freed by the thread that made them
    bool m_isStopped = false;
    std::thread m_thread; ///< last, so that it begins when what it uses is there
};

} // namespace kebu::importing
