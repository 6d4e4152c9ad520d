#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <vector>

namespace kebu {

/// Long work that goes on while the person does something else: a backup, an import, an export, a check. Whoever starts
/// it hands its future to `watch`; the window shows what runs and can stop it. Ended work stays in the list for a
/// while, so that one can look up what became of it. Window thread. Titles are shown as they are: nothing personal in
/// them.
class Jobs : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Done, Failed, Stopped };
    struct Job {
        int number = 0;
        QString title;
        State state = State::Running;
        int percent = -1; ///< -1: not known
        Instant begun;
        Instant ended;
        QString outcome;            ///< a sentence where it failed
        std::function<void()> stop; ///< empty: cannot be stopped
    };
    static constexpr size_t keptEnded = 5;

    explicit Jobs(const Clock &clock, QObject *parent = nullptr) : QObject(parent), m_clock(clock) {}

    /// Lists the work until its future ends; stopping cancels the future. Gives its number, for `setProgress`.
    template <typename T>
    int watch(const QString &title, const Pending<Result<T>> &work);
    /// For work that has no future. `end` follows.
    int begin(const QString &title, std::function<void()> stop = {});
    void setProgress(int number, qint64 done, qint64 total);
    void end(int number, State state, const QString &outcome = {});

    void stop(int number);
    void stopAll();
    [[nodiscard]] const std::vector<Job> &all() const { return m_jobs; }
    [[nodiscard]] int running() const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// Milliseconds until a running job ends, by its speed so far; -1: not known yet.
    [[nodiscard]] qint64 timeLeft(const Job &job) const;

signals:
    void changed();

private:
    [[nodiscard]] Job *find(int number);

    const Clock &m_clock;
    std::vector<Job> m_jobs; ///< in the order they began
    int m_lastNumber = 0;
};

template <typename T>
int Jobs::watch(const QString &title, const Pending<Result<T>> &work)
{
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    const int number = begin(title, [watcher] { watcher->cancel(); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (watcher->isCanceled() || watcher->future().resultCount() == 0)
            return end(number, State::Stopped);
        const Result<T> &result = watcher->future().resultAt(0);
        end(number, result ? State::Done : State::Failed, result ? QString() : result.error().message);
    });
    watcher->setFuture(work.future());
    return number;
}

} // namespace kebu
