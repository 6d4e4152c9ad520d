// What the desk writes: the contact with its pictures, and what becomes of the follow-up instead.
#include "core/domain/interaction.h"
#include "core/services/attachedfile.h"
#include "ui/screens/today/customerdesk.h"
#include "ui/screens/today/logdrafts.h"
#include "ui/screens/today/taskpopup.h"
#include "ui/shell/session.h"

#include <QBuffer>

namespace kebu {

void CustomerDesk::save(bool andNext, bool isUnanswered)
{
    if (!m_customer || m_record.isNull())
        return;
    const LogDraft draft = m_form->draft();
    const QString missing =
        isUnanswered && draft.text.trimmed().isEmpty() ? QString() : missingIn(draft, m_session.clock().wallNow());
    m_form->complain(missing);
    if (!missing.isEmpty()) {
        m_form->focusText();
        return;
    }
    // an attempt answers no follow-up; the service puts the due one to a retry
    const LogEntry entry = entryOf(draft, m_customer, isUnanswered ? Id{} : task(), m_session.clock(), isUnanswered);
    const QString title =
        isUnanswered ? tr("No answer from %1 noted").arg(shownName()) : tr("Contact with %1 recorded").arg(shownName());
    m_form->setBusy(true);
    const QMetaObject::Connection failed =
        connect(&m_session, &Session::failed, this, [this] { m_form->setBusy(false); });
    const auto doubts = std::make_shared<QStringList>(); // written by the change, read once it is stored
    m_session.change(
        title,
        [entry, pictures = draft.pictures, doubts](Change &change) -> Result<void> {
            KEBU_LET(logged, logInteraction(change, entry));
            *doubts = logged.warnings;
            for (int i = 0; i < int(pictures.size()); ++i)
                KEBU_TRY(attachKept(change, {interaction::type().name(), logged.interaction},
                                    tr("Picture %1.png").arg(i + 1), pictures[i]));
            return {};
        },
        [this, andNext, failed, title, doubts, customer = m_customer](const ChangeInfo &) {
            disconnect(failed);
            if (!doubts->isEmpty())
                emit doubted(title + u' ' + doubts->join(u' '));
            m_form->setBusy(false);
            m_proposedAbout = {};
            m_drafts->put(customer, {});
            m_drafts->flush();
            if (customer == m_customer) {
                m_form->setDraft({});
                m_form->setSavedAt({});
            }
            emit saved(andNext);
        });
}

/// Kept in the book at once, so that a crash takes no screenshot either; the log attaches it.
void CustomerDesk::keepPicture(const QImage &picture)
{
    if (picture.isNull() || !m_customer || !m_session.isOpen())
        return;
    auto sha256 = std::make_shared<QString>();
    m_session.book()
        .note([picture, sha256](Settings &settings) -> Result<void> {
            QBuffer buffer;
            buffer.open(QIODevice::ReadWrite);
            picture.save(&buffer, "PNG");
            buffer.seek(0);
            KEBU_LET(kept, settings.drafts().keepBytes(buffer));
            *sha256 = kept.sha256;
            return {};
        })
        .then(this, [this, sha256, customer = m_customer](const Result<void> &kept) {
            if (!kept)
                m_form->complain(kept.error().message);
            else if (customer == m_customer)
                m_form->addPicture(*sha256);
        });
}

void CustomerDesk::postpone()
{
    auto *popup = new TaskPopup(TaskPopup::Purpose::Postpone, m_session.clock(), this);
    connect(popup, &TaskPopup::postponed, this, [this, task = task()](const WallTime &due, const QString &reason) {
        m_session.change(
            tr("Follow-up of %1 postponed").arg(shownName()),
            [task, due, reason](Change &change) { return kebu::postpone(change, task, due, reason); },
            [this](const ChangeInfo &) { emit taskClosed(); });
    });
    popup->openUnder(m_form->postponeAnchor());
}

void CustomerDesk::skip()
{
    auto *popup = new TaskPopup(TaskPopup::Purpose::Skip, m_session.clock(), this);
    connect(popup, &TaskPopup::skipped, this, [this, task = task()](const QString &reason) {
        m_session.change(
            tr("Follow-up of %1 skipped").arg(shownName()),
            [task, reason](Change &change) { return kebu::skip(change, task, reason); },
            [this](const ChangeInfo &) { emit taskClosed(); });
    });
    popup->openUnder(m_form->skipAnchor());
}

} // namespace kebu
