#include "core/book/children.h"
#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/delivery.h"
#include "core/domain/interaction.h"
#include "core/domain/listvalue.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "core/storage/dealings.h"
#include "core/storage/filestore.h"
#include "tests/support/book.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
Value day(const char *iso) { return Value(QString::fromLatin1(iso)); }
Value yuan(qint64 amount) { return Value(amount * 100); }

using Fields = std::initializer_list<std::pair<FieldName, Value>>;

Record recordOf(const RecordType &type, Fields values)
{
    Record record(type);
    for (const auto &[name, value] : values)
        record.set(name, value);
    return record;
}

/// What the book says when it refuses; empty when it takes the record.
Error refusal(TempBook &book, const Record &record)
{
    const auto done = book->change(text("test"),
                                   [&](Change &change) -> Result<void> {
                                       if (record.id())
                                           return change.edit(record);
                                       KEBU_TRY(change.create(record));
                                       return {};
                                   })
                          .result();
    return done ? Error{ErrorCode::Failed, {}, {}} : done.error();
}

Dealings dealings(TempBook &book, Id customer)
{
    return book->read([&](Snapshot &view) { return dealingsOf(view.connection(), customer, view.clock().zone()); })
        .result()
        .value();
}

} // namespace

TEST_CASE("a contract that ends before it begins is refused at its end")
{
    TempBook book;
    const Id customer = book.create(customerNamed(text("甲公司")));
    const Error error = refusal(book, recordOf(contract::type(), {{contract::customer, Value::of(customer)},
                                                                  {contract::startsOn, day("2026-05-01")},
                                                                  {contract::endsOn, day("2026-04-01")}}));
    CHECK(error.code == ErrorCode::Invalid);
    CHECK(error.detail == text("ends_on"));
    CHECK(error.message.contains(text("2026-04-01")));
    CHECK(refusal(book, recordOf(contract::type(),
                                 {{contract::customer, Value::of(customer)}, {contract::startsOn, day("2026-02-30")}}))
              .detail == text("starts_on"));
}

TEST_CASE("no more is paid back than was paid, of the contract it belongs to")
{
    TempBook book;
    const Id customer = book.create(customerNamed(text("甲公司")));
    const Id contract = book.create(recordOf(contract::type(), {{contract::customer, Value::of(customer)}}));
    const auto payment = [&](const char *kind, qint64 amount, const char *paidOn) {
        return recordOf(payment::type(), {{payment::customer, Value::of(customer)},
                                          {payment::contract, Value::of(contract)},
                                          {payment::kind, Value(text(kind))},
                                          {payment::amount, yuan(amount)},
                                          {payment::paidOn, day(paidOn)}});
    };
    book.create(payment("payment", 300, "2026-04-01"));
    book.create(payment("payment", 900, "")); // planned, not paid
    const Error error = refusal(book, payment("refund", 500, "2026-04-20"));
    CHECK(error.detail == text("amount"));
    CHECK(error.message.contains(text("300")));
    book.create(payment("refund", 200, "2026-04-20"));
    CHECK(refusal(book, payment("refund", 101, "2026-04-21")).detail == text("amount"));
    CHECK(refusal(book, payment("refund", 100, "2026-04-21")).message.isEmpty());
    CHECK(refusal(book, payment("payment", -5, "2026-04-21")).detail == text("amount"));
}

TEST_CASE("a case closes only with what was done and what came of it")
{
    TempBook book;
    const Id customer = book.create(customerNamed(text("甲公司")));
    const Id id = book.create(recordOf(serviceCase::type(), {{serviceCase::customer, Value::of(customer)},
                                                             {serviceCase::kind, Value(text("complaint"))},
                                                             {serviceCase::problem, Value(text("到场超时"))}}));
    Record open = book.get(serviceCase::type(), id);
    CHECK(open.text(serviceCase::number) == text("S-000001"));
    CHECK(open.instant(serviceCase::receivedAt) == book.clock().now());
    CHECK(dealings(book, customer).openComplaints == 1);
    CHECK(dealings(book, customer).complaintFrom == text("2026-04-30"));
    open.set(serviceCase::resolvedAt, Value::of(book.clock().now()));
    CHECK(refusal(book, open).detail == text("measures"));
    open.set(serviceCase::measures, Value(text("加派工程师")));
    CHECK(refusal(book, open).detail == text("effect"));
    open.set(serviceCase::effect, Value(text("客户认可")));
    open.set(serviceCase::satisfaction, Value(qint64{4}));
    CHECK(refusal(book, open).message.isEmpty());
    CHECK(dealings(book, customer).openComplaints == 0);
    CHECK(dealings(book, customer).satisfaction == 4);
    open.set(serviceCase::satisfaction, Value(qint64{6}));
    CHECK(refusal(book, open).detail == text("satisfaction"));
}

