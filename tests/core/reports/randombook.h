#pragma once

#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/product.h"
#include "core/domain/tag.h"
#include "tests/core/reports/rawrows.h"

#include <QRandomGenerator>

/// Books of everything that metrics look at, at random: every field may be empty, days lie within half a year.
namespace kebu::test::randombook {

inline const QDate today(2026, 4, 30);

inline QString pick(QRandomGenerator &random, std::initializer_list<const char *> codes)
{
    return QString::fromUtf8(codes.begin()[random.bounded(int(codes.size()))]);
}

inline QDate someDay(QRandomGenerator &random) { return QDate(2025, 11, 1).addDays(random.bounded(180)); }

inline QString someStage(QRandomGenerator &random)
{
    return pick(random, {"", "first_contact", "need_clarified", "negotiating", "contract_signed", "in_use",
                         "renewal_due", "ended", "not_won"});
}

/// What stands in the book before its customers.
struct Surroundings {
    std::vector<Id> tags;
    std::vector<Id> products;
    Id survey;
    FieldInfo contract;
};

/// Fields of a new record by name.
using Fields = std::vector<std::pair<const char *, Value>>;

inline Result<Id> make(Change &change, const char *type, const Fields &fields)
{
    Record record(*findRecordType(QString::fromLatin1(type)));
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            record.set(FieldName{name}, value);
    }
    return change.create(record);
}

