#include "core/services/watch.h"

#include "core/domain/customer.h"
#include "core/domain/servicecase.h"
#include "core/services/keycustomers.h"
#include "core/services/nextfollowup.h"
#include "core/services/warmthdigit.h"
#include "core/storage/dealings.h"

#include <QSet>

#include <algorithm>

namespace kebu {

namespace {

QString iso(QDate day) { return day.toString(Qt::ISODate); }

/// Up to when a case's time counts as over on that day: today the clock says it, as on the service desk; a further day
/// is looked at from its morning.
Instant momentOf(Snapshot &view, QDate day)
{
    if (day == view.today())
        return view.clock().now();
    return Instant{day.startOfDay(view.clock().zone()).toMSecsSinceEpoch()};
}

Result<void> addContacts(Snapshot &view, const Record &customer, QDate day, WarningFacts &facts)
{
    const QTimeZone zone = view.clock().zone();
    const QString letter = customer.text(customer::grade);
    const QDate recentFrom = day.addDays(1 - trendWindowDays);
    const QDate earlierFrom = recentFrom.addDays(-trendWindowDays);
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT happened_at, reach, topic FROM interaction WHERE customer_id = ? ORDER BY happened_at DESC, id DESC"));
    KEBU_TRY(rows.run(customer.id()));
    while (rows.next()) {
        const QDate on = localDate(Instant{rows.number(0)}, zone);
        if (on < earlierFrom && facts.lastContact.isValid())
            break;
        if (on > day || !isRealContact(rows.text(1), rows.text(2), letter))
            continue;
        if (!facts.lastContact.isValid())
            facts.lastContact = on;
        if (on >= recentFrom)
            ++facts.recentContacts;
        else if (on >= earlierFrom)
            ++facts.earlierContacts;
    }
    return rows.done();
}

Result<void> addPromises(Snapshot &view, Id customer, WarningFacts &facts)
{
    Statement &rows =
        view.connection().prepared(QStringLiteral("SELECT \"by\", \"text\", due_on FROM promise WHERE customer_id = ? "
                                                  "AND kept_on = '' AND due_on <> '' ORDER BY due_on, id"));
    KEBU_TRY(rows.run(customer));
    while (rows.next())
        facts.openPromises.push_back(
            {rows.text(0) != u"theirs", rows.text(1), QDate::fromString(rows.text(2), Qt::ISODate)});
    return rows.done();
}

Result<void> addOpportunities(Snapshot &view, Id customer, WarningFacts &facts)
{
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT title, expected_close_on FROM opportunity WHERE customer_id = ? AND result = '' AND "
                       "expected_close_on <> '' ORDER BY expected_close_on, id"));
    KEBU_TRY(rows.run(customer));
    while (rows.next())
        facts.openOpportunities.push_back({rows.text(0), QDate::fromString(rows.text(1), Qt::ISODate)});
    return rows.done();
}

Result<void> addDated(Snapshot &view, const QString &sql, Id customer, std::vector<WarningFacts::Dated> &into)
{
    Statement &rows = view.connection().prepared(sql);
    KEBU_TRY(rows.run(customer));
    while (rows.next())
        into.push_back({rows.text(0), QDate::fromString(rows.text(1), Qt::ISODate)});
    return rows.done();
}

Result<void> addDealings(Snapshot &view, Id customer, WarningFacts &facts)
{
    KEBU_LET(dealings, dealingsOf(view.connection(), customer, view.clock().zone()));
    facts.openComplaints = int(dealings.openComplaints);
    facts.oldestComplaint = QDate::fromString(dealings.complaintFrom, Qt::ISODate);
    KEBU_TRY(
        addDated(view,
                 QStringLiteral("SELECT CASE name WHEN '' THEN number ELSE name END, ends_on FROM contract AS c WHERE "
                                "customer_id = ? AND state = 'running' "
                                "AND ends_on <> '' AND NOT EXISTS (SELECT 1 FROM contract AS later WHERE "
                                "later.renews_id = c.id AND later.customer_id = c.customer_id) ORDER BY ends_on, id"),
                 customer, facts.renewals));
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT amount, due_on FROM payment WHERE customer_id = ? AND kind = 'payment' AND paid_on = '' "
                       "AND due_on <> '' ORDER BY due_on, id"));
    KEBU_TRY(rows.run(customer));
    while (rows.next())
        facts.unpaid.push_back({Money{rows.number(0)}.toGroupedString(), QDate::fromString(rows.text(1), Qt::ISODate)});
    return rows.done();
}

