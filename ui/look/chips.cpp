#include "ui/look/chips.h"

#include "ui/look/flowlayout.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace kebu {

namespace {
constexpr int side = 12;
constexpr int cross = 16;
constexpr char unwanted[] = "unwanted"; ///< property of a part
} // namespace

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setRemovable(bool isRemovable)
{
    m_isRemovable = isRemovable;
    updateGeometry();
}

QRect Chip::crossRect() const
{
    if (!m_isRemovable)
        return {};
    return {width() - cross - 6, (height() - cross) / 2, cross, cross};
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(stepped(font(), TextStep::Small));
    const int width = metrics.horizontalAdvance(text()) + 2 * side + (m_isRemovable ? cross : 0);
    return {width, std::max(scaled(24, font()), metrics.height() + 4)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool isActive = isChecked() || m_isRemovable;
    const QColor ground = isActive && !theme.isHighContrast() ? theme.selection
                          : underMouse()                      ? theme.hover
                                                              : theme.base;
    paintBox(&painter, rect(), ground, isActive ? theme.bar : theme.control, height() / 2.0,
             isActive && theme.isHighContrast() ? 2 : 1);
    painter.setFont(stepped(font(), TextStep::Small));
    paintText(&painter, rect().adjusted(side, 0, m_isRemovable ? -cross - 6 : -side + 2, 0), text(), theme.text);
    if (m_isRemovable)
        paintIcon(&painter, crossRect().adjusted(2, 2, -2, -2), QLatin1String("window-close"), theme.text);
    if (hasFocus())
        paintFocus(&painter, rect(), theme.focus, height() / 2.0);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        emit removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_isRemovable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

ChipBar::ChipBar(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this)), m_summary(new Chip(QString(), this))
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->hide();
    m_flow->addWidget(m_summary);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_summary, &Chip::clicked, this, [this] {
        m_isOpenedByHand = true;
        fold();
    });
}

Chip *ChipBar::add(const QString &key, const QString &text)
{
    auto *chip = new Chip(text, this);
    chip->setObjectName(key);
    addWidget(chip);
    return chip;
}

Chip *ChipBar::addToggle(const QString &key, const QString &text, bool isOn)
{
    Chip *chip = add(key, text);
    chip->setCheckable(true);
    chip->setChecked(isOn);
    connect(chip, &Chip::toggled, this, [this, chip](bool now) { toggle(chip, now); });
    return chip;
}

Chip *ChipBar::addCondition(const QString &key, const QString &text)
{
    Chip *chip = add(key, text);
    chip->setRemovable(true);
    chip->setAccessibleDescription(tr("Condition. Delete takes it away."));
    connect(chip, &Chip::clicked, this, [this, key] { emit chipActivated(key); });
    connect(chip, &Chip::removed, this, [this, key] { emit chipRemoved(key); });
    return chip;
}

void ChipBar::addWidget(QWidget *widget)
{
    m_parts.append(widget);
    m_flow->addWidget(widget);
    widget->show();
    fold();
}

void ChipBar::remove(const QString &key)
{
    if (Chip *gone = chip(key)) {
        m_parts.removeOne(gone);
        m_flow->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // it may be the sender
        fold();
    }
}

void ChipBar::clear()
{
    const QList<QWidget *> parts = std::exchange(m_parts, {});
    for (QWidget *part : parts) {
        m_flow->removeWidget(part);
        part->hide();
        part->deleteLater();
    }
    m_isOpenedByHand = false;
    fold();
}

Chip *ChipBar::chip(const QString &key) const
{
    for (QWidget *part : m_parts) {
        if (auto *chip = qobject_cast<Chip *>(part); chip && chip->objectName() == key)
            return chip;
    }
    return nullptr;
}

void ChipBar::setWanted(const QString &key, bool isWanted)
{
    Chip *part = chip(key);
    if (!part || part->property(unwanted).toBool() == !isWanted)
        return;
    part->setProperty(unwanted, !isWanted);
    fold();
}

void ChipBar::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    fold();
}

void ChipBar::toggle(Chip *chip, bool isOn)
{
    if (m_isExclusive && isOn) {
        for (QWidget *part : m_parts) {
            if (auto *other = qobject_cast<Chip *>(part); other && other != chip && other->isCheckable())
                other->setChecked(false);
        }
    }
    emit chipToggled(chip->objectName(), isOn);
}

void ChipBar::fold()
{
    m_summary->hide();
    for (QWidget *part : m_parts)
        part->setVisible(!part->property(unwanted).toBool());
    m_isCollapsed = !m_isOpenedByHand && width() > 0 && m_flow->linesAt(width()) > m_maximumLines;
    if (m_isCollapsed) {
        const auto isChip = [](QWidget *part) {
            return qobject_cast<Chip *>(part) != nullptr && !part->property(unwanted).toBool();
        };
        const auto chips = std::count_if(m_parts.cbegin(), m_parts.cend(), isChip);
        m_summary->setText(tr("Conditions: %1").arg(chips));
        for (QWidget *part : m_parts)
            part->setVisible(!qobject_cast<Chip *>(part) && qobject_cast<QAbstractButton *>(part));
        m_summary->show();
    }
    updateGeometry();
}

void ChipBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fold();
}

} // namespace kebu
