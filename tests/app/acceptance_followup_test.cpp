// A day with a grade A customer, as Done when of the first whole line tells it.
#include "tests/app/acceptance.h"

using namespace kebu::test;

namespace {

/// Due dates of a customer on a list of the agenda.
QStringList dues(const QJsonObject &agenda, const char *list)
{
    QStringList found;
    for (const QJsonValue &item : agenda.value(QLatin1String(list)).toArray())
        found << text(item.toObject(), "due");
    return found;
}

struct CareShell : AcceptanceShell {
    CareShell() { (void)does("set b.kebu customer new name=苏州衡岳 grade=A"); }
    [[nodiscard]] QJsonObject reached() const
    {
        return does("log b.kebu C-000001 --method phone --at '2026-04-20 10:30' --text 谈妥了价格 --reach reached");
    }
    /// On Monday, 2026-04-20.
    [[nodiscard]] QJsonObject does(const char *line) const
    {
        const Run run = (*this)(words(line) + QStringList{QStringLiteral("--json"), QStringLiteral("--today"),
                                                          QStringLiteral("2026-04-20")});
        CAPTURE(run.complaint().toStdString());
        REQUIRE(run.code == 0);
        return run.json();
    }
};

} // namespace

TEST_CASE(
    "a logged contact moves a grade A customer's follow-up by the cadence; the agenda has it on its day and says why")
{
    const CareShell shell;
    const QString before = shell.digest();
    const QJsonObject planned = shell.does("agenda b.kebu --on 2026-04-24"); // the first contact stands from the start
    REQUIRE(dues(planned, "today").size() == 1);
    const QJsonObject next = shell.reached().value(QStringLiteral("next")).toObject();
    CHECK(text(next, "due") == QStringLiteral("2026-04-24")); // Monday and four days
    CHECK(text(next, "why").startsWith(QStringLiteral("Grade A")));
    const QJsonObject agenda = shell.does("agenda b.kebu --on 2026-04-24");
    REQUIRE(dues(agenda, "today") == QStringList{QStringLiteral("2026-04-24")});
    const QJsonObject item = agenda.value(QStringLiteral("today")).toArray().first().toObject();
    CHECK(text(item, "number") == QStringLiteral("C-000001"));
    CHECK(text(item, "grade").startsWith(u'A'));
    CHECK(text(item, "why").startsWith(QStringLiteral("Grade A")));
    CHECK(dues(shell.does("agenda b.kebu --on 2026-04-25"), "overdue") == QStringList{QStringLiteral("2026-04-24")});
    (void)shell.does("undo b.kebu");
    CHECK(shell.digest() == before);
    CHECK(shell.does("agenda b.kebu --on 2026-04-24") == planned);
}

TEST_CASE(
    "a call without answer leaves the follow-up on its day and proposes a second try, which the next contact closes")
{
    const CareShell shell;
    (void)shell.reached();
    const QString planned = shell.digest();
    const QJsonObject missed =
        shell.does("log b.kebu C-000001 --method phone --at '2026-04-21 09:00' --text 未接 --reach no_answer");
    CHECK(text(missed.value(QStringLiteral("next")).toObject(), "due") == QStringLiteral("2026-04-21T11:00"));
    const QJsonObject agenda = shell.does("agenda b.kebu --on 2026-04-24");
    CHECK(dues(agenda, "today") == QStringList{QStringLiteral("2026-04-24")});
    CHECK(text(shell.does("show b.kebu customer C-000001"), "last_contact") == QStringLiteral("2026-04-20"));
    const QJsonObject reached = shell.does("log b.kebu C-000001 --method phone --at '2026-04-21 10:00' --text 回电");
    CHECK(text(reached.value(QStringLiteral("next")).toObject(), "due") > QStringLiteral("2026-04-24"));
    CHECK(text(shell.does("show b.kebu customer C-000001"), "next_due") ==
          text(reached.value(QStringLiteral("next")).toObject(), "due"));
    (void)shell.does("undo b.kebu");
    (void)shell.does("undo b.kebu");
    CHECK(shell.digest() == planned);
}

TEST_CASE("a step agreed on takes the place of the cadence's, and the promise is kept in mind")
{
    const CareShell shell;
    const QJsonObject logged = shell.does(
        "log b.kebu C-000001 --method visit --at '2026-04-20 14:00' --text 演示 --promise 寄样品 --by theirs "
        "--due 2026-04-22 --next 发报价 --due '2026-04-23 15:00'");
    CHECK(text(logged.value(QStringLiteral("next")).toObject(), "due") == QStringLiteral("2026-04-23T15:00"));
    const QJsonObject agenda = shell.does("agenda b.kebu --on 2026-04-23");
    CHECK(dues(agenda, "today") == QStringList{QStringLiteral("2026-04-23T15:00")});
    const QJsonArray promises = shell.does("show b.kebu customer C-000001")
                                    .value(QStringLiteral("children"))
                                    .toObject()
                                    .value(QStringLiteral("promise"))
                                    .toArray();
    REQUIRE(promises.size() == 1);
    CHECK(text(promises.first().toObject(), "due_on") == QStringLiteral("2026-04-22"));
}
