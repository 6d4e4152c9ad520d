#pragma once

#include "core/rules/stages.h"

#include <QStringList>

namespace kebu {

/// `('negotiating', 'contract_signed')`: the stages for which `wanted` holds, from the rules' table, as a list for IN.
template <typename Wanted>
[[nodiscard]] QString stageList(Wanted wanted)
{
    QStringList codes;
    for (const stages::Stage &stage : stages::all()) {
        if (wanted(stage))
            codes << u'\'' + QString::fromLatin1(stage.code) + u'\'';
    }
    return u'(' + codes.join(QStringLiteral(", ")) + u')';
}

/// The customer `c` is, or ever was, at one of the stages in `list`.
[[nodiscard]] inline QString everAt(const QString &list)
{
    return QStringLiteral("(c.stage IN %1 OR c.id IN (SELECT customer_id FROM stage_entry WHERE stage IN %1))")
        .arg(list);
}

} // namespace kebu
