#include "ui/screens/customers/customerpreview.h"

#include "core/base/text.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "core/rules/phonenumber.h"
#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customers/rhythmbars.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int recordsShown = 3;
constexpr int contactsShown = 4;

QFrame *rule()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    return line;
}

ElidedLabel *line(const QString &text, ElidedLabel::Tone tone = ElidedLabel::Tone::Text)
{
    auto *label = new ElidedLabel(text);
    label->setTone(tone);
    return label;
}

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

CustomerPreview::CustomerPreview(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("customerPreview"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Base);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void CustomerPreview::clear()
{
    m_reading.cancel();
    m_customer = {};
    m_content = {};
    delete takeWidget();
}

void CustomerPreview::showCustomer(Id customer)
{
    m_reading.cancel();
    if (!customer)
        return clear();
    m_customer = customer;
    m_reading = m_session.book().read([customer](Snapshot &view) -> Result<Shown> {
        KEBU_LET(page, customerPage(view, customer, recordsShown, 0));
        KEBU_LET(people, CustomerPeople::of(view, customer));
        KEBU_LET(rhythm, contactRhythm(view, customer));
        Shown shown;
        shown.content.page = std::move(page);
        shown.content.people = std::move(people);
        shown.rhythm = std::move(rhythm);
        return shown;
    });
    m_reading.then(this, [this, customer](const Result<Shown> &shown) {
        if (customer != m_customer)
            return;
        if (!shown)
            return clear();
        m_content = shown->content;
        m_rhythm = shown->rhythm;
        fill();
    });
}

void CustomerPreview::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && widget() && !m_content.page.customer.isNull())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (widget())
                    fill();
            },
            Qt::QueuedConnection); // icons have the theme's ink
}

void CustomerPreview::fill()
{
    auto *body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(4);
    fillHead(column);
    fillNextStep(column);
    fillContacts(column);
    fillRecords(column);
    fillRhythm(column);
    column->addStretch(1);
    setWidget(body);
}

void CustomerPreview::fillHead(QVBoxLayout *column)
{
    const CustomerPage &page = m_content.page;
    const Record &customer = page.customer;
    auto *row = new QHBoxLayout;
    auto *badge = new GradeBadge;
    badge->setGrade(shownGrade(page.grade.code(), page.grade.dormantFrom, m_session.clock().today()));
    badge->setFocusPolicy(Qt::NoFocus);
    row->addWidget(badge);
    if (customer.has(customer::stage))
        row->addWidget(
            new TagLabel(shownChoice(m_session, customer::type(), customer::stage, customer.text(customer::stage))));
    row->addStretch(1);
    auto *open = new QPushButton(tr("Open"));
    open->setFlat(true);
    open->setFocusPolicy(Qt::NoFocus);
    connect(open, &QPushButton::clicked, this, [this] { emit openAsked(m_customer); });
    row->addWidget(open);
    column->addLayout(row);
    auto *name = line(shownCustomer(m_session, customer));
    name->setStep(TextStep::PaneTitle);
    column->addWidget(name);
    QStringList facts{customer.text(customer::number),
                      shownChoice(m_session, customer::type(), customer::province, customer.text(customer::province)) +
                          shownChoice(m_session, customer::type(), customer::city, customer.text(customer::city)),
                      shownChoice(m_session, customer::type(), customer::industry, customer.text(customer::industry))};
    facts.removeAll(QString());
    column->addWidget(line(facts.join(u'·'), ElidedLabel::Tone::Muted));
    for (const Warning &warning : page.warnings) {
        const QString words = m_content.freeText(m_session, warning.text);
        column->addWidget(line(QStringLiteral("⚠ ") + words,
                               warning.severity >= 3 ? ElidedLabel::Tone::Error : ElidedLabel::Tone::Warning));
    }
}

