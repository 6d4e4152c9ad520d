#include "core/services/carefacts.h"

#include "core/rules/radar.h"
#include "core/rules/stages.h"
#include "core/storage/settings.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr int daysOfMonth = 30;

QDate dayOf(const QString &text) { return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate); }
qint64 orZero(qint64 stored) { return stored == RecordStore::emptyNumber ? 0 : stored; }

enum Column {
    CustomerId,
    Number,
    Name,
    Letter,
    Intent,
    Stage,
    Employees,
    BuyingPower,
    Layer,
    State,
    FirstContact,
    Registered,
    LastContact,
    Ordered,
    DormantFrom
};

const QString &customersSql()
{
    static const QString sql = QStringLiteral(
        "SELECT c.id, c.number, c.name, c.grade, c.intent, c.stage, c.employees_from, c.buying_power, "
        "c.maintenance_layer, c.maintenance_state, c.first_contact_on, c.registered_on, s.last_contact_at, s.ordered, "
        "s.dormant_from FROM customer c JOIN customer_summary s ON s.customer_id = c.id WHERE c.archived_as = '' ");
    return sql;
}

void noteDeal(QDate day, QDate &first, QDate &last)
{
    if (!day.isValid())
        return;
    first = first.isValid() ? std::min(first, day) : day;
    last = std::max(last, day);
}

} // namespace

Result<void> CareReader::gather(const QString &sql, QVariantList values,
                                const std::function<void(const Statement &, Gathered &)> &take)
{
    QString whole = sql;
    if (m_only) {
        whole += QStringLiteral(" AND customer_id = ?");
        values << m_only.value;
    }
    Statement &rows = m_view.connection().prepared(whole);
    KEBU_TRY(rows.runWith(values));
    Id last;
    Gathered *gathered = nullptr; // what is recorded in one go lies together: one look for all of it
    while (rows.next()) {
        if (const Id customer = rows.id(0); !gathered || customer != last) {
            gathered = &m_gathered[customer];
            last = customer;
        }
        take(rows, *gathered);
    }
    return rows.done();
}

Result<void> CareReader::gatherNeeds()
{
    return gather(QStringLiteral("SELECT customer_id, urgency, importance FROM need WHERE state IN ('', 'open', "
                                 "'answered')"),
                  {}, [](const Statement &row, Gathered &gathered) {
                      gathered.needs.push_back({row.text(1), row.text(2), true});
                  });
}

Result<void> CareReader::gatherOpportunities()
{
    return gather(
        QStringLiteral("SELECT customer_id, result, amount, kind, CASE WHEN closed_on <> '' THEN closed_on WHEN "
                       "stage_since <> '' THEN stage_since ELSE opened_on END FROM opportunity WHERE result "
                       "IN ('', 'won')"),
        {}, [](const Statement &row, Gathered &gathered) {
            const qint64 amount = orZero(row.number(2));
            if (row.text(1) == u"won") {
                gathered.wonMinor += amount;
                ++gathered.wonCount;
                const QDate day = dayOf(row.text(4));
                if (day.isValid())
                    gathered.won.push_back(day);
                noteDeal(day, gathered.firstDeal, gathered.lastDeal);
                return;
            }
            gathered.openMinor += amount;
            const QString kind = row.text(3);
            gathered.hasUpsell = gathered.hasUpsell || kind == u"upsell" || kind == u"renewal";
        });
}

Result<void> CareReader::gatherOrders()
{
    const QDate today = m_view.today();
    const QDate recentFrom = today.addDays(1 - orderWindowDays);
    const QDate earlierFrom = recentFrom.addDays(-orderWindowDays);
    return gather(QStringLiteral("SELECT customer_id, ordered_on, amount FROM sales_order WHERE ordered_on <> ''"), {},
                  [=](const Statement &row, Gathered &gathered) {
                      const QDate day = dayOf(row.text(1));
                      gathered.orders.push_back(day);
                      noteDeal(day, gathered.firstDeal, gathered.lastDeal);
                      if (day > today || day < earlierFrom)
                          return;
                      if (day >= recentFrom) {
                          gathered.recentMinor += orZero(row.number(2));
                      } else {
                          gathered.earlierMinor += orZero(row.number(2));
                          ++gathered.earlierOrders;
                      }
                  });
}

Result<void> CareReader::gatherContracts()
{
    return gather(
        QStringLiteral("SELECT customer_id, CASE WHEN signed_on <> '' THEN signed_on ELSE starts_on END, ends_on, "
                       "renews_id, CASE name WHEN '' THEN number ELSE name END, state = 'running' AND NOT EXISTS "
                       "(SELECT 1 FROM contract AS later WHERE later.renews_id = c.id AND later.customer_id = "
                       "c.customer_id) FROM contract AS c WHERE state <> 'draft'"),
        {}, [](const Statement &row, Gathered &gathered) {
            const QDate signedOn = dayOf(row.text(1));
            noteDeal(signedOn, gathered.firstDeal, gathered.lastDeal);
            if (row.id(3) && signedOn.isValid())
                gathered.renewals.push_back(signedOn);
            if (row.number(5) != 0 && !row.text(2).isEmpty())
                gathered.running.emplace_back(row.text(4), dayOf(row.text(2)));
        });
}

