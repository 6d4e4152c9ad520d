#include "ui/shell/bookstatus.h"

#include "core/book/backup.h"
#include "core/book/passphrase.h"
#include "core/domain/customer.h"
#include "core/services/agenda.h"
#include "core/services/cardqueue.h"
#include "ui/shell/session.h"

#include <QSet>

namespace kebu {

namespace {

constexpr int pauseMs = 300;
constexpr qint64 weekMs = qint64(7) * 24 * 3'600'000;

/// Whom the form of a record is about.
Result<Id> customerOf(Snapshot &view, const DraftKey &key, const RecordType &type)
{
    if (key.isNew() || &type == &customer::type())
        return key.isNew() && &type == &customer::type() ? Id{} : key.record;
    KEBU_LET(record, view.get(type, key.record));
    return type.customerField() >= 0 ? record.value(type.customerField()).id() : Id{};
}

struct Begun {
    std::vector<BookStatus::Unfinished> forms;
    int cards = 0;
};

Result<Begun> begunIn(Snapshot &view)
{
    KEBU_LET(drafts, Drafts(view.connection()).all());
    QSet<Id> cards;
    for (const Drafts::Named &draft : drafts) {
        if (draft.form == cardDraft)
            cards.insert(draft.entry.record);
    }
    Begun begun{{}, int(cards.size())};
    std::vector<BookStatus::Unfinished> &unfinished = begun.forms;
    for (const Drafts::Named &draft : drafts) {
        if (cards.contains(draft.entry.record))
            continue; // a card and what was typed for it are one
        BookStatus::Unfinished one{{draft.form, draft.entry.record}, Record(customer::type())};
        Id customer = draft.entry.record;
        if (!one.isLog()) {
            const RecordType *type = one.form.type();
            const Result<Id> about = type ? customerOf(view, one.form, *type) : Result<Id>(Id{});
            if (!type || !about)
                continue; // one that is gone has nothing to finish
            customer = *about;
        }
        if (customer) {
            Result<Record> found = view.get(customer::type(), customer);
            if (!found)
                continue;
            one.customer = std::move(*found);
        }
        unfinished.push_back(std::move(one));
    }
    return begun;
}

} // namespace

BookStatus::BookStatus(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        readKit();
        readDrafts();
        readOverdue();
    });
    connect(&session, &Session::opened, this, [this] {
        connect(&m_session.book(), &Book::noted, this, [this] { m_pause.start(); });
        refresh();
    });
    connect(&session, &Session::bookChanged, this, [this] { m_pause.start(); });
    connect(&session, &Session::closing, this, &BookStatus::forget);
}

void BookStatus::forget()
{
    m_pause.stop();
    m_isKnown = false;
    m_lastVerified.reset();
    m_hasKit = true;
    m_unfinished.clear();
    m_cards = 0;
    m_overdue = 0;
    emit changed();
}

bool BookStatus::isBackupOld() const
{
    return m_isKnown && (!m_lastVerified || m_session.clock().now().ms - m_lastVerified->ms > weekMs);
}

void BookStatus::refresh()
{
    readBackup();
    readKit();
    readDrafts();
    readOverdue();
}

void BookStatus::readBackup()
{
    if (!m_session.isOpen())
        return;
    readLastVerified(m_session.book()).then(this, [this](const Result<std::optional<Instant>> &verified) {
        if (!verified || !m_session.isOpen())
            return;
        m_lastVerified = *verified;
        m_isKnown = true;
        emit changed();
    });
}

void BookStatus::readKit()
{
    if (!m_session.isOpen())
        return;
    kebu::hasKit(m_session.book()).then(this, [this](const Result<bool> &has) {
        if (!has || !m_session.isOpen() || *has == m_hasKit)
            return;
        m_hasKit = *has;
        emit changed();
    });
}

void BookStatus::readDrafts()
{
    if (!m_session.isOpen())
        return;
    m_session.book().read(begunIn).then(this, [this](const Result<Begun> &begun) {
        if (!begun || !m_session.isOpen())
            return;
        m_unfinished = begun->forms;
        m_cards = begun->cards;
        emit changed();
    });
}

void BookStatus::readOverdue()
{
    if (!m_session.isOpen())
        return;
    m_session.book()
        .readAside([](Snapshot &view) { return countOverdue(view, view.today()); })
        .then(this, [this](const Result<qint64> &overdue) {
            if (!overdue || !m_session.isOpen() || *overdue == m_overdue)
                return;
            m_overdue = int(*overdue);
            emit changed();
        });
}

} // namespace kebu
