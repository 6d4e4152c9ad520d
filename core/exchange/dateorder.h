#pragma once

#include "core/exchange/mapping.h"

namespace kebu {

/// What comes first in 5/8/2026.
enum class DateOrder { Unsaid, DayFirst, MonthFirst };

/// Columns that go to days or moments and whose texts can all be read both ways.
[[nodiscard]] QStringList openDateColumns(const Mapping &mapping, const QStringList &header,
                                          const QList<QStringList> &rows, const RecordLookup &lookup);

/// Says in those columns how they are to be read. Unsaid means month first, which is what the programs write whose
/// exports have such dates (Outlook, Google, HubSpot, Salesforce in their usual settings).
void sayDateOrder(Mapping &mapping, const QStringList &header, const QList<QStringList> &rows,
                  const QStringList &columns, DateOrder order);

} // namespace kebu
