#include "core/storage/dealings.h"

#include "core/storage/recordstore.h"

#include <functional>

namespace kebu {

namespace {

QString dayOf(qint64 instant, const QTimeZone &zone) { return localDate(Instant{instant}, zone).toString(Qt::ISODate); }

/// Scores with a day take the place of an older one; of one day the last asked wins, so sources are asked in one order.
Result<void> takeLatest(Connection &connection, const QString &sql, Id customer,
                        const std::function<QString(const Statement &)> &day, Dealings &dealings)
{
    Statement &row = connection.prepared(sql);
    KEBU_TRY(row.run(customer));
    if (row.next()) {
        const QString on = day(row);
        if (on >= dealings.satisfactionOn) {
            dealings.satisfaction = row.number(0);
            dealings.satisfactionOn = on;
        }
    }
    return row.done();
}

Result<void> gatherSatisfaction(Connection &connection, Id customer, const QTimeZone &zone, Dealings &dealings)
{
    const auto text = [](const Statement &row) { return row.text(1); };
    KEBU_TRY(takeLatest(connection,
                        QStringLiteral("SELECT score, given_on FROM satisfaction_entry WHERE customer_id = ? ORDER BY "
                                       "given_on DESC, id DESC LIMIT 1"),
                        customer, text, dealings));
    KEBU_TRY(
        takeLatest(connection,
                   QStringLiteral("SELECT score, answered_on FROM survey_answer WHERE customer_id = ? AND score > 0 "
                                  "ORDER BY answered_on DESC, id DESC LIMIT 1"),
                   customer, text, dealings));
    return takeLatest(
        connection,
        QStringLiteral("SELECT satisfaction, resolved_at FROM service_case WHERE customer_id = ? AND satisfaction > 0 "
                       "AND resolved_at > -9223372036854775808 ORDER BY resolved_at DESC, id DESC LIMIT 1"),
        customer, [&zone](const Statement &row) { return dayOf(row.number(1), zone); }, dealings);
}

Result<void> gatherOrders(Connection &connection, Id customer, Dealings &dealings)
{
    Statement &row =
        connection.prepared(QStringLiteral("SELECT count(*), coalesce(sum(CASE WHEN amount > -9223372036854775808 THEN "
                                           "amount ELSE 0 END), 0), coalesce(max(ordered_on), '') "
                                           "FROM sales_order WHERE customer_id = ?"));
    KEBU_TRY(row.run(customer));
    if (row.next()) {
        dealings.orders = row.number(0);
        dealings.orderedMinor = row.number(1);
        dealings.lastOrderOn = row.text(2);
    }
    return row.done();
}

Result<void> gatherReceivables(Connection &connection, Id customer, Dealings &dealings)
{
    Statement &row = connection.prepared(
        QStringLiteral("SELECT coalesce(sum(amount), 0), coalesce(min(due_on), '9999') FROM payment "
                       "WHERE customer_id = ? AND kind = 'payment' AND paid_on = '' AND due_on <> ''"));
    KEBU_TRY(row.run(customer));
    if (row.next()) {
        dealings.receivableMinor = row.number(0);
        dealings.receivableDue = row.text(1);
    }
    return row.done();
}

Result<void> gatherCases(Connection &connection, Id customer, const QTimeZone &zone, Dealings &dealings)
{
    Statement &row = connection.prepared(QStringLiteral(
        "SELECT kind, received_at FROM service_case WHERE customer_id = ? AND resolved_at = -9223372036854775808 "
        "ORDER BY received_at, id"));
    KEBU_TRY(row.run(customer));
    while (row.next()) {
        ++dealings.openCases;
        if (row.text(0) != u"complaint")
            continue;
        if (++dealings.openComplaints == 1 && row.number(1) != RecordStore::emptyNumber)
            dealings.complaintFrom = dayOf(row.number(1), zone);
    }
    return row.done();
}

Result<void> gatherRenewal(Connection &connection, Id customer, Dealings &dealings)
{
    Statement &row = connection.prepared(QStringLiteral(
        "SELECT coalesce(min(ends_on), '9999') FROM contract AS c WHERE customer_id = ? AND state = 'running' "
        "AND ends_on <> '' AND NOT EXISTS (SELECT 1 FROM contract AS later WHERE later.renews_id = c.id AND "
        "later.customer_id = c.customer_id)"));
    KEBU_TRY(row.run(customer));
    if (row.next())
        dealings.renewalOn = row.text(0);
    return row.done();
}

} // namespace

Result<Dealings> dealingsOf(Connection &connection, Id customer, const QTimeZone &zone)
{
    Dealings dealings;
    KEBU_TRY(gatherSatisfaction(connection, customer, zone, dealings));
    KEBU_TRY(gatherOrders(connection, customer, dealings));
    KEBU_TRY(gatherReceivables(connection, customer, dealings));
    KEBU_TRY(gatherCases(connection, customer, zone, dealings));
    KEBU_TRY(gatherRenewal(connection, customer, dealings));
    return dealings;
}

} // namespace kebu
