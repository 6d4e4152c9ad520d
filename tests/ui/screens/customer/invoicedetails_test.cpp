// Invoicing asks in a chat: title, tax number, bank, where to send it. One key puts all of it on the clipboard.
#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/models/invoicedetails.h"
#include "ui/screens/customer/customerscreen.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString bank = QStringLiteral("中国银行苏州分行 4563510000888\n0512-65550182");
const QString address = QStringLiteral("江苏省苏州市工业园区星湖街328号4号门");

struct Invoiced {
    TempBook book;
    Id id;
    Invoiced()
    {
        Record customer = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        customer.set(customer::kind, Value(QStringLiteral("enterprise")));
        customer.set(customer::creditCode, Value(QStringLiteral("91320594MA1XXXXX0K")));
        customer.set(customer::invoiceDetails, Value(bank));
        customer.set(customer::deliveryAddress, Value(address));
        id = book.create(customer);
        Record person(contact::type());
        person.set(contact::customer, Value::of(id));
        person.set(contact::name, Value(QStringLiteral("陈国栋")));
        person.set(contact::mobile, Value(QStringLiteral("13800005678")));
        book.create(person);
        Record agreed(contract::type());
        agreed.set(contract::customer, Value::of(id));
        agreed.set(contract::name, Value(QStringLiteral("AGV 一期")));
        agreed.set(contract::number, Value(QStringLiteral("HT-2026-008")));
        agreed.set(contract::amount, Value(qint64{100'000'00}));
        book.create(agreed);
    }
};

struct Page {
    OpenSession open;
    CustomerScreen screen;

    explicit Page(Invoiced &filled) : open(filled.book), screen(open.session, open.shell)
    {
        QGuiApplication::clipboard()->clear();
        screen.resize(1360, 800);
        screen.show();
        QApplication::setActiveWindow(&screen);
        screen.showCustomer(filled.id);
        auto *dealings = screen.findChild<QListView *>(QStringLiteral("dealingsList"));
        REQUIRE(QTest::qWaitFor([&] { return dealings->model()->rowCount() > 0; }));
        screen.findChild<QTabWidget *>(QStringLiteral("customerTabs"))
            ->setCurrentWidget(screen.findChild<QWidget *>(QStringLiteral("dealings")));
        screen.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
        dealings->setFocus();
    }
    [[nodiscard]] int disclosures()
    {
        return int(open.session.book()
                       .read([](Snapshot &view) -> Result<qint64> {
                           Statement &row = view.connection().prepared(
                               QStringLiteral("SELECT count(*) FROM change WHERE kind = 'disclosure'"));
                           KEBU_TRY(row.run());
                           const qint64 count = row.next() ? row.number(0) : 0;
                           KEBU_TRY(row.done());
                           return count;
                       })
                       .result()
                       .valueOr(-1));
    }
    [[nodiscard]] static QString copied() { return QGuiApplication::clipboard()->text(); }
};

} // namespace

TEST_CASE_METHOD(Invoiced, "one key copies how to invoice and where to deliver, in the order of an invoice", "[ui]")
{
    Page page(*this);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([] { return !Page::copied().isEmpty(); }));
    CHECK(Page::copied() == QStringLiteral("Invoice title: 苏州衡岳精密机械有限公司\n"
                                           "Credit code: 91320594MA1XXXXX0K\n"
                                           "Invoice details:\n%1\n"
                                           "Delivery address: %2\n"
                                           "Recipient: 陈国栋\n"
                                           "Mobile: 138 0000 5678")
                                .arg(bank, address));
    CHECK(page.open.shell.messages.size() == 1);
    CHECK(QTest::qWaitFor([&] { return page.disclosures() == 1; }));
}

TEST_CASE_METHOD(Invoiced, "a contract in sight adds its number, name and amount to what is copied", "[ui]")
{
    Page page(*this);
    auto *list = page.screen.findChild<QListView *>(QStringLiteral("dealingsList"));
    auto *button = page.screen.findChild<QPushButton *>(QStringLiteral("dealingInvoice"));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        const bool isContract = list->currentIndex().data().toString().contains(QStringLiteral("AGV 一期"));
        CHECK(button->isVisible() == isContract);
        if (isContract)
            break;
    }
    REQUIRE(button->isVisible());
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([] { return !Page::copied().isEmpty(); }));
    CHECK(Page::copied().contains(QStringLiteral("\nContract number: HT-2026-008\nContract name: AGV 一期\n"
                                                 "Amount: 100,000\nDelivery address: ")));
}

TEST_CASE_METHOD(Invoiced, "while masked the copy names nobody, and nothing is chained", "[ui]")
{
    Page page(*this);
    page.open.session.setMasked(true);
    auto *button = page.screen.findChild<QPushButton *>(QStringLiteral("dealingInvoice"));
    REQUIRE(button);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([] { return !Page::copied().isEmpty(); }));
    INFO(Page::copied().toStdString());
    for (const char *secret : {"陈国栋", "13800005678", "0000 5678", "星湖街", "衡岳", "65550182"})
        CHECK_FALSE(Page::copied().contains(QString::fromUtf8(secret)));
    CHECK(Page::copied().contains(QStringLiteral("Invoice title: *")));
    CHECK(page.open.session.book().read([](Snapshot &view) { return view.count(customer::type()); }).result().ok());
    CHECK(page.disclosures() == 0);
}

TEST_CASE_METHOD(Invoiced, "a customer whose record says neither has nothing to copy", "[ui]")
{
    book.change([&](Change &change) -> Result<void> {
        return change.edit(customer::type(), id, [&](Record &record) {
            record.set(customer::invoiceDetails, Value());
            record.set(customer::deliveryAddress, Value());
        });
    });
    Page page(*this);
    CHECK_FALSE(page.screen.findChild<QPushButton *>(QStringLiteral("copyInvoice")));
}
