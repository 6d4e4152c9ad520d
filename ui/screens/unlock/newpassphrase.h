#pragma once

#include "core/base/secret.h"

#include <QWidget>

class QLabel;

namespace kebu {

class PassphraseField;
class StrengthMeter;

/// A new passphrase typed twice, with its strength and the rules it keeps. For a new book and for a change.
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

    QLabel *m_label;
    PassphraseField *m_passphrase;
    StrengthMeter *m_meter;
    QLabel *m_hint;
    QLabel *m_rules;
    QLabel *m_againLabel;
    PassphraseField *m_again;
};

} // namespace kebu
