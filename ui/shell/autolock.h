#pragma once

#include "core/base/clock.h"
#include "ui/shell/localsettings.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace kebu {

class Session;
class SystemEvents;

/// Asks for the lock when nobody works at the open book, before sleep, and with the screen's own lock. Idleness alone
/// never strikes while a log is being written: the youngest draft must be half an hour old. Window thread.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    /// `youngestDraft`: when a log draft was last typed at; none: there is no draft.
    using YoungestDraft = std::function<std::optional<Instant>()>;

    AutoLock(Session &session, const LocalSettings &local, SystemEvents &system, YoungestDraft youngestDraft,
             QObject *parent = nullptr);

    /// Looks at the clock now; runs by itself every ten seconds.
    void check();

signals:
    void lockRequested();

protected:
    /// Every key, click and turn of the wheel in any of our windows is a sign of life.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lockWithSystem();
    [[nodiscard]] bool isIdle() const;

    Session &m_session;
    const LocalSettings &m_local;
    YoungestDraft m_youngestDraft;
    Instant m_lastSign;
    QTimer m_ticks;
};

} // namespace kebu
