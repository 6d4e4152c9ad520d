#include "ui/screens/customer/customerheader.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customer/gradepopover.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace kebu {

namespace {

constexpr int tagsShown = 3;
constexpr int mostNameWidth = 380;

} // namespace

CustomerHeader::CustomerHeader(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_back(new QToolButton(this)),
      m_badge(new GradeBadge(this)),
      m_name(new ElidedLabel({}, this)),
      m_facts(new ElidedLabel({}, this)),
      m_tagHolder(new QWidget(this)),
      m_tags(new QHBoxLayout(m_tagHolder)),
      m_log(new QPushButton(icon(QLatin1String("document-edit")), {}, this)),
      m_print(new QPushButton(icon(QLatin1String("document-print")), {}, this)),
      m_edit(new QPushButton(icon(QLatin1String("configure")), {}, this)),
      m_more(new QToolButton(this))
{
    m_back->setObjectName(QStringLiteral("back"));
    m_badge->setObjectName(QStringLiteral("grade"));
    m_name->setObjectName(QStringLiteral("customerName"));
    m_log->setObjectName(QStringLiteral("logHere"));
    m_print->setObjectName(QStringLiteral("printHere"));
    m_edit->setObjectName(QStringLiteral("editHere"));
    m_back->setArrowType(Qt::LeftArrow);
    m_name->setStep(TextStep::PageTitle);
    m_facts->setTone(ElidedLabel::Tone::Muted);
    m_log->setProperty("primary", true);
    m_tags->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_badge);
    row->addWidget(m_name, 0);
    row->addWidget(m_facts, 0);
    row->addWidget(m_tagHolder);
    row->addStretch(1);
    row->addWidget(m_log);
    row->addWidget(m_print);
    row->addWidget(m_edit);
    row->addWidget(m_more);
    m_more->setObjectName(QStringLiteral("moreHere"));
    m_more->setAutoRaise(true);
    m_more->setIcon(icon(QLatin1String("overflow-menu")));
    connect(m_more, &QToolButton::clicked, this, &CustomerHeader::showMore);
    connect(m_back, &QToolButton::clicked, this, &CustomerHeader::backAsked);
    connect(m_badge, &QAbstractButton::clicked, this, &CustomerHeader::showGrade);
    connect(m_log, &QPushButton::clicked, this, &CustomerHeader::logAsked);
    connect(m_print, &QPushButton::clicked, this, &CustomerHeader::printAsked);
    connect(m_edit, &QPushButton::clicked, this, &CustomerHeader::editAsked);
    retranslate();
}

