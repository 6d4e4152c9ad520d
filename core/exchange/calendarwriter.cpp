#include "core/exchange/calendarwriter.h"

#include <QDateTime>

#include <libical/ical.h>

namespace kebu {

namespace {

icaltimetype dayOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.is_date = 1;
    return time;
}

icaltimetype momentOf(Instant instant)
{
    constexpr qint64 millisecondsPerSecond = 1000;
    return icaltime_from_timet_with_zone(time_t(instant.ms / millisecondsPerSecond), 0,
                                         icaltimezone_get_utc_timezone());
}

} // namespace

struct CalendarWriter::State {
    icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    QTimeZone zone;
    Instant stamp;

    ~State() { icalcomponent_free(calendar); }
};

CalendarWriter::CalendarWriter(const QTimeZone &zone, Instant stamp) : m_state(new State)
{
    m_state->zone = zone;
    m_state->stamp = stamp;
    icalcomponent_add_property(m_state->calendar, icalproperty_new_version("2.0"));
    icalcomponent_add_property(m_state->calendar, icalproperty_new_prodid("-//Kebu//Kebu//EN"));
}

CalendarWriter::~CalendarWriter() = default;

void CalendarWriter::add(const CalendarItem &item)
{
    const bool isTask = item.kind == CalendarItem::Kind::Task;
    icalcomponent *entry = icalcomponent_new(isTask ? ICAL_VTODO_COMPONENT : ICAL_VEVENT_COMPONENT);
    const auto put = [entry](icalproperty *property) { icalcomponent_add_property(entry, property); };
    put(icalproperty_new_uid(item.uid.toUtf8().constData()));
    put(icalproperty_new_dtstamp(momentOf(m_state->stamp)));
    // a calendar that is shared shows others no more than that the time is taken (RFC 5545, 3.8.1.3)
    put(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    put(icalproperty_new_summary(item.summary.toUtf8().constData()));
    if (!item.description.isEmpty())
        put(icalproperty_new_description(item.description.toUtf8().constData()));
    if (!item.location.isEmpty())
        put(icalproperty_new_location(item.location.toUtf8().constData()));
    for (const auto &[name, text] : item.own) {
        if (text.isEmpty())
            continue;
        icalproperty *property = icalproperty_new_x(text.toUtf8().constData());
        icalproperty_set_x_name(property, QByteArray("X-KEBU-" + name).constData());
        put(property);
    }
    if (!item.at.isNull()) {
        const icaltimetype at = item.at.hasTime() ? momentOf(item.at.toInstant(m_state->zone)) : dayOf(item.at.date);
        put(isTask ? icalproperty_new_due(at) : icalproperty_new_dtstart(at));
    }
    if (item.minutes > 0)
        put(icalproperty_new_duration(icaldurationtype_from_int(item.minutes * 60)));
    if (isTask)
        put(icalproperty_new_status(item.isDone ? ICAL_STATUS_COMPLETED : ICAL_STATUS_NEEDSACTION));
    if (item.isYearly)
        put(icalproperty_new_rrule(icalrecurrencetype_from_string("FREQ=YEARLY")));
    if (item.alarmMinutes) {
        icalcomponent *alarm = icalcomponent_new_valarm();
        icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        icalcomponent_add_property(alarm, icalproperty_new_description(item.summary.toUtf8().constData()));
        icalcomponent_add_property(alarm, icalproperty_new_trigger(icaltriggertype_from_int(-*item.alarmMinutes * 60)));
        icalcomponent_add_component(entry, alarm);
    }
    icalcomponent_add_component(m_state->calendar, entry);
}

QByteArray CalendarWriter::text() const
{
    char *text = icalcomponent_as_ical_string_r(m_state->calendar);
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

} // namespace kebu
