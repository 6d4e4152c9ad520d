#pragma once

#include "core/base/secret.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kebu {

class PassphraseField;
class StrengthMeter;

/// A new passphrase typed twice, with its strength and the rules it keeps. For a new book and for a change. Suggests
/// one of words in pinyin, shown in clear and typed again by the person, who thereby learns it. One that needs an input
/// method may be typed in sight: hidden fields may refuse one.
class NewPassphrase : public QWidget
{
    Q_OBJECT

public:
    explicit NewPassphrase(QWidget *parent = nullptr);

    /// What is missing, translated; empty: ready.
    [[nodiscard]] QString missing() const;
    /// What was typed; both fields are emptied.
    [[nodiscard]] Secret takeSecret();
    [[nodiscard]] QWidget *lastField() const;

signals:
    void changed();
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void judge();
    void retranslate();
    void suggest();
    void setRevealed();
    [[nodiscard]] QString advice(const QString &typed) const;

    QLabel *m_label;
    QPushButton *m_reveal; ///< only where what is typed needs an input method and is hidden
    QPushButton *m_suggest;
    QString m_suggested; ///< what was put into the field
    QString m_aboutIt;   ///< what it means and how strong it is
    PassphraseField *m_passphrase;
    StrengthMeter *m_meter;
    QLabel *m_hint;
    QLabel *m_rules;
    QLabel *m_againLabel;
    PassphraseField *m_again;
};

} // namespace kebu
