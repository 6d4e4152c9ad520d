#include "core/storage/worker.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <latch>

using namespace kebu;

namespace {

/// Threads with a file each; the tasks of these tests do not ask it for anything.
class Pool
{
public:
    explicit Pool(int threads)
    {
        auto started = WorkerPool::start(threads, [this] {
            const auto key = sqlcipher::CipherKey::raw(QByteArray(32, 'k'), sqlcipher::CipherKey::randomSalt());
            const QString path = m_folder.filePath(QString::number(++m_files));
            return Connection::open(path, key, {sqlcipher::OpenMode::ReadWriteCreate});
        });
        REQUIRE(started.ok());
        m_pool = std::move(*started);
    }
    template <typename Task>
    Pending<Result<int>> submit(Task task, WorkerPool::Turn turn)
    {
        return m_pool->submit(
            [task = std::move(task)](Connection &) mutable -> Result<int> {
                task();
                return 1;
            },
            turn);
    }

private:
    QTemporaryDir m_folder;
    std::atomic<int> m_files = 0;
    std::unique_ptr<WorkerPool> m_pool;
};

} // namespace

TEST_CASE("tasks aside leave a thread free for the others")
{
    Pool pool(2);
    std::latch mayEnd(1);
    std::atomic<int> asideAtOnce = 0;
    std::vector<Pending<Result<int>>> aside;
    for (int i = 0; i < 4; ++i)
        aside.push_back(pool.submit(
            [&] {
                ++asideAtOnce;
                mayEnd.wait();
            },
            WorkerPool::Turn::Aside));
    // were both threads taken, this would never end
    for (int i = 0; i < 10; ++i)
        CHECK(pool.submit([] {}, WorkerPool::Turn::Next).result().ok());
    CHECK(asideAtOnce <= 1);
    mayEnd.count_down();
    for (auto &task : aside)
        CHECK(task.result().ok());
    CHECK(asideAtOnce == 4);
}

TEST_CASE("a single thread takes tasks aside after all others")
{
    Pool pool(1);
    std::latch mayGoOn(1);
    std::vector<QString> order;
    auto first = pool.submit([&] { mayGoOn.wait(); }, WorkerPool::Turn::Next);
    auto aside = pool.submit([&] { order.push_back(QStringLiteral("aside")); }, WorkerPool::Turn::Aside);
    auto next = pool.submit([&] { order.push_back(QStringLiteral("next")); }, WorkerPool::Turn::Next);
    mayGoOn.count_down();
    CHECK(first.result().ok());
    CHECK(aside.result().ok());
    CHECK(next.result().ok());
    CHECK(order == std::vector{QStringLiteral("next"), QStringLiteral("aside")});
}

TEST_CASE("what was left aside is done before the threads end")
{
    std::atomic<int> done = 0;
    std::vector<Pending<Result<int>>> tasks;
    {
        Pool pool(2);
        for (int i = 0; i < 20; ++i)
            tasks.push_back(pool.submit([&] { ++done; }, WorkerPool::Turn::Aside));
    }
    CHECK(done == 20);
    for (auto &task : tasks)
        CHECK(task.isFinished());
}
