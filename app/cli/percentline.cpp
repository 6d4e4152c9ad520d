#include "app/cli/percentline.h"

#include <QtGlobal>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace kebu::cli {

namespace {

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

std::function<void(int percent)> PercentLine::tell() const
{
    if (!isTerminal())
        return {};
    return [](int percent) {
        std::fprintf(stderr, "\r%3d %%", percent);
        std::fflush(stderr);
    };
}

PercentLine::~PercentLine()
{
    if (!isTerminal())
        return;
    std::fputs("\r     \r", stderr);
    std::fflush(stderr);
}

} // namespace kebu::cli
