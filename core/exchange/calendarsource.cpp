#include "core/exchange/calendarsource.h"

#include "core/exchange/calendarreader.h"

#include <QCoreApplication>
#include <QIODevice>

namespace kebu {

namespace {

constexpr qint64 largestCalendar = 64 << 20;

const QString talks = QStringLiteral("interaction");
const QString followUps = QStringLiteral("task");
const QString events = QStringLiteral("event");

struct Line {
    qint64 line = 0;
    QStringList cells;
};

QString momentIn(const QDateTime &moment, const QTimeZone &zone)
{
    return moment.isValid() ? moment.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm") : QString();
}

QString contentOf(const CalendarEntry &entry)
{
    QStringList lines{entry.title()};
    if (!entry.description.isEmpty() && entry.description.simplified() != entry.title())
        lines << entry.description;
    if (const QString repeated = entry.recurrenceText(); !repeated.isEmpty())
        lines << repeated;
    if (!entry.people.isEmpty())
        lines << QCoreApplication::translate("Calendar", "With: %1").arg(entry.people.join(QStringLiteral(", ")));
    return lines.join(u'\n');
}

class CalendarSource final : public TableSource
{
public:
    CalendarSource(Calendar calendar, const SourceWish &wish, QString encoding, qint64 bytes)
        : m_calendar(std::move(calendar)),
          m_encoding(std::move(encoding)),
          m_bytes(bytes),
          m_zone(wish.zone)
    {
        std::erase_if(m_calendar.entries, [this](const CalendarEntry &entry) {
            const bool isView = isViewOfAnother(entry);
            m_passed += isView;
            return isView;
        });
        for (const CalendarEntry &entry : m_calendar.entries) {
            const QString party = wish.findParty && !entry.mails.isEmpty() ? wish.findParty(entry.mails) : QString();
            m_places.push_back({placeOf(entry, party, wish.today), party});
        }
        m_today = wish.today;
        m_part = wish.part.isEmpty() ? parts().first() : wish.part;
        makeMapping();
    }

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] qint64 rowNumber() const override { return m_line; }
    [[nodiscard]] qint64 blankRows() const override { return m_part == parts().first() ? m_passed : 0; }
    [[nodiscard]] qint64 bytesRead() const override
    {
        return m_calendar.entries.empty()
                   ? m_bytes
                   : qint64(double(m_bytes) * double(m_next) / double(m_calendar.entries.size()));
    }
    [[nodiscard]] qint64 bytesTotal() const override { return m_bytes; }
    [[nodiscard]] SourceFacts facts() const override
    {
        return {SourceFacts::Format::Calendar, m_encoding, {}, true, 0, m_part, m_calendar.frame};
    }
    [[nodiscard]] std::optional<Mapping> mapping() const override { return m_mapping; }
    [[nodiscard]] QByteArray takeOriginal() override
    {
        return m_next > 0 ? std::exchange(m_calendar.entries[m_next - 1].original, {}) : QByteArray();
    }
    [[nodiscard]] QStringList repairs() const override { return m_next == 1 ? m_calendar.repairs : QStringList(); }

    [[nodiscard]] QStringList parts() const override
    {
        QStringList found;
        for (const QString &part : {talks, followUps, events}) {
            if (std::any_of(m_places.begin(), m_places.end(),
                            [&part](const Place &place) { return place.part == part; }))
                found << part;
        }
        return found.isEmpty() ? QStringList{events} : found;
    }

    [[nodiscard]] Result<bool> next(QStringList &row) override
    {
        while (m_next < m_calendar.entries.size()) {
            const Place &place = m_places[m_next];
            const CalendarEntry &entry = m_calendar.entries[m_next++];
            if (place.part != m_part)
                continue;
            m_line = entry.line;
            row = cellsOf(entry, place.party);
            return true;
        }
        return false;
    }

private:
    struct Place {
        QString part;
        QString party;
    };

