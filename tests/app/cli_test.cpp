#include "tests/app/cli.h"

#include <QFile>

using namespace kebu::test;

namespace {

/// A shell with an empty book `b.kebu`.
struct BookShell : Shell {
    BookShell() { REQUIRE((*this)(words("new b.kebu")).code == 0); }
    QJsonObject does(const char *line) const { return json(words(line)); }
    Run runs(const char *line) const { return (*this)(words(line)); }
};

QString text(const QJsonObject &json, const char *key) { return json.value(QLatin1String(key)).toString(); }

} // namespace

TEST_CASE("a book is made, described, and found equal to another empty one")
{
    const Shell shell;
    const QJsonObject made = shell.json(words("new b.kebu"));
    CHECK(text(made, "book").endsWith(QStringLiteral("b.kebu")));
    CHECK(made.value(QStringLiteral("counts")).toObject().value(QStringLiteral("customer")).toInt(-1) == 0);
    const QJsonObject info = shell.json(words("info b.kebu"));
    CHECK(info.value(QStringLiteral("schema")).toInt() >= 1);
    CHECK(info.value(QStringLiteral("cipher")).toObject().value(QStringLiteral("kdf_iter")).toInt() == 256000);
    CHECK(info.value(QStringLiteral("journal")).toObject().value(QStringLiteral("entries")).toInt(-1) == 0);
    CHECK(info.value(QStringLiteral("backup")).toObject().value(QStringLiteral("verified_at")).isNull());
    (void)shell.json(words("new c.kebu"));
    CHECK(text(shell.json(words("digest b.kebu")), "sha256") == text(shell.json(words("digest c.kebu")), "sha256"));
    CHECK(shell(words("new b.kebu")).code == 1);
}

TEST_CASE("the schema needs no book and names every field with its labels")
{
    const Shell shell;
    const QJsonArray records = shell.json(words("schema")).value(QStringLiteral("records")).toArray();
    REQUIRE(records.size() > 5);
    for (const QJsonValue &record : records) {
        if (text(record.toObject(), "name") != QStringLiteral("customer"))
            continue;
        for (const QJsonValue &field : record.toObject().value(QStringLiteral("fields")).toArray()) {
            if (text(field.toObject(), "name") == QStringLiteral("owner"))
                CHECK(text(field.toObject(), "type") == QStringLiteral("ref:user"));
            if (text(field.toObject(), "name") == QStringLiteral("name")) {
                CHECK(field.toObject().value(QStringLiteral("required")).toBool());
                CHECK(text(field.toObject(), "personal") == QStringLiteral("name"));
                CHECK(text(field.toObject().value(QStringLiteral("label")).toObject(), "zh_CN") ==
                      QStringLiteral("客户名称"));
            }
        }
    }
}

TEST_CASE("a record is set, shown with its children, found, listed and removed")
{
    const BookShell shell;
    const QJsonObject made = shell.does(
        "set b.kebu customer new name=苏州衡岳 grade=A stage=谈判中 city=苏州 annual_revenue_from=28万 owner=Me");
    CHECK(text(made, "number") == QStringLiteral("C-000001"));
    CHECK(text(made, "stage") == QStringLiteral("negotiating"));
    CHECK(made.value(QStringLiteral("annual_revenue_from")).toDouble() == 280000);
    CHECK(text(made.value(QStringLiteral("owner")).toObject(), "name") == QStringLiteral("Me"));
    CHECK(made.value(QStringLiteral("change")).isObject());
    (void)shell.does("set b.kebu contact new customer=C-000001 name=陈国栋 'mobile=139 0000 5678'");
    const QJsonObject shown = shell.does("show b.kebu customer C-000001");
    const QJsonArray contacts =
        shown.value(QStringLiteral("children")).toObject().value(QStringLiteral("contact")).toArray();
    REQUIRE(contacts.size() == 1);
    CHECK(text(contacts.first().toObject(), "name") == QStringLiteral("陈国栋"));
    const QJsonObject found = shell.does("find b.kebu 5678");
    CHECK(found.value(QStringLiteral("total")).toInt() == 1);
    const QJsonObject hit = found.value(QStringLiteral("hits")).toArray().first().toObject();
    CHECK(text(hit, "number") == QStringLiteral("C-000001"));
    CHECK(text(hit, "why") == QStringLiteral("phone"));
    CHECK(text(hit, "snippet") == QStringLiteral("139 0000 5678"));
    CHECK(shell.does("find b.kebu 不存在").value(QStringLiteral("total")).toInt(-1) == 0);
    const QJsonObject listed =
        shell.does("list b.kebu customer --where 'contact.name ~ 国栋 and grade in (A, B)' --sort grade");
    CHECK(listed.value(QStringLiteral("total")).toInt() == 1);
    CHECK(shell.does("list b.kebu customer --limit 0").value(QStringLiteral("rows")).toArray().isEmpty());
    CHECK(shell.runs("remove b.kebu customer C-000001").code == 1); // it has a contact
    (void)shell.does("remove b.kebu customer C-000001 --with-children");
    CHECK(shell.does("list b.kebu contact").value(QStringLiteral("total")).toInt(-1) == 0);
}

