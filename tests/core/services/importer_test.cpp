#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/tag.h"
#include "tests/core/services/importing.h"

#include <latch>

using namespace kebu;
using namespace kebu::test;

TEST_CASE("ten rows with everything that goes wrong are each accounted for")
{
    TempBook book;
    const QString file = written(book, "客户名称,员工数（起）,客户等级,电话\n"
                                       "甲公司,100,A,0512-55500182\n"
                                       "乙公司,很多,B,\n"
                                       ",5,,\n"
                                       "甲公司,100,A,0512-55500182\n"
                                       "\n"
                                       "甲 公 司,120,,\n"
                                       "丙（苏州）有限公司,,,\n"
                                       "丙(苏州)有限公司,7,,\n"
                                       "丁公司,1,Z,\n"
                                       "戊公司,2,C,,多出来的\n");
    const ImportReport report = imported(book, file);
    CHECK(report.read == 10);
    CHECK(report.created == 5);
    CHECK(report.updated == 2);
    CHECK(report.skipped == 2);
    CHECK(report.refused == 1);
    REQUIRE(report.refusals.size() == 1);
    CHECK(report.refusals[0].row == 4);
    CHECK(report.refusals[0].column == u"客户名称");
    REQUIRE(report.warnings.size() == 3);
    CHECK(report.warnings[0].row == 3);
    CHECK(report.warnings[0].column == u"员工数（起）");
    CHECK(report.warnings[0].value == u"很多");
    CHECK(report.warnings[1].value == u"Z");
    CHECK(report.warnings[2].value == u"多出来的");
    CHECK(count(book, "SELECT employees_from FROM customer WHERE name = '甲 公 司' AND grade = 'A'") == 120);
    CHECK(count(book, "SELECT count(*) FROM journal WHERE record = 'customer'") == 7);
}

TEST_CASE("a missing column and an empty cell leave the field as it is")
{
    TempBook book;
    imported(book, written(book, "客户编号,客户名称,行业,备注\nK1,甲公司,制造业,老客户\n"));
    const ImportReport report = imported(book, written(book, "客户编号,客户名称,备注\nK1,甲集团,\n"));
    CHECK(report.updated == 1);
    const Record customer = all(book, customer::type()).front();
    CHECK(customer.text(customer::name) == u"甲集团");
    CHECK(customer.text(customer::industry) == u"制造业");
    CHECK(customer.text(customer::remarks) == u"老客户");
}

TEST_CASE("where the book's values stand, a row only fills what is empty")
{
    TempBook book;
    imported(book, written(book, "客户编号,客户名称,行业\nK1,甲公司,\n"));
    ImportOptions options;
    options.file = written(book, "客户编号,客户名称,行业\nK1,甲集团,制造业\n");
    options.conflicts = ImportOptions::Conflicts::Book;
    CHECK(imported(book, options).updated == 1);
    const Record customer = all(book, customer::type()).front();
    CHECK(customer.text(customer::name) == u"甲公司");
    CHECK(customer.text(customer::industry) == u"制造业");
}

TEST_CASE("persons of one name are told apart by telephone or e-mail")
{
    TempBook book;
    ImportOptions options;
    options.mapping = mappingOf(
        R"({"record":"customer","columns":{"姓名":"name","手机":"phone","邮箱":"email","职业":"occupation"},"constants":{"kind":"individual"}})");
    options.file = written(
        book,
        "姓名,手机,邮箱,职业\n张伟,13900005678,,教师\n张伟,13900001234,,医生\n张伟,,zw@example.com,\n李娜,,,律师\n");
    CHECK(imported(book, options).created == 4);
    options.file = written(
        book,
        "姓名,手机,邮箱,职业\n张 伟,+86 139 0000 5678,,校长\n张伟,,ZW@example.com,司机\n李娜,,,律师\n李娜,,,会计\n");
    const ImportReport report = imported(book, options);
    CHECK(report.updated == 2);
    CHECK(report.unchanged == 1);
    CHECK(report.created == 1);
}

