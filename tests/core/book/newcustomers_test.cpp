#include "core/book/check.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

// What follows from a new customer and what is written beside it in the same change is told from the records in memory;
// the check tells it from the rows, and both must say the same.

using namespace kebu;
using test::TempBook;

namespace {

QStringList findingsIn(TempBook &book) { return checkBook(book.book(), CheckDepth::Full).result()->findings; }

/// Makes customers with people, telephones and needs, and alters and removes some of these at once.
class Writing
{
public:
    Writing(Change &change, unsigned seed) : m_change(change), m_random(seed) {}

    Result<void> customerWithChildren(int number, int children)
    {
        Record customer = test::customerNamed(QStringLiteral("苏州衡岳精密机械%1有限公司").arg(number));
        customer.set(customer::phone, Value(QStringLiteral("0512-6555%1").arg(number, 4, 10, QLatin1Char('0'))));
        KEBU_LET(id, m_change.create(customer));
        for (int i = 0; i < children; ++i)
            KEBU_TRY(child(id));
        return {};
    }

    [[nodiscard]] bool oneIn(int n) { return std::uniform_int_distribution(1, n)(m_random) == 1; }
    [[nodiscard]] int below(int n) { return std::uniform_int_distribution(0, n - 1)(m_random); }

private:
    Result<void> child(Id customer)
    {
        switch (below(4)) {
        case 0:
            return point(customer);
        case 1:
            return need(customer);
        default:
            return person(customer);
        }
    }

    Result<void> person(Id customer)
    {
        Record person(contact::type());
        person.set(contact::customer, Value::of(customer));
        person.set(contact::name, Value(QStringLiteral("王%1").arg(below(100))));
        if (oneIn(2))
            person.set(contact::mobile, Value(QStringLiteral("1381234%1").arg(below(9000) + 1000)));
        if (oneIn(4))
            person.set(contact::leftOn, Value::of(QDate(2026, 4, 1)));
        KEBU_LET(id, m_change.create(person));
        if (oneIn(8))
            return m_change.remove(contact::type(), id);
        if (oneIn(8))
            return m_change.edit(contact::type(), id, [](Record &altered) {
                altered.set(contact::name, Value(QStringLiteral("赵改")));
                altered.set(contact::email, Value(QStringLiteral("zhao@example.cn")));
            });
        return {};
    }

    Result<void> point(Id customer)
    {
        Record point(contactPoint::type());
        point.set(contactPoint::customer, Value::of(customer));
        point.set(contactPoint::value, Value(oneIn(2) ? QStringLiteral("010-6212%1").arg(below(9000) + 1000)
                                                      : QStringLiteral("sales@example.cn")));
        return m_change.create(point) ? Result<void>() : Error{ErrorCode::Failed, {}, {}};
    }

    Result<void> need(Id customer)
    {
        Record need(need::type());
        need.set(need::customer, Value::of(customer));
        need.set(need::description, Value(QStringLiteral("夹具")));
        return m_change.create(need) ? Result<void>() : Error{ErrorCode::Failed, {}, {}};
    }

    Change &m_change;
    std::mt19937 m_random;
};

} // namespace

TEST_CASE("new customers with people, telephones and needs are summed up and found as their rows say",
          "[book][newcustomers]")
{
    TempBook book;
    book.change([](Change &change) -> Result<void> {
        Writing writing(change, 7);
        for (int i = 0; i < 300; ++i)
            KEBU_TRY(writing.customerWithChildren(i, writing.below(5)));
        return {};
    });
    CHECK(findingsIn(book).isEmpty());
    CHECK(book.find(QStringLiteral("赵改")).size() > 1);
}

TEST_CASE("a new customer with hundreds of people is found by each of them", "[book][newcustomers]")
{
    TempBook book;
    book.change([](Change &change) { return Writing(change, 3).customerWithChildren(1, 400); });
    CHECK(findingsIn(book).isEmpty());
}

TEST_CASE("what undo takes away and redo makes anew is summed up and found as its rows say", "[book][newcustomers]")
{
    TempBook book;
    book.change([](Change &change) -> Result<void> {
        Writing writing(change, 11);
        for (int i = 0; i < 100; ++i)
            KEBU_TRY(writing.customerWithChildren(i, 3));
        return {};
    });
    const Digest before = book.digest();
    book.undo();
    CHECK(findingsIn(book).isEmpty());
    book.redo();
    CHECK(findingsIn(book).isEmpty());
    CHECK(book.digest().rows == before.rows);
}
