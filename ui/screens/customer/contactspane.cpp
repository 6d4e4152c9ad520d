#include "ui/screens/customer/contactspane.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/rules/phonenumber.h"
#include "ui/dialogs/jobchangedialog.h"
#include "ui/look/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QListView>
#include <QPushButton>

namespace kebu {

ContactsPane::ContactsPane(Session &session, Shell &shell, QWidget *parent)
    : ArchivePane(session, shell, "contacts", parent),
      m_point(addButton("contactPoint")),
      m_moved(addButton("contactMoved")),
      m_elsewhere(addButton("contactElsewhere"))
{
    m_point->setIcon(icon(QLatin1String("call-start")));
    connect(m_point, &QPushButton::clicked, this, [this] { add(contactPoint::type()); });
    connect(m_moved, &QPushButton::clicked, this, &ContactsPane::askForCompany);
    connect(m_elsewhere, &QPushButton::clicked, this, &ContactsPane::openElsewhere);
    retranslate();
}

void ContactsPane::retranslate()
{
    m_point->setText(tr("Add number"));
    m_moved->setText(tr("Changed company…"));
    ArchivePane::retranslate();
}

std::vector<ArchiveGroup> ContactsPane::groups() const { return {people(), points()}; }

ArchiveGroup ContactsPane::people() const
{
    ArchiveGroup group{&contact::type(), tr("People"), {}, {}, tr("+ Contact"), {}};
    for (const Record &person : content().page.contacts) {
        group.lines.push_back(personLine(person));
        for (const Record &point : content().archive.points) {
            if (point.ref(contactPoint::contact) == person.id())
                group.lines.push_back(pointLine(point, 1));
        }
    }
    if (content().page.contacts.empty())
        group.sums = tr("Nobody here yet. Who decides, who uses it, who buys?");
    return group;
}

ArchiveGroup ContactsPane::points() const
{
    ArchiveGroup group{&contactPoint::type(),
                       tr("Further numbers and addresses of the customer"),
                       {},
                       {},
                       tr("+ Number or address"),
                       {}};
    for (const Record &point : content().archive.points) {
        if (!point.has(contactPoint::contact))
            group.lines.push_back(pointLine(point, 0));
    }
    return group;
}

ArchiveLine ContactsPane::personLine(const Record &person) const
{
    const bool hasMobile = person.has(contact::mobile);
    const QString phone = normalizePhone(person.text(hasMobile ? contact::mobile : contact::landline)).display;
    ArchiveLine line;
    line.record = person;
    line.icon = QLatin1String("user-identity");
    line.title = shownContact(session(), person);
    line.beside = dotted({person.text(contact::title), person.text(contact::department),
                          person.yes(contact::isPrimary) ? tr("primary") : QString()});
    line.detail = dotted(
        {choice(person, contact::decisionRole), shownPersonal(session(), person.text(contact::email), Personal::Email),
         person.has(contact::wechat)
             ? tr("WeChat %1").arg(shownPersonal(session(), person.text(contact::wechat), Personal::Wechat))
             : QString(),
         whereElse(person.id())});
    line.right = shownPersonal(session(), phone, hasMobile ? Personal::Phone : Personal::Landline);
    line.isDone = person.has(contact::leftOn);
    if (line.isDone)
        line.rightDetail = tr("left %1").arg(day(person, contact::leftOn));
    return line;
}

ArchiveLine ContactsPane::pointLine(const Record &point, int level) const
{
    const bool isPhone = point.text(contactPoint::kind) == u"phone";
    const QString value = point.text(contactPoint::value);
    ArchiveLine line;
    line.record = point;
    line.level = level;
    line.title = choice(point, contactPoint::kind);
    line.beside = shownPersonal(session(), isPhone ? normalizePhone(value).display : value, Personal::Point);
    line.detail = said(point, contactPoint::remark);
    line.right = point.yes(contactPoint::usual) ? tr("usual") : QString();
    return line;
}

/// Where the person works besides: now, or before.
QString ContactsPane::whereElse(Id person) const
{
    QStringList companies;
    for (const OtherPost &other : content().otherPosts) {
        if (other.person == person)
            companies
                << (other.hasLeft ? tr("before at %1") : tr("now at %1")).arg(shownCustomer(session(), other.customer));
    }
    return companies.join(QStringLiteral(", "));
}

void ContactsPane::prepare(Record &record) const
{
    if (&record.type() == &contact::type()) {
        if (content().page.contacts.empty())
            record.set(contact::isPrimary, Value::of(true));
        return;
    }
    record.set(contactPoint::kind, Value(QStringLiteral("phone")));
    const ArchiveLine *line = current();
    if (line && &line->record.type() == &contact::type())
        record.set(contactPoint::contact, Value::of(line->record.id()));
    else if (line && &line->record.type() == &contactPoint::type())
        record.set(contactPoint::contact, line->record.value(contactPoint::contact));
}

QStringList ContactsPane::leftOut(const RecordType &type) const
{
    return &type == &contact::type() ? QStringList{QString(contact::samePerson)} : QStringList();
}

void ContactsPane::currentChanged(const ArchiveLine *line)
{
    const bool isPerson = line && &line->record.type() == &contact::type();
    m_point->setVisible(isPerson);
    m_moved->setVisible(isPerson && !line->record.has(contact::leftOn));
    const auto other = isPerson ? std::ranges::find(content().otherPosts, line->record.id(), &OtherPost::person)
                                : content().otherPosts.end();
    m_elsewhere->setVisible(other != content().otherPosts.end());
    if (other != content().otherPosts.end())
        m_elsewhere->setText(tr("Open the other company"));
}

void ContactsPane::askForCompany()
{
    const ArchiveLine *line = current();
    if (!line || &line->record.type() != &contact::type())
        return;
    JobChangeDialog(session(), shell(), line->record, window()).exec();
    list()->setFocus(Qt::OtherFocusReason);
}

void ContactsPane::openElsewhere()
{
    const ArchiveLine *line = current();
    const auto other = line ? std::ranges::find(content().otherPosts, line->record.id(), &OtherPost::person)
                            : content().otherPosts.end();
    if (other != content().otherPosts.end())
        shell().openCustomer(other->customer.id());
}

} // namespace kebu