TEST_CASE("undo and redo work across runs and bring the digest back")
{
    const BookShell shell;
    const QString empty = text(shell.does("digest b.kebu"), "rows");
    (void)shell.does("set b.kebu customer new name=甲公司");
    const QString made = text(shell.does("digest b.kebu"), "rows");
    const QJsonObject undone = shell.does("undo b.kebu");
    CHECK(text(undone.value(QStringLiteral("undone")).toObject(), "title") == QStringLiteral("New Customer"));
    CHECK(text(shell.does("digest b.kebu"), "rows") == empty);
    CHECK(shell.runs("undo b.kebu").code == 1);
    (void)shell.does("redo b.kebu");
    CHECK(text(shell.does("digest b.kebu"), "rows") == made);
    CHECK(shell.does("history b.kebu").value(QStringLiteral("changes")).toArray().size() == 3);
}

TEST_CASE("a record's history tells every field before and after, newest first")
{
    const BookShell shell;
    (void)shell.does("set b.kebu customer new name=甲公司 grade=B");
    (void)shell.does("set b.kebu customer C-000001 grade=A");
    const QJsonArray steps = shell.does("history b.kebu customer C-000001").value(QStringLiteral("changes")).toArray();
    REQUIRE(steps.size() == 2);
    CHECK(text(steps[0].toObject(), "action") == QStringLiteral("edited"));
    const QJsonObject field = steps[0].toObject().value(QStringLiteral("fields")).toArray().first().toObject();
    CHECK(text(field, "field") == QStringLiteral("grade"));
    CHECK(text(field, "before") == QStringLiteral("B"));
    CHECK(text(field, "after") == QStringLiteral("A"));
    CHECK(text(steps[1].toObject(), "action") == QStringLiteral("created"));
}

TEST_CASE("a wrong use is exit 2 and says what was wrong")
{
    const BookShell shell;
    const std::pair<const char *, const char *> uses[] = {
        {"frobnicate", "There is no command frobnicate."},
        {"", "Usage:"},
        {"info", "Usage: kebu-cli info BOOK"},
        {"list b.kebu customer --colour red", "There is no option --colour here."},
        {"list b.kebu customer --where", "The option --where needs a value."},
        {"list b.kebu customer --limit many", "--limit: \"many\" is not a whole number"},
        {"list b.kebu customer --where 'gradee = A'", "at character 1: Customer has no field \"gradee\"."},
        {"list b.kebu customer --sort colour", "has no field \"colour\" to sort by"},
        {"list b.kebu dragon", "There is no kind of record called dragon"},
        {"set b.kebu customer new nme=x", "Customer has no field \"nme\"."},
        {"set b.kebu customer new name", "is not FIELD=VALUE"},
        {"info b.kebu --today someday", "is not a day"},
        {"report b.kebu no_such_metric", ""},
        {"print b.kebu --sheet origami --to x.pdf", "There is no sheet"},
        {"history b.kebu customer", "needs its kind and its id"},
    };
    for (const auto &[line, sentence] : uses) {
        CAPTURE(line);
        const Run run = shell.runs(line);
        CHECK(run.code == 2);
        CHECK(run.complaint().contains(QString::fromUtf8(sentence)));
        CHECK(run.out.isEmpty());
    }
}

