#include "ui/screens/today/todayscreen.h"

#include "ui/look/emptystate.h"
#include "ui/screens/today/agendamenu.h"
#include "ui/screens/today/agendaview.h"
#include "ui/screens/today/customerdesk.h"
#include "ui/screens/today/dayreader.h"
#include "ui/screens/today/keydatesbar.h"
#include "ui/screens/today/todayheader.h"
#include "ui/shell/remembered.h"

#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

namespace kebu {

void TodayScreen::layOut()
{
    auto *left = new QWidget;
    left->setBackgroundRole(QPalette::Base);
    left->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_dates);
    left->setMinimumWidth(380);
    m_desk->setMinimumWidth(460);
    m_splitter->setObjectName(QStringLiteral("todaySplitter"));
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_desk);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 58);
    m_splitter->setStretchFactor(1, 42);
    m_splitter->setSizes({580, 420});
    rememberSplitter(session(), m_splitter, QStringLiteral("today"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    m_empty->setVisible(false);
    QPushButton *create = m_empty->addButton({}, QLatin1String("list-add"));
    create->setObjectName(QStringLiteral("emptyNew"));
    QPushButton *import = m_empty->addButton({}, QLatin1String("document-import"));
    import->setObjectName(QStringLiteral("emptyImport"));
    connect(create, &QPushButton::clicked, this, [this] { shell().newCustomer(); });
    connect(import, &QPushButton::clicked, this, [this] { shell().startImport(); });
}

void TodayScreen::connectParts()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_isRestoring)
            select(current);
    });
    connect(m_view, &AgendaView::opened, this, [this](const QModelIndex &index) {
        if (const AgendaItem *item = m_model->item(index))
            shell().openCustomer(item->customer);
    });
    connect(m_view, &AgendaView::logRequested, m_desk, &CustomerDesk::focusForm);
    connect(m_header, &TodayHeader::queueRequested, this, &TodayScreen::startQueue);
    connect(m_header, &TodayHeader::dayChosen, this, &TodayScreen::chooseDay);
    connect(m_header, &TodayHeader::taskDropped, this, &TodayScreen::moveTask);
    connect(m_view, &AgendaView::moveAsked, this, [this](const QModelIndex &index, int days) {
        if (const AgendaItem *item = m_model->item(index))
            moveByWorkday(*item, days);
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TodayScreen::showMenu);
    connect(m_header, &TodayHeader::filterChosen, this, [this](AgendaModel::Filter filter) {
        const QScopedValueRollback restoring(m_isRestoring, true);
        m_model->setFilter(filter);
        restoreSelection();
        showEmptiness();
    });
    connect(m_dates, &KeyDatesBar::customerChosen, this, [this](Id customer) { shell().openCustomer(customer); });
    connect(m_desk, &CustomerDesk::saved, this, [this](bool andNext) {
        if (andNext)
            goOn();
    });
    connect(m_desk, &CustomerDesk::doubted, this, [this](const QString &sentence) {
        this->shell().post({Message::Kind::Warning, sentence, tr("Undo"), QLatin1String("edit-undo"), {}, {}},
                           [this] { this->session().undo(); });
    });
    connect(m_desk, &CustomerDesk::taskClosed, this, &TodayScreen::goOn);
    connect(m_desk, &CustomerDesk::pageRequested, this, [this](Id customer) { shell().openCustomer(customer); });
    connect(m_desk, &CustomerDesk::picked, this, &TodayScreen::logWith);
    connect(m_desk, &CustomerDesk::newCustomerWanted, this,
            [this](const QString &name) { this->shell().newCustomer(name); });
    connect(m_desk, &CustomerDesk::pickingLeft, m_view, [this] { m_view->setFocus(); });
}

void TodayScreen::connectSession()
{
    connect(m_reader, &DayReader::dayRead, this, [this](const DayWork &day) {
        showDay(day);
        m_reader->readDates();
    });
    connect(m_reader, &DayReader::datesRead, this,
            [this](const DatesAhead &dates) { m_dates->setDates(dates.days, dates.warnings); });
    connect(m_reader, &DayReader::failed, this, [this](const Error &error) {
        shell().post({Message::Kind::Error, error.message, {}, {}, {}});
    });
    connect(&session(), &Session::opened, this, [this] {
        m_model->setWords(&session().catalog(), session().isMasked());
        m_model->setMe(session().book().user());
        m_desk->setCatalog();
        m_desk->loadDrafts();
    });
    connect(&session(), &Session::policiesChanged, this, [this] { m_isStale = true; });
    connect(&session(), &Session::bookChanged, this, [this] {
        m_model->setWords(&session().catalog(), session().isMasked());
        m_isStale = true;
        if (isVisible()) {
            refresh();
            m_desk->refresh();
        }
    });
    connect(&session(), &Session::maskedChanged, this, [this](bool isMasked) {
        m_model->setWords(&session().catalog(), isMasked);
        if (!session().isOpen())
            return;
        m_desk->refresh();
        m_reader->readDates();
    });
}

} // namespace kebu
