#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QThread>

#include <utility>

namespace kebu {

/// An answer on its way from another thread. Copies stand for the same answer. May be kept, asked and cancelled at any
/// time, in the thread that asked for it.
///
/// It stands in for QFuture because Qt 6.4's `QFuture::then` is not safe: an answer that arrives while `then` is being
/// called runs what was chained twice, the second time on moved-from captures; cancelling one that has arrived walks on
/// to freed memory; and a context that dies meanwhile is called from the other thread. A watcher has none of these.
template <typename T>
class Pending
{
public:
    /// Nothing asked: finished, cancelled, without an answer.
    Pending() = default;
    explicit Pending(QFuture<T> future) : m_future(std::move(future)) {}

    /// Calls `use(answer)` once, from the event loop, unless it was cancelled or `context` is gone by then.
    /// REQUIRES: called in the thread of `context`.
    template <typename Use>
    void then(QObject *context, Use use) const
    {
        Q_ASSERT(context->thread() == QThread::currentThread());
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, future = m_future, use = std::move(use)]() mutable {
                             watcher->deleteLater();
                             deliver(future, use);
                         });
        watcher->setFuture(m_future);
    }

    /// Asks the work to stop; whatever it answers is not delivered. Nothing happens where it has ended.
    void cancel() { m_future.cancel(); }
    [[nodiscard]] bool isFinished() const { return m_future.isFinished(); }
    [[nodiscard]] bool isCanceled() const { return m_future.isCanceled(); }
    /// Blocks until the work has ended.
    void waitForFinished() { m_future.waitForFinished(); }
    /// Blocks for the answer. REQUIRES: not cancelled.
    [[nodiscard]] T result() const { return m_future.result(); }
    /// For a watcher; never to be chained with `QFuture::then`.
    [[nodiscard]] const QFuture<T> &future() const { return m_future; }

private:
    template <typename Use>
    static void deliver(const QFuture<T> &future, Use &use)
    {
        if (future.isCanceled())
            return;
        if constexpr (std::is_void_v<T>)
            use();
        else if (future.resultCount() > 0)
            use(*future.constBegin());
    }

    QFuture<T> m_future;
};

} // namespace kebu