TEST_CASE("two records of the book that fit one row are a conflict and neither is touched")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("甲（苏州）公司")));
    book.create(customerNamed(QStringLiteral("甲(苏州)公司")));
    const Digest before = book.digest();
    const ImportReport report = imported(book, written(book, "客户名称,行业\n甲（苏州）公司,制造业\n"));
    CHECK(report.refused == 1);
    CHECK(report.refusals[0].why.contains(QStringLiteral("Several")));
    CHECK(report.change.isNull());
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("contacts, participants and tags are found or made, and an equal child is not made again")
{
    TempBook book;
    ImportOptions options;
    options.mapping =
        mappingOf(R"({"record":"customer","columns":{"公司":"name","标签":{"link":"tags","by":"name","create":true},
        "上级":{"link":"customer","by":"name"},
        "联系人":{"record":"contact","field":"name"},"手机":{"record":"contact","field":"mobile"},
        "时间":{"record":"interaction","field":"happened_at"},"内容":{"record":"interaction","field":"content"},
        "参与":{"record":"interaction","link":"their_participants","by":"name","create":true}}})");
    options.file = written(book, "公司,标签,上级,联系人,手机,时间,内容,参与\n"
                                 "甲公司,急需交付、关注售后,,陈国栋,13900005678,2026-04-24 14:10,看样机,陈国栋;吴丽娟\n"
                                 "乙公司,关注售后,甲公司,陈国栋,13900001234,,,\n");
    const ImportReport report = imported(book, options);
    CHECK(report.created == 2);
    CHECK(report.warnings.empty());
    CHECK(all(book, tag::type()).size() == 2);
    CHECK(all(book, contact::type()).size() == 3);
    const auto customers = all(book, customer::type());
    CHECK(customers[1].ref(customer::parent) == customers[0].id());
    CHECK(customers[0].refs(customer::tags).size() == 2);
    const Record talk = all(book, interaction::type()).front();
    CHECK(talk.refs(interaction::theirParticipants).size() == 2);
    CHECK(talk.instant(interaction::happenedAt) ==
          WallTime::fromString(QStringLiteral("2026-04-24T14:10"))->toInstant(book.clock().zone()));
    CHECK(imported(book, options).unchanged == 2);
    CHECK(all(book, contact::type()).size() == 3);
}

TEST_CASE("a dry run tells the same and keeps nothing")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("甲公司")));
    const Digest before = book.digest();
    const qint64 entries = count(book, "SELECT count(*) FROM change");
    ImportOptions options;
    options.file = written(book, "客户名称,行业\n甲公司,制造业\n乙公司,新行业\n,x\n乙公司,新行业\n");
    options.isDryRun = true;
    std::vector<ImportedRow::Outcome> outcomes;
    ImportWatcher watcher;
    watcher.rowDone = [&outcomes](const ImportedRow &row) { outcomes.push_back(row.outcome); };
    const auto dry = importFile(book.book(), options, watcher).result();
    REQUIRE(dry.ok());
    CHECK(outcomes == std::vector{ImportedRow::Outcome::Updated, ImportedRow::Outcome::Created,
                                  ImportedRow::Outcome::Refused, ImportedRow::Outcome::Skipped});
    CHECK(dry->change.isNull());
    CHECK(book.digest().rows == before.rows);
    CHECK(count(book, "SELECT count(*) FROM change") == entries);
    options.isDryRun = false;
    const ImportReport real = imported(book, options);
    CHECK(real.created == dry->created);
    CHECK(real.updated == dry->updated);
    CHECK(real.change);
}

TEST_CASE("an import that is stopped half way leaves the book as it was")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("甲公司")));
    const Digest before = book.digest();
    QByteArray text = "客户编号,客户名称,行业\n";
    for (int i = 0; i < 2000; ++i)
        text +=
            "K" + QByteArray::number(i) + ",公司" + QByteArray::number(i) + ",行业" + QByteArray::number(i % 20) + '\n';
    ImportOptions options;
    options.file = written(book, text);
    std::latch isKnown(1);
    Pending<Result<ImportReport>> pending;
    qint64 last = 0;
    ImportWatcher watcher;
    watcher.progress = [&](qint64, qint64, qint64 rows) {
        isKnown.wait();
        last = rows;
        if (rows >= 1000)
            pending.cancel();
    };
    pending = importFile(book.book(), options, watcher);
    isKnown.count_down();
    pending.waitForFinished();
    CHECK(pending.isCanceled());
    CHECK(pending.future().resultCount() == 0);
    CHECK(last == 1000);
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("what cannot be imported is said in words")
{
    TempBook book;
    ImportOptions options;
    options.file = book.folder() + QStringLiteral("/nothing.csv");
    CHECK(refusedImport(book, options).code == ErrorCode::NotFound);
    options.file = written(book, "%PDF-1.7 something", QStringLiteral("a.csv"));
    CHECK(refusedImport(book, options).message.contains(QStringLiteral("PDF")));
    options.file = written(book, "mql_id,b\n1,2\n");
    options.encoding = QStringLiteral("klingon");
    CHECK(refusedImport(book, options).message.contains(QStringLiteral("klingon")));
    options.encoding = QStringLiteral("auto");
    options.mapping = mappingOf(R"({"record":"customer","columns":{
        "mql_id":["number","name"],"first_contact_date":"first_contact_on"}})");
    const Error missing = refusedImport(book, options);
    CHECK(missing.code == ErrorCode::Invalid);
    CHECK(missing.message.contains(QStringLiteral("first_contact_date")));
    options.mapping.reset();
    options.record = QStringLiteral("spaceship");
    CHECK(refusedImport(book, options).message.contains(QStringLiteral("spaceship")));
}

