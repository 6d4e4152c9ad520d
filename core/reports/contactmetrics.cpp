#include "core/reports/builtin.h"
#include "core/reports/customersql.h"
#include "core/reports/idplaces.h"
#include "core/reports/isoday.h"
#include "core/reports/walks.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <utility>

namespace kebu {

namespace {

using namespace customersql;

Population talks(const MetricScope &scope, Condition count)
{
    return children(scope, "interaction", "i",
                    instantWithin(QStringLiteral("i.happened_at"), scope.period, scope.view.clock().zone()),
                    std::move(count));
}

Result<Population> contacts(const MetricScope &scope)
{
    Population all = talks(scope, holds(reached()));
    all.countedBy = countedBy(scope, {TallyMeasure::Contact, scope.period, TallyMeasure::Contact, scope.period});
    return all;
}

/// A record written before its time, or without one, is not late.
const char delayMinutes[] = "max(0, (max(i.recorded_at, i.happened_at) - i.happened_at) / 60000)";
/// The limit of the settings, else a day.
const char limitMinutes[] = "coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = "
                            "'recording_limit_minutes'), 1440)";

Population logged(const MetricScope &scope, const char *compared)
{
    Population all =
        talks(scope, holds(QLatin1String(delayMinutes) + QLatin1String(compared) + QLatin1String(limitMinutes)));
    all.amount = holds(QLatin1String(delayMinutes));
    all.worth = Worth::MedianOfBase;
    return all;
}

Result<Population> onTimeLogging(const MetricScope &scope)
{
    Population all = logged(scope, " <= ");
    all.walk = walks::logged(scope, false);
    return all;
}

Result<Population> lateRecords(const MetricScope &scope)
{
    Population all = logged(scope, " > ");
    all.walk = walks::logged(scope, true);
    all.worth = Worth::MedianOfCounted;
    return all;
}

/// The contacts of each customer lie together in an index that says who was reached.
Result<Population> frequency(const MetricScope &scope)
{
    const Condition when = instantWithin(QStringLiteral("i.happened_at"), scope.period, scope.view.clock().zone());
    Condition inCare = holds(QStringLiteral("z.stage NOT IN ('ended', 'not_won') AND c.archived_as = ''"));
    if (scope.period.to.isValid())
        inCare = both(inCare, {metOn() + QStringLiteral(" <= ?"), {scope.period.to.toString(Qt::ISODate)}});
    const QString talks =
        QStringLiteral("FROM interaction i WHERE i.customer_id = z.id AND %1 AND %2").arg(reached(), when.sql);
    Population all = customers(scope, inCare, {QStringLiteral("EXISTS (SELECT 1 %1)").arg(talks), when.values});
    all.from += QStringLiteral(" JOIN customer c ON c.id = z.id");
    all.hasCustomer = true;
    all.amount = {QStringLiteral("(SELECT count(*) %1)").arg(talks), when.values};
    all.worth = Worth::AverageOfBase;
    all.walk = walks::contactsEach(scope);
    all.walked << QStringLiteral("interaction");
    return all;
}

/// A task done with an interaction, until the walk comes by that.
struct DoneTask {
    WalkedRecord record;
    qint64 with = 0;
    int next = -1; ///< done with the same interaction
};

/// Tells the tasks past their day, done or skipped, but for those done with an interaction: these it gives back.
Result<std::vector<DoneTask>> tellUndone(const MetricScope &scope, const WalkAsked &asked, const TellWalked &tell)
{
    RowScan tasks(scope.view.connection(),
                  QStringLiteral("SELECT k.customer_id, k.due_at, k.state, k.done_with_id%1 FROM task k NOT INDEXED")
                      .arg(asked.key.isEmpty() ? QString() : QStringLiteral(", ") + asked.key));
    KEBU_TRY(tasks.run());
    const qint64 today = scope.view.today().toJulianDay();
    std::vector<DoneTask> done;
    while (tasks.next()) {
        Progress::pass();
        const std::string_view due = tasks.text(1);
        const std::string_view state = tasks.text(2);
        WalkedRecord record{tasks.number(0), false, {}, julianDayOf(due)};
        if (due.empty() || (record.day >= today && state == "open") || tasks.isNull(0))
            continue;
        if (!asked.key.isEmpty())
            record.key = asked.placeOf(tasks.text(4));
        if (state == "done" && !tasks.isNull(3))
            done.push_back({record, tasks.number(3)});
        else
            tell(record);
    }
    KEBU_TRY(tasks.done());
    return done;
}

/// Marks those whose interaction happened by the day the task was due. The index by time says all that is asked.
Result<void> findOnTime(const MetricScope &scope, std::vector<DoneTask> &done)
{
    IdPlaces places;
    places.reserve(done.size());
    for (size_t i = 0; i < done.size(); ++i) {
        if (const int first = places.find(done[i].with); first < 0)
            places.insert(done[i].with, int(i));
        else
            done[i].next = std::exchange(done[size_t(first)].next, int(i));
    }
    RowScan talks(scope.view.connection(), QStringLiteral("SELECT i.id, i.happened_at FROM interaction i WHERE "
                                                          "i.happened_at > -9223372036854775808"));
    KEBU_TRY(talks.run());
    const qint64 ahead = secondsAhead(scope.view);
    while (talks.next()) {
        Progress::pass();
        for (int at = places.find(talks.number(0)); at >= 0; at = done[size_t(at)].next) {
            WalkedRecord &record = done[size_t(at)].record;
            record.isCounted = julianDayAt(talks.number(1), ahead) <= record.day;
        }
    }
    return talks.done();
}

/// Of all of them, so many ended with an interaction that to look each up would fetch a page of long texts for it.
Walk allFollowUps(const MetricScope &scope)
{
    return [scope](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        KEBU_LET(done, tellUndone(scope, asked, tell));
        KEBU_TRY(findOnTime(scope, done));
        for (const DoneTask &task : done)
            tell(task.record);
        return {};
    };
}

Result<Population> followUps(const MetricScope &scope)
{
    const QString day = QStringLiteral("substr(k.due_at, 1, 10)");
    Condition due = both(holds(QStringLiteral("k.due_at <> ''")), dayWithin(day, scope.period));
    due = both(due, {QStringLiteral("%1 < ? OR k.state <> 'open'").arg(day), {scope.today()}});
    const Condition onTime =
        holds(QStringLiteral("k.state = 'done' AND EXISTS (SELECT 1 FROM interaction i WHERE i.id = k.done_with_id AND "
                             "%1 <= %2)")
                  .arg(localDay(QStringLiteral("i.happened_at"), scope.view), day));
    Population all = children(scope, "task", "k", std::move(due), onTime);
    all.day = day;
    if (!scope.hasPeriod() && !scope.filter.areFew) {
        all.walk = allFollowUps(scope);
        all.walked << QStringLiteral("interaction");
    }
    return all;
}

Result<Population> promises(const MetricScope &scope)
{
    Condition due = both(holds(QStringLiteral("m.due_on <> ''")), dayWithin(QStringLiteral("m.due_on"), scope.period));
    due = both(due, {QStringLiteral("m.due_on < ? OR m.kept_on <> ''"), {scope.today()}});
    Population all = children(scope, "promise", "m", std::move(due),
                              holds(QStringLiteral("m.kept_on <> '' AND m.kept_on <= m.due_on")));
    all.day = QStringLiteral("m.due_on");
    all.walk = walks::promisesDue(scope);
    return all;
}

constexpr Declaration table[] = {
    {"contacts", MetricTheme::Contact, QT_TRANSLATE_NOOP("metrics", "Contacts"),
     QT_TRANSLATE_NOOP("metrics", "Of the interactions that happened in the period, those that reached the customer; "
                                  "calls without answer and messages without reply did not."),
     QT_TRANSLATE_NOOP("metrics", "Interactions"), QT_TRANSLATE_NOOP("metrics", "Reached"),
     QT_TRANSLATE_NOOP("metrics", "Reached ÷ all"), nullptr, MetricUnit::None, MetricShape::Bars, false, contacts},
    {"interaction_frequency", MetricTheme::Contact, QT_TRANSLATE_NOOP("metrics", "Interaction frequency"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of the customers met by the period's last day, without ended, not won and archived ones, those "
                       "reached in the period. Value: interactions that reached them, on average of all of these "
                       "customers."),
     QT_TRANSLATE_NOOP("metrics", "Customers in care"), QT_TRANSLATE_NOOP("metrics", "Reached"),
     QT_TRANSLATE_NOOP("metrics", "Reached ÷ in care"), QT_TRANSLATE_NOOP("metrics", "Contacts each"), MetricUnit::None,
     MetricShape::Bars, false, frequency},
    {"on_time_logging", MetricTheme::Contact, QT_TRANSLATE_NOOP("metrics", "Logged on time"),
     QT_TRANSLATE_NOOP("metrics", "Of the interactions that happened in the period, those recorded within the limit of "
                                  "the settings, which is 24 hours unless the team chose another. Value: the median "
                                  "delay in minutes."),
     QT_TRANSLATE_NOOP("metrics", "Interactions"), QT_TRANSLATE_NOOP("metrics", "Logged in time"),
     QT_TRANSLATE_NOOP("metrics", "Logged on time"), QT_TRANSLATE_NOOP("metrics", "Median delay"), MetricUnit::Minutes,
     MetricShape::Bars, false, onTimeLogging},
    {"late_records", MetricTheme::Contact, QT_TRANSLATE_NOOP("metrics", "Late records per person"),
     QT_TRANSLATE_NOOP("metrics", "Of the interactions that happened in the period, those recorded after the limit of "
                                  "the settings, by who recorded them. Value: the median delay in minutes of the late "
                                  "ones."),
     QT_TRANSLATE_NOOP("metrics", "Interactions"), QT_TRANSLATE_NOOP("metrics", "Late"),
     QT_TRANSLATE_NOOP("metrics", "Late ÷ all"), QT_TRANSLATE_NOOP("metrics", "Median delay"), MetricUnit::Minutes,
     MetricShape::Bars, true, lateRecords, "recorded_by"},
    {"followups_on_time", MetricTheme::Contact, QT_TRANSLATE_NOOP("metrics", "Follow-ups on time"),
     QT_TRANSLATE_NOOP("metrics", "Of the follow-ups due in the period that are past their day, done or skipped, those "
                                  "done with an interaction not later than the day they were due."),
     QT_TRANSLATE_NOOP("metrics", "Due"), QT_TRANSLATE_NOOP("metrics", "On time"),
     QT_TRANSLATE_NOOP("metrics", "On time ÷ due"), nullptr, MetricUnit::None, MetricShape::Bars, false, followUps},
    {"promises_kept", MetricTheme::Contact, QT_TRANSLATE_NOOP("metrics", "Promises kept"),
     QT_TRANSLATE_NOOP("metrics", "Of the promises due in the period, ours and theirs, that are past their day or "
                                  "kept, those kept by that day."),
     QT_TRANSLATE_NOOP("metrics", "Promises due"), QT_TRANSLATE_NOOP("metrics", "Kept in time"),
     QT_TRANSLATE_NOOP("metrics", "Kept ÷ due"), nullptr, MetricUnit::None, MetricShape::Bars, false, promises,
     "promise.by"},
};

} // namespace

std::span<const Declaration> builtin::contactMetrics() { return table; }

} // namespace kebu
