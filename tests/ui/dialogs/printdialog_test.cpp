#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/dialogs/printdialog.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Id addCustomer(TempBook &book)
{
    const Id id = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Record person(contact::type());
    person.set(contact::customer, Value::of(id));
    person.set(contact::name, Value(QStringLiteral("陈国栋")));
    person.set(contact::mobile, Value(QStringLiteral("139 0000 5678")));
    book.create(person);
    return id;
}

/// What a reader of the saved PDF finds; skips where pdftotext is missing.
QString textOfPdf(PrintDialog &dialog, OpenSession &open, const QString &path)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        SKIP("pdftotext is not installed");
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("printPdf"));
    REQUIRE(QTest::qWaitFor([&] { return save->isEnabled(); }));
    ask::answerFileWith(path);
    save->click();
    REQUIRE(QTest::qWaitFor([&] { return !open.shell.messages.empty(); }));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

TEST_CASE("the record sheet of a customer is saved as a PDF whose text can be found")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintDialog dialog(open.session, open.shell, {id});
    const QString text = textOfPdf(dialog, open, book.folder() + QStringLiteral("/sheet.pdf"));
    CHECK(dialog.findChild<PageView *>(QStringLiteral("pageView"))->pageCount() == 1);
    CHECK(text.contains(QStringLiteral("衡岳精密机械")));
    CHECK(text.contains(QStringLiteral("139 0000 5678")));
}

TEST_CASE("in a masked window the sheet is masked without being asked")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    open.session.setMasked(true);
    PrintDialog dialog(open.session, open.shell, {id});
    CHECK(dialog.findChild<QCheckBox *>(QStringLiteral("printMasked"))->isChecked());
    const QString text = textOfPdf(dialog, open, book.folder() + QStringLiteral("/masked.pdf"));
    CHECK_FALSE(text.contains(QStringLiteral("衡岳")));
    CHECK_FALSE(text.contains(QStringLiteral("0000 5678")));
    CHECK_FALSE(text.contains(QStringLiteral("陈国栋")));
}
