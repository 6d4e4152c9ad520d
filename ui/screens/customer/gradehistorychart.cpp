#include "ui/screens/customer/gradehistorychart.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kebu {

namespace {
constexpr int dot = 9;
constexpr int letterRoom = 22;
const QString letters = QStringLiteral("ABC");
} // namespace

GradeHistoryChart::GradeHistoryChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("gradeHistory"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("History of the grade"));
}

void GradeHistoryChart::setSteps(std::vector<GradeStep> steps, QDate today)
{
    m_steps = std::move(steps);
    m_today = today;
    choose(int(m_steps.size()) - 1);
}

QSize GradeHistoryChart::sizeHint() const { return {260, scaled(64, font())}; }

QString GradeHistoryChart::textOf(int step) const
{
    const GradeStep &given = m_steps[size_t(step)];
    const QString letter = given.letter.isEmpty() ? tr("none") : given.letter;
    const QString by = given.setBy == u"person"   ? tr("set by hand")
                       : given.setBy == u"system" ? tr("graded by the program")
                                                  : tr("from a list");
    QString text = QStringLiteral("%1 · %2 · %3").arg(letter, shownDay(given.on, m_today), by);
    if (given.until.isValid())
        text += tr(", until %1").arg(shownDay(given.until, m_today));
    return given.because.isEmpty() ? text : tr("%1: %2", "grade: reason").arg(text, given.because);
}

QRect GradeHistoryChart::plot() const { return rect().adjusted(scaled(letterRoom, font()), dot, -dot, -dot); }

int GradeHistoryChart::xOf(QDate day) const
{
    const QDate from = m_steps.front().on;
    const qint64 span = std::max<qint64>(from.daysTo(m_today), 1);
    return plot().left() + int(plot().width() * std::clamp<qint64>(from.daysTo(day), 0, span) / span);
}

int GradeHistoryChart::yOf(const QString &letter) const
{
    const qsizetype row = letter.isEmpty() ? letters.size() - 1 : std::max<qsizetype>(0, letters.indexOf(letter));
    return plot().top() + int(plot().height() * row / (letters.size() - 1));
}

void GradeHistoryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setFont(stepped(font(), TextStep::Chart));
    for (const QChar letter : letters) {
        const int y = yOf(letter);
        painter.fillRect(QRect(plot().left(), y, plot().width(), 1), theme.line);
        paintText(&painter, QRect(0, y - 10, scaled(letterRoom, font()) - 8, 20), letter, theme.muted, Qt::AlignCenter);
    }
    if (m_steps.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.series[0], 2));
    QPoint at(xOf(m_steps.front().on), yOf(m_steps.front().letter));
    for (const GradeStep &step : m_steps) {
        const QPoint next(xOf(step.on), yOf(step.letter));
        painter.drawLine(at, QPoint(next.x(), at.y()));
        painter.drawLine(QPoint(next.x(), at.y()), next);
        at = next;
    }
    painter.drawLine(at, QPoint(plot().right(), at.y()));
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const GradeStep &step = m_steps[size_t(i)];
        const QPoint center(xOf(step.on), yOf(step.letter));
        const int side = i == m_current ? dot + 2 : dot - 2;
        const QRect mark(center.x() - side / 2, center.y() - side / 2, side, side);
        // by hand: a square, so that it shows without colour too
        paintBox(&painter, mark, i == m_current ? theme.series[0] : theme.base, theme.series[0],
                 step.setBy == u"person" ? 0 : side / 2.0, 2);
    }
    if (hasFocus())
        paintFocus(&painter, rect(), theme.focus);
}

void GradeHistoryChart::choose(int step)
{
    m_current = m_steps.empty() ? -1 : std::clamp(step, 0, int(m_steps.size()) - 1);
    setAccessibleDescription(m_current < 0 ? QString() : textOf(m_current));
    setToolTip(m_current < 0 ? QString() : plainToolTip(textOf(m_current)));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
    emit chosen(m_current);
}

void GradeHistoryChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current - 1);
    case Qt::Key_Right:
        return choose(m_current + 1);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(int(m_steps.size()) - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void GradeHistoryChart::mousePressEvent(QMouseEvent *event)
{
    int nearest = -1;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const auto distance = [&](int step) { return std::abs(xOf(m_steps[size_t(step)].on) - event->pos().x()); };
        if (nearest < 0 || distance(i) <= distance(nearest))
            nearest = i;
    }
    choose(nearest);
}

} // namespace kebu
