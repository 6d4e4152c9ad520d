#include "core/services/jobchange.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/services/birthdays.h"
#include "core/services/watch.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Fixture {
    TempBook book;
    Id old = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Id next = book.create(customerNamed(QStringLiteral("常州远川装备有限公司")));
    Id person = [this] {
        Record record(contact::type());
        record.set(contact::customer, Value::of(old));
        record.set(contact::name, Value(QStringLiteral("陈国栋")));
        record.set(contact::title, Value(QStringLiteral("采购经理")));
        record.set(contact::decisionRole, Value(QStringLiteral("decision_maker")));
        record.set(contact::mobile, Value(QStringLiteral("13900005678")));
        record.set(contact::landline, Value(QStringLiteral("0512-66001234")));
        record.set(contact::email, Value(QStringLiteral("chen@hengyue.example")));
        record.set(contact::wechat, Value(QStringLiteral("chen_gd")));
        record.set(contact::birthday, Value(QStringLiteral("1980-05-10")));
        record.set(contact::isPrimary, Value::of(true));
        return book.create(record);
    }();

    Result<Id> move(const JobChange &job)
    {
        Result<Id> made = Id{};
        const auto done = book->change(QStringLiteral("move"),
                                       [&](Change &change) -> Result<void> {
                                           made = changeCompany(change, job);
                                           return made ? Result<void>() : Result<void>(made.error());
                                       })
                              .result();
        return done ? made : Result<Id>(done.error());
    }
    Record stored(Id contact) { return book.get(contact::type(), contact); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a new company takes what belongs to the person and leaves what is the company's")
{
    Record point(contactPoint::type());
    point.set(contactPoint::customer, Value::of(old));
    point.set(contactPoint::contact, Value::of(person));
    point.set(contactPoint::kind, Value(QStringLiteral("qq")));
    point.set(contactPoint::value, Value(QStringLiteral("88001234")));
    book.create(point);
    point.set(contactPoint::kind, Value(QStringLiteral("email")));
    point.set(contactPoint::value, Value(QStringLiteral("b@hengyue.example")));
    book.create(point);

    const Digest before = book.digest();
    const Id post = move({person, QDate(2026, 4, 15), next, {}, QStringLiteral("总经理")}).value();
    CHECK(stored(person).date(contact::leftOn) == QDate(2026, 4, 15));
    CHECK_FALSE(stored(person).yes(contact::isPrimary));
    const Record made = stored(post);
    CHECK(made.ref(contact::customer) == next);
    CHECK(made.ref(contact::samePerson) == person);
    CHECK(made.text(contact::name) == QStringLiteral("陈国栋"));
    CHECK(made.text(contact::mobile) == stored(person).text(contact::mobile));
    CHECK(made.text(contact::wechat) == u"chen_gd");
    CHECK(made.text(contact::title) == QStringLiteral("总经理"));
    CHECK_FALSE(made.has(contact::email));
    CHECK_FALSE(made.has(contact::landline));
    CHECK_FALSE(made.has(contact::decisionRole));
    const auto points =
        book->read([&](Snapshot &view) {
                return view.store().where(contactPoint::type(), QStringLiteral("contact_id = ?"), {post.value});
            })
            .result();
    REQUIRE(points.value().size() == 1);
    CHECK(points->front().text(contactPoint::kind) == u"qq");
    book.undo();
    CHECK(book.digest().content == before.content);
}

TEST_CASE_METHOD(Fixture, "a person with two posts is greeted once, at the one of today")
{
    REQUIRE(move({person, QDate(2026, 4, 15), next, {}, {}}).ok());
    const auto greeted =
        book->read([](Snapshot &view) { return birthdaysAhead(view, QDate(2026, 4, 30), 30); }).result();
    REQUIRE(greeted.value().size() == 1);
    CHECK(greeted->front().customer == next);
}

TEST_CASE_METHOD(Fixture, "an unknown company becomes a customer, an unknown destination only ends the post")
{
    const Id post = move({person, QDate(2026, 4, 15), {}, QStringLiteral(" 上海新程科技有限公司 "), {}}).value();
    const Record company = book.get(customer::type(), stored(post).ref(contact::customer));
    CHECK(company.text(customer::name) == QStringLiteral("上海新程科技有限公司"));
    CHECK(company.text(customer::kind) == u"enterprise");
    CHECK_FALSE(move({post, QDate(2026, 4, 20), {}, {}, {}}).value());
    CHECK(stored(post).date(contact::leftOn) == QDate(2026, 4, 20));
}

TEST_CASE_METHOD(Fixture, "all posts of a person are told from any of them, however often the company changed")
{
    const Id second = move({person, QDate(2026, 4, 15), next, {}, {}}).value();
    const Id third = move({second, QDate(2026, 4, 20), {}, QStringLiteral("上海新程科技有限公司"), {}}).value();
    for (const Id asked : {person, second, third}) {
        const auto posts = book->read([asked](Snapshot &view) { return postsOf(view, asked); }).result();
        REQUIRE(posts.value().size() == 3);
        CHECK(posts->front().contact.id() == third);
        CHECK(posts->back().contact.id() == person);
    }
}

TEST_CASE_METHOD(Fixture, "what cannot be is refused in words and changes nothing")
{
    CHECK_FALSE(move({person, QDate(2026, 5, 1), next, {}, {}}).ok());
    CHECK_FALSE(move({person, {}, next, {}, {}}).ok());
    CHECK_FALSE(move({person, QDate(2026, 4, 15), old, {}, {}}).ok());
    CHECK_FALSE(stored(person).has(contact::leftOn));
    REQUIRE(move({person, QDate(2026, 4, 15), next, {}, {}}).ok());
    const auto twice = move({person, QDate(2026, 4, 16), next, {}, {}});
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().message.contains(u"2026-04-15"));
}

TEST_CASE_METHOD(Fixture, "the company that a decision maker leaves is warned until somebody else decides")
{
    const auto codes = [this](Id customer) {
        const auto found = book->read([customer](Snapshot &view) -> Result<std::vector<Warning>> {
                                   KEBU_LET(record, view.get(customer::type(), customer));
                                   return warningsOf(view, record, view.today());
                               })
                               .result();
        QStringList codes;
        for (const Warning &warning : found.value())
            codes << warning.code;
        return codes;
    };
    const QString left = QStringLiteral("decider_left");
    CHECK_FALSE(codes(old).contains(left));
    REQUIRE(move({person, QDate(2026, 4, 15), next, {}, {}}).ok());
    CHECK(codes(old).contains(left));
    CHECK_FALSE(codes(next).contains(left));
    const auto watched = book->read([](Snapshot &view) { return watchList(view, view.today(), 50); }).result();
    CHECK(std::ranges::any_of(watched.value(), [this](const WatchedCustomer &one) { return one.customer == old; }));
    Record heir(contact::type());
    heir.set(contact::customer, Value::of(old));
    heir.set(contact::name, Value(QStringLiteral("王敏")));
    heir.set(contact::decisionRole, Value(QStringLiteral("decision_maker")));
    book.create(heir);
    CHECK_FALSE(codes(old).contains(left));
}
