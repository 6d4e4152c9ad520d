#include "core/services/agenda.h"

#include "core/base/language.h"
#include "core/base/text.h"
#include "core/domain/task.h"
#include "core/services/nextfollowup.h"
#include "core/services/warmthdigit.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kebu {

namespace {

constexpr int weekDays = 7;
constexpr int datesAheadDays = 30;

QString iso(QDate day) { return day.toString(Qt::ISODate); }

/// The second try of a call without answer (followup.h) has the cadence's reason, which names the call.
/// Dormant customers are asked for nothing by the cadence.
/// Both spellings of "open" are index ranges of their own, merged by due date without sorting.
const QString openTasksDue = QStringLiteral(
    "WITH due (id, due_at) AS (SELECT id, due_at FROM task WHERE state = 'open' AND due_at >= ? AND due_at < ? "
    "UNION ALL SELECT id, due_at FROM task WHERE state = '' AND due_at >= ? AND due_at < ? ORDER BY 2 LIMIT ?) "
    "SELECT t.id, c.id, c.name, c.number, c.grade, c.stage, t.goal, t.method, t.due_at, "
    "CASE WHEN t.origin = 'manual' AND t.about_record = 'interaction' THEN 'cadence' ELSE t.origin END, "
    "t.postponed_count, "
    "s.hot_until, s.warm_until, s.last_contact_at, c.preferred_days, c.preferred_from, c.preferred_to, c.phone, "
    "c.maintenance_layer, c.cadence_days, c.first_contact_on, c.registered_on, c.usual_channel, "
    "coalesce(i.method, ''), coalesce(i.content, ''), coalesce(i.attitude, ''), t.owner_id, c.owner_id, c.gender, "
    "c.communication_preference, t.about_record, t.about_id, t.milestone "
    "FROM due JOIN task t ON t.id = due.id JOIN customer c ON c.id = t.customer_id "
    "JOIN customer_summary s ON s.customer_id = c.id LEFT JOIN interaction i ON i.id = s.last_interaction_id "
    "WHERE NOT (t.origin = 'cadence' AND s.dormant_from <> '' AND s.dormant_from <= ?) ORDER BY "
    "due.due_at, t.id");

enum Column {
    TaskId,
    CustomerId,
    Name,
    Number,
    Grade,
    Stage,
    Goal,
    Method,
    DueAt,
    Origin,
    Postponed,
    HotUntil,
    WarmUntil,
    LastContactAt,
    PreferredDays,
    PreferredFrom,
    PreferredTo,
    Phone,
    Layer,
    CadenceDays,
    FirstContactOn,
    RegisteredOn,
    UsualChannel,
    LastMethod,
    LastContent,
    LastAttitude,
    TaskOwner,
    CustomerOwner,
    Gender,
    Preference,
    AboutRecord,
    AboutId,
    Milestone
};

QTime timeOf(const QString &text) { return QTime::fromString(text, QStringLiteral("HH:mm")); }
QDate dateOf(const QString &text) { return QDate::fromString(text, Qt::ISODate); }
qint64 orNothing(qint64 stored) { return stored == RecordStore::emptyNumber ? 0 : stored; }

QString firstLine(const QString &text) { return simplifiedLine(text.trimmed().section(u'\n', 0, 0)); }

QString say(const char *sentence) { return QCoreApplication::translate("agenda", sentence); }

/// A day as a sentence names it: 4/29, 29 Apr.
QString dayWord(QDate day)
{
    return uiLanguage() == Language::Chinese ? day.toString(QStringLiteral("M/d"))
                                             : QLocale(QLocale::English).toString(day, QStringLiteral("d MMM"));
}

/// What a follow-up that does not come from the cadence came from.
struct Source {
    QString origin;      ///< code
    QString aboutRecord; ///< empty: nothing in particular
    Id about;
    QString milestone; ///< code
};

QString sinceText(QDate lastContact, QDate today)
{
    if (!lastContact.isValid())
        return QCoreApplication::translate("rules", "no contact yet");
    const int days = int(lastContact.daysTo(today));
    return days <= 0 ? QCoreApplication::translate("rules", "last contact today")
                     : QCoreApplication::translate("rules", "%n days since the last contact", nullptr, days);
}

QString planText(const QString &milestone)
{
    const Choice *step = task::type().find(QString(task::milestone))->choice(milestone);
    return step ? say(QT_TRANSLATE_NOOP("agenda", "Step of a plan: %1")).arg(step->label.text())
                : say(QT_TRANSLATE_NOOP("agenda", "Step of a plan"));
}

Result<QString> promiseText(Snapshot &view, Id promise)
{
    Statement &row = view.connection().prepared(QStringLiteral("SELECT \"by\", due_on FROM promise WHERE id = ?"));
    KEBU_TRY(row.run(promise));
    QString text = say(QT_TRANSLATE_NOOP("agenda", "Promised"));
    if (row.next()) {
        const bool isTheirs = row.text(0) == u"theirs";
        if (const QDate due = dateOf(row.text(1)); due.isValid())
            text = (isTheirs ? say(QT_TRANSLATE_NOOP("agenda", "They promised it by %1"))
                             : say(QT_TRANSLATE_NOOP("agenda", "We promised it by %1")))
                       .arg(dayWord(due));
        else
            text = isTheirs ? say(QT_TRANSLATE_NOOP("agenda", "They promised it"))
                            : say(QT_TRANSLATE_NOOP("agenda", "We promised it"));
    }
    KEBU_TRY(row.done());
    return text;
}

Result<QString> originText(Snapshot &view, const Source &source)
{
    if (source.origin == u"promise" && source.aboutRecord == u"promise")
        return promiseText(view, source.about);
    if (source.origin == u"promise")
        return say(QT_TRANSLATE_NOOP("agenda", "Promised"));
    if (source.origin == u"plan")
        return planText(source.milestone);
    if (source.origin == u"key_date")
        return say(QT_TRANSLATE_NOOP("agenda", "A key date comes near"));
    return say(QT_TRANSLATE_NOOP("agenda", "Planned by hand"));
}

/// Reads the follow-ups of one range of days.
class DueReader
{
public:
    DueReader(Snapshot &view, const WallTime &now, int limit) : m_view(view), m_now(now), m_limit(limit) {}

