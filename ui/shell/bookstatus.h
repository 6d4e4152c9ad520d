#pragma once

#include "core/base/datetime.h"
#include "core/domain/record.h"
#include "ui/forms/formdraft.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace kebu {

class Session;

/// What the status bar says of the open book: when its newest backup was verified, whether an emergency kit exists,
/// which records were begun and not finished, how many follow-ups are overdue. Read off the window's thread after the
/// book was opened, changed or noted in; `changed` tells when something is different. Window thread.
class BookStatus : public QObject
{
    Q_OBJECT

public:
    explicit BookStatus(Session &session, QObject *parent = nullptr);

    /// False until the first reading.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] const std::optional<Instant> &lastVerified() const { return m_lastVerified; }
    /// No verified backup, or one older than a week.
    [[nodiscard]] bool isBackupOld() const;
    [[nodiscard]] bool hasKit() const { return m_hasKit; }
    /// A form that was begun and not saved.
    struct Unfinished {
        DraftKey form;   ///< of a log: the form "log", the record its customer
        Record customer; ///< whom it is about; null id: nobody yet
        [[nodiscard]] bool isLog() const { return form.form == u"log"; }
    };
    /// In the order they were saved.
    [[nodiscard]] const std::vector<Unfinished> &unfinished() const { return m_unfinished; }
    /// Business cards that wait to be entered (cardqueue.h).
    [[nodiscard]] int cards() const { return m_cards; }
    /// Follow-ups whose day has passed.
    [[nodiscard]] int overdue() const { return m_overdue; }
    void refresh();

signals:
    void changed();

private:
    void readBackup();
    void readKit();
    void readDrafts();
    void readOverdue();
    void forget();

    Session &m_session;
    QTimer m_pause; ///< notes come in bursts
    bool m_isKnown = false;
    std::optional<Instant> m_lastVerified;
    bool m_hasKit = true; ///< not known yet is no reason to warn
    std::vector<Unfinished> m_unfinished;
    int m_cards = 0;
    int m_overdue = 0;
};

} // namespace kebu
