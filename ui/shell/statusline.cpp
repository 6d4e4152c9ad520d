#include "ui/shell/statusline.h"

#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>

namespace kebu {

StatusLine::StatusLine(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_book(new QLabel), m_lock(new QLabel), m_backup(new QLabel), m_user(new QLabel)
{
    setObjectName(QStringLiteral("statusLine"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(24);
    for (QLabel *label : {m_book, m_lock, m_backup}) {
        label->setTextFormat(Qt::PlainText);
        row->addWidget(label);
    }
    row->addStretch(1);
    m_user->setTextFormat(Qt::PlainText);
    row->addWidget(m_user);
    refresh();
}

void StatusLine::refresh()
{
    if (!m_session.isOpen())
        return;
    m_book->setText(m_session.book().name());
    m_lock->setText(m_session.book().isReadOnly() ? tr("Encrypted, reading only") : tr("Encrypted"));
    m_backup->setText(m_backupText);
    m_user->setText(m_session.userName(m_session.book().user()));
}

} // namespace kebu
