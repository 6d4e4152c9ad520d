#pragma once

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

class QStackedWidget;
class QWidget;

namespace kebu {

/// Does beforehand, while a passphrase is typed, what the first look at a screen costs: loads the fonts, draws the
/// icons, lays the window's frame out and paints it once. In small steps, one whenever the event loop has nothing else
/// to do, so that no key waits for it. Tells `done` at the end. Window thread.
class WarmUp : public QObject
{
    Q_OBJECT

public:
    /// `frame`: the hidden page of the window that is shown once a book is open; `screens` in it.
    WarmUp(QWidget *frame, QStackedWidget *screens, QObject *parent = nullptr);

    void start();
    /// What is left is not done: it happens for its own sake now.
    void stop();
    [[nodiscard]] bool isDone() const { return m_steps.empty(); }

signals:
    void done();

private:
    void planFonts();
    void planFrame();
    void goOn();

    QPointer<QWidget> m_frame;
    QStackedWidget *m_screens;
    std::deque<std::function<void()>> m_steps;
};

} // namespace kebu
