#include "core/services/importahead.h"

namespace kebu::importing {

namespace {

/// A batch is handed over at either; so many lie ready at most.
constexpr qint64 bytesOfABatch = 1 << 20;
constexpr size_t rowsOfABatch = 256;
constexpr size_t batchesAhead = 4;

qint64 bytesOf(const TableRow &row)
{
    qint64 bytes = row.cells.size() * qint64(sizeof(QString)) + row.original.size();
    for (const QString &cell : row.cells)
        bytes += cell.size() * qint64(sizeof(QChar));
    for (const EnclosedFile &file : row.files)
        bytes += file.bytes.size();
    return bytes;
}

} // namespace

Result<bool> readRow(TableSource &source, TableRow &row)
{
    KEBU_LET(has, source.next(row.cells));
    if (!has)
        return false;
    row.print = fingerprintOf(row.cells);
    row.number = source.rowNumber();
    row.files = source.takeFiles();
    row.repairs = source.repairs();
    row.original = source.takeOriginal();
    return true;
}

RowsAhead::RowsAhead(TableSource &source) : m_source(source), m_thread([this] { read(); }) {}

RowsAhead::~RowsAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool RowsAhead::isStopped()
{
    const std::lock_guard lock(m_mutex);
    return m_isStopped;
}

RowsAhead::Batch RowsAhead::readBatch()
{
    Batch batch;
    for (qint64 bytes = 0; bytes < bytesOfABatch && batch.rows.size() < rowsOfABatch && !isStopped();) {
        TableRow row;
        const auto has = readRow(m_source, row);
        batch.isLast = !has || !*has;
        if (!has)
            batch.error = has.error();
        if (batch.isLast)
            break;
        bytes += bytesOf(row);
        batch.rows.push_back(std::move(row));
    }
    batch.bytesRead = m_source.bytesRead();
    return batch;
}

void RowsAhead::read()
{
    for (bool isLast = false; !isLast;) {
        Batch batch = readBatch();
        isLast = batch.isLast;
        std::vector<Batch> used; // each piece freed by another thread would contend for the heap of this one
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isStopped || m_ready.size() < batchesAhead; });
        if (m_isStopped)
            return;
        m_ready.push_back(std::move(batch));
        used.swap(m_used);
        lock.unlock();
        m_changed.notify_all();
    }
}

Result<TableRow *> RowsAhead::next()
{
    while (m_next == m_taken.rows.size() && !m_taken.isLast) {
        std::unique_lock lock(m_mutex);
        m_used.push_back(std::move(m_taken));
        m_changed.wait(lock, [this] { return !m_ready.empty(); });
        m_taken = std::move(m_ready.front());
        m_ready.pop_front();
        m_next = 0;
        m_bytesRead = m_taken.bytesRead;
        lock.unlock();
        m_changed.notify_all();
    }
    if (m_next < m_taken.rows.size())
        return &m_taken.rows[m_next++];
    if (m_taken.error)
        return *m_taken.error;
    return nullptr;
}

} // namespace kebu::importing
