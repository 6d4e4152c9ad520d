#pragma once

#include "core/book/custody.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace kebu {

class NoticeBox;
class PassphraseField;
class Session;

/// Brings the copy of the open book home, or wakes a book that rests because its copy is lost. Asks for the copy's
/// passphrase only where it is another one. Cannot be left while the files meet.
class BringBackDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BringBackDialog(Session &session, QWidget *parent = nullptr);

    /// What became of it, once accepted; nothing where the book was merely woken.
    [[nodiscard]] const std::optional<BroughtBack> &outcome() const { return m_outcome; }
    [[nodiscard]] QString copy() const;
    void reject() override;

private:
    void build();
    void browse();
    void judge();
    void setBusy(bool isBusy);
    void go();
    void wake();
    void tell(const Error &error);

    Session &m_session;
    QLabel *m_explanation;
    QLineEdit *m_place;
    QPushButton *m_browse;
    QLabel *m_passphraseLabel;
    PassphraseField *m_passphrase;
    NoticeBox *m_notice;
    QProgressBar *m_progress;
    QPushButton *m_wake;
    QPushButton *m_cancel;
    QPushButton *m_go;
    std::optional<BroughtBack> m_outcome;
    bool m_isBusy = false;
};

} // namespace kebu
