#include "tests/core/services/carebook.h"

#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/servicecase.h"
#include "core/services/watch.h"

#include <QRandomGenerator>
#include <QTimeZone>

namespace kebu::test {

Instant noonOf(QDate day)
{
    return Instant{day.startOfDay(QTimeZone("Asia/Shanghai")).addSecs(12 * 3600).toMSecsSinceEpoch()};
}

void talk(TempBook &book, Id customer, QDate day, const char *topic, const char *reach)
{
    Record record(interaction::type());
    record.set(interaction::customer, Value::of(customer));
    record.set(interaction::happenedAt, Value::of(noonOf(day)));
    record.set(interaction::method, Value(QStringLiteral("phone")));
    record.set(interaction::content, Value(QStringLiteral("谈")));
    record.set(interaction::topic, Value(QString::fromLatin1(topic)));
    record.set(interaction::reach, Value(QString::fromLatin1(reach)));
    book.create(record);
}

void buy(TempBook &book, Id customer, QDate day, qint64 amount)
{
    Record record(order::type());
    record.set(order::customer, Value::of(customer));
    record.set(order::orderedOn, Value::of(day));
    record.set(order::amount, Value(amount));
    book.create(record);
}

void complain(TempBook &book, Id customer, QDate day, bool isOpen)
{
    Record record(serviceCase::type());
    record.set(serviceCase::customer, Value::of(customer));
    record.set(serviceCase::kind, Value(QStringLiteral("complaint")));
    record.set(serviceCase::problem, Value(QStringLiteral("坏")));
    record.set(serviceCase::receivedAt, Value::of(noonOf(day)));
    if (!isOpen) {
        record.set(serviceCase::resolvedAt, Value::of(noonOf(day.addDays(1))));
        record.set(serviceCase::measures, Value(QStringLiteral("换新")));
        record.set(serviceCase::effect, Value(QStringLiteral("修好")));
    }
    book.create(record);
}

Id randomCustomer(TempBook &book, QDate today, QRandomGenerator &random)
{
    const auto daysAgo = [&](int most) { return today.addDays(-random.bounded(most)); };
    Record customer = customerNamed(QStringLiteral("客户%1").arg(random.bounded(1'000'000)));
    const char *stages[] = {"first_contact", "negotiating", "contract_signed", "in_use", "ended"};
    const char *letters[] = {"", "A", "B", "C"};
    customer.set(customer::stage, Value(QString::fromLatin1(stages[random.bounded(5)])));
    customer.set(customer::grade, Value(QString::fromLatin1(letters[random.bounded(4)])));
    customer.set(customer::firstContactOn, Value::of(daysAgo(900)));
    const Id id = book.create(customer);
    for (int i = random.bounded(8); i > 0; --i)
        talk(book, id, daysAgo(250), random.bounded(4) ? "" : "greeting", random.bounded(4) ? "reached" : "no_answer");
    for (int i = random.bounded(5); i > 0; --i)
        buy(book, id, daysAgo(500), 10'000 + random.bounded(1'000'000));
    for (int i = random.bounded(3) / 2; i > 0; --i)
        complain(book, id, daysAgo(200), random.bounded(2));
    if (random.bounded(3) == 0) {
        Record contract(contract::type());
        contract.set(contract::customer, Value::of(id));
        contract.set(contract::signedOn, Value::of(daysAgo(400)));
        contract.set(contract::endsOn, Value::of(today.addDays(random.bounded(200))));
        contract.set(contract::state, Value(QStringLiteral("running")));
        book.create(contract);
    }
    if (random.bounded(4) == 0) {
        Record payment(payment::type());
        payment.set(payment::customer, Value::of(id));
        payment.set(payment::kind, Value(QStringLiteral("payment")));
        payment.set(payment::amount, Value(qint64(5000)));
        payment.set(payment::dueOn, Value::of(today.addDays(10 - random.bounded(40))));
        book.create(payment);
    }
    return id;
}

std::vector<Warning> warningsOn(TempBook &book, Id id, QDate day)
{
    return book
        ->read([=](Snapshot &view) -> Result<std::vector<Warning>> {
            KEBU_LET(record, view.get(customer::type(), id));
            return warningsOf(view, record, day);
        })
        .result()
        .value();
}

} // namespace kebu::test
