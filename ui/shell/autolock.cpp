#include "ui/shell/autolock.h"

#include "ui/shell/session.h"
#include "ui/shell/systemevents.h"

#include <QCoreApplication>
#include <QEvent>

namespace kebu {

namespace {
constexpr int tickMs = 10'000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 draftHoldsMs = 30 * minuteMs;
} // namespace

AutoLock::AutoLock(Session &session, const LocalSettings &local, SystemEvents &system, YoungestDraft youngestDraft,
                   QObject *parent)
    : QObject(parent),
      m_session(session),
      m_local(local),
      m_youngestDraft(std::move(youngestDraft)),
      m_lastSign(session.clock().now())
{
    QCoreApplication::instance()->installEventFilter(this);
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, &AutoLock::check);
    connect(&session, &Session::opened, this, [this] {
        m_lastSign = m_session.clock().now();
        m_ticks.start();
    });
    connect(&session, &Session::closed, &m_ticks, &QTimer::stop);
    connect(&system, &SystemEvents::screenLocked, this, &AutoLock::lockWithSystem);
    connect(&system, &SystemEvents::aboutToSleep, this, [this, &system] {
        lockWithSystem();
        system.readyToSleep();
    });
    // a timer does not count while the computer sleeps; the clock does
    connect(&system, &SystemEvents::woken, this, &AutoLock::check);
}

void AutoLock::lockWithSystem()
{
    if (m_session.isOpen() && m_local.values().locksWithSystem)
        emit lockRequested();
}

bool AutoLock::isIdle() const
{
    const int minutes = m_local.values().lockAfterMinutes;
    const qint64 now = m_session.clock().now().ms;
    if (minutes <= 0 || now - m_lastSign.ms < minutes * minuteMs)
        return false;
    const std::optional<Instant> draft = m_youngestDraft();
    return !draft || now - draft->ms >= draftHoldsMs;
}

void AutoLock::check()
{
    // a clock that was set back must not keep the book open for as long
    m_lastSign = std::min(m_lastSign, m_session.clock().now());
    if (m_session.isOpen() && isIdle())
        emit lockRequested();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        m_lastSign = m_session.clock().now();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kebu
