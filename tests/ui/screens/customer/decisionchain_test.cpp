#include "core/domain/contact.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/opensession.h"
#include "ui/models/customercontent.h"
#include "ui/screens/customer/decisionchain.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr qint64 dayMs = 86'400'000;

Id addPerson(TempBook &book, Id customer, const QString &name, const char *role)
{
    Record person(contact::type());
    person.set(contact::customer, Value::of(customer));
    person.set(contact::name, Value(name));
    person.set(contact::decisionRole, Value(QString::fromLatin1(role)));
    return book.create(person);
}

void addTalk(TempBook &book, Id customer, Id with, int daysAgo, const char *reach)
{
    Record talk(interaction::type());
    talk.set(interaction::customer, Value::of(customer));
    talk.set(interaction::happenedAt, Value::of(Instant{book.clock().now().ms - daysAgo * dayMs}));
    talk.set(interaction::method, Value(QStringLiteral("phone")));
    talk.set(interaction::reach, Value(QString::fromLatin1(reach)));
    talk.set(interaction::content, Value(QStringLiteral("谈了付款条件")));
    talk.set(interaction::theirParticipants, Value(std::vector<Id>{with}));
    book.create(talk);
}

} // namespace

TEST_CASE("the decision chain says when each of them was last reached, not when a call went unanswered", "[ui]")
{
    TempBook book;
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    const Id decider = addPerson(book, customer, QStringLiteral("陈国栋"), "decision_maker");
    addPerson(book, customer, QStringLiteral("孙海燕"), "user");
    addTalk(book, customer, decider, 6, "reached");
    addTalk(book, customer, decider, 1, "no_answer");
    OpenSession open(book);
    const Result<CustomerContent> content = readCustomer(open.session.book(), customer, 50).result();
    REQUIRE(content);
    DecisionChain chain(open.session);
    chain.setContent(*content);
    CHECK(chain.accessibleName().contains(QStringLiteral("陈国栋 6 day(s) ago")));
    CHECK(chain.accessibleName().endsWith(QStringLiteral("孙海燕")));
}
