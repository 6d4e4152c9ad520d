#pragma once

#include <QWidget>

class QLabel;

namespace kebu {

class Session;

/// The bottom line: which book, that it is encrypted, whose it is.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Session &session, QWidget *parent = nullptr);
    void refresh();
    /// When the newest verified backup was made; an invalid time: never.
    void setBackup(const QString &text) { m_backupText = text; refresh(); }

private:
    Session &m_session;
    QString m_backupText;
    QLabel *m_book;
    QLabel *m_lock;
    QLabel *m_backup;
    QLabel *m_user;
};

} // namespace kebu
