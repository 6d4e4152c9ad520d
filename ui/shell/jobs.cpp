#include "ui/shell/jobs.h"

#include <algorithm>

namespace kebu {

int Jobs::begin(const QString &title, std::function<void()> stop)
{
    m_jobs.push_back({++m_lastNumber, title, State::Running, -1, m_clock.now(), {}, {}, std::move(stop)});
    emit changed();
    return m_lastNumber;
}

Jobs::Job *Jobs::find(int number)
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [number](const Job &job) { return job.number == number; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void Jobs::setProgress(int number, qint64 done, qint64 total)
{
    Job *job = find(number);
    const int percent = total > 0 ? int(std::clamp<qint64>(done * 100 / total, 0, 100)) : -1;
    if (!job || job->state != State::Running || job->percent == percent)
        return;
    job->percent = percent;
    emit changed();
}

void Jobs::end(int number, State state, const QString &outcome)
{
    Job *job = find(number);
    if (!job || job->state != State::Running)
        return;
    job->state = state;
    job->outcome = outcome;
    job->ended = m_clock.now();
    job->stop = {};
    auto ended =
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &one) { return one.state != State::Running; });
    std::erase_if(m_jobs,
                  [&ended](const Job &one) { return one.state != State::Running && ended-- > qint64(keptEnded); });
    emit changed();
}

void Jobs::stop(int number)
{
    if (const Job *job = find(number); job && job->stop) {
        const std::function<void()> now = job->stop; // ending the job takes its own away
        now();
    }
}

void Jobs::stopAll()
{
    std::vector<int> numbers;
    for (const Job &job : m_jobs)
        numbers.push_back(job.number);
    for (const int number : numbers)
        stop(number);
}

int Jobs::running() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.state == State::Running; }));
}

qint64 Jobs::timeLeft(const Job &job) const
{
    constexpr int leastPercent = 3; // before that its speed says little
    if (job.state != State::Running || job.percent < leastPercent)
        return -1;
    const qint64 spent = m_clock.now().ms - job.begun.ms;
    return spent * (100 - job.percent) / job.percent;
}

} // namespace kebu
