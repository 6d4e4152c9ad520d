// report: figures for scripts, their files, and labels for strangers' eyes.
#include "tests/app/cli.h"

#include <QFile>

using namespace kebu::test;

namespace {

struct ReportShell : Shell {
    ReportShell()
    {
        REQUIRE((*this)(words("new b.kebu")).code == 0);
        (void)json(words("set b.kebu customer new name=苏州衡岳科技有限公司 kind=enterprise source=referral grade=A"));
        (void)json(words("set b.kebu customer new name=杭州禾木食品有限公司 kind=enterprise source=referral "
                         "referrer=C-000001"));
    }
    QJsonObject reports(const char *options) const
    {
        return json(words(QByteArray(QByteArray("report b.kebu ") + options).constData()));
    }
    [[nodiscard]] QByteArray said(const char *options) const { return QJsonDocument(reports(options)).toJson(); }
};

} // namespace

TEST_CASE("a masked report hides names among its rows and behind its figures")
{
    const ReportShell shell;
    const QByteArray full = QByteArrayLiteral("苏州衡岳科技");
    CHECK(shell.said("conversion --by referrer").contains(full));
    CHECK_FALSE(shell.said("conversion --by referrer --masked").contains(full));
    CHECK(shell.said("conversion --behind referral --by source --side base").contains(full));
    const QByteArray behind = shell.said("conversion --behind referral --by source --side base --masked");
    CHECK_FALSE(behind.contains(full));
    CHECK(behind.contains("C-000001"));                                      // the number stays
    CHECK_FALSE(shell.said("conversion --by name --masked").contains(full)); // neither as a key
}

TEST_CASE("a picture is not written under the name of another kind of file")
{
    const ReportShell shell;
    const auto refused = shell(words("report b.kebu conversion --png r.jpg"));
    CHECK(refused.code == 2);
    CHECK(refused.err.contains(".png"));
    CHECK_FALSE(QFile::exists(shell.path(QStringLiteral("r.jpg"))));
}

TEST_CASE("a report is written as picture, PDF, CSV and workbook at once")
{
    const ReportShell shell;
    (void)shell.reports("conversion --by source --png r.png --pdf r.pdf --csv r.csv --xlsx r.xlsx");
    const std::pair<const char *, QByteArray> files[] = {
        {"r.png", "\x89PNG"}, {"r.pdf", "%PDF"}, {"r.csv", "\xEF\xBB\xBF"}, {"r.xlsx", "PK"}};
    for (const auto &[name, beginning] : files) {
        CAPTURE(name);
        QFile file(shell.path(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().startsWith(beginning));
    }
}

TEST_CASE("a target is measured by the figures and told with what is behind it")
{
    const ReportShell shell;
    (void)shell.json(words("set b.kebu target new measure=new_customers goal=2 from_on=2026-04-01 to_on=2026-04-30"));
    (void)shell.json(words("set b.kebu target new measure=won_deals goal=1 from_on=2026-04-01 to_on=2026-04-30"));
    const QJsonObject said = shell.reports("targets --from 2026-04-01 --to 2026-04-30");
    const QJsonObject total = said.value(QStringLiteral("total")).toObject();
    CHECK(total.value(QStringLiteral("base")).toInt() == 2);
    CHECK(total.value(QStringLiteral("count")).toInt() == 1);
    const QString key =
        said.value(QStringLiteral("rows")).toArray()[0].toObject().value(QStringLiteral("key")).toString();
    CHECK(shell
              .json({QStringLiteral("report"), QStringLiteral("b.kebu"), QStringLiteral("targets"),
                     QStringLiteral("--behind"), key, QStringLiteral("--side"), QStringLiteral("base")})
              .value(QStringLiteral("total"))
              .toInt() == 1);
}

TEST_CASE("what cannot be reported is a sentence and exit 2, an empty period none at all")
{
    const ReportShell shell;
    const std::pair<const char *, const char *> uses[] = {
        {"luck", "no metric called luck"},
        {"conversion --by luck", "no field called luck"},
        {"conversion --from 2026-02-01 --to 2026-01-01", "ends before it begins"},
        {"conversion --compare previous", "needs a first and a last day"},
        {"lorenz --by source", "not grouped by a field"},
        {"conversion --behind x --side middle", "--side"},
        {"conversion --where 'grade ='", "wrong at character"},
    };
    for (const auto &[line, sentence] : uses) {
        CAPTURE(line);
        const Run run = shell(words(QByteArray(QByteArray("report b.kebu ") + line).constData()));
        CHECK(run.code == 2);
        CHECK(run.complaint().contains(QString::fromUtf8(sentence)));
    }
    const QJsonObject before = shell.reports("conversion --from 1990-01-01 --to 1990-12-31");
    CHECK(before.value(QStringLiteral("note")).toString().contains(QStringLiteral("before this book")));
    CHECK(before.value(QStringLiteral("total")).toObject().value(QStringLiteral("rate")).isNull());
}

TEST_CASE("records behind a row that cannot be are exit 1 with the rows there are")
{
    const ReportShell shell;
    for (const char *line :
         {"conversion --by source --behind nokey", "conversion --behind nokey", "funnel --behind nokey",
          "churn_reasons --behind nokey", "contacts --by month --behind 2026-13"}) {
        CAPTURE(line);
        const Run run = shell(words(QByteArray(QByteArray("report b.kebu ") + line).constData()));
        CHECK(run.code == 1);
        CHECK(run.complaint().contains(QStringLiteral("There is no row")));
    }
    const Run named = shell(words("report b.kebu conversion --by source --behind nokey"));
    CHECK(named.complaint().contains(QStringLiteral("referral")));
    const auto behind = [&shell](const char *options) {
        return shell.reports(options).value(QStringLiteral("total")).toInt(-1);
    };
    CHECK(behind("conversion --by source --behind referral --side base") == 2);
    CHECK(behind("conversion --by source --behind exhibition --side base") == 0); // a source nobody came from
    CHECK(behind("conversion --by industry --behind= --side base") == 2);         // the row of empty fields
    CHECK(behind("conversion --behind total --side base") == 2);
    CHECK(behind("conversion --by month --behind 1999-01 --side base") == 0);
    const Run masked = shell(words("report b.kebu conversion --by name --behind nokey --masked"));
    CHECK(masked.code == 1);
    CHECK_FALSE(masked.complaint().contains(QStringLiteral("苏州衡岳科技")));
}
