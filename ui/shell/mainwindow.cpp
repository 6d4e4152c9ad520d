#include "ui/shell/mainwindow.h"

#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/printdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/look/fields.h"
#include "ui/look/icons.h"
#include "ui/look/navigationrail.h"
#include "ui/screens/customer/customerscreen.h"
#include "ui/screens/customers/customersscreen.h"
#include "ui/screens/pipeline/pipelinescreen.h"
#include "ui/screens/reports/reportsscreen.h"
#include "ui/screens/service/servicescreen.h"
#include "ui/screens/settings/settingsscreen.h"
#include "ui/screens/today/todayscreen.h"
#include "ui/screens/unlock/unlockscreen.h"
#include "ui/shell/actions.h"
#include "ui/shell/bookcare.h"
#include "ui/shell/jobs.h"
#include "ui/shell/palette.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {
// keys of the rail's places, also the names of the actions that lead there
const QString todayPlace = QStringLiteral("today");
const QString customersPlace = QStringLiteral("customers");
const QString pipelinePlace = QStringLiteral("pipeline");
const QString servicePlace = QStringLiteral("service");
const QString reportsPlace = QStringLiteral("reports");
const QString settingsPlace = QStringLiteral("settings");
const QString jobsPlace = QStringLiteral("jobs");
const QString lockPlace = QStringLiteral("lock");
} // namespace

MainWindow::MainWindow(Session &session, ThemeKeeper &theme, LocalSettings *local, QWidget *parent)
    : QMainWindow(parent),
      m_session(session),
      m_theme(theme),
      m_local(local ? local : new LocalSettings({}, this)),
      m_actions(new Actions(this)),
      m_care(new BookCare(session, *this, this)),
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
    connectActions();
    connectView();
    connectSession();
    connectTopBar();
    connectCare();
    connectPalette();
    retranslate();
    m_actions->setBookOpen(false);
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::buildFrame()
{
    m_rail = new NavigationRail;
    m_rail->addPlace(todayPlace, {}, QLatin1String("view-calendar-day"));
    m_rail->addPlace(customersPlace, {}, QLatin1String("system-users"));
    m_rail->addPlace(pipelinePlace, {}, QLatin1String("view-file-columns"));
    m_rail->addPlace(servicePlace, {}, QLatin1String("audio-headset"));
    m_rail->addPlace(reportsPlace, {}, QLatin1String("office-chart-bar"));
    m_rail->addAction(jobsPlace, {}, QLatin1String("view-refresh"));
    m_rail->addLowerPlace(settingsPlace, {}, QLatin1String("configure"));
    m_rail->addAction(lockPlace, {}, QLatin1String("object-locked"));
    connect(m_rail, &NavigationRail::placeChosen, this, &MainWindow::showPlace);
    connect(m_rail, &NavigationRail::actionTriggered, this, [this](const QString &key) {
        if (key == jobsPlace)
            m_status->openJobs(m_rail->button(jobsPlace));
        else if (key == lockPlace)
            lock();
    });

    m_top = new TopBar(*m_actions);
    m_messages = new MessageBar;
    m_screens = new QStackedWidget;
    m_today = new TodayScreen(m_session, *this);
    m_customers = new CustomersScreen(m_session, *this);
    m_customer = new CustomerScreen(m_session, *this);
    m_service = new ServiceScreen(m_session, *this);
    m_pipeline = new PipelineScreen(m_session, *this);
    m_reports = new ReportsScreen(m_session, *this);
    m_settings = new SettingsScreen(m_session, *this, *m_local);
    for (Screen *screen : std::initializer_list<Screen *>{m_today, m_customers, m_customer, m_pipeline, m_service,
                                                          m_reports, m_settings})
        m_screens->addWidget(screen);
    m_status = new StatusLine(m_session);

    auto *frame = new QWidget;
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_top);
    right->addWidget(m_messages);
    right->addWidget(m_screens, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *whole = new QVBoxLayout(frame);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(middle, 1);
    whole->addWidget(m_status);
    return frame;
}