TEST_CASE("a key the mapping names must be readable in each row")
{
    TempBook book;
    ImportOptions options;
    options.mapping = mappingOf(R"({"record":"customer","key":["number"],"columns":{"编号":"number","名称":"name"}})");
    options.file = written(book, "编号,名称\nK1,甲公司\n,乙公司\n");
    const ImportReport report = imported(book, options);
    CHECK(report.created == 1);
    CHECK(report.refused == 1);
    CHECK(report.refusals[0].column == u"编号");
}

TEST_CASE("a cell that was put right by hand is imported instead of the file's, which stays as it is")
{
    TempBook book;
    ImportOptions options;
    options.file = written(book, "客户名称,首次接触\n镇江云帆纸业有限公司,2026-04-15\n,2026-04-17\n");
    CHECK(imported(book, options).refused == 1);
    options.repairs[3][0] = QStringLiteral("太仓海泰轴承有限公司");
    const ImportReport again = imported(book, options);
    CHECK(again.created == 1);
    CHECK(again.refused == 0);
    CHECK(again.read == 2);
    CHECK(all(book, customer::type()).size() == 2);
}

TEST_CASE("a line of totals is nobody")
{
    TempBook book;
    const auto report = imported(
        book,
        written(book, "客户名称,电话,金额\n苏州甲公司,0512-55501111,100\n无锡乙公司,13900001111,200\n合 计,,300\n"));
    CHECK(report.created == 2);
    CHECK(report.skipped == 1);
    CHECK(report.warningCount == 1);
}

TEST_CASE("a form that was saved as CSV is one customer")
{
    for (const QByteArray &form : {QByteArray("客户名称,苏州甲公司,行业,机械\n联系人,张三,手机,13900001111\n"
                                              "员工数,100-500人,备注,老客户\n"),
                                   QByteArray("客户关系记录表,\n客户名称：苏州甲公司,行业：机械\n"
                                              "联系人：张三,手机：13900001111\n员工数：100-500人,备注：老客户\n")}) {
        TempBook book;
        const auto report = imported(book, written(book, form));
        CHECK(report.created == 1);
        const Record made = all(book, customer::type()).at(0);
        CHECK(made.text(customer::name) == u"苏州甲公司");
        CHECK(made.text(customer::remarks) == u"老客户");
        CHECK(made.number(customer::employeesFrom) == 100);
        CHECK(all(book, contact::type()).at(0).text(contact::mobile) == u"13900001111");
    }
}

TEST_CASE("a trial tells which new rows look like customers of the book or of the file")
{
    TempBook book;
    Record known = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    known.set(customer::phone, Value(QStringLiteral("0512-55500182")));
    const Id id = book.create(known);
    ImportOptions options;
    options.file =
        written(book, "客户名称,电话\n衡岳精密机械（苏州）有限公司,(0512)5550 0182\n无锡恒远贸易,0510-66001122\n");
    options.isDryRun = true;
    options.findsAlike = true;
    const auto report = imported(book, options);
    CHECK(report.created == 2);
    REQUIRE(report.alike.size() == 1);
    CHECK(report.alike.front().row == 2);
    CHECK(report.alike.front().other == id);
    CHECK(report.alike.front().number == book.get(customer::type(), id).text(customer::number));
    CHECK(report.alike.front().probability > 0.5);
    CHECK_FALSE(report.alike.front().why.isEmpty());
    CHECK(all(book, customer::type()).size() == 1);
}

TEST_CASE("rows are read ahead in the order of the file, and an error ends them")
{
    TempBook book;
    QByteArray text("客户编号,客户名称\n");
    for (int i = 0; i < 3000; ++i)
        text += "N-" + QByteArray::number(i) + ",公司" + QByteArray::number(i) + '\n';
    std::vector<qint64> lines;
    ImportOptions options;
    options.file = written(book, text);
    ImportWatcher watcher;
    watcher.rowDone = [&lines](const ImportedRow &row) { lines.push_back(row.row); };
    const auto report = importFile(book.book(), options, watcher).result();
    REQUIRE(report.ok());
    CHECK(report->created == 3000);
    REQUIRE(lines.size() == 3000);
    CHECK(std::ranges::is_sorted(lines));
    const Digest before = book.digest();
    options.file = written(book, text + "N-x,\"nie geschlossen\n", QStringLiteral("open.csv"));
    CHECK_FALSE(importFile(book.book(), options).result().ok());
    CHECK(book.digest().rows == before.rows);
}
