#include "ui/look/messagebar.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace kebu {

namespace {

struct Tint {
    QColor ink;
    QColor ground;
    QLatin1String icon;
};

Tint tintOf(Message::Kind kind, const Theme &theme)
{
    switch (kind) {
    case Message::Kind::Success:
        return {theme.success, theme.successGround, QLatin1String("checkmark")};
    case Message::Kind::Error:
        return {theme.error, theme.errorGround, QLatin1String("data-warning")};
    case Message::Kind::Warning:
        return {theme.warning, theme.warningGround, QLatin1String("data-warning")};
    case Message::Kind::Info:
        break;
    }
    return {theme.link, theme.alternate, QLatin1String("documentinfo")};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("action"));
    m_action->setFlat(true);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QLatin1String("window-close")));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16 + scaled(16, font()) + 8, 4, 12, 4);
    row->addWidget(m_text, 1); // as wide as it may: a long error wraps
    row->addWidget(m_action);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (const std::optional<Message> next = std::exchange(m_waiting, std::nullopt))
            present(*next);
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const std::function<void()> run = m_message.run; // it may post the next one
        if (run)
            run();
        emit actionTriggered();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        emit closed();
    });
    hide();
}

void MessageBar::post(const Message &message)
{
    const bool isPlainNews = message.kind == Message::Kind::Info && message.action.isEmpty();
    if (isPlainNews && m_hold.isActive() && !isHidden()) {
        m_waiting = message;
        return;
    }
    present(message);
}

void MessageBar::present(const Message &message)
{
    m_message = message;
    m_waiting.reset();
    m_text->setText(message.text);
    m_action->setText(message.action);
    m_action->setProperty("shownShortcut", message.keys);
    m_action->setIcon(message.actionIcon.isEmpty() ? QIcon() : icon(message.actionIcon));
    m_action->setVisible(!message.action.isEmpty());
    m_action->updateGeometry();
    setAccessibleName(message.text);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (message.action.isEmpty() && message.kind != Message::Kind::Error)
        m_hold.stop();
    else
        m_hold.start(m_holdTime);
}

void MessageBar::dismiss()
{
    m_hold.stop();
    hide();
    if (const std::optional<Message> next = std::exchange(m_waiting, std::nullopt))
        present(*next);
}

void MessageBar::setLasting() { m_close->hide(); }

void MessageBar::clear()
{
    m_waiting.reset();
    dismiss();
    m_message = {};
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const Tint tint = tintOf(m_message.kind, theme);
    painter.fillRect(rect(), tint.ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    if (theme.isHighContrast())
        paintBox(&painter, rect(), QColor(), tint.ink, 0);
    const int side = scaled(16, font());
    paintIcon(&painter, QRect(16, (height() - side) / 2, side, side), tint.icon, tint.ink);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden()) {
        dismiss();
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kebu
