#include "core/base/savefile.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/promise.h"
#include "core/domain/registry.h"
#include "core/domain/task.h"
#include "core/exchange/calendarwriter.h"
#include "core/rules/yearlyday.h"
#include "core/services/exporting/exporting.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace kebu::exporting {

namespace {

/// Lunar days have no yearly date: so many of the coming ones are written out.
constexpr int lunarYears = 10;
constexpr int minutesPerDay = 24 * 60;

class Calendar
{
public:
    explicit Calendar(Export &to)
        : m_to(to),
          m_words(to.view, to.options),
          m_writer(to.view.clock().zone(), to.view.clock().now())
    {
    }

    /// Whether this kind of record has a day.
    [[nodiscard]] static bool holds(const RecordType &type)
    {
        return &type == &task::type() || &type == &promise::type() || &type == &interaction::type() ||
               &type == &keyDate::type() || &type == &event::type() || &type == &contract::type();
    }

    Result<void> add(const Record &record)
    {
        KEBU_TRY(m_words.begin(record));
        if (&record.type() == &task::type())
            return addTask(record);
        if (&record.type() == &promise::type())
            return addPromise(record);
        if (&record.type() == &interaction::type())
            return addInteraction(record);
        if (&record.type() == &keyDate::type())
            return addKeyDate(record);
        if (&record.type() == &event::type())
            return addEvent(record);
        return addRenewal(record);
    }

    [[nodiscard]] QByteArray text() const { return m_writer.text(); }

private:
    [[nodiscard]] Result<QString> words(const Record &record, FieldName name)
    {
        return m_words.text(record, record.type().field(record.type().indexOf(name)));
    }
    [[nodiscard]] static QString uidOf(const Record &record)
    {
        return record.type().name() + u'-' + record.id().toString() + QStringLiteral("@kebu");
    }
    /// So that the file comes back whole; masked it is not to come back.
    void tell(CalendarItem &item, const QByteArray &name, const QString &text) const
    {
        if (!m_to.options.isMasked)
            item.own.emplace_back(name, text);
    }
    /// What it is about and with whom: `演示新方案 · 苏州衡岳`.
    Result<CalendarItem> itemOf(const Record &record, const QString &what)
    {
        CalendarItem item;
        item.uid = uidOf(record);
        item.summary = what;
        tell(item, "RECORD", record.type().name());
        const int own = record.type().customerField();
        if (own >= 0 && !record.value(own).isEmpty()) {
            KEBU_LET(customer, m_to.view.get(customer::type(), record.value(own).id()));
            KEBU_LET(name, words(customer, customer::name));
            item.summary += (what.isEmpty() ? QString() : QStringLiteral(" · ")) + name;
            tell(item, "CUSTOMER", name);
        }
        return item;
    }

    Result<void> addTask(const Record &record)
    {
        KEBU_LET(goal, words(record, task::goal));
        KEBU_LET(item, itemOf(record, goal));
        item.kind = CalendarItem::Kind::Task;
        item.at = record.wallTime(task::dueAt);
        item.isDone = record.text(task::state) == u"done";
        tell(item, "GOAL", goal);
        tell(item, "AT", item.at.toString());
        tell(item, "REMIND", record.wallTime(task::remindAt).toString());
        tell(item, "STATE", record.text(task::state));
        tell(item, "METHOD", record.text(task::method));
        if (record.has(task::remindAt) && item.at.hasTime()) {
            const QTimeZone zone = m_to.view.clock().zone();
            const qint64 before = item.at.toInstant(zone).ms - record.wallTime(task::remindAt).toInstant(zone).ms;
            constexpr qint64 minute = 60'000;
            if (before >= 0)
                item.alarmMinutes = int(before / minute);
        }
        KEBU_LET(method, words(record, task::method));
        item.description = method;
        m_writer.add(item);
        return {};
    }

