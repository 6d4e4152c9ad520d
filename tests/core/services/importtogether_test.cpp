// Several files read as one import: each is understood for itself, and nothing of it is lost on the way.
#include "core/services/importtogether.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/exchange/workbookwriter.h"
#include "core/services/refusedrows.h"
#include "tests/core/services/importing.h"

#include <QDir>

using namespace kebu;
using namespace kebu::test;

namespace {

QString folderOfAllKinds(TempBook &book)
{
    QDir(book.folder()).mkdir(QStringLiteral("all"));
    written(book, "", QStringLiteral("all/0.csv"));
    written(book, "上月整理的资料，请补充。\n谢谢！\n", QStringLiteral("all/1.txt"));
    written(book, "公司名称,客户等级\n甲公司,A\n", QStringLiteral("all/a.csv"));
    written(book, "客户名称,备注,客户等级\n乙公司,老客户,B\n,没有名字,C\n", QStringLiteral("all/b.csv"));
    written(book, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:孙丽\r\nORG:丙公司\r\nEND:VCARD\r\n", QStringLiteral("all/c.vcf"));
    return book.folder() + QStringLiteral("/all");
}

/// As the window asks: with the mapping it guessed of the table it showed.
ImportOptions asTheWindow(const QString &folder)
{
    ImportOptions options;
    options.file = folder;
    const auto preview = previewImport(options);
    REQUIRE(preview.ok());
    CHECK(preview->shown == u"a.csv");
    options.mapping = preview->mapping;
    options.isMappingGuessed = true;
    return options;
}

} // namespace

TEST_CASE("with a mapping seen for one file the files of other kinds beside it are understood for themselves")
{
    TempBook book;
    std::vector<ImportedRow> rows;
    ImportWatcher watcher;
    watcher.rowDone = [&rows](const ImportedRow &row) { rows.push_back(row); };
    const auto report = importFile(book.book(), asTheWindow(folderOfAllKinds(book)), watcher).result();
    REQUIRE(report.ok());
    CHECK(report->created == 3);
    CHECK(report->refused == 1);
    REQUIRE(report->tables.size() == 3);
    CHECK(report->tables[1].name == u"b.csv");
    CHECK(report->refusals.front().table == u"b.csv");
    CHECK(
        all(book, customer::type(), QStringLiteral("name = '乙公司' AND remarks = '老客户' AND grade = 'B'")).size() ==
        1);
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].cells == QStringList{QStringLiteral("乙公司"), QStringLiteral("B")}); // under 公司名称, 客户等级
    CHECK(rows[2].own.contains(QStringLiteral("没有名字")));
}

TEST_CASE("what a person said of a column holds for the columns of that name in the other files")
{
    TempBook book;
    QDir(book.folder()).mkdir(QStringLiteral("all"));
    written(book, "公司名称,备注\n甲公司,一\n", QStringLiteral("all/a.csv"));
    written(book, "公司名称,备注,城市\n乙公司,二,苏州\n", QStringLiteral("all/b.csv"));
    ImportOptions options = asTheWindow(book.folder() + QStringLiteral("/all"));
    std::erase_if(options.mapping->columns, [](const ColumnMapping &column) { return column.column == u"备注"; });
    CHECK(imported(book, options).created == 2);
    CHECK(all(book, customer::type(), QStringLiteral("remarks = ''")).size() == 2);
    CHECK(all(book, customer::type(), QStringLiteral("city = '苏州'")).size() == 1);
}

