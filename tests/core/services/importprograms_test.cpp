// Exports of other programs as they are, without a mapping: their words and types find their places.
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "core/services/importer.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

ImportReport imported(TempBook &book, const QByteArray &csv, const QString &record = QStringLiteral("auto"))
{
    ImportOptions options;
    options.file = book.folder() + QStringLiteral("/table.csv");
    options.record = record;
    QFile file(options.file);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    const auto report = importFile(book.book(), options).result();
    INFO((report ? QString() : report.error().message).toStdString());
    REQUIRE(report.ok());
    return *report;
}

std::vector<Record> all(TempBook &book, const RecordType &type)
{
    const auto records =
        book->read([&](Snapshot &view) { return view.store().where(type, QStringLiteral("1 ORDER BY id"), {}); })
            .result();
    REQUIRE(records.ok());
    return *records;
}

} // namespace

TEST_CASE("of a contact of Google's the mobile, the office and the fax go where their types say")
{
    const QByteArray csv =
        "First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - "
        "Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
        "Phone 3 - Label,Phone 3 - Value\n"
        "Wei,Chen,Hengyue Machinery Ltd,* myContacts,* Work,chen@hengyue.cn,Home,chen@home.cn,"
        "Work,0512-68001000,Mobile,13900001111,Work Fax,0512-68001001\n"
        "Min,Li,Ruide Valves Ltd,* myContacts,* Work,li@ruide.cn,Home,,Reception,0577-88880000,,,,\n";
    TempBook book;
    CHECK(imported(book, csv).created == 2);
    const std::vector<Record> people = all(book, contact::type());
    REQUIRE(people.size() == 2);
    CHECK(people[0].text(contact::mobile) == u"13900001111");
    CHECK(people[0].text(contact::landline) == u"0512-68001000");
    CHECK(people[0].text(contact::email) == u"chen@hengyue.cn");
    QStringList points;
    for (const Record &point : all(book, contactPoint::type()))
        points << point.text(contactPoint::remark) + u' ' + point.text(contactPoint::value);
    points.sort();
    // what a word means that nobody knows stays beside its number
    CHECK(points ==
          QStringList({u"Business Fax 0512-68001001"_qs, u"Home chen@home.cn"_qs, u"Reception 0577-88880000"_qs}));
    const ImportReport again = imported(book, csv);
    CHECK(again.created == 0);
    CHECK(again.updated == 0);
}

TEST_CASE("deals of another program come with our stages and with their end")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("Hengyue Machinery Ltd")));
    const QByteArray csv = "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Associated Company\n"
                           "1,Press line,Closed Won,Sales,500000,2026-03-02,Hengyue Machinery Ltd\n"
                           "2,Spare parts,Decision Maker Bought-In,Sales,20000,2026-06-30,Hengyue Machinery Ltd\n"
                           "3,Retrofit,Closed Lost,Sales,80000,2026-01-15,Hengyue Machinery Ltd\n";
    const ImportReport report = imported(book, csv, QStringLiteral("opportunity"));
    CHECK(report.created == 3);
    CHECK(report.warningCount == 0);
    const std::vector<Record> deals = all(book, opportunity::type());
    REQUIRE(deals.size() == 3);
    CHECK(deals[0].text(opportunity::stage) == u"contract_signed");
    CHECK(deals[0].text(opportunity::result) == u"won");
    CHECK(deals[1].text(opportunity::stage) == u"negotiating");
    CHECK(deals[1].text(opportunity::result).isEmpty());
    CHECK(deals[2].text(opportunity::stage).isEmpty());
    CHECK(deals[2].text(opportunity::result) == u"lost");
}

TEST_CASE("leads of another program come with our stages, without a warning")
{
    TempBook book;
    const ImportReport report = imported(book, "Record Id,Lead Owner,Company,First Name,Last Name,Email,Lead Status\n"
                                               "zcrm_1,Ann,甲公司,Wei,Chen,a@a.cn,Pre-Qualified\n"
                                               "zcrm_2,Ann,乙公司,Min,Li,b@b.cn,Attempted to Contact\n"
                                               "zcrm_3,Ann,丙公司,Fang,Wang,c@c.cn,Junk Lead\n");
    CHECK(report.created == 3);
    CHECK(report.warningCount == 0);
    const std::vector<Record> customers = all(book, customer::type());
    REQUIRE(customers.size() == 3);
    CHECK(customers[0].text(customer::stage) == u"need_clarified");
    CHECK(customers[1].text(customer::stage) == u"first_contact");
    CHECK(customers[2].text(customer::stage) == u"not_won");
}

TEST_CASE("a Chinese program's list says grades its way, and the next step falls to who looks after the customer")
{
    TempBook book;
    const ImportReport report =
        imported(book, "客户名称(必填),客户级别,负责人(必填),下次联系时间,联系人姓名,联系人手机\n"
                       "广州宏图实业有限公司,A级客户,陈晨,2027/6/15,刘备,137 0000 1111\n"
                       "东莞恒盛五金厂,C类,陈晨,,,\n");
    CHECK(report.created == 2);
    CHECK(report.warningCount == 0);
    const std::vector<Record> customers = all(book, customer::type());
    REQUIRE(customers.size() == 2);
    CHECK(customers[0].text(customer::grade) == u"A");
    CHECK(customers[1].text(customer::grade) == u"C");
    const std::vector<Record> tasks = all(book, task::type());
    REQUIRE_FALSE(tasks.empty());
    CHECK(tasks[0].text(task::goal).size() > 0);
    CHECK(tasks[0].value(task::owner) == customers[0].value(customer::owner));
    CHECK_FALSE(customers[0].value(customer::owner).isEmpty());
}

