#include "core/reports/customersql.h"
#include "core/reports/isoday.h"
#include "core/reports/walks.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <algorithm>

namespace kebu {

namespace {

/// Of the settings, else a day.
Result<qint64> limitMinutes(Snapshot &view)
{
    constexpr qint64 aDay = 24 * 60;
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'recording_limit_minutes'"));
    KEBU_TRY(row.run());
    const qint64 limit = row.next() ? row.number(0) : aDay;
    KEBU_TRY(row.done());
    return limit;
}

qint64 minutesUntilRecorded(qint64 happened, qint64 recorded)
{
    constexpr qint64 minute = 60'000;
    return recorded <= happened ? 0 : (recorded - happened) / minute; // one without its time is not late
}

struct Reached {
    qint64 customer = 0;
    qint64 contacts = 0;
};

/// By customer: in the order of the index by customer, or gathered from that by time where the period is short.
Result<std::vector<Reached>> reachedEach(const MetricScope &scope)
{
    const Condition when = instantWithin(QStringLiteral("i.happened_at"), scope.period, scope.view.clock().zone());
    const bool isOrdered = scope.walksAll();
    RowScan talks(scope.view.connection(),
                  QStringLiteral("SELECT i.customer_id, i.reach FROM interaction i WHERE %1 IS NOT NULL AND %2%3")
                      .arg(isOrdered ? QStringLiteral("i.customer_id") : QStringLiteral("+i.customer_id"), when.sql,
                           isOrdered ? QStringLiteral(" ORDER BY i.customer_id") : QString()));
    KEBU_TRY(talks.run(when.values));
    std::vector<Reached> each;
    QHash<qint64, qint64> counts;
    while (talks.next()) {
        Progress::pass();
        const std::string_view reach = talks.text(1);
        if (reach == "no_answer" || reach == "no_reply")
            continue;
        const qint64 customer = talks.number(0);
        if (!isOrdered)
            ++counts[customer];
        else if (!each.empty() && each.back().customer == customer)
            ++each.back().contacts;
        else
            each.push_back({customer, 1});
    }
    KEBU_TRY(talks.done());
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        each.push_back({at.key(), *at});
    if (!isOrdered)
        std::ranges::sort(each, {}, &Reached::customer);
    return each;
}

} // namespace

/// The index by time says who was reached how and recorded when; other keys of a contact stand in its row.
Walk walks::logged(const MetricScope &scope, bool countsLate)
{
    return [scope, countsLate](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        const QString &key = asked.key;
        KEBU_LET(limit, limitMinutes(scope.view));
        const Condition when = instantWithin(QStringLiteral("i.happened_at"), scope.period, scope.view.clock().zone());
        RowScan talks(scope.view.connection(),
                      QStringLiteral("SELECT i.customer_id, i.happened_at, i.recorded_at%1 FROM interaction i WHERE "
                                     "+i.customer_id IS NOT NULL AND %2")
                          .arg(key.isEmpty() ? QString() : QStringLiteral(", ") + key, when.sql));
        KEBU_TRY(talks.run(when.values));
        while (talks.next()) {
            Progress::pass();
            const qint64 minutes = minutesUntilRecorded(talks.number(1), talks.number(2));
            WalkedRecord record{talks.number(0), (minutes > limit) == countsLate, double(minutes)};
            if (!key.isEmpty())
                record.key = asked.placeOf(talks.text(3));
            tell(record);
        }
        return talks.done();
    };
}

Walk walks::promisesDue(const MetricScope &scope)
{
    return [scope](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        RowScan promises(scope.view.connection(),
                         QStringLiteral("SELECT m.customer_id, m.due_on, m.kept_on%1 FROM promise m NOT INDEXED")
                             .arg(asked.key.isEmpty() ? QString() : QStringLiteral(", ") + asked.key));
        KEBU_TRY(promises.run());
        const JulianSpan period(scope.period.from, scope.period.to);
        const std::string today = scope.today().toStdString();
        while (promises.next()) {
            Progress::pass();
            const std::string_view due = promises.text(1);
            const std::string_view kept = promises.text(2);
            if (due.empty() || (due >= today && kept.empty()) || promises.isNull(0))
                continue;
            WalkedRecord record{promises.number(0), !kept.empty() && kept <= due, {}, julianDayOf(due)};
            if (!period.holds(record.day))
                continue;
            if (!asked.key.isEmpty())
                record.key = asked.placeOf(promises.text(3));
            tell(record);
        }
        return promises.done();
    };
}

Walk walks::contactsEach(const MetricScope &scope)
{
    return [scope](const WalkAsked &, const TellWalked &tell) -> Result<void> {
        KEBU_LET(reached, reachedEach(scope));
        // whoever was met when, only customer_standing tells; the rest stands in the customer's own row
        const bool asksMet = scope.period.to.isValid();
        Condition inCare = holds(QStringLiteral("c.stage NOT IN ('ended', 'not_won') AND c.archived_as = ''"));
        if (asksMet)
            inCare =
                both(inCare, {customersql::metOn() + QStringLiteral(" <= ?"), {scope.period.to.toString(Qt::ISODate)}});
        RowScan customers(
            scope.view.connection(),
            QStringLiteral("SELECT c.id, (%1) FROM customer c NOT INDEXED%2 ORDER BY c.id")
                .arg(inCare.sql, asksMet ? QStringLiteral(" JOIN customer_standing z ON z.id = c.id") : QString()));
        KEBU_TRY(customers.run(inCare.values));
        auto next = reached.cbegin();
        while (customers.next()) {
            Progress::pass();
            if (customers.number(1) == 0)
                continue;
            const qint64 id = customers.number(0);
            while (next != reached.cend() && next->customer < id)
                ++next;
            const bool isReached = next != reached.cend() && next->customer == id;
            tell({id, isReached, isReached ? double(next->contacts) : 0});
        }
        return customers.done();
    };
}

} // namespace kebu
