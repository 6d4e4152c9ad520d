#include "core/domain/datetext.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace kebu {

namespace {

/// Full-width digits and signs become plain, blanks single.
QString tidied(const QString &text) { return text.normalized(QString::NormalizationForm_KC).simplified(); }

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// Workbooks count days from 1899-12-30; a fraction is the time.
std::optional<QDateTime> fromSerial(const QString &text)
{
    bool isNumber = false;
    const double serial = text.toDouble(&isNumber);
    if (!isNumber || serial < 1 || serial > 2'958'465)
        return std::nullopt;
    const qint64 days = qint64(serial);
    const int seconds = qRound((serial - double(days)) * 86'400);
    return QDateTime(QDate(1899, 12, 30).addDays(days), QTime(0, 0)).addSecs(seconds);
}

bool formatHasTime(const QString &format) { return format.contains(u'h') || format.contains(u'H'); }

struct DayAndRest {
    QDate date;
    QString rest; ///< what stands behind the day
};

std::optional<DayAndRest> yearFirst(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?|(\d{4})(\d{2})(\d{2}))(?!\d)(.*)$)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.hasCaptured(1) ? 1 : match.hasCaptured(5) ? 5 : 8;
    const int second = first == 1 ? 3 : first + 1;
    const auto date =
        valid(match.captured(first).toInt(), match.captured(second).toInt(), match.captured(second + 1).toInt());
    return date ? std::optional(DayAndRest{*date, match.captured(11)}) : std::nullopt;
}

/// With dots the day comes first; with other signs only where one reading exists.
std::optional<DayAndRest> yearLast(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int one = match.captured(1).toInt();
    const int two = match.captured(3).toInt();
    const int year = match.captured(4).toInt();
    const bool isDayFirst = match.captured(2) == u"." || one > 12 || one == two;
    if (!isDayFirst && two <= 12)
        return std::nullopt;
    const auto date = isDayFirst ? valid(year, two, one) : valid(year, one, two);
    return date ? std::optional(DayAndRest{*date, match.captured(5)}) : std::nullopt;
}

std::optional<DayAndRest> monthNamed(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^(?:(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ ,-]+(\d{4})|([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4}))(.*)$)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isDayFirst = match.hasCaptured(1);
    static const QStringList months{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                    QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                    QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                    QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    const int month = int(months.indexOf(match.captured(isDayFirst ? 2 : 4).toLower())) + 1;
    const auto date =
        valid(match.captured(isDayFirst ? 3 : 6).toInt(), month, match.captured(isDayFirst ? 1 : 5).toInt());
    return date ? std::optional(DayAndRest{*date, match.captured(7)}) : std::nullopt;
}

std::optional<DayAndRest> splitDay(const QString &text)
{
    for (const auto reader : {&yearFirst, &yearLast, &monthNamed}) {
        if (auto split = reader(text)) {
            static const QRegularExpression between(QStringLiteral(R"(^(?:T| |,)\s*)"));
            // "2026-04-30abc" is no day with something behind it
            const bool isChinese = !split->rest.isEmpty() && split->rest.front().script() == QChar::Script_Han;
            if (!split->rest.isEmpty() && !isChinese && !between.match(split->rest).hasMatch() &&
                split->rest.front() != u'[')
                return std::nullopt;
            split->rest.remove(between);
            return split;
        }
    }
    return std::nullopt;
}

/// The offset at the end of a time, in seconds; taken out of the text.
std::optional<int> takeOffset(QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"( ?(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2}))$)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    text.truncate(match.capturedStart());
    const int seconds = match.captured(3).toInt() * 3600 + match.captured(4).toInt() * 60;
    return match.captured(2) == u"-" ? -seconds : seconds;
}

std::optional<QDateTime> byFormat(const QString &text, const QString &format)
{
    if (format.compare(u"excel", Qt::CaseInsensitive) == 0)
        return fromSerial(text);
    if (formatHasTime(format)) {
        const QDateTime at = QLocale::c().toDateTime(text, format);
        return at.isValid() ? std::optional(at) : std::nullopt;
    }
    const QDate date = QLocale::c().toDate(text, format);
    return date.isValid() ? std::optional(QDateTime(date, QTime(0, 0))) : std::nullopt;
}

bool hasOwnTime(const QString &format)
{
    return formatHasTime(format) || format.compare(u"excel", Qt::CaseInsensitive) == 0;
}

