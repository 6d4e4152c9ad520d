#pragma once

#include "ui/screens/today/logdraft.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTime>
#include <QTimer>

namespace kebu {

class Session;

/// The drafts of the log form by customer: in memory at once, in the book two seconds after the last change, so that a
/// crash or a lock takes nothing that was typed. Window thread.
class LogDrafts : public QObject
{
    Q_OBJECT

public:
    explicit LogDrafts(Session &session, QObject *parent = nullptr);

    /// Reads what the book kept; `loaded` follows. Drafts already in memory win.
    void load();
    [[nodiscard]] LogDraft of(Id customer) const { return m_drafts.value(customer); }
    [[nodiscard]] QTime savedAt(Id customer) const { return m_savedAt.value(customer); }
    /// An empty draft is forgotten.
    void put(Id customer, const LogDraft &draft);
    [[nodiscard]] int count() const { return int(m_drafts.size()); }
    /// When a draft was last typed at; none: there is no draft.
    [[nodiscard]] std::optional<Instant> youngest() const;
    /// Writes what is not in the book yet.
    void flush();
    /// Forgets everything in memory; what was flushed stays in the book.
    void clear();

signals:
    void loaded();
    void saved(kebu::Id customer);

private:
    void write(Id customer);

    Session &m_session;
    QHash<Id, LogDraft> m_drafts;
    QHash<Id, QTime> m_savedAt;
    QHash<Id, Instant> m_typedAt;
    QSet<Id> m_unwritten;
    QTimer m_pause;
};

} // namespace kebu
