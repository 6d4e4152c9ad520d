#include "core/storage/worker.h"

namespace kebu {

Result<std::unique_ptr<WorkerPool>> WorkerPool::start(int threads, const Opener &opener)
{
    std::unique_ptr<WorkerPool> pool(new WorkerPool);
    pool->m_size = threads;
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

void WorkerPool::post(Job job, Turn turn)
{
    {
        const std::lock_guard lock(m_mutex);
        (turn == Turn::Next ? m_jobs : m_aside).push_back(std::move(job));
    }
    m_wake.notify_one();
}

bool WorkerPool::mayWork() const
{
    return !m_jobs.empty() || (!m_aside.empty() && (m_size == 1 || m_asideNow < m_size - 1));
}

WorkerPool::Turn WorkerPool::nextTurn() const { return m_jobs.empty() ? Turn::Aside : Turn::Next; }

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
        if (!mayWork() && mayIdle && m_idleSlice && !m_stopping) {
            const auto slice = m_idleSlice;
            lock.unlock();
            mayIdle = slice(connection);
            lock.lock();
            continue;
        }
        m_wake.wait(lock, [this] { return m_stopping || mayWork(); });
        if (!mayWork())
            return; // what is left aside is finished by the thread that works aside
        run(lock, connection);
        mayIdle = true;
    }
}

void WorkerPool::run(std::unique_lock<std::mutex> &lock, Connection &connection)
{
    const Turn turn = nextTurn();
    auto &queue = turn == Turn::Next ? m_jobs : m_aside;
    {
        const Job job = std::move(queue.front());
        queue.pop_front();
        m_asideNow += turn == Turn::Aside;
        lock.unlock();
        job(connection);
    } // what the job holds goes before the lock is taken
    lock.lock();
    m_asideNow -= turn == Turn::Aside;
    if (mayWork())
        m_wake.notify_one(); // its place aside is free for another thread
}

void WorkerPool::whenIdle(std::function<bool(Connection &)> slice)
{
    const std::lock_guard lock(m_mutex);
    m_idleSlice = std::move(slice);
}

} // namespace kebu