TEST_CASE("an answer must fit its question, and answered questions keep their places")
{
    TempBook book;
    const Id customer = book.create(customerNamed(text("甲公司")));
    const Id asked =
        book.create(recordOf(survey::type(), {{survey::title, Value(text("年度"))},
                                              {survey::questions, listValue({text("质量？ [1-5]"), text("建议？")})}}));
    const auto answer = [&](const QStringList &answers) {
        return recordOf(surveyAnswer::type(), {{surveyAnswer::survey, Value::of(asked)},
                                               {surveyAnswer::customer, Value::of(customer)},
                                               {surveyAnswer::answers, listValue(answers)}});
    };
    CHECK(refusal(book, answer({text("7")})).detail == text("answers"));
    CHECK(refusal(book, answer({text("4"), text("快点"), text("多的")})).detail == text("answers"));
    const Id id = book.create(answer({text("4"), text("快点")}));
    CHECK(book.get(surveyAnswer::type(), id).number(surveyAnswer::score) == 4);
    Record questions = book.get(survey::type(), asked);
    questions.set(survey::questions, listValue({text("建议？"), text("质量？ [1-5]")}));
    CHECK(refusal(book, questions).detail == text("questions"));
    questions.set(survey::questions, listValue({text("质量？ [1-5]"), text("建议？"), text("还有吗？")}));
    CHECK(refusal(book, questions).message.isEmpty());
}

TEST_CASE("a record with children is not removed silently; together with them it is one change")
{
    TempBook book;
    const Id customer = book.create(customerNamed(text("甲公司")));
    book.create(
        recordOf(contact::type(), {{contact::customer, Value::of(customer)}, {contact::name, Value(text("陈国栋"))}}));
    const Id contract = book.create(recordOf(contract::type(), {{contract::customer, Value::of(customer)}}));
    book.create(recordOf(delivery::type(), {{delivery::contract, Value::of(contract)}}));
    const Digest full = book.digest();
    const auto refused =
        book->change(text("x"), [&](Change &change) { return change.remove(customer::type(), customer); }).result();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.contains(text("Contacts (1)")));
    CHECK(refused.error().message.contains(text("Deliveries (1)")));
    CHECK(book.digest().rows == full.rows);
    book.change([&](Change &change) { return change.removeWithChildren(customer::type(), customer); });
    CHECK_FALSE(book->read([&](Snapshot &view) { return view.get(delivery::type(), contract); }).result().ok());
    book.undo();
    CHECK(book.digest().rows == full.rows);
}

TEST_CASE("the child of a child has the customer of its parent and follows it")
{
    TempBook book;
    const Id first = book.create(customerNamed(text("甲公司")));
    const Id second = book.create(customerNamed(text("乙公司")));
    const Id deal = book.create(recordOf(
        opportunity::type(), {{opportunity::customer, Value::of(first)}, {opportunity::title, Value(text("货架"))}}));
    const Id quote = book.create(recordOf(
        quotation::type(), {{quotation::opportunity, Value::of(deal)}, {quotation::customer, Value::of(second)}}));
    CHECK(book.get(quotation::type(), quote).ref(quotation::customer) == first);
    CHECK(book.get(quotation::type(), quote).number(quotation::version) == 1);
    book.change([&](Change &change) {
        return change.edit(opportunity::type(), deal,
                           [second](Record &record) { record.set(opportunity::customer, Value::of(second)); });
    });
    CHECK(book.get(quotation::type(), quote).ref(quotation::customer) == second);
}

TEST_CASE("a file is kept once under its checksum, a too large one is refused, and its name stays text")
{
    TempBook book;
    const Id customer = book.create(customerNamed(text("甲公司")));
    const QByteArray bytes = QByteArray("合同扫描件").repeated(60'000); // more than one slice
    const auto attach = [&](const QString &name) {
        Id id;
        book.change([&](Change &change) -> Result<void> {
            QBuffer buffer;
            buffer.setData(bytes);
            buffer.open(QIODevice::ReadOnly);
            KEBU_LET(made, change.attach({text("customer"), customer}, name, buffer));
            id = made;
            return {};
        });
        return id;
    };
    const Id id = attach(text("C:\\Users\\wang\\<img src=x onerror=1>.pdf"));
    const Record file = book.get(attachment::type(), id);
    CHECK(file.text(attachment::name) == text("<img src=x onerror=1>.pdf"));
    CHECK(file.ref(attachment::customer) == customer);
    CHECK(file.number(attachment::size) == bytes.size());
    attach(text("第二次.pdf"));
    const auto kept =
        book->read([&](Snapshot &view) -> Result<QByteArray> {
                QBuffer buffer;
                buffer.open(QIODevice::WriteOnly);
                KEBU_TRY(FileStore(view.connection()).fetch(file.text(attachment::sha256), buffer));
                Statement row(view.connection().database(), text("SELECT sum(length(bytes)) FROM file_slice"));
                KEBU_TRY(row.run());
                const bool isOnce = row.next() && row.number(0) == bytes.size();
                KEBU_TRY(row.done());
                return isOnce ? buffer.data() : QByteArray("kept twice");
            })
            .result();
    REQUIRE(kept.ok());
    CHECK(*kept == bytes);

    const auto refused =
        book->change(text("x"),
                     [&](Change &change) -> Result<void> {
                         QBuffer buffer;
                         buffer.setData(QByteArray(30 * 1024 * 1024, 'x'));
                         buffer.open(QIODevice::ReadOnly);
                         KEBU_TRY(change.attach({text("customer"), customer}, text("large.bin"), buffer));
                         return {};
                     })
            .result();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.contains(text("30.0 MB")));

    book.undo();
    book.undo(); // the first attaching: bytes stay for redo, no row names them
    book.redo();
    CHECK(book.get(attachment::type(), id).text(attachment::sha256) == file.text(attachment::sha256));
}

