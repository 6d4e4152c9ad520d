#include "ui/shell/jobspopup.h"

#include "ui/look/labels.h"
#include "ui/shell/jobs.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int popupWidth = 360;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

QString timeLeftText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    if (milliseconds < 0)
        return {};
    return seconds < 60 ? JobsPopup::tr("%n second(s) left", nullptr, int(seconds))
                        : JobsPopup::tr("%n minute(s) left", nullptr, int((seconds + 59) / 60));
}

JobsPopup::JobsPopup(Jobs &jobs, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_jobs(jobs),
      m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("jobsPopup"));
    setAccessibleName(tr("Tasks running"));
    m_rows->setContentsMargins(16, 12, 16, 12);
    m_rows->setSpacing(12);
    m_rows->setSizeConstraint(QLayout::SetNoConstraint);
    connect(&jobs, &Jobs::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void JobsPopup::openAt(const QWidget *anchor)
{
    m_anchor = QRect(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    refresh();
    show();
}

void JobsPopup::refresh()
{
    clearLayout(m_rows);
    auto *title = new ElidedLabel(tr("Tasks running"), this);
    title->setStep(TextStep::Section);
    m_rows->addWidget(title);
    if (m_jobs.all().empty()) {
        auto *nothing =
            new QLabel(tr("Nothing is running. Backups, imports and exports show here while they work."), this);
        nothing->setWordWrap(true);
        nothing->setForegroundRole(QPalette::PlaceholderText);
        m_rows->addWidget(nothing);
    }
    for (size_t i = m_jobs.all().size(); i-- > 0;)
        addJob(i);
    place();
}

void JobsPopup::addJob(size_t index)
{
    const Jobs::Job &job = m_jobs.all()[index];
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    auto *title = new ElidedLabel(job.title, row);
    auto *note = new ElidedLabel({}, row);
    note->setStep(TextStep::Small);
    note->setTone(ElidedLabel::Tone::Muted);
    grid->addWidget(title, 0, 0);
    grid->setColumnStretch(0, 1);
    if (job.state == Jobs::State::Running) {
        auto *bar = new QProgressBar(row);
        bar->setTextVisible(false);
        bar->setRange(0, job.percent < 0 ? 0 : 100);
        bar->setValue(std::max(0, job.percent));
        bar->setAccessibleName(job.title);
        grid->addWidget(bar, 1, 0);
        note->setText(timeLeftText(m_jobs.timeLeft(job)));
        if (job.stop) {
            auto *stop = new QPushButton(tr("Stop"), row);
            stop->setObjectName(QStringLiteral("stopJob"));
            stop->setAccessibleName(tr("Stop: %1").arg(job.title));
            connect(stop, &QPushButton::clicked, this, [this, number = job.number] { m_jobs.stop(number); });
            grid->addWidget(stop, 0, 1, 2, 1, Qt::AlignVCenter);
        }
    } else {
        const QString when = QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(job.ended.ms, m_jobs.clock().zone()).time(), QLocale::ShortFormat);
        note->setText(job.state == Jobs::State::Done      ? tr("Done at %1").arg(when)
                      : job.state == Jobs::State::Stopped ? tr("Stopped at %1; nothing was kept").arg(when)
                                                          : job.outcome);
        if (job.state == Jobs::State::Failed)
            note->setTone(ElidedLabel::Tone::Error);
    }
    if (!note->text().isEmpty())
        grid->addWidget(note, 2, 0);
    else
        note->hide();
    m_rows->addWidget(row);
}

void JobsPopup::place()
{
    const QRect window = QRect(parentWidget()->window()->mapToGlobal(QPoint(0, 0)), parentWidget()->window()->size());
    const int width = scaled(popupWidth, font());
    m_rows->activate();
    const int height =
        m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(width) : m_rows->totalSizeHint().height();
    const bool isLeft = m_anchor.center().x() < window.center().x();
    const bool isRail = m_anchor.left() - window.left() < 8;
    int x = isRail ? m_anchor.right() + 4 : isLeft ? m_anchor.left() : m_anchor.right() - width;
    int y = isRail ? m_anchor.bottom() - height : m_anchor.top() - height - 4;
    x = std::clamp(x, window.left() + 8, std::max(window.left() + 8, window.right() - width - 8));
    y = std::clamp(y, window.top() + 8, std::max(window.top() + 8, window.bottom() - height - 8));
    setGeometry(x, y, width, height);
}

void JobsPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(theme.strongLine);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace kebu
