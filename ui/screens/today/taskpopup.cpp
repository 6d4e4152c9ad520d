#include "ui/screens/today/taskpopup.h"

#include "core/rules/naturaldate.h"
#include "ui/look/fields.h"
#include "ui/screens/today/nextstephint.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

TaskPopup::TaskPopup(Purpose purpose, const Clock &clock, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_purpose(purpose),
      m_clock(clock),
      m_reason(new QLineEdit(this)),
      m_accept(new QPushButton(this))
{
    const bool isPostpone = purpose == Purpose::Postpone;
    setObjectName(isPostpone ? QStringLiteral("postponePopup") : QStringLiteral("skipPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(320);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    const auto add = [this, column](const QString &words, QWidget *field) {
        auto *label = new QLabel(words, this);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
    };
    if (isPostpone) {
        m_when = new UnderstoodField(
            [this](const QString &text) {
                const WallTime now = m_clock.wallNow();
                const std::optional<WallTime> due = parseNext(text, now);
                const bool hasPassed =
                    due && (due->date < now.date || (due->date == now.date && due->hasTime() && due->time < now.time));
                return hasPassed ? Understood{Understood::Outcome::Unknown, tr("That has passed already"), {}}
                                 : readNextStep(text, now);
            },
            this);
        m_when->setObjectName(QStringLiteral("postponeTo"));
        m_when->setText(tr("tomorrow"));
        m_when->edit()->setAccessibleName(tr("To"));
        add(tr("&To"), m_when);
        connect(m_when, &UnderstoodField::understoodChanged, this, &TaskPopup::judge);
        connect(m_when, &UnderstoodField::returnPressed, m_reason, [this] { m_reason->setFocus(); });
    }
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(isPostpone ? tr("on a business trip until then")
                                            : tr("asked not to be called this month"));
    add(tr("&Reason"), m_reason);
    m_accept->setObjectName(QStringLiteral("acceptTaskPopup"));
    m_accept->setText(isPostpone ? tr("Postpone") : tr("Skip this time"));
    m_accept->setProperty("primary", true);
    column->addSpacing(4);
    column->addWidget(m_accept, 0, Qt::AlignRight);
    connect(m_reason, &QLineEdit::textChanged, this, &TaskPopup::judge);
    connect(m_reason, &QLineEdit::returnPressed, this, &TaskPopup::accept);
    connect(m_accept, &QPushButton::clicked, this, &TaskPopup::accept);
    judge();
}

void TaskPopup::openUnder(const QWidget *anchor)
{
    adjustSize();
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width() - width(), -height() - 4));
    move(corner);
    show();
    if (m_when) {
        m_when->edit()->selectAll();
        m_when->setFocus();
    } else {
        m_reason->setFocus();
    }
}

void TaskPopup::judge()
{
    const bool isReady = m_purpose == Purpose::Postpone
                             ? m_when->understood().outcome == Understood::Outcome::Understood
                             : !m_reason->text().trimmed().isEmpty();
    m_accept->setEnabled(isReady);
    m_accept->setToolTip(isReady || m_purpose == Purpose::Postpone ? QString()
                                                                   : tr("Say why, so that you know later."));
}

void TaskPopup::accept()
{
    if (!m_accept->isEnabled())
        return;
    if (m_purpose == Purpose::Skip)
        emit skipped(m_reason->text().trimmed());
    else if (const std::optional<WallTime> due = parseNext(m_when->text(), m_clock.wallNow()))
        emit postponed(*due, m_reason->text().trimmed());
    close();
}

} // namespace kebu
