#include "tests/ui/support/desk.h"

#include "core/domain/interaction.h"
#include "ui/screens/unlock/recentbooks.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QWindow>

namespace kebu::test {

namespace {

/// The dialog that stops the rest, else one that stands beside the window.
QDialog *openDialog()
{
    if (auto *modal = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        return modal;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(top);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

Desk::Desk() : m_clock(FixedClock::at(QDate(2026, 4, 30))), session(m_clock) { show(); }

Desk::Desk(TempBook &filled) : m_clock(filled.clock()), session(m_clock)
{
    show();
    filled.close();
    auto book = Book::open(filled.path(), TempBook::key(), {&m_clock});
    REQUIRE(book);
    bool isOpen = false;
    const auto opening = QObject::connect(&session, &Session::opened, window.get(), [&isOpen] { isOpen = true; });
    session.adopt(std::move(*book));
    REQUIRE(until([&isOpen] { return isOpen; }));
    QObject::disconnect(opening); // it opens again after a lock, when this frame is gone
}

Desk::~Desk() { session.close(); }

void Desk::show()
{
    QStandardPaths::setTestModeEnabled(true);
    QFile::remove(RecentBooks::standardFile());
    window = std::make_unique<MainWindow>(session, theme);
    window->show();
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window.get()));
}

QWindow *Desk::target() const
{
    const QWindow *now = QGuiApplication::focusWindow();
    if (!now || !now->isVisible()) { // without a window manager nobody gives the focus back after a dialog or popup
        QWidget *top = openDialog() ? static_cast<QWidget *>(openDialog()) : window.get();
        // asked for again and again: a popup that is still closing takes the first answer with it
        REQUIRE(until([top] {
            top->activateWindow();
            return top->isActiveWindow() && QGuiApplication::focusWindow();
        }));
    }
    return QGuiApplication::focusWindow();
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(target(), key, modifiers); }

void Desk::type(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            QTest::keyClick(target(), c.toLatin1());
            continue;
        }
        QInputMethodEvent commit;
        commit.setCommitString(c);
        QObject *field = target()->focusObject();
        REQUIRE(field);
        QCoreApplication::sendEvent(field, &commit);
    }
}

void Desk::type(QWidget *into, const QString &text)
{
    into->setFocus();
    type(text);
}

void Desk::tabTo(const QWidget *part)
{
    constexpr int enough = 200;
    QStringList passed;
    for (int tab = 0; tab < enough && !part->hasFocus(); ++tab) {
        press(Qt::Key_Tab);
        const QWidget *now = QApplication::focusWidget();
        passed << (now ? now->objectName() + u' ' + QLatin1String(now->metaObject()->className())
                       : QStringLiteral("nothing"));
    }
    INFO(part->objectName().toStdString() << " after " << passed.mid(0, 12).join(QStringLiteral(", ")).toStdString());
    REQUIRE(part->hasFocus());
}

qint64 Desk::count(const RecordType &type)
{
    return session.book().read([&type](Snapshot &view) { return view.count(type); }).result().valueOr(-1);
}

void Desk::waitForForm()
{
    REQUIRE(until([this] {
        auto *content = part<QPlainTextEdit>("content");
        return content->isVisible() && content->isEnabled() && content->hasFocus();
    }));
}

void Desk::logWith(const QString &words)
{
    press(Qt::Key_L, Qt::ControlModifier);
    if (!part<QLineEdit>("pickerSearch")->isVisible())
        press(Qt::Key_L, Qt::ControlModifier); // the one in sight was meant; the keys again ask for another
    REQUIRE(until([this] { return part<QLineEdit>("pickerSearch")->hasFocus(); }));
    type(words);
    auto *found = part<QAbstractItemView>("pickerFound");
    REQUIRE(until([found] { return found->isVisible() && found->model()->rowCount() == 1; }));
    press(Qt::Key_Return);
    waitForForm();
}

void Desk::inDialog(const char *name, const std::function<void(QDialog *)> &work)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, name, work] {
        QDialog *dialog = openDialog();
        if (!dialog || dialog->objectName() != QLatin1String(name))
            return;
        if (!dialog->isActiveWindow())
            return dialog->activateWindow(); // until then the keys go elsewhere
        timer->stop();
        const std::function<void(QDialog *)> now = work; // waiting deletes the timer and what it captured
        timer->deleteLater();
        now(dialog);
    });
    timer->start(20);
}

void Desk::pressWhenEnabled(QDialog *dialog, const char *button)
{
    auto *found = dialog->findChild<QPushButton *>(QLatin1String(button));
    REQUIRE(found);
    REQUIRE(QTest::qWaitFor([found] { return found->isEnabled(); }, 20'000));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
}

KeyCounter::KeyCounter() { qApp->installEventFilter(this); }

bool KeyCounter::eventFilter(QObject *watched, QEvent *event)
{
    // asked once a press of the object with the keyboard, before it is known whether a shortcut takes it
    if (event->type() == QEvent::ShortcutOverride && watched == QGuiApplication::focusObject()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Control || key->key() == Qt::Key_Shift || key->key() == Qt::Key_Alt)
            return false; // held, not pressed
        const bool isText = !key->text().isEmpty() && key->text().front().isPrint() &&
                            !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        ++(isText ? m_letters : m_commands);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kebu::test
