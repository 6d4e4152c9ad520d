#pragma once

#include "core/base/datetime.h"
#include "core/domain/record.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace kebu {

class Session;

/// What the status bar says of the open book: when its newest backup was verified, whether an emergency kit exists,
/// which records were begun and not finished. Read off the window's thread after the book was opened, changed or noted
/// in; `changed` tells when something is different. Window thread.
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
    /// Customers with a draft of the log form, in the order they were saved.
    [[nodiscard]] const std::vector<Record> &unfinished() const { return m_unfinished; }
    void refresh();

signals:
    void changed();

private:
    void readBackup();
    void readKit();
    void readDrafts();
    void forget();

    Session &m_session;
    QTimer m_pause; ///< notes come in bursts
    bool m_isKnown = false;
    std::optional<Instant> m_lastVerified;
    bool m_hasKit = true; ///< not known yet is no reason to warn
    std::vector<Record> m_unfinished;
};

} // namespace kebu
