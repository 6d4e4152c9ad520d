// An import goes on while its person works: the writer is held where the import stands, so that whatever the window did
// to wait for it would never end here.
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/desk.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <semaphore>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString known = QStringLiteral("苏州衡岳精密机械有限公司");

/// Keeps the book's writer busy until it is let go: what is to be written meanwhile waits its turn.
class HeldWriter
{
public:
    explicit HeldWriter(Book &book)
    {
        (void)book.maintain([this](Connection &) -> Result<void> {
            m_hold.acquire();
            return {};
        });
    }
    ~HeldWriter() { letGo(); }
    void letGo()
    {
        if (std::exchange(m_isHeld, false))
            m_hold.release();
    }

private:
    std::binary_semaphore m_hold{0};
    bool m_isHeld = true;
};

struct Beside {
    Beside()
    {
        customer = book.create(customerNamed(known));
        file = book.folder() + QStringLiteral("/cards.csv");
        QFile cards(file);
        REQUIRE(cards.open(QIODevice::WriteOnly));
        cards.write("客户名称,客户来源\n镇江云帆纸业有限公司,展会\n常熟锦禾服饰有限公司,展会\n");
    }

    TempBook book;
    Id customer;
    QString file;
};

/// The wizard up to its last step, from which an import begins.
QDialog *triedImport(Desk &desk, const QString &file)
{
    QDialog *wizard = nullptr;
    Desk::inDialog("importDialog", [&wizard](QDialog *dialog) {
        for (int step = 0; step < 2; ++step) // file, fields
            Desk::pressWhenEnabled(dialog, "importForward");
        auto *account = dialog->findChild<QLabel *>(QStringLiteral("importAccount"));
        REQUIRE(Desk::until([account] { return account->text().contains(u'='); }));
        wizard = dialog;
    });
    desk.window->startImport(file);
    REQUIRE(Desk::until([&wizard] { return wizard != nullptr; }));
    return wizard;
}

void writeDown(Desk &desk, Id customer, const QString &words)
{
    desk.window->logWith(customer);
    desk.waitForForm();
    desk.type(desk.part<QPlainTextEdit>("content"), words);
    desk.part<QPushButton>("save")->click();
}

} // namespace

TEST_CASE_METHOD(Beside,
                 "while an import runs, screens are walked, a contact is written down and the import taken back",
                 "[ui][journey][import]")
{
    Desk desk(book);
    QDialog *wizard = triedImport(desk, file);
    HeldWriter writer(desk.session.book());
    Desk::pressWhenEnabled(wizard, "importForward");
    desk.window->activateWindow();

    auto *table = desk.part<QAbstractItemView>("customersTable");
    desk.window->openPlace(QStringLiteral("customers"));
    REQUIRE(Desk::until([table] { return table->isVisible() && table->model()->rowCount() == 1; }));
    desk.window->openCustomer(customer);
    REQUIRE(Desk::until([&desk] {
        return desk.isAt("customerScreen") && desk.part<QLabel>("customerName")->text().contains(known.left(4));
    }));
    for (const char *place : {"pipeline", "service", "reports", "today"}) {
        desk.window->openPlace(QLatin1String(place));
        QCoreApplication::processEvents();
    }
    writeDown(desk, customer, QStringLiteral("第二版报价能接受"));
    auto *content = desk.part<QPlainTextEdit>("content");
    CHECK(content->toPlainText() == QStringLiteral("第二版报价能接受")); // until it is stored
    CHECK(desk.count(customer::type()) == 1);

    writer.letGo();
    REQUIRE(Desk::until([&desk] { return desk.count(interaction::type()) == 1; }));
    CHECK(desk.count(customer::type()) == 3);
    REQUIRE(Desk::until([content] { return content->toPlainText().isEmpty(); }));

    desk.shortcut("undo"); // the contact came last
    REQUIRE(Desk::until([&desk] { return desk.count(interaction::type()) == 0; }));
    CHECK(desk.count(customer::type()) == 3);
    desk.shortcut("undo");
    REQUIRE(Desk::until([&desk] { return desk.count(customer::type()) == 1; }));
}

TEST_CASE_METHOD(Beside, "what is half written down when an import ends stays in its form", "[ui][journey][import]")
{
    Desk desk(book);
    QDialog *wizard = triedImport(desk, file);
    HeldWriter writer(desk.session.book());
    Desk::pressWhenEnabled(wizard, "importForward");
    desk.window->activateWindow();
    desk.window->logWith(customer);
    desk.waitForForm();
    auto *content = desk.part<QPlainTextEdit>("content");
    desk.type(content, QStringLiteral("第二版报价"));
    writer.letGo();
    REQUIRE(Desk::until([&desk] { return desk.count(customer::type()) == 3; }));
    desk.type(content, QStringLiteral("能接受"));
    CHECK(content->toPlainText() == QStringLiteral("第二版报价能接受"));
    desk.part<QPushButton>("save")->click();
    REQUIRE(Desk::until([&desk] { return desk.count(interaction::type()) == 1; }));
}
