// What leaves a book unmasked is written down in it; what is shown, printed or masked is not.
#include "tests/app/cli.h"

#include <QFile>

using namespace kebu::test;

namespace {

struct DisclosingShell : Shell {
    DisclosingShell()
    {
        REQUIRE((*this)(words("new b.kebu")).code == 0);
        (void)does("set b.kebu customer new name=苏州衡岳科技有限公司 kind=enterprise source=referral");
    }
    QJsonObject does(const char *line) const { return json(words(line)); }
    [[nodiscard]] qsizetype changes() const
    {
        return does("history b.kebu").value(QStringLiteral("changes")).toArray().size();
    }
};

} // namespace

TEST_CASE("an unmasked export is chained, and undo takes back the fact before it")
{
    const DisclosingShell shell;
    const qsizetype before = shell.changes();
    (void)shell.does("export b.kebu --what customer --to all.csv");
    CHECK(shell.changes() == before + 1);
    CHECK(shell.does("check b.kebu").value(QStringLiteral("ok")).toBool());
    (void)shell.does("undo b.kebu");
    CHECK(shell(words("show b.kebu customer C-000001")).code == 1);
    (void)shell.does("redo b.kebu");
    CHECK(shell(words("show b.kebu customer C-000001")).code == 0);
}

TEST_CASE("a masked export, a report and a print leave the book as it is")
{
    const DisclosingShell shell;
    const qsizetype before = shell.changes();
    (void)shell.does("export b.kebu --what customer --to all.csv --masked");
    (void)shell.does("report b.kebu conversion --by referrer --csv r.csv");
    (void)shell.does("print b.kebu --to sheet.pdf");
    CHECK(shell.changes() == before);
    CHECK(QFile::exists(shell.path(QStringLiteral("all.csv"))));
}