TEST_CASE("what is refused or not there is exit 1, with a sentence that names the field")
{
    const BookShell shell;
    const std::pair<const char *, const char *> uses[] = {
        {"info nowhere.kebu", "There is no file"},
        {"show b.kebu customer C-009999", "There is no Customer C-009999 in this book."},
        {"set b.kebu customer new name=x grade=Q", "Grade: \"Q\" is not in the list"},
        {"set b.kebu customer new name=x annual_revenue_from=viel", "Annual revenue from: \"viel\" is not an amount"},
        {"set b.kebu customer new grade=A", "Name: must not be empty."},
        {"undo b.kebu", "There is nothing to undo."},
        {"import b.kebu nothing.csv", ""},
    };
    for (const auto &[line, sentence] : uses) {
        CAPTURE(line);
        const Run run = shell.runs(line);
        CHECK(run.code == 1);
        CHECK(run.complaint().contains(QString::fromUtf8(sentence)));
    }
    CHECK(shell.does("list b.kebu customer").value(QStringLiteral("total")).toInt(-1) == 0);
}

TEST_CASE("the passphrase comes from a file or the environment, and a wrong one is exit 3")
{
    const BookShell shell;
    shell.write(QStringLiteral("right.txt"), "correct horse\r\nsecond line\n");
    CHECK(shell(words("info b.kebu --passphrase-file right.txt"), "ignored").code == 0);
    CHECK(shell(words("info b.kebu"), "wrong").code == 3);
    const Run none = shell(words("info b.kebu"), {});
    CHECK(none.code == 1);
    CHECK(none.complaint().contains(QStringLiteral("--passphrase-file")));
    CHECK(shell(words("info b.kebu --passphrase-file absent.txt")).code == 1);
}

TEST_CASE("a file that is no book, or a damaged one, is exit 4")
{
    const BookShell shell;
    shell.write(QStringLiteral("letter.kebu"), "this is a letter, not a book");
    CHECK(shell.runs("info letter.kebu").code == 4);
    QFile file(shell.path(QStringLiteral("b.kebu")));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(200));
    file.write(QByteArray(64, '\xff'));
    file.close();
    const Run damaged = shell.runs("info b.kebu");
    CHECK(damaged.code == 4);
    CHECK(damaged.complaint().contains(QStringLiteral("damaged")));
}

TEST_CASE("answers are tables for people and one document for programs, in the asked language")
{
    const BookShell shell;
    (void)shell.does("set b.kebu customer new name=甲公司 grade=A");
    const Run plain = shell.runs("list b.kebu customer");
    CHECK(QString::fromUtf8(plain.out).contains(QStringLiteral("甲公司")));
    CHECK(plain.out.simplified().startsWith("rows: number name ")); // what a row is of comes first
    CHECK(QJsonDocument::fromJson(plain.out).isNull());
    const Run json = shell.runs("list b.kebu customer --json");
    CHECK(json.out.count('\n') == 1);
    CHECK(json.json().value(QStringLiteral("total")).toInt() == 1);
    CHECK(shell.runs("--help").code == 0);
    CHECK(shell.runs("list --help").out.startsWith("kebu-cli list BOOK RECORD"));
}

