#include "ui/screens/today/customerdesk.h"

#include "core/domain/customer.h"
#include "core/services/people.h"
#include "ui/look/emptystate.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/today/briefbody.h"
#include "ui/screens/today/briefheader.h"
#include "ui/screens/today/customerpicker.h"
#include "ui/screens/today/logdrafts.h"
#include "ui/screens/today/logmore.h"
#include "ui/shell/session.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QTabBar>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int interactionsRead = 20;
constexpr int lowBelow = 460; ///< the form needs the room that the header's last lines take

/// What the desk reads of a customer.
struct Brief {
    CustomerPage page;
    std::vector<Matter> matters; ///< titles without its people's names where the window masks
};

Result<Brief> readBrief(Snapshot &view, Id customer, bool isMasked)
{
    KEBU_LET(page, customerPage(view, customer, interactionsRead));
    KEBU_LET(matters, openMatters(view, customer));
    if (isMasked) {
        KEBU_LET(people, CustomerPeople::of(view, customer));
        for (Matter &matter : matters)
            matter.title = people.maskedText(matter.title);
    }
    return Brief{std::move(page), std::move(matters)};
}

/// As high as what it holds, and the first to give way when the window gets low.
class BriefScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    [[nodiscard]] QSize sizeHint() const override
    {
        if (!widget())
            return QScrollArea::sizeHint();
        const int high = widget()->hasHeightForWidth() ? widget()->heightForWidth(std::max(width(), 200))
                                                       : widget()->sizeHint().height();
        return {300, high};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->oldSize().width() != event->size().width())
            updateGeometry();
    }
};

} // namespace

CustomerDesk::CustomerDesk(Session &session, LogForm::LoadOf loadOf, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_drafts(new LogDrafts(session, this)),
      m_tabs(new QTabBar(this)),
      m_picker(new CustomerPicker(session, this)),
      m_header(new BriefHeader(session, this)),
      m_scroll(new BriefScroll(this)),
      m_body(new BriefBody(session)),
      m_form(new LogForm(session.clock(), std::move(loadOf), this)),
      m_empty(new EmptyState(QLatin1String("view-calendar-day"), {}, {}, this))
{
    setObjectName(QStringLiteral("customerDesk"));
    layOut();
    connectForm();
    retranslate();
    arrange();
}

void CustomerDesk::layOut()
{
    m_tabs->setObjectName(QStringLiteral("deskTabs"));
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setCurrentIndex(1);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_scroll->setObjectName(QStringLiteral("briefScroll"));
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget *ground : std::initializer_list<QWidget *>{m_header, m_body, m_picker, m_empty}) {
        ground->setBackgroundRole(QPalette::Base);
        ground->setAutoFillBackground(true);
    }
    m_form->setMinimumHeight(200);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1); // the line between the parts is the ground beneath
    column->addWidget(m_tabs);
    column->addWidget(m_picker, 1);
    column->addWidget(m_header);
    column->addWidget(m_scroll);
    column->addWidget(m_form, 1);
    column->addWidget(m_empty, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &CustomerDesk::arrange);
    for (const int tab : {0, 1}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + tab)), this);
        connect(shortcut, &QShortcut::activated, this, [this, tab] {
            if (!m_isNarrow || m_isPicking)
                return;
            m_tabs->setCurrentIndex(tab);
            if (tab == 1) // whoever asks for the log wants to write
                m_form->focusText();
        });
    }
    connect(m_picker, &CustomerPicker::picked, this, [this](Id customer) {
        m_isPicking = false;
        emit picked(customer);
    });
    connect(m_picker, &CustomerPicker::left, this, [this] {
        m_isPicking = false;
        arrange();
        emit pickingLeft();
    });
    connect(m_picker, &CustomerPicker::lineTaken, this, [this](Id customer, const LogDraft &draft) {
        m_isPicking = false;
        const LogDraft kept = joined(customer == m_customer ? m_form->draft() : m_drafts->of(customer), draft);
        m_drafts->put(customer, kept);
        if (customer == m_customer)
            m_form->setDraft(kept);
        emit picked(customer);
    });
    connect(m_picker, &CustomerPicker::newWanted, this, &CustomerDesk::newCustomerWanted);
    connect(m_header, &BriefHeader::pageRequested, this, [this] { emit pageRequested(m_customer); });
}

