#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opensession.h"
#include "ui/screens/customers/customersscreen.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace kebu;
using namespace kebu::test;

namespace {

void fill(TempBook &book)
{
    Record suzhou = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    suzhou.set(customer::grade, Value(QStringLiteral("A")));
    suzhou.set(customer::phone, Value(QStringLiteral("13900005678")));
    suzhou.set(customer::remarks, Value(QStringLiteral("=1+1")));
    const Id id = book.create(suzhou);
    Record next(task::type());
    next.set(task::customer, Value::of(id));
    next.set(task::goal, Value(QStringLiteral("送样品")));
    next.set(task::dueAt, Value(QStringLiteral("2026-05-08T09:30")));
    book.create(next);
    book.create(customerNamed(QStringLiteral("宁波港联物流有限公司")));
}

struct Filled {
    TempBook book;
    Filled() { fill(book); }
};

/// The list, and a file written from it as a person before a keyboard says.
struct Fixture : Filled {
    OpenSession open{book};
    CustomersScreen screen{open.session, open.shell};

    Fixture()
    {
        screen.resize(1300, 800);
        screen.show();
        QApplication::setActiveWindow(&screen);
        screen.activate();
        REQUIRE(QTest::qWaitFor([&] { return screen.findChild<CustomersTable *>()->model()->rowCount() == 2; }));
    }

    QByteArray exported(int form, const char *name, const std::function<void(QDialog *)> &say = {})
    {
        const QString file = book.folder() + u'/' + QLatin1String(name);
        ask::answerFileWith(file);
        Desk::inDialog("exportDialog", [&](QDialog *dialog) {
            auto *forms = dialog->findChild<QComboBox *>(QStringLiteral("exportForm"));
            CHECK(forms->hasFocus());
            for (int i = 0; i < form; ++i)
                QTest::keyClick(forms, Qt::Key_Down);
            if (say)
                say(dialog);
            Desk::pressWhenEnabled(dialog, "exportGo");
        });
        open.shell.messages.clear();
        screen.exportList();
        REQUIRE(QTest::qWaitFor([&] { return !open.shell.messages.empty(); }));
        INFO(open.shell.messages.front().text.toStdString());
        CHECK(open.shell.messages.front().text.contains(QLatin1String(name)));
        QFile written(file);
        REQUIRE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    }
};

enum FormAt { Workbook, Utf8, Gb18030, Card3, Card4, Calendar, Json };

} // namespace

TEST_CASE_METHOD(Fixture, "the list is exported as it stands", "[ui][export]")
{
    screen.showQuery(QStringLiteral("grade = A"), {});
    REQUIRE(QTest::qWaitFor([&] { return screen.findChild<CustomersTable *>()->model()->rowCount() == 1; }));
    const QString text = QString::fromUtf8(exported(Utf8, "list.csv"));
    CHECK(text.contains(u"衡岳"));
    CHECK_FALSE(text.contains(u"宁波"));
}

TEST_CASE_METHOD(Fixture, "older Chinese programs get GB18030", "[ui][export]")
{
    const QByteArray bytes = exported(Gb18030, "list.csv");
    CHECK_FALSE(QString::fromUtf8(bytes).contains(u"衡岳"));
    CHECK(bytes.contains("\xba\xe2\xd4\xc0")); // 衡岳
}

TEST_CASE_METHOD(Fixture, "cards are written as vCard 3.0 or 4.0", "[ui][export]")
{
    CHECK(exported(Card3, "cards3.vcf").contains("VERSION:3.0"));
    CHECK(exported(Card4, "cards4.vcf").contains("VERSION:4.0"));
}

TEST_CASE_METHOD(Fixture, "the open follow-ups of the customers go into a calendar", "[ui][export]")
{
    const QString text = QString::fromUtf8(exported(Calendar, "next.ics"));
    CHECK(text.contains(u"BEGIN:VCALENDAR"));
    CHECK(text.contains(u"送样品"));
}

TEST_CASE_METHOD(Fixture, "a file is masked on request though the screen is not", "[ui][export][masking]")
{
    const QString masked = QString::fromUtf8(exported(Utf8, "masked.csv", [](QDialog *dialog) {
        auto *box = dialog->findChild<QCheckBox *>(QStringLiteral("exportMasked"));
        CHECK_FALSE(box->isChecked());
        QTest::keyClick(box, Qt::Key_Space);
    }));
    CHECK_FALSE(masked.contains(u"衡岳"));
    CHECK_FALSE(masked.contains(u"13900005678"));
    open.session.setMasked(true);
    const QString screenMasked = QString::fromUtf8(exported(Utf8, "screen.csv", [](QDialog *dialog) {
        auto *box = dialog->findChild<QCheckBox *>(QStringLiteral("exportMasked"));
        CHECK(box->isChecked());
        CHECK_FALSE(box->isEnabled());
    }));
    CHECK_FALSE(screenMasked.contains(u"衡岳"));
}

TEST_CASE_METHOD(Fixture, "exact is said to be what it is, and leaves cells as they are", "[ui][export]")
{
    CHECK_FALSE(exported(Utf8, "safe.csv").contains(",=1+1"));
    const QByteArray exact = exported(Utf8, "exact.csv", [](QDialog *dialog) {
        auto *said = dialog->findChild<QLabel *>(QStringLiteral("exportSaid"));
        const QString before = said->text();
        QTest::keyClick(dialog->findChild<QCheckBox *>(QStringLiteral("exportExact")), Qt::Key_Space);
        CHECK(said->text() != before);
    });
    CHECK(exact.contains(",=1+1"));
    CHECK(exact.contains("first_contact_on"));
}
