#include "ui/look/stagestrip.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace kebu {

namespace {

constexpr int tip = 8;       // how far a chevron's point reaches
constexpr int groupGap = 10; // between groups, wide enough to be read as one
constexpr int dot = 14;

QPolygonF chevron(const QRectF &box, bool isFirst)
{
    const qreal middle = box.center().y();
    QPolygonF shape{box.topLeft(), QPointF(box.right() - tip, box.top()), QPointF(box.right(), middle),
                    QPointF(box.right() - tip, box.bottom()), box.bottomLeft()};
    if (!isFirst)
        shape << QPointF(box.left() + tip, middle);
    return shape;
}

} // namespace

StageStrip::StageStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    speak();
}

void StageStrip::setStages(std::vector<Stage> stages)
{
    m_stages = std::move(stages);
    m_current = -1;
    m_cursor = 0;
    updateGeometry();
    speak();
}

void StageStrip::setCurrent(int stage)
{
    m_current = stage < int(m_stages.size()) ? stage : -1;
    m_cursor = std::max(0, m_current);
    updateGeometry();
    speak();
}

int StageStrip::shownGroup() const
{
    if (m_stages.empty())
        return 0;
    return m_stages[size_t(std::max(0, m_current))].group;
}

bool StageStrip::keepsWords(int stage, bool isCompact) const
{
    return !isCompact || m_stages[size_t(stage)].group == shownGroup();
}

int StageStrip::widthOf(int stage, bool isCompact) const
{
    if (!keepsWords(stage, isCompact))
        return dot;
    const QFont used = stepped(font(), stage == m_current ? TextStep::Section : TextStep::Body);
    return QFontMetrics(used).horizontalAdvance(m_stages[size_t(stage)].word) + 2 * tip + 14;
}

int StageStrip::totalWidth(bool isCompact) const
{
    int total = 0;
    for (int stage = 0; stage < int(m_stages.size()); ++stage) {
        if (stage > 0 && m_stages[size_t(stage)].group != m_stages[size_t(stage) - 1].group)
            total += groupGap;
        total += widthOf(stage, isCompact) - (keepsWords(stage, isCompact) ? tip - 3 : 0);
    }
    return total + tip;
}

bool StageStrip::isCompact() const { return totalWidth(false) > width(); }

QRect StageStrip::stageRect(int wanted) const
{
    const bool compact = isCompact();
    const int excess = std::max(0, totalWidth(compact) - width());
    const auto worded = std::count_if(m_stages.cbegin(), m_stages.cend(),
                                      [&](const Stage &stage) { return !compact || stage.group == shownGroup(); });
    const int cut = worded > 0 ? (excess + int(worded) - 1) / int(worded) : 0;
    int x = 0;
    for (int stage = 0; stage < int(m_stages.size()); ++stage) {
        if (stage > 0 && m_stages[size_t(stage)].group != m_stages[size_t(stage) - 1].group)
            x += groupGap;
        const bool hasWord = keepsWords(stage, compact);
        const int wide = std::max(dot, widthOf(stage, compact) - (hasWord ? cut : 0));
        if (stage == wanted)
            return {x, 1, wide, height() - 2};
        x += wide - (hasWord ? tip - 3 : 0);
    }
    return {};
}

QSize StageStrip::sizeHint() const { return {totalWidth(false), scaled(28, font())}; }

QSize StageStrip::minimumSizeHint() const { return {std::min(200, totalWidth(true)), scaled(28, font())}; }

void StageStrip::paintStage(QPainter *painter, int stage) const
{
    const Theme &theme = themeOf(this);
    const bool isCurrent = stage == m_current;
    const bool isPassed = stage < m_current;
    const QColor ground = isCurrent ? theme.accent : isPassed && !theme.isHighContrast() ? theme.selection : theme.base;
    const QRect box = stageRect(stage);
    const PainterState state(painter);
    painter->setBrush(ground);
    painter->setPen(QPen(isCurrent ? theme.accent : theme.strongLine, isPassed && theme.isHighContrast() ? 2 : 1));
    if (!keepsWords(stage, isCompact())) {
        if (isPassed)
            painter->setBrush(theme.control);
        painter->drawEllipse(QPointF(box.center()) + QPointF(0.5, 0.5), 4, 4);
        return;
    }
    const bool isFirst = stage == 0 || m_stages[size_t(stage) - 1].group != m_stages[size_t(stage)].group;
    painter->drawPolygon(chevron(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), isFirst));
    if (isCurrent)
        painter->setFont(stepped(font(), TextStep::Section));
    paintText(painter, box.adjusted(tip + 4, 0, -tip, 0), m_stages[size_t(stage)].word,
              isCurrent  ? theme.onAccent
              : isPassed ? theme.text
                         : theme.muted);
}

void StageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int stage = 0; stage < int(m_stages.size()); ++stage)
        paintStage(&painter, stage);
    if (hasFocus() && !m_stages.empty()) {
        const Theme &theme = themeOf(this);
        paintFocus(&painter, stageRect(m_cursor).adjusted(1, 1, -1, -1),
                   m_cursor == m_current ? theme.onAccent : theme.focus, 2);
    }
}

void StageStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_stages.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursor = std::max(0, m_cursor - 1);
        break;
    case Qt::Key_Right:
        m_cursor = std::min(last, m_cursor + 1);
        break;
    case Qt::Key_Home:
        m_cursor = 0;
        break;
    case Qt::Key_End:
        m_cursor = std::max(0, last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (last >= 0)
            emit stageActivated(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    speak();
}

void StageStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int stage = stageAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || stage < 0)
        return;
    m_cursor = stage;
    speak();
    emit stageActivated(stage);
}

int StageStrip::stageAt(const QPoint &point) const
{
    for (int stage = 0; stage < int(m_stages.size()); ++stage) {
        if (stageRect(stage).contains(point))
            return stage;
    }
    return -1;
}

bool StageStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int stage = stageAt(help->pos()); stage >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(m_stages[size_t(stage)].word), this);
        return true;
    }
    return QWidget::event(event);
}

void StageStrip::speak()
{
    update();
    if (m_stages.empty()) {
        setAccessibleName(tr("Stages"));
        return;
    }
    const QString word = m_stages[size_t(m_cursor)].word;
    setAccessibleName(m_cursor == m_current ? tr("Stage: %1, the current one").arg(word) : tr("Stage: %1").arg(word));
}

} // namespace kebu