    Result<void> addPromise(const Record &record)
    {
        KEBU_LET(wording, words(record, promise::wording));
        KEBU_LET(item, itemOf(record, wording));
        item.kind = CalendarItem::Kind::Task;
        item.at = WallTime{record.date(promise::dueOn), {}, {}};
        item.isDone = record.has(promise::keptOn);
        m_writer.add(item);
        return {};
    }

    Result<void> addInteraction(const Record &record)
    {
        KEBU_LET(method, words(record, interaction::method));
        KEBU_LET(item, itemOf(record, method));
        const Instant at = record.instant(interaction::happenedAt);
        item.at = WallTime::of(at, m_to.view.clock().zone());
        tell(item, "AT", QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(Qt::ISODateWithMs));
        tell(item, "METHOD", record.text(interaction::method));
        KEBU_LET(content, words(record, interaction::content));
        item.description = content;
        KEBU_LET(place, words(record, interaction::place));
        item.location = place;
        m_writer.add(item);
        return {};
    }

    Result<void> addKeyDate(const Record &record)
    {
        KEBU_LET(kind, words(record, keyDate::kind));
        KEBU_LET(item, itemOf(record, kind));
        const auto date = PartialDate::fromString(record.text(keyDate::date));
        if (!date)
            return {};
        if (record.has(keyDate::remindDaysBefore))
            item.alarmMinutes = int(record.number(keyDate::remindDaysBefore)) * minutesPerDay;
        QDate from = m_to.view.today();
        if (!record.yes(keyDate::lunar)) {
            item.at = WallTime{nextYearlyDay(*date, false, from), {}, {}};
            item.isYearly = true;
            if (!item.at.isNull())
                m_writer.add(item);
            return {};
        }
        const QString uid = item.uid;
        for (int i = 0; i < lunarYears; ++i) {
            const QDate day = nextYearlyDay(*date, true, from);
            if (!day.isValid())
                break;
            item.at = WallTime{day, {}, {}};
            item.uid = uid + u'-' + QString::number(day.year());
            m_writer.add(item);
            from = day.addDays(1);
        }
        return {};
    }

    Result<void> addEvent(const Record &record)
    {
        KEBU_LET(name, words(record, event::name));
        KEBU_LET(item, itemOf(record, name));
        item.at = WallTime{record.date(event::heldOn), {}, {}};
        KEBU_LET(place, words(record, event::place));
        item.location = place;
        if (!item.at.isNull())
            m_writer.add(item);
        return {};
    }

    /// A contract's last day, with a month's notice.
    Result<void> addRenewal(const Record &record)
    {
        if (!record.has(contract::endsOn))
            return {};
        KEBU_LET(name, words(record, contract::name));
        KEBU_LET(item, itemOf(record, QCoreApplication::translate("Export", "Contract ends: %1").arg(name)));
        item.at = WallTime{record.date(contract::endsOn), {}, {}};
        constexpr int daysOfNotice = 30;
        item.alarmMinutes = daysOfNotice * minutesPerDay;
        m_writer.add(item);
        return {};
    }

    Export &m_to;
    RecordWords m_words;
    CalendarWriter m_writer;
};

} // namespace

Result<void> writeCalendar(Export &to)
{
    Calendar calendar(to);
    bool isWritten = false;
    for (const RecordType *type : to.types) {
        if (!Calendar::holds(*type))
            continue;
        KEBU_LET(count, eachRecord(to.view, *type, to.options.where,
                                   [&](const Record &record) { return calendar.add(record); }));
        to.report.records.insert(type->name(), count);
        isWritten = true;
    }
    if (!isWritten) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Export", "Calendars hold what has a day: export tasks, promises, "
                                                           "interactions, events, contracts or key dates as .ics."),
                     {}};
    }
    QSaveFile file(to.options.file);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    const QByteArray text = calendar.text();
    if (file.write(text) != text.size() || !commitWhole(file))
        return cannotWrite(file);
    to.report.files << to.options.file;
    return {};
}

} // namespace kebu::exporting
