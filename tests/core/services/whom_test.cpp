#include "core/services/whom.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/services/followup.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Fixture {
    TempBook book;
    Id hengyue = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Id ganglian = book.create(customerNamed(QStringLiteral("宁波港联物流有限公司")));
    Id manager = person(hengyue, "张建国", "总经理");
    Id engineer = person(hengyue, "张小明", "工程师");
    Id other = person(ganglian, "张总", "");

    Id person(Id customer, const char *name, const char *title)
    {
        Record record(contact::type());
        record.set(contact::customer, Value::of(customer));
        record.set(contact::name, Value(QString::fromUtf8(name)));
        if (*title)
            record.set(contact::title, Value(QString::fromUtf8(title)));
        return book.create(record);
    }
    [[nodiscard]] WhomFound found(const char *typed, Id inSight = {}, int limit = 8)
    {
        const auto answer =
            book->read([&](Snapshot &view) { return findWhom(view, QString::fromUtf8(typed), inSight, limit); })
                .result();
        INFO((answer ? QString() : answer.error().message + answer.error().detail).toStdString());
        REQUIRE(answer);
        return *answer;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "words that find a customer are no line")
{
    const WhomFound byName = found("衡岳");
    REQUIRE(byName.whom.size() == 1);
    CHECK(byName.whom[0].customer.id() == hengyue);
    CHECK_FALSE(byName.line);
    CHECK(found("苏州 机械").whom.size() == 1);
    CHECK(found("nobody").whom.empty());
    CHECK_FALSE(found("nobody").line);
}

TEST_CASE_METHOD(Fixture, "a name as it is written goes before a surname with a title")
{
    const WhomFound line = found("电话 张总 报价已发 下周二回访");
    REQUIRE(line.line);
    CHECK(line.line->method == u"phone");
    REQUIRE(line.whom.size() == 1);
    CHECK(line.whom[0].contact == other);
    CHECK(line.whom[0].said == u"报价已发");

    const WhomFound engineers = found("张工 图纸已收");
    REQUIRE(engineers.whom.size() == 3);
    CHECK(engineers.whom[0].contact == engineer);
}

TEST_CASE_METHOD(Fixture, "a customer's name narrows whom a form of address means")
{
    const WhomFound line = found("微信 衡岳 张总 合同已寄 +3d 确认收到");
    REQUIRE(line.whom.size() == 1);
    CHECK(line.whom[0].customer.id() == hengyue);
    CHECK(line.whom[0].contact == manager);
    CHECK(line.whom[0].said == u"合同已寄");

    const WhomFound plain = found("szhy 报价已发 明天回访");
    REQUIRE(plain.whom.size() == 1);
    CHECK_FALSE(plain.whom[0].contact);
    CHECK(plain.whom[0].said == u"报价已发");
    CHECK(plain.line->nextGoal == u"回访");
}

TEST_CASE_METHOD(Fixture, "the customer in sight is meant first, and by a line that names nobody")
{
    const WhomFound titled = found("张总 报价已发", hengyue);
    REQUIRE(titled.whom.size() == 3);
    CHECK(titled.whom[0].contact == manager);
    CHECK(titled.whom[2].contact == other);

    const WhomFound nobody = found("电话 报价已发 下周二回访", hengyue);
    REQUIRE(nobody.whom.size() == 1);
    CHECK(nobody.whom[0].customer.id() == hengyue);
    CHECK(nobody.whom[0].said == u"报价已发");
    CHECK(found("电话 报价已发 下周二回访").whom.empty());
}

TEST_CASE_METHOD(Fixture, "people who left are not meant, and signs of SQL are only signs")
{
    book.change([this](Change &change) -> Result<void> {
        KEBU_LET(record, change.view().get(contact::type(), other));
        record.set(contact::leftOn, Value::of(QDate(2026, 1, 1)));
        return change.edit(record);
    });
    const WhomFound line = found("张总 报价已发");
    REQUIRE(line.whom.size() == 2);
    CHECK(line.whom[0].contact == manager);
    CHECK(found("% 报价").whom.empty());
    CHECK(found("'; 报价").whom.empty());
    CHECK(found("张总 报价", {}, 1).whom.size() == 1);
}
