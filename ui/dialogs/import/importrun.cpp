#include "ui/dialogs/import/importrun.h"

#include <QMutex>
#include <QThreadPool>

#include <optional>

namespace kebu {

namespace {

constexpr int drainEvery = 50; ///< milliseconds

} // namespace

struct ImportRun::Buffer {
    QMutex mutex;
    std::vector<ImportedRow> rows;
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
    qint64 rowsDone = 0;
};

ImportRun::ImportRun(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(drainEvery);
    connect(&m_timer, &QTimer::timeout, this, &ImportRun::drain);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportRun::conclude);
}

ImportRun::~ImportRun() { cancel(); }

void ImportRun::start(Book &book, ImportOptions options)
{
    cancel();
    auto buffer = std::make_shared<Buffer>();
    m_buffer = buffer;
    ImportWatcher watcher;
    watcher.progress = [buffer](qint64 read, qint64 total, qint64 rows) {
        const QMutexLocker locker(&buffer->mutex);
        buffer->bytesRead = read;
        buffer->bytesTotal = total;
        buffer->rowsDone = rows;
    };
    watcher.rowDone = [buffer](const ImportedRow &row) {
        const QMutexLocker locker(&buffer->mutex);
        buffer->rows.push_back(row);
    };
    m_timer.start();
    emit started();
    m_watcher.setFuture(importFile(book, std::move(options), std::move(watcher)).future());
}

void ImportRun::conclude()
{
    drain();
    m_timer.stop();
    m_buffer.reset();
    // a cancelled import delivers nothing, or that it was cancelled
    QFuture<Result<ImportReport>> future = m_watcher.future();
    std::optional<Result<ImportReport>> outcome;
    if (!future.isCanceled() && future.resultCount() > 0)
        outcome = future.takeResult(); // once: of a large file it is large
    if (outcome && (outcome->ok() || outcome->error().code != ErrorCode::Cancelled))
        emit finished(*outcome);
    else
        emit cancelled();
    QThreadPool::globalInstance()->start([done = std::move(outcome)] {}); // freeing it takes its time as well
}

void ImportRun::cancel()
{
    if (isRunning())
        m_watcher.cancel();
}

void ImportRun::drain()
{
    if (!m_buffer)
        return;
    std::vector<ImportedRow> rows;
    int permille = -1;
    qint64 count = 0;
    {
        const QMutexLocker locker(&m_buffer->mutex);
        rows.swap(m_buffer->rows);
        count = m_buffer->rowsDone;
        if (m_buffer->bytesTotal > 0)
            permille = int(m_buffer->bytesRead * 1000 / m_buffer->bytesTotal);
    }
    if (!rows.empty())
        emit rowsDone(rows);
    emit progressed(permille, count);
}

} // namespace kebu
