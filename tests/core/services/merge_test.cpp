#include "core/services/merge.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/registry.h"
#include "core/domain/task.h"
#include "core/services/duplicates.h"
#include "tests/support/book.h"
#include "tests/support/randomwork.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString han(const char *text) { return QString::fromUtf8(text); }

struct Two {
    TempBook book;
    Id keep = customerWith("上海恒远机械有限公司", "13900005678");
    Id other = customerWith("恒远机械（上海）有限公司", "021-55550000");

    Id customerWith(const char *name, const char *phone)
    {
        Record record = customerNamed(han(name));
        record.set(customer::phone, Value(han(phone)));
        return book.create(record);
    }
    Id person(Id customer, const char *name, const char *mobile)
    {
        Record record(contact::type());
        record.set(contact::customer, Value::of(customer));
        record.set(contact::name, Value(han(name)));
        record.set(contact::mobile, Value(han(mobile)));
        return book.create(record);
    }
    MergeOutcome merged(const MergeChoices &choices = {})
    {
        MergeOutcome outcome;
        book.change([&](Change &change) -> Result<void> {
            KEBU_LET(made, merge(change, customer::type(), keep, other, choices));
            outcome = made;
            return {};
        });
        return outcome;
    }
    template <typename Work>
    auto read(Work work)
    {
        auto result = book->read(std::move(work)).result();
        REQUIRE(result);
        return std::move(result).value();
    }
};

} // namespace

TEST_CASE_METHOD(Two, "what hung on the other hangs on the kept one, and nothing points at what is gone")
{
    person(other, "陈国栋", "13800001111");
    Record talk(interaction::type());
    talk.set(interaction::customer, Value::of(other));
    talk.set(interaction::content, Value(han("问价格")));
    talk.set(interaction::method, Value(QStringLiteral("phone")));
    talk.set(interaction::happenedAt, Value::of(book.clock().now()));
    book.create(talk);
    const MergeOutcome outcome = merged();
    CHECK(outcome.moved.value(QStringLiteral("contact")) == 1);
    CHECK(outcome.moved.value(QStringLiteral("interaction")) == 1);
    const auto left = read([this](Snapshot &view) -> Result<qint64> {
        qint64 count = 0;
        for (const IncomingReference &incoming : referencesTo(customer::type())) {
            KEBU_LET(children, view.store().children(*incoming.type, incoming.field, other));
            count += qint64(children.size());
        }
        return count;
    });
    CHECK(left == 0);
    CHECK(read([this](Snapshot &view) { return view.store().exists(customer::type(), other); }) == false);
}

TEST_CASE_METHOD(Two, "the other's name, number and telephone still find the customer")
{
    const QString number = book.get(customer::type(), other).text(customer::number);
    merged();
    const QString former = book.get(customer::type(), keep).text(customer::formerNames);
    CHECK(former.contains(han("恒远机械（上海）有限公司")));
    CHECK(former.contains(number));
    for (const QString &words : {number, QStringLiteral("55550000")}) {
        const auto hits = read([&](Snapshot &view) { return view.finder().findAll(words); });
        INFO(words.toStdString());
        REQUIRE(hits.size() == 1);
        CHECK(hits.front() == keep);
    }
}

TEST_CASE_METHOD(Two, "a chosen field is the other's, an empty one is filled, texts are joined")
{
    book.change([this](Change &change) -> Result<void> {
        KEBU_TRY(change.edit(customer::type(), keep, [](Record &r) { r.set(customer::remarks, Value(han("甲"))); }));
        return change.edit(customer::type(), other, [](Record &r) {
            r.set(customer::remarks, Value(han("乙")));
            r.set(customer::website, Value(QStringLiteral("hy.example")));
        });
    });
    merged({{QStringLiteral("name"), QStringLiteral("phone")}, true, {}});
    const Record kept = book.get(customer::type(), keep);
    CHECK(kept.text(customer::name) == han("恒远机械（上海）有限公司"));
    CHECK(kept.text(customer::phone) == QStringLiteral("021-55550000"));
    CHECK(kept.text(customer::website) == QStringLiteral("hy.example"));
    CHECK(kept.text(customer::remarks) == han("甲\n乙"));
    CHECK(kept.text(customer::formerNames).contains(han("上海恒远机械有限公司")));
    CHECK(read([](Snapshot &view) { return view.finder().findAll(QStringLiteral("13900005678")); }).size() == 1);
}

