#include "core/exchange/calendarentry.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libical/ical.h>

namespace kebu {

namespace {

constexpr int mostRecurrences = 20'000;

/// `/freeassociation.sourceforge.net/Tzfile/America/New_York` and other prefixes before a name of the IANA.
QByteArray ianaName(const QString &id)
{
    if (id.contains(u"GMT", Qt::CaseInsensitive) && id.size() <= 4)
        return QByteArrayLiteral("UTC");
    const QByteArray plain = QString(id).remove(u'"').trimmed().toUtf8();
    if (QTimeZone::isTimeZoneIdAvailable(plain))
        return plain;
    if (const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(plain); !windows.isEmpty())
        return windows;
    const QList<QByteArray> parts = plain.split('/');
    for (int count : {3, 2}) {
        const QByteArray tail = parts.mid(std::max<qsizetype>(0, parts.size() - count)).join('/');
        if (parts.size() > count && QTimeZone::isTimeZoneIdAvailable(tail))
            return tail;
    }
    return {};
}

icaltimetype icalTime(const QDateTime &moment, bool isDay)
{
    icaltimetype time = icaltime_null_time();
    time.year = moment.date().year();
    time.month = moment.date().month();
    time.day = moment.date().day();
    time.is_date = isDay;
    if (!isDay) {
        time.hour = moment.time().hour();
        time.minute = moment.time().minute();
        time.second = moment.time().second();
    }
    return time;
}

QDateTime wallOf(const icaltimetype &time)
{
    return QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC);
}

QDateTime wallOf(const QDateTime &moment) { return QDateTime(moment.date(), moment.time(), Qt::UTC); }

QString unitText(icalrecurrencetype_frequency unit, int every)
{
    const auto say = [every](const char *sentence) {
        return QCoreApplication::translate("Calendar", sentence, nullptr, every);
    };
    switch (unit) {
    case ICAL_DAILY_RECURRENCE:
        return say(QT_TRANSLATE_N_NOOP("Calendar", "every %n day(s)"));
    case ICAL_WEEKLY_RECURRENCE:
        return say(QT_TRANSLATE_N_NOOP("Calendar", "every %n week(s)"));
    case ICAL_MONTHLY_RECURRENCE:
        return say(QT_TRANSLATE_N_NOOP("Calendar", "every %n month(s)"));
    case ICAL_YEARLY_RECURRENCE:
        return say(QT_TRANSLATE_N_NOOP("Calendar", "every %n year(s)"));
    default:
        return say(QT_TRANSLATE_NOOP("Calendar", "several times a day"));
    }
}

std::optional<icalrecurrencetype> parsedRule(const QString &rule)
{
    if (rule.isEmpty() || rule.size() > 2000)
        return {};
    const icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.toLatin1().constData());
    // more often than daily is no appointment, and a rule could ask for millions of seconds
    if (parsed.freq == ICAL_NO_RECURRENCE || parsed.freq <= ICAL_HOURLY_RECURRENCE)
        return {};
    return parsed;
}

} // namespace

struct CalendarZones::Declared {
    icaltimezone *zone = nullptr;
    Declared() = default;
    Declared(const Declared &) = delete;
    Declared &operator=(const Declared &) = delete;
    ~Declared()
    {
        if (zone)
            icaltimezone_free(zone, 1);
    }
};

CalendarZones::CalendarZones() = default;
CalendarZones::~CalendarZones() = default;
CalendarZones::CalendarZones(CalendarZones &&) noexcept = default;
CalendarZones &CalendarZones::operator=(CalendarZones &&) noexcept = default;

void CalendarZones::declare(const QString &id, const QByteArray &component)
{
    if (id.isEmpty() || m_declared.contains(id) || m_declared.size() >= 200 || component.size() > 200'000)
        return;
    icalcomponent *parsed = icalparser_parse_string(component.constData());
    if (!parsed)
        return;
    auto declared = std::make_shared<Declared>();
    declared->zone = icaltimezone_new();
    if (icalcomponent_isa(parsed) == ICAL_VTIMEZONE_COMPONENT && icaltimezone_set_component(declared->zone, parsed))
        m_declared.insert(id, std::move(declared));
    else
        icalcomponent_free(parsed);
}

QDateTime CalendarZones::at(const QString &id, const QDateTime &wall, const QTimeZone &otherwise) const
{
    if (const QByteArray iana = ianaName(id); !iana.isEmpty())
        return QDateTime(wall.date(), wall.time(), QTimeZone(iana));
    if (const auto declared = m_declared.value(id)) {
        icaltimetype time = icalTime(wall, false);
        int isDaylight = 0;
        const int offset = icaltimezone_get_utc_offset(declared->zone, &time, &isDaylight);
        if (offset > -86'400 && offset < 86'400)
            return QDateTime(wall.date(), wall.time(), Qt::OffsetFromUTC, offset);
    }
    return QDateTime(wall.date(), wall.time(), otherwise);
}

CalendarTime readCalendarTime(const ContentLine &line, const CalendarZones &zones, const QTimeZone &own)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?(Z)?)?)"));
    const auto match = form.match(line.value.trimmed());
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!match.hasMatch() || !day.isValid())
        return {};
    if (match.capturedLength(4) == 0)
        return {QDateTime(day, QTime(0, 0), own), true};
    const QTime time(std::min(match.captured(4).toInt(), 23), std::min(match.captured(5).toInt(), 59),
                     std::min(match.captured(6).toInt(), 59));
    if (match.capturedLength(7) > 0)
        return {QDateTime(day, time, Qt::UTC), false};
    const QString zone = line.option(QStringLiteral("TZID"));
    return {zone.isEmpty() ? QDateTime(day, time, own) : zones.at(zone, QDateTime(day, time, Qt::UTC), own), false};
}

