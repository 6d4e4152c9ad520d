#include "ui/look/loadstrip.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>

namespace kebu {

namespace {
constexpr int week = 7;
constexpr int weekGap = 16;
constexpr int narrowDay = 26; // below this a day keeps its number without the month
} // namespace

LoadStrip::LoadStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Load of the coming days"));
}

void LoadStrip::setDays(std::vector<Day> days)
{
    m_days = std::move(days);
    updateGeometry();
    update();
}

void LoadStrip::setCapacity(int perDay)
{
    m_capacity = std::max(1, perDay);
    update();
}

void LoadStrip::setToday(QDate today)
{
    m_today = today;
    update();
}

void LoadStrip::setSelected(QDate day)
{
    m_selected = day;
    const int index = indexOf(day);
    setAccessibleDescription(index >= 0 ? describe(index) : QString());
    update();
}

void LoadStrip::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    updateGeometry();
    update();
}

void LoadStrip::setDropFormat(const QString &mimeType)
{
    m_dropFormat = mimeType;
    setAcceptDrops(!mimeType.isEmpty());
}

QSize LoadStrip::sizeHint() const
{
    return {int(m_days.size()) * 34 + 2 * weekGap, scaled(m_isFolded ? 64 : 84, font())};
}

QSize LoadStrip::minimumSizeHint() const { return {int(m_days.size()) * 18 + 2 * weekGap, sizeHint().height()}; }

QRect LoadStrip::dayRect(int index) const
{
    const int count = int(m_days.size());
    if (index < 0 || index >= count)
        return {};
    const int gaps = (count - 1) / week;
    const int room = width() - gaps * weekGap;
    const auto edge = [&](int day) {
        return int(qint64(room) * day / count) + std::min(day, count - 1) / week * weekGap;
    };
    const int left = edge(index);
    const int gap = index + 1 < count && (index + 1) % week == 0 ? weekGap : 0;
    return {left, 0, edge(index + 1) - gap - left, height()};
}

bool LoadStrip::isNarrow() const { return !m_days.empty() && dayRect(0).width() < narrowDay; }

int LoadStrip::headHeight() const { return QFontMetrics(letters()).height() - (m_isFolded ? 3 : 0); }

int LoadStrip::heightOf(int count) const
{
    // The number stands above its bar, so a full bar leaves one line of small type.
    const int room = height() - 2 * headHeight() - QFontMetrics(letters()).height() + 4;
    const int capacityHeight = room * 2 / 3;
    return std::min(room, count * capacityHeight / m_capacity);
}

QRect LoadStrip::barRect(int index) const
{
    const QRect day = dayRect(index);
    const int wide = isNarrow() ? std::min(12, day.width() - 4) : std::min(scaled(18, font()), day.width() - 8);
    const int tall = heightOf(m_days[size_t(index)].count);
    return {day.left() + (day.width() - wide) / 2, height() - headHeight() - 3 - tall, wide, tall};
}

QRect LoadStrip::capRect(int index) const
{
    const QRect bar = barRect(index);
    const int within = heightOf(m_capacity);
    if (m_days[size_t(index)].count <= m_capacity || bar.height() <= within)
        return {};
    return {bar.left(), bar.top(), bar.width(), bar.height() - within};
}

/// Small type, and smaller still where a day is too narrow for its two digits.
QFont LoadStrip::letters() const
{
    constexpr int least = 9;
    QFont font = stepped(this->font(), TextStep::Small);
    QFont bold = font;
    bold.setBold(true);
    const int needed = QFontMetrics(bold).horizontalAdvance(QStringLiteral("30")) + 2;
    const int room = m_days.empty() ? needed : dayRect(0).width();
    if (needed > room)
        font.setPixelSize(std::max(least, QFontInfo(font).pixelSize() * room / needed));
    return font;
}

QString LoadStrip::dateText(int index) const
{
    const QDate date = m_days[size_t(index)].date;
    if (!isNarrow() && (index == 0 || date.day() == 1))
        return QStringLiteral("%1/%2").arg(date.month()).arg(date.day());
    return QString::number(date.day());
}

QString LoadStrip::describe(int index) const
{
    const Day &day = m_days[size_t(index)];
    const QString date = QLocale().toString(day.date, QLocale::ShortFormat) + u' ' +
                         QLocale().standaloneDayName(day.date.dayOfWeek(), QLocale::ShortFormat);
    QString text = tr("%1: %2 planned").arg(date).arg(day.count);
    if (day.count > m_capacity)
        text += u' ' + tr("(%1 too many)").arg(day.count - m_capacity);
    if (day.isOff)
        text += u' ' + tr("(day off)");
    else if (day.isMadeUp)
        text += u' ' + tr("(made-up working day)");
    return text;
}

QColor LoadStrip::groundOf(int index) const
{
    const Theme &theme = themeOf(this);
    const bool isTinted = index == m_target || (m_days[size_t(index)].date == m_selected && !theme.isHighContrast());
    return isTinted ? theme.selection : palette().color(backgroundRole());
}