TEST_CASE_METHOD(Two, "contacts that are one person become one, others stay apart")
{
    const Id kept = person(keep, "陈国栋", "13800001111");
    person(other, "陈国栋", "+86 138 0000 1111");
    person(other, "陈国强", "13800002222");
    CHECK(merged().joined == 1);
    const auto people = read([this](Snapshot &view) {
        return view.store().children(contact::type(), contact::type().customerField(), keep);
    });
    REQUIRE(people.size() == 2);
    CHECK(people.front().id() == kept);
}

TEST_CASE_METHOD(Two, "one undo brings back the same book, one redo the merged one")
{
    person(keep, "陈国栋", "13800001111");
    person(other, "陈国栋", "13800001111");
    book.change([this](Change &change) {
        return change.edit(customer::type(), other, [this](Record &r) { r.set(customer::parent, Value::of(keep)); });
    });
    const Digest before = book.digest();
    merged();
    const Digest after = book.digest();
    CHECK(before.content != after.content);
    book.undo();
    CHECK(book.digest().rows == before.rows);
    book.redo();
    CHECK(book.digest().rows == after.rows);
}

TEST_CASE("merging any two customers of a random book is undone to the same digest")
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        TempBook book;
        RandomWork work(seed);
        for (int i = 0; i < 120; ++i)
            book.change([&](Change &change) { return work(change); });
        for (const RecordType *type : {&customer::type(), &contact::type()}) {
            const auto ids = book->read([type](Snapshot &view) {
                                     return view.store().where(*type, QStringLiteral("1 ORDER BY id LIMIT 2"), {});
                                 })
                                 .result();
            REQUIRE(ids);
            if (ids->size() < 2)
                continue;
            const Digest before = book.digest();
            const auto merging = book->change(QStringLiteral("merge"),
                                              [&](Change &change) -> Result<void> {
                                                  KEBU_TRY(merge(change, *type, ids->at(0).id(), ids->at(1).id()));
                                                  return {};
                                              })
                                     .result();
            INFO("seed " << seed << ": " << (merging ? std::string() : merging.error().message.toStdString()));
            REQUIRE(merging);
            CHECK(book->maintain([&](Connection &connection) {
                          return connection.execute(QStringLiteral("PRAGMA foreign_key_check"));
                      })
                      .result());
            book.undo();
            CHECK(book.digest().rows == before.rows);
        }
    }
}

TEST_CASE_METHOD(Two, "a pair told apart is never proposed again, nor parent and subsidiary; undo forgets that")
{
    for (const char *name :
         {"杭州嘉禾食品有限公司", "宁波鼎盛化工有限公司", "苏州瑞丰纺织有限公司", "南京天成软件有限公司"})
        customerWith(name, "");
    book.change([this](Change &change) {
        return change.edit(customer::type(), other,
                           [](Record &r) { r.set(customer::phone, Value(QStringLiteral("+86 139 0000 5678"))); });
    });
    const auto found = [this] {
        return read([](Snapshot &view) { return findDuplicates(view, customer::type()); }).size();
    };
    REQUIRE(found() == 1);
    book.change([this](Change &change) { return tellApart(change, customer::type(), keep, other); });
    CHECK(found() == 0);
    book.undo();
    CHECK(found() == 1);
    book.change([this](Change &change) {
        return change.edit(customer::type(), other, [this](Record &r) { r.set(customer::parent, Value::of(keep)); });
    });
    CHECK(found() == 0);
}

TEST_CASE_METHOD(Two, "who is typed is compared with the book, whatever form the telephone has")
{
    Record typed(customer::type());
    typed.set(customer::name, Value(han("恒远机械")));
    typed.set(customer::phone, Value(QStringLiteral("+86 139-0000-5678")));
    const auto pairs = read([&](Snapshot &view) { return duplicatesOf(view, typed); });
    REQUIRE_FALSE(pairs.empty());
    CHECK(pairs.front().a == keep);
    CHECK(pairs.front().agreeing.contains(QStringLiteral("phone")));
}
