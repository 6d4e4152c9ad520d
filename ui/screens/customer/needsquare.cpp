#include "ui/screens/customer/needsquare.h"

#include "core/base/text.h"
#include "core/domain/need.h"
#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace kebu {

namespace {

constexpr int axis = 18;
constexpr int margin = 16;

} // namespace

NeedSquare::NeedSquare(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("needSquare"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(180);
}

void NeedSquare::setContent(const CustomerContent &content)
{
    const Id kept = m_current >= 0 && m_current < std::ssize(m_items) ? m_items[size_t(m_current)].need.id() : Id{};
    m_items.clear();
    for (const Record &record : content.page.needs) {
        const QString state = record.text(need::state);
        Item item;
        item.need = record;
        item.text = content.freeText(m_session, simplifiedLine(record.text(need::description)));
        item.isUrgent = record.text(need::urgency) == u"high";
        item.isImportant = record.text(need::importance) == u"high";
        item.isDone = state == u"met" || state == u"dropped";
        m_items.push_back(std::move(item));
    }
    const auto found = std::ranges::find_if(m_items, [kept](const Item &item) { return item.need.id() == kept; });
    m_current = found != m_items.end() ? int(found - m_items.begin()) : m_items.empty() ? -1 : 0;
    m_dragged = -1;
    setAccessibleName(tr("Needs by importance and urgency, %n in all", nullptr, int(m_items.size())));
    update();
}

QRect NeedSquare::fieldRect(bool isUrgent, bool isImportant) const
{
    const QRect whole = rect().adjusted(margin + axis, 4, -margin, -axis - 4);
    const int width = whole.width() / 2;
    const int height = whole.height() / 2;
    return {whole.left() + (isUrgent ? width : 0), whole.top() + (isImportant ? 0 : height), width, height};
}

void NeedSquare::layOut()
{
    const int line = fontMetrics().height() + 4;
    for (const bool isUrgent : {false, true}) {
        for (const bool isImportant : {false, true}) {
            const QRect field = fieldRect(isUrgent, isImportant).adjusted(8, 4, -8, -4);
            int y = field.top() + line;
            for (Item &item : m_items) {
                if (item.isUrgent != isUrgent || item.isImportant != isImportant)
                    continue;
                item.rect = y + line <= field.bottom() + 2 ? QRect(field.left(), y, field.width(), line) : QRect();
                y += line;
            }
        }
    }
}

void NeedSquare::paintField(QPainter *painter, bool isUrgent, bool isImportant) const
{
    const Theme &theme = themeOf(this);
    const QRect field = fieldRect(isUrgent, isImportant);
    const bool isTarget = m_dragged >= 0 && field.contains(m_dragPoint);
    painter->fillRect(field, isTarget ? theme.selection : isUrgent && isImportant ? theme.warningGround : theme.base);
    painter->setPen(isTarget ? theme.bar : theme.strongLine);
    painter->drawRect(field.adjusted(0, 0, -1, -1));
    const QString words = isImportant ? (isUrgent ? tr("Important and urgent") : tr("Important, not urgent"))
                                      : (isUrgent ? tr("Urgent, not important") : tr("Neither urgent nor important"));
    painter->setFont(stepped(font(), TextStep::Small));
    paintText(painter, field.adjusted(8, 4, -8, 0), words, theme.muted, Qt::AlignLeft | Qt::AlignTop);
    painter->setFont(font());
}

void NeedSquare::paintEvent(QPaintEvent *)
{
    layOut();
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    for (const bool isUrgent : {false, true}) {
        for (const bool isImportant : {false, true})
            paintField(&painter, isUrgent, isImportant);
    }
    for (size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        if (item.rect.isNull())
            continue;
        paintDueShape(&painter, QRect(item.rect.left(), item.rect.top(), 12, item.rect.height()),
                      item.isDone                         ? Due::Done
                      : item.isUrgent && item.isImportant ? Due::Today
                                                          : Due::Later,
                      theme);
        paintText(&painter, item.rect.adjusted(18, 0, 0, 0), item.text, item.isDone ? theme.muted : theme.text);
        if (int(i) == m_current && hasFocus())
            paintFocus(&painter, item.rect.adjusted(-3, 0, 3, 0), theme.focus, 3);
    }
    painter.setFont(stepped(font(), TextStep::Small));
    paintText(&painter, QRect(margin + axis, height() - axis - 2, width() - 2 * margin - axis, axis), tr("urgency →"),
              theme.muted, Qt::AlignCenter);
    painter.translate(margin, height() - axis);
    painter.rotate(-90);
    paintText(&painter, QRect(0, 0, height() - axis, axis), tr("importance →"), theme.muted, Qt::AlignCenter);
}

int NeedSquare::itemAt(const QPoint &point) const
{
    const auto found = std::ranges::find_if(m_items, [&point](const Item &item) { return item.rect.contains(point); });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

void NeedSquare::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    if (const int item = itemAt(event->pos()); item >= 0)
        m_current = item;
    update();
}

void NeedSquare::mouseMoveEvent(QMouseEvent *event)
{
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragged < 0 && isFar && (event->buttons() & Qt::LeftButton))
        m_dragged = itemAt(m_pressedAt);
    if (m_dragged < 0)
        return;
    m_dragPoint = event->pos();
    setCursor(Qt::ClosedHandCursor);
    update();
}

void NeedSquare::mouseReleaseEvent(QMouseEvent *event)
{
    const int dragged = std::exchange(m_dragged, -1);
    unsetCursor();
    update();
    if (dragged < 0)
        return;
    for (const bool isUrgent : {false, true}) {
        for (const bool isImportant : {false, true}) {
            if (fieldRect(isUrgent, isImportant).contains(event->pos()))
                move(dragged, isUrgent, isImportant);
        }
    }
}

void NeedSquare::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int item = itemAt(event->pos()); item >= 0)
        emit activated(m_items[size_t(item)].need.id());
}

void NeedSquare::move(int item, bool isUrgent, bool isImportant)
{
    const Item &moved = m_items[size_t(item)];
    if (moved.isUrgent == isUrgent && moved.isImportant == isImportant)
        return;
    m_session.change(tr("Need moved: %1").arg(moved.text), [id = moved.need.id(), isUrgent, isImportant,
                                                            before = moved](Change &change) {
        return change.edit(need::type(), id, [&](Record &need) {
            if (isUrgent != before.isUrgent)
                need.set(need::urgency, Value(isUrgent ? QStringLiteral("high") : QStringLiteral("medium")));
            if (isImportant != before.isImportant)
                need.set(need::importance, Value(isImportant ? QStringLiteral("high") : QStringLiteral("medium")));
        });
    });
}

void NeedSquare::keyPressEvent(QKeyEvent *event)
{
    if (m_current < 0)
        return QWidget::keyPressEvent(event);
    const Item &item = m_items[size_t(m_current)];
    const bool moves = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit activated(item.need.id());
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (moves)
            return move(m_current, event->key() == Qt::Key_Right, item.isImportant);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (moves)
            return move(m_current, item.isUrgent, event->key() == Qt::Key_Up);
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    const int step = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 1;
    m_current = std::clamp(m_current + step, 0, int(m_items.size()) - 1);
    update();
}

bool NeedSquare::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos());
        if (item >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(m_items[size_t(item)].text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace kebu
