#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace kebu {

/// What the bar says.
struct Message {
    enum class Kind { Success, Error, Warning, Info };
    Kind kind = Kind::Info;
    QString text;                   ///< plain text
    QString action;                 ///< words of the button, such as "Undo"; empty: none
    QLatin1String actionIcon = {};  ///< Breeze name
    QString keys;                   ///< shortcut shown in the button; the window owns the shortcut itself
    std::function<void()> run = {}; ///< by the button, besides `actionTriggered`
};

/// The line under the top of the window: what happened, with the way back, or what went wrong, with what to do. Stays
/// until closed or replaced. Plain news never push an undo or an error out of sight before ten seconds are over; they
/// wait and follow. Speaks to screen readers.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void post(const Message &message);
    /// Takes the message down; one that waits follows.
    void dismiss();
    /// Takes down the message and what waits.
    void clear();
    [[nodiscard]] const Message &message() const { return m_message; }
    /// What it says stays: there is no way to close it.
    void setLasting();
    /// How long a message with an action is protected from plain news. Milliseconds.
    void setHoldTime(int milliseconds) { m_holdTime = milliseconds; }

signals:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void present(const Message &message);

    Message m_message;
    std::optional<Message> m_waiting;
    QTimer m_hold;
    int m_holdTime = 10'000;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace kebu
