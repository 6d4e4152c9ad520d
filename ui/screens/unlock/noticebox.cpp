#include "ui/screens/unlock/noticebox.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QAccessible>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace kebu {

NoticeBox::NoticeBox(QWidget *parent) : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("notice"));
    m_title->setObjectName(QStringLiteral("noticeTitle"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(38, 10, 12, 10);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    setVisible(false);
}

void NoticeBox::tell(Kind kind, const QString &title, const QString &text)
{
    m_kind = kind;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    dress();
    setAccessibleName(title + u' ' + text);
    setVisible(true);
    updateGeometry();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBox::dismiss()
{
    setVisible(false);
    m_title->clear();
    m_text->clear();
}

QString NoticeBox::title() const { return m_title->text(); }

QString NoticeBox::text() const { return m_text->text(); }

void NoticeBox::dress()
{
    const Theme &theme = themeOf(this);
    QPalette palette = m_title->palette();
    palette.setColor(QPalette::Text,
                     m_kind == Kind::Error ? theme.error : theme.warning); // selectable text is drawn in this role
    palette.setColor(QPalette::WindowText, m_kind == Kind::Error ? theme.error : theme.warning);
    m_title->setPalette(palette);
    m_title->setFont(stepped(font(), TextStep::Section));
}

void NoticeBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor ink = m_kind == Kind::Error ? theme.error : theme.warning;
    if (m_title->palette().color(QPalette::WindowText) != ink)
        dress(); // the theme changed
    paintBox(&painter, rect(), m_kind == Kind::Error ? theme.errorGround : theme.warningGround, ink);
    paintIcon(&painter, QRect(12, m_title->y() + (m_title->fontMetrics().height() - 16) / 2, 16, 16),
              QLatin1String("data-warning"), ink);
}

} // namespace kebu
