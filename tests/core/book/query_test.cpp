#include "core/book/query.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "tests/core/book/queryreference.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Catalog catalogOf(TempBook &book)
{
    return book
        ->read([](Snapshot &view) -> Result<Catalog> {
            KEBU_LET(catalog, view.catalog());
            return *catalog;
        })
        .result()
        .value();
}

QStringList namesOf(TempBook &book, const QString &text)
{
    const auto found =
        book->read([text](Snapshot &view) -> Result<QStringList> {
                KEBU_LET(catalog, view.catalog());
                KEBU_LET(query, parseQuery(text, customer::type(), *catalog));
                const SqlCondition condition = compile(query, {view.today(), view.clock().zone()});
                KEBU_LET(records,
                         view.store().where(customer::type(), u'(' + condition.sql + QStringLiteral(") ORDER BY name"),
                                            condition.values));
                QStringList names;
                for (const Record &record : records)
                    names << record.text(customer::name);
                return names;
            })
            .result();
    if (!found)
        FAIL(text.toStdString() << ": " << found.error().message.toStdString() << " ["
                                << found.error().detail.toStdString() << "]");
    return found.value();
}

QString errorOf(TempBook &book, const char *text)
{
    const auto query = parseQuery(QString::fromUtf8(text), customer::type(), catalogOf(book));
    REQUIRE_FALSE(query.ok());
    CHECK(query.error().code == ErrorCode::Invalid);
    return query.error().message;
}

Record customerWith(const char *name, std::initializer_list<std::pair<FieldName, Value>> values)
{
    Record record = customerNamed(QString::fromUtf8(name));
    for (const auto &[field, value] : values)
        record.set(field, value);
    return record;
}

Value words(const char *text) { return Value(QString::fromUtf8(text)); }

/// Three customers: 甲 (A, Suzhou, a need and a contact), 乙 (B), 丙 (no grade).
struct ThreeCustomers : TempBook {
    ThreeCustomers()
    {
        Record owner(user::type());
        owner.set(user::name, words("林晓"));
        const Id lin = create(owner);
        Record vip(tag::type());
        vip.set(tag::name, words("VIP"));
        const Id tagId = create(vip);
        first = create(customerWith("甲", {{customer::grade, words("A")},
                                           {customer::stage, words("negotiating")},
                                           {customer::owner, Value::of(lin)},
                                           {customer::registeredOn, words("2026-04-01")},
                                           {customer::annualRevenueFrom, Value(qint64{28'000'000})},
                                           {customer::tags, Value(std::vector{tagId})},
                                           {customer::address, words("苏州 工业园区 ＡＢ座 50%")}}));
        create(customerWith("乙", {{customer::grade, words("B")},
                                   {customer::stage, words("first_contact")},
                                   {customer::annualRevenueFrom, Value(qint64{100})},
                                   {customer::parent, Value::of(first)}}));
        create(customerWith("丙", {{customer::registeredOn, words("2025-12-31")}}));
        Record need(need::type());
        need.set(need::customer, Value::of(first));
        need.set(need::description, words("主轴"));
        need.set(need::urgency, words("high"));
        create(need);
        Record task(task::type());
        task.set(task::customer, Value::of(first));
        task.set(task::goal, words("回访"));
        task.set(task::dueAt, words("2026-04-30T09:30"));
        create(task);
    }
    Id first;
    QStringList operator()(const char *query) { return namesOf(*this, QString::fromUtf8(query)); }
};

QStringList list(std::initializer_list<const char *> names)
{
    QStringList all;
    for (const char *name : names)
        all << QString::fromUtf8(name);
    all.sort();
    return all;
}

} // namespace