    Result<std::vector<AgendaItem>> read(const QString &from, const QString &before)
    {
        std::vector<AgendaItem> items;
        std::vector<CadenceFacts> facts;
        std::vector<Source> sources;
        Statement &rows = m_view.connection().prepared(openTasksDue);
        KEBU_TRY(rows.run(from, before, from, before, m_limit, iso(m_now.date)));
        while (rows.next()) {
            items.push_back(itemOf(rows));
            facts.push_back(factsOf(rows, items.back()));
            sources.push_back({rows.text(Origin), rows.text(AboutRecord), rows.id(AboutId), rows.text(Milestone)});
        }
        KEBU_TRY(rows.done());
        for (size_t i = 0; i < items.size(); ++i) {
            KEBU_TRY(addWhy(items[i], facts[i], sources[i]));
            KEBU_TRY(addContact(items[i]));
        }
        return items;
    }

private:
    [[nodiscard]] AgendaItem itemOf(const Statement &row) const
    {
        const QTimeZone zone = m_view.clock().zone();
        AgendaItem item;
        item.task = row.id(TaskId);
        item.customer = row.id(CustomerId);
        item.customerName = row.text(Name);
        item.number = row.text(Number);
        item.grade = row.text(Grade);
        item.stage = row.text(Stage);
        item.warmth = warmthDigit(row.text(HotUntil), row.text(WarmUntil), m_now.date);
        item.goal = row.text(Goal);
        item.method = row.text(Method);
        item.origin = row.text(Origin);
        item.postponed = int(orNothing(row.number(Postponed)));
        item.due = WallTime::fromString(row.text(DueAt)).value_or(WallTime{});
        if (!item.due.zone.isEmpty())
            item.due = WallTime::of(item.due.toInstant(zone), zone);
        item.state = dueState(item.due, m_now);
        const bool isOver = item.state == DueState::Awaiting || (item.state == DueState::Overdue && item.due.hasTime());
        if (isOver && isAppointment(item.method)) {
            item.isUnloggedAppointment = true;
            item.state = DueState::Awaiting;
        }
        item.owner = row.id(TaskOwner) ? row.id(TaskOwner) : row.id(CustomerOwner);
        item.gender = row.text(Gender);
        item.preference = firstLine(row.text(Preference));
        if (const qint64 last = row.number(LastContactAt); last != RecordStore::emptyNumber) {
            item.lastContactAt = Instant{last};
            item.lastContact = localDate(item.lastContactAt, zone);
        }
        item.lastMethod = row.text(LastMethod);
        item.lastContent = firstLine(row.text(LastContent));
        item.lastAttitude = row.text(LastAttitude);
        item.preferredDays = int(orNothing(row.number(PreferredDays)));
        item.preferredFrom = timeOf(row.text(PreferredFrom));
        item.preferredTo = timeOf(row.text(PreferredTo));
        item.phone = row.text(Phone);
        return item;
    }

