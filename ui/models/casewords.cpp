#include "ui/models/casewords.h"

#include "core/domain/servicecase.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

namespace {

constexpr qint64 minute = 60 * 1000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr int soonDays = 7;

/// "3 d", "5 h", "20 min": never more exact than it matters.
QString span(qint64 ms)
{
    if (ms >= 2 * day)
        return QCoreApplication::translate("CaseWords", "%n day(s)", nullptr, int(ms / day));
    if (ms >= hour)
        return QCoreApplication::translate("CaseWords", "%n hour(s)", nullptr, int(ms / hour));
    const int minutes = ms < minute ? 1 : int(ms / minute);
    return QCoreApplication::translate("CaseWords", "%n minute(s)", nullptr, minutes);
}

} // namespace

ShownDue shownCaseDue(const Session &session, const Record &record)
{
    const QTimeZone zone = session.clock().zone();
    const QDate today = session.clock().today();
    if (record.has(serviceCase::resolvedAt)) {
        const QDate on = localDate(record.instant(serviceCase::resolvedAt), zone);
        return {Due::Done, QCoreApplication::translate("CaseWords", "resolved %1").arg(shownDay(on, today))};
    }
    if (!record.has(serviceCase::dueAt))
        return {Due::None, QCoreApplication::translate("CaseWords", "No time limit")};
    const Instant due = record.instant(serviceCase::dueAt);
    const qint64 left = due.ms - session.clock().now().ms;
    if (left < 0)
        return {Due::Overdue, QCoreApplication::translate("CaseWords", "%1 overdue").arg(span(-left))};
    const QString word = QCoreApplication::translate("CaseWords", "%1 left").arg(span(left));
    if (left < day || localDate(due, zone) == today)
        return {Due::Today, word};
    return {left < soonDays * day ? Due::Soon : Due::Later, word};
}

QLatin1String caseIcon(const QString &kind)
{
    return QLatin1String(kind == u"complaint"      ? "data-warning"
                         : kind == u"consultation" ? "dialog-messages"
                                                   : "audio-headset");
}

bool isComplaint(const Record &record) { return record.text(serviceCase::kind) == u"complaint"; }

QString shownScore(qint64 score) { return score > 0 ? QStringLiteral("%1 / 5").arg(score) : QString(); }

QString shownSize(qint64 bytes)
{
    return QLocale(QLocale::English)
        .formattedDataSize(std::max<qint64>(bytes, 0), 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace kebu
