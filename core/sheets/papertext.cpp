#include "core/sheets/papertext.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace kebu::papertext {

namespace {

constexpr qint64 minorPerTenThousand = 1'000'000;

QString grouped(qint64 number) { return QLocale(QLocale::English).toString(number); }

/// Whether 万 says the amount without a rest that matters.
bool isReadInTenThousands(std::optional<Money> amount)
{
    return !amount || (qAbs(amount->minor) >= minorPerTenThousand && amount->minor % (minorPerTenThousand / 10) == 0);
}

QString inTenThousands(Money amount)
{
    const qint64 tenths = amount.minor / (minorPerTenThousand / 10);
    const QString whole = grouped(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + u'.' + QString::number(qAbs(tenths % 10));
}

/// `from–to`, or what is said when one end is open.
QString band(const QString &from, const QString &to, Language language)
{
    const bool isChinese = language == Language::Chinese;
    if (from.isEmpty() && to.isEmpty())
        return {};
    if (to.isEmpty())
        return (isChinese ? QStringLiteral("%1 以上") : QStringLiteral("%1 or more")).arg(from);
    if (from.isEmpty())
        return (isChinese ? QStringLiteral("不超过 %1") : QStringLiteral("up to %1")).arg(to);
    return from == to ? from : from + u'–' + to;
}

QString joined(QStringList texts, const QString &separator)
{
    texts.removeAll(QString());
    return texts.join(separator);
}

} // namespace

QString money(Money amount, Language language)
{
    const QString text = amount.toGroupedString();
    return language == Language::Chinese ? QString(text + QStringLiteral(" 元")) : QString(u'¥' + text);
}

QString moneyBand(std::optional<Money> from, std::optional<Money> to, Language language)
{
    if (!from && !to)
        return {};
    const bool isChinese = language == Language::Chinese;
    const bool inTens = isChinese && isReadInTenThousands(from) && isReadInTenThousands(to);
    const auto end = [inTens](std::optional<Money> amount) {
        if (!amount)
            return QString();
        return inTens ? inTenThousands(*amount) : amount->toGroupedString();
    };
    if (!isChinese && from == to)
        return u'¥' + end(from);
    if (!isChinese)
        return band(from ? u'¥' + end(from) : QString(), to && !from ? u'¥' + end(to) : end(to), language);
    const QString unit = inTens ? QStringLiteral(" 万元") : QStringLiteral(" 元");
    if (from && !to)
        return end(from) + unit + QStringLiteral("以上");
    return band(end(from), end(to), language) + unit;
}

QString numberBand(std::optional<qint64> from, std::optional<qint64> to, Language language)
{
    return band(from ? grouped(*from) : QString(), to ? grouped(*to) : QString(), language);
}

QString day(QDate date) { return date.toString(Qt::ISODate); }

QString partialDay(const PartialDate &date, Language language)
{
    if (date.year == 0 || date.month == 0 || date.day != 0)
        return date.year != 0 && date.month == 0 && language == Language::Chinese
                   ? QStringLiteral("%1 年").arg(date.year)
                   : date.toString().remove(QStringLiteral("--"));
    if (language == Language::Chinese)
        return QStringLiteral("%1 年 %2 月").arg(date.year).arg(date.month);
    return QLocale(QLocale::English).monthName(date.month) + u' ' + QString::number(date.year);
}

QString dayOf(Instant instant, const QTimeZone &zone) { return day(localDate(instant, zone)); }

QString minuteOf(Instant instant, const QTimeZone &zone)
{
    return WallTime::of(instant, zone).time.toString(QStringLiteral("HH:mm"));
}

QString wallTime(const WallTime &time)
{
    if (!time.hasTime())
        return day(time.date);
    return day(time.date) + u' ' + time.time.toString(QStringLiteral("HH:mm"));
}

QString weekdays(qint64 bits, Language language)
{
    static const std::array<Label, 7> names{{{"Mon", "周一"},
                                             {"Tue", "周二"},
                                             {"Wed", "周三"},
                                             {"Thu", "周四"},
                                             {"Fri", "周五"},
                                             {"Sat", "周六"},
                                             {"Sun", "周日"}}};
    constexpr qint64 workingDays = 0b0011111;
    if (bits == workingDays)
        return Label{"working days", "工作日"}.in(language);
    QStringList days;
    for (size_t i = 0; i < names.size(); ++i) {
        if (bits & (qint64{1} << i))
            days += names[i].in(language);
    }
    return enumeration(days, language);
}

QString phone(const QString &number)
{
    static const QRegularExpression mobile(QStringLiteral("^(1[3-9]\\d)(\\d{4})(\\d{4})$"));
    const QRegularExpressionMatch match = mobile.match(number);
    return match.hasMatch() ? match.captured(1) + u' ' + match.captured(2) + u' ' + match.captured(3) : number;
}

QString withNote(const QString &text, const QString &note, Language language)
{
    if (text.isEmpty() || note.isEmpty())
        return text + note;
    if (language == Language::Chinese)
        return text + u'（' + note + u'）';
    return text + QStringLiteral(" (") + note + u')';
}

QString enumeration(QStringList texts, Language language)
{
    return joined(std::move(texts), language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString clauses(QStringList texts, Language language)
{
    return joined(std::move(texts), language == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
}

QString sentences(QStringList texts, Language language)
{
    return joined(std::move(texts), language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
}

} // namespace kebu::papertext