    [[nodiscard]] CadenceFacts factsOf(const Statement &row, const AgendaItem &item) const
    {
        CadenceFacts facts;
        facts.letter = item.grade;
        facts.layer = row.text(Layer);
        if (row.number(CadenceDays) != RecordStore::emptyNumber)
            facts.ownDays = int(row.number(CadenceDays));
        facts.lastContact = item.lastContact;
        const QDate firstContact = dateOf(row.text(FirstContactOn));
        facts.knownSince = firstContact.isValid() ? firstContact : dateOf(row.text(RegisteredOn));
        facts.preferredMethod = row.text(UsualChannel);
        return facts;
    }

    Result<void> addWhy(AgendaItem &item, CadenceFacts &facts, const Source &source)
    {
        if (item.isUnloggedAppointment) {
            item.why =
                say(QT_TRANSLATE_NOOP("agenda", "The appointment passed and nothing is recorded: what came of it?"));
        } else if (item.origin != u"cadence") {
            KEBU_LET(origin, originText(m_view, source));
            item.why = QCoreApplication::translate("rules", "%1; %2", "rule; time since the last contact")
                           .arg(origin, sinceText(item.lastContact, m_now.date));
        } else {
            KEBU_TRY(addUnanswered(item, facts));
            KEBU_LET(policy, Settings(m_view.connection()).cadencePolicy());
            item.why = nextFollowUp(facts, policy, WorkCalendar::builtIn(), m_now.date).why;
        }
        if (item.postponed > 0)
            item.why =
                QCoreApplication::translate("agenda", "%1; postponed %n times", nullptr, item.postponed).arg(item.why);
        return {};
    }

    Result<void> addUnanswered(const AgendaItem &item, CadenceFacts &facts)
    {
        Statement &row =
            m_view.connection().prepared(QStringLiteral("SELECT happened_at FROM interaction WHERE customer_id = ? AND "
                                                        "happened_at >= ? AND reach IN ('no_answer', 'no_reply') "
                                                        "ORDER BY happened_at DESC LIMIT 1"));
        KEBU_TRY(row.run(item.customer, item.lastContact.isValid() ? item.lastContactAt.ms : 0));
        if (row.next())
            facts.lastUnanswered = localDate(Instant{row.number(0)}, m_view.clock().zone());
        return row.done();
    }

    Result<void> addContact(AgendaItem &item)
    {
        Statement &row = m_view.connection().prepared(
            QStringLiteral("SELECT name, mobile, landline, title FROM contact WHERE customer_id "
                           "= ? AND left_on = '' ORDER BY is_primary DESC, id LIMIT 1"));
        KEBU_TRY(row.run(item.customer));
        if (row.next()) {
            item.contactName = row.text(0);
            item.contactTitle = row.text(3);
            const QString number = row.text(1).isEmpty() ? row.text(2) : row.text(1);
            if (!number.isEmpty())
                item.phone = number;
        }
        return row.done();
    }

