// Lists as programs and people leave them: what is no row of the list is passed over and counted, nothing is lost.
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "tests/core/services/importing.h"

using namespace kebu;
using namespace kebu::test;

TEST_CASE("totals and the remarks behind them are passed over, each with a word, and a list goes on without them")
{
    TempBook book;
    const ImportReport report = imported(
        book,
        written(book, "\"Account Name\",\"Account Owner\",\"Phone\"\nInitech,Bill,(512) 555-0199\nUmbrella,Bill,\n"
                      "\"Grand Totals (2 records)\",,\n\nCustomer accounts,,\nConfidential Information,,\n"));
    CHECK(report.created == 2);
    CHECK(report.skipped == 4);
    CHECK(report.warnings.size() == 3);
    CHECK(imported(book, written(book, "客户名称,城市,备注\n甲公司,苏州,一\n共 1 条记录,,\n")).created == 1);
}

TEST_CASE("a list without a heading keeps its first row")
{
    TempBook book;
    const ImportReport report =
        imported(book, written(book, "庚一有限公司,王一,13800138012\n庚二有限公司,王二,13800138013\n"
                                     "庚三有限公司,王三,13800138014\n"));
    CHECK(report.created == 3);
    CHECK(all(book, customer::type(), QStringLiteral("name = '庚一有限公司'")).size() == 1);
}

TEST_CASE("a list that names companies beside people is one of customers, however much it says of the people")
{
    TempBook book;
    const ImportReport report =
        imported(book, written(book, "公司名称,联系人,手机,电话,邮箱,备注\n甲公司,王五,13700137003,0571-1234567,"
                                     "王五<w@z.cn>,老客户\n"));
    CHECK(report.created == 1);
    CHECK(report.ignored.isEmpty());
    CHECK(all(book, contact::type()).front().text(contact::email) == u"w@z.cn");
}

TEST_CASE("a date as a spreadsheet's number, behind an apostrophe or in a formula's quotes is the date it means")
{
    TempBook book;
    imported(
        book,
        written(book, "客户名称,首次接触日期,手机\n甲公司,46027,=\"13800138000\"\n乙公司,'2026-01-05,'13800138001\n"));
    CHECK(all(book, customer::type(), QStringLiteral("first_contact_on = '2026-01-05'")).size() == 2);
    CHECK(all(book, customer::type(), QStringLiteral("phone = '13800138000'")).size() == 1);
    CHECK(all(book, customer::type(), QStringLiteral("phone = '13800138001'")).size() == 1);
}

TEST_CASE("a plain date beside what was said is when it was said, and a deal's name stands beside its amount")
{
    TempBook book;
    const ImportReport report = imported(
        book,
        written(
            book,
            "客户名称,联系人,手机,日期,沟通内容,商机,预计金额\n甲公司,李零,13700000000,2025-06-25,通话,设备,54516\n"));
    CHECK(report.ignored.isEmpty());
    CHECK(count(book, "SELECT count(*) FROM opportunity WHERE title = '设备'") == 1);
    REQUIRE(all(book, interaction::type()).size() == 1);
    const QDate day = QDateTime::fromMSecsSinceEpoch(
                          all(book, interaction::type()).front().instant(interaction::happenedAt).ms, QTimeZone::utc())
                          .addSecs(12 * 3600)
                          .date(); // midnight in the book's zone lies within half a day
    CHECK(qAbs(day.daysTo(QDate(2025, 6, 25))) <= 1);
}

TEST_CASE("who of ours was there is read from a log under the usual words")
{
    TempBook book;
    imported(book, written(book, "客户名称\n甲公司\n"));
    const ImportReport report =
        imported(book, written(book, "客户名称,日期,方式,内容,跟进人\n甲公司,2025-12-12 16:01,拜访,谈到报价,王芳\n"));
    CHECK(report.refused == 0);
    CHECK_FALSE(report.ignored.contains(QStringLiteral("跟进人")));
}

TEST_CASE("of several addresses in one cell the first is written to and the others are kept as further ones")
{
    TempBook book;
    const char *list = "公司名称,联系人,手机,邮箱\n甲公司,王五,13700137003,a@x.cn; b@x.cn、c@y.cn\n乙公司,李四,"
                       "13700137004,见 a@x.cn 和 b@x.cn\n";
    CHECK(imported(book, written(book, list)).created == 2);
    CHECK(all(book, contact::type(), QStringLiteral("name = '王五'")).front().text(contact::email) == u"a@x.cn");
    QStringList further;
    for (const Record &point : all(book, contactPoint::type()))
        further << point.text(contactPoint::value);
    further.sort();
    CHECK(further == QStringList{u"b@x.cn"_qs, u"c@y.cn"_qs});
    CHECK(imported(book, written(book, list)).created == 0);
}

TEST_CASE("in a list of people, who is of no company is a customer himself")
{
    TempBook book;
    const char *list = "First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address\n"
                       "Wei,Wang,Acme,Buyer,0512,139,w@x.cn\nFang,Li,,,,138,l@x.cn\n";
    const ImportReport report = imported(book, written(book, list));
    CHECK(report.created == 2);
    CHECK(report.refused == 0);
    CHECK(all(book, customer::type(), QStringLiteral("kind = 'individual'")).size() == 1);
    CHECK(all(book, contact::type()).size() == 1);
    CHECK(imported(book, written(book, list)).created == 0);
}