TEST_CASE("a Chinese name from columns in Western order begins with the family's")
{
    TempBook book;
    CHECK(imported(book, "First Name,Middle Name,Last Name,Organization Name,Phone 1 - Label,Phone 1 - Value\n"
                         "修文,,欧阳,滁州醉翁酒业有限公司,Mobile,13855001234\n"
                         "Grace,Brewster,Hopper,US Navy,Mobile,+1 555 0199\n")
              .created == 2);
    const std::vector<Record> people = all(book, contact::type());
    REQUIRE(people.size() == 2);
    CHECK(people[0].text(contact::name) == u"欧阳修文");
    CHECK(people[1].text(contact::name) == u"Grace Brewster Hopper");
}

TEST_CASE("an address is taken from the column that says it where the usual one is empty")
{
    TempBook book;
    CHECK(imported(book, "First Name,Last Name,Organization Name,Address 1 - Label,Address 1 - Formatted,"
                         "Address 1 - Street,Address 1 - City\n"
                         "Grace,Hopper,US Navy,Work,,1 Main St,Arlington\n")
              .created == 1);
    CHECK(all(book, customer::type()).front().text(customer::address) == u"1 Main St");
}

TEST_CASE("where the company stands beside what the seller calls the customer, the company is the customer")
{
    TempBook book;
    CHECK(imported(book, "客户名称,联系人,电话,公司\n"
                         "张经理,张三,13800138000,苏州恒越机械有限公司\n"
                         "李总,李四,13900139000,宁波锐德阀门有限公司\n")
              .created == 2);
    const std::vector<Record> customers = all(book, customer::type());
    REQUIRE(customers.size() == 2);
    CHECK(customers[0].text(customer::name) == u"苏州恒越机械有限公司");
    CHECK(all(book, contact::type()).front().text(contact::name) == u"张三");
}

TEST_CASE("a person's cell that holds a telephone as well gives both")
{
    TempBook book;
    CHECK(imported(book, "客户编号,客户名称,联系人,电话\n"
                         "K1,上海金鼎贸易有限公司,李强/13800138000,021-55556666转801\n"
                         "K2,杭州华信远达科技有限公司,王芳（采购经理） 0571-88886666,\n"
                         "K3,苏州恒越机械有限公司,赵敏,\n")
              .created == 3);
    const std::vector<Record> people = all(book, contact::type());
    REQUIRE(people.size() == 3);
    CHECK(people[0].text(contact::name) == u"李强");
    CHECK(people[0].text(contact::mobile) == u"13800138000");
    CHECK(people[1].text(contact::name) == u"王芳");
    CHECK(people[1].text(contact::title) == u"采购经理");
    CHECK(people[1].text(contact::landline) == u"0571-88886666");
    CHECK(people[2].text(contact::name) == u"赵敏");
    CHECK(all(book, customer::type()).front().text(customer::phone) == u"021-55556666转801");
}

TEST_CASE("two telephones in a cell are two, also where a column for landlines stands beside")
{
    TempBook book;
    CHECK(imported(book, "客户名称,联系人,手机,固定电话\n"
                         "上海金鼎贸易有限公司,李强,13800138000/13900139000,021-55556666\n"
                         "杭州华信远达科技有限公司,王芳,13700137000,\n")
              .created == 2);
    const std::vector<Record> people = all(book, contact::type());
    REQUIRE(people.size() == 2);
    CHECK(people[0].text(contact::mobile) == u"13800138000");
    QStringList numbers;
    for (const Record &point : all(book, contactPoint::type()))
        numbers << point.text(contactPoint::value);
    for (const Record &each : all(book, customer::type()))
        numbers << each.text(customer::phone) << each.text(customer::phoneOther);
    CHECK(numbers.contains(u"13900139000"));
}

TEST_CASE("the three lists of Pipedrive find their places")
{
    TempBook book;
    const ImportReport companies =
        imported(book, "Organization - ID,Organization - Name,Organization - Label,Organization - Address,"
                       "Organization - Owner\n"
                       "7,Hengyue Machinery Ltd,Customer,\"1 Mill Lane, Leeds\",Ann Lee\n");
    CHECK(companies.created == 1);
    const ImportReport persons =
        imported(book, "Person - ID,Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Mobile,"
                       "Person - Phone - Work,Person - Owner\n"
                       "1,Wei Chen,Hengyue Machinery Ltd,chen@hengyue.cn,13900001111,0512-68001000,Ann Lee\n");
    CHECK(persons.created + persons.updated == 1);
    const std::vector<Record> people = all(book, contact::type());
    REQUIRE(people.size() == 1);
    CHECK(people[0].text(contact::name) == u"Wei Chen");
    CHECK(people[0].text(contact::mobile) == u"13900001111");
    CHECK(people[0].text(contact::landline) == u"0512-68001000");
    CHECK(people[0].text(contact::email) == u"chen@hengyue.cn");
    const ImportReport made =
        imported(book, "Deal - ID,Deal - Title,Deal - Organization,Deal - Stage,Deal - Value,Deal - Status,"
                       "Deal - Expected close date,Deal - Won time\n"
                       "11,Press line,Hengyue Machinery Ltd,Negotiations Started,500000,Won,2026-03-31,2026-03-02\n"
                       "12,Retrofit,Hengyue Machinery Ltd,Contact Made,80000,Open,2026-09-30,\n");
    CHECK(made.created == 2);
    const std::vector<Record> deals = all(book, opportunity::type());
    REQUIRE(deals.size() == 2);
    CHECK(deals[0].text(opportunity::title) == u"Press line");
    CHECK(deals[0].text(opportunity::result) == u"won");
    CHECK(deals[0].date(opportunity::expectedCloseOn) == QDate(2026, 3, 31));
    CHECK(deals[1].text(opportunity::result).isEmpty());
    CHECK(all(book, customer::type()).size() == 1);
}
