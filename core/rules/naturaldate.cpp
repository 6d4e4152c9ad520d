#include "core/rules/naturaldate.h"

#include "core/base/text.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

namespace kebu {

namespace {

/// 二十五 is 25, 十 is 10, 两 is 2; nothing beyond 99 is written this way in a date.
QString withWesternNumbers(const QString &text)
{
    static const QRegularExpression numeral(QStringLiteral("[零〇一二两三四五六七八九十]+"));
    QString result;
    qsizetype end = 0;
    for (auto matches = numeral.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        int number = 0;
        int digit = -1;
        for (QChar c : match.captured()) {
            const auto value = QStringView(u"零一二三四五六七八九")
                                   .indexOf(c == u'两'   ? u'二'
                                            : c == u'〇' ? u'零'
                                                         : c);
            if (c == u'十') {
                number += (digit < 0 ? 1 : digit) * 10;
                digit = -1;
            } else {
                number = digit >= 0 ? (number + digit) * 10 : number; // 二〇二六, digit by digit
                digit = static_cast<int>(value);
            }
        }
        result +=
            QStringView(text).sliced(end, match.capturedStart() - end) + QString::number(number + std::max(0, digit));
        end = match.capturedEnd();
    }
    return result + text.sliced(end);
}

/// Days of the week become <w1> to <w7>, whatever language they are in, before numerals become numbers.
QString prepared(const QString &text)
{
    QString result = folded(text);
    static const QRegularExpression weekday(
        QStringLiteral("(?:周|星期|礼拜)([一二三四五六日天末1-7])(?![周天日月年个])"));
    for (auto match = weekday.match(result); match.hasMatch(); match = weekday.match(result)) {
        const QString day = match.captured(1);
        int number = day.toInt();
        if (number == 0)
            number = day == u"末"   ? 6
                     : day == u"天" ? 7
                                    : static_cast<int>(QStringView(u"一二三四五六日").indexOf(day.front())) + 1;
        result.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("<w%1>").arg(number));
    }
    static const QRegularExpression english(
        QStringLiteral("\\b(?:(mon)(?:day)?|(tue)(?:s|sday)?|(wed)(?:nesday)?|(thu)(?:rs?|rsday)?|(fri)(?:day)?|(sat)(?"
                       ":urday)?|(sun)(?:day)?)\\b"));
    for (auto match = english.match(result); match.hasMatch(); match = english.match(result))
        result.replace(match.capturedStart(), match.capturedLength(),
                       QStringLiteral("<w%1>").arg(match.lastCapturedIndex()));
    result.replace(QRegularExpression(QStringLiteral("\\bweekend\\b")), QStringLiteral("<w6>"));
    result.replace(QRegularExpression(QStringLiteral("\\btonight\\b")), QStringLiteral("today evening"));
    return withWesternNumbers(result);
}

/// Takes pieces off the front of the prepared text. A piece that is recognised but cannot exist spoils the whole.
class Reader
{
public:
    Reader(QString text, const WallTime &now, Leaning leaning) : m_rest(std::move(text)), m_now(now), m_leaning(leaning)
    {
    }

    std::optional<WallTime> read()
    {
        if (take(QStringLiteral("(?:刚刚|刚才|现在|此刻|just now|now)$")))
            return WallTime{m_now.date, m_now.time, m_now.zone};
        if (const auto moment = takeMoment())
            return moment;
        takeTime();
        if (takeDay() && !m_time.isValid()) {
            take(QStringLiteral("的|,|at\\b|in the\\b|t(?=\\d)"));
            takeTime();
        }
        take(QStringLiteral("(?:之前|以前|前|左右)$"));
        if (m_isImpossible || !m_rest.trimmed().isEmpty() || (!m_day.isValid() && !m_time.isValid()))
            return std::nullopt;
        const QDate day = (m_day.isValid() ? m_day : m_now.date).addDays(m_isPastMidnight ? 1 : 0);
        return WallTime{day, m_time, m_now.zone};
    }

private:
    bool take(const QString &pattern)
    {
        static thread_local QHash<QString, QRegularExpression> forms;
        auto &form = forms[pattern];
        if (form.pattern().isEmpty())
            form.setPattern(u"^\\s*(?:" + pattern + u")\\s*");
        m_match = form.match(m_rest);
        if (m_match.hasMatch())
            m_rest.remove(0, m_match.capturedLength());
        return m_match.hasMatch();
    }
    [[nodiscard]] QString word(const char *name) const { return m_match.captured(QString::fromLatin1(name)); }
    [[nodiscard]] int number(const char *name) const { return word(name).toInt(); }

