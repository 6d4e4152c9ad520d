#include "ui/shell/systemevents.h"

#include "ui/shell/dbussystemevents.h"

namespace kebu {

std::unique_ptr<SystemEvents> createSystemEvents()
{
#ifdef Q_OS_LINUX
    return std::make_unique<DBusSystemEvents>();
#else
    return std::make_unique<SystemEvents>();
#endif
}

} // namespace kebu
