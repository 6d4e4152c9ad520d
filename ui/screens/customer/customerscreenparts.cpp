#include "ui/screens/customer/customerscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/domain/product.h"
#include "core/domain/registry.h"
#include "core/domain/tag.h"
#include "ui/dialogs/archivedialog.h"
#include "ui/look/fonts.h"
#include "ui/look/labels.h"
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

#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kebu {

QWidget *CustomerScreen::buildPage()
{
    m_tabs->setObjectName(QStringLiteral("customerTabs"));
    m_tabs->setDocumentMode(true);
    for (QWidget *pane :
         std::initializer_list<QWidget *>{m_timeline, m_contacts, m_needs, m_deals, m_service, m_files, m_history}) {
        pane->setBackgroundRole(QPalette::Base);
        pane->setAutoFillBackground(true);
        m_tabs->addTab(pane, {});
    }
    m_needs->addBelow(m_dates);
    auto *lower = new QSplitter;
    m_drawings = buildDrawings();
    lower->addWidget(m_tabs);
    lower->addWidget(m_drawings);
    lower->setStretchFactor(0, 1);
    lower->setSizes({560, 400});
    rememberSplitter(session(), lower, QStringLiteral("customer_lower"));
    lower->setChildrenCollapsible(false);
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_status);
    rightColumn->addWidget(lower, 1);
    m_facts->setMinimumWidth(scaled(296, font()));
    m_facts->setBackgroundRole(QPalette::Base);
    m_facts->setAutoFillBackground(true);
    m_splitter->addWidget(m_facts);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({330, 1000});
    rememberSplitter(session(), m_splitter, QStringLiteral("customer"));
    m_splitter->setChildrenCollapsible(false);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_splitter, 1);
    return page;
}

QWidget *CustomerScreen::buildDrawings()
{
    auto *drawings = new QWidget;
    drawings->setBackgroundRole(QPalette::Base);
    drawings->setAutoFillBackground(true);
    drawings->setMinimumWidth(320);
    auto *column = new QVBoxLayout(drawings);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_chainHead);
    column->addWidget(m_chain);
    column->addSpacing(12);
    column->addWidget(m_squareHead);
    m_square->setContentsMargins(0, 0, 0, 0);
    m_square->setFixedHeight(240);
    column->addWidget(m_square);
    column->addSpacing(8);
    column->addWidget(m_totals);
    column->addStretch(1);
    return drawings;
}

void CustomerScreen::connectParts()
{
    connect(m_header, &CustomerHeader::backAsked, this, [this] { shell().goBack(); });
    connect(m_header, &CustomerHeader::logAsked, this, [this] { shell().logWith(m_customer); });
    connect(m_header, &CustomerHeader::printAsked, this, [this] { shell().printCustomers({m_customer}); });
    connect(m_header, &CustomerHeader::editAsked, this, [this] { editFacts({}); });
    connect(m_facts, &FactsPanel::customerActivated, this, [this](Id member) { shell().openCustomer(member); });
    connect(m_facts, &FactsPanel::detailsCopied, this, [this](const QString &sentence) {
        shell().post({Message::Kind::Info, sentence, {}, {}, {}});
    });
    connect(m_header, &CustomerHeader::archiveAsked, this,
            [this] { ArchiveDialog(this->session(), {m_customer}, window()).exec(); });
    connect(m_header, &CustomerHeader::unarchiveAsked, this, [this] {
        this->session().change(tr("Customer brought back from the archive"),
                               [id = m_customer](Change &change) { return unarchive(change, {id}); });
    });
    connect(m_header, &CustomerHeader::handOutAsked, this,
            [this](const DataSubject &who) { handOutData(this->session(), shell(), who, window()); });
    connect(m_header, &CustomerHeader::eraseAsked, this,
            [this](const DataSubject &who) { eraseData(this->session(), shell(), who, window()); });
    connect(m_header, &CustomerHeader::deleteAsked, this, [this](const DataSubject &who) {
        deleteCustomer(this->session(), shell(), who, window(), [this] { shell().goBack(); });
    });
    connect(m_chain, &DecisionChain::contactActivated, this, [this](Id contact) {
        m_tabs->setCurrentWidget(m_contacts);
        m_contacts->edit(contact);
    });
    connect(m_chain, &DecisionChain::addAsked, this, [this] {
        m_tabs->setCurrentWidget(m_contacts);
        m_contacts->add(contact::type());
    });
    connect(m_square, &NeedSquare::activated, this, [this](Id need) {
        m_tabs->setCurrentWidget(m_needs);
        m_needs->edit(need);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_history && !m_isHistoryRead && m_customer) {
            m_isHistoryRead = true;
            m_history->load(m_customer);
        }
    });
    connect(m_new, &NewCustomerPage::created, this, [this](Id customer) { shell().openCustomer(customer); });
    connect(m_new, &NewCustomerPage::similarOpened, this, [this](Id customer) { shell().openCustomer(customer); });
    connect(m_new, &NewCustomerPage::cancelled, this, [this] { shell().goBack(); });
    connect(m_new, &NewCustomerPage::refused, this, [this](const QString &why) {
        shell().post({Message::Kind::Error, why, {}, {}, {}});
    });
}

void CustomerScreen::connectSession()
{
    connect(&session(), &Session::maskedChanged, this, [this] {
        if (m_customer)
            load();
    });
    connect(&session(), &Session::bookChanged, this, [this](const BookChange &change) {
        const bool concerns = std::ranges::any_of(recordTypes(), [&change](const RecordType *type) {
            const bool isShown = type->customerField() >= 0 || type == &customer::type() || type == &tag::type() ||
                                 type == &product::type() || type == &event::type();
            return isShown && change.touches(*type);
        });
        if (m_customer && concerns)
            load();
    });
}

} // namespace kebu
