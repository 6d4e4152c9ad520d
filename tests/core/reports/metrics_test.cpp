#include "tests/core/reports/referencemetrics.h"

#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/tag.h"
#include "core/reports/metric.h"

#include <QRandomGenerator>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);

QString pick(QRandomGenerator &random, std::initializer_list<const char *> codes)
{
    return QString::fromUtf8(codes.begin()[random.bounded(int(codes.size()))]);
}

QDate someDay(QRandomGenerator &random) { return QDate(2025, 11, 1).addDays(random.bounded(180)); }

QString someStage(QRandomGenerator &random)
{
    return pick(random, {"", "first_contact", "need_clarified", "negotiating", "contract_signed", "in_use",
                         "renewal_due", "ended", "not_won"});
}

/// Fields of a new record by name.
using Fields = std::vector<std::pair<const char *, Value>>;

Result<Id> make(Change &change, const char *type, const Fields &fields)
{
    Record record(*findRecordType(QString::fromLatin1(type)));
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            record.set(FieldName{name}, value);
    }
    return change.create(record);
}

Value maybe(QRandomGenerator &random, const Value &value) { return random.bounded(4) ? value : Value(); }
Value day(QRandomGenerator &random) { return Value::of(someDay(random)); }
Value word(QRandomGenerator &random, std::initializer_list<const char *> codes) { return Value(pick(random, codes)); }
Value amount(QRandomGenerator &random) { return Value(qint64(random.bounded(5000) * 200)); }
Value moment(QRandomGenerator &random)
{
    return Value(FixedClock::at(someDay(random), random.bounded(24)).now().ms + qint64(random.bounded(60)) * 60'000);
}

Result<void> addDeals(Change &change, QRandomGenerator &random, Id customer)
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

Result<void> addService(Change &change, QRandomGenerator &random, Id customer, Id survey)
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
                       {"survey", Value::of(survey)},
                       {"answered_on", maybe(random, day(random))},
                       {"score", maybe(random, Value(qint64(1 + random.bounded(5))))}}));
    }
    return {};
}

Result<void> addContacts(Change &change, QRandomGenerator &random, Id customer)
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

Result<Id> addCustomer(Change &change, QRandomGenerator &random, int place, const std::vector<Id> &tags,
                       const FieldInfo &contract)
{
    Record customer = customerNamed(QStringLiteral("客户%1").arg(place));
    customer.set(customer::source, Value(pick(random, {"", "exhibition", "online", "referral"})));
    customer.set(customer::stage, Value(someStage(random)));
    customer.set(customer::churnReason, Value(pick(random, {"", "price", "service"})));
    customer.set(customer::industry, Value(pick(random, {"", "纺织", "化工/制药"})));
    if (random.bounded(10) == 0)
        customer.set(customer::archivedAs, Value(QStringLiteral("2025")));
    if (random.bounded(2))
        customer.set(customer::firstContactOn, Value::of(someDay(random)));
    if (random.bounded(4) == 0)
        customer.set(customer::lostOn, Value::of(someDay(random)));
    std::vector<Id> own;
    for (const Id tag : tags) {
        if (random.bounded(2))
            own.push_back(tag);
    }
    customer.set(customer::tags, Value(own));
    if (random.bounded(3))
        customer.setCustomValue(contract.customId, Value(pick(random, {"Month-to-month", "One year"})));
    return change.create(customer);
}