void LoadStrip::paintBar(QPainter *painter, int index) const
{
    const Theme &theme = themeOf(this);
    const Day &day = m_days[size_t(index)];
    const QRect bar = barRect(index);
    const QRect cap = capRect(index);
    const bool isPast = m_today.isValid() && day.date < m_today;
    painter->fillRect(bar, isPast ? theme.series[5] : theme.series[0]);
    if (!cap.isEmpty() && !isPast)
        painter->fillRect(cap, theme.error);
    painter->setFont(letters());
    const int line = painter->fontMetrics().height();
    QFont bold = painter->font();
    bold.setBold(!isPast);
    painter->setFont(bold);
    const QRect number(dayRect(index).left(), bar.top() - line + 2, dayRect(index).width(), line);
    const QString text = QString::number(day.count);
    // Its own ground keeps the line of capacity from striking the number through.
    const QRect taken = painter->fontMetrics().boundingRect(number, Qt::AlignCenter, text);
    painter->fillRect(taken.adjusted(-1, 3, 1, -3), groundOf(index));
    paintText(painter, number, text, isPast ? theme.muted : cap.isEmpty() ? theme.text : theme.error, Qt::AlignCenter);
    if (day.isMadeUp)
        paintText(painter, number.translated(0, -line + 4), tr("on", "made-up working day, one short word"),
                  theme.warning, Qt::AlignCenter);
}

void LoadStrip::paintDay(QPainter *painter, int index) const
{
    const Theme &theme = themeOf(this);
    const Day &day = m_days[size_t(index)];
    const QRect box = dayRect(index);
    const bool isSelected = day.date == m_selected;
    const int head = headHeight();
    if (index == m_target || (isSelected && !theme.isHighContrast()))
        paintBox(painter, box, theme.selection, theme.bar, 4, index == m_target ? 2 : 1);
    if (!day.isOff) {
        const int capacity = height() - head - 3 - heightOf(m_capacity);
        painter->setPen(QPen(theme.control, 1, Qt::DashLine));
        painter->drawLine(box.left(), capacity, box.right(), capacity);
    }
    const QRect middle(box.left(), head, box.width(), height() - 2 * head - 3);
    painter->setFont(letters());
    if (day.isOff)
        paintHatch(painter, middle.adjusted(1, 0, -1, 0), theme);
    if (day.isHoliday && day.count == 0) {
        const QString off = tr("off", "a holiday, one short word");
        // The word stands on its own ground, because stripes under letters cost contrast.
        const QRect word = painter->fontMetrics().boundingRect(middle, Qt::AlignCenter, off).adjusted(-2, 0, 2, 0);
        painter->fillRect(word, groundOf(index));
        paintText(painter, middle, off, theme.muted, Qt::AlignCenter);
    }
    const QString name = QLocale().standaloneDayName(day.date.dayOfWeek(), QLocale::NarrowFormat);
    paintText(painter, QRect(box.left(), 0, box.width(), head), name, theme.muted, Qt::AlignCenter);
    if (!(day.isOff && day.count == 0))
        paintBar(painter, index);
    QFont dates = letters();
    dates.setBold(isSelected || day.date == m_today);
    painter->setFont(dates);
    paintText(painter, QRect(box.left() - 4, height() - head - 2, box.width() + 8, head), dateText(index),
              day.isOff ? theme.muted : theme.text, Qt::AlignCenter);
    if (isSelected && theme.isHighContrast())
        paintBox(painter, box, QColor(), theme.accent, 4, 2);
}

void LoadStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    for (int index = 0; index < int(m_days.size()); ++index)
        paintDay(&painter, index);
    if (hasFocus())
        paintFocus(&painter, dayRect(std::max(0, indexOf(m_selected))), theme.focus);
}

int LoadStrip::indexAt(const QPoint &point) const
{
    for (int index = 0; index < int(m_days.size()); ++index) {
        if (dayRect(index).contains(point))
            return index;
    }
    return -1;
}

int LoadStrip::indexOf(QDate day) const
{
    for (int index = 0; index < int(m_days.size()); ++index) {
        if (m_days[size_t(index)].date == day)
            return index;
    }
    return -1;
}

void LoadStrip::choose(int index)
{
    if (m_days.empty())
        return;
    const QDate day = m_days[size_t(std::clamp(index, 0, int(m_days.size()) - 1))].date;
    if (day == m_selected)
        return;
    setSelected(day);
    emit daySelected(day);
}

void LoadStrip::keyPressEvent(QKeyEvent *event)
{
    const int now = indexOf(m_selected);
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(now - 1);
    case Qt::Key_Right:
        return choose(now + 1);
    case Qt::Key_Up:
        return choose(now >= week ? now - week : now);
    case Qt::Key_Down:
        return choose(now + week < int(m_days.size()) ? now + week : now);
    case Qt::Key_Home:
        return choose(std::max(0, indexOf(m_today)));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (now >= 0)
            emit dayActivated(m_selected);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void LoadStrip::mousePressEvent(QMouseEvent *event)
{
    if (const int index = indexAt(event->position().toPoint()); index >= 0 && event->button() == Qt::LeftButton)
        choose(index);
}

void LoadStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int index = indexAt(event->position().toPoint()); index >= 0)
        emit dayActivated(m_days[size_t(index)].date);
}

void LoadStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_dropFormat.isEmpty() && event->mimeData()->hasFormat(m_dropFormat))
        event->acceptProposedAction();
}

void LoadStrip::dragMoveEvent(QDragMoveEvent *event)
{
    setTarget(indexAt(event->position().toPoint()));
    event->setAccepted(m_target >= 0);
}

void LoadStrip::dragLeaveEvent(QDragLeaveEvent *) { setTarget(-1); }

void LoadStrip::dropEvent(QDropEvent *event)
{
    const int index = indexAt(event->position().toPoint());
    setTarget(-1);
    if (index < 0)
        return;
    event->acceptProposedAction();
    emit dropped(m_days[size_t(index)].date, event->mimeData()->data(m_dropFormat));
}

void LoadStrip::setTarget(int index)
{
    m_target = index;
    update();
}

bool LoadStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int index = indexAt(help->pos()); index >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(describe(index)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace kebu
