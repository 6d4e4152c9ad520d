// Real sales whose figures are known, imported by mapping files as a stranger would write them and asked by `report`.
// The data lies beside the source tree and is never copied into it.
#include "tests/app/cli.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch_approx.hpp>

using namespace kebu::test;
using Catch::Approx;

namespace {

QString shared(const char *file)
{
    const QString path = QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/") + QLatin1String(file);
    return QFile::exists(path) ? path : QString();
}

const char orderMapping[] = R"({"record": "order", "key": ["number"], "columns": {
    "line": "number",
    "customer": {"link": "customer", "by": "number", "create": true},
    "day": {"field": "ordered_on", "format": "yyyy-MM-dd"},
    "amount": "amount"}})";

QJsonObject total(const Shell &shell, const QStringList &words)
{
    return shell.json(QStringList{QStringLiteral("report"), QStringLiteral("book.kebu")} + words)
        .value(QStringLiteral("total"))
        .toObject();
}

void newBook(Shell &shell) { (void)shell.json({QStringLiteral("new"), QStringLiteral("book.kebu")}); }

QJsonObject imported(Shell &shell, const QString &file, const QString &mapping)
{
    return shell.json({QStringLiteral("import"), QStringLiteral("book.kebu"), file, QStringLiteral("--map"), mapping});
}

} // namespace

TEST_CASE("in December 2010 the wholesaler had 885 customers, and a fifth of them bought for 63.20 % of the amount")
{
    const QString folder = shared("online_retail");
    if (folder.isEmpty())
        SKIP("skipped: no real data beside the source tree");
    QByteArray csv = "line,customer,day,amount\n";
    int line = 0;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
        QFile file(folder + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        static const QRegularExpression row(
            QStringLiteral("^([^,]*),[^,]*,.*,(-?\\d+),(\\d{4}-\\d\\d-\\d\\d) [^,]*,(-?[\\d.]+),([\\d.]*),[^,]*$"));
        while (!file.atEnd()) {
            const auto cells = row.match(QString::fromUtf8(file.readLine()).trimmed());
            if (!cells.hasMatch() || cells.captured(1).startsWith(u'C') || cells.captured(5).isEmpty() ||
                cells.captured(2).toInt() <= 0 || cells.captured(4).toDouble() <= 0)
                continue;
            const double amount = cells.captured(2).toInt() * cells.captured(4).toDouble();
            csv +=
                QStringLiteral("L%1,%2,%3,%4\n")
                    .arg(QString::number(++line), cells.captured(5), cells.captured(3), QString::number(amount, 'f', 2))
                    .toUtf8();
        }
    }
    Shell shell;
    newBook(shell);
    shell.write(QStringLiteral("retail.csv"), csv);
    shell.write(QStringLiteral("retail.json"), orderMapping);
    CHECK(imported(shell, QStringLiteral("retail.csv"), QStringLiteral("retail.json"))
              .value(QStringLiteral("created"))
              .toInt() == line);
    const QStringList december{QStringLiteral("--from"), QStringLiteral("2010-12-01"), QStringLiteral("--to"),
                               QStringLiteral("2010-12-31")};
    const QJsonObject top = total(shell, QStringList{QStringLiteral("top_customers")} + december);
    CHECK(top[u"base"].toInt() == 885);
    CHECK(top[u"count"].toInt() == 177);
    CHECK(top[u"value"].toDouble() == Approx(0.6320).margin(0.00005));
    CHECK(total(shell, QStringList{QStringLiteral("rfm")} + december)[u"value"].toDouble() ==
          Approx(572'713.89).margin(0.005));
    const QJsonObject behind = shell.json({QStringLiteral("report"), QStringLiteral("book.kebu"),
                                           QStringLiteral("top_customers"), QStringLiteral("--behind"),
                                           QStringLiteral("total"), QStringLiteral("--side"), QStringLiteral("count")});
    CHECK(behind[u"total"].toInt() == 177);
}

TEST_CASE("the sample of 2,357 buyers of discs spent 244,091.94, and as many came again as its summary says")
{
    const QString path = shared("cdnow/CDNOW_sample.txt");
    const QString summary = shared("cdnow/cdnow_customers_summary.csv");
    if (path.isEmpty() || summary.isEmpty())
        SKIP("skipped: no real data beside the source tree");
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QFile known(summary);
    REQUIRE(known.open(QIODevice::ReadOnly));
    known.readLine();
    int repeats = 0;
    while (!known.atEnd())
        repeats += known.readLine().split(',').value(1).toInt() > 0;
    QByteArray csv = "line,customer,day,amount\n";
    int line = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().simplified().split(' ');
        if (cells.size() < 5)
            continue;
        csv += "P" + QByteArray::number(++line) + "," + cells[1] + "," + cells[2].left(4) + "-" + cells[2].mid(4, 2) +
               "-" + cells[2].mid(6) + "," + cells[4] + "\n";
    }
    Shell shell;
    newBook(shell);
    shell.write(QStringLiteral("cdnow.csv"), csv);
    shell.write(QStringLiteral("cdnow.json"), orderMapping);
    (void)imported(shell, QStringLiteral("cdnow.csv"), QStringLiteral("cdnow.json"));
    const QJsonObject all = total(shell, {QStringLiteral("rfm")});
    CHECK(all[u"base"].toInt() == 2357);
    CHECK(all[u"value"].toDouble() == Approx(244'091.94).margin(0.005));
    // the summary of the first 39 weeks says who came again
    const QJsonObject again =
        total(shell, {QStringLiteral("repeat_rate"), QStringLiteral("--from"), QStringLiteral("1997-01-01"),
                      QStringLiteral("--to"), QStringLiteral("1997-09-30")});
    CHECK(again[u"base"].toInt() == 2357);
    CHECK(again[u"count"].toInt() == repeats);
}

TEST_CASE("of the sales force's 38 opportunities 8 are won, for 2,200,000")
{
    const QString deals = shared("salesforce_csv/opportunityData.csv");
    if (deals.isEmpty())
        SKIP("skipped: no real data beside the source tree");
    Shell shell;
    newBook(shell);
    shell.write(QStringLiteral("deals.json"), R"({"record": "opportunity", "key": ["number"], "columns": {
        "ID": "number", "NAME": "title", "AMOUNT": "amount",
        "ACCOUNTID": {"link": "customer", "by": "number", "create": true},
        "CLOSEDATE": {"field": "expected_close_on", "format": "yyyy-MM-dd"},
        "ISWON": {"field": "result", "values": {"true": "won", "false": ""}}}})");
    CHECK(imported(shell, deals, QStringLiteral("deals.json")).value(QStringLiteral("created")).toInt() == 38);
    const QJsonObject won = total(shell, {QStringLiteral("win_rate")});
    CHECK(won[u"base"].toInt() == 8);
    CHECK(won[u"count"].toInt() == 8);
    CHECK(won[u"value"].toDouble() == Approx(2'200'000));
    const QJsonObject all = total(shell, {QStringLiteral("win_rate_all")});
    CHECK(all[u"base"].toInt() == 38);
    CHECK(all[u"count"].toInt() == 8);
    CHECK(total(shell, {QStringLiteral("forecast")})[u"base"].toInt() == 30);
}