/// Customers with all that metrics look at, moving through stages and grades as the clock goes on.
void fill(TempBook &book, QRandomGenerator &random, int customers)
{
    FieldInfo contract;
    std::vector<Id> tags;
    Id survey;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(field, change.ensureCustomField(QStringLiteral("customer"), QStringLiteral("contract"),
                                                 QStringLiteral("text")));
        contract = field;
        for (const char *industry : {"纺织", "化工/制药"})
            KEBU_TRY(change.ensureChoice(QStringLiteral("industry"), QString::fromUtf8(industry)));
        for (const char *competitor : {"宏远", "北辰/南岭"})
            KEBU_TRY(change.ensureChoice(QStringLiteral("competitor"), QString::fromUtf8(competitor)));
        KEBU_LET(sheet, make(change, "survey", {{"title", Value(QStringLiteral("年度"))}}));
        survey = sheet;
        for (const auto &[name, kind] : {std::pair{"价格敏感", "need"}, {"急需交付", "need"}, {"老乡", "free"}}) {
            KEBU_LET(id, make(change, "tag",
                              {{"name", Value(QString::fromUtf8(name))}, {"kind", Value(QString::fromLatin1(kind))}}));
            tags.push_back(id);
        }
        return {};
    });
    for (int i = 0; i < customers; ++i) {
        book.clock().set(FixedClock::at(someDay(random)).now());
        Id id;
        book.change([&](Change &change) -> Result<void> {
            KEBU_LET(made, addCustomer(change, random, i, tags, contract));
            id = made;
            KEBU_TRY(addDeals(change, random, id));
            KEBU_TRY(addService(change, random, id, survey));
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
void thinOut(TempBook &book, QRandomGenerator &random)
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

MetricResult run(TempBook &book, const QString &name, const MetricQuery &query)
{
    return book
        ->read([&](Snapshot &view) -> Result<MetricResult> {
            KEBU_LET(metric, findMetric(name));
            return metric->run(view, query);
        })
        .result()
        .value();
}

ErrorCode refusal(TempBook &book, const QString &name, const MetricQuery &query)
{
    const auto outcome = book->read([&](Snapshot &view) -> Result<MetricResult> {
                                 KEBU_LET(metric, findMetric(name));
                                 return metric->run(view, query);
                             })
                             .result();
    return outcome ? ErrorCode::Failed : outcome.error().code;
}

void checkRow(const MetricRow &row, const reference::Figure &expected)
{
    CHECK(row.base == expected.base);
    CHECK(row.count == expected.count);
    CHECK(row.value.has_value() == expected.value.has_value());
    if (row.value && expected.value)
        CHECK(*row.value == Catch::Approx(*expected.value).epsilon(1e-9).margin(1e-6));
    CHECK(row.rate.has_value() == (expected.base > 0));
    if (row.rate)
        CHECK(*row.rate == double(expected.count) / double(expected.base));
}

void checkBehind(TempBook &book, const Metric &metric, const MetricQuery &query, const std::optional<QString> &key,
                 const MetricRow &row)
{
    for (const MetricSide side : {MetricSide::Base, MetricSide::Count}) {
        const auto found = book->read([&](Snapshot &view) { return metric.behind(view, query, key, side); }).result();
        REQUIRE(found.ok());
        CHECK(qint64(found->ids.size()) == (side == MetricSide::Base ? row.base : row.count));
        CHECK(found->customers.size() == found->ids.size());
    }
}

} // namespace

namespace {

const QString monthly = QStringLiteral("month");

/// The fields by which both the metric and its reference can group.
QStringList fieldsFor(const Metric &metric)
{
    QStringList fields{QString()};
    if (metric.name() == u"retention" || !metric.isGroupedByField())
        return fields;
    fields << QStringLiteral("source") << QStringLiteral("owner") << QStringLiteral("tags")
           << QStringLiteral("custom.contract") << QStringLiteral("registered_on") << QStringLiteral("stage")
           << QStringLiteral("grade");
    static const QStringList dayless{QStringLiteral("funnel"),
                                     QStringLiteral("churn"),
                                     QStringLiteral("complaint_rate"),
                                     QStringLiteral("interaction_frequency"),
                                     QStringLiteral("grade_a_conversion"),
                                     QStringLiteral("top_customers"),
                                     QStringLiteral("repeat_rate"),
                                     QStringLiteral("rfm")};
    if (!dayless.contains(metric.name()))
        fields << monthly;
    return fields;
}

void checkAgainstReference(TempBook &book, const Metric &metric, const reference::Question &question)
{
    CAPTURE(metric.name().toStdString(), question.by.toStdString(),
            question.period.from.toString(Qt::ISODate).toStdString(),
            question.period.to.toString(Qt::ISODate).toStdString());
    const MetricQuery query{question.period, question.by, false, {}};
    const MetricResult result = run(book, metric.name(), query);
    const auto expected = reference::figures(metric.name(), question);
    REQUIRE(expected);
    checkRow(result.total, expected->total);
    size_t known = 0;
    for (const auto &[key, row] : expected->rows)
        known += row.base > 0 || !question.by.isEmpty() || metric.shape() == MetricShape::Funnel ||
                 metric.name() == u"strategy";
    CHECK(result.rows.size() == known);
    for (const MetricRow &row : result.rows) {
        CAPTURE(row.key.toStdString());
        REQUIRE(expected->rows.count(row.key) == 1);
        if (row.key.startsWith(u"in_use") && metric.shape() == MetricShape::Funnel)
            CHECK_FALSE(row.rate.has_value());
        else
            checkRow(row, expected->rows.at(row.key));
        CHECK_FALSE(row.label.isEmpty());
        checkBehind(book, metric, query, row.key, row);
    }
    checkBehind(book, metric, query, std::nullopt, result.total);
}

const Period periods[] = {{},
                          {QDate(2026, 1, 1), QDate(2026, 3, 31)},
                          {QDate(2026, 2, 10), {}},
                          {{}, QDate(2025, 12, 15)},
                          {QDate(2026, 2, 3), QDate(2026, 2, 3)}};

} // namespace

TEST_CASE("every metric agrees with counting by hand, for any period and grouping, and names the records behind it")
{
    TempBook book(today);
    QRandomGenerator random(20260430);
    fill(book, random, 45);
    const RawBook raw = RawBook::read(book);
    for (const Metric *metric : metrics()) {
        for (const Period &period : periods) {
            for (const QString &by : fieldsFor(*metric))
                checkAgainstReference(book, *metric, {raw, period, today, by});
        }
    }
}

TEST_CASE("every metric agrees with counting by hand where a tenth of the records is gone")
{
    for (const quint32 seed : {1U, 2U, 3U}) {
        TempBook book(today);
        QRandomGenerator random(seed);
        fill(book, random, 40);
        thinOut(book, random);
        const RawBook raw = RawBook::read(book);
        for (const Metric *metric : metrics()) {
            for (const QString &by : {QString(), QStringLiteral("source")}) {
                if (by.isEmpty() || fieldsFor(*metric).contains(by))
                    checkAgainstReference(book, *metric, {raw, periods[seed % 2], today, by});
            }
        }
    }
}

TEST_CASE("a comparison measures the period right before, whole months for whole months")
{
    CHECK(Period{QDate(2026, 3, 1), QDate(2026, 3, 31)}.before() == Period{QDate(2026, 2, 1), QDate(2026, 2, 28)});
    CHECK(Period{QDate(2026, 1, 1), QDate(2026, 3, 31)}.before() == Period{QDate(2025, 10, 1), QDate(2025, 12, 31)});
    CHECK(Period{QDate(2026, 3, 9), QDate(2026, 3, 15)}.before() == Period{QDate(2026, 3, 2), QDate(2026, 3, 8)});

    TempBook book(today);
    QRandomGenerator random(1);
    fill(book, random, 20);
    const MetricResult march = run(book, QStringLiteral("conversion"),
                                   {{QDate(2026, 3, 1), QDate(2026, 3, 31)}, QStringLiteral("source"), true, {}});
    const MetricResult february = run(book, QStringLiteral("conversion"),
                                      {{QDate(2026, 2, 1), QDate(2026, 2, 28)}, QStringLiteral("source"), false, {}});
    REQUIRE(march.previousTotal);
    CHECK(march.previousTotal->base == february.total.base);
    CHECK(march.previousRows.size() == february.rows.size());
}

TEST_CASE("rows stand in the order of the picklist, the blank one last, with words for codes")
{
    TempBook book(today);
    for (const char *source : {"", "referral", "referral", "exhibition"}) {
        Record customer = customerNamed(QStringLiteral("客户"));
        customer.set(customer::source, Value(QString::fromLatin1(source)));
        book.create(customer);
    }
    const MetricResult result = run(book, QStringLiteral("conversion"), {{}, QStringLiteral("source"), false, {}});
    REQUIRE(result.rows.size() == 3);
    CHECK(result.rows[0].key == QStringLiteral("exhibition"));
    CHECK(result.rows[0].label == Label{"Exhibition", "展会"}.text());
    CHECK(result.rows[1].key == QStringLiteral("referral"));
    CHECK(result.rows[2].key.isEmpty());
}

TEST_CASE("unknown metrics, fields and impossible periods are refused as invalid")
{
    TempBook book(today);
    CHECK(refusal(book, QStringLiteral("luck"), {}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{}, QStringLiteral("no_such_field"), false, {}}) ==
          ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("lorenz"), {{}, QStringLiteral("source"), false, {}}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{}, {}, true, {}}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{QDate(2026, 2, 1), QDate(2026, 1, 1)}, {}, false, {}}) ==
          ErrorCode::Invalid);
}

TEST_CASE("an empty book gives figures of nothing, not errors")
{
    TempBook book(today);
    for (const Metric *metric : metrics()) {
        CAPTURE(metric->name().toStdString());
        const MetricResult result = run(book, metric->name(), {});
        CHECK(result.total.base == 0);
        CHECK_FALSE(result.total.rate.has_value());
        CHECK_FALSE(result.definition.isEmpty());
    }
}
