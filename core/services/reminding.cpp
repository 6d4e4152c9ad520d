#include "core/services/reminding.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/rules/radar.h"

namespace kebu {

namespace {

constexpr int marginDays = 2; ///< zones, quiet hours and minutes before move a reminder by less

QString iso(QDate day) { return day.toString(Qt::ISODate); }

} // namespace

Result<std::vector<ReminderTask>> reminderTasks(Snapshot &view, Instant from, Instant to)
{
    const QTimeZone zone = view.clock().zone();
    const QString first = iso(localDate(from, zone).addDays(-marginDays));
    const QString last = iso(localDate(to, zone).addDays(marginDays));
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT id, due_at, remind_at FROM task WHERE state IN ('', 'open') AND "
                       "((remind_at = '' AND due_at >= ? AND due_at < ? AND length(due_at) > 10) OR (remind_at >= ? "
                       "AND remind_at < ?)) ORDER BY due_at, id"));
    KEBU_TRY(rows.run(first, last, first, last));
    std::vector<ReminderTask> tasks;
    while (rows.next())
        tasks.push_back({rows.id(0), WallTime::fromString(rows.text(1)).value_or(WallTime{}),
                         WallTime::fromString(rows.text(2)).value_or(WallTime{})});
    KEBU_TRY(rows.done());
    return tasks;
}

Result<std::vector<ReminderText>> reminderTexts(Snapshot &view, const std::vector<Id> &tasks)
{
    std::vector<ReminderText> texts;
    for (const Id id : tasks) {
        KEBU_LET(found, view.store().find(task::type(), id));
        if (!found || !(found->text(task::state).isEmpty() || found->text(task::state) == u"open"))
            continue;
        KEBU_LET(customer, view.get(customer::type(), found->ref(task::customer)));
        texts.push_back({id, std::move(customer), found->text(task::goal), found->wallTime(task::dueAt)});
    }
    return texts;
}

Result<DueCounts> dueCounts(Snapshot &view)
{
    DueCounts counts;
    const QDate today = view.today();
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT coalesce(sum(t.due_at < ?), 0), coalesce(sum(t.due_at >= ?), 0) FROM task t LEFT JOIN "
                       "customer_summary s ON s.customer_id = t.customer_id WHERE t.state IN ('', 'open') AND t.due_at "
                       "<> '' AND t.due_at < ? AND NOT (t.origin = 'cadence' AND coalesce(s.dormant_from, '') <> '' "
                       "AND s.dormant_from <= ?)"));
    KEBU_TRY(row.run(iso(today), iso(today), iso(today.addDays(1)), iso(today)));
    if (row.next()) {
        counts.overdue = int(row.number(0));
        counts.today = int(row.number(1));
    }
    KEBU_TRY(row.done());
    return counts;
}

namespace {

Result<int> countOf(Snapshot &view, const QString &sql, const QVariantList &values)
{
    Statement &row = view.connection().prepared(sql);
    KEBU_TRY(row.runWith(values));
    const int count = row.next() ? int(row.number(0)) : 0;
    KEBU_TRY(row.done());
    return count;
}

/// What the radar warns of by a day that comes (radar.h), each along its index.
Result<void> countDebts(Snapshot &view, MorningDigest &digest)
{
    const QDate today = view.today();
    KEBU_LET(cases, countOf(view,
                            QStringLiteral("SELECT count(*) FROM service_case WHERE resolved_at = "
                                           "-9223372036854775808 AND due_at > -9223372036854775808 AND due_at < ?"),
                            {view.clock().now().ms}));
    KEBU_LET(payments, countOf(view,
                               QStringLiteral("SELECT count(*) FROM payment WHERE paid_on = '' AND due_on <> '' AND "
                                              "due_on < ? AND kind = 'payment'"),
                               {iso(today)}));
    KEBU_LET(renewals, countOf(view,
                               QStringLiteral("SELECT count(*) FROM customer_summary s JOIN customer c ON c.id = "
                                              "s.customer_id WHERE s.renewal_on <> '9999' AND s.renewal_on >= ? AND "
                                              "s.renewal_on <= ? AND c.stage NOT IN ('ended', 'not_won') AND "
                                              "c.archived_as = ''"),
                               {iso(today), iso(today.addDays(renewalNearDays))}));
    digest.overdueCases = cases;
    digest.overduePayments = payments;
    digest.renewals = renewals;
    return {};
}

} // namespace

Result<MorningDigest> morningDigest(Snapshot &view, QDate after, Id user)
{
    MorningDigest digest;
    KEBU_LET(due, dueCounts(view));
    digest.due = due;
    KEBU_TRY(countDebts(view, digest));
    KEBU_LET(dates, keyDatesToTell(view, after, view.today(), user));
    digest.dates = std::move(dates);
    return digest;
}

} // namespace kebu