    /// Kebu writes promises, key dates and ends of contracts into calendars; they are no records of their own there.
    static bool isViewOfAnother(const CalendarEntry &entry)
    {
        const QString record = entry.own.value(u"RECORD"_qs);
        return record == u"promise" || record == u"key_date" || record == u"contract";
    }

    static QString placeOf(const CalendarEntry &entry, const QString &party, QDate today)
    {
        if (const QString record = entry.own.value(u"RECORD"_qs); entry.own.contains(u"CUSTOMER"_qs)) {
            if (record == u"task" || record == u"interaction")
                return record;
        }
        if (party.isEmpty())
            return events;
        const QDateTime when = entry.kind == CalendarEntry::Kind::Task
                                   ? (entry.due.isValid() ? entry.due.moment : entry.start.moment)
                                   : entry.firstFrom(today);
        if (!when.isValid())
            return events;
        const bool isToCome = today.isValid() && when.date() >= today;
        return entry.kind == CalendarEntry::Kind::Task || isToCome ? followUps : talks;
    }

    QStringList cellsOf(const CalendarEntry &entry, const QString &party) const
    {
        if (m_part == talks)
            return talkCells(entry, party);
        if (m_part == followUps)
            return followUpCells(entry, party);
        const QDateTime when = entry.start.isValid() ? entry.start.moment : entry.due.moment;
        QStringList rest = contentOf(entry).split(u'\n').mid(1);
        if (entry.start.isValid() && !entry.start.isDay)
            rest.prepend(entry.end.isValid() && entry.end.moment != entry.start.moment
                             ? QStringLiteral("%1 – %2").arg(momentIn(entry.start.moment, m_zone),
                                                             momentIn(entry.end.moment, m_zone))
                             : momentIn(entry.start.moment, m_zone));
        const QDate day = entry.start.isDay ? when.date() : when.toTimeZone(m_zone).date();
        return {entry.title(), when.isValid() ? day.toString(Qt::ISODate) : QString(), entry.place, rest.join(u'\n')};
    }

    /// What Kebu wrote of a moment says more than the calendar's own, such as seconds; where another program
    /// has moved the entry since, that counts.
    static QString ownMoment(const CalendarEntry &entry, const QString &name, const QString &read,
                             const QTimeZone &zone)
    {
        const QString own = entry.own.value(name);
        const auto parsed = [&zone](const QString &text) {
            QDateTime moment = QDateTime::fromString(QString(text).replace(u' ', u'T').left(16), Qt::ISODate);
            if (moment.timeSpec() == Qt::LocalTime)
                moment = QDateTime(moment.date(), moment.time(), text.endsWith(u'Z') ? QTimeZone::utc() : zone);
            return moment;
        };
        return !own.isEmpty() && parsed(own) == parsed(read) ? own : read;
    }

    QStringList talkCells(const CalendarEntry &entry, const QString &party) const
    {
        const bool isOwn = entry.own.value(u"RECORD"_qs) == talks;
        const QString start = entry.start.moment.toUTC().toString(Qt::ISODate);
        return {party,
                ownMoment(entry, u"AT"_qs, start, QTimeZone::utc()),
                isOwn ? entry.description : contentOf(entry),
                entry.place,
                entry.own.value(u"CUSTOMER"_qs),
                isOwn ? entry.own.value(u"METHOD"_qs) : QString()};
    }

