#include "ui/screens/today/logdrafts.h"

#include "ui/shell/session.h"

#include <algorithm>

namespace kebu {

namespace {
constexpr int pauseMs = 2000;
const QString form = QStringLiteral("log");
} // namespace

LogDrafts::LogDrafts(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LogDrafts::flush);
}

void LogDrafts::load()
{
    using Entries = std::vector<Drafts::Entry>;
    m_session.book()
        .read([](Snapshot &view) { return Drafts(view.connection()).of(form); })
        .then(this, [this](const Result<Entries> &entries) {
            if (!entries || !m_session.isOpen())
                return; // a draft that cannot be read is no reason to stop the day's work
            const QTimeZone zone = m_session.clock().zone();
            for (const Drafts::Entry &entry : *entries) {
                if (m_drafts.contains(entry.record))
                    continue;
                m_drafts.insert(entry.record, LogDraft::fromJson(entry.content));
                m_savedAt.insert(entry.record, WallTime::of(entry.savedAt, zone).time);
                m_typedAt.insert(entry.record, entry.savedAt);
            }
            emit loaded();
        });
}

void LogDrafts::put(Id customer, const LogDraft &draft)
{
    if (!customer || m_drafts.value(customer) == draft || (draft.isEmpty() && !m_drafts.contains(customer)))
        return;
    if (draft.isEmpty()) {
        m_drafts.remove(customer);
        m_savedAt.remove(customer);
        m_typedAt.remove(customer);
    } else {
        m_drafts.insert(customer, draft);
        m_typedAt.insert(customer, m_session.clock().now());
    }
    m_unwritten.insert(customer);
    m_pause.start();
}

std::optional<Instant> LogDrafts::youngest() const
{
    const auto newest = std::max_element(m_typedAt.begin(), m_typedAt.end());
    return newest == m_typedAt.end() ? std::nullopt : std::optional(*newest);
}

void LogDrafts::flush()
{
    m_pause.stop();
    if (!m_session.isOpen())
        return;
    const QSet<Id> customers = std::exchange(m_unwritten, {});
    for (const Id customer : customers)
        write(customer);
}

void LogDrafts::write(Id customer)
{
    const bool isKept = m_drafts.contains(customer);
    const Drafts::Entry entry{customer, m_session.clock().now(), m_drafts.value(customer).toJson()};
    m_session.book()
        .note([isKept, entry](Settings &settings) {
            return isKept ? settings.drafts().keep(form, entry) : settings.drafts().drop(form, entry.record);
        })
        .then(this, [this, customer, isKept](const Result<void> &written) {
            if (!written || !isKept || !m_drafts.contains(customer))
                return;
            m_savedAt.insert(customer, m_session.clock().wallNow().time);
            emit saved(customer);
        });
}

void LogDrafts::clear()
{
    m_pause.stop();
    m_drafts.clear();
    m_savedAt.clear();
    m_typedAt.clear();
    m_unwritten.clear();
}

} // namespace kebu
