#include "core/base/savefile.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/services/sheettemplates.h"
#include "core/sheets/officepackage.h"
#include "core/sheets/seedforms.h"
#include "tests/ui/support/opensession.h"
#include "ui/dialogs/print/layoutdialog.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/dialogs/printdialog.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPrinter>
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

namespace {

QString wordsOf(const QString &path)
{
    const auto package = OfficePackage::open(path);
    REQUIRE(package.ok());
    const bool isWord = package->names().contains(QStringLiteral("word/document.xml"));
    return QString::fromUtf8(
        *package->part(isWord ? QStringLiteral("word/document.xml") : QStringLiteral("xl/worksheets/sheet1.xml")));
}

void choose(PrintDialog &dialog, const QString &what)
{
    auto *box = dialog.findChild<QComboBox *>(QStringLiteral("printWhat"));
    const int index = box->findText(what);
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
}

QString saidIn(const PrintDialog &dialog) { return dialog.findChild<QLabel *>(QStringLiteral("printPages"))->text(); }

} // namespace

TEST_CASE("a sheet saves as a Word document, and going out unmasked is chained")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintDialog dialog(open.session, open.shell, {id});
    auto *word = dialog.findChild<QPushButton *>(QStringLiteral("printWord"));
    REQUIRE(QTest::qWaitFor([&] { return word->isEnabled(); }));
    const QString path = book.folder() + QStringLiteral("/sheet.docx");
    ask::answerFileWith(path);
    word->click();
    REQUIRE(QTest::qWaitFor([&] { return !open.shell.messages.empty(); }));
    CHECK(wordsOf(path).contains(QStringLiteral("衡岳精密机械")));
    const auto disclosures = [&] {
        return open.session.book()
            .read([](Snapshot &view) -> Result<qint64> {
                Statement &row =
                    view.connection().prepared(QStringLiteral("SELECT count(*) FROM change WHERE kind = 'disclosure'"));
                KEBU_TRY(row.run());
                const qint64 count = row.next() ? row.number(0) : 0;
                KEBU_TRY(row.done());
                return count;
            })
            .result();
    };
    REQUIRE(QTest::qWaitFor([&] { return disclosures().valueOr(0) == 1; }));
}

TEST_CASE("a form of the user's own is shown with its values, filled and saved in its own format")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    const QString form = book.folder() + QStringLiteral("/form.docx");
    REQUIRE(writeWhole(*seedFormFile(seedForms().front(), Language::Chinese), form).ok());
    PrintDialog dialog(open.session, open.shell, {id});
    choose(dialog, PrintDialog::tr("My own form…"));
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("printSaveForm"));
    CHECK_FALSE(save->isEnabled());
    ask::answerFileWith(form);
    dialog.findChild<QPushButton *>(QStringLiteral("printChooseForm"))->click();
    REQUIRE(QTest::qWaitFor([&] { return save->isEnabled(); }));
    CHECK(dialog.findChild<PageView *>(QStringLiteral("pageView"))->pageCount() >= 1);
    const QString filled = book.folder() + QStringLiteral("/filled.docx");
    ask::answerFileWith(filled);
    save->click();
    REQUIRE(QTest::qWaitFor([&] { return !open.shell.messages.empty(); }));
    CHECK(wordsOf(filled).contains(QStringLiteral("陈国栋")));
    CHECK_FALSE(wordsOf(filled).contains(QStringLiteral("{{")));
}

TEST_CASE("a form with a placeholder that is unknown says which and where, and cannot be saved")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    const QString form = book.folder() + QStringLiteral("/form.docx");
    REQUIRE(writeWhole(
                *packOffice({{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                             {QStringLiteral("word/document.xml"),
                              "<w:document xmlns:w='w'><w:p><w:r><w:t>{{客户名子}}</w:t></w:r></w:p></w:document>"}}),
                form)
                .ok());
    PrintDialog dialog(open.session, open.shell, {id});
    choose(dialog, PrintDialog::tr("My own form…"));
    ask::answerFileWith(form);
    dialog.findChild<QPushButton *>(QStringLiteral("printChooseForm"))->click();
    REQUIRE(QTest::qWaitFor([&] { return saidIn(dialog).contains(QStringLiteral("客户名子")); }));
    CHECK_FALSE(dialog.findChild<QPushButton *>(QStringLiteral("printSaveForm"))->isEnabled());
}