Result<void> addCases(Snapshot &view, Id customer, QDate day, WarningFacts &facts)
{
    facts.now = momentOf(view, day);
    KEBU_LET(catalog, view.catalog());
    const FieldInfo &kind = *serviceCase::type().find(QString(serviceCase::kind));
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT kind, number, due_at FROM service_case WHERE customer_id = ? AND resolved_at = -9223372036854775808 "
        "AND due_at > -9223372036854775808 ORDER BY due_at, id"));
    KEBU_TRY(rows.run(customer));
    while (rows.next()) {
        const Instant due{rows.number(2)};
        const QString what = catalog->choiceLabel(kind, rows.text(0)) + u' ' + rows.text(1);
        facts.openCases.push_back({what.trimmed(), due, WallTime::of(due, view.clock().zone())});
    }
    return rows.done();
}

Result<void> addOrders(Snapshot &view, Id customer, QDate day, WarningFacts &facts)
{
    const QDate recentFrom = day.addDays(1 - orderWindowDays);
    Statement &row = view.connection().prepared(QStringLiteral(
        "SELECT coalesce(sum(CASE WHEN ordered_on >= ? THEN amount ELSE 0 END), 0), coalesce(sum(CASE WHEN ordered_on "
        "< "
        "? THEN amount ELSE 0 END), 0), coalesce(sum(ordered_on < ?), 0) FROM sales_order WHERE customer_id = ? AND "
        "ordered_on >= ? AND ordered_on <= ? AND amount > -9223372036854775808"));
    KEBU_TRY(row.run(iso(recentFrom), iso(recentFrom), iso(recentFrom), customer,
                     iso(recentFrom.addDays(-orderWindowDays)), iso(day)));
    if (row.next()) {
        facts.recentOrderedMinor = row.number(0);
        facts.earlierOrderedMinor = row.number(1);
        facts.earlierOrders = int(row.number(2));
    }
    return row.done();
}

/// Who decided and left, while nobody else decides.
Result<void> addDecider(Snapshot &view, Id customer, WarningFacts &facts)
{
    Statement &row = view.connection().prepared(QStringLiteral(
        "SELECT p.name, p.left_on FROM contact AS p WHERE p.customer_id = ? AND p.left_on <> '' AND p.decision_role = "
        "'decision_maker' AND NOT EXISTS (SELECT 1 FROM contact AS o WHERE o.customer_id = p.customer_id AND o.left_on "
        "= '' AND o.decision_role = 'decision_maker') ORDER BY p.left_on DESC, p.id DESC LIMIT 1"));
    KEBU_TRY(row.run(customer));
    if (row.next())
        facts.deciderLeft = {row.text(0), QDate::fromString(row.text(1), Qt::ISODate)};
    return row.done();
}

/// Of each open opportunity the offer sent last, where nobody answered it.
Result<void> addQuotations(Snapshot &view, Id customer, WarningFacts &facts)
{
    Statement &rows = view.connection().prepared(QStringLiteral(
        "SELECT q.number, q.amount, q.sent_on, q.valid_until FROM quotation AS q JOIN opportunity AS o ON o.id = "
        "q.opportunity_id WHERE q.customer_id = ? AND q.answer = '' AND q.sent_on <> '' AND o.result = '' AND NOT "
        "EXISTS "
        "(SELECT 1 FROM quotation AS later WHERE later.opportunity_id = q.opportunity_id AND (later.sent_on > "
        "q.sent_on "
        "OR (later.sent_on = q.sent_on AND later.id > q.id))) ORDER BY q.sent_on, q.id"));
    KEBU_TRY(rows.run(customer));
    while (rows.next()) {
        const qint64 amount = rows.number(1) == RecordStore::emptyNumber ? 0 : rows.number(1);
        facts.unanswered.push_back({rows.text(0), amount, QDate::fromString(rows.text(2), Qt::ISODate),
                                    QDate::fromString(rows.text(3), Qt::ISODate)});
    }
    return rows.done();
}

/// Collects the customers that an index says may warn.
class Candidates
{
public:
    Candidates(Snapshot &view, QDate day, int limit) : m_view(view), m_day(day), m_limit(limit) {}

    Result<std::vector<Id>> collect()
    {
        KEBU_TRY(addSilent());
        KEBU_TRY(add(QStringLiteral("SELECT customer_id FROM promise WHERE kept_on = '' AND due_on <> '' AND due_on < "
                                    "? ORDER BY due_on DESC LIMIT ?")));
        KEBU_TRY(add(QStringLiteral("SELECT customer_id FROM opportunity WHERE result = '' AND expected_close_on <> '' "
                                    "AND expected_close_on < ? "
                                    "ORDER BY expected_close_on DESC LIMIT ?")));
        KEBU_TRY(add(QStringLiteral(
            "SELECT customer_id FROM payment WHERE paid_on = '' AND due_on <> '' AND due_on < ? AND kind = 'payment' "
            "ORDER BY due_on DESC LIMIT ?")));
        KEBU_TRY(add(QStringLiteral(
            "SELECT customer_id FROM customer_summary WHERE complaint_from <> '' AND complaint_from <= ? "
            "ORDER BY complaint_from DESC LIMIT ?")));
        KEBU_TRY(addCases());
        KEBU_TRY(addQuotations());
        KEBU_TRY(addDeciders());
        KEBU_TRY(addRenewals());
        KEBU_TRY(addFalling());
        KEBU_TRY(addFallingOrders());
        return std::move(m_ids);
    }

private:
    Result<void> add(const QString &sql)
    {
        Statement &rows = m_view.connection().prepared(sql);
        KEBU_TRY(rows.run(iso(m_day), m_limit));
        return take(rows);
    }

