// Exports of real programs and published data sets; they lie beside the source tree and are never copied into it.
#include "core/exchange/csvreader.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

using namespace kebu;

namespace {

struct Expected {
    const char *path;
    qsizetype rows;
    qsizetype columns;
    const char *encoding = "UTF-8";
    char separator = ',';
    bool hasHeader = true;
};

QString pathOf(const char *name)
{
    return QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/") + QString::fromUtf8(name);
}

} // namespace

TEST_CASE("files of other programs are read with their rows, columns and encoding")
{
    if (!QFile::exists(pathOf("README.md")))
        SKIP("skipped: no real data beside the source tree");
    const QList<Expected> files{{"cn_companies/derived_A股列表_gb18030.csv", 2875, 22, "GB18030"},
                                {"olist_funnel/olist_marketing_qualified_leads_dataset.csv", 8000, 4},
                                {"olist_funnel/olist_closed_deals_dataset.csv", 842, 14},
                                {"telco_churn/Telco-Customer-Churn.csv", 7043, 21},
                                {"restaurants/single_table_restaurantProfiles.csv", 864, 6, "UTF-8", '|'},
                                {"restaurants/single_table_duplicates.csv", 112, 2, "UTF-8", '|', false},
                                {"chicago_sites/csv_example_input_with_true_ids.csv", 3337, 33},
                                {"chicago_sites/csv_example_messy_input.csv", 3337, 32},
                                {"febrl_persons/dataset1.csv", 1000, 11},
                                {"febrl_persons/dataset4a.csv", 5000, 11},
                                {"cdnow/cdnow_customers_summary.csv", 2357, 4},
                                {"cn_regions/areas.csv", 2978, 4},
                                {"online_retail/2010-12-01.csv", 3108, 8},
                                {"salesforce_csv/accountData.csv", 423, 38, "ISO-8859-1"},
                                {"salesforce_csv/opportunityData.csv", 38, 31},
                                {"salesforce_csv/csvEscapedQuotes.csv", 2, 2},
                                {"salesforce_csv/csvSeparator.csv", 2, 3},
                                {"salesforce_csv/csvtext_BOM_UTF8.csv", 2, 3},
                                {"salesforce_csv/timeZoneFormatTesting.csv", 12, 2},
                                {"csv_contacts/horde_Gmail.csv", 2, 14},
                                {"csv_contacts/horde_KMail.csv", 1, 43},
                                {"csv_contacts/horde_Outlook.csv", 1, 92},
                                {"csv_contacts/horde_Palm.csv", 2, 21, "UTF-8", ',', false},
                                {"csv_contacts/horde_Thunderbird.csv", 1, 37, "UTF-8", ',', false},
                                {"csv_contacts/horde_WAB-selectable.csv", 1, 28},
                                {"csv_contacts/horde_WAB.csv", 1, 29},
                                {"csv_contacts/horde_Yahoo.csv", 1, 39},
                                {"csv_contacts/horde_parse_bug_4025.csv", 1, 22},
                                {"csv_contacts/horde_parse_bug_6311.csv", 1, 92},
                                {"csv_contacts/horde_parse_columns1.csv", 3, 3},
                                {"csv_contacts/horde_parse_multiline1.csv", 4, 3, "UTF-8", ',', false},
                                {"csv_contacts/horde_parse_notrailing_lf.csv", 1, 3},
                                {"csv_contacts/horde_parse_quote3.csv", 1, 3},
                                {"csv_contacts/horde_parse_simple_cr.csv", 1, 3},
                                {"csv_contacts/roundcube_all.csv", 1, 61},
                                {"csv_contacts/roundcube_gmail.csv", 1, 81},
                                {"csv_contacts/roundcube_outlook.csv", 1, 3},
                                {"csv_contacts/zimbra_contact02.csv", 3, 54},
                                {"csv_contacts/zimbra_gmail-1contact.csv", 1, 86},
                                {"csv_contacts/zimbra_outlook-to-comma4369.csv", 1, 92},
                                {"csv_contacts/zimbra_sampleimport1.csv", 3, 3, "ISO-8859-1"},
                                {"csv_contacts/zimbra_yahoo-to-yahoo.csv", 1, 55}};
    for (const Expected &expected : files) {
        CAPTURE(expected.path);
        QFile file(pathOf(expected.path));
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto reader = CsvReader::open(file);
        if (!reader)
            FAIL_CHECK(reader.error().message.toStdString());
        if (!reader)
            continue;
        CHECK(reader->encoding().name.toStdString() == expected.encoding);
        CHECK(reader->separator() == QLatin1Char(expected.separator));
        CHECK(reader->hasHeader() == expected.hasHeader);
        CHECK(reader->header().size() == expected.columns);
        qsizetype rows = 0;
        QStringList row;
        auto more = reader->next(row);
        for (; more && *more; more = reader->next(row))
            ++rows;
        CHECK(more.ok());
        CHECK(rows == expected.rows);
        CHECK(reader->undecodable() == 0);
        CHECK(reader->bytesRead() == file.size());
    }
}

TEST_CASE("prose with commas is told from a table")
{
    QFile file(pathOf("csv_contacts/zimbra_contacts-garbled.csv"));
    if (!file.open(QIODevice::ReadOnly))
        SKIP("skipped: no real data beside the source tree");
    const auto reader = CsvReader::open(file);
    REQUIRE(!reader.ok());
    CHECK(reader.error().code == ErrorCode::Invalid);
}
