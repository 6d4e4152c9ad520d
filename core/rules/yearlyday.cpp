#include "core/rules/yearlyday.h"

#include "core/rules/keydates.h"

namespace kebu {

QDate nextYearlyDay(const PartialDate &date, bool isLunar, QDate from)
{
    return nextOccurrence({date, isLunar, false}, from).on;
}

} // namespace kebu
