#include "tests/core/reports/reference.h"

#include "core/domain/customfield.h"
#include "core/domain/tag.h"
#include "core/reports/metric.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);

QString pick(QRandomGenerator &random, std::initializer_list<const char *> codes)
{
    return QString::fromLatin1(codes.begin()[random.bounded(int(codes.size()))]);
}

QDate someDay(QRandomGenerator &random) { return QDate(2025, 11, 1).addDays(random.bounded(180)); }

QString someStage(QRandomGenerator &random)
{
    return pick(random, {"", "first_contact", "need_clarified", "negotiating", "contract_signed", "in_use",
                         "renewal_due", "ended", "not_won"});
}

/// Customers with all that metrics look at, moving through stages as the clock goes on.
void fill(TempBook &book, QRandomGenerator &random, int customers)
{
    FieldInfo contract;
    std::vector<Id> tags;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(field, change.ensureCustomField(QStringLiteral("customer"), QStringLiteral("contract"),
                                                 QStringLiteral("text")));
        contract = field;
        for (const char *name : {"价格敏感", "急需交付"}) {
            Record tag(tag::type());
            tag.set(tag::name, Value(QString::fromUtf8(name)));
            KEBU_LET(id, change.create(tag));
            tags.push_back(id);
        }
        return {};
    });
    for (int i = 0; i < customers; ++i) {
        book.clock().set(FixedClock::at(someDay(random)).now());
        Id id;
        book.change([&](Change &change) -> Result<void> {
            Record customer = customerNamed(QStringLiteral("客户%1").arg(i));
            customer.set(customer::source, Value(pick(random, {"", "exhibition", "online", "referral"})));
            customer.set(customer::stage, Value(someStage(random)));
            customer.set(customer::churnReason, Value(pick(random, {"", "price", "service"})));
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
            KEBU_LET(made, change.create(customer));
            id = made;
            for (int n = random.bounded(3); n > 0; --n) {
                Record deal(opportunity::type());
                deal.set(opportunity::customer, Value::of(id));
                deal.set(opportunity::title, Value(QStringLiteral("商机")));
                deal.set(opportunity::result, Value(pick(random, {"", "won", "lost"})));
                deal.set(opportunity::openedOn, Value::of(someDay(random)));
                if (random.bounded(4))
                    deal.set(opportunity::closedOn, Value::of(someDay(random)));
                if (random.bounded(4))
                    deal.set(opportunity::amount, Value(qint64(random.bounded(1000000))));
                KEBU_TRY(change.create(deal));
            }
            for (int n = random.bounded(4); n > 0; --n) {
                Record log(interaction::type());
                log.set(interaction::customer, Value::of(id));
                log.set(interaction::method, Value(QStringLiteral("phone")));
                log.set(interaction::content, Value(QStringLiteral("谈")));
                log.set(interaction::happenedAt,
                        Value(change.clock().now().ms - qint64(random.bounded(4000)) * 60'000));
                KEBU_TRY(change.create(log));
            }
            return {};
        });
        for (int n = random.bounded(3); n > 0; --n) {
            book.clock().advance(qint64(random.bounded(30)) * 24 * 3600 * 1000);
            book.change([&](Change &change) {
                return change.edit(customer::type(), id,
                                   [&](Record &record) { record.set(customer::stage, Value(someStage(random))); });
            });
        }
    }
    book.clock().set(FixedClock::at(today).now());
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
    CHECK(row.value == expected.value);
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

TEST_CASE("every metric agrees with counting by hand, for any period and grouping, and names the records behind it")
{
    TempBook book(today);
    QRandomGenerator random(20260430);
    fill(book, random, 70);
    const reference::Facts facts = reference::read(book);
    const Period periods[] = {{},
                              {QDate(2026, 1, 1), QDate(2026, 3, 31)},
                              {QDate(2026, 2, 10), {}},
                              {{}, QDate(2025, 12, 15)},
                              {QDate(2026, 2, 3), QDate(2026, 2, 3)}};
    for (const Metric *metric : metrics()) {
        for (const Period &period : periods) {
            QStringList fields{QString()};
            if (metric->isGroupedByField())
                fields << QStringLiteral("source") << QStringLiteral("owner") << QStringLiteral("tags")
                       << QStringLiteral("custom.contract") << QStringLiteral("registered_on");
            for (const QString &by : fields) {
                CAPTURE(metric->name().toStdString(), by.toStdString(), period.from.toString(Qt::ISODate).toStdString(),
                        period.to.toString(Qt::ISODate).toStdString());
                const MetricQuery query{period, by, false};
                const MetricResult result = run(book, metric->name(), query);
                const auto expected = reference::figures(facts, metric->name(), period, by);
                checkRow(result.total, expected.total);
                CHECK(result.rows.size() == expected.rows.size());
                for (const MetricRow &row : result.rows) {
                    CAPTURE(row.key.toStdString());
                    REQUIRE(expected.rows.count(row.key) == 1);
                    if (metric->name() == u"funnel" && row.key == u"in_use")
                        CHECK_FALSE(row.rate.has_value());
                    else
                        checkRow(row, expected.rows.at(row.key));
                    CHECK_FALSE(row.label.isEmpty());
                    checkBehind(book, *metric, query, row.key, row);
                }
                checkBehind(book, *metric, query, std::nullopt, result.total);
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
                                   {{QDate(2026, 3, 1), QDate(2026, 3, 31)}, QStringLiteral("source"), true});
    const MetricResult february = run(book, QStringLiteral("conversion"),
                                      {{QDate(2026, 2, 1), QDate(2026, 2, 28)}, QStringLiteral("source"), false});
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
    const MetricResult result = run(book, QStringLiteral("conversion"), {{}, QStringLiteral("source"), false});
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
    CHECK(refusal(book, QStringLiteral("conversion"), {{}, QStringLiteral("no_such_field"), false}) ==
          ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("funnel"), {{}, QStringLiteral("source"), false}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{}, {}, true}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{QDate(2026, 2, 1), QDate(2026, 1, 1)}, {}, false}) ==
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