    bool setDay(QDate day)
    {
        m_day = day;
        m_isImpossible = m_isImpossible || !day.isValid() || day.year() < 1 || day.year() > 9999;
        return true;
    }

    /// Hours and minutes from now.
    std::optional<WallTime> takeMoment()
    {
        static const QString amount =
            QStringLiteral("(?<n>\\d{1,5}|半)\\s*个?\\s*(?<u>小时|钟头|分钟|刻钟|hours?|hrs?|h|minutes?|mins?)");
        int sign = 0;
        if (take(u"(?<s>[+-])\\s*" + amount + u'$'))
            sign = word("s") == u"-" ? -1 : 1;
        else if (take(amount + QStringLiteral("\\s*(?<s>之后|以后|后|later|from now|之前|以前|前|ago)$")))
            sign = QStringView(u"之前以前ago").contains(word("s")) ? -1 : 1;
        else if (take(u"in\\s+" + amount + u'$'))
            sign = 1;
        if (sign == 0)
            return std::nullopt;
        const QString unit = word("u");
        const int minutes = unit.startsWith(u'h') || unit == u"小时" || unit == u"钟头" ? 60 : unit == u"刻钟" ? 15 : 1;
        const int count = word("n") == u"半" ? minutes / 2 : number("n") * minutes;
        // wall time, not elapsed: in two hours by the clock on the wall
        const QDateTime at = QDateTime(m_now.date, m_now.time, Qt::UTC).addSecs(qint64{sign} * count * 60);
        return WallTime{at.date(), QTime(at.time().hour(), at.time().minute()), m_now.zone};
    }

    bool takeDay()
    {
        return takeNamedDay() || takeDistance() || takeWeekday() || takeFullDate() || takePartOfMonth() ||
               takeMonthAndDay() || takeEnglishDate() || takeDayOfMonth();
    }

    bool takeNamedDay()
    {
        static const std::pair<QString, int> days[] = {
            {QStringLiteral("大后[天日]"), 3},
            {QStringLiteral("大前[天日]"), -3},
            {QStringLiteral("后[天日]|the day after tomorrow|day after tomorrow"), 2},
            {QStringLiteral("前[天日]|the day before yesterday|day before yesterday"), -2},
            {QStringLiteral("今[天日]|今(?=[早晚晨])|today\\b"), 0},
            {QStringLiteral("明[天日]|明(?=[早晚晨])|tomorrow\\b|tmrw?\\b"), 1},
            {QStringLiteral("昨[天日]|昨(?=[早晚晨])|yesterday\\b"), -1}};
        for (const auto &[pattern, distance] : days) {
            if (take(pattern))
                return setDay(m_now.date.addDays(distance));
        }
        return false;
    }

    bool takeDistance()
    {
        static const QString amount = QStringLiteral(
            "(?<n>\\d{1,5}|半|an?\\b)\\s*个?\\s*(?<u>天|日|周|星期|礼拜|月|年|days?|weeks?|months?|years?|d|w|m|y)");
        int sign = 0;
        if (take(u"(?<s>[+-])\\s*" + amount + u"(?![a-z])"))
            sign = word("s") == u"-" ? -1 : 1;
        else if (take(u"过?" + amount + QStringLiteral("\\s*(?<s>之后|以后|后|later|from now|之前|以前|前|ago)")))
            sign = QStringView(u"之前以前ago").contains(word("s")) ? -1 : 1;
        else if (take(u"in\\s+" + amount + u"(?![a-z])"))
            sign = 1;
        return sign != 0 && setDay(shifted(sign));
    }

    [[nodiscard]] QDate shifted(int sign) const
    {
        const bool isHalf = word("n") == u"半";
        const int count = sign * (word("n").startsWith(u'a') ? 1 : number("n"));
        const QString unit = word("u");
        const QDate today = m_now.date;
        if (unit == u"年" || unit.startsWith(u'y'))
            return isHalf ? today.addMonths(6 * sign) : today.addYears(count);
        if (unit == u"月" || unit.startsWith(u'm'))
            return isHalf ? today.addDays(15 * sign) : today.addMonths(count);
        if (isHalf) // half a day or half a week says no day
            return {};
        const bool isWeek = unit == u"周" || unit == u"星期" || unit == u"礼拜" || unit.startsWith(u'w');
        return today.addDays(count * (isWeek ? 7 : 1));
    }

    /// -2 to 2 for 上上 to 下下 and their like.
    static int steps(const QString &word)
    {
        if (word.startsWith(u"下下"))
            return 2;
        if (word.startsWith(u"上上"))
            return -2;
        if (word.startsWith(u'下') || word == u"next")
            return 1;
        return word.startsWith(u'上') || word == u"last" ? -1 : 0;
    }

