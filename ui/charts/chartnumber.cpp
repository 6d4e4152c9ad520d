#include "ui/charts/chartnumber.h"

#include <QLocale>

#include <cmath>

namespace kebu {

namespace {

QString withUnit(double number, double unit, const QString &word)
{
    const double scaled = number / unit;
    // one decimal tells 28.6 from 28.4 and is noise from a hundred on
    const int decimals = std::abs(scaled) >= 100 || std::abs(scaled - std::round(scaled)) < 0.05 ? 0 : 1;
    return QLocale::c().toString(scaled, 'f', decimals) + word;
}

QString inFull(double number)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    const int decimals = std::abs(number - std::round(number)) < 0.05 ? 0 : 1;
    return locale.toString(number, 'f', decimals);
}

} // namespace

QString shortNumber(double number, Language language)
{
    constexpr double tenThousand = 1e4;
    constexpr double hundredMillion = 1e8;
    constexpr double thousand = 1e3;
    constexpr double million = 1e6;
    const double size = std::abs(number);
    if (language == Language::Chinese) {
        if (size >= hundredMillion)
            return withUnit(number, hundredMillion, QStringLiteral(" 亿"));
        if (size >= tenThousand)
            return withUnit(number, tenThousand, QStringLiteral(" 万"));
    } else {
        if (size >= million)
            return withUnit(number, million, QStringLiteral("m"));
        if (size >= tenThousand)
            return withUnit(number, thousand, QStringLiteral("k"));
    }
    return inFull(number);
}

QString percentText(std::optional<double> share, int decimals)
{
    if (!share)
        return QStringLiteral("–");
    return QLocale::c().toString(*share * 100, 'f', decimals) + u'%';
}

QString pointsText(double difference, Language language)
{
    const qint64 points = std::llround(difference * 100);
    const QString sign = points > 0 ? QStringLiteral("+") : points < 0 ? QStringLiteral("−") : QString();
    const QString unit = language == Language::Chinese ? QStringLiteral(" 个百分点") : QStringLiteral(" pp");
    return sign + QString::number(std::abs(points)) + unit;
}

QString shortPointsText(double difference, Language language)
{
    return QString::number(std::abs(std::llround(difference * 100))) +
           (language == Language::Chinese ? QStringLiteral(" 点") : QStringLiteral(" pp"));
}

QString minutesText(double minutes, Language language)
{
    constexpr double hour = 60;
    constexpr double day = 24 * hour;
    const bool isChinese = language == Language::Chinese;
    if (minutes < 2 * hour)
        return withUnit(minutes, 1, isChinese ? QStringLiteral(" 分钟") : QStringLiteral(" min"));
    if (minutes < 2 * day)
        return withUnit(minutes, hour, isChinese ? QStringLiteral(" 小时") : QStringLiteral(" h"));
    return withUnit(minutes, day, isChinese ? QStringLiteral(" 天") : QStringLiteral(" d"));
}

} // namespace kebu
