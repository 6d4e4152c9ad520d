#include "core/services/family.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Id companyUnder(TempBook &book, const QString &name, Id parent = {})
{
    Record record = customerNamed(name);
    record.set(customer::parent, Value::of(parent));
    return book.create(record);
}

void ordered(TempBook &book, Id customer, qint64 minor)
{
    Record record(order::type());
    record.set(order::customer, Value::of(customer));
    record.set(order::amount, Value::of(Money{minor}));
    book.create(record);
}

Family familyIn(TempBook &book, Id customer)
{
    const auto family = book->read([customer](Snapshot &view) { return familyOf(view, customer); }).result();
    REQUIRE(family.ok());
    return *family;
}

QStringList namesOf(const Family &family)
{
    QStringList names;
    for (const FamilyMember &member : family.members)
        names << QString(member.depth, u'>') + member.name;
    return names;
}

} // namespace

TEST_CASE("a family is the same from whichever of its companies it is asked, each behind its parent")
{
    TempBook book;
    const Id group = companyUnder(book, QStringLiteral("华岳集团"));
    const Id south = companyUnder(book, QStringLiteral("华岳南方"), group);
    const Id north = companyUnder(book, QStringLiteral("华岳北方"), group);
    const Id plant = companyUnder(book, QStringLiteral("深圳工厂"), south);
    companyUnder(book, QStringLiteral("别家"));
    const QStringList expected{QStringLiteral("华岳集团"), QStringLiteral(">华岳北方"), QStringLiteral(">华岳南方"),
                               QStringLiteral(">>深圳工厂")};
    for (const Id asked : {group, south, north, plant})
        CHECK(namesOf(familyIn(book, asked)) == expected);
}

TEST_CASE("a company without parent and subsidiaries has no family")
{
    TempBook book;
    CHECK(familyIn(book, companyUnder(book, QStringLiteral("独家"))).members.empty());
}

TEST_CASE("the sums of a family are those of its companies")
{
    TempBook book;
    const Id group = companyUnder(book, QStringLiteral("华岳集团"));
    const Id south = companyUnder(book, QStringLiteral("华岳南方"), group);
    ordered(book, group, 10'000);
    ordered(book, south, 20'000);
    ordered(book, south, 300);
    Record owed(payment::type());
    owed.set(payment::customer, Value::of(south));
    owed.set(payment::amount, Value::of(Money{5'000}));
    owed.set(payment::dueOn, Value::of(QDate(2026, 5, 1)));
    book.create(owed);
    for (const char *result : {"", "won", "lost"}) {
        Record deal(opportunity::type());
        deal.set(opportunity::customer, Value::of(south));
        deal.set(opportunity::title, Value(QStringLiteral("机会")));
        deal.set(opportunity::amount, Value::of(Money{700}));
        deal.set(opportunity::result, Value(QString::fromLatin1(result)));
        book.create(deal);
    }
    const Family family = familyIn(book, group);
    CHECK(family.ordered == Money{30'300});
    CHECK(family.receivable == Money{5'000});
    CHECK(family.won == Money{700});
    CHECK(family.open == Money{700});
    CHECK(family.members.back().ordered == Money{20'300});
}

TEST_CASE("a company cannot be its own parent, nor the parent of one that stands above it")
{
    TempBook book;
    const Id group = companyUnder(book, QStringLiteral("华岳集团"));
    const Id south = companyUnder(book, QStringLiteral("华岳南方"), group);
    const Id plant = companyUnder(book, QStringLiteral("深圳工厂"), south);
    for (const Id parent : {group, south, plant}) {
        const auto changed = book->change(QStringLiteral("turn"),
                                          [&](Change &change) {
                                              return change.edit(customer::type(), group, [&](Record &record) {
                                                  record.set(customer::parent, Value::of(parent));
                                              });
                                          })
                                 .result();
        REQUIRE_FALSE(changed.ok());
        CHECK(changed.error().code == ErrorCode::Invalid);
        CHECK(changed.error().detail == QStringLiteral("parent"));
    }
}

TEST_CASE("a customer is found by a former name")
{
    TempBook book;
    Record renamed = customerNamed(QStringLiteral("新名科技有限公司"));
    renamed.set(customer::formerNames, Value(QStringLiteral("旧名电子厂")));
    const Id id = book.create(renamed);
    for (const char *words : {"旧名", "jmdz", "jiuming"}) {
        const auto hits =
            book->read([&](Snapshot &view) { return view.finder().find(QString::fromUtf8(words), 10); }).result();
        REQUIRE(hits.ok());
        REQUIRE(hits->size() == 1);
        CHECK(hits->front().customer == id);
    }
}
