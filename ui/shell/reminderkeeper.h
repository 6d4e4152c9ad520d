#pragma once

#include "core/services/reminding.h"
#include "ui/shell/localsettings.h"
#include "ui/shell/notifier.h"

#include <QSet>
#include <QTimer>

namespace kebu {

class Session;

/// Speaks up when a follow-up is due and sums the morning up. What was shown is noted in the book. While the book is
/// locked only ids and times are held, and a notification says only how many; masked, likewise. A reminder is answered
/// where it stands (reminderanswers.h): done, in an hour, tomorrow; each is one change that undo takes back. Window
/// thread.
class ReminderKeeper : public QObject
{
    Q_OBJECT

public:
    ReminderKeeper(Session &session, const LocalSettings &local, Notifier &notifier, QObject *parent = nullptr);

    /// Looks at the clock now; runs by itself twice a minute.
    void check();

signals:
    void logAsked(kebu::Id customer);
    void customerAsked(kebu::Id customer);
    void listAsked();
    /// Open follow-ups of today and before, for the tray; -1: the book is locked.
    void dueCounted(int count);

private:
    void takeBook();
    void leaveBook();
    void readTasks();
    void showDue(const std::vector<Reminder> &due, QDate lastDigest);
    void tellTexts(const std::vector<ReminderText> &texts);
    void tellDigest(QDate lastDigest);
    [[nodiscard]] QString dateWords(const KeyDateAhead &date) const;
    void tellCount(int count);
    void count();
    void keepLedger();
    void answer(const QString &key, const QString &button);
    [[nodiscard]] ReminderPolicy policy() const;
    [[nodiscard]] bool isPrivate() const;

    Session &m_session;
    const LocalSettings &m_local;
    Notifier &m_notifier;
    ReminderLedger m_ledger;
    std::vector<ReminderTask> m_tasks; ///< of the days ahead; ids and times alone
    QString m_book;                    ///< whose tasks and ledger these are
    bool m_isKnown = false;            ///< its ledger was read at least once
    bool m_isReading = false;          ///< and is being read again after unlocking
    Instant m_readAt;
    QHash<QString, std::pair<Id, Id>> m_asked; ///< notification → task, customer
    QTimer m_ticks;
};

} // namespace kebu
