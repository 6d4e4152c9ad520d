// The window stays at hand while 100,000 customers are imported and while that is taken back. Prints the longest gap of
// each step. Hidden with the other gaps: `./dev gaps`.
#include "core/domain/customer.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/gapwatch.h"
#include "ui/dialogs/import/importrows.h"
#include "ui/dialogs/importdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr int customers = 100'000;

QString customersFile(const TempBook &book)
{
    const QString path = book.folder() + QStringLiteral("/customers.csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("公司名称,联系人,手机,邮箱,城市,备注\n");
    for (int i = 0; i < customers; ++i)
        file.write(QStringLiteral("苏州衡岳%1精密机械有限公司,沈%1,139%2,buyer%1@example.com,苏州,第 %1 家\n")
                       .arg(i)
                       .arg(i, 8, 10, QLatin1Char('0'))
                       .toUtf8());
    return path;
}

} // namespace

TEST_CASE("importing 100,000 customers and taking them back never holds the window up for more than 50 ms",
          "[.slow][gaps]")
{
    TempBook filled;
    const QString file = customersFile(filled);
    Desk desk(filled);
    GapWatch watch;
    const auto inBook = [&desk] {
        return desk.session.book().read([](Snapshot &view) { return view.count(customer::type()); });
    };
    watch.begin(QStringLiteral("opening the wizard"));
    desk.window->startImport(file);
    auto *dialog = desk.window->findChild<ImportDialog *>();
    REQUIRE(dialog);
    auto *forward = dialog->findChild<QPushButton *>(QStringLiteral("importForward"));
    const auto *account = dialog->findChild<QLabel *>(QStringLiteral("importAccount"));
    const auto *table = dialog->findChild<QTableView *>(QStringLiteral("importRows"));
    const auto *undo = dialog->findChild<QPushButton *>(QStringLiteral("undoImport"));
    REQUIRE(watch.until([forward] { return forward->isEnabled(); }));
    watch.end();
    const auto *title = dialog->findChild<QLabel *>(QStringLiteral("importTitle"));
    const auto step = [&](const char *name, const std::function<bool()> &isDone) {
        const QString before = title->text();
        watch.begin(QString::fromUtf8(name));
        forward->click();
        REQUIRE(watch.until([&] { return title->text() != before && isDone(); }, 300'000));
        watch.end();
    };
    step("the fields", [forward] { return forward->isEnabled(); });
    step("the trial of 100,000 rows",
         [forward, account] { return forward->isEnabled() && account->text().contains(u'='); });
    CHECK(table->model()->rowCount() > 0);
    step("importing 100,000 rows", [undo, account] { return undo->isVisible() && account->text().contains(u'='); });
    CHECK(inBook().result().valueOr(-1) == customers);
    watch.begin(QStringLiteral("taking the import back"));
    dialog->findChild<QPushButton *>(QStringLiteral("undoImport"))->click();
    REQUIRE(watch.until([account] { return account->text().startsWith(u"The import was taken back"); }, 300'000));
    watch.rest(1000); // the screens read anew
    watch.end();
    CHECK(inBook().result().valueOr(-1) == 0);
    std::printf("the longest of all: %.1f ms, %s\n", watch.worst(), watch.worstStep().toUtf8().constData());
}
