// Office and home: the book goes along on a stick and comes back; a leaver hands customers over.

#include "core/book/custody.h"
#include "core/domain/customer.h"
#include "core/domain/promise.h"
#include "tests/ui/support/desk.h"
#include "ui/screens/customers/customersscreen.h"
#include "ui/shell/ask.h"

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString passphrase = QStringLiteral("竹雨 货架 夜航 七月");

void writeInto(const QString &path, const QString &name, const Clock &clock)
{
    auto book = Book::open(path, TempBook::key(), {&clock});
    REQUIRE(book);
    REQUIRE((*book)
                ->change(QStringLiteral("on the way"),
                         [&](Change &change) -> Result<void> {
                             KEBU_TRY(change.create(customerNamed(name)));
                             return {};
                         })
                .result()
                .ok());
}

void takeAlongTo(Desk &desk, const QString &stick)
{
    desk.inDialog("takeAlongDialog", [&stick](QDialog *dialog) {
        dialog->findChild<QLineEdit *>(QStringLiteral("takeAlongPlace"))->setText(stick);
        Desk::pressWhenEnabled(dialog, "takeAlongGo");
    });
    desk.shortcut("take-along");
    REQUIRE(desk.until([&] { return desk.session.isOpen() && desk.session.book().isReadOnly(); }));
}

void bringBackBy(Desk &desk, const char *button)
{
    REQUIRE(desk.until([&desk] { return desk.part<QAction>("bring-back")->isEnabled(); }));
    desk.inDialog("bringBackDialog", [button](QDialog *dialog) { Desk::pressWhenEnabled(dialog, button); });
    desk.shortcut("bring-back");
}

} // namespace

TEST_CASE("a book taken along rests at home behind a banner, and what was written on the way comes back",
          "[ui][journey][custody]")
{
    TempBook filled;
    filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Desk desk(filled);
    const QString stick = filled.folder() + QStringLiteral("/stick.kebu");
    takeAlongTo(desk, stick);
    auto *banner = desk.part<MessageBar>("readingBanner");
    REQUIRE(desk.until([banner] { return banner->isVisible(); }));
    CHECK(banner->message().text.contains(QStringLiteral("stick.kebu")));
    CHECK_FALSE(banner->message().action.isEmpty());

    writeInto(stick, QStringLiteral("路上新客户有限公司"), filled.clock());
    bringBackBy(desk, "bringBackGo");
    REQUIRE(desk.until([&] { return desk.session.isOpen() && !desk.session.book().isReadOnly(); }));
    REQUIRE(desk.until([banner] { return !banner->isVisible(); }));
    CHECK(desk.count(customer::type()) == 2);
}

TEST_CASE("a book whose copy is lost is woken from the same dialog", "[ui][journey][custody]")
{
    TempBook filled;
    Desk desk(filled);
    const QString stick = filled.folder() + QStringLiteral("/stick.kebu");
    takeAlongTo(desk, stick);
    REQUIRE(QFile::remove(stick));
    bringBackBy(desk, "bringBackWake");
    REQUIRE(desk.until([&] { return desk.session.isOpen() && !desk.session.book().isReadOnly(); }));
    CHECK(desk.session.book().custody().state == Custody::State::Alone);
}

TEST_CASE("where both were written in, the window says so and offers to import the copy", "[ui][journey][custody]")
{
    TempBook filled;
    Desk desk(filled);
    const QString stick = filled.folder() + QStringLiteral("/stick.kebu");
    takeAlongTo(desk, stick);
    bringBackBy(desk, "bringBackWake");
    REQUIRE(desk.until([&] { return desk.session.isOpen() && !desk.session.book().isReadOnly(); }));
    writeInto(stick, QStringLiteral("路上新客户有限公司"), filled.clock());
    REQUIRE(desk.session.book()
                .change(QStringLiteral("at home"),
                        [](Change &change) -> Result<void> {
                            KEBU_TRY(change.create(customerNamed(QStringLiteral("家里新客户"))));
                            return {};
                        })
                .result()
                .ok());
    desk.inDialog("bringBackDialog", [&stick](QDialog *dialog) {
        dialog->findChild<QLineEdit *>(QStringLiteral("bringBackPlace"))->setText(stick);
        Desk::pressWhenEnabled(dialog, "bringBackGo");
    });
    REQUIRE(desk.until([&desk] { return desk.part<QAction>("bring-back")->isEnabled(); }));
    desk.shortcut("bring-back");
    REQUIRE(desk.until([&] {
        return desk.session.isOpen() && desk.part<MessageBar>("messageBar")->message().kind == Message::Kind::Warning;
    }));
    CHECK_FALSE(desk.part<MessageBar>("messageBar")->message().action.isEmpty());
    CHECK(desk.count(customer::type()) == 1);
}

TEST_CASE("a leaver's customers become a book of their own, with the list of what is open beside it",
          "[ui][journey][handover]")
{
    TempBook filled;
    const Id goes = filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Record promise(promise::type());
    promise.set(promise::customer, Value::of(goes));
    promise.set(promise::wording, Value(QStringLiteral("送样品")));
    filled.create(promise);
    Desk desk(filled);
    const QString file = filled.folder() + QStringLiteral("/successor.kebu");
    const QString list = filled.folder() + QStringLiteral("/open.xlsx");
    desk.inDialog("handoverDialog", [&](QDialog *dialog) {
        auto *matters = dialog->findChild<QTableView *>(QStringLiteral("handoverMatters"));
        REQUIRE(Desk::until([matters] { return matters->model()->rowCount() == 1; }));
        ask::answerFileWith(list);
        Desk::pressWhenEnabled(dialog, "handoverSaveList");
        CHECK(QFileInfo(list).size() > 1000);
        dialog->findChild<QLineEdit *>(QStringLiteral("handoverReceiver"))->setText(QStringLiteral("李接班"));
        dialog->findChild<QLineEdit *>(QStringLiteral("handoverPlace"))->setText(file);
        dialog->findChild<QLineEdit *>(QStringLiteral("newPassphrase"))->setText(passphrase);
        dialog->findChild<QLineEdit *>(QStringLiteral("newPassphraseAgain"))->setText(passphrase);
        Desk::pressWhenEnabled(dialog, "handoverGo");
    });
    desk.shortcut("handover");
    REQUIRE(desk.until([&] { return QFileInfo::exists(file); }));
    auto opened = Book::open(file, Secret::fromPassphrase(passphrase), {&filled.clock()});
    REQUIRE(opened);
    CHECK((*opened)->read([](Snapshot &view) { return view.count(customer::type()); }).result().valueOr(0) == 1);
}

TEST_CASE("nothing is handed over while personal data is masked", "[ui][journey][handover][masking]")
{
    TempBook filled;
    filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Desk desk(filled);
    desk.session.setMasked(true);
    desk.inDialog("handoverDialog", [&](QDialog *dialog) {
        dialog->findChild<QLineEdit *>(QStringLiteral("handoverPlace"))
            ->setText(filled.folder() + QStringLiteral("/successor.kebu"));
        dialog->findChild<QLineEdit *>(QStringLiteral("newPassphrase"))->setText(passphrase);
        dialog->findChild<QLineEdit *>(QStringLiteral("newPassphraseAgain"))->setText(passphrase);
        auto *go = dialog->findChild<QPushButton *>(QStringLiteral("handoverGo"));
        CHECK_FALSE(go->isEnabled());
        CHECK_FALSE(go->accessibleDescription().isEmpty());
        dialog->reject();
    });
    desk.shortcut("handover");
}
