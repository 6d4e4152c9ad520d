#include "core/services/customerpage.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

CustomerPage page(TempBook &book, Id id, int limit = 50, int offset = 0)
{
    return book->read([=](Snapshot &view) { return customerPage(view, id, limit, offset); }).result().value();
}

Id child(TempBook &book, const RecordType &type, Id customer, std::initializer_list<std::pair<FieldName, Value>> values)
{
    Record record(type);
    record.set(FieldName("customer"), Value::of(customer));
    for (const auto &[name, value] : values)
        record.set(name, value);
    return book.create(record);
}

} // namespace

TEST_CASE("the page holds the customer's children in the order a person reads them")
{
    TempBook book(QDate(2026, 4, 20));
    const Id tag = book.create([] {
        Record r(tag::type());
        r.set(tag::name, Value(QStringLiteral("急需交付")));
        return r;
    }());
    const Id parent = book.create(customerNamed(QStringLiteral("集团")));
    Record customer = customerNamed(QStringLiteral("甲公司"));
    customer.set(customer::tags, Value(std::vector{tag}));
    customer.set(customer::parent, Value::of(parent));
    const Id id = book.create(customer);

    const Id left = child(book, contact::type(), id,
                          {{contact::name, Value(QStringLiteral("离职者"))},
                           {contact::leftOn, Value::of(QDate(2026, 1, 1))},
                           {contact::isPrimary, Value::of(true)}});
    const Id second = child(book, contact::type(), id, {{contact::name, Value(QStringLiteral("副手"))}});
    const Id primary =
        child(book, contact::type(), id,
              {{contact::name, Value(QStringLiteral("主联系人"))}, {contact::isPrimary, Value::of(true)}});
    const Id calm =
        child(book, need::type(), id,
              {{need::description, Value(QStringLiteral("不急"))}, {need::urgency, Value(QStringLiteral("low"))}});
    const Id urgent = child(book, need::type(), id,
                            {{need::description, Value(QStringLiteral("很急"))},
                             {need::urgency, Value(QStringLiteral("high"))},
                             {need::importance, Value(QStringLiteral("high"))}});
    child(book, opportunity::type(), id,
          {{opportunity::title, Value(QStringLiteral("一期"))},
           {opportunity::result, Value(QStringLiteral("won"))},
           {opportunity::amount, Value(qint64{500})}});
    child(book, opportunity::type(), id,
          {{opportunity::title, Value(QStringLiteral("二期"))}, {opportunity::amount, Value(qint64{700})}});

    const CustomerPage shown = page(book, id);
    REQUIRE(shown.contacts.size() == 3);
    CHECK(shown.contacts[0].id() == primary);
    CHECK(shown.contacts[1].id() == second);
    CHECK(shown.contacts[2].id() == left);
    REQUIRE(shown.needs.size() == 2);
    CHECK(shown.needs[0].id() == urgent);
    CHECK(shown.needs[1].id() == calm);
    CHECK(shown.opportunities.front().text(opportunity::title) == QStringLiteral("二期"));
    CHECK(shown.totals.wonMinor == 500);
    CHECK(shown.totals.openMinor == 700);
    CHECK(shown.totals.won == 1);
    CHECK(shown.tags == std::vector{QStringLiteral("急需交付")});
    CHECK(shown.parentName == QStringLiteral("集团"));
    CHECK_FALSE(shown.userName(shown.customer.ref(customer::owner)).isEmpty());
    CHECK(shown.nextTask.isNull());
    CHECK(shown.daysInStage() == -1);
}

TEST_CASE("the timeline comes newest first, page by page, and the next follow-up says why")
{
    TempBook book(QDate(2026, 4, 20));
    Record customer = customerNamed(QStringLiteral("甲公司"));
    customer.set(customer::grade, Value(QStringLiteral("A")));
    const Id id = book.create(customer);
    for (int i = 0; i < 5; ++i) {
        book.clock().advance(60 * 1000);
        book.change([&](Change &change) -> Result<void> {
            LogEntry entry;
            entry.customer = id;
            entry.method = QStringLiteral("phone");
            entry.at = book.clock().now();
            entry.text = QString::number(i);
            entry.reach = i == 4 ? QStringLiteral("no_answer") : QString();
            KEBU_TRY(logInteraction(change, entry));
            return {};
        });
    }
    const CustomerPage first = page(book, id, 2);
    REQUIRE(first.interactions.size() == 2);
    CHECK(first.interactions[0].text(interaction::content) == QStringLiteral("4"));
    CHECK(first.totals.interactions == 5);
    CHECK(first.lastContact.text(interaction::content) == QStringLiteral("3"));
    CHECK(page(book, id, 2, 4).interactions.front().text(interaction::content) == QStringLiteral("0"));
    CHECK(first.nextWhy.contains(QStringLiteral("no answer on 20 Apr")));
    REQUIRE(first.openTasks.size() == 2); // the second try, and the cadence's follow-up on its day
    CHECK(first.openTasks[1].text(task::origin) == QStringLiteral("cadence"));
    CHECK(first.grade.letter == QStringLiteral("A"));
}

TEST_CASE("the history of stages says how long each lasted")
{
    TempBook book(QDate(2026, 4, 1));
    Record customer = customerNamed(QStringLiteral("甲公司"));
    customer.set(customer::stage, Value(QStringLiteral("first_contact")));
    const Id id = book.create(customer);
    book.clock().set(FixedClock::at(QDate(2026, 4, 11)).now());
    book.change([&](Change &change) {
        return change.edit(customer::type(), id,
                           [](Record &record) { record.set(customer::stage, Value(QStringLiteral("negotiating"))); });
    });
    book.clock().set(FixedClock::at(QDate(2026, 4, 14)).now());
    const CustomerPage shown = page(book, id);
    REQUIRE(shown.stages.size() == 2);
    CHECK(shown.stages[0].days == 10);
    CHECK(shown.stages[0].to == QDate(2026, 4, 11));
    CHECK_FALSE(shown.stages[1].to.isValid());
    CHECK(shown.daysInStage() == 3);
}
