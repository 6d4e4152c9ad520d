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
