#include "core/services/goodsandtags.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/product.h"
#include "core/domain/tag.h"
#include "core/services/merge.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Stock {
    TempBook book;
    Id add(const RecordType &type, const char *name)
    {
        Id made;
        book.change([&](Change &change) -> Result<void> {
            KEBU_LET(id, addNamed(change, type, QString::fromUtf8(name)));
            made = id;
            return {};
        });
        return made;
    }
    Result<ChangeInfo> tries(const std::function<Result<void>(Change &)> &work)
    {
        return book->change(QStringLiteral("test"), work).result();
    }
    QHash<QString, qint64> uses(const RecordType &type)
    {
        const auto named = book->read([&type](Snapshot &view) { return namedRecords(view, type); }).result();
        REQUIRE(named);
        QHash<QString, qint64> uses;
        for (const NamedRecord &each : *named)
            uses.insert(each.record.text(FieldName("name")), each.uses);
        return uses;
    }
};

} // namespace

TEST_CASE_METHOD(Stock, "a product is entered with what a person types for code, unit and price")
{
    const Id id = add(product::type(), "  AGV 潜伏式 ");
    REQUIRE(tries([&](Change &change) {
        return writeNamed(change, product::type(), id,
                          {{QStringLiteral("code"), QStringLiteral("AGV-1")},
                           {QStringLiteral("unit"), QStringLiteral("台")},
                           {QStringLiteral("list_price"), QStringLiteral("12.8万")}});
    }));
    const Record stored = book.get(product::type(), id);
    CHECK(stored.text(product::name) == QStringLiteral("AGV 潜伏式"));
    CHECK(stored.text(product::unit) == QStringLiteral("台"));
    CHECK(stored.number(product::listPrice) == 128'000'00);
}

TEST_CASE_METHOD(Stock, "a second product of a name, a nameless one and a price that does not read are refused")
{
    const Id id = add(product::type(), "AGV 潜伏式");
    const auto adds = [this](const char *name) {
        return tries([name](Change &change) -> Result<void> {
            KEBU_TRY(addNamed(change, product::type(), QString::fromUtf8(name)));
            return {};
        });
    };
    CHECK_FALSE(adds("agv潜伏式"));
    CHECK_FALSE(adds("  "));
    CHECK_FALSE(tries([&](Change &change) {
        return writeNamed(change, product::type(), id, {{QStringLiteral("list_price"), QStringLiteral("贵")}});
    }));
    CHECK_FALSE(tries([&](Change &change) {
        return writeNamed(change, product::type(), id, {{QStringLiteral("name"), QString()}});
    }));
    CHECK(uses(product::type()).size() == 1);
}

TEST_CASE_METHOD(Stock, "two products become one: whatever names the one names the other, and an undo parts them")
{
    const Id keep = add(product::type(), "AGV 潜伏式");
    const Id other = add(product::type(), "潜伏AGV");
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳")));
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(customer));
    deal.set(opportunity::title, Value(QStringLiteral("二期")));
    deal.set(opportunity::product, Value::of(other));
    const Id dealId = book.create(deal);
    Record bought(order::type());
    bought.set(order::customer, Value::of(customer));
    bought.set(order::product, Value::of(other));
    book.create(bought);
    CHECK(uses(product::type()).value(QStringLiteral("潜伏AGV")) == 2);
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(merge(change, product::type(), keep, other));
        return {};
    });
    CHECK(uses(product::type()) == QHash<QString, qint64>{{QStringLiteral("AGV 潜伏式"), 2}});
    CHECK(book.get(opportunity::type(), dealId).ref(opportunity::product) == keep);
    book.undo();
    CHECK(uses(product::type()).value(QStringLiteral("潜伏AGV")) == 2);
}

TEST_CASE_METHOD(Stock, "two tags become one, once at each customer, and the customer is found by the one that stays")
{
    const Id keep = add(tag::type(), "夜班");
    const Id other = add(tag::type(), "夜班生产");
    Record both = customerNamed(QStringLiteral("苏州衡岳"));
    both.set(customer::tags, Value(std::vector<Id>{other, keep}));
    const Id first = book.create(both);
    Record one = customerNamed(QStringLiteral("昆山赛川"));
    one.set(customer::tags, Value(std::vector<Id>{other}));
    const Id second = book.create(one);
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(merge(change, tag::type(), keep, other));
        return {};
    });
    CHECK(book.get(customer::type(), first).refs(customer::tags) == std::vector<Id>{keep});
    CHECK(book.get(customer::type(), second).refs(customer::tags) == std::vector<Id>{keep});
    CHECK(uses(tag::type()) == QHash<QString, qint64>{{QStringLiteral("夜班"), 2}});
}
