#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/services/listing.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QStringList indexedOrders{
    QStringLiteral("number"),        QStringLiteral("name"),  QStringLiteral("grade"), QStringLiteral("next_due"),
    QStringLiteral("last_contact"),  QStringLiteral("stage"), QStringLiteral("owner"), QStringLiteral("city"),
    QStringLiteral("registered_on"), QStringLiteral("amount")};

struct ListedBook : TempBook {
    ListedBook()
    {
        const char *names[] = {"苏州衡岳精密机械有限公司", "杭州云栖软件", "北京安和", "AB 科技"};
        const char *grades[] = {"B", "A", "", "C"};
        const char *stages[] = {"negotiating", "first_contact", "", "in_use"};
        change([&](Change &change) -> Result<void> {
            for (int i = 0; i < 4; ++i) {
                Record record = customerNamed(QString::fromUtf8(names[i]));
                record.set(customer::grade, Value(QString::fromUtf8(grades[i])));
                record.set(customer::stage, Value(QString::fromUtf8(stages[i])));
                KEBU_LET(made, change.create(record));
                ids.push_back(made);
            }
            Record call(interaction::type());
            call.set(interaction::customer, Value::of(ids[0]));
            call.set(interaction::method, Value(QStringLiteral("phone")));
            call.set(interaction::content, Value(QStringLiteral("报价")));
            KEBU_TRY(change.create(call));
            Record task(task::type());
            task.set(task::customer, Value::of(ids[1]));
            task.set(task::goal, Value(QStringLiteral("回访")));
            task.set(task::dueAt, Value(QStringLiteral("2026-05-02")));
            return change.create(task).ok() ? Result<void>() : Result<void>(Error{});
        });
    }

    std::vector<Id> listed(const ListRequest &request)
    {
        const auto window = book().read([request](Snapshot &view) { return openList(view, request); }).result();
        if (!window)
            FAIL(window.error().message.toStdString() << window.error().detail.toStdString());
        return window->ids;
    }

    std::vector<Id> ids;
};

ListRequest customersBy(const char *sort, bool descending = false)
{
    return {&customer::type(), {}, {}, QString::fromLatin1(sort), descending};
}

} // namespace

TEST_CASE("customers are listed by the pinyin of their names unless asked otherwise")
{
    ListedBook book;
    const auto &ids = book.ids;
    CHECK(book.listed({&customer::type(), {}, {}, {}, false}) ==
          std::vector{ids[2], ids[1], ids[0], ids[3]}); // letters behind
    CHECK(book.listed(customersBy("name", true)) == std::vector{ids[3], ids[0], ids[1], ids[2]});
    CHECK(book.listed(customersBy("number")) == ids);
}

TEST_CASE("grades, stages and due dates sort by their meaning, what is missing last")
{
    ListedBook book;
    const auto &ids = book.ids;
    CHECK(book.listed(customersBy("grade")) == std::vector{ids[1], ids[0], ids[3], ids[2]});
    CHECK(book.listed(customersBy("stage")) == std::vector{ids[1], ids[0], ids[3], ids[2]});
    CHECK(book.listed(customersBy("next_due")).front() == ids[1]);
    CHECK(book.listed(customersBy("last_contact", true)).front() == ids[0]);
}

TEST_CASE("the ten orders of customers come from an index, filtered or not")
{
    ListedBook book;
    for (const QString &order : indexedOrders) {
        CHECK(isIndexedOrder(customer::type(), order));
        for (const char *where : {"", "grade = A and not stage = in_use", "contact.mobile is empty"}) {
            for (const bool descending : {false, true}) {
                CAPTURE(order.toStdString(), where, descending);
                const ListRequest request{&customer::type(), QString::fromUtf8(where), {}, order, descending};
                const auto plan = book->read([request](Snapshot &view) -> Result<QStringList> {
                                          KEBU_LET(select, listSql(view, request, 50));
                                          Statement rows(view.connection().database(),
                                                         QStringLiteral("EXPLAIN QUERY PLAN ") + select.sql);
                                          KEBU_TRY(rows.runWith(select.values));
                                          QStringList steps;
                                          while (rows.next())
                                              steps << rows.text(3);
                                          KEBU_TRY(rows.done());
                                          return steps;
                                      })
                                      .result();
                REQUIRE(plan.ok());
                CHECK(plan->first().contains(QStringLiteral("USING COVERING INDEX summary_by_")));
                CHECK(plan->filter(QStringLiteral("TEMP B-TREE")).isEmpty());
            }
        }
    }
}

TEST_CASE("the first page is the beginning of the whole list in every order")
{
    ListedBook book;
    const Catalog catalog;
    for (const FieldInfo &field : listColumns(customer::type(), catalog)) {
        for (const bool descending : {false, true}) {
            CAPTURE(field.name.toStdString());
            const ListRequest request{&customer::type(), {}, {}, field.name, descending};
            const std::vector<Id> all = book.listed(request);
            REQUIRE(all.size() == 4);
            const auto page = book->read([request](Snapshot &view) { return firstPage(view, request, 2); }).result();
            REQUIRE(page.ok());
            CHECK(page->ids == std::vector(all.begin(), all.begin() + 2));
        }
    }
}

