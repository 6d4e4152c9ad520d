#pragma once

#include "core/base/pending.h"
#include "core/storage/connection.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace kebu {

/// Threads with a connection each and one queue of tasks. The writer's pool has one thread, the readers' two. Tasks
/// aside come after all others, and never take the last thread of several.
/// A task whose future was cancelled before its turn does not run; one that runs is interrupted, and its result is
/// never delivered.
class WorkerPool
{
public:
    /// When a task has its turn.
    enum class Turn { Next, Aside };
    using Opener = std::function<Result<std::unique_ptr<Connection>>()>;

    /// Opens a connection in each thread; an error of any is the pool's.
    [[nodiscard]] static Result<std::unique_ptr<WorkerPool>> start(int threads, const Opener &opener);
    /// Finishes what is queued, closes the connections, ends the threads.
    ~WorkerPool();

    /// After each task, while none waits, `slice` runs again and again until it says false. It is short: a task that
    /// comes meanwhile waits for it.
    void whenIdle(std::function<bool(Connection &)> slice);

    /// T: what `task(Connection &)` returns, a Result.
    template <typename Task>
    auto submit(Task task, Turn turn = Turn::Next) -> Pending<std::invoke_result_t<Task, Connection &>>
    {
        using Outcome = std::invoke_result_t<Task, Connection &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        Pending<Outcome> pending(promise->future());
        post(
            [promise, task = std::move(task)](Connection &connection) mutable {
                if (!promise->isCanceled()) {
                    connection.setInterruptCheck([&promise] { return promise->isCanceled(); });
                    promise->addResult(task(connection));
                    connection.setInterruptCheck({});
                }
                promise->finish();
            },
            turn);
        return pending;
    }

private:
    WorkerPool() = default;
    using Job = std::function<void(Connection &)>;
    void post(Job job, Turn turn);
    /// Both under the lock.
    [[nodiscard]] bool mayWork() const;
    [[nodiscard]] Turn nextTurn() const;
    void run(std::unique_lock<std::mutex> &lock, Connection &connection);
    void serve(const Opener &opener, QPromise<Result<void>> opened);
    void work(Connection &connection);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::deque<Job> m_aside;
    int m_asideNow = 0;
    std::function<bool(Connection &)> m_idleSlice;
    bool m_stopping = false;
    int m_size = 0;
    std::vector<std::thread> m_threads;
};

} // namespace kebu
