// What people really have: names of 200 characters, small screens, large letters, a book with nothing in it. Nothing is
// clipped, nothing leaves its place.
#include "app/shots/audit/audit.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "ui/look/emptystate.h"
#include "ui/shell/places.h"

#include <QPushButton>

using namespace kebu;
using namespace kebu::test;

namespace {

/// Where a line may be broken, and where not.
QString longName(const QString &part)
{
    QString name;
    while (name.size() < 200)
        name += part;
    return name.left(200);
}

struct LongBook {
    TempBook filled;
    Id customer;

    LongBook()
    {
        customer = filled.create(customerNamed(longName(QStringLiteral("苏州工业园区衡岳精密机械制造有限责任公司"))));
        (void)filled.create(customerNamed(longName(QStringLiteral("Unbreakablecompanyname"))));
        Record person(contact::type());
        person.set(contact::customer, Value::of(customer));
        person.set(contact::name, Value(longName(QStringLiteral("欧阳"))));
        filled.create(person);
        Record task(task::type());
        task.set(task::customer, Value::of(customer));
        task.set(task::goal, Value(longName(QStringLiteral("把报价单按新的付款条件重新发一遍，"))));
        task.set(task::dueAt, Value(filled.clock().today().toString(Qt::ISODate)));
        filled.create(task);
        Record deal(opportunity::type());
        deal.set(opportunity::customer, Value::of(customer));
        deal.set(opportunity::title, Value(longName(QStringLiteral("Unbreakabledealtitle"))));
        filled.create(deal);
        Record log(interaction::type());
        log.set(interaction::customer, Value::of(customer));
        log.set(interaction::happenedAt, Value::of(filled.clock().now()));
        log.set(interaction::method, Value(QStringLiteral("phone")));
        log.set(interaction::content, Value(longName(QStringLiteral("Unbreakablesentence"))));
        filled.create(log);
    }
};

shots::Findings whatIsClipped(const Desk &desk)
{
    shots::Findings clipped = shots::auditPlaces(*desk.window);
    std::ranges::move(shots::auditFit(*desk.window, shots::shownTexts(*desk.window)), std::back_inserter(clipped));
    return clipped;
}

void checkFit(Desk &desk, const QString &where)
{
    QTest::qWait(50);                                                  // what was asked for comes in, what hovers goes
    (void)desk.until([&desk] { return whatIsClipped(desk).empty(); }); // and what it asks for gets its room
    CHECK(desk.window->width() == 1024);                               // nothing pushed the window wider
    CHECK(desk.window->height() == 680);
    for (const shots::Finding &finding : whatIsClipped(desk)) {
        INFO(where.toStdString() << ": " << finding.where.toStdString());
        CHECK(finding.what.toStdString() == "");
    }
}

void tour(Desk &desk, Id customer)
{
    desk.window->resize(1024, 680);
    for (const Place &place : places()) {
        if (place.way == Place::Way::Within)
            continue;
        desk.shortcut(place.key);
        checkFit(desk, QString::fromLatin1(place.key));
    }
    if (!customer)
        return;
    desk.window->openCustomer(customer);
    checkFit(desk, QStringLiteral("customer page"));
    desk.window->logWith(customer);
    desk.waitForForm();
    checkFit(desk, QStringLiteral("log form"));
}

} // namespace

TEST_CASE("names and sentences of 200 characters clip nothing in the smallest window", "[ui][badinput]")
{
    LongBook book;
    Desk desk(book.filled);
    tour(desk, book.customer);
}

TEST_CASE("letters half as large again clip nothing in the smallest window", "[ui][badinput]")
{
    LongBook book;
    Desk desk(book.filled);
    desk.theme.setFontScale(150);
    tour(desk, book.customer);
    desk.theme.setFontScale(100);
}

TEST_CASE("an empty book shows on the first screens what to do next", "[ui][badinput]")
{
    TempBook filled;
    Desk desk(filled);
    tour(desk, {});
    for (const char *place : {"today", "customers", "pipeline"}) {
        CAPTURE(place);
        desk.shortcut(place);
        CHECK(desk.until([&desk] {
            for (const EmptyState *state : desk.window->findChildren<EmptyState *>()) {
                if (state->isVisible() && !state->findChildren<QPushButton *>().isEmpty())
                    return true;
            }
            return false;
        }));
    }
}