TEST_CASE("a list is narrowed by words of the finder and by a query together")
{
    ListedBook book;
    CHECK(book.listed({&customer::type(), {}, QStringLiteral("衡岳"), {}, false}) == std::vector{book.ids[0]});
    CHECK(book.listed({&customer::type(), QStringLiteral("grade = A"), QStringLiteral("衡岳"), {}, false}).empty());
    CHECK(book.listed({&customer::type(), QStringLiteral("grade = B"), QStringLiteral("hengyue"),
                       QStringLiteral("grade"), false}) == std::vector{book.ids[0]});
    CHECK(book.listed({&interaction::type(), QStringLiteral("customer.grade = B"), {}, {}, false}).size() == 1);
}

TEST_CASE("the count, the whole list and a condition on each row agree, whatever tables are asked")
{
    ListedBook book;
    for (const char *where :
         {"", "grade = A", "next_due <= today+7", "not next_due is empty", "last_contact < today or grade = B",
          "not (next_due is empty and grade = A)", "contact.name is empty",
          "next_due is empty and contact.mobile is empty", "interactions >= 1 and stage != in_use"}) {
        for (const char *search : {"", "衡岳"}) {
            for (const char *order : {"", "name", "next_due", "industry", "lost_on"}) {
                CAPTURE(where, search, order);
                const ListRequest request{&customer::type(), QString::fromUtf8(where), QString::fromUtf8(search),
                                          QString::fromLatin1(order), false};
                const std::vector<Id> all = book.listed(request);
                const auto count = book->read([request](Snapshot &view) { return countOf(view, request); }).result();
                REQUIRE(count.ok());
                CHECK(*count == std::ssize(all));
                // the slow reference: each customer alone, by a condition that knows no joined summary
                const auto reference =
                    book->read([request](Snapshot &view) -> Result<qint64> {
                            KEBU_LET(catalog, view.catalog());
                            KEBU_LET(query, parseQuery(request.where, customer::type(), *catalog));
                            const SqlCondition fits = compile(query, {view.today(), view.clock().zone()});
                            qint64 fit = 0;
                            KEBU_LET(every, openList(view, {&customer::type(), {}, request.search, {}, false}));
                            for (const Id id : every.ids) {
                                Statement one(
                                    view.connection().database(),
                                    QStringLiteral("SELECT 1 FROM customer WHERE id = ? AND (%1)").arg(fits.sql));
                                KEBU_TRY(one.runWith(QVariantList{id.value} + fits.values));
                                fit += one.next();
                                KEBU_TRY(one.done());
                            }
                            return fit;
                        })
                        .result();
                REQUIRE(reference.ok());
                CHECK(*count == *reference);
            }
        }
    }
}

TEST_CASE("a bad query or order is refused as such")
{
    ListedBook book;
    for (const ListRequest &request :
         {ListRequest{&customer::type(), QStringLiteral("grade ="), {}, {}, false}, customersBy("nothing"),
          customersBy("contact.name"), ListRequest{&contact::type(), {}, QStringLiteral("陈"), {}, false}}) {
        const auto window = book->read([request](Snapshot &view) { return openList(view, request); }).result();
        REQUIRE_FALSE(window.ok());
        CHECK(window.error().code == ErrorCode::Invalid);
    }
}

TEST_CASE("rows carry values, words and what lists derive")
{
    ListedBook book;
    const auto rows = book->read([&](Snapshot &view) -> Result<std::vector<ListRow>> {
                              KEBU_LET(catalog, view.catalog());
                              std::vector<FieldInfo> columns;
                              for (const char *name : {"name", "stage", "owner", "next_due", "last_contact"}) {
                                  for (const FieldInfo &field : listColumns(customer::type(), *catalog)) {
                                      if (field.name == QLatin1String(name))
                                          columns.push_back(field);
                                  }
                              }
                              const std::vector<Id> asked{book.ids[1], Id{1}, book.ids[0]};
                              return rowsOf(view, customer::type(), asked, columns);
                          })
                          .result();
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 2); // the one that is gone is left out
    const ListRow &first = rows->front();
    CHECK(first.id == book.ids[1]);
    CHECK(first.cells[1].value.text() == QStringLiteral("first_contact"));
    CHECK(first.cells[1].text == QStringLiteral("First contact"));
    CHECK(first.cells[2].text == QStringLiteral("Me"));
    CHECK(first.cells[3].text == QStringLiteral("2026-05-02"));
    CHECK(first.glance.nextDue == QStringLiteral("2026-05-02"));
    CHECK(first.glance.grade == QStringLiteral("A3"));
    const CustomerGlance &second = rows->back().glance;
    CHECK(second.lastContactOn == QDate(2026, 4, 30));
    CHECK(second.lastMethod == QStringLiteral("phone"));
    CHECK(second.interactions == 1);
    CHECK(second.ownerName == QStringLiteral("Me"));
}