    Snapshot &m_view;
    WallTime m_now;
    int m_limit;
};

void sortDay(std::vector<AgendaItem> &items)
{
    const auto key = [](const AgendaItem &item) {
        return std::tuple(item.due.date, item.due.time.isValid() ? item.due.time : QTime(23, 59, 59),
                          item.grade.isEmpty() ? QStringLiteral("Z") : item.grade, item.warmth);
    };
    std::ranges::stable_sort(items, {}, key);
}

} // namespace

Result<qint64> countOverdue(Snapshot &view, QDate day)
{
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT count(*) FROM task WHERE state IN ('', 'open') AND due_at > '' AND due_at < ?"));
    KEBU_TRY(row.run(iso(day)));
    const qint64 count = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return count;
}

bool isAppointment(const QString &method)
{
    return method == u"visit" || method == u"meeting" || method == u"online_meeting" || method == u"exhibition";
}

Result<Agenda> followUpsOn(Snapshot &view, QDate day, int limit)
{
    Agenda agenda;
    agenda.day = day;
    const WallTime now = day == view.today() ? view.clock().wallNow() : WallTime{day, {}, {}};
    DueReader reader(view, now, limit);
    // ranges are split where another zone may move a follow-up over midnight; its state says where it belongs
    KEBU_LET(past, reader.read(QStringLiteral("0"), iso(day)));
    KEBU_LET(coming, reader.read(iso(day), iso(day.addDays(weekDays + 2))));
    for (auto *items : {&past, &coming}) {
        for (AgendaItem &item : *items) {
            switch (item.state) {
            case DueState::Overdue:
                agenda.overdue.push_back(std::move(item));
                break;
            case DueState::Awaiting:
                agenda.awaiting.push_back(std::move(item));
                break;
            case DueState::Today:
                agenda.today.push_back(std::move(item));
                break;
            case DueState::Soon:
                agenda.week.push_back(std::move(item));
                break;
            case DueState::None:
            case DueState::Later:
            case DueState::Done:
                break;
            }
        }
    }
    for (auto *items : {&agenda.overdue, &agenda.awaiting, &agenda.today, &agenda.week})
        sortDay(*items);
    agenda.overdueTotal = qint64(agenda.overdue.size());
    if (limit >= 0 && qint64(past.size()) >= limit) {
        KEBU_LET(total, countOverdue(view, day));
        agenda.overdueTotal = total;
    }
    return agenda;
}

Result<Agenda> agendaOn(Snapshot &view, QDate day, int limit)
{
    KEBU_LET(agenda, followUpsOn(view, day, limit));
    KEBU_LET(dates, keyDatesAhead(view, day, datesAheadDays, limit));
    KEBU_LET(watched, watchList(view, day, limit));
    agenda.dates = std::move(dates);
    agenda.warnings = std::move(watched);
    return agenda;
}

Result<std::vector<DayLoad>> load(Snapshot &view, QDate from, int days, Id user)
{
    QHash<QString, int> counts;
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT substr(t.due_at, 1, 10), count(*) FROM task t LEFT JOIN customer_summary s ON s.customer_id = "
        "t.customer_id WHERE t.state IN ('', 'open') AND t.due_at >= ? AND t.due_at < ? AND NOT (t.origin = 'cadence' "
        "AND coalesce(s.dormant_from, '') <> '' AND s.dormant_from <= ?) GROUP BY 1"));
    KEBU_TRY(rows.run(iso(from), iso(from.addDays(days)), iso(view.today())));
    while (rows.next())
        counts.insert(rows.text(0), int(rows.number(1)));
    KEBU_TRY(rows.done());
    KEBU_LET(policy, Settings(view.connection()).cadencePolicy());
    KEBU_LET(calendars, Settings(view.connection()).calendarPolicy());
    const WorkCalendar calendar = calendars.calendarOf(user);
    std::vector<DayLoad> loads;
    for (int i = 0; i < days; ++i) {
        const QDate day = from.addDays(i);
        loads.push_back({day, counts.value(iso(day)), calendar.kind(day), calendar.holidayName(day),
                         calendar.isWorkday(day) ? policy.followUpsPerDay : 0});
    }
    return loads;
}

} // namespace kebu
