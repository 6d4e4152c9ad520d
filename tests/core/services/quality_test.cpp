#include "core/services/quality.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/services/listing.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString han(const char *text) { return QString::fromUtf8(text); }

struct Archive {
    TempBook book;

    template <typename Work>
    auto read(Work work)
    {
        auto result = book->read(std::move(work)).result();
        REQUIRE(result);
        return std::move(result).value();
    }
    std::vector<TidyProposal> proposals()
    {
        return read([](Snapshot &view) { return tidyProposals(view); });
    }
    MonthlyCheck check()
    {
        return read([](Snapshot &view) { return monthlyCheck(view); });
    }
    Id customerWith(const char *name, const std::function<void(Record &)> &fill = {})
    {
        Record record = customerNamed(han(name));
        if (fill)
            fill(record);
        return book.create(record);
    }
};

} // namespace

TEST_CASE_METHOD(Archive, "a local number takes the area code that its city has in this book")
{
    const auto inCity = [](const char *phone) {
        return [phone](Record &record) {
            record.set(customer::city, Value(han("嘉兴")));
            record.set(customer::phone, Value(han(phone)));
        };
    };
    book.change([](Change &change) -> Result<void> {
        KEBU_TRY(change.ensureChoice(QStringLiteral("city"), han("嘉兴")));
        return {};
    });
    customerWith("嘉兴恒远机械有限公司", inCity("0573-5550 0182"));
    const Id local = customerWith("嘉兴鼎盛化工有限公司", inCity("55500999"));
    const auto found = proposals();
    REQUIRE(found.size() == 1);
    CHECK(found.front().record.id == local);
    CHECK(found.front().after == QStringLiteral("0573-5550 0999"));
}

TEST_CASE_METHOD(Archive, "names, telephones and addresses of mail are proposed in one form and accepted as one change")
{
    const Id id = customerWith("恒远 科技(上海)有限公司", [](Record &record) {
        record.set(customer::phone, Value(QStringLiteral("+8613900005678")));
        record.set(customer::email, Value(QStringLiteral("Info@HY.example")));
    });
    const auto found = proposals();
    CHECK(found.size() == 3);
    const Digest before = book.digest();
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(written, acceptProposals(change, found));
        CHECK(written == 3);
        return {};
    });
    const Record tidied = book.get(customer::type(), id);
    CHECK(tidied.text(customer::name) == han("恒远科技（上海）有限公司"));
    CHECK(tidied.text(customer::phone) == QStringLiteral("139 0000 5678"));
    CHECK(tidied.text(customer::email) == QStringLiteral("info@hy.example"));
    CHECK(proposals().empty());
    book.undo();
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE_METHOD(Archive, "a value that somebody changed meanwhile is left alone")
{
    const Id id = customerWith("恒远 科技有限公司");
    const auto found = proposals();
    REQUIRE(found.size() == 1);
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(change.edit(customer::type(), id,
                             [](Record &r) { r.set(customer::name, Value(han("瑞丰 科技有限公司"))); }));
        KEBU_LET(written, acceptProposals(change, found));
        CHECK(written == 0);
        return {};
    });
    CHECK(book.get(customer::type(), id).text(customer::name) == han("瑞丰 科技有限公司"));
}

TEST_CASE_METHOD(Archive,
                 "an incomplete archive waits in the monthly check until it was gone through, and again next month")
{
    const Id id = customerWith("恒远机械有限公司");
    REQUIRE(check().open.size() == 1);
    CHECK(check().open.front().completeness < completeEnough);
    CHECK(check().open.front().missing.size() > 5);
    book.change([&](Change &change) { return markChecked(change, id); });
    CHECK(check().open.empty());
    CHECK(check().done == 1);
    book.clock().advance(qint64(2) * 24 * 60 * 60 * 1000); // the second of May
    CHECK(check().waiting == 1);
}

TEST_CASE_METHOD(Archive, "completeness follows the fields and what hangs on the customer, and is a column of the list")
{
    const Id id = customerWith("恒远机械有限公司");
    const int bare = check().open.front().completeness;
    Record person(contact::type());
    person.set(contact::customer, Value::of(id));
    person.set(contact::name, Value(han("陈国栋")));
    person.set(contact::mobile, Value(QStringLiteral("13900005678")));
    book.create(person);
    CHECK(check().open.front().completeness > bare);
    const auto count = [this](const char *query) {
        return read([query](Snapshot &view) {
            return countOf(view, {&customer::type(), QString::fromLatin1(query), {}, {}, false});
        });
    };
    CHECK(count("completeness > 0") == 1);
    CHECK(count("completeness > 90") == 0);
}
