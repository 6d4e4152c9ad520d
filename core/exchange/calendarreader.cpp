#include "core/exchange/calendarreader.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

constexpr size_t mostEntries = 200'000;
constexpr qsizetype largestFrame = 1 << 20;

/// `-PT15M`, `P1DT2H`: seconds; nothing for what is no duration.
std::optional<qint64> durationOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$)"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const auto part = [&match](int index) { return match.captured(index).toLongLong(); };
    const qint64 seconds = part(2) * 604'800 + part(3) * 86'400 + part(4) * 3600 + part(5) * 60 + part(6);
    return match.captured(1) == u"-" ? -seconds : seconds;
}

class CalendarReader
{
public:
    CalendarReader(QIODevice &device, const QString &encoding, QTimeZone own)
        : m_lines(device, encoding),
          m_own(std::move(own))
    {
        m_lines.keepOriginals();
    }

    Result<Calendar> read()
    {
        ContentLine line;
        for (;;) {
            KEBU_LET(has, m_lines.next(line));
            if (!has)
                break;
            const bool wasOpen = m_isOpen;
            if (line.name == u"BEGIN")
                KEBU_TRY(begin(line));
            else if (line.name == u"END")
                end(line);
            else
                property(line);
            if (!wasOpen && !m_isOpen)
                keepFrame(line);
        }
        if (m_isOpen)
            closeUnended(m_lines.bytesRead());
        return std::move(m_calendar);
    }

private:
    Result<void> begin(const ContentLine &line)
    {
        const QString kind = line.value.trimmed().toUpper();
        if (kind == u"VTIMEZONE") {
            m_zone = QByteArrayLiteral("BEGIN:VTIMEZONE\r\n");
            m_zoneId.clear();
            m_calendar.isCalendar = true;
        } else if (!m_zone.isEmpty()) {
            m_zone += "BEGIN:" + kind.toLatin1() + "\r\n";
        } else if (kind == u"VEVENT" || kind == u"VTODO" || kind == u"VJOURNAL") {
            if (m_isOpen)
                closeUnended(line.begin);
            m_entry = CalendarEntry();
            m_from = line.begin;
            m_entry.kind = kind == u"VEVENT"  ? CalendarEntry::Kind::Event
                           : kind == u"VTODO" ? CalendarEntry::Kind::Task
                                              : CalendarEntry::Kind::Journal;
            m_entry.line = line.line;
            m_isOpen = true;
            m_inner = 0;
            m_calendar.isCalendar = true;
            if (m_calendar.entries.size() >= mostEntries)
                return Error{ErrorCode::Invalid,
                             QCoreApplication::translate(
                                 "Calendar",
                                 "The calendar has more than 200,000 entries. Export a shorter time and import that."),
                             {}};
        } else if (m_isOpen) {
            ++m_inner; // an alarm
        } else if (kind == u"VCALENDAR") {
            m_calendar.isCalendar = true;
        }
        return {};
    }

    void end(const ContentLine &line)
    {
        const QString kind = line.value.trimmed().toUpper();
        if (!m_zone.isEmpty()) {
            m_zone += "END:" + kind.toLatin1() + "\r\n";
            if (kind == u"VTIMEZONE") {
                m_zones.declare(m_zoneId, m_zone);
                m_zone.clear();
            }
        } else if (m_isOpen && m_inner > 0) {
            --m_inner;
        } else if (m_isOpen && (kind == u"VEVENT" || kind == u"VTODO" || kind == u"VJOURNAL")) {
            close(line.end);
        }
    }

    /// What is no entry: the calendar's own properties, its zones.
    void keepFrame(const ContentLine &line)
    {
        const QByteArray text = m_lines.takeOriginal(line.begin, line.end);
        const bool isEnd = line.name == u"END" && line.value.trimmed().compare(u"VCALENDAR", Qt::CaseInsensitive) == 0;
        const bool isAgain = line.name == u"BEGIN" && !m_calendar.frame.isEmpty() &&
                             line.value.trimmed().compare(u"VCALENDAR", Qt::CaseInsensitive) == 0;
        if (!isEnd && !isAgain && m_calendar.frame.size() + text.size() < largestFrame)
            m_calendar.frame += text;
    }

    void close(qint64 to)
    {
        m_isOpen = false;
        m_entry.original = m_lines.takeOriginal(m_from, to);
        if (m_duration && m_entry.start.isValid() && !m_entry.end.isValid())
            m_entry.end = {m_entry.start.moment.addSecs(*m_duration), m_entry.start.isDay};
        m_duration.reset();
        m_calendar.entries.push_back(std::move(m_entry));
    }

    void closeUnended(qint64 to)
    {
        m_calendar.repairs << QCoreApplication::translate("Calendar",
                                                          "The entry in line %1 has no END; it was read all the same.")
                                  .arg(m_entry.line);
        close(to);
    }

