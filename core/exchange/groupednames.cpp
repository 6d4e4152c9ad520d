#include "core/exchange/groupednames.h"

namespace kebu {

GroupedNames groupedNames(const QStringList &upper, const QStringList &lower)
{
    GroupedNames plain{upper, 1};
    GroupedNames grouped{{}, 2};
    QString group;
    bool isAny = false;
    for (qsizetype column = 0; column < std::max(upper.size(), lower.size()); ++column) {
        const QString above = upper.value(column).trimmed();
        const QString below = lower.value(column).trimmed();
        const bool startsGroup = !above.isEmpty() && above != below;
        if (startsGroup)
            group = above;
        if (below.isEmpty() || above == below) {
            grouped.names << above;
            group.clear();
            continue;
        }
        // a part belongs to the group above it, and a group has its parts under blanks
        if (group.isEmpty() || below.size() > 24 || (startsGroup && !upper.value(column + 1).trimmed().isEmpty()))
            return plain;
        grouped.names << group + below;
        isAny = isAny || !startsGroup; // one name over one cell is a heading over a value
    }
    return isAny ? grouped : plain;
}

} // namespace kebu
