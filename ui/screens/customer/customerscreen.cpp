#include "ui/screens/customer/customerscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/feedback.h"
#include "core/domain/keydate.h"
#include "core/domain/need.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "ui/dialogs/archivedialog.h"
#include "ui/look/fonts.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customer/contactspane.h"
#include "ui/screens/customer/customerheader.h"
#include "ui/screens/customer/customerstatus.h"
#include "ui/screens/customer/dealingspane.h"
#include "ui/screens/customer/decisionchain.h"
#include "ui/screens/customer/factspanel.h"
#include "ui/screens/customer/filespane.h"
#include "ui/screens/customer/historypane.h"
#include "ui/screens/customer/keydatespane.h"
#include "ui/screens/customer/needspane.h"
#include "ui/screens/customer/needsquare.h"
#include "ui/screens/customer/newcustomerpage.h"
#include "ui/screens/customer/servicepane.h"
#include "ui/screens/customer/timelineview.h"
#include "ui/shell/remembered.h"

#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int interactionsAtFirst = 50;
constexpr int factsFit = 1020;    ///< of this screen: a window of 1100 less the rail
constexpr int drawingsFit = 1200; ///< a window of 1280

} // namespace

CustomerScreen::CustomerScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_stack(new QStackedWidget),
      m_new(new NewCustomerPage(session)),
      m_header(new CustomerHeader(session)),
      m_facts(new FactsPanel(session)),
      m_status(new CustomerStatus(session)),
      m_splitter(new QSplitter),
      m_tabs(new QTabWidget),
      m_timeline(new TimelineView(session)),
      m_contacts(new ContactsPane(session, shell)),
      m_needs(new NeedsPane(session)),
      m_dates(new KeyDatesPane(session, shell)),
      m_deals(new DealingsPane(session, shell)),
      m_service(new ServicePane(session, shell)),
      m_files(new FilesPane(session, shell)),
      m_history(new HistoryPane(session)),
      m_drawings(nullptr),
      m_chainHead(new SectionHeader),
      m_squareHead(new SectionHeader),
      m_chain(new DecisionChain(session)),
      m_square(new NeedSquare(session)),
      m_totals(new ElidedLabel)
{
    setObjectName(QStringLiteral("customerScreen"));
    m_stack->addWidget(buildPage());
    m_stack->addWidget(m_new);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectParts();
    connectSession();
    retranslate();
}

void CustomerScreen::retranslate()
{
    m_header->retranslate();
    m_facts->retranslate();
    m_status->retranslate();
    m_timeline->retranslate();
    m_contacts->retranslate();
    m_needs->retranslate();
    m_dates->retranslate();
    m_deals->retranslate();
    m_service->retranslate();
    m_files->retranslate();
    m_history->retranslate();
    m_new->retranslate();
    m_chainHead->setTitle(tr("Decision chain"));
    m_chainHead->setNote(tr("at the right: when they were last reached"));
    m_squareHead->setTitle(tr("Needs"));
    m_squareHead->setNote(tr("drag to change urgency and importance"));
    showCounts();
}

void CustomerScreen::showCounts()
{
    const auto name = [this](QWidget *pane, const QString &word, int count) {
        if (const int tab = m_tabs->indexOf(pane); tab >= 0)
            m_tabs->setTabText(tab, count < 0 ? word : word + u'\t' + QString::number(count));
    };
    name(m_facts, tr("Record"), -1);
    name(m_timeline, tr("Timeline"), m_timeline->total());
    name(m_contacts, tr("Contacts", "people of the customer"), int(m_content.page.contacts.size()));
    name(m_needs, tr("Needs"), m_needs->count());
    name(m_deals, tr("Deals"), m_deals->count());
    name(m_service, tr("Service"), m_service->count());
    name(m_files, tr("Files"), m_files->count());
    name(m_history, tr("History"), -1);
}