Result<void> CareReader::gatherPayments()
{
    return gather(
        QStringLiteral("SELECT customer_id, amount, due_on FROM payment WHERE paid_on = '' AND due_on <> '' AND "
                       "due_on < ? AND kind = 'payment'"),
        {m_view.today().toString(Qt::ISODate)}, [](const Statement &row, Gathered &gathered) {
            gathered.unpaid.emplace_back(row.number(1), dayOf(row.text(2)));
        });
}

Result<void> CareReader::gatherComplaints()
{
    const QTimeZone zone = m_view.clock().zone();
    return gather(QStringLiteral("SELECT customer_id, received_at, resolved_at FROM service_case WHERE kind = "
                                 "'complaint'"),
                  {}, [&zone](const Statement &row, Gathered &gathered) {
                      const QDate day =
                          row.number(1) == RecordStore::emptyNumber ? QDate() : localDate(Instant{row.number(1)}, zone);
                      gathered.lastComplaint = std::max(gathered.lastComplaint, day);
                      if (row.number(2) != RecordStore::emptyNumber)
                          return;
                      ++gathered.openComplaints;
                      if (day.isValid() && (!gathered.openComplaint.isValid() || day < gathered.openComplaint))
                          gathered.openComplaint = day;
                  });
}

Result<void> CareReader::gatherContacts()
{
    const QTimeZone zone = m_view.clock().zone();
    const QDate today = m_view.today();
    // an instant falls into the thirty days whose beginning it has reached; seven borders part six of them
    std::array<qint64, 7> borders;
    for (int i = 0; i < int(borders.size()); ++i)
        borders[size_t(i)] = today.addDays(1 - i * daysOfMonth).startOfDay(zone).toMSecsSinceEpoch();
    return gather(
        QStringLiteral("SELECT customer_id, happened_at, topic = 'greeting' FROM interaction WHERE happened_at "
                       ">= ? AND happened_at < ? AND reach NOT IN ('no_answer', 'no_reply')"),
        {borders.back(), borders.front()}, [&borders](const Statement &row, Gathered &gathered) {
            const qint64 at = row.number(1);
            size_t month = 0;
            while (at < borders[month + 1])
                ++month;
            ++(row.number(2) != 0 ? gathered.greetings : gathered.talks)[month];
        });
}

Result<void> CareReader::gatherStages()
{
    // a customer whose deal is known by its stage alone: a list that was imported says no more
    return gather(QStringLiteral("SELECT customer_id, entered_on FROM stage_entry WHERE stage IN ('contract_signed', "
                                 "'payment_received', 'in_use', 'renewal_due', 'issue_reported')"),
                  {}, [](const Statement &row, Gathered &gathered) {
                      const QDate day = dayOf(row.text(1));
                      if (day.isValid() && (!gathered.firstDeal.isValid() || day < gathered.firstDeal))
                          gathered.firstDeal = day;
                  });
}

Result<void> CareReader::gatherGrades()
{
    Statement &rows = m_view.connection().prepared(
        m_only ? QStringLiteral("SELECT customer_id, set_by, until FROM grade_entry WHERE customer_id = ? ORDER BY "
                                "given_on, id")
               : QStringLiteral("SELECT customer_id, set_by, until FROM grade_entry ORDER BY given_on, id"));
    KEBU_TRY(m_only ? rows.run(m_only) : rows.run());
    const QString today = m_view.today().toString(Qt::ISODate);
    // the newest entry of a customer is the one that holds
    while (rows.next()) {
        Gathered &gathered = m_gathered[rows.id(0)];
        const QString until = rows.text(2);
        const bool isByHand = rows.text(1) == u"person" && !until.isEmpty();
        gathered.isHeld = isByHand && until >= today;
        gathered.heldUntil = isByHand && !gathered.isHeld ? dayOf(until) : QDate();
    }
    return rows.done();
}

/// A table that grows while it is filled moves every customer gathered so far.
Result<void> CareReader::makeRoom()
{
    if (m_only)
        return {};
    Statement &row = m_view.connection().prepared(QStringLiteral("SELECT count(*) FROM customer_summary"));
    KEBU_TRY(row.run());
    m_gathered.reserve(row.next() ? qsizetype(row.number(0)) : 0);
    return row.done();
}

Result<void> CareReader::read(const std::function<void(CareFacts &)> &take)
{
    KEBU_TRY(makeRoom());
    KEBU_TRY(gatherNeeds());
    KEBU_TRY(gatherOpportunities());
    KEBU_TRY(gatherGrades());
    if (m_what == What::Everything) {
        KEBU_TRY(gatherStages());
        KEBU_TRY(gatherOrders());
        KEBU_TRY(gatherContracts());
        KEBU_TRY(gatherPayments());
        KEBU_TRY(gatherComplaints());
        KEBU_TRY(gatherContacts());
        KEBU_LET(line, keyLine(m_view));
        m_line = line;
        KEBU_LET(policy, Settings(m_view.connection()).gradePolicy());
        m_silentAfterDays = policy.silentAfterDays;
    }
    Statement &rows = m_view.connection().prepared(
        customersSql() + (m_only ? QStringLiteral("AND c.id = ?") : QStringLiteral("ORDER BY c.number, c.id")));
    KEBU_TRY(m_only ? rows.run(m_only) : rows.run());
    while (rows.next()) {
        CareFacts facts = factsOf(rows, m_gathered[rows.id(CustomerId)]);
        take(facts);
    }
    return rows.done();
}

