#pragma once

#include <QDate>

#include <string_view>

namespace kebu {

/// The Julian day of `2026-04-30…` as QDate counts it; 0 where the text is no such day. For walks, which meet a day for
/// every row: QDate would make a text of it first.
[[nodiscard]] constexpr qint64 julianDayOf(std::string_view iso)
{
    constexpr size_t length = 10;
    if (iso.size() < length || iso[4] != '-' || iso[7] != '-')
        return 0;
    const auto number = [iso](size_t from, size_t digits) {
        qint64 value = 0;
        for (size_t i = from; i < from + digits; ++i) {
            if (iso[i] < '0' || iso[i] > '9')
                return qint64(-1);
            value = value * 10 + (iso[i] - '0');
        }
        return value;
    };
    const qint64 month = number(5, 2);
    const qint64 day = number(8, 2);
    if (number(0, 4) < 0 || month < 1 || month > 12 || day < 1 || day > 31)
        return 0;
    // days from civil, Hinnant 2013: years begin in March, eras of 400 years have 146,097 days
    const qint64 year = number(0, 4) - (month <= 2 ? 1 : 0);
    const qint64 era = year / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    constexpr qint64 firstOfMarchInYearZero = 1'721'120;
    return era * 146'097 + dayOfEra + firstOfMarchInYearZero;
}

/// The Julian day of an instant where clocks are so many seconds ahead of UTC.
[[nodiscard]] constexpr qint64 julianDayAt(qint64 milliseconds, qint64 secondsAhead)
{
    constexpr qint64 daySeconds = 86'400;
    constexpr qint64 firstOfJanuary1970 = 2'440'588;
    const qint64 seconds = milliseconds / 1000 + secondsAhead;
    return (seconds - (seconds % daySeconds + daySeconds) % daySeconds) / daySeconds + firstOfJanuary1970;
}

/// A period by Julian days. As in dayWithin(), a day that is not known lies within an open period only.
class JulianSpan
{
public:
    JulianSpan(QDate from, QDate to)
        : m_from(from.isValid() ? from.toJulianDay() : 0),
          m_to(to.isValid() ? to.toJulianDay() : 0)
    {
    }
    [[nodiscard]] bool holds(qint64 day) const
    {
        return (m_from == 0 || day >= m_from) && (m_to == 0 || (day != 0 && day <= m_to));
    }

private:
    qint64 m_from;
    qint64 m_to;
};

} // namespace kebu
