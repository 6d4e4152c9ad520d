#include "ui/shell/mainwindow.h"

#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/printdialog.h"
#include "ui/look/fields.h"
#include "ui/screens/customer/customerscreen.h"
#include "ui/screens/customers/customersscreen.h"
#include "ui/screens/pipeline/pipelinescreen.h"
#include "ui/screens/service/servicescreen.h"
#include "ui/screens/today/todayscreen.h"
#include "ui/screens/unlock/unlockscreen.h"
#include "ui/shell/actions.h"
#include "ui/shell/bookcare.h"
#include "ui/shell/bookstatus.h"
#include "ui/shell/followupactions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/localsettings.h"
#include "ui/shell/lookchoices.h"
#include "ui/shell/outcomes.h"
#include "ui/shell/palette.h"
#include "ui/shell/placesrail.h"
#include "ui/shell/screenstack.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowframe.h"

#include <QMessageBox>

namespace kebu {

void MainWindow::connectActions()
{
    const auto on = [this](const char *key, auto slot) {
        connect(m_actions->action(key), &QAction::triggered, this, slot);
    };
    on("import", [this] { startImport({}); });
    on("export", [this] {
        showScreen(m_customers);
        m_customers->exportList();
    });
    on("print", [this] {
        Screen *screen = m_screens->current();
        if (screen && screen->print())
            return;
        if (const Id customer = screen ? screen->currentCustomer() : Id{})
            printCustomers({customer});
        else
            printCustomers(m_customers->selected());
    });
    on("open", [this] {
        lock();
        m_unlock->openOther();
    });
    on("new-book", [this] {
        lock();
        m_unlock->showCreate(true);
    });
    on("handover", [this] {
        showScreen(m_customers);
        m_customers->handOver();
    });
    on("jobs", [this] { m_status->openJobs(nullptr); });
    on("drafts", [this] { m_status->openUnfinished(); });
    on("palette", [this] { m_palette->toggle(); });
    on("shortcuts", [this] { showShortcuts(); });
    on("lock", [this] { lock(); });
    on("quit", [this] {
        m_isQuitting = true;
        close();
    });
    on("undo", [this] { m_session.undo(); });
    on("redo", [this] { m_session.redo(); });
    on("find", [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    for (const Place &place : places()) {
        if (*place.action)
            on(place.key, [this, &place] { openPlace(QString::fromLatin1(place.key)); });
    }
    on("new-customer", [this] { newCustomer(); });
    on("new-opportunity", [this] {
        if (!refusesWriting())
            m_screens->get<PipelineScreen>()->newOpportunity(pageCustomer());
    });
    on("log", [this] { logWith(pageCustomer()); });
    connectFollowUpActions(*m_actions, {m_session, *this, this,
                                        [this] {
                                            const Screen *screen = m_screens->current();
                                            return screen ? screen->currentCustomer() : Id{};
                                        },
                                        [this] { return m_screens->current() == m_today ? m_today->task() : Id{}; }});
    on("about", [this] {
        QMessageBox::about(this, tr("About Kebu"),
                           tr("Kebu %1, a customer book that stays on your desk.\nGPL-3.0-or-later")
                               .arg(QStringLiteral(KEBU_VERSION)));
    });
}

void MainWindow::connectDoor()
{
    connect(m_actions->action("mask"), &QAction::toggled, &m_session, &Session::setMasked);
    connect(&m_session, &Session::maskedChanged, m_actions->action("mask"), &QAction::setChecked);
    connect(m_choices, &LookChoices::languageChosen, this, &MainWindow::languageChosen);
    connect(m_choices, &LookChoices::appearanceChosen, this, &MainWindow::appearanceChosen);
    connect(m_unlock, &UnlockScreen::languageChosen, this, &MainWindow::languageChosen);
    connect(m_unlock, &UnlockScreen::appearanceChosen, m_choices, &LookChoices::dress);
    connect(m_unlock, &UnlockScreen::demoRequested, this, &MainWindow::demoRequested);
    connect(m_unlock, &UnlockScreen::restoreRequested, m_care, &BookCare::restore);
    connect(m_unlock, &UnlockScreen::bookMade, this, [this] { m_entrance = Entrance::Made; });
    connect(m_unlock, &UnlockScreen::bookOpenedByKit, this, [this] { m_entrance = Entrance::Kit; });
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, [this] {
        m_actions->setBookOpen(true);
        m_status->refresh();
        m_pages->setCurrentIndex(1);
        retranslate();
        returnToPlace();
        if (const QString warning = m_session.book().openWarning(); !warning.isEmpty())
            post({Message::Kind::Warning, warning, {}, {}, {}}, {});
        greet();
        takeUpWish();
    });
    connect(&m_session, &Session::closing, this, [this] {
        if (m_care->isReopening())
            rememberPlace();
        m_screens->clearAll();
        m_top->search()->clear();
        m_messages->clear();
        m_actions->setBookOpen(false);
        const QString path = m_session.book().path();
        if (m_care->isReopening())
            return; // it is back in a moment
        m_pages->setCurrentIndex(0);
        m_unlock->chooseBook(path);
        setWindowTitle(tr("Kebu"));
    });
}

void MainWindow::connectTopBar()
{
    SearchField *search = m_top->search();
    connect(search, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (m_screens->current() != m_customers)
            showScreen(m_customers);
        m_customers->search(text);
        m_top->search()->setFocus();
    });
    connect(m_customers, &CustomersScreen::searchCleared, search, &QLineEdit::clear);
    connect(m_top, &TopBar::photosDropped, this, &MainWindow::enterCards);
    connect(search, &SearchField::leftDownwards, m_customers, [this] { m_customers->focusList(); });
    connect(search, &QLineEdit::returnPressed, m_customers, [this] { m_customers->openFirst(); });
}

void MainWindow::connectCare()
{
    connect(m_care, &BookCare::backedUp, m_status, &StatusLine::reread);
    connect(m_care, &BookCare::restored, this, [this](const QString &path) { offerBook(path); });
    connect(m_status, &StatusLine::backupRequested, m_care, &BookCare::backUp);
    connect(m_status, &StatusLine::kitRequested, m_care, [this] { m_care->offerKit(false); });
    connect(m_status, &StatusLine::unfinishedChosen, this, &MainWindow::logWith);
    connect(m_status, &StatusLine::formChosen, this, &MainWindow::resume);
    connect(m_status, &StatusLine::cardsChosen, this, [this] { enterCards({}); });
    connect(&m_status->status(), &BookStatus::changed, m_rail,
            [this] { m_rail->setOverdue(m_status->status().overdue()); });
    connect(&m_session.jobs(), &Jobs::changed, m_rail, [this] { m_rail->setRunning(m_session.jobs().running()); });
}

void MainWindow::connectPalette()
{
    connect(m_palette, &Palette::customerChosen, this, &MainWindow::openCustomer);
    connect(m_palette, &Palette::searchChosen, this, &MainWindow::look);
}

} // namespace kebu
