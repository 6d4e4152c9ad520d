#pragma once

#include "core/base/secret.h"

#include <QLineEdit>
#include <QWidget>

#include <functional>

class QAction;

namespace kebu {

class ElidedLabel;

/// A line to search with: loupe, placeholder, the keys that lead here, and a cross once it holds something. Escape
/// empties it; Down and Enter hand on to the list.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    /// Keys shown at the right while the field is empty; the window owns the shortcut.
    void setShownKeys(const QString &keys);

signals:
    void leftDownwards(); ///< Down: the list beneath takes the keyboard

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeRoom();

    QString m_keys;
};

/// What a field understood of what was typed.
struct Understood {
    enum class Outcome { Empty, Understood, Doubtful, Unknown };
    Outcome outcome = Outcome::Empty;
    QString text; ///< "Wed 6 May 15:00", or what is wrong
    QString hint; ///< a second, muted line; empty: none
};

/// A line edit whose meaning stands beneath it as it is typed: dates, amounts, phones.
/// An input method's composition is not read before it is committed.
class UnderstoodField : public QWidget
{
    Q_OBJECT
public:
    using Parse = std::function<Understood(const QString &)>;

    explicit UnderstoodField(Parse parse, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    void setText(const QString &text);
    [[nodiscard]] const Understood &understood() const { return m_understood; }
    /// Reads the text again, when what it is measured against changed.
    void refresh();

signals:
    void understoodChanged();
    void returnPressed();

private:
    Parse m_parse;
    Understood m_understood;
    QLineEdit *m_edit;
    ElidedLabel *m_meaning;
    ElidedLabel *m_hint;
};

/// A line for a passphrase: hidden, with an eye that shows it.
class PassphraseField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PassphraseField(QWidget *parent = nullptr);
    [[nodiscard]] bool isRevealed() const { return echoMode() == QLineEdit::Normal; }
    void setRevealed(bool isRevealed);
    /// What was typed, as what opens a book; the field is emptied.
    [[nodiscard]] Secret takeSecret();

private:
    QAction *m_eye;
};

/// How strong a passphrase is, as five segments and a word.
class StrengthMeter : public QWidget
{
    Q_OBJECT
public:
    explicit StrengthMeter(QWidget *parent = nullptr);
    /// 0 (nothing typed) to 5.
    void setStrength(int segments);
    [[nodiscard]] int strength() const { return m_strength; }
    [[nodiscard]] QString word() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_strength = 0;
};

} // namespace kebu