TEST_CASE("very many customers are shown in part, asked about, and stopped on the way")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    const std::vector<Id> many(3000, id);
    PrintDialog dialog(open.session, open.shell, many);
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("printPdf"));
    REQUIRE(QTest::qWaitFor([&] { return save->isEnabled(); }));
    CHECK(dialog.findChild<PageView *>(QStringLiteral("pageView"))->pageCount() == 20);
    const QString path = book.folder() + QStringLiteral("/many.pdf");
    ask::answerFileWith(path);
    ask::answerConfirmWith(false);
    save->click();
    CHECK(save->isEnabled()); // nothing was begun
    ask::answerFileWith(path);
    ask::answerConfirmWith(true);
    save->click();
    CHECK_FALSE(save->isEnabled());
    auto *stop = dialog.findChild<QPushButton *>(QStringLiteral("printClose"));
    CHECK(stop->text() == PrintDialog::tr("Stop"));
    stop->click();
    REQUIRE(QTest::qWaitFor([&] { return save->isEnabled(); }));
    CHECK(open.shell.messages.empty());
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a pack of very many customers counts its pages, says how far it is and leaves no file when it is stopped")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintDialog dialog(open.session, open.shell, std::vector<Id>(3000, id));
    choose(dialog, PrintDialog::tr("Meeting pack"));
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("printPdf"));
    REQUIRE(QTest::qWaitFor([&] { return save->isEnabled(); }));
    const QString path = book.folder() + QStringLiteral("/pack.pdf");
    ask::answerFileWith(path);
    ask::answerConfirmWith(true);
    save->click();
    const QString counting = PrintDialog::tr("Counting pages: %1 of %2 customers").section(u'%', 0, 0);
    REQUIRE(QTest::qWaitFor([&] { return saidIn(dialog).startsWith(counting); }));
    CHECK(saidIn(dialog).contains(QLocale().toString(3000)));
    dialog.findChild<QPushButton *>(QStringLiteral("printClose"))->click();
    REQUIRE(QTest::qWaitFor([&] { return save->isEnabled(); }));
    CHECK(dialog.isEnabled());
    CHECK(QDir(book.folder()).entryList({QStringLiteral("pack*")}).isEmpty());
}

TEST_CASE("more customers than Word opens are refused before a file is asked for, and the PDF is named instead")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintDialog dialog(open.session, open.shell, std::vector<Id>(2001, id));
    auto *word = dialog.findChild<QPushButton *>(QStringLiteral("printWord"));
    REQUIRE(QTest::qWaitFor([&] { return word->isEnabled(); }));
    word->click();
    CHECK(saidIn(dialog).contains(QStringLiteral("2001")));
    CHECK(saidIn(dialog).contains(QStringLiteral("PDF")));
    CHECK(word->isEnabled());
}

namespace {

/// Presses "Print…", has the printer set up so, and waits for what is said of it.
QString saidOfPrinter(PrintDialog &dialog, const std::function<ask::PrinterAnswer(QPrinter &)> &choose)
{
    auto *print = dialog.findChild<QPushButton *>(QStringLiteral("printPrint"));
    REQUIRE(QTest::qWaitFor([&] { return print->isEnabled(); }));
    const QString before = saidIn(dialog);
    ask::answerPrinterWith(choose);
    print->click();
    REQUIRE(QTest::qWaitFor([&] { return print->isEnabled() && saidIn(dialog) != before; }));
    return saidIn(dialog);
}

} // namespace

TEST_CASE("a computer without a printer is told so, and Enter saves the PDF instead")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintDialog dialog(open.session, open.shell, {id});
    const QString said = saidOfPrinter(dialog, [](QPrinter &) { return ask::PrinterAnswer::NoneThere; });
    CHECK(said == PrintRun::withoutPrinter());
    CHECK(dialog.findChild<QPushButton *>(QStringLiteral("printPdf"))->isDefault());
    CHECK(open.shell.messages.empty());
}

TEST_CASE("a printer that is gone is named, nothing is lost and the PDF is offered")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintDialog dialog(open.session, open.shell, {id});
    const QString said = saidOfPrinter(dialog, [](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::NativeFormat);
        printer.setPrinterName(QStringLiteral("the one in the hall"));
        return ask::PrinterAnswer::Chosen;
    });
    CHECK(said.contains(QStringLiteral("PDF")));
    CHECK(dialog.findChild<QPushButton *>(QStringLiteral("printPdf"))->isDefault());
    const QString path = book.folder() + QStringLiteral("/instead.pdf");
    ask::answerFileWith(path);
    dialog.findChild<QPushButton *>(QStringLiteral("printPdf"))->click();
    REQUIRE(QTest::qWaitFor([&] { return !open.shell.messages.empty(); }));
    CHECK(QFile::exists(path));
}

