#include "ui/look/navigationrail.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace kebu {

class RailButton : public QAbstractButton
{
public:
    RailButton(const QString &text, QLatin1String icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
    {
        setText(text);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    }

    void setCount(int count, const QString &spoken)
    {
        m_count = count;
        setAccessibleDescription(count > 0 ? spoken : QString());
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int word = QFontMetrics(stepped(font(), TextStep::Small)).horizontalAdvance(text());
        return {std::max(scaled(76, font()), word + 16), scaled(56, font())};
    }

    /// In large letters and a low window the buttons draw together, down to icon and word.
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int word = QFontMetrics(stepped(font(), TextStep::Small)).height();
        return {sizeHint().width(), scaled(22, font()) + word + 5};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const QRect box = rect().adjusted(7, 1, -7, -1);
        if (isChecked())
            paintBox(&painter, box, theme.base, theme.isHighContrast() ? theme.bar : theme.line);
        else if (underMouse() || isDown())
            paintBox(&painter, box, theme.hover, theme.isHighContrast() ? theme.control : QColor());
        if (isChecked())
            painter.fillRect(QRect(1, 12, 3, height() - 24), theme.bar);
        const QColor ink = !isEnabled() ? theme.faint : isChecked() ? theme.link : theme.muted;
        painter.setFont(stepped(font(), TextStep::Small));
        const int line = painter.fontMetrics().height();
        const int side = scaled(22, font());
        const int top = (height() - side - line - 1) / 2;
        const QRect iconBox((width() - side) / 2, top, side, side);
        paintIcon(&painter, iconBox, m_icon, ink);
        QFont word = painter.font();
        word.setBold(isChecked());
        painter.setFont(word);
        paintText(&painter, QRect(2, top + side + 1, width() - 4, line), text(), ink, Qt::AlignCenter);
        painter.setFont(font());
        if (m_count > 0)
            paintCount(&painter, QPoint(iconBox.right() + 5, iconBox.top() + 5), m_count, theme);
        if (hasFocus())
            paintFocus(&painter, box, theme.focus);
    }

private:
    QLatin1String m_icon;
    int m_count = 0;
};

NavigationRail::NavigationRail(QWidget *parent) : QWidget(parent), m_upper(new QVBoxLayout), m_lower(new QVBoxLayout)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    m_upper->setSpacing(4);
    m_lower->setSpacing(4);
    column->addLayout(m_upper);
    column->addStretch(1);
    column->addLayout(m_lower);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

RailButton *NavigationRail::add(const QString &key, const QString &text, QLatin1String icon, QVBoxLayout *column)
{
    auto *button = new RailButton(text, icon, this);
    button->setObjectName(key);
    button->installEventFilter(this);
    button->setFocusPolicy(m_buttons.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    column->addWidget(button, 0, Qt::AlignHCenter);
    m_buttons.append(button);
    return button;
}

void NavigationRail::addPlaceTo(QVBoxLayout *column, const QString &key, const QString &text, QLatin1String icon)
{
    RailButton *button = add(key, text, icon, column);
    button->setCheckable(true);
    connect(button, &RailButton::clicked, this, [this, key] {
        setCurrent(key);
        emit placeChosen(key);
    });
}

void NavigationRail::addPlace(const QString &key, const QString &text, QLatin1String icon)
{
    addPlaceTo(m_upper, key, text, icon);
}

void NavigationRail::addLowerPlace(const QString &key, const QString &text, QLatin1String icon)
{
    addPlaceTo(m_lower, key, text, icon);
}

void NavigationRail::addAction(const QString &key, const QString &text, QLatin1String icon)
{
    RailButton *button = add(key, text, icon, m_lower);
    connect(button, &RailButton::clicked, this, [this, key] { emit actionTriggered(key); });
}

void NavigationRail::setText(const QString &key, const QString &text)
{
    if (RailButton *button = find(key)) {
        button->setText(text);
        button->updateGeometry();
    }
}

void NavigationRail::setCount(const QString &key, int count, const QString &spoken)
{
    if (RailButton *button = find(key))
        button->setCount(count, spoken);
}

void NavigationRail::setCurrent(const QString &key)
{
    m_current = key;
    for (RailButton *button : m_buttons) {
        const bool isCurrent = button->objectName() == key;
        if (button->isCheckable())
            button->setChecked(isCurrent);
        // One stop for Tab; the arrows go on from there.
        button->setFocusPolicy(isCurrent ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

QAbstractButton *NavigationRail::button(const QString &key) const { return find(key); }

RailButton *NavigationRail::find(const QString &key) const
{
    for (RailButton *button : m_buttons) {
        if (button->objectName() == key)
            return button;
    }
    return nullptr;
}

QSize NavigationRail::sizeHint() const
{
    int width = scaled(76, font());
    for (const RailButton *button : m_buttons)
        width = std::max(width, button->sizeHint().width());
    return {width, QWidget::sizeHint().height()};
}

QSize NavigationRail::minimumSizeHint() const { return {sizeHint().width(), QWidget::minimumSizeHint().height()}; }

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = static_cast<RailButton *>(watched);
    if (event->type() != QEvent::KeyPress || !m_buttons.contains(button))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const qsizetype at = m_buttons.indexOf(button);
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        const qsizetype next = at + (key->key() == Qt::Key_Down ? 1 : -1);
        if (next >= 0 && next < m_buttons.size())
            m_buttons.at(next)->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        button->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kebu
