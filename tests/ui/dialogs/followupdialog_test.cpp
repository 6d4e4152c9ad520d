#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "ui/forms/fieldeditor.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Planning {
    TempBook book;
    Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Desk desk{book};

    Planning()
    {
        desk.window->openCustomer(customer);
        REQUIRE(Desk::until([this] { return !desk.part<QLabel>("customerName")->text().isEmpty(); }));
    }
    static void fill(QDialog *dialog, const char *field, const QString &text)
    {
        auto *editor = dialog->findChild<FieldEditor *>(QLatin1String("field-") + QLatin1String(field));
        REQUIRE(editor);
        auto *line = editor->findChild<QLineEdit *>();
        REQUIRE(line);
        line->setFocus();
        line->selectAll();
        line->insert(text);
    }
    [[nodiscard]] std::vector<Record> open()
    {
        return desk.session.book()
            .read([](Snapshot &view) {
                return view.store().where(task::type(), QStringLiteral("state = 'open' ORDER BY due_at"), {});
            })
            .result()
            .value();
    }
};

} // namespace

TEST_CASE_METHOD(Planning,
                 "a follow-up is planned by keys from the customer's page, and a past time is refused at its field",
                 "[ui]")
{
    bool isRefused = false;
    Desk::inDialog("followUpDialog", [&](QDialog *dialog) {
        fill(dialog, "goal", QStringLiteral("送样机"));
        fill(dialog, "due_at", QStringLiteral("2020-01-01"));
        QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
        auto *remark = dialog->findChild<QWidget *>(QStringLiteral("remark-due_at"));
        REQUIRE(remark);
        REQUIRE(Desk::until([&] { return remark->isVisible(); }));
        isRefused = true;
        fill(dialog, "due_at", QStringLiteral("+3d"));
        QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    });
    desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(Desk::until([this] {
        const auto tasks = open();
        return tasks.size() == 1 && tasks.front().text(task::goal) == u"送样机";
    }));
    CHECK(isRefused);
    CHECK(open().front().wallTime(task::dueAt).date == desk.session.clock().today().addDays(3));
    CHECK(Desk::until([this] { return desk.message().contains(QStringLiteral("planned")); }));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(Desk::until([this] {
        const auto tasks = open();
        return tasks.empty() || tasks.front().text(task::goal) != u"送样机";
    }));
}
