#include "tests/app/cli.h"

#include <QFile>

#include <cmath>

using namespace kebu::test;

namespace {

struct CaredBook : Shell {
    CaredBook()
    {
        REQUIRE((*this)(words("new b.kebu")).code == 0);
        (void)does("set b.kebu customer new name=苏州衡岳 grade=A stage=negotiating");
    }
    QJsonObject does(const char *line) const { return json(words(line)); }
    Run runs(const char *line) const { return (*this)(words(line)); }
};

QString text(const QJsonObject &json, const char *key) { return json.value(QLatin1String(key)).toString(); }

double sumOf(const QJsonObject &part)
{
    double sum = 0;
    for (const QJsonValue &point : part.value(QStringLiteral("points")).toArray())
        sum += point.toObject().value(QStringLiteral("points")).toDouble();
    return sum;
}

} // namespace

TEST_CASE("a contact is logged with its promise and next step, and one undo takes all of it back")
{
    const CaredBook shell;
    const QString before = text(shell.does("digest b.kebu"), "rows");
    const QJsonObject logged =
        shell.does("log b.kebu C-000001 --method phone --at '2026-04-30 08:30' --text 报价已发 --attitude positive "
                   "--promise 寄样品 --by ours --due 2026-05-02 --next 确认合同 --due '2026-05-06 10:00'");
    CHECK_FALSE(text(logged, "interaction").isEmpty());
    CHECK(text(logged.value(QStringLiteral("next")).toObject(), "due") == QStringLiteral("2026-05-06T10:00"));
    CHECK(shell.does("list b.kebu promise --where 'due_on = 2026-05-02'").value(QStringLiteral("total")).toInt() == 1);
    CHECK(shell.does("list b.kebu customer --where 'next_due = 2026-05-06'").value(QStringLiteral("total")).toInt() ==
          1);
    (void)shell.does("undo b.kebu");
    CHECK(text(shell.does("digest b.kebu"), "rows") == before);
    CHECK(shell.runs("log b.kebu C-000001 --method phone").code == 2);
    CHECK(shell.runs("log b.kebu C-000001 --method phone --text x --due 2026-05-02").code == 2);
    CHECK(shell.runs("log b.kebu C-000001 --method pigeon --text x").code == 1);
    CHECK(shell.runs("log b.kebu C-000001 --method phone --text x --contact 谁").code == 1);
}

TEST_CASE("a contact is logged with its place, everybody who took part and what it was about")
{
    const CaredBook shell;
    (void)shell.does("set b.kebu contact new customer=C-000001 name=陈国栋");
    (void)shell.does("set b.kebu contact new customer=C-000001 name=王芳");
    (void)shell.does("set b.kebu user new name=李敏");
    const QString deal = text(shell.does("set b.kebu opportunity new customer=C-000001 title=AGV二期"), "id");
    const QString id = text(shell.does(qPrintable(QStringLiteral("log b.kebu C-000001 --method meeting --text 评审 "
                                                                 "--place 三号会议室 --contact 陈国栋 --with 王芳 "
                                                                 "--with 李敏 --with 陈国栋 --about opportunity:%1")
                                                      .arg(deal))),
                            "interaction");
    const QJsonObject got = shell.does(qPrintable(QStringLiteral("show b.kebu interaction %1").arg(id)));
    INFO(QJsonDocument(got).toJson().toStdString());
    CHECK(text(got, "place") == QStringLiteral("三号会议室"));
    CHECK(got.value(QStringLiteral("their_participants")).toArray().size() == 2);
    CHECK(got.value(QStringLiteral("our_participants")).toArray().size() == 1);
    const QJsonObject about = got.value(QStringLiteral("about")).toObject();
    CHECK(text(about, "record") == QStringLiteral("opportunity"));
    CHECK(text(about, "id") == deal);
}

TEST_CASE("a contact about another customer's deal, about nothing known or with a stranger is refused")
{
    const CaredBook shell;
    (void)shell.does("set b.kebu customer new name=昆山赛川");
    const QString deal = text(shell.does("set b.kebu opportunity new customer=C-000002 title=别家"), "id");
    const auto refused = [&](const QString &more) {
        return shell.runs(qPrintable(QStringLiteral("log b.kebu C-000001 --method phone --text x ") + more)).code;
    };
    CHECK(refused(QStringLiteral("--about opportunity:") + deal) == 1);
    CHECK(refused(QStringLiteral("--about opportunity:999")) == 1);
    CHECK(refused(QStringLiteral("--about 那个合同")) == 1);
    CHECK(refused(QStringLiteral("--about tag:1")) == 1);
    CHECK(refused(QStringLiteral("--with 谁")) == 1);
    CHECK(shell.does("list b.kebu interaction").value(QStringLiteral("total")).toInt() == 0);
}

TEST_CASE("the agenda says whom to contact and why")
{
    const CaredBook shell;
    (void)shell.does("log b.kebu C-000001 --method phone --text 报价 --next 确认合同 --due 2026-05-06");
    const QJsonObject agenda = shell.does("agenda b.kebu --on 2026-05-06");
    for (const char *group : {"overdue", "awaiting", "today", "week", "dates", "warnings"})
        CHECK(agenda.value(QLatin1String(group)).isArray());
    const QJsonObject item = agenda.value(QStringLiteral("today")).toArray().first().toObject();
    CHECK(text(item, "number") == QStringLiteral("C-000001"));
    CHECK(text(item, "goal") == QStringLiteral("确认合同"));
    CHECK_FALSE(text(item, "why").isEmpty());
}

