#include "core/exchange/holidayfile.h"

#include "core/exchange/encoding.h"
#include "core/rules/holidaytable.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libical/ical.h>

#include <map>
#include <memory>

namespace kebu {

namespace {

constexpr qsizetype largest = 4 * 1024 * 1024;
constexpr int longestHoliday = 31;
constexpr int mostDaysOff = 60;

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, QStringLiteral("holiday file")}; }

struct ComponentFree {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Calendar = std::unique_ptr<icalcomponent, ComponentFree>;

enum class Mark { None, Off, Worked };

/// One all-day entry of the file.
struct Entry {
    QDate from;
    QDate to; ///< included
    QString name;
    Mark mark = Mark::None;
    bool isObservance = false;
};

QDate dayOf(const icaltimetype &time) { return {time.year, time.month, time.day}; }

QString special(icalcomponent *event)
{
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY)) {
        if (qstricmp(icalproperty_get_x_name(property), "X-APPLE-SPECIAL-DAY") == 0)
            return QString::fromUtf8(icalproperty_get_x(property));
    }
    return {};
}

Mark markOf(icalcomponent *event, const QString &summary)
{
    static const QRegularExpression worked(QStringLiteral("补班|调休上班|[(（\\[【 ]班|班[)）\\]】]?$"));
    static const QRegularExpression off(QStringLiteral("[(（\\[【 ]休|放假|休[)）\\]】]?$"));
    const QString word = special(event);
    if (word.contains(u"WORKDAY", Qt::CaseInsensitive) || worked.match(summary).hasMatch())
        return Mark::Worked;
    return word.contains(u"HOLIDAY", Qt::CaseInsensitive) || off.match(summary).hasMatch() ? Mark::Off : Mark::None;
}

/// `春节(休)` is 春节.
QString nameOf(const QString &summary)
{
    static const QRegularExpression mark(QStringLiteral(
        "\\s*([(（\\[【]\\s*(休|班|补班|放假|调休)[^)）\\]】]*[)）\\]】]|补班|调休上班|放假|[ 　](休|班))\\s*$"));
    QString name = summary;
    name.remove(mark);
    return name.trimmed();
}

/// Nothing for what is no all-day entry of its own.
std::optional<Entry> entryOf(icalcomponent *event)
{
    const icaltimetype start = icalcomponent_get_dtstart(event);
    const bool isRepeated = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY) != nullptr;
    if (icaltime_is_null_time(start) || !start.is_date || isRepeated)
        return std::nullopt;
    Entry entry;
    entry.from = dayOf(start);
    const icaltimetype end = icalcomponent_get_dtend(event); // the day after the last
    entry.to = icaltime_is_null_time(end) ? entry.from : std::max(entry.from, dayOf(end).addDays(-1));
    if (!entry.from.isValid() || !entry.to.isValid() || entry.from.daysTo(entry.to) >= longestHoliday)
        return std::nullopt;
    const char *summary = icalcomponent_get_summary(event);
    const char *description = icalcomponent_get_description(event);
    const QString words = QString::fromUtf8(summary ? summary : "").trimmed();
    entry.mark = markOf(event, words);
    entry.name = nameOf(words);
    entry.isObservance = QString::fromUtf8(description ? description : "").contains(u"observance", Qt::CaseInsensitive);
    return entry;
}

/// Names as the built-in holidays have them: 清明 is 清明节, Tomb-sweeping Day.
WorkCalendar::SpecialDay dayNamed(QDate day, bool isWorked, const QString &name)
{
    for (const HolidaySpan &known : holidayTable()) {
        const QString zh = known.name.in(Language::Chinese);
        const QString en = known.name.in(Language::English);
        if (zh == name || en.compare(name, Qt::CaseInsensitive) == 0 || zh == name + u'节')
            return {day, isWorked, zh, en};
    }
    return {day, isWorked, name, name};
}

Result<QByteArray> utf8Of(const QByteArray &bytes)
{
    KEBU_LET(decoder, TextDecoder::open(detectEncoding(bytes, true)));
    QString text;
    decoder.decode(bytes, true, text);
    return text.toUtf8();
}

Result<HolidayFile> daysOf(const std::vector<Entry> &entries, int ignored)
{
    const bool hasMarks = std::ranges::any_of(entries, [](const Entry &entry) { return entry.mark != Mark::None; });
    HolidayFile file;
    file.ignored = ignored;
    std::map<QDate, WorkCalendar::SpecialDay> days;
    std::map<int, int> daysOff;
    for (const Entry &entry : entries) {
        if (hasMarks ? entry.mark == Mark::None : entry.isObservance) {
            ++file.ignored;
            continue;
        }
        const bool isWorked = entry.mark == Mark::Worked;
        for (QDate day = entry.from; day <= entry.to; day = day.addDays(1)) {
            const bool isNew = days.insert_or_assign(day, dayNamed(day, isWorked, entry.name)).second;
            if (isNew && !isWorked && ++daysOff[day.year()] > mostDaysOff)
                return invalid(QCoreApplication::translate(
                                   "exchange", "This calendar has more than %1 days off in %2. It is not one "
                                               "of public holidays; nothing was taken over.")
                                   .arg(mostDaysOff)
                                   .arg(day.year()));
        }
    }
    for (auto &[day, special] : days)
        file.days.push_back(std::move(special));
    if (file.days.empty())
        return invalid(QCoreApplication::translate(
            "exchange", "This calendar holds no public holidays: none of its entries is a whole day off."));
    return file;
}

} // namespace

Result<HolidayFile> readHolidays(const QByteArray &bytes)
{
    const Error none = invalid(QCoreApplication::translate(
        "exchange", "This file is no calendar. Choose an iCalendar file (.ics) of public holidays."));
    if (bytes.size() > largest)
        return none;
    KEBU_LET(text, utf8Of(bytes));
    if (!text.contains("BEGIN:VCALENDAR"))
        return none;
    const Calendar calendar(icalparser_parse_string(text.constData()));
    if (!calendar)
        return none;
    std::vector<Entry> entries;
    int ignored = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        if (std::optional<Entry> entry = entryOf(event))
            entries.push_back(std::move(*entry));
        else
            ++ignored;
    }
    return daysOf(entries, ignored);
}

} // namespace kebu
