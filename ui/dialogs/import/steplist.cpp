#include "ui/dialogs/import/steplist.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QPainter>

namespace kebu {

namespace {

constexpr int stepHeight = 52;
constexpr int circle = 22;
constexpr int textLeft = 54;
constexpr int listWidth = 216;

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("importSteps"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StepList::setSteps(const QStringList &titles)
{
    m_steps.resize(size_t(titles.size()));
    for (size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i].title = titles.at(qsizetype(i));
    setCurrent(m_current);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    if (step < int(m_steps.size()))
        setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps[size_t(step)].title));
    update();
}

void StepList::setNote(int step, const QString &note)
{
    m_steps[size_t(step)].note = note;
    update();
}

QSize StepList::sizeHint() const
{
    return {scaled(listWidth, font()), int(m_steps.size()) * scaled(stepHeight, font()) + 40};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.rail);
    const int height = scaled(stepHeight, font());
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const Step &step = m_steps[size_t(i)];
        const bool isDone = i < m_current;
        const bool isCurrent = i == m_current;
        const QRect row(0, 16 + i * height, width(), height);
        if (isCurrent) {
            painter.fillRect(row, theme.selection);
            painter.fillRect(QRect(0, row.top(), 3, height), theme.bar);
        }
        const QRect round(20, row.center().y() - circle / 2, circle, circle);
        paintBox(&painter, round, isCurrent ? theme.accent : QColor(),
                 isCurrent ? theme.accent
                 : isDone  ? theme.success
                           : theme.control,
                 circle / 2.0);
        painter.setFont(stepped(font(), TextStep::Small));
        if (isDone)
            paintIcon(&painter, round, QLatin1String("checkmark"), theme.success);
        else
            paintText(&painter, round, QString::number(i + 1), isCurrent ? theme.onAccent : theme.muted,
                      Qt::AlignCenter);
        QFont title = font();
        title.setBold(isCurrent);
        painter.setFont(title);
        const QRect words(textLeft, row.top() + 6, width() - textLeft - 8,
                          (height - 12) / (step.note.isEmpty() ? 1 : 2));
        const QColor ink = isCurrent && theme.isHighContrast() ? theme.onSelection
                           : isCurrent || isDone               ? theme.text
                                                               : theme.muted;
        paintText(&painter, words, step.title, ink);
        painter.setFont(stepped(font(), TextStep::Small));
        if (!step.note.isEmpty())
            paintText(&painter, words.translated(0, words.height()), step.note, ink);
    }
}

} // namespace kebu