    bool takeWeekday()
    {
        static const QString which = QStringLiteral("(?<p>下下|上上|[本这下上]|next\\b|this\\b|last\\b|on\\b)");
        const QDate monday = m_now.date.addDays(1 - m_now.date.dayOfWeek());
        if (take(which + QStringLiteral("?个?\\s*<w(?<d>\\d)>"))) {
            const QString prefix = word("p");
            const QDate day = monday.addDays(number("d") - 1);
            if (!prefix.isEmpty() && prefix != u"on")
                return setDay(day.addDays(7 * steps(prefix)));
            if (m_leaning == Leaning::Future)
                return setDay(day < m_now.date ? day.addDays(7) : day);
            return setDay(day > m_now.date ? day.addDays(-7) : day);
        }
        if (take(QStringLiteral("(?<p>下下|下|next\\s)个?(?:周|星期|礼拜|week\\b)")))
            return setDay(monday.addDays(7 * steps(word("p").trimmed())));
        return false;
    }

    bool takeFullDate()
    {
        if (take(QStringLiteral(
                "(?<y>\\d{4})\\s*[-/.年]\\s*(?<m>\\d{1,2})\\s*[-/.月]\\s*(?<d>\\d{1,2})(?!\\d)\\s*[日号]?")) ||
            take(QStringLiteral("(?<y>20\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?!\\d)")))
            return setDay(QDate(number("y"), number("m"), number("d")));
        return false;
    }

    bool takePartOfMonth()
    {
        const QDate today = m_now.date;
        if (take(QStringLiteral("(?<p>[本这下上]|)个?月(?<w>底|末|初|中)")) ||
            take(QStringLiteral("(?:the\\s+)?(?<w>end)\\s+of\\s+(?:the\\s+)?(?<p>this|next|last|)\\s*month\\b")) ||
            take(QStringLiteral("(?<w>eom)(?<p>)\\b"))) {
            const QDate first = QDate(today.year(), today.month(), 1).addMonths(steps(word("p")));
            if (word("w") == u"初")
                return setDay(first);
            return setDay(word("w") == u"中" ? first.addDays(14) : first.addMonths(1).addDays(-1));
        }
        if (take(QStringLiteral("本?季度?[末底]|end of (?:the |this )?quarter\\b")))
            return setDay(QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).addMonths(3).addDays(-1));
        if (take(QStringLiteral("(?<p>今|明|)年[底末]|end of (?:the |this )?year\\b")))
            return setDay(QDate(today.year() + (word("p") == u"明" ? 1 : 0), 12, 31));
        if (take(QStringLiteral("(?<p>[本这下上])个?月(?<d>\\d{1,2})[日号]"))) {
            const QDate month = today.addMonths(steps(word("p")));
            return setDay(QDate(month.year(), month.month(), number("d")));
        }
        if (take(QStringLiteral("(?<p>[下上]个?月|(?:next|last) month)")))
            return setDay(today.addMonths(word("p").startsWith(u'下') || word("p").startsWith(u'n') ? 1 : -1));
        return false;
    }

    bool takeMonthAndDay()
    {
        if (take(QStringLiteral(
                "(?<y>今|明|后|去|前)年\\s*(?<m>\\d{1,2})\\s*[月/.-]\\s*(?<d>\\d{1,2})(?!\\d)\\s*[日号]?"))) {
            const int distance = static_cast<int>(QStringView(u"前去今明后").indexOf(word("y"))) - 2;
            return setDay(QDate(m_now.date.year() + distance, number("m"), number("d")));
        }
        if (take(QStringLiteral("(?<m>\\d{1,2})\\s*[月/.-]\\s*(?<d>\\d{1,2})(?![\\d/.-])\\s*[日号]?")))
            return setDay(nearest(number("m"), number("d")));
        return false;
    }

    bool takeEnglishDate()
    {
        static const QString month = QStringLiteral("(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|"
                                                    "ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b\\.?");
        static const QString day = QStringLiteral("(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b");
        static const QString year = QStringLiteral("(?:,?\\s*(?<y>\\d{4})(?!\\d|:))?");
        if (!take(month + u"\\s*" + day + year) && !take(day + u"\\s*(?:of\\s+)?" + month + year))
            return false;
        const auto at = QStringView(u"janfebmaraprmayjunjulaugsepoctnovdec").indexOf(word("m"));
        const int monthNumber = static_cast<int>(at) / 3 + 1;
        return setDay(word("y").isEmpty() ? nearest(monthNumber, number("d"))
                                          : QDate(number("y"), monthNumber, number("d")));
    }