void CustomerDesk::connectForm()
{
    connect(m_form, &LogForm::edited, this, &CustomerDesk::keepDraft);
    connect(m_form, &LogForm::picturePasted, this, &CustomerDesk::keepPicture);
    connect(m_form->more(), &LogMore::folded, this, &CustomerDesk::keepFold);
    connect(m_form, &LogForm::saveRequested, this, [this](bool andNext) { save(andNext, false); });
    connect(m_form, &LogForm::noAnswerRequested, this, [this] { save(true, true); });
    connect(m_form, &LogForm::postponeRequested, this, &CustomerDesk::postpone);
    connect(m_form, &LogForm::skipRequested, this, &CustomerDesk::skip);
    connect(m_drafts, &LogDrafts::saved, this, [this](Id customer) {
        if (customer == m_customer)
            m_form->setSavedAt(m_drafts->savedAt(customer));
    });
    connect(m_drafts, &LogDrafts::loaded, this, [this] {
        if (m_customer && m_form->draft().isEmpty())
            m_form->setDraft(m_drafts->of(m_customer));
    });
}

void CustomerDesk::setCatalog() { m_form->setCatalog(m_session.catalog()); }

void CustomerDesk::loadDrafts()
{
    m_drafts->load();
    restoreFold();
}

std::optional<Instant> CustomerDesk::youngestDraft() const { return m_drafts->youngest(); }

void CustomerDesk::keepDraft()
{
    m_drafts->put(m_customer, m_form->draft());
    m_form->complain({});
}

/// What is kept for the customer; for an appointment nobody wrote about, its way and its time.
LogDraft CustomerDesk::draftToShow() const
{
    LogDraft draft = m_drafts->of(m_customer);
    if (draft.isEmpty() && m_item && m_item->isUnloggedAppointment) {
        draft.method = m_item->method;
        draft.when = WallTime{m_item->due.date, m_item->due.time, {}}.toString().replace(u'T', u' ');
    }
    if (m_proposedAbout.first == m_customer && !m_proposedAbout.second.isNull())
        draft.about = m_proposedAbout.second.toString();
    return draft;
}

/// Whether nothing stands in the form but what the program proposed.
bool CustomerDesk::isUntouched() const
{
    LogDraft draft = m_form->draft();
    if (draft.when == m_proposedWhen)
        draft.when.clear();
    return draft.isEmpty();
}

void CustomerDesk::showCustomer(Id customer, const std::optional<AgendaItem> &item, const AgendaLine &line)
{
    m_isPicking = false;
    const bool isOther = customer != m_customer;
    const bool isOtherTask = (item ? item->task : Id{}) != task();
    m_item = item;
    m_line = line;
    if (m_proposedAbout.first != customer)
        m_proposedAbout = {};
    if (isOther) {
        m_drafts->flush();
        m_customer = customer;
        m_record = {};
        m_form->setCustomer({}, {}, {}, false);
        m_form->setDraft(draftToShow());
    } else if (isOtherTask && isUntouched()) {
        m_form->setDraft(draftToShow());
    }
    m_proposedWhen = m_form->draft().when;
    m_form->setHasTask(bool(task()));
    m_form->setSavedAt(m_drafts->savedAt(customer));
    arrange();
    refresh();
}

