#include "ui/dialogs/workdialog.h"

#include "core/base/error.h"
#include "ui/look/fonts.h"
#include "ui/screens/unlock/noticebox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

WorkDialog::WorkDialog(const QString &name, Leaving leaving, QWidget *parent)
    : QDialog(parent),
      m_leaving(leaving),
      m_notice(new NoticeBox),
      m_progress(new QProgressBar),
      m_reason(new QLabel),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_go(new QPushButton)
{
    setObjectName(name + QStringLiteral("Dialog"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setFont(stepped(font(), TextStep::Small));
    m_go->setObjectName(name + QStringLiteral("Go"));
    m_go->setProperty("primary", true);
    m_go->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_go, &QPushButton::clicked, this, &WorkDialog::begin);
    connect(m_cancel, &QPushButton::clicked, this, &WorkDialog::reject);
}

void WorkDialog::setWords(const QString &title, const QString &go, const QString &working)
{
    setWindowTitle(title);
    m_go->setText(go);
    m_progress->setAccessibleName(working);
}

void WorkDialog::addFrame(QVBoxLayout *column, QPushButton *besides)
{
    auto *buttons = new QHBoxLayout;
    if (besides)
        buttons->addWidget(besides);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    column->setContentsMargins(20, 20, 20, 16);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addSpacing(12);
    column->addLayout(buttons);
}

void WorkDialog::judge()
{
    const QString reason = missing();
    m_go->setEnabled(reason.isEmpty() && !m_isBusy);
    m_go->setAccessibleDescription(reason);
    m_reason->setText(m_isBusy ? wordWhileWorking() : reason);
}

void WorkDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    setAsking(!isBusy);
    m_cancel->setEnabled(!isBusy || m_leaving == Leaving::AnyTime);
    m_progress->setVisible(isBusy);
    judge();
}

void WorkDialog::tell(const QString &title, const Error &error)
{
    m_notice->tell(NoticeBox::Kind::Error, title, error.message);
}

void WorkDialog::dismissNotice() { m_notice->dismiss(); }

void WorkDialog::begin()
{
    if (m_isBusy || !missing().isEmpty())
        return;
    m_notice->dismiss();
    go();
}

void WorkDialog::reject()
{
    if (!m_isBusy || m_leaving == Leaving::AnyTime)
        QDialog::reject();
}

} // namespace kebu
