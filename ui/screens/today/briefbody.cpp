#include "ui/screens/today/briefbody.h"

#include "core/base/text.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "core/rules/masking.h"
#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/models/agendatext.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int needsShown = 3;
constexpr int peopleShown = 4;
constexpr int promisesShown = 3;
constexpr int recordsShown = 3;

QVBoxLayout *sectionOn(QWidget *section, const QString &title)
{
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new SectionHeader(title, {}, section));
    return column;
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

ElidedLabel *muted(const QString &text, QWidget *parent)
{
    auto *label = new ElidedLabel(text, parent);
    label->setTone(ElidedLabel::Tone::Muted);
    return label;
}

} // namespace

BriefBody::BriefBody(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("briefBody"));
    m_column->setContentsMargins(16, 10, 16, 12);
    m_column->setSpacing(12);
}

void BriefBody::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void BriefBody::setPage(const CustomerPage &page)
{
    clear();
    auto *upper = new QWidget(this);
    auto *row = new QHBoxLayout(upper);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    for (QWidget *section : {needsOf(page), promisesOf(page)}) {
        if (section)
            left->addWidget(section);
    }
    left->addStretch(1);
    row->addLayout(left, 5);
    if (QWidget *chain = chainOf(page))
        row->addWidget(chain, 4, Qt::AlignTop);
    m_column->addWidget(upper);
    m_column->addWidget(recordsOf(page));
}

QString BriefBody::shownText(const CustomerPage &page, const QString &text) const
{
    if (!m_session.isMasked())
        return text;
    QStringList names{page.customer.text(customer::name), page.customer.text(customer::shortName)};
    QStringList points{page.customer.text(customer::phone)};
    for (const Record &person : page.contacts) {
        names << person.text(contact::name);
        points << person.text(contact::mobile) << person.text(contact::landline);
    }
    return FreeTextMask(names, points).apply(text);
}

QWidget *BriefBody::needsOf(const CustomerPage &page)
{
    std::vector<const Record *> open;
    for (const Record &need : page.needs) {
        if (!need.has(need::resolvedOn) && open.size() < needsShown)
            open.push_back(&need);
    }
    if (open.empty())
        return nullptr;
    auto *section = new QWidget(this);
    QVBoxLayout *column = sectionOn(section, tr("Needs"));
    for (const Record *need : open) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        const bool isUrgent = need->text(need::urgency) == u"high";
        const bool isImportant = need->text(need::importance) == u"high";
        if (isUrgent || isImportant) {
            const QString word = isUrgent && isImportant ? tr("Urgent, important")
                                 : isUrgent              ? tr("Urgent")
                                                         : tr("Important");
            auto *tag = new TagLabel(word, section);
            tag->setMinimumWidth(tag->sizeHint().width());
            row->addWidget(tag, 0, Qt::AlignTop);
        }
        row->addWidget(wrapped(shownText(page, need->text(need::description)), section), 1);
        column->addLayout(row);
    }
    return section;
}

QWidget *BriefBody::promisesOf(const CustomerPage &page)
{
    auto *section = new QWidget(this);
    QVBoxLayout *column = sectionOn(section, tr("Promises"));
    int shown = 0;
    for (const Record &promised : page.promises) {
        if (promised.has(promise::keptOn) || shown == promisesShown)
            continue;
        ++shown;
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *due = new DueLabel(section);
        const WallTime when{promised.date(promise::dueOn), {}, {}};
        const ShownDue state = shownDue(m_session, when);
        due->setDue(state.state, state.word);
        row->addWidget(due);
        const QString by = shownChoice(m_session, promise::type(), promise::by, promised.text(promise::by));
        row->addWidget(
            new ElidedLabel(
                tr("%1: %2", "who promised: what").arg(by, shownText(page, promised.text(promise::wording))), section),
            1);
        column->addLayout(row);
    }
    if (shown > 0)
        return section;
    delete section;
    return nullptr;
}

QWidget *BriefBody::chainOf(const CustomerPage &page)
{
    std::vector<const Record *> people;
    for (const Record &person : page.contacts) {
        if (!person.has(contact::leftOn) && people.size() < peopleShown)
            people.push_back(&person);
    }
    if (people.empty())
        return nullptr;
    auto *section = new QWidget(this);
    QVBoxLayout *column = sectionOn(section, tr("Who decides"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const Record *person : people) {
        grid->addWidget(
            muted(shownChoice(m_session, contact::type(), contact::decisionRole, person->text(contact::decisionRole)),
                  section),
            row, 0);
        auto *name = new ElidedLabel(shownContact(m_session, *person), section);
        name->setStep(TextStep::Section);
        grid->addWidget(name, row, 1);
        grid->addWidget(muted(person->text(contact::title), section), row, 2);
        ++row;
    }
    column->addLayout(grid);
    return section;
}

QWidget *BriefBody::recordsOf(const CustomerPage &page)
{
    auto *section = new QWidget(this);
    QVBoxLayout *column = sectionOn(section, tr("Last three"));
    if (page.interactions.empty()) {
        column->addWidget(muted(tr("Nothing recorded yet. The first contact goes into the form below."), section));
        return section;
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    const QTimeZone zone = m_session.clock().zone();
    for (int row = 0; row < std::min(recordsShown, int(page.interactions.size())); ++row) {
        const Record &record = page.interactions[size_t(row)];
        auto *method = new QLabel(section);
        method->setPixmap(icon(methodIcon(record.text(interaction::method))).pixmap(16));
        method->setAccessibleName(
            shownChoice(m_session, interaction::type(), interaction::method, record.text(interaction::method)));
        method->setToolTip(method->accessibleName());
        grid->addWidget(method, row, 0);
        grid->addWidget(
            muted(shownDay(localDate(record.instant(interaction::happenedAt), zone), m_session.clock().today()),
                  section),
            row, 1);
        grid->addWidget(new ElidedLabel(shownText(page, simplifiedLine(record.text(interaction::content))), section),
                        row, 2);
        grid->addWidget(muted(shownChoice(m_session, interaction::type(), interaction::attitude,
                                          record.text(interaction::attitude)),
                              section),
                        row, 3);
    }
    column->addLayout(grid);
    return section;
}

} // namespace kebu