    /// The ended ones are passed over in SQL: they would fill the limit and warn of nothing.
    Result<void> addSilent()
    {
        Statement &rows = m_view.connection().prepared(QStringLiteral(
            "SELECT s.customer_id FROM customer_summary s JOIN customer c ON c.id = s.customer_id WHERE s.silent_from "
            "<> '' AND s.silent_from <= ? "
            "AND c.stage NOT IN ('ended', 'not_won') AND c.archived_as = '' ORDER BY s.silent_from DESC LIMIT ?"));
        KEBU_TRY(rows.run(iso(m_day), m_limit));
        return take(rows);
    }

    Result<void> addRenewals()
    {
        Statement &rows = m_view.connection().prepared(QStringLiteral(
            "SELECT customer_id FROM customer_summary WHERE renewal_on <> '9999' AND renewal_on >= ? AND "
            "renewal_on <= ? ORDER BY renewal_on LIMIT ?"));
        KEBU_TRY(rows.run(iso(m_day), iso(m_day.addDays(renewalNearDays)), m_limit));
        return take(rows);
    }

    /// Along the index of the open ones.
    Result<void> addCases()
    {
        Statement &rows = m_view.connection().prepared(
            QStringLiteral("SELECT customer_id FROM service_case WHERE resolved_at = -9223372036854775808 AND due_at > "
                           "-9223372036854775808 AND due_at < ? ORDER BY due_at DESC LIMIT ?"));
        KEBU_TRY(rows.run(momentOf(m_view, m_day).ms, m_limit));
        return take(rows);
    }

    Result<void> addDeciders()
    {
        Statement &rows = m_view.connection().prepared(
            QStringLiteral("SELECT customer_id FROM contact WHERE left_on <> '' AND decision_role = 'decision_maker' "
                           "AND left_on <= ? AND left_on >= ? ORDER BY left_on DESC LIMIT ?"));
        KEBU_TRY(rows.run(iso(m_day), iso(m_day.addDays(-deciderLeftDays)), m_limit));
        return take(rows);
    }

    /// Old enough without an answer, or no longer valid.
    Result<void> addQuotations()
    {
        Statement &rows =
            m_view.connection().prepared(QStringLiteral("SELECT customer_id FROM quotation WHERE answer = '' AND "
                                                        "sent_on <> '' AND (sent_on <= ? OR (valid_until <> "
                                                        "'' AND valid_until < ?)) ORDER BY sent_on DESC LIMIT ?"));
        KEBU_TRY(rows.run(iso(m_day.addDays(-quotationAnswerDays)), iso(m_day), m_limit));
        return take(rows);
    }

    /// What is asked of some first customers is found along the index by customer, which stops there; of all, in the
    /// days alone.
    [[nodiscard]] QString alongCustomers(const QString &table) const
    {
        return m_limit >= 0 ? QStringLiteral(" INDEXED BY %1_by_customer").arg(table) : QString();
    }

    /// A superset of the rule, as below.
    Result<void> addFallingOrders()
    {
        const QDate recentFrom = m_day.addDays(1 - orderWindowDays);
        Statement &rows = m_view.connection().prepared(
            QStringLiteral("SELECT customer_id FROM sales_order%1 WHERE customer_id IS NOT NULL AND ordered_on >= ? "
                           "AND ordered_on < ? GROUP BY customer_id HAVING count(*) >= 2 LIMIT ?")
                .arg(alongCustomers(QStringLiteral("sales_order"))));
        KEBU_TRY(rows.run(iso(recentFrom.addDays(-orderWindowDays)), iso(recentFrom), m_limit));
        return take(rows);
    }

    /// A superset of the rule in rules::warnings, which decides.
    Result<void> addFalling()
    {
        const QTimeZone zone = m_view.clock().zone();
        const QDate recentFrom = m_day.addDays(1 - trendWindowDays);
        const auto begin = [&](QDate on) { return on.startOfDay(zone).toMSecsSinceEpoch(); };
        Statement &rows = m_view.connection().prepared(
            QStringLiteral("SELECT customer_id FROM interaction%1 WHERE customer_id IS NOT NULL AND happened_at >= ? "
                           "AND happened_at < ? AND reach NOT IN ('no_answer', 'no_reply') "
                           "GROUP BY customer_id HAVING sum(happened_at < ?) >= 3 LIMIT ?")
                .arg(alongCustomers(QStringLiteral("interaction"))));
        KEBU_TRY(
            rows.run(begin(recentFrom.addDays(-trendWindowDays)), begin(m_day.addDays(1)), begin(recentFrom), m_limit));
        return take(rows);
    }