CareFacts CareReader::factsOf(const Statement &row, Gathered &gathered) const
{
    CareFacts facts;
    facts.customer = row.id(CustomerId);
    facts.number = row.text(Number);
    facts.name = row.text(Name);
    facts.layer = row.text(Layer);
    facts.state = row.text(State);
    facts.isHeld = gathered.isHeld;
    facts.heldUntil = gathered.heldUntil;
    GradeFacts &grade = facts.grade;
    grade.letter = row.text(Letter);
    grade.intent = row.text(Intent);
    grade.stage = row.text(Stage);
    if (row.number(Employees) != RecordStore::emptyNumber)
        grade.employees = row.number(Employees);
    grade.buyingPower = row.text(BuyingPower);
    grade.needs = std::move(gathered.needs);
    grade.openAmountMinor = gathered.openMinor;
    grade.wonAmountMinor = gathered.wonMinor;
    grade.wonCount = gathered.wonCount;
    const QDate firstContact = dayOf(row.text(FirstContact));
    grade.knownSince = firstContact.isValid() ? firstContact : dayOf(row.text(Registered));
    if (m_what == What::Everything)
        addMaintenance(facts, row, gathered);
    return facts;
}

void CareReader::addMaintenance(CareFacts &facts, const Statement &row, Gathered &gathered) const
{
    MaintenanceFacts &maintenance = facts.maintenance;
    maintenance.stage = facts.grade.stage;
    maintenance.intent = facts.grade.intent;
    maintenance.purchases = std::move(gathered.orders);
    std::ranges::copy(gathered.renewals, std::back_inserter(maintenance.purchases));
    if (maintenance.purchases.size() < gathered.won.size())
        maintenance.purchases = std::move(gathered.won);
    std::ranges::sort(maintenance.purchases);
    maintenance.firstDeal = gathered.firstDeal;
    if (!maintenance.firstDeal.isValid() && !stages::isLost(facts.grade.stage) &&
        (gathered.wonCount > 0 || stages::atLeast(facts.grade.stage, QStringLiteral("contract_signed"))))
        maintenance.firstDeal = facts.grade.knownSince;
    maintenance.lastDeal = gathered.lastDeal;
    maintenance.amountMinor = m_line.isByOrders ? row.number(Ordered) : gathered.wonMinor;
    maintenance.isTopByAmount = m_line.isKey(maintenance.amountMinor);
    maintenance.hasOpenUpsell = gathered.hasUpsell;
    const bool greetingsCount = facts.grade.letter == u"C";
    for (size_t i = 0; i < gathered.talks.size(); ++i) {
        if (greetingsCount)
            gathered.talks[i] += gathered.greetings[i];
        if (i < maintenance.contacts.size())
            maintenance.contacts[i] = gathered.talks[i];
    }
    if (const qint64 last = row.number(LastContact); last != RecordStore::emptyNumber)
        maintenance.lastContact = localDate(Instant{last}, m_view.clock().zone());
    maintenance.lastComplaint = gathered.lastComplaint;
    maintenance.dormantFrom = dayOf(row.text(DormantFrom));
    maintenance.risk = riskOf(facts, row, gathered);
}

QString CareReader::riskOf(const CareFacts &facts, const Statement & /*row*/, const Gathered &gathered) const
{
    WarningFacts known;
    known.lastContact = facts.maintenance.lastContact;
    known.knownSince = facts.grade.knownSince;
    known.silentAfterDays = m_silentAfterDays;
    known.ended = stages::isLost(facts.grade.stage);
    known.openComplaints = gathered.openComplaints;
    known.oldestComplaint = gathered.openComplaint;
    known.recentContacts = gathered.talks[0] + gathered.talks[1] + gathered.talks[2];
    known.earlierContacts = gathered.talks[3] + gathered.talks[4] + gathered.talks[5];
    known.recentOrderedMinor = gathered.recentMinor;
    known.earlierOrderedMinor = gathered.earlierMinor;
    known.earlierOrders = gathered.earlierOrders;
    for (const auto &[name, endsOn] : gathered.running)
        known.renewals.push_back({name, endsOn});
    for (const auto &[amount, dueOn] : gathered.unpaid)
        known.unpaid.push_back({Money{amount}.toGroupedString(), dueOn});
    for (const Warning &warning : warnings(known, WorkCalendar::builtIn(), m_view.today())) {
        if (isRiskSign(warning.code))
            return warning.text;
    }
    return {};
}

} // namespace kebu
