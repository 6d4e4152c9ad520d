// The figures of published data, from the file to the report by the program's own commands.
#include "tests/app/acceptance.h"
#include "tests/support/olist.h"

using namespace kebu::test;

namespace {

const char *const telcoMapping = R"({"record": "customer", "key": ["number"], "columns": {
    "customerID": ["number", "name"],
    "Contract": {"custom": "contract", "type": "choice"},
    "tenure": {"custom": "tenure", "type": "number"},
    "MonthlyCharges": {"record": "opportunity", "field": "amount"},
    "Churn": {"field": "stage", "values": {"Yes": "ended", "No": "in_use"}}},
    "constants": {"kind": "individual", "opportunity.title": "Subscription"}})";

struct Figure {
    const char *key;
    int count;
    int base;
};

/// base and count of a row, and the rate as count ÷ base.
void check(const QJsonObject &row, int count, int base)
{
    CHECK(row.value(QStringLiteral("count")).toInt() == count);
    CHECK(row.value(QStringLiteral("base")).toInt() == base);
    CHECK(qAbs(row.value(QStringLiteral("rate")).toDouble() - double(count) / base) < 1e-9);
}

void check(const QJsonObject &report, const std::vector<Figure> &figures)
{
    for (const Figure &figure : figures) {
        CAPTURE(figure.key);
        bool isFound = false;
        for (const QJsonValue &row : report.value(QStringLiteral("rows")).toArray()) {
            if (text(row.toObject(), "key") != QLatin1String(figure.key))
                continue;
            isFound = true;
            check(row.toObject(), figure.count, figure.base);
        }
        CHECK(isFound);
    }
}

QJsonObject imports(const AcceptanceShell &shell, const QString &file, const QString &mapping)
{
    const QJsonObject report =
        shell.json({QStringLiteral("import"), QStringLiteral("b.kebu"), file, QStringLiteral("--map"), mapping});
    const auto count = [&report](const char *key) { return report.value(QLatin1String(key)).toInt(); };
    CHECK(count("read") ==
          count("created") + count("updated") + count("unchanged") + count("skipped") + count("refused"));
    return report;
}

} // namespace

TEST_CASE("Olist's leads and deals, imported by two mapping files, give the published conversion of every origin")
{
    const QString leads = shared("olist_funnel/olist_marketing_qualified_leads_dataset.csv");
    const QString deals = shared("olist_funnel/olist_closed_deals_dataset.csv");
    if (leads.isEmpty() || deals.isEmpty())
        SKIP("skipped: the shared data is not here");
    const AcceptanceShell shell;
    shell.write(QStringLiteral("leads.json"), leadsMapping);
    shell.write(QStringLiteral("deals.json"), dealsMapping);
    CHECK(imports(shell, leads, QStringLiteral("leads.json")).value(QStringLiteral("created")).toInt() == 8000);
    CHECK(imports(shell, deals, QStringLiteral("deals.json")).value(QStringLiteral("updated")).toInt() == 842);
    const QJsonObject again = imports(shell, deals, QStringLiteral("deals.json"));
    CHECK(again.value(QStringLiteral("unchanged")).toInt() == 842);
    CHECK(again.value(QStringLiteral("change")).isNull());
    const QJsonObject report = shell.does("report b.kebu conversion --by source");
    check(report.value(QStringLiteral("total")).toObject(), 842, 8000);
    check(report, {{"organic_search", 271, 2296},
                   {"paid_search", 195, 1586},
                   {"social", 75, 1350},
                   {"direct_traffic", 56, 499},
                   {"email", 15, 493},
                   {"referral", 24, 284},
                   {"unknown", 179, 1099},
                   {"", 14, 60}});
    // published as 14.7 days with the hour of the sale, of which a book keeps the day: 14 whole days
    const QJsonObject toWin = shell.does("report b.kebu time_to_win").value(QStringLiteral("total")).toObject();
    check(toWin, 841, 842); // one was won before its first contact
    CHECK(toWin.value(QStringLiteral("value")).toDouble() == 14);
}

TEST_CASE("the telephone company's customers give the published churn of every contract, a field made by the import")
{
    const QString file = shared("telco_churn/Telco-Customer-Churn.csv");
    if (file.isEmpty())
        SKIP("skipped: the shared data is not here");
    const AcceptanceShell shell;
    shell.write(QStringLiteral("telco.json"), telcoMapping);
    CHECK(imports(shell, file, QStringLiteral("telco.json")).value(QStringLiteral("created")).toInt() == 7043);
    const QJsonObject report = shell.does("report b.kebu churn --by contract");
    check(report.value(QStringLiteral("total")).toObject(), 1869, 7043);
    check(report, {{"Month-to-month", 1655, 3875}, {"One year", 166, 1473}, {"Two year", 48, 1695}});
    const double lost = report.value(QStringLiteral("total")).toObject().value(QStringLiteral("value")).toDouble();
    CHECK(qAbs(lost - 139'130.85) < 0.005);
    // published as 47.44 %
    check(shell
              .json({QStringLiteral("report"), QStringLiteral("b.kebu"), QStringLiteral("churn"),
                     QStringLiteral("--where"), QStringLiteral("tenure <= 12")})
              .value(QStringLiteral("total"))
              .toObject(),
          1037, 2186);
    CHECK(shell.does("report b.kebu churn --by contract --behind 'Two year' --side count")
              .value(QStringLiteral("rows"))
              .toArray()
              .size() == 48);
}

TEST_CASE("the exchange's 2,875 companies come in once, and undo takes every trace of them away")
{
    const QString file = shared("cn_companies/derived_A股列表_gb18030.csv");
    if (file.isEmpty())
        SKIP("skipped: the shared data is not here");
    const AcceptanceShell shell;
    const QString before = shell.digest();
    const QStringList import{QStringLiteral("import"), QStringLiteral("b.kebu"), file};
    const QJsonObject first = shell.json(import);
    CHECK(first.value(QStringLiteral("read")).toInt() == 2875);
    CHECK(first.value(QStringLiteral("created")).toInt() == 2875);
    CHECK(text(first, "encoding") == QStringLiteral("GB18030"));
    const QString imported = shell.digest();
    const QJsonObject second = shell.json(import);
    CHECK(second.value(QStringLiteral("created")).toInt(-1) == 0);
    CHECK(second.value(QStringLiteral("change")).isNull());
    CHECK(shell.digest() == imported);
    CHECK(text(shell.does("find b.kebu 万科a").value(QStringLiteral("hits")).toArray().first().toObject(), "number") ==
          QStringLiteral("000002"));
    (void)shell.does("undo b.kebu");
    CHECK(shell.digest() == before);
    (void)shell.does("redo b.kebu");
    CHECK(shell.digest() == imported);
}
