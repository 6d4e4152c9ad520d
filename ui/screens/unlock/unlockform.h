#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace kebu {

class ElidedLabel;
class NoticeBox;
class PassphraseField;

/// Asks for a book's passphrase and tells apart why it does not open. Who forgot it is told of the emergency kit and
/// may type that instead.
class UnlockForm : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockForm(QWidget *parent = nullptr);

    /// Empties the field and takes the keyboard. `lastOpened` is a translated line or empty.
    void setBook(const QString &path, const QString &lastOpened);
    [[nodiscard]] const QString &path() const { return m_path; }
    void setBusy(bool isBusy);
    void tell(const Error &error);
    /// Offers to open the book for reading only, beside what was told.
    void offerReading(bool isOffered);
    /// What was typed; the field is emptied.
    [[nodiscard]] Secret takeSecret();
    /// Whether the emergency kit is asked for, not the passphrase.
    [[nodiscard]] bool isByKit() const { return m_isByKit; }
    void setByKit(bool isByKit);

signals:
    void submitted();
    void readingAsked();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showCapsLock(bool isOn);
    void submit();
    [[nodiscard]] bool takeKit();

    QString m_path;
    QLabel *m_title;
    ElidedLabel *m_subtitle;
    QLabel *m_label;
    PassphraseField *m_passphrase;
    QLabel *m_kitWords;
    QPlainTextEdit *m_kit;
    NoticeBox *m_notice;
    QLabel *m_caps;
    QProgressBar *m_progress;
    QPushButton *m_unlock;
    QPushButton *m_forgot;
    QPushButton *m_read;
    QLabel *m_foot;
    QString m_lastOpened;
    Secret m_kitSecret;
    bool m_isByKit = false;
    bool m_isBusy = false;
};

} // namespace kebu
