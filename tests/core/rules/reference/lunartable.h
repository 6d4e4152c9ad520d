#pragma once

#include <QDate>

#include <array>

/// The Chinese calendar of 1950–2050 from the table that almanac programs have passed on since the nineties: a number a
/// year; bits 0–3 the leap month (0: none), bits 15–4 the months 1–12 (1: of 30 days), bit 16 the leap month (1: of
/// 30). Independent of ICU, which computes from astronomy.
namespace reference {

constexpr std::array<unsigned, 101> lunarYears{
    0x06ca0, 0x0b550, 0x15355, 0x04da0, 0x0a5b0, 0x14573, 0x052b0, 0x0a9a8, 0x0e950, 0x06aa0, // 1950
    0x0aea6, 0x0ab50, 0x04b60, 0x0aae4, 0x0a570, 0x05260, 0x0f263, 0x0d950, 0x05b57, 0x056a0, // 1960
    0x096d0, 0x04dd5, 0x04ad0, 0x0a4d0, 0x0d4d4, 0x0d250, 0x0d558, 0x0b540, 0x0b6a0, 0x195a6, // 1970
    0x095b0, 0x049b0, 0x0a974, 0x0a4b0, 0x0b27a, 0x06a50, 0x06d40, 0x0af46, 0x0ab60, 0x09570, // 1980
    0x04af5, 0x04970, 0x064b0, 0x074a3, 0x0ea50, 0x06b58, 0x05ac0, 0x0ab60, 0x096d5, 0x092e0, // 1990
    0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5, // 2000
    0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930, // 2010
    0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, // 2020
    0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45, // 2030
    0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0, // 2040
    0x14b63                                                                                   // 2050
};
constexpr int firstLunarYear = 1950;
/// New Year's Day of the first year of the table.
const QDate firstNewYear(1950, 2, 17);

/// Visits every day of the table: (date, month, day, is leap month).
template <typename Visitor>
void visitLunarDays(Visitor visit)
{
    QDate date = firstNewYear;
    for (const unsigned year : lunarYears) {
        const int leap = int(year & 0xf);
        for (int month = 1; month <= 12; ++month) {
            const int length = (year >> (16 - month)) & 1 ? 30 : 29;
            for (int day = 1; day <= length; ++day, date = date.addDays(1))
                visit(date, month, day, false);
            const int leapLength = month == leap ? ((year >> 16) & 1 ? 30 : 29) : 0;
            for (int day = 1; day <= leapLength; ++day, date = date.addDays(1))
                visit(date, month, day, true);
        }
    }
}

} // namespace reference