    bool takeDayOfMonth()
    {
        if (!take(QStringLiteral("(?<d>\\d{1,2})[日号]")))
            return false;
        const int day = number("d");
        const int step = m_leaning == Leaning::Future ? 1 : -1;
        const QDate first(m_now.date.year(), m_now.date.month(), 1);
        for (int i = 0; i < 3; ++i) {
            const QDate month = first.addMonths(i * step);
            const QDate date(month.year(), month.month(), day);
            if (date.isValid() && (step > 0 ? date >= m_now.date : date <= m_now.date))
                return setDay(date);
        }
        return setDay({});
    }

    /// The next or the last 8 May; 29 February waits for its year.
    [[nodiscard]] QDate nearest(int month, int day) const
    {
        const int step = m_leaning == Leaning::Future ? 1 : -1;
        for (int i = 0; i <= 8; ++i) {
            const QDate date(m_now.date.year() + i * step, month, day);
            if (date.isValid() && (step > 0 ? date >= m_now.date : date <= m_now.date))
                return date;
        }
        return {};
    }

    enum class DayPart { None, Night, Morning, Noon, Afternoon, Evening };

    static DayPart partNamed(const QString &word)
    {
        if (word.isEmpty())
            return DayPart::None;
        if (word == u"凌晨")
            return DayPart::Night;
        if (word == u"中午" || word == u"正午" || word == u"noon")
            return DayPart::Noon;
        if (word == u"下午" || word == u"午后" || word == u"pm" || word == u"afternoon")
            return DayPart::Afternoon;
        if (word.contains(u'晚') || word == u"夜里" || word == u"evening" || word == u"night")
            return DayPart::Evening;
        return DayPart::Morning;
    }

    void takeTime()
    {
        static const QString part = QStringLiteral("(?<p>凌晨|清晨|早上|早晨|上午|早|中午|正午|下午|午后|傍晚|晚上|"
                                                   "晚间|晚|夜里|morning|afternoon|evening|night|noon)");
        if (take(u"(?:at\\s+)?" + part +
                 QStringLiteral("?\\s*(?:at\\s+)?(?<h>\\d{1,2})\\s*[点时](?:(?<half>半)|(?<q>[123])刻|整|钟|(?<m>\\d{1,"
                                "2})分?)?"))) {
            const int minute = !word("half").isEmpty() ? 30 : !word("q").isEmpty() ? 15 * number("q") : number("m");
            const bool isBare = word("p").isEmpty() && number("h") >= 1 && number("h") <= 6;
            return setTime(number("h"), minute, isBare ? DayPart::Afternoon : partNamed(word("p")));
        }
        if (take(QStringLiteral("(?:at\\s+)?(?<h>\\d{1,2})(?::(?<m>\\d{2}))?\\s*(?<p>[ap])\\.?m\\b\\.?"))) {
            const bool isMorning = word("p") == u"a";
            m_isImpossible = m_isImpossible || number("h") < 1 || number("h") > 12;
            return setTime(isMorning ? number("h") % 12 : number("h"), number("m"),
                           isMorning ? DayPart::Morning : DayPart::Afternoon);
        }
        if (take(u"(?:at\\s+)?" + part +
                 QStringLiteral("?\\s*(?:at\\s+)?(?<h>\\d{1,2}):(?<m>\\d{2})(?::\\d{2})?(?!\\d)")))
            return setTime(number("h"), number("m"), partNamed(word("p")));
        if (take(u"(?:at\\s+)?" + part)) {
            static constexpr int usualHour[] = {0, 0, 9, 12, 14, 19};
            m_time = QTime(usualHour[static_cast<int>(partNamed(word("p")))], 0);
        }
    }

    void setTime(int hour, int minute, DayPart part)
    {
        const bool isLater =
            part == DayPart::Afternoon || part == DayPart::Evening || (part == DayPart::Noon && hour < 3);
        if (part == DayPart::Evening && hour == 12) {
            m_isPastMidnight = true; // twelve at night ends the day
            hour = 0;
        } else if (isLater && hour < 12) {
            hour += 12;
        } else if (part == DayPart::Night && hour == 12) {
            hour = 0;
        }
        m_time = QTime(hour, minute);
        m_isImpossible = m_isImpossible || !m_time.isValid();
    }

    QString m_rest;
    WallTime m_now;
    Leaning m_leaning;
    QRegularExpressionMatch m_match;
    QDate m_day;
    QTime m_time;
    bool m_isPastMidnight = false;
    bool m_isImpossible = false;
};

} // namespace

std::optional<WallTime> parseWhen(const QString &text, const WallTime &now, Leaning leaning)
{
    if (text.size() > 100)
        return std::nullopt;
    return Reader(prepared(text), now, leaning).read();
}

} // namespace kebu