TEST_CASE("a person's data is handed out whole and then erased, and undo stops there in words")
{
    const BookShell shell;
    (void)shell.does("set b.kebu customer new name=苏州衡岳");
    (void)shell.does("set b.kebu contact new customer=C-000001 name=陈国栋 'mobile=139 0000 5678'");
    (void)shell.does("set b.kebu service_case new customer=C-000001 kind=投诉 problem=到场超时");
    const QJsonObject handed = shell.does("subject b.kebu C-000001 --to all.json");
    CHECK(handed.value(QStringLiteral("records")).toObject().value(QStringLiteral("service_case")).toInt() == 1);
    CHECK(shell.runs("subject b.kebu C-000001 --to all.pdf").code == 0);
    CHECK(shell.runs("subject b.kebu C-000001 --to all.doc").code == 2);
    CHECK(text(shell.does("erase b.kebu C-000001 --contact 陈国栋"), "chain") == QStringLiteral("verifies as erased"));
    CHECK(shell.does("find b.kebu 5678").value(QStringLiteral("total")).toInt(-1) == 0);
    CHECK(shell.does("find b.kebu 衡岳").value(QStringLiteral("total")).toInt() == 1);
    (void)shell.does("erase b.kebu C-000001");
    CHECK(shell.does("list b.kebu customer").value(QStringLiteral("total")).toInt(-1) == 0);
    CHECK(shell.runs("undo b.kebu").code == 1);
    CHECK(shell.runs("check b.kebu").code == 0);
}

TEST_CASE("a file is kept in the book and fetched again, and one of thirty megabytes is refused in words")
{
    const BookShell shell;
    (void)shell.does("set b.kebu customer new name=苏州衡岳");
    shell.write(QStringLiteral("scan.txt"), "合同");
    const QJsonObject kept = shell.does("attach b.kebu customer C-000001 scan.txt");
    (void)shell.does(QStringLiteral("fetch b.kebu %1 --to back.txt").arg(text(kept, "id")).toUtf8());
    QFile back(shell.path(QStringLiteral("back.txt")));
    REQUIRE(back.open(QIODevice::ReadOnly));
    CHECK(back.readAll() == "合同");
    shell.write(QStringLiteral("large.bin"), QByteArray(30 * 1024 * 1024, 'x'));
    CHECK(shell.runs("attach b.kebu customer C-000001 large.bin").code == 1);
}

TEST_CASE("what import, export and duplicates do not know is a usage error that names what they do")
{
    const BookShell shell;
    shell.write(QStringLiteral("a.csv"), "客户名称,电话\n甲公司,13900005678\n");
    const Run preset = shell.runs("import b.kebu a.csv --preset nokia");
    CHECK(preset.code == 2);
    CHECK(preset.complaint().contains(QStringLiteral("outlook")));
    const Run encoding = shell.runs("import b.kebu a.csv --encoding klingon");
    CHECK(encoding.code == 2);
    CHECK(encoding.complaint().contains(QStringLiteral("GB18030")));
    const Run ending = shell.runs("export b.kebu --what customer --to x.foo");
    CHECK(ending.code == 2);
    CHECK(ending.complaint().contains(QStringLiteral(".csv")));
    const Run kind = shell.runs("duplicates b.kebu --record foo");
    CHECK(kind.code == 2);
    CHECK(kind.complaint().contains(QStringLiteral("contact")));
    const Run sheet = shell.runs("import b.kebu a.csv --sheet foo");
    CHECK(sheet.code == 1);
    CHECK(sheet.complaint().contains(QStringLiteral("foo")));
    const QJsonObject counts = shell.does("info b.kebu").value(QStringLiteral("counts")).toObject();
    CHECK(counts.value(QStringLiteral("customer")).toInt(-1) == 0);
}

TEST_CASE("who looks like one customer is told with the numbers of both")
{
    const BookShell shell;
    shell.write(QStringLiteral("a.csv"), "客户编号,客户名称,电话\nC-000061,苏州衡岳精密机械有限公司,0512-55500182\n"
                                         "C-000062,苏州衡岳精密机械公司,0512-55500182\n");
    shell.does("import b.kebu a.csv");
    const QJsonArray pairs = shell.does("duplicates b.kebu --record C-000062").value(QStringLiteral("pairs")).toArray();
    REQUIRE(pairs.size() == 1);
    const QJsonArray numbers = pairs[0].toObject().value(QStringLiteral("numbers")).toArray();
    CHECK(numbers == QJsonArray{QStringLiteral("C-000061"), QStringLiteral("C-000062")});
}
