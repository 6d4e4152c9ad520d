#include "ui/shell/mainwindow.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/printdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
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
#include "ui/shell/warmup.h"
#include "ui/shell/windowframe.h"

#include <QEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

namespace kebu {

MainWindow::MainWindow(Session &session, ThemeKeeper &theme, LocalSettings *local, QWidget *parent)
    : QMainWindow(parent),
      m_session(session),
      m_local(local ? local : new LocalSettings({}, this)),
      m_actions(new Actions(this)),
      m_care(new BookCare(session, *this, this)),
      m_choices(new LookChoices(*m_actions, theme, this)),
      m_pages(new QStackedWidget),
      m_unlock(new UnlockScreen(session))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(1024, 680);
    resize(1440, 900);
    m_pages->addWidget(m_unlock);
    m_pages->addWidget(buildFrame());
    setCentralWidget(m_pages);
    m_palette = new Palette(session, *m_actions, this);
    new Outcomes(session, *this, *m_actions->action("undo"), this);
    connectActions();
    connectDoor();
    connectSession();
    connectTopBar();
    connectCare();
    m_care->takeOrders(*m_actions);
    connectPalette();
    retranslate();
    m_actions->setBookOpen(false);
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::buildFrame()
{
    auto *frame = new WindowFrame(*m_actions, {m_session, *this, *m_local});
    m_rail = frame->rail;
    m_top = frame->top;
    m_reading = frame->reading;
    m_messages = frame->messages;
    m_screens = frame->screens;
    m_status = frame->status;
    m_today = m_screens->get<TodayScreen>();
    m_customers = m_screens->get<CustomersScreen>();
    m_customer = m_screens->get<CustomerScreen>();
    connect(m_screens->get<PipelineScreen>(), &PipelineScreen::aboutProposed, m_today, &TodayScreen::proposeAbout);
    connect(m_rail, &NavigationRail::placeChosen, this, &MainWindow::openPlace);
    connect(m_rail, &PlacesRail::tasksRequested, m_status, &StatusLine::openJobs);
    connect(m_rail, &PlacesRail::lockRequested, this, &MainWindow::lock);
    return frame;
}

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

Id MainWindow::pageCustomer() const { return m_screens->current() == m_customer ? m_customer->customer() : Id{}; }

void MainWindow::openPlace(const QString &key)
{
    if (Screen *screen = m_screens->at(key))
        showScreen(screen);
}

void MainWindow::showScreen(Screen *screen)
{
    if (!m_session.isOpen())
        return;
    m_screens->enter(screen);
    m_rail->setCurrent(m_screens->railKey());
}

void MainWindow::offerBook(const QString &path, const std::optional<Error> &why)
{
    if (!m_session.isOpen())
        m_pages->setCurrentIndex(0);
    m_unlock->chooseBook(path);
    if (why)
        m_unlock->tell(*why);
}

void MainWindow::openCustomer(Id customer)
{
    m_palette->remember(customer);
    m_customer->showCustomer(customer);
    showScreen(m_customer);
}

bool MainWindow::refusesWriting()
{
    if (!m_session.isOpen() || !m_session.book().isReadOnly())
        return false;
    post({Message::Kind::Warning, tr("The book is open for reading only: nothing can be written down."), {}, {}, {}},
         {});
    return true;
}

void MainWindow::logWith(Id customer)
{
    if (refusesWriting())
        return;
    showScreen(m_today);
    m_today->logWith(customer);
}

void MainWindow::openCase(Id serviceCase)
{
    auto *service = m_screens->get<ServiceScreen>();
    service->showCase(serviceCase);
    showScreen(service);
}

void MainWindow::newCustomer(const QString &name)
{
    if (refusesWriting())
        return;
    m_customer->showNew(name);
    showScreen(m_customer);
}

void MainWindow::enterCards(const QStringList &photos)
{
    if (refusesWriting())
        return;
    showScreen(m_customer);
    m_customer->showCards(photos);
}

void MainWindow::printCustomers(const std::vector<Id> &customers)
{
    if (customers.empty()) {
        post({Message::Kind::Info, tr("Choose a customer first, then print its record sheet."), {}, {}, {}}, {});
        return;
    }
    PrintDialog(m_session, *this, customers, this).exec();
}

void MainWindow::showCustomers(const QString &query, const QString &title)
{
    showScreen(m_customers);
    m_customers->showQuery(query, title);
}

void MainWindow::startImport(const QString &file)
{
    if (refusesWriting())
        return;
    auto *dialog = findChild<ImportDialog *>();
    if (!dialog) {
        dialog = new ImportDialog(m_session, *this, file, this); // beside the window: a long import stops nobody
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::goBack()
{
    Screen *previous = m_screens->previous();
    showScreen(previous && previous != m_customer ? previous : m_customers);
}

void MainWindow::post(const Message &message, std::function<void()> action)
{
    Message posted = message;
    if (action)
        posted.run = std::move(action);
    m_messages->post(posted);
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

void MainWindow::resume(const DraftKey &form, Id about)
{
    const RecordType *type = form.type();
    if (about) {
        m_palette->remember(about);
        showScreen(m_customer);
        m_customer->resume(about, *type, form.isNew() ? Id{} : form.record);
    } else if (type == &customer::type() || type == &contact::type()) {
        newCustomer(); // a new customer's person is typed on the same page
    } else if (type == &opportunity::type()) {
        m_screens->get<PipelineScreen>()->newOpportunity({});
    } else {
        openPlace(QStringLiteral("service"));
    }
}

void MainWindow::warmUp()
{
    auto *warming = new WarmUp(m_pages->widget(1), m_screens, this);
    connect(&m_session, &Session::opened, warming, &WarmUp::stop);
    connect(warming, &WarmUp::done, warming, &QObject::deleteLater);
    warming->start();
}

void MainWindow::connectPalette()
{
    connect(m_palette, &Palette::customerChosen, this, &MainWindow::openCustomer);
    connect(m_palette, &Palette::searchChosen, this, &MainWindow::look);
}

void MainWindow::look(const QString &words)
{
    m_top->search()->setText(words);
    showScreen(m_customers);
    m_customers->search(words);
    m_customers->focusList();
}

/// What a fresh start asks for, once the window behind it is drawn.
void MainWindow::greet()
{
    const Entrance entrance = std::exchange(m_entrance, Entrance::Passphrase);
    if (entrance == Entrance::Made)
        QMetaObject::invokeMethod(
            m_care, [this] { m_care->offerKit(true); }, Qt::QueuedConnection);
    else if (entrance == Entrance::Kit)
        post({Message::Kind::Warning,
              tr("Opened with the emergency kit. Set a passphrase you will remember."),
              tr("New passphrase…"),
              {},
              {}},
             [this] { m_care->changePassphrase(); });
}

void MainWindow::showShortcuts() { ShortcutsDialog(*m_actions, m_screens->named(), this).exec(); }

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_actions->fill(menuBar());
    m_rail->retranslate();
    m_top->retranslate();
    m_status->refresh();
    m_choices->tick();
    sayReadingOnly();
    const bool isAlong = m_session.isOpen() && m_session.book().custody().state == Custody::State::Along;
    setWindowTitle(isAlong              ? tr("%1 (taken along) – Kebu").arg(m_session.book().name())
                   : m_session.isOpen() ? tr("%1 – Kebu").arg(m_session.book().name())
                                        : tr("Kebu"));
}

} // namespace kebu
