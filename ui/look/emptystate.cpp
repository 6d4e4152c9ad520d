#include "ui/look/emptystate.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

EmptyState::EmptyState(QLatin1String icon, const QString &sentence, const QString &hint, QWidget *parent)
    : QWidget(parent),
      m_icon(icon),
      m_picture(new QWidget(this)),
      m_sentence(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("emptyState"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_hint->setObjectName(QStringLiteral("hint"));
    m_picture->setFixedHeight(scaled(44, font()));
    m_sentence->setFont(stepped(font(), TextStep::PaneTitle));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_sentence, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_sentence);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addLayout(m_buttons);
    column->addStretch(3);
    setSentence(sentence, hint);
}

void EmptyState::setSentence(const QString &sentence, const QString &hint)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QPushButton *EmptyState::addButton(const QString &text, QLatin1String iconName)
{
    auto *button = new QPushButton(text, this);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    const int place = m_buttons->count() - 1;
    if (place == 1)
        button->setProperty("primary", true);
    m_buttons->insertWidget(place, button);
    return button;
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_sentence->setFont(stepped(font(), TextStep::PaneTitle));
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, m_picture->geometry(), m_icon, themeOf(this).muted);
}

} // namespace kebu