TEST_CASE("what a customer's deals and service come to is found by lists and kept up to date")
{
    TempBook book;
    const Id id = book.create(customerNamed(text("甲公司")));
    const Value customer = Value::of(id);
    book.create(
        recordOf(order::type(),
                 {{order::customer, customer}, {order::amount, yuan(1000)}, {order::orderedOn, day("2026-03-01")}}));
    book.create(
        recordOf(order::type(),
                 {{order::customer, customer}, {order::amount, yuan(500)}, {order::orderedOn, day("2026-04-01")}}));
    book.create(
        recordOf(payment::type(),
                 {{payment::customer, customer}, {payment::amount, yuan(700)}, {payment::dueOn, day("2026-04-10")}}));
    book.create(
        recordOf(payment::type(),
                 {{payment::customer, customer}, {payment::amount, yuan(800)}, {payment::dueOn, day("2026-06-10")}}));
    const Id old = book.create(recordOf(contract::type(), {{contract::customer, customer},
                                                           {contract::signedOn, day("2025-06-01")},
                                                           {contract::endsOn, day("2026-05-31")}}));
    book.create(recordOf(satisfactionEntry::type(), {{satisfactionEntry::customer, customer},
                                                     {satisfactionEntry::score, Value(qint64{3})},
                                                     {satisfactionEntry::givenOn, day("2026-04-02")}}));
    Dealings now = dealings(book, id);
    CHECK(now.orders == 2);
    CHECK(now.orderedMinor == 150'000);
    CHECK(now.lastOrderOn == text("2026-04-01"));
    CHECK(now.receivableMinor == 150'000);
    CHECK(now.receivableDue == text("2026-04-10"));
    CHECK(now.renewalOn == text("2026-05-31"));
    CHECK(now.satisfaction == 3);
    book.create(recordOf(contract::type(), {{contract::customer, customer},
                                            {contract::signedOn, day("2026-04-20")},
                                            {contract::endsOn, day("2027-05-31")},
                                            {contract::renews, Value::of(old)}}));
    CHECK(dealings(book, id).renewalOn == text("2027-05-31"));
    const auto stored = book->read([](Snapshot &view) -> Result<QString> {
                                Statement row(view.connection().database(),
                                              text("SELECT satisfaction || ' ' || orders || ' ' || ordered || ' ' || "
                                                   "receivable_due || ' ' || renewal_on FROM customer_summary"));
                                KEBU_TRY(row.run());
                                return row.next() ? row.text(0) : QString();
                            })
                            .result();
    CHECK(stored.value() == text("3 2 150000 2026-04-10 2027-05-31"));
}

TEST_CASE("customers edited together stay found when the last of the index is among them")
{
    TempBook book;
    const Id first = book.create(customerNamed(text("苏州甲公司")));
    const Id last = book.create(customerNamed(text("苏州乙公司")));
    book.change([&](Change &change) -> Result<void> {
        for (const Id id : {last, first}) // each goes out of the index and in again, in one transaction
            KEBU_TRY(change.edit(customer::type(), id,
                                 [](Record &record) { record.set(customer::shortName, Value(text("新简称"))); }));
        KEBU_TRY(change.create(customerNamed(text("苏州丙公司"))));
        return {};
    });
    CHECK(book.find(text("苏州")).size() == 3);
    CHECK(book.find(text("新简称")).size() == 2);
}

TEST_CASE("a further telephone is found by its digits")
{
    TempBook book;
    const Id customer = book.create(customerNamed(text("甲公司")));
    book.create(recordOf(contactPoint::type(), {{contactPoint::customer, Value::of(customer)},
                                                {contactPoint::value, Value(text("139 0000 5678"))}}));
    CHECK(book.find(text("13900005678")) == std::vector{customer});
}
