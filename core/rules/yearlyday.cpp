#include "core/rules/yearlyday.h"

#include "core/rules/lunar.h"

#include <algorithm>

namespace kebu {

QDate nextYearlyDay(const PartialDate &date, bool isLunar, QDate from)
{
    if (date.month == 0 || date.day == 0)
        return {};
    if (isLunar)
        return nextLunarBirthday(date.month, date.day, LeapRule::RegularMonth, from);
    for (int year = from.year(); year <= from.year() + 1; ++year) {
        const int last = QDate(year, date.month, 1).daysInMonth();
        const QDate on(year, date.month, std::min(date.day, last));
        if (on >= from)
            return on;
    }
    return {};
}

} // namespace kebu
