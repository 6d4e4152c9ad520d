#pragma once

#include "core/book/book.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kebu {

class NewPassphrase;
class NoticeBox;
class PassphraseField;
class Session;

/// Sets a new passphrase for the open book. Asks for the present one, or the emergency kit, and proves it; then the
/// book is closed, copied under the new key, verified and opened again, off the window's thread. Refused or failed, the
/// older passphrase stays and the book is open as before.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PassphraseDialog(Session &session, QWidget *parent = nullptr);

    void reject() override;

private:
    void build();
    void judge();
    void setBusy(bool isBusy);
    void submit();
    void change(Secret secret);
    void tell(const QString &title, const QString &text);

    Session &m_session;
    PassphraseField *m_present;
    NewPassphrase *m_new;
    NoticeBox *m_notice;
    QLabel *m_reason;
    QProgressBar *m_progress;
    QPushButton *m_change;
    QPushButton *m_cancel;
    bool m_isBusy = false;
};

} // namespace kebu