inline Value maybe(QRandomGenerator &random, const Value &value) { return random.bounded(4) ? value : Value(); }
inline Value day(QRandomGenerator &random) { return Value::of(someDay(random)); }
inline Value oneOf(QRandomGenerator &random, const std::vector<Id> &ids)
{
    return random.bounded(4) ? Value::of(ids[size_t(random.bounded(int(ids.size())))]) : Value();
}
inline Value word(QRandomGenerator &random, std::initializer_list<const char *> codes)
{
    return Value(pick(random, codes));
}
inline Value amount(QRandomGenerator &random) { return Value(qint64(random.bounded(5000) * 200)); }
inline Value moment(QRandomGenerator &random)
{
    return Value(FixedClock::at(someDay(random), random.bounded(24)).now().ms + qint64(random.bounded(60)) * 60'000);
}

inline Result<void> addDeals(Change &change, QRandomGenerator &random, Id customer, const Surroundings &around)
{
    const Value of = Value::of(customer);
    for (int n = random.bounded(3); n > 0; --n) {
        const QString result = pick(random, {"", "", "won", "lost"});
        KEBU_TRY(make(change, "opportunity",
                      {{"customer", of},
                       {"title", Value(QStringLiteral("商机"))},
                       {"result", Value(result)},
                       {"stage", word(random, {"", "first_contact", "proposal_submitted", "negotiating"})},
                       {"lost_reason", word(random, {"", "price", "service"})},
                       {"competitor", word(random, {"", "宏远", "北辰/南岭"})},
                       {"product", oneOf(random, around.products)},
                       {"probability", maybe(random, Value(qint64(random.bounded(101))))},
                       {"opened_on", maybe(random, day(random))},
                       {"closed_on", result.isEmpty() ? Value() : maybe(random, day(random))},
                       {"expected_close_on", maybe(random, day(random))},
                       {"amount", maybe(random, amount(random))}}));
    }
    Id earlier;
    for (int n = random.bounded(3); n > 0; --n) {
        KEBU_LET(contract, make(change, "contract",
                                {{"customer", of},
                                 {"number", Value(QStringLiteral("HT-%1-%2").arg(customer.toString()).arg(n))},
                                 {"signed_on", maybe(random, day(random))},
                                 {"ends_on", maybe(random, Value::of(someDay(random).addDays(random.bounded(120))))},
                                 {"state", word(random, {"draft", "running", "completed"})},
                                 {"amount", maybe(random, amount(random))},
                                 {"renews", earlier && random.bounded(2) ? Value::of(earlier) : Value()}}));
        earlier = contract;
    }
    for (int n = random.bounded(4); n > 0; --n) {
        KEBU_TRY(make(change, "order",
                      {{"customer", of}, {"ordered_on", day(random)}, {"amount", maybe(random, amount(random))}}));
        const bool isPaid = random.bounded(2) > 0;
        KEBU_TRY(make(change, "payment",
                      {{"customer", of},
                       {"kind", Value(QStringLiteral("payment"))},
                       {"due_on", maybe(random, Value::of(someDay(random).addDays(30)))},
                       {"paid_on", isPaid ? day(random) : Value()},
                       {"amount", Value(qint64(1000 + random.bounded(100'000)))}}));
        if (isPaid)
            KEBU_TRY(make(change, "payment",
                          {{"customer", of},
                           {"kind", Value(QStringLiteral("refund"))},
                           {"due_on", day(random)},
                           {"paid_on", Value::of(today)},
                           {"amount", Value(qint64(random.bounded(1000)))}}));
    }
    return {};
}

inline Result<void> addService(Change &change, QRandomGenerator &random, Id customer, const Surroundings &around)
{
    const Value of = Value::of(customer);
    for (int n = random.bounded(3); n > 0; --n) {
        const Value received = moment(random);
        const bool isResolved = random.bounded(3) > 0;
        const qint64 until = received.number() + qint64(random.bounded(10'000)) * 60'000;
        KEBU_TRY(make(change, "service_case",
                      {{"customer", of},
                       {"kind", word(random, {"request", "complaint", "consultation"})},
                       {"problem", Value(QStringLiteral("异响"))},
                       {"product", oneOf(random, around.products)},
                       {"received_at", received},
                       {"due_at", maybe(random, Value(received.number() + qint64(random.bounded(8000)) * 60'000))},
                       {"resolved_at", isResolved ? Value(until) : Value()},
                       {"measures", isResolved ? Value(QStringLiteral("换了轴承")) : Value()},
                       {"effect", isResolved ? Value(QStringLiteral("已修好")) : Value()},
                       {"satisfaction", isResolved ? maybe(random, Value(qint64(1 + random.bounded(5)))) : Value()}}));
        KEBU_TRY(make(change, "need",
                      {{"customer", of},
                       {"description", Value(QStringLiteral("要快"))},
                       {"wanted_delivery_on", maybe(random, Value::of(someDay(random).addDays(20)))},
                       {"state", word(random, {"open", "answered", "met", "met", "dropped"})},
                       {"resolved_on", maybe(random, day(random))}}));
        KEBU_TRY(make(change, "satisfaction_entry",
                      {{"customer", of}, {"score", Value(qint64(1 + random.bounded(5)))}, {"given_on", day(random)}}));
        KEBU_TRY(make(change, "survey_answer",
                      {{"customer", of},
                       {"survey", Value::of(around.survey)},
                       {"answered_on", maybe(random, day(random))},
                       {"score", maybe(random, Value(qint64(1 + random.bounded(5))))}}));
    }
    return {};
}

inline Result<void> addContacts(Change &change, QRandomGenerator &random, Id customer)
{
    const Value of = Value::of(customer);
    for (int n = random.bounded(5); n > 0; --n) {
        KEBU_LET(talk, make(change, "interaction",
                            {{"customer", of},
                             {"method", Value(QStringLiteral("phone"))},
                             {"content", Value(QStringLiteral("谈"))},
                             {"reach", word(random, {"", "reached", "no_answer", "no_reply"})},
                             {"attitude", word(random, {"", "positive", "neutral", "negative"})},
                             {"happened_at", Value(change.clock().now().ms - qint64(random.bounded(4000)) * 60'000)}}));
        const QString state = pick(random, {"open", "done", "skipped"});
        KEBU_TRY(make(change, "task",
                      {{"customer", of},
                       {"goal", Value(QStringLiteral("回访"))},
                       {"due_at", Value(someDay(random).toString(Qt::ISODate))},
                       {"state", Value(state)},
                       {"skip_reason", state == u"skipped" ? Value(QStringLiteral("忙")) : Value()},
                       {"done_with", state == u"done" ? maybe(random, Value::of(talk)) : Value()}}));
        KEBU_TRY(make(change, "promise",
                      {{"customer", of},
                       {"by", word(random, {"ours", "theirs"})},
                       {"text", Value(QStringLiteral("寄样"))},
                       {"due_on", maybe(random, day(random))},
                       {"kept_on", random.bounded(2) ? day(random) : Value()}}));
    }
    return {};
}

inline Result<Id> addCustomer(Change &change, QRandomGenerator &random, int place, const Surroundings &around)
{
    Record customer = customerNamed(QStringLiteral("客户%1").arg(place));
    customer.set(customer::source, Value(pick(random, {"", "exhibition", "online", "referral"})));
    customer.set(customer::stage, Value(someStage(random)));
    customer.set(customer::churnReason, Value(pick(random, {"", "price", "service"})));
    customer.set(customer::province, Value(pick(random, {"", "广东省", "江苏省"})));
    customer.set(customer::city, Value(pick(random, {"", "深圳市", "苏州市", "广州市"})));
    customer.set(customer::industry, Value(pick(random, {"", "纺织", "化工/制药"})));
    if (random.bounded(10) == 0)
        customer.set(customer::archivedAs, Value(QStringLiteral("2025")));
    if (random.bounded(2))
        customer.set(customer::firstContactOn, Value::of(someDay(random)));
    if (random.bounded(4) == 0)
        customer.set(customer::lostOn, Value::of(someDay(random)));
    std::vector<Id> own;
    for (const Id tag : around.tags) {
        if (random.bounded(2))
            own.push_back(tag);
    }
    customer.set(customer::tags, Value(own));
    if (random.bounded(3))
        customer.setCustomValue(around.contract.customId, Value(pick(random, {"Month-to-month", "One year"})));
    return change.create(customer);
}

/// Customers with all that metrics look at, moving through stages and grades as the clock goes on.
inline void fill(TempBook &book, QRandomGenerator &random, int customers)
{
    Surroundings around;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(field, change.ensureCustomField(QStringLiteral("customer"), QStringLiteral("contract"),
                                                 QStringLiteral("text")));
        around.contract = field;
        for (const char *industry : {"纺织", "化工/制药"})
            KEBU_TRY(change.ensureChoice(QStringLiteral("industry"), QString::fromUtf8(industry)));
        for (const char *province : {"广东省", "江苏省"})
            KEBU_TRY(change.ensureChoice(QStringLiteral("province"), QString::fromUtf8(province)));
        for (const char *city : {"深圳市", "苏州市", "广州市"})
            KEBU_TRY(change.ensureChoice(QStringLiteral("city"), QString::fromUtf8(city)));
        for (const char *competitor : {"宏远", "北辰/南岭"})
            KEBU_TRY(change.ensureChoice(QStringLiteral("competitor"), QString::fromUtf8(competitor)));
        KEBU_LET(sheet, make(change, "survey", {{"title", Value(QStringLiteral("年度"))}}));
        around.survey = sheet;
        for (const auto &[name, kind] : {std::pair{"价格敏感", "need"}, {"急需交付", "need"}, {"老乡", "free"}}) {
            KEBU_LET(id, make(change, "tag",
                              {{"name", Value(QString::fromUtf8(name))}, {"kind", Value(QString::fromLatin1(kind))}}));
            around.tags.push_back(id);
        }
        for (const char *name : {"水泵", "阀门"}) {
            KEBU_LET(id, make(change, "product", {{"name", Value(QString::fromUtf8(name))}}));
            around.products.push_back(id);
        }
        return {};
    });
    for (int i = 0; i < customers; ++i) {
        book.clock().set(FixedClock::at(someDay(random)).now());
        Id id;
        book.change([&](Change &change) -> Result<void> {
            KEBU_LET(made, addCustomer(change, random, i, around));
            id = made;
            KEBU_TRY(addDeals(change, random, id, around));
            KEBU_TRY(addService(change, random, id, around));
            return addContacts(change, random, id);
        });
        for (int n = random.bounded(3); n > 0; --n) {
            book.clock().advance(qint64(random.bounded(30)) * 24 * 3600 * 1000);
            book.change([&](Change &change) -> Result<void> {
                const QString letter = pick(random, {"A", "B", "C"});
                KEBU_TRY(change.edit(customer::type(), id, [&](Record &record) {
                    record.set(customer::stage, Value(someStage(random)));
                    record.set(customer::grade, Value(letter));
                }));
                KEBU_TRY(make(change, "grade_entry",
                              {{"customer", Value::of(id)},
                               {"letter", Value(letter)},
                               {"given_on", Value::of(change.clock().today())}}));
                return {};
            });
        }
    }
    book.clock().set(FixedClock::at(today).now());
}

/// Takes each record of dealings out with a chance of one in ten.
inline void thinOut(TempBook &book, QRandomGenerator &random)
{
    for (const char *name : {"opportunity", "contract", "order", "payment", "service_case", "need",
                             "satisfaction_entry", "survey_answer", "promise", "task", "interaction", "customer"}) {
        const RecordType &type = *findRecordType(QString::fromLatin1(name));
        const RawBook raw = RawBook::read(book);
        for (const RawRow &row : raw.table(type.table().toLatin1().constData())) {
            if (random.bounded(10) == 0)
                book.change([&](Change &change) { return change.removeWithChildren(type, Id{row.id()}); });
        }
    }
}

} // namespace kebu::test::randombook
