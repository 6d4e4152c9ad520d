#include "ui/shell/recentcustomers.h"

#include "ui/shell/session.h"

namespace kebu {

namespace {
const QString settingName = QStringLiteral("recent_customers");
} // namespace

RecentCustomers::RecentCustomers(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::opened, this, &RecentCustomers::read);
    connect(&session, &Session::closing, this, [this] { m_ids.clear(); });
}

void RecentCustomers::read()
{
    m_session.book()
        .read([](Snapshot &view) { return Settings(view.connection()).text(settingName); })
        .then(this, [this](const Result<QString> &text) {
            const QStringList parts = text ? text->split(u' ', Qt::SkipEmptyParts) : QStringList();
            for (const QString &part : parts) {
                const Id id = Id::fromString(part);
                if (id && std::find(m_ids.begin(), m_ids.end(), id) == m_ids.end())
                    m_ids.push_back(id);
            }
        });
}

void RecentCustomers::note(Id customer)
{
    if (!customer || (!m_ids.empty() && m_ids.front() == customer))
        return;
    std::erase(m_ids, customer);
    m_ids.insert(m_ids.begin(), customer);
    if (m_ids.size() > kept)
        m_ids.resize(kept);
    if (!m_session.isOpen() || m_session.book().isReadOnly())
        return;
    QStringList parts;
    for (const Id id : m_ids)
        parts << id.toString();
    (void)m_session.book().note(
        [text = parts.join(u' ')](Settings &settings) { return settings.set(settingName, text); });
}

} // namespace kebu
