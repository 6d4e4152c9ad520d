#include "ui/shell/bookstatus.h"

#include "core/book/backup.h"
#include "core/book/passphrase.h"
#include "core/domain/customer.h"
#include "ui/shell/session.h"

namespace kebu {

namespace {

constexpr int pauseMs = 300;
constexpr qint64 weekMs = qint64(7) * 24 * 3'600'000;

Result<std::vector<Record>> unfinishedIn(Snapshot &view)
{
    KEBU_LET(drafts, Drafts(view.connection()).of(QStringLiteral("log")));
    std::vector<Record> customers;
    for (const Drafts::Entry &draft : drafts) {
        if (Result<Record> customer =
                view.get(customer::type(), draft.record)) // one that is gone has nothing to finish
            customers.push_back(std::move(*customer));
    }
    return customers;
}

} // namespace

BookStatus::BookStatus(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        readKit();
        readDrafts();
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
    m_session.book().read(unfinishedIn).then(this, [this](const Result<std::vector<Record>> &customers) {
        if (!customers || !m_session.isOpen())
            return;
        m_unfinished = *customers;
        emit changed();
    });
}

} // namespace kebu
