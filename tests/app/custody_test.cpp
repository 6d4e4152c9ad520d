#include "tests/app/acceptance.h"

using namespace kebu::test;

namespace {

/// A book with one customer, K1, and a promise to it that is open.
struct OfficeShell : AcceptanceShell {
    OfficeShell()
    {
        (void)does("set b.kebu customer new name=苏州衡岳精密机械有限公司 number=K1");
        (void)does("log b.kebu K1 --method phone --text 'spoke about the crane' --promise 'send the quotation' "
                   "--by ours --due 2026-05-04");
    }
    [[nodiscard]] qsizetype customers(const QString &book) const
    {
        return json({QStringLiteral("list"), book, QStringLiteral("customer")})
            .value(QStringLiteral("rows"))
            .toArray()
            .size();
    }
};

} // namespace

TEST_CASE("a book taken along lives there, is only read here, and comes home with what was written on the way")
{
    const OfficeShell shell;
    (void)shell.does("take-along b.kebu --to away.kebu");
    const Run refused = shell.runs("set b.kebu customer new name=乙");
    CHECK(refused.code == 1);
    CHECK(refused.complaint().contains(QStringLiteral("away.kebu")));

    (void)shell.does("set away.kebu customer new name=乙 number=K2");
    const QJsonObject back = shell.does("bring-back b.kebu away.kebu");
    CHECK(text(back, "meeting") == QStringLiteral("forward"));
    CHECK(shell.customers(QStringLiteral("b.kebu")) == 2);
    CHECK(shell.digest() == shell.digest(QStringLiteral("away.kebu")));

    (void)shell.does("set b.kebu customer new name=丙 number=K3"); // home lives again
    CHECK(shell.runs("set away.kebu customer new name=丁").code == 1);
}

TEST_CASE("a copy written in beside its home is refused, imported record by record, and then rests")
{
    const OfficeShell shell;
    (void)shell.does("take-along b.kebu --to away.kebu");
    (void)shell.does("set away.kebu customer new name=乙 number=K2");
    (void)shell.does("work-here b.kebu");
    (void)shell.does("set b.kebu customer new name=丙 number=K3");

    const QString before = shell.digest();
    const Run both = shell.runs("bring-back b.kebu away.kebu --json");
    CHECK(both.code == 1);
    CHECK(text(both.json(), "meeting") == QStringLiteral("both_went"));
    CHECK(shell.digest() == before);

    const QJsonObject taken = shell.does("import b.kebu away.kebu");
    CHECK(taken.value(QStringLiteral("refused")).toInt() == 0);
    CHECK(shell.customers(QStringLiteral("b.kebu")) == 3);
    CHECK(text(shell.does("bring-back b.kebu away.kebu --imported"), "meeting") == QStringLiteral("imported"));
    CHECK(shell.runs("set away.kebu customer new name=丁").code == 1);
}

TEST_CASE("customers handed over are a book with a passphrase of its own, and the list says what is open")
{
    const OfficeShell shell;
    shell.write(QStringLiteral("theirs"), "another fine horse");
    const QJsonObject report = shell.does(
        "handover b.kebu K1 --to theirs.kebu --new-passphrase-file theirs --receiver 周启明 --list open.csv");
    CHECK(report.value(QStringLiteral("customers")).toInt() == 1);
    const QJsonArray open = report.value(QStringLiteral("open")).toArray();
    REQUIRE(open.size() == 1);
    CHECK(text(open[0].toObject(), "kind") == QStringLiteral("promise"));
    CHECK(text(open[0].toObject(), "due") == QStringLiteral("2026-05-04"));
    CHECK(shell.bytes(QStringLiteral("open.csv")).contains("send the quotation"));

    CHECK(shell(words("list theirs.kebu customer")).code != 0); // the giver's passphrase
    const Run listed = shell(words("list theirs.kebu customer --json"), "another fine horse");
    REQUIRE(listed.code == 0);
    CHECK(listed.json().value(QStringLiteral("rows")).toArray().size() == 1);
    CHECK(shell.customers(QStringLiteral("b.kebu")) == 1); // the giver keeps theirs
}

TEST_CASE("nobody handed over, or a file that is there, is refused in words and changes nothing")
{
    const OfficeShell shell;
    const QString before = shell.digest();
    CHECK(shell.runs("handover b.kebu --list open.csv").code == 1);
    shell.write(QStringLiteral("there.kebu"), "mine");
    const Run taken = shell.runs("take-along b.kebu --to there.kebu");
    CHECK(taken.code == 1);
    CHECK(taken.complaint().contains(QStringLiteral("there.kebu")));
    CHECK(shell.bytes(QStringLiteral("there.kebu")) == "mine");
    CHECK(shell.digest() == before);
    CHECK(shell.runs("set b.kebu customer new name=乙").code == 0); // and goes on living
}