void MainWindow::connectActions()
{
    const auto on = [this](const char *key, auto slot) {
        connect(m_actions->action(key), &QAction::triggered, this, slot);
    };
    on("import", [this] { startImport({}); });
    on("export", [this] {
        showPlace(customersPlace);
        m_customers->exportList();
    });
    on("print", [this] {
        const Screen *screen = currentScreen();
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
    on("backup", [this] { m_care->backUp(); });
    on("restore", [this] { m_care->restore(); });
    on("kit", [this] { m_care->offerKit(false); });
    on("passphrase", [this] { m_care->changePassphrase(); });
    on("jobs", [this] { m_status->openJobs(nullptr); });
    on("drafts", [this] { m_status->openUnfinished(); });
    on("palette", [this] { m_palette->toggle(); });
    on("shortcuts", [this] { showShortcuts(); });
    on("lock", [this] { lock(); });
    on("quit", [this] {
        m_isQuitting = true;
        close();
    });
    on("settings", [this] { showPlace(settingsPlace); });
    on("undo", [this] { m_session.undo(); });
    on("redo", [this] { m_session.redo(); });
    on("find", [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    on("today", [this] { showPlace(todayPlace); });
    on("customers", [this] { showPlace(customersPlace); });
    on("service", [this] { showPlace(servicePlace); });
    on("pipeline", [this] { showPlace(pipelinePlace); });
    on("reports", [this] { showPlace(reportsPlace); });
    on("new-customer", [this] { newCustomer(); });
    on("new-opportunity",
       [this] { m_pipeline->newOpportunity(currentScreen() == m_customer ? m_customer->customer() : Id{}); });
    on("log", [this] { logWith(currentScreen() == m_customer ? m_customer->customer() : Id{}); });
    on("about", [this] {
        QMessageBox::about(this, tr("About Kebu"),
                           tr("Kebu %1, a customer book that stays on your desk.\nGPL-3.0-or-later")
                               .arg(QStringLiteral(KEBU_VERSION)));
    });
}

void MainWindow::connectView()
{
    connect(m_actions->action("mask"), &QAction::toggled, &m_session, &Session::setMasked);
    const auto theme = [this](const char *key, ThemeKeeper::Choice choice) {
        connect(m_actions->action(key), &QAction::triggered, this, [this, choice] { dress(choice); });
    };
    theme("light", ThemeKeeper::Choice::Light);
    theme("dark", ThemeKeeper::Choice::Dark);
    theme("contrast", ThemeKeeper::Choice::HighContrast);
    theme("system", ThemeKeeper::Choice::System);
    connect(m_actions->action("chinese"), &QAction::triggered, this,
            [this] { emit languageChosen(Language::Chinese); });
    connect(m_actions->action("english"), &QAction::triggered, this,
            [this] { emit languageChosen(Language::English); });
    connect(m_unlock, &UnlockScreen::languageChosen, this, &MainWindow::languageChosen);
    connect(m_unlock, &UnlockScreen::demoRequested, this, &MainWindow::demoRequested);
    connect(m_unlock, &UnlockScreen::restoreRequested, m_care, &BookCare::restore);
    connect(m_unlock, &UnlockScreen::bookMade, this, [this] { m_entrance = Entrance::Made; });
    connect(m_unlock, &UnlockScreen::bookOpenedByKit, this, [this] { m_entrance = Entrance::Kit; });
    connect(m_unlock, &UnlockScreen::appearanceChosen, this, &MainWindow::dress);
}

void MainWindow::dress(ThemeKeeper::Choice choice)
{
    m_theme.setChoice(choice);
    retranslate(); // ticks the choice in the menu
    emit appearanceChosen(choice);
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
    });
    connect(&m_session, &Session::closing, this, [this] {
        for (int i = 0; i < m_screens->count(); ++i)
            qobject_cast<Screen *>(m_screens->widget(i))->clear();
        m_top->search()->clear();
        m_messages->dismiss();
        m_messageAction = {};
        m_actions->setBookOpen(false);
        const QString path = m_session.book().path();
        if (m_care->isRekeying())
            return; // it is back in a moment
        m_pages->setCurrentIndex(0);
        m_unlock->chooseBook(path);
        setWindowTitle(tr("Kebu"));
    });
    connect(&m_session, &Session::changeDone, this, [this](const ChangeInfo &change) {
        post({Message::Kind::Success, change.title, tr("Undo"), QLatin1String("edit-undo"),
              m_actions->action("undo")->shortcut().toString(QKeySequence::NativeText)},
             [this] { m_session.undo(); });
    });
    connect(&m_session, &Session::undone, this, [this](const UndoOutcome &outcome, bool wasRedo) {
        QString said = (wasRedo ? tr("Done again: %1") : tr("Taken back: %1")).arg(outcome.reverted.title);
        if (outcome.fieldsChangedSince > 0)
            said += u' ' + tr("%n field(s) changed since were left.", nullptr, outcome.fieldsChangedSince);
        if (!outcome.recordsKept.isEmpty())
            said += u' ' + tr("Kept, because others hang on it: %1.").arg(outcome.recordsKept.first());
        post({Message::Kind::Success, said, wasRedo ? tr("Undo") : tr("Redo"), {}, {}},
             [this, wasRedo] { wasRedo ? m_session.undo() : m_session.redo(); });
    });
    connect(&m_session, &Session::failed, this, [this](const Error &error) {
        post({Message::Kind::Error, error.message, {}, {}, {}}, {});
    });
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (m_messageAction)
            m_messageAction();
    });
}

void MainWindow::connectTopBar()
{
    SearchField *search = m_top->search();
    connect(search, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (currentScreen() != m_customers)
            showPlace(customersPlace);
        m_customers->search(text);
        m_top->search()->setFocus();
    });
    connect(m_customers, &CustomersScreen::searchCleared, search, &QLineEdit::clear);
    connect(search, &SearchField::leftDownwards, m_customers, [this] { m_customers->focusList(); });
    connect(search, &QLineEdit::returnPressed, m_customers, [this] { m_customers->openFirst(); });
}

