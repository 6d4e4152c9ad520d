// The list as people know tables: a cell typed over, one value for many, and the way back, by real key events.
#include "core/domain/customer.h"
#include "tests/ui/support/desk.h"
#include "ui/models/customerlist.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QPointer>
#include <QPushButton>

using namespace kebu;
using namespace kebu::test;

namespace {

constexpr int customers = 12;

struct Twelve {
    TempBook book;

    Twelve()
    {
        book.change([](Change &change) -> Result<void> {
            for (int i = 0; i < customers; ++i)
                KEBU_TRY(change.create(customerNamed(QStringLiteral("Customer %1").arg(i, 2, 10, QLatin1Char('0')))));
            return {};
        });
    }
};

struct List : Twelve {
    Desk desk{book};
    QAbstractItemView *table = desk.part<QAbstractItemView>("customersTable");
    CustomerList *list = static_cast<CustomerList *>(table->model());

    List()
    {
        desk.press(Qt::Key_2, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return list->rowCount() == customers && table->hasFocus(); }));
        walkTo(customer::industry);
    }
    /// By the arrow keys, as far as the field.
    void walkTo(FieldName field)
    {
        const int column = list->columnOf(QString(field));
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        for (int step = 0; step < list->columnCount() && table->currentIndex().column() != column; ++step)
            desk.press(Qt::Key_Right);
        REQUIRE(table->currentIndex().column() == column);
    }
    [[nodiscard]] QString industry(Id id)
    {
        return desk.session.book()
            .read([id](Snapshot &view) { return view.get(customer::type(), id); })
            .result()
            ->text(customer::industry);
    }
};

} // namespace

TEST_CASE_METHOD(List, "a cell is typed over, a value goes to all by the bulk dialog, and two undos take both back")
{
    const Id first = list->idAt(table->currentIndex().row());
    const Id second = list->idAt(table->currentIndex().row() + 1);
    desk.press(Qt::Key_F2);
    REQUIRE(Desk::until(
        [this] { return desk.window->findChild<QWidget *>(QStringLiteral("cellEditor")) && !table->hasFocus(); }));
    desk.type(QStringLiteral("packaging"));
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([&] { return industry(first) == QStringLiteral("packaging"); }));
    REQUIRE(Desk::until([this] { return table->hasFocus(); }));
    CHECK(list->idAt(table->currentIndex().row()) == second);

    desk.press(Qt::Key_A, Qt::ControlModifier);
    auto *stage = desk.part<QPushButton>("bulkStage");
    REQUIRE(Desk::until([stage] { return stage->isVisible(); }));
    Desk::inDialog("bulkDialog", [this](QDialog *dialog) {
        desk.type(QStringLiteral("Negotiating"));
        const QPointer<QPushButton> apply = dialog->findChild<QPushButton *>(QStringLiteral("bulkApply"));
        REQUIRE(Desk::until([apply] { return apply && apply->isEnabled(); }));
        for (int press = 0; press < 3 && apply && apply->isVisible();
             ++press) { // the first may take the word that is offered
            desk.press(Qt::Key_Return);
            (void)QTest::qWaitFor([apply] { return !apply || !apply->isVisible(); }, 1500);
        }
    });
    desk.tabTo(stage);
    desk.press(Qt::Key_Space);
    const auto negotiating = [this] {
        qint64 count = 0;
        for (const Id id : list->ids())
            count += desk.session.book()
                         .read([id](Snapshot &view) { return view.get(customer::type(), id); })
                         .result()
                         ->text(customer::stage) == QStringLiteral("negotiating");
        return count;
    };
    REQUIRE(Desk::until([&] { return negotiating() == customers; }));

    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Desk::until([&] { return negotiating() == 0; }));
    CHECK(industry(first) == QStringLiteral("packaging"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(Desk::until([&] { return industry(first).isEmpty(); }));
}