void CustomerScreen::activate()
{
    if (m_customer)
        m_tabs->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void CustomerScreen::clear()
{
    m_reading.cancel();
    m_customer = {};
    m_content = {};
    m_header->clear();
    m_facts->clear();
    m_status->clear();
    m_timeline->clear();
    m_contacts->clear();
    m_needs->clear();
    m_dates->clear();
    m_deals->clear();
    m_service->clear();
    m_files->clear();
    m_history->load({});
    m_history->setContent({});
    m_chain->setContent({});
    m_square->setContent({});
    m_totals->setText({});
    m_new->clear();
}

void CustomerScreen::showCustomer(Id customer)
{
    m_new->clear();
    if (customer != m_customer)
        m_tabs->setCurrentWidget(m_timeline);
    m_customer = customer;
    m_stack->setCurrentIndex(0);
    load();
}

void CustomerScreen::showNew(const QString &name)
{
    m_reading.cancel();
    m_customer = {};
    m_stack->setCurrentIndex(1);
    m_new->start(name);
}

void CustomerScreen::showCards(const QStringList &photos)
{
    if (m_stack->currentIndex() == 0 || m_customer)
        showNew();
    m_new->startCards(photos);
}

void CustomerScreen::load()
{
    m_reading.cancel();
    auto reading = readCustomer(session().book(), m_customer, interactionsAtFirst);
    m_reading = reading;
    reading.then(this, [this, customer = m_customer](const Result<CustomerContent> &content) {
        if (customer != m_customer)
            return;
        if (!content) { // taken back or erased while it was in sight
            shell().post({Message::Kind::Warning, content.error().message, {}, {}, {}});
            shell().goBack();
            return;
        }
        m_content = *content;
        fill();
    });
}

void CustomerScreen::fill()
{
    m_header->setContent(m_content);
    m_facts->setContent(m_content);
    m_status->setContent(m_content);
    m_timeline->setContent(m_content);
    m_contacts->setContent(m_content);
    m_needs->setContent(m_content);
    m_dates->setContent(m_content);
    m_deals->setContent(m_content);
    m_service->setContent(m_content);
    m_files->setContent(m_content);
    m_history->setContent(m_content);
    m_chain->setContent(m_content);
    m_square->setContent(m_content);
    showTotals();
    m_isHistoryRead = m_tabs->currentWidget() == m_history;
    if (m_isHistoryRead)
        m_history->load(m_customer);
    showCounts();
    if (const Resumed resumed = std::exchange(m_resumed, {}); resumed.type)
        openForm(*resumed.type, resumed.record);
}

void CustomerScreen::resume(Id customer, const RecordType &type, Id record)
{
    m_resumed = {&type, record}; // first: the answer may be there before the call comes back
    showCustomer(customer);
}

void CustomerScreen::openForm(const RecordType &type, Id record)
{
    if (&type == &customer::type()) {
        if (m_tabs->indexOf(m_facts) >= 0)
            m_tabs->setCurrentWidget(m_facts);
        m_facts->edit();
        return;
    }
    if (&type == &need::type()) {
        m_tabs->setCurrentWidget(m_needs);
        m_needs->edit(record);
        return;
    }
    const bool isService =
        &type == &serviceCase::type() || &type == &feedback::type() || &type == &satisfactionEntry::type();
    ArchivePane *pane = &type == &contact::type()   ? static_cast<ArchivePane *>(m_contacts)
                        : &type == &keyDate::type() ? m_dates
                        : isService                 ? m_service
                                                    : static_cast<ArchivePane *>(m_deals);
    m_tabs->setCurrentWidget(pane);
    record ? pane->edit(record) : pane->add(type);
}

void CustomerScreen::showTotals()
{
    const CustomerTotals &totals = m_content.page.totals;
    QStringList parts;
    if (totals.won > 0)
        parts << tr("Won %1").arg(shownMoney(Money{totals.wonMinor}));
    if (totals.open > 0)
        parts << tr("Open %1").arg(shownMoney(Money{totals.openMinor}));
    if (const int days = m_content.page.daysInStage(); days >= 0)
        parts << tr("%n day(s) in this stage", nullptr, days);
    m_totals->setText(parts.join(QStringLiteral("     ")));
}

void CustomerScreen::fitWidth()
{
    const bool isBeside = width() >= scaled(factsFit, font());
    const bool areDrawn = width() >= scaled(drawingsFit, font());
    m_drawings->setVisible(areDrawn);
    m_needs->setSquareShown(!areDrawn);
    const bool wasBeside = m_tabs->indexOf(m_facts) < 0;
    if (isBeside == wasBeside)
        return;
    if (isBeside) {
        m_tabs->removeTab(m_tabs->indexOf(m_facts));
        m_splitter->insertWidget(0, m_facts);
        m_facts->show();
    } else {
        m_tabs->insertTab(0, m_facts, {});
        m_tabs->setCurrentWidget(m_timeline);
    }
    showCounts();
}

void CustomerScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fitWidth();
}

/// In a narrow window the facts are a tab among the others.
void CustomerScreen::editFacts(const QString &field)
{
    if (const int tab = m_tabs->indexOf(m_facts); tab >= 0)
        m_tabs->setCurrentIndex(tab);
    m_facts->edit(field);
}

void CustomerScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_customer)
        shell().goBack();
    else if (event->key() == Qt::Key_F2 && m_customer && !m_facts->isEditing()) // what the panes leave of it
        editFacts({});
    else
        Screen::keyPressEvent(event);
}

void CustomerScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Screen::changeEvent(event);
}

} // namespace kebu
