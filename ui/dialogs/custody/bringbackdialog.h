#pragma once

#include "core/book/custody.h"
#include "ui/dialogs/workdialog.h"

class QLabel;

namespace kebu {

class BookPlace;
class PassphraseField;
class Session;

/// Brings the copy of the open book home, or wakes a book that rests because its copy is lost. Asks for the copy's
/// passphrase only where it is another one. Cannot be left while the files meet.
class BringBackDialog : public WorkDialog
{
    Q_OBJECT

public:
    explicit BringBackDialog(Session &session, QWidget *parent = nullptr);

    /// What became of it, once accepted; nothing where the book was merely woken.
    [[nodiscard]] const std::optional<BroughtBack> &outcome() const { return m_outcome; }
    [[nodiscard]] QString copy() const;

protected:
    [[nodiscard]] QString missing() const override;
    void go() override;
    void setAsking(bool isAsking) override;

private:
    void build();
    void wake();
    void refuse(const Error &error);

    Session &m_session;
    QLabel *m_explanation;
    BookPlace *m_place;
    QLabel *m_passphraseLabel;
    PassphraseField *m_passphrase;
    QPushButton *m_wake;
    std::optional<BroughtBack> m_outcome;
};

} // namespace kebu
