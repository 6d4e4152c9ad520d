// What a log keeps as it was said, and doubts.
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/desk.h"
#include "ui/look/fields.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace kebu;
using namespace kebu::test;

TEST_CASE("a contact said to be tomorrow is kept as said, and the message bar doubts it beside the way back",
          "[ui][journey]")
{
    TempBook filled;
    const Id customer = filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Desk desk(filled);
    desk.window->logWith(customer);
    desk.waitForForm();
    desk.type(desk.part<QPlainTextEdit>("content"), QStringLiteral("报价已发"));
    desk.type(desk.part<UnderstoodField>("when")->edit(), QStringLiteral("明天下午3点"));
    desk.part<QPushButton>("save")->click();
    REQUIRE(
        desk.until([&desk] { return desk.part<MessageBar>("messageBar")->message().kind == Message::Kind::Warning; }));
    CHECK(desk.message().contains(QStringLiteral("ahead of today")));
    CHECK_FALSE(desk.part<MessageBar>("messageBar")->message().action.isEmpty());
    CHECK(desk.count(interaction::type()) == 1);
    desk.part<MessageBar>("messageBar")->findChild<QPushButton *>(QStringLiteral("action"))->click();
    REQUIRE(desk.until([&desk] { return desk.count(interaction::type()) == 0; }));
}