std::optional<QTime> clockTime(const QRegularExpressionMatch &match)
{
    int hour = match.captured(2).toInt();
    const QString half = (match.captured(1) + match.captured(6)).toLower();
    const bool isAfternoon =
        half == u"下午" || half == u"晚上" || half == u"傍晚" || half == u"pm" || (half == u"中午" && hour < 11);
    if (isAfternoon && hour < 12)
        hour += 12;
    if ((half == u"am" || half == u"凌晨") && hour == 12)
        hour = 0;
    const int minute = match.captured(3) == u"半" || match.captured(4) == u"半" ? 30 : match.captured(4).toInt();
    const QTime time(hour, minute, match.captured(5).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

std::optional<QDate> dateFromText(const QString &text, const QString &format)
{
    const auto wall = wallTimeFromText(text, format);
    return wall ? std::optional(wall->date) : std::nullopt;
}

std::optional<QTime> timeFromText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(
            R"(^(上午|下午|晚上|傍晚|中午|早上|凌晨)? ?(\d{1,2})(?: ?(?:[:点时]) ?(半|整)?(?:(\d{1,2})(?:[:分] ?(?:(\d{1,2})(?:\.\d+)?秒?)?)?)?)? ?(am|pm)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString plain = tidied(text);
    const auto match = form.match(plain);
    const bool isBareNumber = !plain.isEmpty() && plain.back().isDigit() && plain.size() <= 2; // "9" alone is no time
    return match.hasMatch() && !isBareNumber ? clockTime(match) : std::nullopt;
}

std::optional<WallTime> wallTimeFromText(const QString &text, const QString &format)
{
    QString plain = tidied(text);
    if (!format.isEmpty()) {
        const auto at = byFormat(plain, format);
        if (!at)
            return std::nullopt;
        const bool isMidnightSerial = format.compare(u"excel", Qt::CaseInsensitive) == 0 && at->time() == QTime(0, 0);
        const bool hasTime = hasOwnTime(format) && !isMidnightSerial;
        return WallTime{at->date(), hasTime ? QTime(at->time().hour(), at->time().minute()) : QTime(), {}};
    }
    auto split = splitDay(plain);
    if (!split)
        return std::nullopt;
    WallTime wall{split->date, {}, {}};
    static const QRegularExpression zoneForm(QStringLiteral(R"(\[([A-Za-z_/+\-0-9]+)\]$)"));
    if (const auto zone = zoneForm.match(split->rest); zone.hasMatch()) {
        wall.zone = zone.captured(1);
        split->rest = split->rest.left(zone.capturedStart()).trimmed();
    }
    takeOffset(split->rest);
    if (split->rest.isEmpty())
        return wall;
    const auto time = timeFromText(split->rest);
    if (!time)
        return std::nullopt;
    wall.time = QTime(time->hour(), time->minute());
    return wall;
}

std::optional<Instant> instantFromText(const QString &text, const QTimeZone &zone, const QString &format)
{
    const QString plain = tidied(text);
    if (!format.isEmpty()) {
        const auto at = byFormat(plain, format);
        return at ? std::optional(Instant{QDateTime(at->date(), at->time(), zone).toMSecsSinceEpoch()}) : std::nullopt;
    }
    auto split = splitDay(plain);
    if (!split)
        return std::nullopt;
    const auto offset = takeOffset(split->rest);
    QTime time(0, 0);
    if (!split->rest.isEmpty()) {
        const auto read = timeFromText(split->rest);
        if (!read)
            return std::nullopt;
        time = *read;
        static const QRegularExpression fraction(QStringLiteral(R"(:\d{1,2}\.(\d{1,3})\d*$)"));
        if (const auto match = fraction.match(split->rest); match.hasMatch())
            time = time.addMSecs(match.captured(1).leftJustified(3, u'0').toInt());
    }
    const QTimeZone meant = offset ? QTimeZone(*offset) : zone;
    return Instant{QDateTime(split->date, time, meant).toMSecsSinceEpoch()};
}

std::optional<PartialDate> partialDateFromText(const QString &text, const QString &format)
{
    if (const auto date = dateFromText(text, format))
        return PartialDate{date->year(), date->month(), date->day()};
    QString plain = tidied(text);
    static const QRegularExpression monthDay(
        QStringLiteral(R"(^(?:(\d{1,2}) ?月 ?(\d{1,2}) ?日?|(\d{1,2})-(\d{1,2}))$)"));
    if (const auto match = monthDay.match(plain); match.hasMatch()) {
        const int first = match.hasCaptured(1) ? 1 : 3;
        plain = QStringLiteral("--%1-%2").arg(match.captured(first), match.captured(first + 1));
    }
    static const QRegularExpression yearMonth(QStringLiteral(R"(^(\d{4}) ?[年/.] ?(?:(\d{1,2}) ?月?)?$)"));
    if (const auto match = yearMonth.match(plain); match.hasMatch())
        plain = match.hasCaptured(2) ? QStringLiteral("%1-%2").arg(match.captured(1), match.captured(2))
                                     : match.captured(1);
    return PartialDate::fromString(plain);
}

QStringList possibleDateFormats(const QStringList &samples)
{
    static const QStringList days{QStringLiteral("d-M-yyyy"), QStringLiteral("M-d-yyyy"), QStringLiteral("d/M/yyyy"),
                                  QStringLiteral("M/d/yyyy")};
    static const QStringList times{QString(), QStringLiteral(" H:mm"), QStringLiteral(" H:mm:ss"),
                                   QStringLiteral(" h:mm AP")};
    QStringList fitting;
    for (const QString &time : times) {
        for (const QString &day : days) {
            const auto fits = [&](const QString &text) {
                return text.trimmed().isEmpty() || byFormat(tidied(text), day + time);
            };
            if (std::all_of(samples.begin(), samples.end(), fits))
                fitting.append(day + time);
        }
    }
    return fitting;
}

QString guessDateFormat(const QStringList &samples)
{
    const QStringList fitting = possibleDateFormats(samples);
    return fitting.size() == 1 ? fitting.front() : QString();
}

} // namespace kebu