TEST_CASE("a query understands codes, labels, money, days and names as people write them")
{
    ThreeCustomers found;
    CHECK(found("") == list({"甲", "乙", "丙"}));
    CHECK(found("grade = A") == list({"甲"}));
    CHECK(found("客户等级 = a or Grade = B") == list({"甲", "乙"}));
    CHECK(found("grade in (A, B)") == list({"甲", "乙"}));
    CHECK(found("stage = 谈判中") == list({"甲"}));
    CHECK(found("stage = Negotiating") == list({"甲"}));
    CHECK(found("annual_revenue_from >= 28万") == list({"甲"}));
    CHECK(found("annual_revenue_from < 28万") == list({"乙"}));
    CHECK(found("owner = \"林晓\"") == list({"甲"}));
    CHECK(found("owner ~ 林") == list({"甲"}));
    CHECK(found("parent = C-000001") == list({"乙"}));
    CHECK(found("parent.grade = A") == list({"乙"}));
    CHECK(found("tags = VIP") == list({"甲"}));
    CHECK(found("registered_on = today") == list({"乙"}));
    CHECK(found("registered_on >= today-90 and registered_on < today") == list({"甲"}));
    CHECK(found("registered_on between 2025-12-31 and 2026-04-01") == list({"甲", "丙"}));
}

TEST_CASE("a part of a text is found without regard to case, width and blanks, and signs of patterns mean themselves")
{
    ThreeCustomers found;
    CHECK(found("address ~ ab座") == list({"甲"}));
    CHECK(found("address ~ \"苏州工业\"") == list({"甲"}));
    CHECK(found("address ~ \"0%\"") == list({"甲"}));
    CHECK(found("address ~ \"5_\"").isEmpty());
    CHECK(found("stage ~ 谈判") == list({"甲"}));
}

TEST_CASE("an empty field fits no comparison, and the opposite of equal")
{
    ThreeCustomers found;
    CHECK(found("grade != A") == list({"乙", "丙"}));
    CHECK(found("grade is empty") == list({"丙"}));
    CHECK(found("grade is not empty") == list({"甲", "乙"}));
    CHECK(found("annual_revenue_from <= 0").isEmpty());
    CHECK(found("not annual_revenue_from <= 0") == list({"甲", "乙", "丙"}));
    CHECK(found("parent is empty and not owner = 林晓") == list({"丙"}));
}

TEST_CASE("a field of a child fits if any child does")
{
    ThreeCustomers found;
    CHECK(found("need.urgency = 高") == list({"甲"}));
    CHECK(found("not need.urgency = high") == list({"乙", "丙"}));
    CHECK(found("need.urgency != high").isEmpty());
    CHECK(found("need.urgency is empty") == list({"乙", "丙"}));
    CHECK(found("contact.mobile is empty") == list({"甲", "乙", "丙"}));
    CHECK(found("task.due_at = 2026-04-30 and task.state = 待办") == list({"甲"}));
}

TEST_CASE("what lists derive can be asked for: the next follow-up, the last contact, the amount")
{
    ThreeCustomers found;
    CHECK(found("next_due = today") == list({"甲"}));
    CHECK(found("next_due <= today+7") == list({"甲"}));
    CHECK(found("next_due > today").isEmpty());
    CHECK(found("next_due is empty") == list({"乙", "丙"}));
    CHECK(found("last_contact_on is empty and amount is empty and interactions < 1") == QStringList());
    CHECK(found("last_contact_on is empty") == list({"甲", "乙", "丙"}));
}

TEST_CASE("stages and other choices compare in the order of their list")
{
    ThreeCustomers found;
    CHECK(found("stage >= negotiating") == list({"甲"}));
    CHECK(found("stage < 谈判中") == list({"乙"}));
}