TEST_CASE("refused rows of several kinds leave each in its file's own format, and come in once they are mended")
{
    TempBook book;
    const QString folder = book.folder() + QStringLiteral("/all");
    QDir().mkdir(folder);
    written(book, "客户名称,备注\n,没有名字\n甲公司,一\n", QStringLiteral("all/a.csv"));
    written(book, "联系人备注,客户名称,城市\n说明,,苏州\n", QStringLiteral("all/b.csv"));
    ImportOptions options;
    options.file = folder;
    std::vector<ImportedRow> rows;
    ImportWatcher watcher;
    watcher.rowDone = [&rows](const ImportedRow &row) { rows.push_back(row); };
    const auto report = importFile(book.book(), options, watcher).result();
    REQUIRE(report.ok());
    CHECK(report->refused == 2);
    REQUIRE(areOfSeveralTables(report->tables, rows));
    const QString away = book.folder() + QStringLiteral("/away");
    QDir().mkdir(away);
    const auto names = saveRefusedFiles(away, report->tables, rows);
    REQUIRE(names.ok());
    REQUIRE(names->size() == 2);
    for (const QString &name : *names) {
        QFile file(QDir(away).filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        const bool isSecond = text.contains("苏州");
        text.replace(isSecond ? "说明,," : ",没有名字", isSecond ? "说明,丙公司," : "乙公司,没有名字");
        file.close();
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    const auto again = saveRefusedFiles(away, report->tables, rows);
    REQUIRE(again.ok());
    CHECK(again->front() != names->front()); // what was mended is not written over
    for (const QString &name : *again)
        QFile::remove(QDir(away).filePath(name));
    const ImportReport mended = imported(book, away);
    CHECK(mended.created == 2);
    CHECK(mended.refused == 0);
    CHECK(all(book, customer::type(), QStringLiteral("name = '丙公司' AND city = '苏州'")).size() == 1);
}

TEST_CASE("a person of the book with another number is the same person, and keeps both numbers")
{
    TempBook book;
    imported(book, written(book, "公司名称,联系人,手机,职务\n甲公司,王小明,13900005678,经理\n"));
    const QByteArray changed = "公司名称,联系人,手机,职务\n甲公司,王小明,13800001234,经理\n";
    CHECK(imported(book, written(book, changed)).updated == 1);
    CHECK(all(book, contact::type()).size() == 1);
    CHECK(count(book, "SELECT count(*) FROM contact_point WHERE value = '13800001234'") == 1);
    CHECK(all(book, contact::type()).front().text(contact::mobile) == u"13900005678");
    const ImportReport again = imported(book, written(book, changed));
    CHECK(again.unchanged == 1);
    CHECK(again.created == 0);
    CHECK(count(book, "SELECT count(*) FROM contact_point") == 1);
}

TEST_CASE("two people of one name in one file stay two, and stay two the second time")
{
    TempBook book;
    const QByteArray two = "公司名称,联系人,手机\n甲公司,张伟,13900005678\n甲公司,张伟,13800001234\n";
    imported(book, written(book, two));
    CHECK(all(book, contact::type()).size() == 2);
    const ImportReport again = imported(book, written(book, two));
    CHECK(again.created == 0);
    CHECK(again.updated == 0);
    CHECK(all(book, contact::type()).size() == 2);
}

TEST_CASE("of several sheets the first with a list is shown, whatever page stands before it")
{
    TempBook book;
    ImportOptions options;
    options.file = book.folder() + QStringLiteral("/two.xlsx");
    auto writer = WorkbookWriter::create(options.file);
    REQUIRE(writer.ok());
    REQUIRE(writer->beginSheet(QStringLiteral("说明"), {QStringLiteral("请先看这里")}).ok());
    REQUIRE(writer->write({WorkbookCell(QStringLiteral("每行一位"))}).ok());
    REQUIRE(writer->beginSheet(QStringLiteral("客户"), {QStringLiteral("公司名称")}).ok());
    REQUIRE(writer->write({WorkbookCell(QStringLiteral("甲公司"))}).ok());
    REQUIRE(writer->commit().ok());
    const auto preview = previewImport(options);
    REQUIRE(preview.ok());
    CHECK(preview->facts.part == QStringLiteral("客户"));
    CHECK(preview->header == QStringList{QStringLiteral("公司名称")});
    options.mapping = preview->mapping;
    options.isMappingGuessed = true;
    CHECK(imported(book, options).created == 1);
}
