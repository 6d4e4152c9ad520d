#include "ui/look/labels.h"

#include "ui/look/style.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace kebu {

namespace {

QColor inkOf(const QWidget *widget, ElidedLabel::Tone tone)
{
    const Theme &theme = themeOf(widget);
    if (!widget->isEnabled())
        return theme.faint;
    switch (tone) {
    case ElidedLabel::Tone::Muted:
        return theme.muted;
    case ElidedLabel::Tone::Link:
        return theme.link;
    case ElidedLabel::Tone::Error:
        return theme.error;
    case ElidedLabel::Tone::Warning:
        return theme.warning;
    case ElidedLabel::Tone::Success:
        return theme.success;
    case ElidedLabel::Tone::Text:
        break;
    }
    return theme.text;
}

} // namespace

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setStep(TextStep step)
{
    m_step = step;
    updateGeometry();
    update();
}

void ElidedLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

bool ElidedLabel::isElided() const
{
    return !wordWrap() && QFontMetrics(shownFont()).horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    if (wordWrap())
        return QLabel::sizeHint();
    const QFontMetrics metrics(shownFont());
    const QMargins margins = contentsMargins();
    return {metrics.horizontalAdvance(text()) + 1 + margins.left() + margins.right(),
            metrics.height() + 2 + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    const QFontMetrics metrics(shownFont());
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 3), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(shownFont());
    if (wordWrap()) {
        painter.setPen(inkOf(this, m_tone));
        painter.drawText(contentsRect(), int(alignment()) | Qt::TextWordWrap, text());
        return;
    }
    const int vertical = int(alignment() & Qt::AlignVertical_Mask);
    paintText(
        &painter, contentsRect(), text(), inkOf(this, m_tone),
        Qt::Alignment(int(alignment() & Qt::AlignHorizontal_Mask) | (vertical ? vertical : int(Qt::AlignVCenter))));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

SectionHeader::SectionHeader(const QString &title, const QString &note, QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(title, this)),
      m_note(new ElidedLabel(note, this)),
      m_row(new QHBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_note->setObjectName(QStringLiteral("note"));
    m_title->setStep(TextStep::Section);
    m_note->setTone(ElidedLabel::Tone::Muted);
    m_note->setVisible(!note.isEmpty());
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
}

void SectionHeader::setTitle(const QString &title) { m_title->setText(title); }

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::setStep(TextStep step) { m_title->setStep(step); }

void SectionHeader::addWidget(QWidget *widget) { m_row->addWidget(widget); }

QString SectionHeader::title() const { return m_title->text(); }

KeyFigure::KeyFigure(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyFigure::setContent(const Content &content)
{
    m_content = content;
    QStringList spoken{content.title, content.value};
    if (!content.before.isEmpty())
        spoken += content.before;
    if (content.trend != Trend::None)
        spoken += (content.trend == Trend::Better ? tr("better") : tr("worse")) + u' ' + content.change;
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KeyFigure::sizeHint() const
{
    const QFontMetrics body(font());
    const QFontMetrics small(stepped(font(), TextStep::Small));
    const QFontMetrics large(stepped(font(), TextStep::PageTitle));
    const int first = body.horizontalAdvance(m_content.title) + 12 + small.horizontalAdvance(m_content.before);
    const int second = large.horizontalAdvance(m_content.value) + 30 + small.horizontalAdvance(m_content.change);
    return {32 + std::max(first, second), body.height() + large.height() + 14};
}

QSize KeyFigure::minimumSizeHint() const
{
    const QFontMetrics large(stepped(font(), TextStep::PageTitle));
    return {32 + large.horizontalAdvance(m_content.value), sizeHint().height()};
}

void KeyFigure::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (underMouse())
        painter.fillRect(rect(), theme.hover);
    if (isChecked())
        painter.fillRect(QRect(0, height() - 2, width(), 2), theme.bar);
    const QFont base = font();
    const QFontMetrics body(base);
    const QRect first(16, 6, width() - 32, body.height());
    painter.setFont(stepped(base, TextStep::Small));
    const int beforeWidth = painter.fontMetrics().horizontalAdvance(m_content.before);
    paintText(&painter, first, m_content.before, theme.muted, Qt::AlignRight | Qt::AlignVCenter);
    painter.setFont(base);
    paintText(&painter, first.adjusted(0, 0, -beforeWidth - 8, 0), m_content.title, theme.muted);
    painter.setFont(stepped(base, TextStep::PageTitle));
    const QRect second(16, first.bottom() + 2, width() - 32, painter.fontMetrics().height());
    const int x = 16 + paintText(&painter, second, m_content.value, theme.text) + 10;
    painter.setFont(stepped(base, TextStep::Small));
    if (m_content.trend != Trend::None) {
        const bool isBetter = m_content.trend == Trend::Better;
        paintDueShape(&painter, QRect(x, second.top(), 12, second.height()), isBetter ? Due::Done : Due::Overdue,
                      theme);
        paintText(&painter, second.adjusted(x, 0, 0, 0), m_content.change, isBetter ? theme.success : theme.error);
    } else {
        paintText(&painter, second.adjusted(x - 16, 0, 0, 0), m_content.change, theme.muted);
    }
    if (hasFocus())
        paintFocus(&painter, rect().adjusted(1, 1, -1, -1), theme.focus);
}

} // namespace kebu
