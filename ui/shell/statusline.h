#pragma once

#include "core/base/id.h"

#include "ui/shell/bookstatus.h"

#include <QWidget>

namespace kebu {

class ElidedLabel;
class JobsPopup;
class Session;
class StatusButton;

/// The bottom line: which book, that it is encrypted, how old its backup is, whether its emergency kit exists, what was
/// left unfinished, what runs, whose it is. What needs doing stands in amber, and a click does it.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Session &session, QWidget *parent = nullptr);
    void refresh();
    /// Reads the state of the book again, after a backup.
    void reread();
    [[nodiscard]] const BookStatus &status() const { return *m_status; }
    /// The list of running work, beside what asked for it; null: beside its own button.
    void openJobs(const QWidget *anchor);
    void openUnfinished();

signals:
    void backupRequested();
    void kitRequested();
    /// A record that was begun is to be gone on with.
    void unfinishedChosen(kebu::Id customer);
    /// The same for a form of a record; `customer`: whose page it stands on, null: none.
    void formChosen(const kebu::DraftKey &form, kebu::Id customer);
    /// The business cards that wait to be entered.
    void cardsChosen();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString nameOf(const BookStatus::Unfinished &unfinished) const;
    void refreshBackup();
    void refreshUnfinished();
    void refreshJobs();

    struct Sign {
        const QWidget *place;
        QLatin1String icon;
    };

    Session &m_session;
    BookStatus *m_status;
    JobsPopup *m_jobsPopup;
    ElidedLabel *m_book;
    ElidedLabel *m_lock;
    std::vector<Sign> m_signs; ///< before book and lock
    StatusButton *m_backup;
    StatusButton *m_kit;
    StatusButton *m_unfinished;
    StatusButton *m_jobs;
    ElidedLabel *m_user;
};

} // namespace kebu
