#include "core/base/datetime.h"

#include <QDateTime>
#include <QRegularExpression>

namespace kebu {

QDate localDate(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone).date();
}

QString isoText(QDate date)
{
    if (!date.isValid() || date.year() < 0 || date.year() > 9999)
        return {};
    QString text(10, u'-');
    QChar *letters = text.data();
    const auto write = [letters](int number, int last, int digits) {
        for (int i = 0; i < digits; ++i, number /= 10)
            letters[last - i] = QChar(u'0' + number % 10);
    };
    write(date.year(), 3, 4);
    write(date.month(), 6, 2);
    write(date.day(), 9, 2);
    return text;
}

QString WallTime::toString() const
{
    if (isNull())
        return {};
    QString text = isoText(date);
    if (hasTime())
        text += u'T' + time.toString(QStringLiteral("HH:mm"));
    if (!zone.isEmpty())
        text += u'[' + zone + u']';
    return text;
}

std::optional<WallTime> WallTime::fromString(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?(?:\[([A-Za-z_/+\-0-9]+)\])?$)"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    WallTime wall;
    wall.date = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!wall.date.isValid())
        return std::nullopt;
    if (match.hasCaptured(2)) {
        wall.time = QTime::fromString(match.captured(2), QStringLiteral("HH:mm"));
        if (!wall.time.isValid())
            return std::nullopt;
    }
    wall.zone = match.captured(3);
    return wall;
}

WallTime WallTime::of(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
    return WallTime{local.date(), QTime(local.time().hour(), local.time().minute()), {}};
}

Instant WallTime::toInstant(const QTimeZone &bookZone) const
{
    const QTimeZone own = zone.isEmpty() ? bookZone : QTimeZone(zone.toUtf8());
    const QDateTime at(date, hasTime() ? time : QTime(23, 59), own.isValid() ? own : bookZone);
    return Instant{at.toMSecsSinceEpoch()};
}

QString PartialDate::toString() const
{
    if (isNull())
        return {};
    QString text = year ? QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0')) : QStringLiteral("-");
    if (month)
        text += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (day)
        text += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return text;
}

std::optional<PartialDate> PartialDate::fromString(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{4}|-)(?:-(\d{1,2})(?:-(\d{1,2}))?)?$)"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    PartialDate partial{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (match.hasCaptured(2) && (partial.month < 1 || partial.month > 12))
        return std::nullopt;
    // 2024 is a leap year: 29 February without a year is a birthday that exists; so is the 30th day of a second lunar
    // month
    const bool isLunarOnly = !partial.year && partial.month == 2 && partial.day == 30;
    if (match.hasCaptured(3) && !isLunarOnly &&
        !QDate::isValid(partial.year ? partial.year : 2024, partial.month, partial.day))
        return std::nullopt;
    if (!partial.year && !partial.month)
        return std::nullopt;
    return partial;
}

} // namespace kebu
