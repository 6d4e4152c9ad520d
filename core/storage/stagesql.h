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

} // namespace kebu
