#include "core/services/regradeseason.h"

namespace kebu {

namespace {
constexpr int daysBefore = 3;
constexpr int daysAfter = 5;
const QString settingName = QStringLiteral("regraded_on");
} // namespace

bool isTimeToRegrade(QDate today, QDate last)
{
    const QDate first(today.year(), today.month(), 1);
    QDate from = first.addMonths(1).addDays(-daysBefore);
    if (today < from) {
        if (today >= first.addDays(daysAfter))
            return false;
        from = first.addDays(-daysBefore);
    }
    return !last.isValid() || last < from;
}

Result<QDate> lastRegraded(Settings settings)
{
    KEBU_LET(day, settings.text(settingName));
    return QDate::fromString(day, Qt::ISODate);
}

Result<void> noteRegraded(Settings &settings, QDate today)
{
    return settings.set(settingName, today.toString(Qt::ISODate));
}

} // namespace kebu
