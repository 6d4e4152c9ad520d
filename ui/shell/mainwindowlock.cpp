// How the window lets go of a book and finds its place again.

#include "ui/screens/customer/customerscreen.h"
#include "ui/screens/today/todayscreen.h"
#include "ui/shell/bookcare.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenstack.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QTimer>

namespace kebu {

namespace {

/// What others put on the clipboard stays theirs.
void clearOwnClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear(QClipboard::Clipboard);
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

/// Menus, popups and dialogs show what the book holds. False while a dialog is still in its own event loop.
bool closeEverythingAbove()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QWidget *modal = QApplication::activeModalWidget();
    if (!modal)
        return true;
    if (auto *dialog = qobject_cast<QDialog *>(modal))
        dialog->reject();
    else
        modal->close();
    return false;
}

} // namespace

void MainWindow::lock()
{
    if (!m_session.isOpen())
        return;
    rememberPlace();
    closeWhenDialogsAreGone();
}

void MainWindow::closeWhenDialogsAreGone()
{
    if (!closeEverythingAbove()) {
        // a dialog ends when its loop comes round; what it keeps of the book it lets go of by then
        QTimer::singleShot(0, this, &MainWindow::closeWhenDialogsAreGone);
        return;
    }
    clearOwnClipboard();
    m_session.close();
}

void MainWindow::rememberPlace()
{
    m_place = {m_session.book().path(), m_screens->current(), {}};
    if (m_place.screen == m_today)
        m_place.customer = m_today->customer();
    else if (m_place.screen == m_customer)
        m_place.customer = m_customer->customer();
}

void MainWindow::returnToPlace()
{
    const Standpoint place = std::exchange(m_place, {});
    const bool isSame = place.screen && place.book == m_session.book().path();
    if (isSame && place.screen == m_customer && place.customer) {
        openCustomer(place.customer);
        return;
    }
    const bool isScreen = isSame && place.screen != m_customer;
    showScreen(isScreen ? place.screen : m_today);
    if (isScreen && place.screen == m_today && place.customer)
        m_today->logWith(place.customer); // its draft comes with it
}

/// The banner that stands as long as nothing can be written, with the way out where there is one.
void MainWindow::sayReadingOnly()
{
    if (!m_session.isOpen() || !m_session.book().isReadOnly())
        return m_reading->clear();
    if (m_session.book().custody().isForReading())
        return m_reading->post(
            {Message::Kind::Warning, m_session.book().refusal().message, tr("Bring back…"), {}, {}, [this] {
                 m_care->bringBack();
             }});
    m_reading->post({Message::Kind::Warning,
                     tr("This book is open for reading only: look, search, print and export; nothing can be changed."),
                     {},
                     {},
                     {}});
}

std::optional<Instant> MainWindow::youngestDraft() const { return m_today->youngestDraft(); }

void MainWindow::bringUp()
{
    show();
    if (isMinimized())
        setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_hidesOnClose || m_isQuitting) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    hide();
    emit hidden();
}

} // namespace kebu
