#include "core/storage/worker.h"

namespace kebu {

Result<std::unique_ptr<WorkerPool>> WorkerPool::start(int threads, const Opener &opener)
{
    std::unique_ptr<WorkerPool> pool(new WorkerPool);
    std::vector<QFuture<Result<void>>> opened;
    for (int i = 0; i < threads; ++i) {
        QPromise<Result<void>> promise;
        promise.start();
        opened.push_back(promise.future());
        pool->m_threads.emplace_back([&pool = *pool, opener, promise = std::move(promise)]() mutable {
            pool.serve(opener, std::move(promise));
        });
    }
    for (QFuture<Result<void>> &future : opened) {
        if (const Result<void> outcome = future.result(); !outcome)
            return outcome.error();
    }
    return pool;
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void WorkerPool::post(std::function<void(Connection &)> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void WorkerPool::serve(const Opener &opener, QPromise<Result<void>> opened)
{
    Result<std::unique_ptr<Connection>> connection = opener();
    opened.addResult(connection ? Result<void>() : Result<void>(connection.error()));
    opened.finish();
    if (!connection)
        return;
    work(**connection);
}

void WorkerPool::work(Connection &connection)
{
    bool mayIdle = false;
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_jobs.empty() && mayIdle && m_idleSlice && !m_stopping) {
            const auto slice = m_idleSlice;
            lock.unlock();
            mayIdle = slice(connection);
            lock.lock();
            continue;
        }
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        {
            const std::function<void(Connection &)> job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            job(connection);
        } // what the job holds goes before the lock is taken
        mayIdle = true;
        lock.lock();
    }
}

void WorkerPool::whenIdle(std::function<bool(Connection &)> slice)
{
    const std::lock_guard lock(m_mutex);
    m_idleSlice = std::move(slice);
}

} // namespace kebu
