#include "core/rules/lunar.h"

#include "core/base/language.h"

#include <QDateTime>

#include <unicode/calendar.h>

#include <algorithm>
#include <array>
#include <memory>

namespace kebu {

namespace {

constexpr int longestMonth = 30;
constexpr int monthsSearched = 28; // two Chinese years, each with a leap month, and the two at the ends

/// A month that ICU 72 begins a day off, or takes for another: its new moon lies within minutes of midnight in Beijing,
/// or a solar term does (the leap sixth month of 1987). As the almanacs of the Purple Mountain Observatory have them;
/// a test compares every day of 1950 to 2050 with their table.
struct KnownMonth {
    QDate first;
    int month;
    bool isLeap;
    int length;
};

const std::array<KnownMonth, 11> &knownMonths()
{
    static const std::array<KnownMonth, 11> months{{
        {QDate(1954, 2, 3), 1, false, 30},
        {QDate(1955, 2, 22), 2, false, 30},
        {QDate(1987, 7, 26), 6, true, 29},
        {QDate(1987, 8, 24), 7, false, 30},
        {QDate(1999, 1, 17), 12, false, 30},
        {QDate(2012, 8, 17), 7, false, 30},
        {QDate(2018, 10, 9), 9, false, 30},
        {QDate(2018, 11, 8), 10, false, 29},
        {QDate(2027, 2, 6), 1, false, 30},
        {QDate(2030, 1, 4), 12, false, 30},
        {QDate(2030, 2, 3), 1, false, 29},
    }};
    return months;
}

std::optional<LunarDay> knownDay(QDate date)
{
    for (const KnownMonth &month : knownMonths()) {
        const qint64 day = month.first.daysTo(date) + 1;
        if (day >= 1 && day <= month.length)
            return LunarDay{month.month, int(day), month.isLeap};
    }
    return std::nullopt;
}

std::unique_ptr<icu::Calendar> createCalendar()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::createTimeZone("Asia/Shanghai"), icu::Locale("zh@calendar=chinese"), status));
    return U_SUCCESS(status) ? std::move(calendar) : nullptr;
}

struct LunarMonth {
    QDate first;
    int month = 0;
    bool isLeap = false;
    int length = 0;

    [[nodiscard]] QDate date(int day) const { return first.addDays(std::min(day, length) - 1); }
};

/// The month that begins on `first`.
LunarMonth monthFrom(QDate first)
{
    const std::optional<LunarDay> start = lunarDay(first);
    const std::optional<LunarDay> after = lunarDay(first.addDays(longestMonth));
    if (!start || !after)
        return {};
    const int length = after->day == 1 ? longestMonth : longestMonth - 1;
    return {first, start->month, start->isLeapMonth, length};
}

QString chineseText(const LunarDay &day)
{
    static const QString digits = QStringLiteral("一二三四五六七八九十");
    static const QString months = QStringLiteral("正二三四五六七八九十冬腊");
    QString text = day.isLeapMonth ? QStringLiteral("闰") : QString();
    text += months.at(day.month - 1) + QStringLiteral("月");
    if (day.day <= 10)
        return text + QStringLiteral("初") + digits.at(day.day - 1);
    if (day.day < 20)
        return text + QStringLiteral("十") + digits.at(day.day - 11);
    if (day.day == 20)
        return text + QStringLiteral("二十");
    if (day.day < 30)
        return text + QStringLiteral("廿") + digits.at(day.day - 21);
    return text + QStringLiteral("三十");
}

QString englishText(const LunarDay &day)
{
    static constexpr std::array<const char *, 4> endings{"th", "st", "nd", "rd"};
    const QLatin1String ending(endings[day.month <= 3 ? size_t(day.month) : 0]);
    return QStringLiteral("%1%2%3 month, day %4")
        .arg(day.isLeapMonth ? QStringLiteral("leap ") : QString())
        .arg(day.month)
        .arg(ending)
        .arg(day.day);
}

bool isInRange(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= longestMonth; }

} // namespace

std::optional<LunarDay> lunarDay(QDate date)
{
    // ICU's calendars are not thread-safe and dear to make; one a thread
    thread_local const std::unique_ptr<icu::Calendar> calendar = createCalendar();
    if (!date.isValid() || !calendar)
        return std::nullopt;
    if (const std::optional<LunarDay> known = knownDay(date))
        return known;
    UErrorCode status = U_ZERO_ERROR;
    const QDateTime noonInChina(date, QTime(4, 0), Qt::UTC);
    calendar->setTime(double(noonInChina.toMSecsSinceEpoch()), status);
    const LunarDay day{calendar->get(UCAL_MONTH, status) + 1, calendar->get(UCAL_DATE, status),
                       calendar->get(UCAL_IS_LEAP_MONTH, status) != 0};
    return U_SUCCESS(status) ? std::optional(day) : std::nullopt;
}

QString lunarText(const LunarDay &day)
{
    if (!isInRange(day.month, day.day))
        return {};
    return uiLanguage() == Language::Chinese ? chineseText(day) : englishText(day);
}

QString lunarText(QDate date)
{
    const std::optional<LunarDay> day = lunarDay(date);
    return day ? lunarText(*day) : QString();
}

QDate nextLunarBirthday(int month, int day, LeapRule rule, QDate notBefore)
{
    const std::optional<LunarDay> today = lunarDay(notBefore);
    if (!today || !isInRange(month, day))
        return {};
    LunarMonth current = monthFrom(notBefore.addDays(1 - today->day));
    for (int i = 0; i < monthsSearched && current.length > 0; ++i) {
        const LunarMonth next = monthFrom(current.first.addDays(current.length));
        const bool hasLeapTwin = next.isLeap && next.month == month;
        const bool isItsMonth = current.month == month &&
                                (rule == LeapRule::RegularMonth ? !current.isLeap : current.isLeap || !hasLeapTwin);
        if (isItsMonth && current.date(day) >= notBefore)
            return current.date(day);
        current = next;
    }
    return {};
}

} // namespace kebu
