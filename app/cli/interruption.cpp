#include "app/cli/interruption.h"

#include <atomic>
#include <csignal>

namespace kebu::cli {

namespace {

std::atomic<bool> isInterrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // else a signal may not touch it

extern "C" void noteInterruption(int signal)
{
    isInterrupted = true;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
    isInterrupted = false;
    m_before = std::signal(SIGINT, noteInterruption);
}

Interruption::~Interruption()
{
    if (m_before != SIG_ERR)
        std::signal(SIGINT, m_before);
}

bool Interruption::isAsked() { return isInterrupted; }

} // namespace kebu::cli