void CustomerHeader::retranslate()
{
    m_back->setToolTip(tr("Back (Esc)"));
    m_back->setAccessibleName(tr("Back"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(m_more->toolTip());
    m_edit->setIcon(icon(QLatin1String("document-edit")));
    word(Words::All);
    if (!m_content.page.customer.isNull())
        setContent(m_content);
}

/// The window owns the shortcuts; here they are only shown.
void CustomerHeader::word(Words words)
{
    struct Worded {
        QPushButton *button;
        QString text;
        QString keys;
    };
    for (const auto &[button, text, keys] : {Worded{m_log, tr("Log"), QStringLiteral("Ctrl+L")},
                                             Worded{m_print, tr("Record sheet"), QStringLiteral("Ctrl+P")},
                                             Worded{m_edit, tr("Edit"), QStringLiteral("F2")}}) {
        const QString shown = QKeySequence(keys).toString(QKeySequence::NativeText);
        button->setProperty("shownShortcut", words == Words::All ? shown : QString());
        button->setText(words == Words::None ? QString() : text);
        button->setIcon(button->icon()); // it measures itself anew, also where only the keys went
        button->setToolTip(words == Words::All ? QString() : text + QStringLiteral(" (") + shown + u')');
        button->setAccessibleName(text);
    }
}

/// Asked of each, because what was just put in does not count for its holder yet.
int CustomerHeader::tagsWidth() const
{
    int width = 0;
    for (int i = 0; i < m_tags->count(); ++i)
        width += m_tags->itemAt(i)->widget()->sizeHint().width() + m_tags->spacing();
    return width;
}

/// Where there is little room tags and facts go first, which stand further down as well, then keys, then words.
void CustomerHeader::fitWidth()
{
    constexpr int margins = 32;
    constexpr int leastName = 200;
    constexpr int leastFacts = 70;
    const int gap = layout()->spacing();
    const auto room = [this, gap] {
        int taken = margins + 9 * gap;
        for (const QWidget *part : std::initializer_list<QWidget *>{m_back, m_badge, m_log, m_print, m_edit, m_more})
            taken += part->sizeHint().width();
        return width() - taken;
    };
    const int name = std::min(m_name->sizeHint().width(), scaled(mostNameWidth, font()));
    word(Words::All);
    if (room() < name)
        word(Words::WithoutKeys);
    if (room() < std::min(name, scaled(leastName, font())))
        word(Words::None);
    const int left = room() - name;
    const int facts = m_facts->sizeHint().width();
    m_name->setMinimumWidth(std::clamp(room(), 0, name)); // elides last
    m_facts->setVisible(left >= std::min(facts, scaled(leastFacts, font())));
    m_tagHolder->setVisible(left - facts >= tagsWidth());
}

void CustomerHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void CustomerHeader::setContent(const CustomerContent &content)
{
    m_content = content;
    const Record &customer = content.page.customer;
    m_badge->setGrade(shownGrade(content.page.grade.code(), content.page.grade.dormantFrom, m_session.clock().today()));
    m_badge->setToolTip(tr("Why this grade?"));
    m_name->setText(shownCustomer(m_session, customer));
    const auto choice = [&](FieldName field) {
        return shownChoice(m_session, customer::type(), field, customer.text(field));
    };
    QStringList facts{m_session.isMasked() ? QString() : customer.text(customer::number), choice(customer::industry),
                      choice(customer::province) + choice(customer::city)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u'·'));
    while (QLayoutItem *item = m_tags->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (customer.has(customer::archivedAs))
        m_tags->addWidget(new TagLabel(tr("Archived: %1").arg(customer.text(customer::archivedAs))));
    for (int i = 0; i < std::min(tagsShown, int(content.page.tags.size())); ++i)
        m_tags->addWidget(new TagLabel(content.page.tags[size_t(i)]));
    fitWidth();
}

void CustomerHeader::clear()
{
    m_content = {};
    m_name->setText({});
    m_facts->setText({});
}

void CustomerHeader::showGrade()
{
    if (m_content.page.customer.isNull())
        return;
    auto *popover = new GradePopover(m_session, m_content.page.customer.id(), m_content.page.grade, this);
    popover->adjustSize();
    popover->move(m_badge->mapToGlobal(QPoint(0, m_badge->height() + 4)));
    popover->show();
    popover->setFocus();
}

void CustomerHeader::showMore()
{
    if (m_content.page.customer.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("customerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isArchived = m_content.page.customer.has(customer::archivedAs);
    QAction *archive =
        isArchived ? menu->addAction(icon(QLatin1String("document-open-recent")), tr("Bring back from the archive"))
                   : menu->addAction(icon(QLatin1String("archive-insert")), tr("Archive…"));
    archive->setEnabled(!m_session.book().isReadOnly());
    connect(archive, &QAction::triggered, this,
            isArchived ? &CustomerHeader::unarchiveAsked : &CustomerHeader::archiveAsked);
    QAction *remove = menu->addAction(icon(QLatin1String("edit-delete")), tr("Delete the customer"), this,
                                      [this] { emit deleteAsked(subjects().front()); });
    remove->setEnabled(!m_session.book().isReadOnly());
    menu->addSeparator();
    addPersonalData(*menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

/// The customer first, then its people.
std::vector<DataSubject> CustomerHeader::subjects() const
{
    const CustomerPage &page = m_content.page;
    std::vector<DataSubject> subjects{
        {{customer::type().name(), page.customer.id()}, shownCustomer(m_session, page.customer)}};
    for (const Record &person : page.contacts)
        subjects.push_back({{contact::type().name(), person.id()}, shownContact(m_session, person)});
    return subjects;
}

/// What a person may ask for: to be told all that is kept, and to be forgotten.
void CustomerHeader::addPersonalData(QMenu &menu)
{
    QMenu *out = menu.addMenu(tr("Hand out personal data"));
    QMenu *erase = menu.addMenu(tr("Erase for good"));
    erase->setEnabled(!m_session.book().isReadOnly());
    for (const DataSubject &who : subjects()) {
        const QString words = QString(who.name).replace(u'&', QStringLiteral("&&")) + QStringLiteral("…");
        out->addAction(words, this, [this, who] { emit handOutAsked(who); });
        erase->addAction(words, this, [this, who] { emit eraseAsked(who); });
    }
}

void CustomerHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace kebu