TEST_CASE("a grade explains itself by points that add up, and is set by hand with a reason")
{
    const CaredBook shell;
    const QJsonObject grade = shell.does("grade b.kebu C-000001");
    CHECK(text(grade, "grade") == QStringLiteral("A3"));
    for (const char *part : {"letter", "warmth"}) {
        const QJsonObject sum = grade.value(QLatin1String(part)).toObject();
        CHECK(std::abs(sumOf(sum) - sum.value(QStringLiteral("score")).toDouble()) < 1e-9);
    }
    CHECK(shell.runs("grade b.kebu C-000001 --set B").code == 2);
    CHECK(shell.runs("grade b.kebu").code == 2);
    CHECK(text(shell.does("grade b.kebu C-000001 --set B --because 预算缩减"), "grade") == QStringLiteral("B3"));
    const Run proposals = shell.runs("grade b.kebu --propose --json");
    CHECK(proposals.code == 0);
    CHECK(QJsonDocument::fromJson(proposals.out).isArray());
    CHECK(shell.runs("grade b.kebu --apply --json").code == 0);
}

TEST_CASE("a file is imported, exported and imported into another book to the same digest")
{
    const CaredBook shell;
    shell.write(QStringLiteral("in.csv"), "客户名称,城市,客户等级\n杭州云栖,杭州,B\n,,\n北京安和,北京,Q\n");
    const QJsonObject report = shell.does("import b.kebu in.csv --as customer");
    const auto count = [&report](const char *key) { return report.value(QLatin1String(key)).toInt(); };
    CHECK(count("read") ==
          count("created") + count("updated") + count("unchanged") + count("skipped") + count("refused"));
    CHECK(count("created") == 2);
    CHECK(shell.does("export b.kebu --what customer --to out.csv --where 'city = 杭州'")
              .value(QStringLiteral("records"))
              .toObject()
              .value(QStringLiteral("customer"))
              .toInt() == 1);
    CHECK(QFile::exists(shell.path(QStringLiteral("out.csv"))));
    CHECK(shell.runs("export b.kebu --what customer").code == 2);
    CHECK(shell.runs("export b.kebu --what customer --to out.csv --where 'x = 1'").code == 2);
    CHECK(shell.runs("import b.kebu in.csv --conflicts maybe").code == 2);
}

TEST_CASE("a metric is reported with its records, and as CSV, PNG and PDF")
{
    const CaredBook shell;
    CHECK(shell.does("report b.kebu --list").value(QStringLiteral("metrics")).toArray().size() >= 5);
    const QJsonObject report = shell.does("report b.kebu conversion --by grade --csv r.csv --png r.png --pdf r.pdf");
    CHECK(text(report, "metric") == QStringLiteral("conversion"));
    CHECK_FALSE(text(report, "definition").isEmpty());
    const int base = report.value(QStringLiteral("total")).toObject().value(QStringLiteral("base")).toInt();
    CHECK(shell.does("report b.kebu conversion --behind total --side base").value(QStringLiteral("total")).toInt(-1) ==
          base);
    for (const char *file : {"r.csv", "r.png", "r.pdf"})
        CHECK(QFile(shell.path(QLatin1String(file))).size() > 0);
    CHECK(shell.runs("report b.kebu conversion --by nothing").code == 2);
}

TEST_CASE("sheets are printed to PDF")
{
    const CaredBook shell;
    for (const char *sheet : {"record", "log", "register", "blank"}) {
        CAPTURE(sheet);
        const QJsonObject printed =
            shell.json({QStringLiteral("print"), QStringLiteral("b.kebu"), QStringLiteral("--sheet"),
                        QLatin1String(sheet), QStringLiteral("--to"), QStringLiteral("s.pdf")});
        CHECK(printed.value(QStringLiteral("pages")).toInt() >= 1);
    }
    CHECK(shell.runs("print b.kebu --where 'grade = C' --to none.pdf").code == 1);
}

TEST_CASE("a book is backed up, restored elsewhere with the same content, checked, and given another passphrase")
{
    const CaredBook shell;
    const QString digest = text(shell.does("digest b.kebu"), "sha256");
    const QJsonObject backup = shell.does("backup b.kebu --to safe");
    CHECK_FALSE(text(backup, "verified_at").isEmpty());
    (void)shell.json(
        {QStringLiteral("restore"), text(backup, "file"), QStringLiteral("--to"), QStringLiteral("back.kebu")});
    CHECK(text(shell.does("digest back.kebu"), "sha256") == digest);
    CHECK(shell.does("check back.kebu").value(QStringLiteral("ok")).toBool());
    CHECK(shell.runs("restore absent.kebu").code == 2);
    REQUIRE(
        shell(words("passwd b.kebu"), "correct horse", {QStringLiteral("KEBU_NEW_PASSPHRASE=battery staple")}).code ==
        0);
    CHECK(shell(words("digest b.kebu"), "correct horse").code == 3);
    CHECK(text(shell(words("digest b.kebu --json"), "battery staple").json(), "sha256") == digest);
}

TEST_CASE("the demo book is the same for the same seed and day")
{
    const Shell shell;
    const QJsonObject first = shell.json(words("new one.kebu --demo 20 --seed 7"));
    CHECK(first.value(QStringLiteral("counts")).toObject().value(QStringLiteral("customer")).toInt() == 20);
    (void)shell.json(words("new two.kebu --demo 20 --seed 7"));
    CHECK(text(shell.json(words("digest one.kebu")), "rows") == text(shell.json(words("digest two.kebu")), "rows"));
    CHECK(shell(words("new x.kebu --seed 7")).code == 2);
}

TEST_CASE("the references of the manual are written from the declarations")
{
    const Shell shell;
    (void)shell.json(words("docs ."));
    for (const char *file : {"fields.md", "metrics.md"})
        CHECK(QFile(shell.path(QLatin1String(file))).size() > 500);
    CHECK(shell(words("docs nowhere")).code == 1);
}
