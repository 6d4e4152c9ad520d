// Published tables with known answers, where they lie beside the project, and how long an import takes.
#include "tests/core/services/importing.h"
#include "tests/support/olist.h"

#include <QElapsedTimer>

using namespace kebu;
using namespace kebu::test;

namespace {

const char *const telcoMapping = R"({"record": "customer", "key": ["number"], "columns": {
    "customerID": ["number", "name"],
    "Contract": {"custom": "contract", "type": "choice"},
    "tenure": {"custom": "tenure", "type": "number"},
    "MonthlyCharges": {"custom": "monthly_charges", "type": "money"},
    "Churn": {"field": "stage", "values": {"Yes": "ended", "No": "in_use"}}},
    "constants": {"kind": "individual"}})";

} // namespace

TEST_CASE("the exchange's list of companies is accounted for row by row, met again unchanged, and undone whole")
{
    const QString file = sharedData(QStringLiteral("cn_companies/derived_A股列表_gb18030.csv"));
    if (file.isEmpty())
        SKIP("skipped: the shared data is not here");
    TempBook book;
    const Digest before = book.digest();
    const ImportReport first = imported(book, file);
    CHECK(first.read == 2875);
    CHECK(first.created == 2875);
    CHECK(first.encoding == u"GB18030");
    CHECK(first.change);
    const Digest between = book.digest();
    const ImportReport second = imported(book, file);
    CHECK(second.created == 0);
    CHECK(second.unchanged == 2875);
    CHECK(second.change.isNull());
    CHECK(second.toJson().value(QStringLiteral("change")).isNull());
    CHECK(book.digest().rows == between.rows);
    CHECK(count(book, "SELECT count(*) FROM customer WHERE number = '000002' AND short_name = '万  科Ａ'") == 1);
    book.undo();
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("Olist's leads and then its closed deals give 8,000 customers and 842 won opportunities")
{
    const QString leads = sharedData(QStringLiteral("olist_funnel/olist_marketing_qualified_leads_dataset.csv"));
    if (leads.isEmpty())
        SKIP("skipped: the shared data is not here");
    TempBook book;
    ImportOptions options;
    options.file = leads;
    options.mapping = mappingOf(leadsMapping);
    const ImportReport first = imported(book, options);
    CHECK(first.created == 8000);
    CHECK(first.ignored == QStringList{QStringLiteral("landing_page_id")});
    CHECK(count(book, "SELECT count(*) FROM customer WHERE source = ''") == 60);
    CHECK(count(book, "SELECT count(*) FROM customer WHERE source = 'unknown'") == 1099);
    CHECK(count(book, "SELECT count(*) FROM customer WHERE source = 'organic_search'") == 2296);
    CHECK(count(book, "SELECT count(*) FROM customer WHERE first_contact_on = '2018-02-01'") > 0);

    ImportOptions deals;
    deals.file = sharedData(QStringLiteral("olist_funnel/olist_closed_deals_dataset.csv"));
    deals.mapping = mappingOf(dealsMapping);
    const ImportReport won = imported(book, deals);
    CHECK(won.read == 842);
    CHECK(won.created == 0);
    CHECK(won.updated == 842);
    CHECK(count(book, "SELECT count(*) FROM opportunity WHERE result = 'won' AND closed_on <> ''") == 842);
    CHECK(count(book, "SELECT count(*) FROM customer") == 8000);
    const ImportReport again = imported(book, deals);
    CHECK(again.unchanged == 842);
    CHECK(again.change.isNull());
}

TEST_CASE("the telecom customers come with a custom contract and a stage by churn")
{
    const QString file = sharedData(QStringLiteral("telco_churn/Telco-Customer-Churn.csv"));
    if (file.isEmpty())
        SKIP("skipped: the shared data is not here");
    TempBook book;
    const Digest before = book.digest();
    ImportOptions options;
    options.file = file;
    options.mapping = mappingOf(telcoMapping);
    const ImportReport report = imported(book, options);
    CHECK(report.created == 7043);
    CHECK(report.warnings.empty());
    CHECK(count(book, "SELECT count(*) FROM customer WHERE stage = 'ended'") == 1869);
    CHECK(count(book, "SELECT count(*) FROM customer WHERE stage = 'in_use'") == 5174);
    CHECK(count(book, "SELECT count(*) FROM custom_value v JOIN custom_field f ON f.id = v.field_id WHERE f.name = "
                      "'contract' AND v.text = 'Month-to-month'") == 3875);
    CHECK(count(book, "SELECT sum(v.number) FROM custom_value v JOIN custom_field f ON f.id = v.field_id JOIN customer "
                      "c ON c.id = v.record_id "
                      "WHERE f.name = 'monthly_charges' AND c.stage = 'ended'") == 13913085);
    CHECK(imported(book, options).unchanged == 7043);
    book.undo();
    CHECK(book.digest().rows == before.rows);
}

TEST_CASE("no real table creates anything when it is imported a second time")
{
    const char *const files[]{"csv_contacts/horde_Outlook.csv",    "csv_contacts/horde_Gmail.csv",
                              "csv_contacts/horde_Yahoo.csv",      "csv_contacts/roundcube_all.csv",
                              "csv_contacts/roundcube_gmail.csv",  "csv_contacts/zimbra_sampleimport1.csv",
                              "csv_contacts/zimbra_contact02.csv", "csv_contacts/zimbra_yahoo-to-yahoo.csv",
                              "salesforce_csv/accountData.csv",    "salesforce_csv/opportunityData.csv",
                              "febrl_persons/dataset1.csv",        "restaurants/restaurants.csv",
                              "csv_contacts/horde_WAB.csv",        "csv_contacts/horde_KMail.csv"};
    int found = 0;
    for (const char *name : files) {
        const QString file = sharedData(QString::fromUtf8(name));
        if (file.isEmpty())
            continue;
        ++found;
        CAPTURE(name);
        TempBook book;
        const Digest before = book.digest();
        const ImportReport first = imported(book, file);
        const ImportReport second = imported(book, file);
        for (const ImportNote &refusal : first.refusals)
            UNSCOPED_INFO(refusal.row << " " << refusal.column.toStdString() << ": " << refusal.why.toStdString());
        CHECK(second.created == 0);
        CHECK(second.updated == 0);
        CHECK(second.read == first.read);
        CHECK(second.change.isNull());
        if (first.change) {
            book.undo();
            CHECK(book.digest().rows == before.rows);
        }
    }
    if (found == 0)
        SKIP("skipped: the shared data is not here");
}

TEST_CASE("importing a hundred thousand rows takes this long", "[.bench]")
{
    TempBook book;
    QByteArray text = "客户编号,客户名称,行业,省份,城市,电话,员工数（起）,备注\n";
    const int rows = 100'000;
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "K" + n + ",苏州衡岳精密机械" + n + "有限公司,行业" + QByteArray::number(i % 50) + ",江苏,苏州市,139" +
                n.rightJustified(8, '0') + ",100,来自展会的客户\n";
    }
    ImportOptions options;
    options.file = written(book, text);
    for (const char *run : {"first", "second"}) {
        QElapsedTimer timer;
        timer.start();
        const ImportReport report = imported(book, options);
        const double us = double(timer.nsecsElapsed()) / 1e3 / rows;
        WARN(run << " run: " << us << " us a row, " << 1e6 / us << " rows/s, created " << report.created
                 << ", unchanged " << report.unchanged);
    }
}

TEST_CASE("importing the exchange's list takes this long", "[.bench]")
{
    const QString file = sharedData(QStringLiteral("cn_companies/derived_A股列表_gb18030.csv"));
    if (file.isEmpty())
        SKIP("skipped: the shared data is not here");
    TempBook book;
    for (const char *run : {"first", "second"}) {
        QElapsedTimer timer;
        timer.start();
        const ImportReport report = imported(book, file);
        WARN(run << " run: " << double(timer.nsecsElapsed()) / 1e3 / double(report.read) << " us a row");
    }
}