void CustomerPreview::fillNextStep(QVBoxLayout *column)
{
    const CustomerPage &page = m_content.page;
    column->addWidget(rule());
    column->addWidget(new SectionHeader(tr("Next step")));
    if (page.nextTask.isNull()) {
        column->addWidget(line(tr("Nothing is planned."), ElidedLabel::Tone::Muted));
        return;
    }
    auto *due = new DueLabel;
    const ShownDue shown = shownDue(m_session, page.nextTask.wallTime(task::dueAt));
    due->setDue(shown.state, shown.word);
    column->addWidget(due, 0, Qt::AlignLeft);
    const QString goal = page.nextTask.text(task::goal);
    column->addWidget(paragraph(m_content.freeText(m_session, goal)));
    QStringList facts{page.userName(page.nextTask.ref(task::owner)),
                      shownChoice(m_session, task::type(), task::method, page.nextTask.text(task::method))};
    facts.removeAll(QString());
    column->addWidget(line(facts.join(u'·'), ElidedLabel::Tone::Muted));
}

void CustomerPreview::fillContacts(QVBoxLayout *column)
{
    const CustomerPage &page = m_content.page;
    if (page.contacts.empty())
        return;
    column->addWidget(rule());
    column->addWidget(new SectionHeader(tr("Contacts")));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < std::min(contactsShown, int(page.contacts.size())); ++i) {
        const Record &contact = page.contacts[size_t(i)];
        auto *name = line(shownContact(m_session, contact));
        name->setStep(TextStep::Section);
        grid->addWidget(name, i, 0);
        grid->addWidget(line(contact.text(contact::title), ElidedLabel::Tone::Muted), i, 1);
        const bool hasMobile = contact.has(contact::mobile);
        const QString phone = normalizePhone(contact.text(hasMobile ? contact::mobile : contact::landline)).display;
        grid->addWidget(line(shownPersonal(m_session, phone, hasMobile ? Personal::Phone : Personal::Landline)), i, 2);
    }
    column->addLayout(grid);
}

void CustomerPreview::fillRecords(QVBoxLayout *column)
{
    const CustomerPage &page = m_content.page;
    column->addWidget(rule());
    auto *head = new SectionHeader(tr("Last records"), {});
    head->addWidget(line(tr("%n in all", nullptr, int(page.totals.interactions)), ElidedLabel::Tone::Muted));
    column->addWidget(head);
    if (page.interactions.empty())
        column->addWidget(line(tr("Nothing recorded yet. Ctrl+L logs the first contact."), ElidedLabel::Tone::Muted));
    const QColor muted = themeOf(this).muted;
    auto *grid = new QGridLayout;
    grid->setColumnStretch(2, 1);
    grid->setVerticalSpacing(6);
    for (int i = 0; i < std::min(recordsShown, int(page.interactions.size())); ++i) {
        const Record &record = page.interactions[size_t(i)];
        auto *mark = new QLabel;
        mark->setPixmap(icon(methodIcon(record.text(interaction::method)), muted).pixmap(16));
        grid->addWidget(mark, i, 0, Qt::AlignTop);
        const QDate day = localDate(record.instant(interaction::happenedAt), m_session.clock().zone());
        grid->addWidget(line(shownDay(day, m_session.clock().today()), ElidedLabel::Tone::Muted), i, 1, Qt::AlignTop);
        const QString content = simplifiedLine(record.text(interaction::content));
        constexpr qsizetype mostShown = 90;
        const QString shown = m_content.freeText(m_session, content);
        grid->addWidget(paragraph(shown.size() > mostShown ? shown.left(mostShown) + u'…' : shown), i, 2);
    }
    column->addLayout(grid);
}

void CustomerPreview::fillRhythm(QVBoxLayout *column)
{
    int contacts = 0;
    bool hasWon = false;
    for (const MonthOfContact &month : m_rhythm) {
        contacts += month.contacts;
        hasWon = hasWon || month.won.minor != 0;
    }
    column->addWidget(rule());
    auto *head = new SectionHeader(hasWon ? tr("Contacts and deals") : tr("Contacts by month"), {});
    head->addWidget(line(tr("last 12 months"), ElidedLabel::Tone::Muted));
    column->addWidget(head);
    if (contacts == 0 && !hasWon) {
        column->addWidget(line(tr("No contact in twelve months."), ElidedLabel::Tone::Muted));
        return;
    }
    column->addWidget(new RhythmBars(m_rhythm, tr("%n contact(s) in twelve months", nullptr, contacts)));
    const int falling = quartersFalling(m_rhythm);
    constexpr int worthSaying = 2;
    if (falling >= worthSaying)
        column->addWidget(
            line(tr("Fewer contacts for %n quarter(s) in a row", nullptr, falling), ElidedLabel::Tone::Error));
}

} // namespace kebu
