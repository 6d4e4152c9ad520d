#include "ui/screens/settings/settingspage.h"

#include "ui/look/fonts.h"
#include "ui/look/labels.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int labelWidth = 168;
constexpr int fieldWidth = 220;
constexpr int wideFieldWidth = 420;
constexpr int leastFieldWidth = 110;
constexpr int asideFrom = 860;

/// As high as its lines at the width it got: layouts nested in a scroll area do not ask for that.
class WrappedLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        setMinimumHeight(std::max(0, heightForWidth(width()))); // nothing to say: -1
    }
};

QLabel *wrapped(const QString &text, const QFont &font, const QColor &color)
{
    auto *label = new WrappedLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setForegroundRole(QPalette::WindowText); // the page is on Base, which would ask for Text
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    return label;
}

} // namespace

SettingsPage::SettingsPage(SettingsDesk &desk, const QString &name, const QString &title, const QString &intro,
                           QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_body(new QVBoxLayout),
      m_columns(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(name);
    auto *head = new QLabel(title);
    head->setTextFormat(Qt::PlainText);
    head->setFont(stepped(font(), TextStep::PageTitle));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 20);
    whole->setSpacing(4);
    whole->addWidget(head);
    whole->addWidget(note(intro));
    whole->addSpacing(12);
    m_body->setSpacing(6);
    m_columns->setSpacing(24);
    auto *rows = new QVBoxLayout;
    rows->addLayout(m_body);
    rows->addStretch(1);
    m_columns->addLayout(rows, 0);
    whole->addLayout(m_columns, 1);
}

void SettingsPage::setAside(QWidget *aside) { m_columns->addWidget(aside, 1); }

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= scaled(asideFrom, font());
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitHeight();
}

bool SettingsPage::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitHeight();
    return isHandled;
}

/// A scroll area does not ask how high wrapped words are at its width, and would squeeze the rest.
void SettingsPage::fitHeight()
{
    if (layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
}

QLabel *SettingsPage::note(const QString &text) const
{
    QLabel *label = wrapped(text, font(), themeOf(this).muted);
    label->setMaximumWidth(scaled(640, font()));
    return label;
}

void SettingsPage::focusFirst()
{
    for (QWidget *child : findChildren<QWidget *>()) {
        if (child->isVisibleTo(this) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
            child->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void SettingsPage::addSection(const QString &title)
{
    if (m_body->count() > 0)
        m_body->addSpacing(14);
    auto *head = new QLabel(title);
    head->setTextFormat(Qt::PlainText);
    head->setFont(stepped(font(), TextStep::Section));
    m_body->addWidget(head);
}

void SettingsPage::addRow(const QString &label, QWidget *field, const QString &hint)
{
    auto *words = new QLabel(label);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(field);
    words->setFixedWidth(scaled(labelWidth, font()));
    words->setWordWrap(true);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(u'&'));
    const bool isWide = field->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
    field->setMinimumWidth(scaled(leastFieldWidth, font())); // in large letters the page is narrower than its fields
    field->setMaximumWidth(scaled(isWide ? wideFieldWidth : fieldWidth, font()));
    auto *complaint = wrapped({}, stepped(font(), TextStep::Small), themeOf(this).error);
    complaint->setObjectName(QString(field->objectName() + QStringLiteral("Complaint")));
    complaint->hide();
    m_complaints.insert(field, complaint);

    auto *right = new QVBoxLayout;
    right->setSpacing(2);
    auto *across = new QHBoxLayout;
    across->addWidget(field, 1);
    across->addStretch(0);
    right->addLayout(across);
    if (!hint.isEmpty())
        right->addWidget(wrapped(hint, stepped(font(), TextStep::Small), themeOf(this).muted));
    right->addWidget(complaint);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(words, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    words->setMinimumHeight(field->sizeHint().height());
    m_body->addLayout(row);
}

void SettingsPage::addField(QWidget *field, const QString &hint)
{
    auto *row = new QVBoxLayout;
    row->setSpacing(2);
    row->addWidget(field);
    if (!hint.isEmpty()) {
        QLabel *words = wrapped(hint, stepped(font(), TextStep::Small), themeOf(this).muted);
        words->setIndent(22);
        row->addWidget(words);
        field->setAccessibleDescription(hint);
    }
    auto *complaint = wrapped({}, stepped(font(), TextStep::Small), themeOf(this).error);
    complaint->hide();
    m_complaints.insert(field, complaint);
    row->addWidget(complaint);
    m_body->addLayout(row);
}

void SettingsPage::complain(QWidget *field, const QString &sentence)
{
    QLabel *complaint = m_complaints.value(field);
    if (!complaint)
        return;
    complaint->setText(sentence);
    complaint->setVisible(!sentence.isEmpty());
    field->setAccessibleDescription(sentence);
}

QWidget *SettingsPage::foot()
{
    if (!m_foot) {
        m_foot = new QWidget;
        auto *row = new QHBoxLayout(m_foot);
        row->setContentsMargins(0, 16, 0, 0);
        row->setSpacing(8);
        row->addStretch(1);
        m_body->addWidget(m_foot);
    }
    return m_foot;
}

QPushButton *SettingsPage::addFootButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    auto *row = static_cast<QHBoxLayout *>(foot()->layout());
    row->insertWidget(row->count() - 1, button);
    return button;
}

void SettingsPage::addReset(const std::function<void()> &reset)
{
    QPushButton *button = addFootButton(tr("Back to the defaults"), "settingsReset");
    connect(button, &QPushButton::clicked, this, reset);
}

} // namespace kebu
