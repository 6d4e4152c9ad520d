// What the desk tells the form's fold: who could have taken part, what the contact may be about, and whether it is
// open.
#include "core/domain/contact.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/today/customerdesk.h"
#include "ui/screens/today/logmore.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace kebu {

namespace {
const QString foldSetting = QStringLiteral("log_more"); ///< of the book; not empty: the person likes it open
} // namespace

void CustomerDesk::showCircumstances(const CustomerPage &page, const std::vector<Matter> &matters)
{
    LogMore::People theirs;
    for (const Record &person : page.contacts) {
        if (!person.has(contact::leftOn))
            theirs.emplace_back(shownContact(m_session, person), person.id());
    }
    LogMore::People ours;
    for (const auto &[id, name] : m_session.userNames().asKeyValueRange())
        ours.emplace_back(name, id);
    std::ranges::sort(ours);
    m_form->more()->setPeople(theirs, ours);
    m_form->more()->setMatters(matters);
}

void CustomerDesk::proposeAbout(Id customer, const RecordRef &about)
{
    m_proposedAbout = {customer, about};
    if (customer != m_customer)
        return;
    LogDraft draft = m_form->draft();
    draft.about = about.toString();
    m_form->setDraft(draft);
}

void CustomerDesk::keepFold(bool isOpen)
{
    if (m_session.isOpen() && !m_session.book().isReadOnly())
        (void)m_session.book().note([isOpen](Settings &settings) {
            return settings.set(foldSetting, isOpen ? QStringLiteral("open") : QString());
        });
}

void CustomerDesk::restoreFold()
{
    m_session.book()
        .read([](Snapshot &view) { return Settings(view.connection()).text(foldSetting); })
        .then(this, [this](const Result<QString> &kept) { m_form->more()->setOpen(kept && !kept->isEmpty()); });
}

} // namespace kebu
