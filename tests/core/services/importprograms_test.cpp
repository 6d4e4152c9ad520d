// Exports of other programs as they are, without a mapping: their words and types find their places.
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
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
