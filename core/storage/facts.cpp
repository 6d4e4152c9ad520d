#include "core/storage/facts.h"

#include "core/domain/customer.h"
#include "core/storage/recordstore.h"

namespace kebu {

namespace {

Result<void> gatherNeeds(Connection &connection, Id customer, GradeFacts &facts)
{
    Statement &needs = connection.prepared(
        QStringLiteral("SELECT urgency, importance, state FROM need WHERE customer_id = ? ORDER BY id"));
    KEBU_TRY(needs.run(customer));
    while (needs.next()) {
        const QString state = needs.text(2);
        facts.needs.push_back(
            {needs.text(0), needs.text(1), state.isEmpty() || state == u"open" || state == u"answered"});
    }
    return needs.done();
}

} // namespace

Result<void> gatherDeals(Connection &connection, Id customer, GradeFacts &facts)
{
    Statement &deals =
        connection.prepared(QStringLiteral("SELECT result, amount FROM opportunity WHERE customer_id = ?"));
    KEBU_TRY(deals.run(customer));
    while (deals.next()) {
        const qint64 amount = deals.number(1) == RecordStore::emptyNumber ? 0 : deals.number(1);
        const QString result = deals.text(0);
        if (result == u"won") {
            facts.wonAmountMinor += amount;
            ++facts.wonCount;
        } else if (result.isEmpty()) {
            facts.openAmountMinor += amount;
        }
    }
    return deals.done();
}

Result<LastContact> gatherContacts(Connection &connection, Id customer, const QTimeZone &zone, GradeFacts &facts)
{
    Statement &contacts = connection.prepared(
        QStringLiteral("SELECT happened_at, method, reach, topic, attitude, id FROM interaction WHERE customer_id = ? "
                       "ORDER BY happened_at, id"));
    KEBU_TRY(contacts.run(customer));
    LastContact last;
    while (contacts.next()) {
        const QString reach = contacts.text(2);
        const qint64 at = contacts.number(0);
        GradeFacts::ContactFact fact{localDate(Instant{at}, zone), contacts.text(1),
                                     reach != u"no_answer" && reach != u"no_reply", contacts.text(3) == u"greeting",
                                     contacts.text(4)};
        if (fact.reached && (!fact.greeting || facts.letter == u"C"))
            last = {at, contacts.id(5)};
        facts.contacts.push_back(std::move(fact));
    }
    KEBU_TRY(contacts.done());
    return last;
}

GradeFacts ownGradeFacts(const Record &customer)
{
    GradeFacts facts;
    facts.intent = customer.text(customer::intent);
    facts.stage = customer.text(customer::stage);
    facts.buyingPower = customer.text(customer::buyingPower);
    facts.letter = customer.text(customer::grade);
    if (customer.has(customer::employeesFrom))
        facts.employees = customer.number(customer::employeesFrom);
    const QDate firstContact = customer.date(customer::firstContactOn);
    facts.knownSince = firstContact.isValid() ? firstContact : customer.date(customer::registeredOn);
    return facts;
}

Result<GradeFacts> gradeFactsOf(Connection &connection, const Record &customer, const QTimeZone &zone)
{
    GradeFacts facts = ownGradeFacts(customer);
    KEBU_TRY(gatherNeeds(connection, customer.id(), facts));
    KEBU_TRY(gatherDeals(connection, customer.id(), facts));
    KEBU_TRY(gatherContacts(connection, customer.id(), zone, facts));
    return facts;
}

Result<ArchiveChildren> archiveChildrenOf(Connection &connection, Id customer)
{
    Statement &row = connection.prepared(QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM contact WHERE customer_id = ? AND left_on = ''), "
        "EXISTS (SELECT 1 FROM contact WHERE customer_id = ? AND left_on = '' AND (mobile <> '' OR landline <> '' OR "
        "email <> '' OR wechat <> '')), EXISTS (SELECT 1 FROM need WHERE customer_id = ?)"));
    KEBU_TRY(row.run(customer, customer, customer));
    ArchiveChildren children;
    if (row.next())
        children = {row.number(0) != 0, row.number(1) != 0, row.number(2) != 0};
    KEBU_TRY(row.done());
    return children;
}

} // namespace kebu