    QStringList followUpCells(const CalendarEntry &entry, const QString &party) const
    {
        QDateTime when = entry.kind == CalendarEntry::Kind::Task && entry.due.isValid() ? entry.due.moment
                                                                                        : entry.firstFrom(m_today);
        const bool isDay =
            entry.kind == CalendarEntry::Kind::Task && entry.due.isValid() ? entry.due.isDay : entry.start.isDay;
        const QString due = isDay ? when.date().toString(Qt::ISODate) : momentIn(when, m_zone);
        const QDateTime remind = entry.alarmAt.isValid() ? entry.alarmAt
                                 : entry.alarmBefore     ? when.addSecs(-*entry.alarmBefore)
                                                         : QDateTime();
        const bool isDone = entry.completed.isValid() || entry.status == u"COMPLETED";
        const QString state = entry.own.value(u"STATE"_qs);
        const QString goal = entry.own.value(u"GOAL"_qs);
        return {party,
                goal.isEmpty() ? contentOf(entry).replace(u'\n', QStringLiteral(" · ")).left(2000) : goal,
                ownMoment(entry, u"AT"_qs, due, m_zone),
                remind.isValid() ? ownMoment(entry, u"REMIND"_qs, momentIn(remind, m_zone), m_zone)
                                 : entry.own.value(u"REMIND"_qs),
                !state.isEmpty() && (state == u"done") == isDone ? state
                : isDone                                         ? QStringLiteral("done")
                                                                 : QStringLiteral("open"),
                entry.own.value(u"CUSTOMER"_qs),
                entry.own.value(u"METHOD"_qs)};
    }

    void put(const QString &column, const QString &field)
    {
        ColumnTarget target;
        if (field == u"customer") {
            const bool isNamed = column == u"Customer name";
            target.link = field;
            target.linkBy = isNamed ? QStringLiteral("name") : QStringLiteral("id");
            target.linkCreate = isNamed;
        } else {
            target.field = field;
        }
        m_header << column;
        m_mapping.columns.push_back({column, {target}});
    }

    void makeMapping()
    {
        m_mapping.record = m_part;
        if (m_part == talks) {
            put(u"Customer"_qs, u"customer"_qs);
            put(u"Start"_qs, u"happened_at"_qs);
            put(u"Text"_qs, u"content"_qs);
            put(u"Location"_qs, u"place"_qs);
            put(u"Customer name"_qs, u"customer"_qs);
            put(u"Method"_qs, u"method"_qs);
            m_mapping.constants.push_back({{}, u"method"_qs, u"meeting"_qs});
        } else if (m_part == followUps) {
            put(u"Customer"_qs, u"customer"_qs);
            put(u"Summary"_qs, u"goal"_qs);
            put(u"Due"_qs, u"due_at"_qs);
            put(u"Alarm"_qs, u"remind_at"_qs);
            put(u"Status"_qs, u"state"_qs);
            put(u"Customer name"_qs, u"customer"_qs);
            put(u"Method"_qs, u"method"_qs);
        } else {
            put(u"Summary"_qs, u"name"_qs);
            put(u"Date"_qs, u"held_on"_qs);
            put(u"Location"_qs, u"place"_qs);
            put(u"Description"_qs, u"outcome"_qs);
        }
    }

    Calendar m_calendar;
    QString m_encoding;
    qint64 m_bytes;
    QTimeZone m_zone;
    QDate m_today;
    QString m_part;
    QStringList m_header;
    Mapping m_mapping;
    std::vector<Place> m_places; ///< by entry
    size_t m_next = 0;
    qint64 m_passed = 0; ///< entries that say what other records say
    qint64 m_line = 0;
};

} // namespace

Result<std::unique_ptr<TableSource>> openCalendar(std::unique_ptr<QIODevice> device, const SourceWish &wish)
{
    if (device->size() > largestCalendar)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "Calendar", "The calendar is larger than 64 MB. Export a shorter time and import that."),
                     {}};
    QString encoding;
    if (!wish.encoding.isEmpty() && wish.encoding.compare(u"auto", Qt::CaseInsensitive) != 0) {
        KEBU_LET(wanted, encodingByName(wish.encoding));
        encoding = wanted.name;
    }
    const qint64 size = device->size();
    KEBU_LET(calendar, readCalendar(*device, encoding, wish.zone));
    if (!calendar.isCalendar)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Calendar", "This is no calendar: it holds neither events nor tasks."),
                     {}};
    return std::unique_ptr<TableSource>(
        new CalendarSource(std::move(calendar), wish, encoding.isEmpty() ? QStringLiteral("UTF-8") : encoding, size));
}

} // namespace kebu