TEST_CASE("printing into a file of the system's dialog writes it as the PDF button does")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintDialog dialog(open.session, open.shell, {id});
    auto *print = dialog.findChild<QPushButton *>(QStringLiteral("printPrint"));
    REQUIRE(QTest::qWaitFor([&] { return print->isEnabled(); }));
    const QString path = book.folder() + QStringLiteral("/print.pdf");
    ask::answerPrinterWith([&path](QPrinter &printer) {
        printer.setOutputFileName(path);
        return ask::PrinterAnswer::Chosen;
    });
    print->click();
    REQUIRE(QTest::qWaitFor([&] { return !open.shell.messages.empty(); }));
    CHECK(open.shell.messages.front().text.contains(path));
    CHECK(QFile(path).size() > 1000);
}

TEST_CASE("a copied layout is edited, stored in the book and then decides what is printed")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    PrintOptions options;
    LayoutDialog dialog(open.session, PrintKind::Record, {id}, options,
                        houseTemplate(QLatin1String(layoutOf::record), Language::Chinese));
    auto *entries = dialog.findChild<QListWidget *>(QStringLiteral("layoutEntries"));
    const int before = entries->count();
    entries->setCurrentRow(1);
    dialog.findChild<QPushButton *>(QStringLiteral("layoutRemove"))->click();
    CHECK(entries->count() == before - 1);
    dialog.findChild<QPushButton *>(QStringLiteral("layoutSave"))->click(); // without a name
    CHECK_FALSE(dialog.result() == QDialog::Accepted);
    dialog.findChild<QLineEdit *>(QStringLiteral("layoutName"))->setText(QStringLiteral("无名称"));
    dialog.findChild<QLineEdit *>(QStringLiteral("layoutTitle"))->setText(QStringLiteral("内部表"));
    dialog.findChild<QPushButton *>(QStringLiteral("layoutSave"))->click();
    REQUIRE(QTest::qWaitFor([&] { return dialog.result() == QDialog::Accepted; }));
    PrintDialog print(open.session, open.shell, {id});
    auto *layouts = print.findChild<QComboBox *>(QStringLiteral("printLayout"));
    REQUIRE(QTest::qWaitFor([&] { return layouts->count() == 2; }));
    layouts->setCurrentIndex(1);
    emit layouts->activated(1);
    const QString text = textOfPdf(print, open, book.folder() + QStringLiteral("/own.pdf"));
    CHECK(text.simplified().remove(u' ').contains(QStringLiteral("内部表")));
    CHECK_FALSE(text.contains(QStringLiteral("衡岳精密机械")));
}

TEST_CASE("packs and reviews have layouts of one's own as well, shown as they change")
{
    TempBook book;
    const Id id = addCustomer(book);
    OpenSession open(book);
    for (const PrintKind kind : {PrintKind::Meeting, PrintKind::Review}) {
        LayoutDialog dialog(open.session, kind, {id}, {}, houseTemplate(layoutOfKind(kind), Language::Chinese));
        auto *view = dialog.findChild<PageView *>();
        REQUIRE(QTest::qWaitFor([&] { return view->pageCount() > 0; }));
        dialog.findChild<QLineEdit *>(QStringLiteral("layoutName"))->setText(QStringLiteral("例会"));
        dialog.findChild<QPushButton *>(QStringLiteral("layoutSave"))->click();
        REQUIRE(QTest::qWaitFor([&] { return dialog.result() == QDialog::Accepted; }));
        PrintDialog print(open.session, open.shell, {id});
        auto *what = print.findChild<QComboBox *>(QStringLiteral("printWhat"));
        what->setCurrentIndex(what->findData(int(kind)));
        emit what->activated(what->currentIndex());
        auto *layouts = print.findChild<QComboBox *>(QStringLiteral("printLayout"));
        REQUIRE(QTest::qWaitFor([&] { return layouts->findText(QStringLiteral("例会")) > 0; }));
        CHECK(layouts->count() == 2); // of this sheet only
    }
}
