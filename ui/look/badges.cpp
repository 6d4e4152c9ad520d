#include "ui/look/badges.h"

#include "ui/look/fonts.h"

#include <QPainter>

namespace kebu {

namespace {
constexpr int ring = 3;
}

GradeBadge::GradeBadge(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setGrade({});
}

void GradeBadge::setGrade(const Grade &grade)
{
    m_grade = grade;
    setAccessibleName(tr("Grade %1").arg(gradeText(grade)));
    setToolTip(tr("Why this grade?"));
    update();
}

QSize GradeBadge::sizeHint() const { return gradeBadgeSize(font()) + QSize(2 * ring, 2 * ring); }

void GradeBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    QRect badge(QPoint(), gradeBadgeSize(font()));
    badge.moveCenter(rect().center());
    paintGradeBadge(&painter, badge, m_grade, theme);
    if (hasFocus())
        paintFocus(&painter, badge.adjusted(-ring, -ring, ring, ring), theme.focus, 5);
}

DueLabel::DueLabel(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); }

void DueLabel::setDue(Due state, const QString &word)
{
    m_state = state;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize DueLabel::sizeHint() const { return {dueWidth(font(), m_state, m_word) + 1, QFontMetrics(font()).height() + 2}; }

void DueLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDue(&painter, rect(), m_state, m_word, themeOf(this));
}

TagLabel::TagLabel(const QString &text, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setText(text);
}

void TagLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize TagLabel::sizeHint() const { return {tagWidth(font(), m_text), scaled(20, font())}; }

void TagLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTag(&painter, rect(), m_text, themeOf(this));
}

} // namespace kebu