TEST_CASE("custom fields are asked for by name, whatever that name is")
{
    ThreeCustomers book;
    const QString wicked = QStringLiteral("x\"; DROP TABLE customer; --");
    for (const auto &[name, type] : {std::pair(wicked, "text"), std::pair(QStringLiteral("grade"), "number"),
                                     std::pair(QStringLiteral("need.urgency"), "yes_no")}) {
        FieldInfo made;
        book.change([&, name = name, type = type](Change &change) -> Result<void> {
            KEBU_LET(field, change.ensureCustomField(QStringLiteral("customer"), name, QLatin1String(type)));
            made = field;
            return change.edit(customer::type(), book.first, [&](Record &record) {
                setValue(record, made,
                         made.type == FieldType::Text   ? Value(QStringLiteral("' OR 1=1 --"))
                         : made.type == FieldType::Bool ? Value(qint64{1})
                                                        : Value(qint64{5'000'000}));
            });
        });
    }
    CHECK(book("\"x\\\"; DROP TABLE customer; --\" = \"' OR 1=1 --\"") == list({"甲"}));
    CHECK(book("custom.grade > 4") == list({"甲"}));
    CHECK(book("custom.grade is empty") == list({"乙", "丙"}));
    CHECK(book("custom.need.urgency = yes and need.urgency = high") == list({"甲"}));
    CHECK(book("custom.need.urgency = no") == list({"乙", "丙"}));
    CHECK(book("name = \"'; DROP TABLE customer; --\"").isEmpty());
    const auto query =
        parseQuery(QStringLiteral("\"x\\\"; DROP TABLE customer; --\" is empty"), customer::type(), catalogOf(book));
    REQUIRE(query.ok());
    CHECK_FALSE(compile(*query, {QDate(2026, 4, 30), QTimeZone::utc()}).sql.contains(QStringLiteral("DROP")));
}

TEST_CASE("a wrong query is refused with the place and what was expected")
{
    TempBook book;
    CHECK(errorOf(book, "gradee = A") ==
          QStringLiteral("The query is wrong at character 1: Customer has no field \"gradee\"."));
    CHECK(
        errorOf(book, "grade = Q")
            .startsWith(QStringLiteral("The query is wrong at character 9: \"Q\" is not one of the choices of Grade")));
    CHECK(errorOf(book, "grade A").contains(QStringLiteral("at character 7: \"A\" stands where one of")));
    CHECK(errorOf(book, "grade =").contains(QStringLiteral("it ends where a value is expected")));
    CHECK(errorOf(book, "name = 苏州 衡岳").contains(QStringLiteral("at character 11: \"衡岳\"")));
    CHECK(errorOf(book, "name = \"苏州").contains(QStringLiteral("never closed")));
    CHECK(errorOf(book, "(grade = A").contains(QStringLiteral("a closing bracket")));
    CHECK(errorOf(book, "registered_on > morgen").contains(QStringLiteral("\"morgen\" is not a date")));
    CHECK(errorOf(book, "annual_revenue_from = viel").contains(QStringLiteral("not an amount")));
    CHECK(errorOf(book, "owner > 林").contains(QStringLiteral("says nothing about Owner")));
    CHECK(errorOf(book, "name = \"\"").contains(QStringLiteral("is empty")));
    CHECK(errorOf(book, "grade in (A, )").contains(QStringLiteral("a value")));
    CHECK(errorOf(book, "name.x = 1").contains(QStringLiteral("has no field")));
    CHECK(errorOf(book, QByteArray(QByteArray("(").repeated(1000) + "grade = A").constData())
              .contains(QStringLiteral("nested too deeply")));
    CHECK(errorOf(book, QByteArray(QByteArray("not ").repeated(1000) + "grade = A").constData())
              .contains(QStringLiteral("nested too deeply")));
}

TEST_CASE("brackets, commas and quotes of a Chinese keyboard work")
{
    ThreeCustomers found;
    CHECK(found("（grade ＝ “A”） or grade in （B，C）") == list({"甲", "乙"}));
}

TEST_CASE("the text of any query reads back as the same query, and its results are those of a slow reference")
{
    TempBook book;
    fillWithRandomCustomers(book, 60);
    const Catalog catalog = catalogOf(book);
    RandomQueries queries(catalog, 20260430);
    for (int round = 0; round < 400; ++round) {
        const Query query = queries.next();
        const QString text = query.toText();
        CAPTURE(text.toStdString());
        const auto again = parseQuery(text, customer::type(), catalog);
        if (!again)
            FAIL(again.error().message.toStdString());
        CHECK(*again == query);
        CHECK(again->toText() == text);
        CHECK(namesOf(book, text) == namesByReference(book, query));
    }
}
