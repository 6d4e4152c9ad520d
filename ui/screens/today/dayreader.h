#pragma once

#include "core/services/agenda.h"

#include <QObject>

namespace kebu {

class Session;

/// What the Today page shows first.
struct DayWork {
    Agenda agenda; ///< follow-ups only
    std::vector<DayLoad> loads;
    int done = 0; ///< follow-ups closed today
};

/// What stands under the agenda and may come later.
struct DatesAhead {
    std::vector<KeyDateAhead> days;
    std::vector<WatchedCustomer> warnings;
};

/// Reads a day off the window's thread. Answers to older questions are dropped. Window thread.
class DayReader : public QObject
{
    Q_OBJECT

public:
    explicit DayReader(Session &session, QObject *parent = nullptr) : QObject(parent), m_session(session) {}

    void read(QDate day);
    /// Beside whatever else is read: nobody waits for it.
    void readDates();
    /// What is under way is not told any more.
    void forget() { ++m_asked; }

signals:
    void dayRead(const kebu::DayWork &day);
    void datesRead(const kebu::DatesAhead &dates);
    void failed(const kebu::Error &error);

private:
    Session &m_session;
    int m_asked = 0;
};

} // namespace kebu
