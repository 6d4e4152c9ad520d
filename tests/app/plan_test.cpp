// why, plan, calendar and greet, by the real kebu-cli.
#include "tests/app/cli.h"

#include <QFile>

using namespace kebu::test;

namespace {

/// A book with a grade A and a grade C customer, on 2026-04-30.
struct PlanShell : Shell {
    PlanShell()
    {
        (void)json(words("new b.kebu"));
        (void)json(words("set b.kebu customer new name=苏州衡岳 grade=A"));
        (void)json(words("set b.kebu customer new name=乙公司 grade=C"));
    }
    [[nodiscard]] QString digest() const { return json(words("digest b.kebu"))[QStringLiteral("sha256")].toString(); }
};

} // namespace

TEST_CASE("why tells the rule, ideal and latest day and the days passed over")
{
    const PlanShell shell;
    (void)shell.json(words("log b.kebu C-000001 --method phone --text 谈妥 --at '2026-04-30 08:30'"));
    const QJsonObject why = shell.json(words("why b.kebu C-000001"));
    CHECK(why[QStringLiteral("rule")].toString() == QStringLiteral("grade_A"));
    CHECK(why[QStringLiteral("ideal")].toString() == QStringLiteral("2026-05-04"));
    CHECK(why[QStringLiteral("latest")].toString() == QStringLiteral("2026-05-07"));
    CHECK(why[QStringLiteral("due")].toString() == QStringLiteral("2026-05-06"));
    CHECK(why[QStringLiteral("standing")].toString() == QStringLiteral("green"));
    CHECK(QJsonDocument(why[QStringLiteral("why")].toArray()).toJson().contains("Labour Day"));
    CHECK(shell(words("why b.kebu C-000009")).code == 1);
}

TEST_CASE("a plan is listed, tried, put to work, stopped and undone")
{
    const PlanShell shell;
    const QString before = shell.digest();
    CHECK(shell.json(words("plan b.kebu --list"))[QStringLiteral("plans")].toArray().size() == 3);
    const QJsonObject tried = shell.json(words("plan b.kebu C-000001 --template rescue --dry-run"));
    CHECK(tried[QStringLiteral("change")].isNull());
    CHECK(shell.digest() == before);
    const QJsonObject done = shell.json(words("plan b.kebu C-000001 --template rescue"));
    const QJsonArray tasks = done[QStringLiteral("tasks")].toArray();
    REQUIRE(tasks.size() == 4);
    CHECK(tasks[0][QStringLiteral("due")].toString() == QStringLiteral("2026-04-30"));
    CHECK(tasks[1][QStringLiteral("due")].toString() == QStringLiteral("2026-05-06"));
    (void)shell.json({QStringLiteral("plan"), QStringLiteral("b.kebu"), QStringLiteral("--stop"),
                      tasks[0][QStringLiteral("task")].toString(), QStringLiteral("--because"),
                      QStringLiteral("和解")});
    (void)shell.json(words("undo b.kebu"));
    (void)shell.json(words("undo b.kebu"));
    CHECK(shell.digest() == before);
    CHECK(shell(words("plan b.kebu C-000001 --template nonesuch")).code == 1);
    CHECK(shell(words("plan b.kebu C-000001")).code == 2);
    CHECK(shell(words("plan b.kebu C-000001 --template rescue --start 2020-01-01")).code == 1);
}

TEST_CASE("templates of one's own come from a file, and one that makes no sense is refused")
{
    const PlanShell shell;
    shell.write(
        QStringLiteral("plans.json"),
        R"({"plans":[{"name":"参展","steps":[{"goal":"寄资料","after_days":2},{"goal":"回访","after_days":0}]}]})");
    const QJsonObject stored = shell.json(words("plan b.kebu --set plans.json"));
    const QJsonArray steps = stored[QStringLiteral("plans")].toArray()[0][QStringLiteral("steps")].toArray();
    CHECK(steps[0][QStringLiteral("goal")].toString() == QStringLiteral("回访")); // by day
    CHECK(shell.json(words("plan b.kebu C-000002 --template 参展"))[QStringLiteral("tasks")].toArray().size() == 2);
    shell.write(QStringLiteral("bad.json"), R"({"plans":[{"name":"","steps":[]}]})");
    CHECK(shell(words("plan b.kebu --set bad.json")).code == 1);
    CHECK(shell(words("plan b.kebu --set nowhere.json")).code == 1);
}

TEST_CASE("whoever a script makes has a next contact, so that nothing is missing")
{
    const PlanShell shell;
    const QJsonObject open =
        shell.json(QStringList{QStringLiteral("list"), QStringLiteral("b.kebu"), QStringLiteral("task"),
                               QStringLiteral("--where"), QStringLiteral("state = open")});
    CHECK(open[QStringLiteral("total")].toInt() == 2);
    const QJsonObject again = shell.json(words("plan b.kebu --missing"));
    CHECK(again[QStringLiteral("customers")].toInt() == 0);
    CHECK(again[QStringLiteral("change")].isNull());
}

TEST_CASE("absences and later holidays are taken in, overlaps and files that are none are refused in words")
{
    const PlanShell shell;
    const QJsonObject away = shell.json(words("calendar b.kebu --away 2026-05-06..2026-05-07 --reason 培训"));
    CHECK(away[QStringLiteral("absences")].toArray().size() == 1);
    const Run overlap = shell(words("calendar b.kebu --away 2026-05-07..2026-05-09"));
    CHECK(overlap.code == 1);
    CHECK(overlap.complaint().contains(QStringLiteral("培训")));
    CHECK(shell(words("calendar b.kebu --away 2026-02-30")).code == 1);
    (void)shell.json(words("log b.kebu C-000001 --method phone --text 谈妥 --at '2026-04-30 08:30'"));
    // ideal 4 May, latest 7 May: a holiday until the 5th, then away
    CHECK(shell.json(words("why b.kebu C-000001"))[QStringLiteral("due")].toString() == QStringLiteral("2026-05-08"));
    (void)shell.json(words("calendar b.kebu --back 2026-05-06"));
    shell.write(QStringLiteral("none.ics"), "number,name\n");
    CHECK(shell(words("calendar b.kebu --import none.ics")).code == 1);
    CHECK(shell(words("calendar b.kebu --import nowhere.ics")).code == 1);
}

TEST_CASE("greetings go to grade C alone, and whoever was greeted is not greeted again this week")
{
    const PlanShell shell;
    const QJsonObject list = shell.json(words("greet b.kebu --text '{称呼}，端午安康'"));
    const QJsonArray greetings = list[QStringLiteral("greetings")].toArray();
    REQUIRE(greetings.size() == 1);
    CHECK(greetings[0][QStringLiteral("text")].toString() == QStringLiteral("乙公司，端午安康"));
    CHECK_FALSE(shell.json(words("greet b.kebu --text 端午安康 --apply"))[QStringLiteral("change")].isNull());
    CHECK(shell.json(words("greet b.kebu"))[QStringLiteral("greetings")].toArray().isEmpty());
}
