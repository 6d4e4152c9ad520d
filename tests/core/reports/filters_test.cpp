#include "tests/support/book.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/servicecase.h"
#include "core/domain/user.h"
#include "core/reports/countedfilter.h"
#include "core/reports/metric.h"
#include "core/storage/progress.h"

#include <QRandomGenerator>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);
/// Beyond it a filter holds for many, which is answered in another way (MetricScope::areFew).
constexpr int manyCustomers = 1100;

QString pick(QRandomGenerator &random, std::initializer_list<const char *> codes)
{
    return QString::fromUtf8(codes.begin()[random.bounded(int(codes.size()))]);
}

Value someDay(QRandomGenerator &random) { return Value::of(QDate(2025, 11, 1).addDays(random.bounded(180))); }

Value someMoment(Change &change, QRandomGenerator &random)
{
    return Value(change.clock().now().ms - qint64(random.bounded(180 * 24 * 60)) * 60'000);
}

Id secondUser(TempBook &book)
{
    Record record(user::type());
    record.set(user::name, Value(QStringLiteral("林晓")));
    return book.create(record);
}

Result<Id> addCustomer(Change &change, QRandomGenerator &random, int place, Id owner)
{
    Record record = customerNamed(QStringLiteral("客户%1").arg(place));
    record.set(customer::source, Value(pick(random, {"", "exhibition", "online", "referral"})));
    record.set(customer::stage, Value(pick(random, {"", "first_contact", "negotiating", "contract_signed", "in_use",
                                                    "ended", "not_won"})));
    record.set(customer::grade, Value(pick(random, {"", "A", "B", "C"})));
    record.set(customer::owner, owner ? Value::of(owner) : Value());
    if (random.bounded(2))
        record.set(customer::firstContactOn, someDay(random));
    return change.create(record);
}

Result<void> addDealings(Change &change, QRandomGenerator &random, Id of)
{
    for (int n = random.bounded(4); n > 0; --n) {
        Record talk(interaction::type());
        talk.set(interaction::customer, Value::of(of));
        talk.set(interaction::method, Value(pick(random, {"phone", "visit"})));
        talk.set(interaction::reach, Value(pick(random, {"", "reached", "no_answer"})));
        talk.set(interaction::content, Value(QStringLiteral("谈")));
        talk.set(interaction::happenedAt, someMoment(change, random));
        KEBU_TRY(change.create(talk));
    }
    for (int n = random.bounded(2); n > 0; --n) {
        Record service(serviceCase::type());
        service.set(serviceCase::customer, Value::of(of));
        service.set(serviceCase::kind, Value(pick(random, {"request", "complaint"})));
        service.set(serviceCase::problem, Value(QStringLiteral("异响")));
        const Value received = someMoment(change, random);
        service.set(serviceCase::receivedAt, received);
        if (random.bounded(2)) {
            service.set(serviceCase::resolvedAt, Value(received.number() + qint64(random.bounded(900)) * 60'000));
            service.set(serviceCase::measures, Value(QStringLiteral("换了轴承")));
            service.set(serviceCase::effect, Value(QStringLiteral("已修好")));
        }
        KEBU_TRY(change.create(service));
        Record deal(opportunity::type());
        deal.set(opportunity::customer, Value::of(of));
        deal.set(opportunity::title, Value(QStringLiteral("商机")));
        deal.set(opportunity::result, Value(pick(random, {"", "won", "lost"})));
        deal.set(opportunity::closedOn, someDay(random));
        deal.set(opportunity::amount, Value(qint64(random.bounded(1'000'000))));
        KEBU_TRY(change.create(deal));
    }
    return {};
}

/// Customers of two owners and of nobody, the second with very many, who then change hands, stages and grades.
struct Team {
    Id me;
    Id other;
};

Team fill(TempBook &book, QRandomGenerator &random)
{
    const Team team{book->user(), secondUser(book)};
    std::vector<Id> ids;
    book.change([&](Change &change) -> Result<void> {
        for (int i = 0; i < 60 + manyCustomers; ++i) {
            const Id owner = i >= 60 ? team.other : std::array{team.me, team.other, Id()}[size_t(random.bounded(3))];
            KEBU_LET(id, addCustomer(change, random, i, owner));
            if (i < 120)
                KEBU_TRY(addDealings(change, random, id));
            ids.push_back(id);
        }
        return {};
    });
    for (int n = 0; n < 60; ++n) {
        const Id id = ids[size_t(random.bounded(120))];
        book.change([&](Change &change) {
            return change.edit(customer::type(), id, [&](Record &record) {
                if (random.bounded(2))
                    record.set(customer::owner,
                               random.bounded(3) ? Value::of(random.bounded(2) ? team.me : team.other) : Value());
                record.set(customer::stage, Value(pick(random, {"first_contact", "contract_signed", "ended"})));
                record.set(customer::grade, Value(pick(random, {"A", "B", "C"})));
            });
        });
    }
    return team;
}

MetricResult run(TempBook &book, const Metric &metric, const MetricQuery &query)
{
    return book->read([&](Snapshot &view) { return metric.run(view, query); }).result().value();
}

void checkEqual(const MetricRow &a, const MetricRow &b)
{
    CHECK(a.base == b.base);
    CHECK(a.count == b.count);
    CHECK(a.value.has_value() == b.value.has_value());
    if (a.value && b.value)
        CHECK(*a.value == Catch::Approx(*b.value).epsilon(1e-9).margin(1e-6));
}

void checkEqual(const MetricResult &a, const MetricResult &b)
{
    checkEqual(a.total, b.total);
    std::map<QString, const MetricRow *> rows;
    for (const MetricRow &row : b.rows)
        rows[row.key] = &row;
    CHECK(a.rows.size() == b.rows.size());
    for (const MetricRow &row : a.rows) {
        CAPTURE(row.key.toStdString());
        REQUIRE(rows.count(row.key) == 1);
        checkEqual(row, *rows[row.key]);
    }
}

bool isFromCounts(TempBook &book, const QString &where)
{
    return book
        ->read([&](Snapshot &view) -> Result<bool> {
            KEBU_LET(catalog, view.catalog());
            KEBU_LET(filter, parseQuery(where, customer::type(), *catalog));
            KEBU_LET(counted, countedFilter(view, filter, {view.today(), view.clock().zone()}));
            return counted.has_value();
        })
        .result()
        .value();
}

const Period periods[] = {{}, {QDate(2026, 1, 1), QDate(2026, 3, 31)}, {QDate(2026, 2, 10), {}}};

} // namespace

TEST_CASE("a filter on one counted field gives from the counts what it gives from the records")
{
    TempBook book(today);
    QRandomGenerator random(20260430);
    const Team team = fill(book, random);
    const QStringList filters{QStringLiteral("owner = ") + team.me.toString(),
                              QStringLiteral("owner = ") + team.other.toString(),
                              QStringLiteral("owner in (%1, %2)").arg(team.me.toString(), team.other.toString()),
                              QStringLiteral("owner is empty"),
                              QStringLiteral("not owner = ") + team.other.toString(),
                              QStringLiteral("stage = ended"),
                              QStringLiteral("source in (online, referral)"),
                              QStringLiteral("grade = A or grade = B"),
                              QStringLiteral("grade is empty")};
    for (const QString &where : filters) {
        REQUIRE(isFromCounts(book, where));
        // the same customers, asked so that only the records know
        const QString asRecords = QStringLiteral("(%1) and (name is empty or not name is empty)").arg(where);
        REQUIRE_FALSE(isFromCounts(book, asRecords));
        for (const char *name : {"conversion", "churn", "contacts", "cases"}) {
            const Metric &metric = **findMetric(QString::fromLatin1(name));
            for (const char *by : {"", "source", "grade", "stage", "owner", "industry", "month"}) {
                for (const Period &period : periods) {
                    CAPTURE(where.toStdString(), name, by, period.from.toString(Qt::ISODate).toStdString());
                    const QString field = QString::fromLatin1(by);
                    checkEqual(run(book, metric, {period, field, false, where}),
                               run(book, metric, {period, field, false, asRecords}));
                }
            }
        }
    }
}

TEST_CASE("a filter that the narrow table answers gives what the customers' own rows give")
{
    TempBook book(today);
    QRandomGenerator random(13);
    const Team team = fill(book, random);
    const QString mine = QStringLiteral("owner = ") + team.me.toString();
    for (const QString &where : QStringList{mine, mine + QStringLiteral(" and stage in (ended, contract_signed)"),
                                            QStringLiteral("not (grade = A and source = online)"),
                                            QStringLiteral("owner.name = 林晓 or owner is empty"),
                                            QStringLiteral("interaction.reach = no_answer or grade = B"),
                                            QStringLiteral("interactions >= 1")}) {
        const QString asRecords = QStringLiteral("(%1) and (name is empty or not name is empty)").arg(where);
        for (const Metric *metric : metrics()) {
            const bool takesFields = metric->isGroupedByField() && metric->name() != u"retention";
            for (const QString &by : takesFields
                                         ? QStringList{QString(), QStringLiteral("stage"), QStringLiteral("name")}
                                         : QStringList{{}}) {
                CAPTURE(where.toStdString(), metric->name().toStdString(), by.toStdString());
                checkEqual(run(book, *metric, {{}, by, false, where}), run(book, *metric, {{}, by, false, asRecords}));
            }
        }
    }
}

TEST_CASE("an owner's row among all is what the filter on that owner gives")
{
    TempBook book(today);
    QRandomGenerator random(7);
    const Team team = fill(book, random);
    for (const Metric *metric : metrics()) {
        // whose figures of a part depend on the whole
        if (metric->hasOwnRows() || !metric->isGroupedByField() || metric->name() == u"top_customers")
            continue;
        for (const Period &period : periods) {
            const MetricResult all = run(book, *metric, {period, QStringLiteral("owner"), false, {}});
            for (const Id owner : {team.me, team.other}) {
                CAPTURE(metric->name().toStdString(), owner.value, period.from.toString(Qt::ISODate).toStdString());
                const MetricResult own =
                    run(book, *metric, {period, {}, false, QStringLiteral("owner = ") + owner.toString()});
                const auto row =
                    std::ranges::find_if(all.rows, [&](const MetricRow &each) { return each.key == owner.toString(); });
                if (row == all.rows.end())
                    CHECK(own.total.base == 0);
                else
                    checkEqual(*row, own.total);
            }
        }
    }
}

TEST_CASE("with a filter a figure names as many records as it counts, of few customers and of many")
{
    TempBook book(today);
    QRandomGenerator random(11);
    const Team team = fill(book, random);
    for (const Metric *metric : metrics()) {
        for (const Id owner : {team.me, team.other}) {
            CAPTURE(metric->name().toStdString(), owner.value);
            const MetricQuery query{{}, {}, false, QStringLiteral("owner = ") + owner.toString()};
            const MetricResult result = run(book, *metric, query);
            for (const MetricSide side : {MetricSide::Base, MetricSide::Count}) {
                const auto found =
                    book->read([&](Snapshot &view) { return metric->behind(view, query, std::nullopt, side); })
                        .result();
                REQUIRE(found.ok());
                CHECK(qint64(found->ids.size()) == (side == MetricSide::Base ? result.total.base : result.total.count));
            }
        }
    }
}

TEST_CASE("a metric that walks tells how far it is, of rows that are counted daily and of others")
{
    TempBook book(today);
    QRandomGenerator random(3);
    (void)fill(book, random);
    for (const char *name : {"funnel_cohort", "time_in_stage", "interaction_frequency"}) {
        CAPTURE(name);
        const auto percents = book->read([name](Snapshot &view) -> Result<std::vector<int>> {
                                      std::vector<int> told;
                                      const Progress progress([&told](int percent) { told.push_back(percent); }, 1, 0);
                                      KEBU_LET(metric, findMetric(QString::fromLatin1(name)));
                                      KEBU_TRY(metric->run(view, {{}, {}, false, {}}));
                                      return told;
                                  })
                                  .result();
        REQUIRE(percents.ok());
        REQUIRE_FALSE(percents->empty());
        CHECK(percents->back() > 80);
        CHECK(percents->back() <= 99);
    }
}