    Result<void> take(Statement &rows)
    {
        while (rows.next()) {
            if (const Id id = rows.id(0); !m_seen.contains(id)) {
                m_seen.insert(id);
                m_ids.push_back(id);
            }
        }
        return rows.done();
    }

    Snapshot &m_view;
    QDate m_day;
    int m_limit;
    std::vector<Id> m_ids;
    QSet<Id> m_seen;
};

Result<QString> gradeOn(Snapshot &view, const Record &customer, QDate day)
{
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT hot_until, warm_until FROM customer_summary WHERE customer_id = ?"));
    KEBU_TRY(row.run(customer.id()));
    const int digit = row.next() ? warmthDigit(row.text(0), row.text(1), day) : warmthDigit({}, {}, day);
    KEBU_TRY(row.done());
    return gradeCode(customer.text(customer::grade), digit);
}

} // namespace

Result<WarningFacts> warningFactsOf(Snapshot &view, const Record &customer, QDate day)
{
    WarningFacts facts;
    const QDate firstContact = customer.date(customer::firstContactOn);
    facts.knownSince = firstContact.isValid() ? firstContact : customer.date(customer::registeredOn);
    facts.ended = !isCaredFor(customer);
    KEBU_LET(policy, Settings(view.connection()).gradePolicy());
    facts.silentAfterDays = policy.silentAfterDays;
    KEBU_TRY(addContacts(view, customer, day, facts));
    KEBU_TRY(addPromises(view, customer.id(), facts));
    KEBU_TRY(addOpportunities(view, customer.id(), facts));
    KEBU_TRY(addDealings(view, customer.id(), facts));
    KEBU_TRY(addCases(view, customer.id(), day, facts));
    KEBU_TRY(addOrders(view, customer.id(), day, facts));
    KEBU_TRY(addQuotations(view, customer.id(), facts));
    KEBU_TRY(addDecider(view, customer.id(), facts));
    Statement &next =
        view.connection().prepared(QStringLiteral("SELECT due_at FROM task WHERE customer_id = ? AND state IN ('', "
                                                  "'open') AND due_at <> '' ORDER BY due_at, id LIMIT 1"));
    KEBU_TRY(next.run(customer.id()));
    if (next.next())
        facts.nextDue = WallTime::fromString(next.text(0)).value_or(WallTime{});
    KEBU_TRY(next.done());
    return facts;
}

Result<std::vector<Warning>> warningsOf(Snapshot &view, const Record &customer, QDate day)
{
    KEBU_LET(facts, warningFactsOf(view, customer, day));
    return warnings(facts, WorkCalendar::builtIn(), day);
}

Result<std::vector<WatchedCustomer>> customerFaces(Snapshot &view, const std::vector<Id> &customers)
{
    KEBU_LET(line, keyLine(view));
    std::vector<WatchedCustomer> faces;
    for (const Id id : customers) {
        KEBU_LET(customer, view.get(customer::type(), id));
        KEBU_LET(grade, gradeOn(view, customer, view.today()));
        KEBU_LET(amount, keyAmount(view, line, id));
        faces.push_back({id,
                         customer.text(customer::name),
                         customer.text(customer::number),
                         grade,
                         {},
                         line.isKey(amount),
                         amount});
    }
    return faces;
}

Result<std::vector<WatchedCustomer>> watchList(Snapshot &view, QDate day, int limit)
{
    KEBU_LET(candidates, Candidates(view, day, limit).collect());
    KEBU_LET(line, keyLine(view));
    std::vector<WatchedCustomer> watched;
    for (const Id id : candidates) {
        KEBU_LET(customer, view.get(customer::type(), id));
        KEBU_LET(found, warningsOf(view, customer, day));
        if (found.empty())
            continue;
        KEBU_LET(grade, gradeOn(view, customer, day));
        KEBU_LET(amount, keyAmount(view, line, id));
        watched.push_back({id, customer.text(customer::name), customer.text(customer::number), grade, std::move(found),
                           line.isKey(amount), amount});
    }
    std::ranges::stable_sort(watched, [](const WatchedCustomer &a, const WatchedCustomer &b) {
        if (a.isKey != b.isKey)
            return a.isKey;
        const Warning &x = a.warnings.front();
        const Warning &y = b.warnings.front();
        return x.severity != y.severity ? x.severity > y.severity : x.since > y.since;
    });
    return watched;
}

} // namespace kebu
