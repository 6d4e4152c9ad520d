// Published data sets with known answers; they lie beside the source tree and are never copied into it.
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/reports/metric.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// Rows of a CSV file whose cells hold no quotes; the first is the header.
std::vector<QStringList> rowsOf(const QString &path)
{
    QFile file(path);
    std::vector<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return rows;
    while (!file.atEnd())
        rows.push_back(QString::fromUtf8(file.readLine()).trimmed().split(u','));
    return rows;
}

MetricResult run(TempBook &book, const QString &name, const MetricQuery &query)
{
    return book
        ->read([&](Snapshot &view) -> Result<MetricResult> {
            KEBU_LET(metric, findMetric(name));
            return metric->run(view, query);
        })
        .result()
        .value();
}

} // namespace

TEST_CASE("of Olist's 8,000 qualified leads 842 were converted")
{
    const QString leads = sharedData(QStringLiteral("olist_funnel/olist_marketing_qualified_leads_dataset.csv"));
    const QString deals = sharedData(QStringLiteral("olist_funnel/olist_closed_deals_dataset.csv"));
    if (leads.isEmpty() || deals.isEmpty())
        SKIP("skipped: no real data beside the source tree");
    TempBook book;
    book.change([&](Change &change) -> Result<void> {
        QHash<QString, Id> byLead;
        const auto leadRows = rowsOf(leads);
        for (size_t i = 1; i < leadRows.size(); ++i) {
            Record lead = customerNamed(leadRows[i][0]);
            lead.set(customer::firstContactOn,
                     Value::of(QDate::fromString(leadRows[i][1], QStringLiteral("dd-MM-yyyy"))));
            KEBU_LET(id, change.create(lead));
            byLead.insert(leadRows[i][0], id);
        }
        const auto dealRows = rowsOf(deals);
        for (size_t i = 1; i < dealRows.size(); ++i) {
            Record deal(opportunity::type());
            deal.set(opportunity::customer, Value::of(byLead.value(dealRows[i][0])));
            deal.set(opportunity::title, Value(QStringLiteral("Olist")));
            deal.set(opportunity::result, Value(QStringLiteral("won")));
            KEBU_TRY(change.create(deal));
        }
        return {};
    });
    const MetricResult result = run(book, QStringLiteral("conversion"), {});
    CHECK(result.total.base == 8000);
    CHECK(result.total.count == 842);
    CHECK(qRound(result.total.rate.value_or(0) * 10000) == 1053);
}

TEST_CASE("of the telephone company's 7,043 customers 1,869 left, most of them from month to month")
{
    const QString path = sharedData(QStringLiteral("telco_churn/Telco-Customer-Churn.csv"));
    if (path.isEmpty())
        SKIP("skipped: no real data beside the source tree");
    TempBook book;
    book.change([&](Change &change) -> Result<void> {
        const auto rows = rowsOf(path);
        const qsizetype contract = rows.front().indexOf(QStringLiteral("Contract"));
        const qsizetype churn = rows.front().indexOf(QStringLiteral("Churn"));
        KEBU_LET(field, change.ensureCustomField(QStringLiteral("customer"), QStringLiteral("contract"),
                                                 QStringLiteral("text")));
        for (size_t i = 1; i < rows.size(); ++i) {
            Record customer = customerNamed(rows[i][0]);
            customer.set(customer::stage,
                         Value(rows[i][churn] == u"Yes" ? QStringLiteral("ended") : QStringLiteral("in_use")));
            customer.setCustomValue(field.customId, Value(rows[i][contract]));
            KEBU_TRY(change.create(customer));
        }
        return {};
    });
    const MetricResult result = run(book, QStringLiteral("churn"), {{}, QStringLiteral("contract"), false});
    CHECK(result.total.base == 7043);
    CHECK(result.total.count == 1869);
    CHECK(qRound(result.total.rate.value_or(0) * 10000) == 2654);
    REQUIRE(result.rows.size() == 3);
    CHECK(result.rows[0].key == QStringLiteral("Month-to-month"));
    CHECK(result.rows[0].base == 3875);
    CHECK(result.rows[0].count == 1655);
    CHECK(result.rows[1].key == QStringLiteral("Two year"));
    CHECK(result.rows[1].base == 1695);
    CHECK(result.rows[1].count == 48);
    CHECK(result.rows[2].base == 1473);
    CHECK(result.rows[2].count == 166);
}
