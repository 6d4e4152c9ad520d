#include "core/storage/progress.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr qint64 rowsBetweenClocks = 1024;

thread_local Progress *current = nullptr;

} // namespace

Progress::Progress(Tell tell, int rounds, int patience)
    : m_tell(std::move(tell)),
      m_outer(current),
      m_rounds(rounds),
      m_patience(patience),
      m_rowsBetweenLooks(patience > 0 ? rowsBetweenClocks : 1)
{
    m_begun.start();
    current = this;
}

Progress::~Progress() { current = m_outer; }

void Progress::setParts(int parts)
{
    if (current)
        current->m_parts = std::max(1, parts);
}

void Progress::pass()
{
    if (current && ++current->m_passed % current->m_rowsBetweenLooks == 0)
        current->look();
}

void Progress::look()
{
    if (!m_expect || m_begun.elapsed() < m_patience)
        return;
    if (m_expected == 0)
        m_expected = std::max<qint64>(1, m_expect());
    constexpr double whole = 100;
    const double part = std::min(1.0, double(m_passed) / double(m_expected));
    const int percent = std::clamp(int(whole * (m_done + part) / (m_parts * m_rounds)), 0, 99);
    if (percent <= m_told)
        return;
    m_told = percent;
    m_tell(percent);
}

Progress::Part::Part(Expect expect)
{
    if (!current)
        return;
    current->m_expect = std::move(expect);
    current->m_passed = 0;
    current->m_expected = 0;
}

Progress::Part::~Part()
{
    if (!current)
        return;
    current->m_expect = {};
    ++current->m_done;
}

} // namespace kebu
