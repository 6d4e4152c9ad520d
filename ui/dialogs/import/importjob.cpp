#include "ui/dialogs/import/importjob.h"

#include "ui/dialogs/import/importrun.h"
#include "ui/shell/jobs.h"
#include "ui/shell/jobspopup.h"

#include <QPointer>

#include <algorithm>

namespace kebu {

ImportJob::ImportJob(ImportRun &run, Jobs &jobs) : QObject(&run), m_jobs(jobs)
{
    connect(&run, &ImportRun::started, this, [this, &run] {
        m_jobs.end(m_number, Jobs::State::Stopped); // a run under way gave its place to this one
        m_number = m_jobs.begin(tr("Importing a file"), [stopped = QPointer(&run)] {
            if (stopped)
                stopped->cancel();
        });
    });
    connect(&run, &ImportRun::progressed, this, [this](int permille, qint64 rows) {
        m_jobs.setProgress(m_number, permille, permille < 0 ? 0 : 1000);
        const auto job = std::ranges::find(m_jobs.all(), m_number, &Jobs::Job::number);
        emit progressed(permille, rows, job == m_jobs.all().end() ? QString() : timeLeftText(m_jobs.timeLeft(*job)));
    });
    connect(&run, &ImportRun::finished, this, &ImportJob::end);
    connect(&run, &ImportRun::cancelled, this, [this] { m_jobs.end(m_number, Jobs::State::Stopped); });
}

ImportJob::~ImportJob()
{
    m_jobs.end(m_number, Jobs::State::Stopped); // where it has not ended
}

void ImportJob::end(const Result<ImportReport> &outcome)
{
    m_jobs.end(m_number, outcome ? Jobs::State::Done : Jobs::State::Failed,
               outcome ? QString() : outcome.error().message);
}

} // namespace kebu