void CustomerDesk::refresh()
{
    if (!m_customer || !m_session.isOpen())
        return;
    const int asked = ++m_asked;
    m_session.book()
        .read([customer = m_customer, isMasked = m_session.isMasked()](Snapshot &view) {
            return readBrief(view, customer, isMasked);
        })
        .then(this, [this, asked](const Result<Brief> &brief) {
            if (asked != m_asked || !m_session.isOpen())
                return;
            if (brief) {
                showCircumstances(brief->page, brief->matters);
                showPage(brief->page);
            } else { // erased meanwhile, or undone
                m_customer = {};
                m_header->clear();
                m_body->clear();
                arrange();
            }
        });
}

void CustomerDesk::showPage(const CustomerPage &page)
{
    m_record = page.customer;
    const QString usual =
        m_item && !m_item->method.isEmpty() ? m_item->method : page.customer.text(customer::usualChannel);
    const LogDraft typed = m_form->draft();
    const bool wasKept = m_form->isEnabled(); // a refresh of the same customer keeps all choices
    m_header->setPage(page, m_line.why, m_line.last);
    m_body->setPage(page);
    m_scroll->updateGeometry();
    m_form->setCustomer(page.customer, page.contacts, usual, m_session.isMasked());
    m_form->setDraft(wasKept || !typed.isEmpty() ? typed : draftToShow());
    arrange();
}

void CustomerDesk::refreshLoad()
{
    m_form->setCadence(m_session.cadencePolicy(), m_session.workCalendar());
    m_form->refreshLoad();
}

void CustomerDesk::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    arrange();
}

void CustomerDesk::arrange()
{
    const bool hasCustomer = bool(m_customer);
    const bool showsForm = !m_isNarrow || m_tabs->currentIndex() == 1;
    const bool showsBody = !m_isNarrow || m_tabs->currentIndex() == 0;
    m_picker->setVisible(m_isPicking);
    m_empty->setVisible(!m_isPicking && !hasCustomer);
    m_tabs->setVisible(!m_isPicking && hasCustomer && m_isNarrow);
    m_header->setVisible(!m_isPicking && hasCustomer && !m_record.isNull());
    m_header->setCompact(m_isNarrow && showsForm, height() < scaled(lowBelow, font()));
    m_scroll->setVisible(!m_isPicking && hasCustomer && showsBody && !m_record.isNull());
    m_scroll->setSizePolicy(QSizePolicy::Preferred, m_isNarrow ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    m_form->setVisible(!m_isPicking && hasCustomer && showsForm);
}

void CustomerDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().height() != event->oldSize().height())
        arrange();
}

void CustomerDesk::focusForm()
{
    m_isPicking = false;
    m_tabs->setCurrentIndex(1);
    arrange();
    m_form->focusText();
}

void CustomerDesk::startPicking(const QString &words)
{
    m_isPicking = true;
    arrange();
    m_picker->start(words, m_customer);
}

bool CustomerDesk::isPicking() const { return m_isPicking; }

QString CustomerDesk::shownName() const { return m_record.isNull() ? QString() : m_record.text(customer::name); }

void CustomerDesk::clear()
{
    m_drafts->flush();
    m_drafts->clear();
    ++m_asked;
    m_customer = {};
    m_item.reset();
    m_line = {};
    m_record = {};
    m_isPicking = false;
    m_picker->clear();
    m_header->clear();
    m_body->clear();
    m_form->setCustomer({}, {}, {}, false);
    m_form->setDraft({});
    m_form->setSavedAt({});
    arrange();
}

void CustomerDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void CustomerDesk::retranslate()
{
    m_tabs->setTabText(0,
                       tr("Brief") + u'\t' + QKeySequence(QStringLiteral("Alt+1")).toString(QKeySequence::NativeText));
    m_tabs->setTabText(1, tr("Log") + u'\t' + QKeySequence(QStringLiteral("Alt+2")).toString(QKeySequence::NativeText));
    m_empty->setSentence(
        tr("Nobody chosen"),
        tr("Choose a follow-up on the left, or press Ctrl+L and type a few letters of the customer's name."));
}

} // namespace kebu
