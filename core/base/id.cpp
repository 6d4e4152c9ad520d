#include "core/base/id.h"

namespace kebu {

Id Id::fromString(QStringView text)
{
    bool ok = false;
    const qint64 number = text.trimmed().toLongLong(&ok);
    return ok && number > 0 ? Id{number} : Id{};
}

} // namespace kebu