    void property(const ContentLine &line)
    {
        if (!m_zone.isEmpty()) {
            zoneProperty(line);
        } else if (m_isOpen && m_inner > 0) {
            if (line.name == u"TRIGGER")
                trigger(line);
        } else if (m_isOpen) {
            entryProperty(line);
        } else if (line.name == u"TZ" || line.name == u"X-WR-TIMEZONE") {
            const QByteArray id = line.text().toUtf8();
            if (QTimeZone::isTimeZoneIdAvailable(id))
                m_own = QTimeZone(id);
        }
    }

    void zoneProperty(const ContentLine &line)
    {
        if (line.name == u"TZID")
            m_zoneId = line.text();
        static const QStringList wanted{QStringLiteral("TZID"),         QStringLiteral("DTSTART"),
                                        QStringLiteral("RRULE"),        QStringLiteral("RDATE"),
                                        QStringLiteral("TZOFFSETFROM"), QStringLiteral("TZOFFSETTO")};
        if (wanted.contains(line.name) && m_zone.size() < 200'000)
            m_zone += line.name.toLatin1() + ':' + line.value.trimmed().toUtf8() + "\r\n";
    }

    void trigger(const ContentLine &line)
    {
        if (const auto seconds = durationOf(line.value))
            m_entry.alarmBefore = -*seconds;
        else if (const CalendarTime at = readCalendarTime(line, m_zones, m_own); at.isValid())
            m_entry.alarmAt = at.moment;
    }

    void person(const ContentLine &line)
    {
        static const QRegularExpression mail(QStringLiteral(R"([^\s<>:;,"']+@[^\s<>:;,"']+)"));
        const QString address = mail.match(line.value).captured(0);
        const QString name = line.option(QStringLiteral("CN")).simplified();
        if (!address.isEmpty() && m_entry.mails.size() < 200)
            m_entry.mails << address;
        const QString shown = !name.isEmpty()      ? name
                              : !address.isEmpty() ? address
                                                   : line.text().simplified().left(120);
        if (!shown.isEmpty() && !m_entry.people.contains(shown) && m_entry.people.size() < 200)
            m_entry.people << shown;
    }

    void exceptions(const ContentLine &line)
    {
        for (const QString &each : line.value.split(line.value.contains(u';') ? u';' : u',')) {
            ContentLine one = line;
            one.value = each;
            if (const CalendarTime time = readCalendarTime(one, m_zones, m_own);
                time.isValid() && m_entry.exceptions.size() < 5000)
                m_entry.exceptions << time.moment;
        }
    }

    void entryProperty(const ContentLine &line)
    {
        const QString &name = line.name;
        if (name == u"SUMMARY")
            m_entry.summary = line.text().simplified().left(500);
        else if (name == u"DESCRIPTION")
            m_entry.description = line.text();
        else if (name == u"LOCATION")
            m_entry.place = line.text().simplified();
        else if (name == u"DTSTART")
            m_entry.start = readCalendarTime(line, m_zones, m_own);
        else if (name == u"DTEND")
            m_entry.end = readCalendarTime(line, m_zones, m_own);
        else if (name == u"DUE")
            m_entry.due = readCalendarTime(line, m_zones, m_own);
        else if (name == u"COMPLETED")
            m_entry.completed = readCalendarTime(line, m_zones, m_own);
        else if (name == u"RECURRENCE-ID")
            m_entry.recurrence = readCalendarTime(line, m_zones, m_own);
        else if (name == u"DURATION")
            m_duration = durationOf(line.value);
        else if (name == u"RRULE" && m_entry.rule.isEmpty())
            m_entry.rule = line.value.contains(u"FREQ=", Qt::CaseInsensitive) ? line.value.trimmed().toUpper()
                                                                              : ruleOfVcalendar(line.value);
        else if (name == u"EXDATE")
            exceptions(line);
        else if (name == u"DALARM" || name == u"AALARM")
            m_entry.alarmAt = readCalendarTime(line, m_zones, m_own).moment;
        else if (name == u"STATUS")
            m_entry.status = line.text().toUpper();
        else if (name == u"ATTENDEE" || name == u"ORGANIZER" || name == u"CONTACT")
            person(line);
        else if (name.startsWith(u"X-KEBU-") && m_entry.own.size() < 20)
            m_entry.own.insert(name.mid(int(qstrlen("X-KEBU-"))), line.text());
        else if (name == u"CATEGORIES")
            m_entry.categories += line.parts(line.value.contains(u',') ? u',' : u';');
    }

    ContentLines m_lines;
    QTimeZone m_own;
    CalendarZones m_zones;
    Calendar m_calendar;
    CalendarEntry m_entry;
    std::optional<qint64> m_duration;
    bool m_isOpen = false;
    qint64 m_from = 0; ///< byte at which the open entry begins
    int m_inner = 0;   ///< how deep within an entry
    QByteArray m_zone;
    QString m_zoneId;
};

} // namespace

Result<Calendar> readCalendar(QIODevice &device, const QString &encoding, const QTimeZone &own)
{
    return CalendarReader(device, encoding, own).read();
}

} // namespace kebu
