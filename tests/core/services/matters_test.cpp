#include "core/services/matters.h"

#include "core/domain/contract.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/servicecase.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Id add(TempBook &book, Id customer, const RecordType &type,
       std::initializer_list<std::pair<const char *, Value>> values)
{
    Record record(type);
    record.set(FieldName("customer"), Value::of(customer));
    for (const auto &[field, value] : values)
        record.set(FieldName(field), value);
    return book.create(record);
}

Value text(const char *words) { return Value(QString::fromUtf8(words)); }

} // namespace

TEST_CASE("a contact may be about what is open with its customer, and about nothing that is closed or another's")
{
    TempBook book;
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳")));
    const Id other = book.create(customerNamed(QStringLiteral("昆山赛川")));
    const Id deal = add(book, customer, opportunity::type(), {{"title", text("AGV 二期")}});
    const Id agreed = add(book, customer, contract::type(), {{"name", text("AGV 一期")}, {"state", text("running")}});
    const Id wish = add(book, customer, need::type(), {{"description", text("夜班无人搬运")}});
    const Id complaint =
        add(book, customer, serviceCase::type(), {{"kind", text("complaint")}, {"problem", text("噪音大")}});
    add(book, customer, opportunity::type(),
        {{"title", text("丢了的")}, {"result", text("lost")}, {"lost_reason", text("price")}});
    add(book, customer, contract::type(), {{"name", text("旧合同")}, {"state", text("completed")}});
    add(book, customer, need::type(), {{"description", text("已满足")}, {"state", text("met")}});
    add(book, other, opportunity::type(), {{"title", text("别家的")}});
    const auto matters = book->read([&](Snapshot &view) { return openMatters(view, customer); }).result();
    REQUIRE(matters);
    std::vector<Id> ids;
    for (const Matter &matter : *matters)
        ids.push_back(matter.about.id);
    CHECK(ids == std::vector<Id>{deal, complaint, agreed, wish});
    CHECK(matters->front().title.contains(QStringLiteral("AGV 二期")));
}
