#include "ui/shell/statusline.h"

#include "core/domain/customer.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/paint.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/bookstatus.h"
#include "ui/shell/jobs.h"
#include "ui/shell/jobspopup.h"
#include "ui/shell/session.h"
#include "ui/shell/statusbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace kebu {

StatusLine::StatusLine(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_status(new BookStatus(session, this)),
      m_jobsPopup(new JobsPopup(session.jobs(), this)),
      m_book(new ElidedLabel),
      m_lock(new ElidedLabel),
      m_backup(new StatusButton("backupState")),
      m_kit(new StatusButton("kitState")),
      m_unfinished(new StatusButton("unfinished")),
      m_jobs(new StatusButton("jobsState")),
      m_user(new ElidedLabel)
{
    setObjectName(QStringLiteral("statusLine"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 16, 2);
    row->setSpacing(12);
    for (ElidedLabel *label : {m_book, m_lock, m_user})
        label->setStep(TextStep::Small);
    m_lock->setTone(ElidedLabel::Tone::Muted);
    m_lock->setObjectName(QStringLiteral("lockState"));
    m_user->setTone(ElidedLabel::Tone::Muted);
    for (const auto &[label, iconName] : {std::pair(m_book, "folder"), std::pair(m_lock, "object-locked")}) {
        auto *sign = new QWidget; // painted by the line, in the colour of the theme
        sign->setFixedSize(scaled(16, font()), scaled(16, font()));
        m_signs.push_back({sign, QLatin1String(iconName)});
        row->addWidget(sign);
        row->addSpacing(-6);
        row->addWidget(label);
    }
    row->addWidget(m_backup);
    row->addWidget(m_kit);
    row->addStretch(1);
    row->addWidget(m_unfinished);
    row->addWidget(m_jobs);
    row->addWidget(m_user);
    connect(m_status, &BookStatus::changed, this, &StatusLine::refresh);
    connect(&session.jobs(), &Jobs::changed, this, &StatusLine::refreshJobs);
    connect(&session, &Session::maskedChanged, this, &StatusLine::refreshUnfinished);
    connect(m_backup, &StatusButton::clicked, this, &StatusLine::backupRequested);
    connect(m_kit, &StatusButton::clicked, this, &StatusLine::kitRequested);
    connect(m_unfinished, &StatusButton::clicked, this, &StatusLine::openUnfinished);
    connect(m_jobs, &StatusButton::clicked, this, [this] { openJobs(nullptr); });
}

void StatusLine::reread() { m_status->refresh(); }

void StatusLine::refresh()
{
    refreshJobs();
    refreshUnfinished();
    if (!m_session.isOpen())
        return;
    m_book->setText(m_session.book().name());
    m_lock->setText(m_session.book().isReadOnly() ? tr("Encrypted, reading only") : tr("Encrypted"));
    m_user->setText(m_session.userName(m_session.book().user()));
    const bool asksForKit = !m_status->hasKit() && !m_session.book().isReadOnly();
    m_kit->tell(asksForKit ? tr("Emergency kit not printed") : QString(), "document-print", StatusButton::Tone::Warning,
                tr("Without it, a forgotten passphrase means a lost book. Click to print it."));
    refreshBackup();
}

void StatusLine::refreshBackup()
{
    if (!m_status->isKnown())
        return m_backup->tell({}, "archive-insert");
    const auto &verified = m_status->lastVerified();
    const qint64 hours = verified ? (m_session.clock().now().ms - verified->ms) / 3'600'000 : 0;
    const QString text = !verified    ? tr("No verified backup yet")
                         : hours < 1  ? tr("Backup verified within the hour")
                         : hours < 48 ? tr("Backup verified %n hour(s) ago", nullptr, int(hours))
                                      : tr("Backup verified %n day(s) ago", nullptr, int(hours / 24));
    m_backup->tell(text, "archive-insert",
                   m_status->isBackupOld() ? StatusButton::Tone::Warning : StatusButton::Tone::Plain,
                   tr("Click to back up now."));
}

void StatusLine::refreshUnfinished()
{
    const int count = m_session.isOpen() ? int(m_status->unfinished().size()) + m_status->cards() : 0;
    m_unfinished->tell(count > 0 ? tr("Unfinished %1").arg(count) : QString(), "document-edit",
                       StatusButton::Tone::Plain, tr("Records begun and not saved yet. Click to go on with one."));
}

void StatusLine::refreshJobs()
{
    const Jobs &jobs = m_session.jobs();
    const int running = jobs.running();
    QString text;
    int percent = -1;
    for (const Jobs::Job &job : jobs.all()) {
        if (job.state != Jobs::State::Running)
            continue;
        text = job.title;
        percent = job.percent;
    }
    if (running > 1)
        text = tr("%n task(s) running", nullptr, running);
    m_jobs->tell(text, "view-refresh", StatusButton::Tone::Plain, tr("Click to see what runs, and to stop it."));
    m_jobs->setPercent(running == 0 ? -1 : running > 1 || percent < 0 ? 101 : percent);
}

void StatusLine::openJobs(const QWidget *anchor)
{
    m_jobsPopup->openAt(anchor ? anchor : m_jobs->isVisible() ? m_jobs : static_cast<const QWidget *>(m_user));
}

QString StatusLine::nameOf(const BookStatus::Unfinished &unfinished) const
{
    const QString customer = unfinished.customer.id() ? shownCustomer(m_session, unfinished.customer) : QString();
    if (unfinished.isLog())
        return customer;
    const QString kind = unfinished.form.type()->label().text();
    const QString what = unfinished.form.isNew() ? tr("New: %1").arg(kind) : kind;
    return customer.isEmpty() ? what : customer + QStringLiteral(" · ") + what;
}

void StatusLine::openUnfinished()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("unfinishedMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const BookStatus::Unfinished &unfinished : m_status->unfinished()) {
        QAction *action = menu->addAction(nameOf(unfinished).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this,
                [this, form = unfinished.form, isLog = unfinished.isLog(), customer = unfinished.customer.id()] {
                    isLog ? emit unfinishedChosen(customer) : emit formChosen(form, customer);
                });
    }
    if (const int cards = m_status->cards(); cards > 0)
        connect(menu->addAction(tr("%n business card(s) to enter", nullptr, cards)), &QAction::triggered, this,
                &StatusLine::cardsChosen);
    if (menu->isEmpty())
        menu->addAction(tr("Nothing was left unfinished"))->setEnabled(false);
    const QWidget *anchor = m_unfinished->isVisible() ? static_cast<const QWidget *>(m_unfinished) : this;
    menu->popup(anchor->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setPen(theme.line);
    painter.drawLine(0, 0, width(), 0);
    for (const Sign &sign : m_signs)
        paintIcon(&painter, sign.place->geometry(), sign.icon, theme.muted);
}

} // namespace kebu
