#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <functional>
#include <utility>

namespace kebu::test {

/// How long the window's thread was ready to run and the machine gave its processors to others, in nanoseconds since
/// the thread began. Where the system does not tell (it is Linux that does): 0, and every wait counts as the window's.
class Queueing
{
public:
    Queueing() : m_told(QStringLiteral("/proc/thread-self/schedstat")) {}
    [[nodiscard]] qint64 nanoseconds()
    {
        if (!m_told.isOpen() && !m_told.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return 0;
        m_told.seek(0);
        return m_told.read(100).split(' ').value(1).toLongLong();
    }

private:
    QFile m_told;
};

constexpr double allowed = 50; ///< milliseconds

/// A timer that wants to run every millisecond; when it runs late, so does every key and every repaint. What it waited
/// for a processor while other programs had them all is taken off: that is the machine's doing, not the window's.
class GapWatch : public QObject
{
public:
    GapWatch()
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
        m_tick.start(1);
        m_sinceTick.start();
    }

    void begin(const QString &step)
    {
        rest(20);
        m_step = step;
        m_longest = m_longestAsSeen = 0;
        m_whole.start();
        m_sinceTick.start();
        m_queued = m_queueing.nanoseconds();
    }
    void end()
    {
        rest(20);
        const double gap = double(m_longest) / 1e6;
        std::printf("%-34s longest gap %6.1f ms (%6.1f with waits for a processor), until done %7.1f ms\n",
                    m_step.toUtf8().constData(), gap, double(m_longestAsSeen) / 1e6,
                    double(m_whole.nsecsElapsed()) / 1e6);
        std::fflush(stdout);
        if (gap > m_worst) {
            m_worst = gap;
            m_worstStep = m_step;
        }
        INFO(m_step.toStdString());
        CHECK(gap <= allowed);
    }
    /// Runs the event loop without ever sleeping in it.
    bool until(const std::function<bool()> &condition, int patience = 60'000)
    {
        QEventLoop loop;
        QElapsedTimer waited;
        waited.start();
        QTimer asking;
        connect(&asking, &QTimer::timeout, &loop, [&] {
            if (condition() || waited.elapsed() > patience)
                loop.quit();
        });
        asking.start(2);
        loop.exec();
        return condition();
    }
    void rest(int milliseconds)
    {
        QElapsedTimer waited;
        waited.start();
        until([&waited, milliseconds] { return waited.elapsed() >= milliseconds; });
    }
    [[nodiscard]] double worst() const { return m_worst; }
    [[nodiscard]] const QString &worstStep() const { return m_worstStep; }

private:
    void tick()
    {
        const qint64 passed = m_sinceTick.nsecsElapsed();
        const qint64 queued = m_queueing.nanoseconds();
        m_longest = std::max(m_longest, passed - (queued - std::exchange(m_queued, queued)));
        m_longestAsSeen = std::max(m_longestAsSeen, passed);
        m_sinceTick.start();
    }

    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_whole;
    Queueing m_queueing;
    qint64 m_queued = 0;
    qint64 m_longest = 0;
    qint64 m_longestAsSeen = 0;
    QString m_step;
    double m_worst = 0;
    QString m_worstStep;
};

} // namespace kebu::test