QDateTime CalendarEntry::firstFrom(QDate day) const
{
    const CalendarTime &begin = start.isValid() ? start : due;
    const auto parsed = parsedRule(rule);
    if (!begin.isValid() || !parsed || !day.isValid() || begin.moment.date() >= day)
        return begin.moment;
    icalrecur_iterator *series = icalrecur_iterator_new(*parsed, icalTime(begin.moment, begin.isDay));
    QDateTime found = begin.moment;
    for (int i = 0; series && i < mostRecurrences; ++i) {
        const icaltimetype next = icalrecur_iterator_next(series);
        if (icaltime_is_null_time(next) || next.year > day.year() + 10)
            break;
        const QDateTime wall = wallOf(next);
        const bool isException = std::any_of(exceptions.begin(), exceptions.end(), [&](const QDateTime &each) {
            return begin.isDay ? each.date() == wall.date() : wallOf(each) == wall;
        });
        if (isException || !wall.isValid())
            continue;
        found.setDate(wall.date());
        found.setTime(wall.time());
        if (wall.date() >= day)
            break;
    }
    if (series)
        icalrecur_iterator_free(series);
    return found;
}

QString CalendarEntry::recurrenceText() const
{
    const auto parsed = parsedRule(rule);
    if (!parsed)
        return rule.isEmpty() ? QString()
                              : QCoreApplication::translate("Calendar", "Repeats by the rule %1.").arg(rule.left(200));
    const QString every = unitText(parsed->freq, std::max<int>(parsed->interval, 1));
    if (parsed->count > 0)
        return QCoreApplication::translate("Calendar", "Repeats %1, %n time(s).", nullptr, parsed->count).arg(every);
    if (!icaltime_is_null_time(parsed->until)) {
        const QDate until(parsed->until.year, parsed->until.month, parsed->until.day);
        return QCoreApplication::translate("Calendar", "Repeats %1 until %2.").arg(every, until.toString(Qt::ISODate));
    }
    return QCoreApplication::translate("Calendar", "Repeats %1.").arg(every);
}

QString CalendarEntry::title() const
{
    if (!summary.isEmpty())
        return summary;
    const QString first = description.section(u'\n', 0, 0).simplified();
    if (!first.isEmpty())
        return first.left(120);
    const QDateTime when = start.isValid() ? start.moment : due.moment;
    if (!when.isValid())
        return QCoreApplication::translate("Calendar", "Entry of a calendar");
    return QCoreApplication::translate("Calendar", "Appointment of %1").arg(when.toString(u"yyyy-MM-dd HH:mm"));
}

QString ruleOfVcalendar(const QString &rule)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(MD|MP|YM|YD|D|W)(\d{1,4})\s*(.*?)\s*(?:#(\d{1,5})|(\d{8}(?:T\d{6}Z?)?))?$)"));
    const auto match = form.match(rule.trimmed());
    if (!match.hasMatch())
        return {};
    const QChar kind = match.captured(1).front();
    const QString unit = kind == u'D'   ? QStringLiteral("DAILY")
                         : kind == u'W' ? QStringLiteral("WEEKLY")
                         : kind == u'M' ? QStringLiteral("MONTHLY")
                                        : QStringLiteral("YEARLY");
    QString made = QStringLiteral("FREQ=%1;INTERVAL=%2").arg(unit, match.captured(2));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression days(QStringLiteral("^(?:MO|TU|WE|TH|FR|SA|SU)$"));
    QStringList words = match.captured(3).split(blanks, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return !days.match(word).hasMatch(); });
    if (kind == u'W' && !words.isEmpty())
        made += u";BYDAY=" + words.join(u',');
    if (match.captured(4).toInt() > 0)
        made += u";COUNT=" + match.captured(4);
    else if (!match.captured(5).isEmpty())
        made += u";UNTIL=" + match.captured(5);
    return made;
}

} // namespace kebu