Screen *MainWindow::currentScreen() const { return qobject_cast<Screen *>(m_screens->currentWidget()); }

void MainWindow::showPlace(const QString &key)
{
    if (key == todayPlace)
        showScreen(m_today);
    else if (key == customersPlace)
        showScreen(m_customers);
    else if (key == servicePlace)
        showScreen(m_service);
    else if (key == pipelinePlace)
        showScreen(m_pipeline);
    else if (key == reportsPlace)
        showScreen(m_reports);
    else if (key == settingsPlace)
        showScreen(m_settings);
}

void MainWindow::showScreen(Screen *screen)
{
    if (!m_session.isOpen())
        return;
    if (screen != currentScreen())
        m_previous = currentScreen();
    m_rail->setCurrent(screen == m_today      ? todayPlace
                       : screen == m_pipeline ? pipelinePlace
                       : screen == m_service  ? servicePlace
                       : screen == m_reports  ? reportsPlace
                       : screen == m_settings ? settingsPlace
                                              : customersPlace);
    m_screens->setCurrentWidget(screen);
    screen->activate();
}

void MainWindow::offerBook(const QString &path)
{
    if (!m_session.isOpen())
        m_pages->setCurrentIndex(0);
    m_unlock->chooseBook(path);
}

void MainWindow::openCustomer(Id customer)
{
    m_palette->remember(customer);
    m_customer->showCustomer(customer);
    showScreen(m_customer);
}

void MainWindow::logWith(Id customer)
{
    showScreen(m_today);
    m_today->logWith(customer);
}

void MainWindow::openCase(Id serviceCase)
{
    m_service->showCase(serviceCase);
    showScreen(m_service);
}

void MainWindow::newCustomer()
{
    m_customer->showNew();
    showScreen(m_customer);
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

void MainWindow::startImport(const QString &file) { ImportDialog(m_session, *this, file, this).exec(); }

void MainWindow::goBack() { showScreen(m_previous && m_previous != m_customer ? m_previous : m_customers); }

void MainWindow::post(const Message &message, std::function<void()> action)
{
    m_messageAction = std::move(action);
    m_messages->post(message);
}

void MainWindow::connectCare()
{
    connect(m_care, &BookCare::backedUp, m_status, &StatusLine::reread);
    connect(m_care, &BookCare::restored, this, &MainWindow::offerBook);
    connect(m_status, &StatusLine::backupRequested, m_care, &BookCare::backUp);
    connect(m_status, &StatusLine::kitRequested, m_care, [this] { m_care->offerKit(false); });
    connect(m_status, &StatusLine::unfinishedChosen, this, &MainWindow::logWith);
    connect(&m_session.jobs(), &Jobs::changed, this, [this] {
        const int running = m_session.jobs().running();
        m_rail->setCount(jobsPlace, running, tr("%n task(s) running", nullptr, running));
    });
}

void MainWindow::connectPalette()
{
    connect(m_palette, &Palette::customerChosen, this, &MainWindow::openCustomer);
    connect(m_palette, &Palette::searchChosen, this, &MainWindow::look);
}

void MainWindow::look(const QString &words)
{
    m_top->search()->setText(words);
    showPlace(customersPlace);
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

void MainWindow::showShortcuts()
{
    ShortcutsDialog(*m_actions,
                    {{tr("Today"), m_today},
                     {tr("Customers"), m_customers},
                     {tr("Customer page"), m_customer},
                     {tr("Pipeline"), m_pipeline},
                     {tr("Service"), m_service},
                     {tr("Reports"), m_reports}},
                    this)
        .exec();
}

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
    m_rail->setText(todayPlace, tr("Today"));
    m_rail->setText(customersPlace, tr("Customers"));
    m_rail->setText(servicePlace, tr("Service"));
    m_rail->setText(pipelinePlace, tr("Pipeline"));
    m_rail->setText(reportsPlace, tr("Reports"));
    m_rail->setText(jobsPlace, tr("Tasks"));
    m_rail->setText(settingsPlace, tr("Settings"));
    m_rail->setText(lockPlace, tr("Lock"));
    m_top->retranslate();
    m_status->refresh();
    m_actions->action("chinese")->setChecked(uiLanguage() == Language::Chinese);
    m_actions->action("english")->setChecked(uiLanguage() == Language::English);
    m_actions->action("light")->setChecked(m_theme.choice() == ThemeKeeper::Choice::Light);
    m_actions->action("dark")->setChecked(m_theme.choice() == ThemeKeeper::Choice::Dark);
    m_actions->action("contrast")->setChecked(m_theme.choice() == ThemeKeeper::Choice::HighContrast);
    m_actions->action("system")->setChecked(m_theme.choice() == ThemeKeeper::Choice::System);
    setWindowTitle(m_session.isOpen() ? tr("%1 – Kebu").arg(m_session.book().name()) : tr("Kebu"));
}

} // namespace kebu
