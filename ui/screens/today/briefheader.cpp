#include "ui/screens/today/briefheader.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/rules/phonenumber.h"
#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/agendatext.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// The person to reach: the first who has not left.
const Record *personOf(const CustomerPage &page)
{
    for (const Record &person : page.contacts) {
        if (!person.has(contact::leftOn))
            return &person;
    }
    return nullptr;
}

} // namespace

BriefHeader::BriefHeader(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_name(new ElidedLabel({}, this)),
      m_grade(new GradeBadge(this)),
      m_stage(new TagLabel({}, this)),
      m_open(new QPushButton(this)),
      m_contact(new ElidedLabel({}, this)),
      m_phoneIcon(new QWidget(this)),
      m_phone(new ElidedLabel({}, this)),
      m_habits(new ElidedLabel({}, this)),
      m_why(new ElidedLabel({}, this)),
      m_last(new ElidedLabel({}, this)),
      m_warnings(new ElidedLabel({}, this))
{
    setObjectName(QStringLiteral("briefHeader"));
    m_name->setObjectName(QStringLiteral("briefName"));
    m_name->setStep(TextStep::PaneTitle);
    m_open->setObjectName(QStringLiteral("openCustomerPage"));
    m_open->setFlat(true);
    m_open->setAutoDefault(false);
    m_open->setIcon(icon(QLatin1String("go-next")));
    m_phoneIcon->setFixedWidth(18);
    m_habits->setTone(ElidedLabel::Tone::Muted);
    m_last->setTone(ElidedLabel::Tone::Muted);
    m_warnings->setObjectName(QStringLiteral("briefWarnings"));
    m_warnings->setTone(ElidedLabel::Tone::Warning);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_name);
    first->addWidget(m_grade);
    first->addWidget(m_stage);
    first->addStretch(1);
    first->addWidget(m_open);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_contact);
    second->addSpacing(6);
    second->addWidget(m_phoneIcon);
    second->addWidget(m_phone);
    second->addSpacing(6);
    second->addWidget(m_habits);
    second->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(3);
    column->addLayout(first);
    column->addLayout(second);
    for (ElidedLabel *label : {m_why, m_last, m_warnings})
        column->addWidget(label);
    connect(m_open, &QPushButton::clicked, this, &BriefHeader::pageRequested);
    connect(m_grade, &QAbstractButton::clicked, this, [this] {
        QToolTip::showText(m_grade->mapToGlobal(QPoint(0, m_grade->height())), plainToolTip(m_gradeWhy), m_grade);
        emit gradeAsked();
    });
    retranslate();
    clear();
}

void BriefHeader::setPage(const CustomerPage &page, const QString &why, const QString &last)
{
    const Record &customer = page.customer;
    constexpr int leastName = 260;
    m_name->setText(shownCustomer(m_session, customer));
    m_name->setMinimumWidth(
        std::min(m_name->sizeHint().width(), scaled(leastName, font()))); // the stage elides before it
    m_grade->setGrade(shownGrade(page.grade.code(), page.grade.dormantFrom, m_session.clock().today()));
    QStringList reasons;
    for (const GradePoint &point : page.grade.computed.points)
        reasons << tr("%1: %2 of %3, %4").arg(point.label).arg(point.points).arg(point.of).arg(point.because);
    for (const GradePoint &point : page.grade.warmth.points)
        reasons << tr("%1: %2 of %3, %4").arg(point.label).arg(point.points).arg(point.of).arg(point.because);
    m_gradeWhy = reasons.join(u'\n');
    const QString stage = shownChoice(m_session, customer::type(), customer::stage, customer.text(customer::stage));
    m_stage->setText(stage);
    m_stage->setVisible(!stage.isEmpty());
    tellReach(page);
    tellWarnings(page);
    m_why->setText(why);
    m_last->setText(last);
    setVisible(true);
    setCompact(m_isCompact, m_isLow);
}

void BriefHeader::tellReach(const CustomerPage &page)
{
    const Record &customer = page.customer;
    const Record *person = personOf(page);
    QString number = customer.text(customer::phone);
    QString who = customer.has(customer::gender) ? honorificFor({}, customer.text(customer::gender)) : QString();
    if (person) {
        who = dotted({shownContact(m_session, *person), person->text(contact::title)});
        const QString own = person->text(person->has(contact::mobile) ? contact::mobile : contact::landline);
        if (!own.isEmpty())
            number = own;
    }
    m_contact->setText(who);
    m_contact->setVisible(!who.isEmpty());
    m_phone->setText(m_session.isMasked() ? shownPersonal(m_session, number, Personal::Phone)
                                          : normalizePhone(number).display);
    m_phoneIcon->setVisible(!number.isEmpty());
    const QString preference = customer.text(customer::communicationPreference);
    QStringList habits{hoursText(int(customer.number(customer::preferredDays)),
                                 QTime::fromString(customer.text(customer::preferredFrom), QStringLiteral("HH:mm")),
                                 QTime::fromString(customer.text(customer::preferredTo), QStringLiteral("HH:mm")),
                                 preference)};
    if (!preference.isEmpty() && habits.front() != preference)
        habits << preference;
    const QString shown = dotted(habits);
    m_habits->setText(m_session.isMasked() ? FreeTextMask({customer.text(customer::name)}).apply(shown) : shown);
}

void BriefHeader::tellWarnings(const CustomerPage &page)
{
    QStringList lines;
    for (const Warning &warning : page.warnings)
        lines << warning.text;
    const FreeTextMask free =
        m_session.isMasked() ? FreeTextMask({page.customer.text(customer::name)}) : FreeTextMask();
    m_warnings->setText(lines.isEmpty() ? QString()
                                        : free.apply(QStringLiteral("⚠ ") + lines.join(QStringLiteral("   ⚠ "))));
    m_warnings->setToolTip(plainToolTip(free.apply(lines.join(u'\n'))));
}

void BriefHeader::setCompact(bool isCompact, bool isLow)
{
    m_isCompact = isCompact;
    m_isLow = isLow;
    m_open->setVisible(!isCompact);
    m_habits->setVisible(!isCompact);
    m_why->setVisible(isCompact && !isLow && !m_why->text().isEmpty());
    m_last->setVisible(isCompact && !isLow && !m_last->text().isEmpty());
    m_warnings->setVisible(!m_warnings->text().isEmpty());
}

void BriefHeader::clear()
{
    for (ElidedLabel *label : {m_name, m_contact, m_phone, m_habits, m_why, m_last, m_warnings})
        label->clear();
    m_warnings->setToolTip({});
    m_gradeWhy.clear();
    setVisible(false);
}

void BriefHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BriefHeader::paintEvent(QPaintEvent *)
{
    if (!m_phoneIcon->isVisible())
        return;
    QPainter painter(this);
    paintIcon(&painter, m_phoneIcon->geometry(), QLatin1String("call-start"), themeOf(this).muted);
}

void BriefHeader::retranslate()
{
    m_open->setText(tr("Customer page"));
    m_open->setProperty("shownShortcut", tr("Enter", "the key"));
    m_open->setToolTip(tr("Open the customer's page (Enter in the list)"));
}

} // namespace kebu
