#include "core/domain/value.h"

namespace kebu {

RecordRef RecordRef::fromString(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0)
        return {};
    return RecordRef{text.left(colon), Id::fromString(QStringView(text).mid(colon + 1))};
}

} // namespace kebu
