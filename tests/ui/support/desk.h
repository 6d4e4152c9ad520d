#pragma once

#include "tests/support/book.h"
#include "ui/look/messagebar.h"
#include "ui/look/themekeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

class QWindow;

namespace kebu::test {

/// The window as a person before a keyboard meets it, under a clock that stands still. Keys enter where the window
/// system delivers them, so that shortcuts, popups and the focus decide by themselves where they go.
class Desk
{
public:
    /// Before the door: no book was ever opened here.
    Desk();
    /// At a book that is already open, with its first screen read.
    explicit Desk(TempBook &filled);
    ~Desk();

    /// The part of that name that is in sight, else any. Fails the test when there is none.
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        T *found = nullptr;
        for (T *candidate : window->findChildren<T *>(QLatin1String(name))) {
            if (!found || isSeen(candidate))
                found = candidate;
        }
        INFO(name);
        REQUIRE(found);
        return found;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Into whatever has the keyboard: Latin text key by key, anything else as an input method commits it.
    void type(const QString &text);
    /// The same with a place put first; for tests that are not about getting there.
    void type(QWidget *into, const QString &text);
    /// Presses Tab until the part has the keyboard; fails the test when it never gets it.
    void tabTo(const QWidget *part);
    void shortcut(const char *action) { part<QAction>(action)->trigger(); }

    [[nodiscard]] static bool until(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }
    [[nodiscard]] qint64 count(const RecordType &type);
    [[nodiscard]] QString message() const { return part<MessageBar>("messageBar")->message().text; }
    [[nodiscard]] bool isAt(const char *screen) const { return part<QWidget>(screen)->isVisible(); }

    /// Opens a customer by what is typed into the quick log's question, and waits for its form.
    void logWith(const QString &words);
    /// Waits until the log form takes text.
    void waitForForm();

    /// Runs `work` on the dialog that opens next, inside its own event loop.
    static void inDialog(const char *name, const std::function<void(QDialog *)> &work);
    static void pressWhenEnabled(QDialog *dialog, const char *button);

private:
    void show();
    /// Where the window system sends the next key: the window, or a dialog before it.
    [[nodiscard]] QWindow *target() const;
    static bool isSeen(const QWidget *widget) { return widget->isVisible(); }
    static bool isSeen(const QObject *) { return true; }

    FixedClock m_clock;

public:
    ThemeKeeper theme;
    Session session;
    std::unique_ptr<MainWindow> window;
};

/// Counts the keys a person presses, however many modifiers are held with one. Text typed into fields is counted apart.
class KeyCounter : public QObject
{
public:
    KeyCounter();
    [[nodiscard]] int commands() const { return m_commands; }
    [[nodiscard]] int letters() const { return m_letters; }
    void reset() { m_commands = m_letters = 0; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_commands = 0;
    int m_letters = 0;
};

} // namespace kebu::test
