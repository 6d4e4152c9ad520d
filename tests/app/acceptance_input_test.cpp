// Bad input gets a sentence that says what, where and what to do; awkward input comes through unchanged.
#include "tests/app/acceptance.h"

using namespace kebu::test;

TEST_CASE("a file that is no CSV, an unknown encoding or an unfitting mapping is refused in words and alters nothing")
{
    const AcceptanceShell shell;
    const QString before = shell.digest();
    QByteArray every;
    for (int i = 0; i < 256; ++i)
        every += char(i);
    shell.write(QStringLiteral("picture.csv"), every.repeated(20));
    shell.write(QStringLiteral("workbook.csv"), QByteArray("PK\x03\x04", 4) + QByteArray(500, '\1'));
    shell.write(QStringLiteral("empty.csv"), {});
    shell.write(QStringLiteral("prose.csv"), "这是一封信。\n没有表格。\n再见。\n");
    shell.write(QStringLiteral("good.csv"), "客户名称,首次接触\n甲公司,2024-02-29\n");
    shell.write(QStringLiteral("big.csv"),
                QByteArray("客户名称,备注\n甲公司,") + QByteArray(10'000'000, 'x') + "\n乙公司,ok\n");
    shell.write(QStringLiteral("column.json"), R"({"record": "customer", "columns": {"公司": "name"}})");
    shell.write(QStringLiteral("field.json"), R"({"record": "customer", "columns": {"客户名称": "nom"}})");
    shell.write(QStringLiteral("broken.json"), "{oops");
    const std::pair<const char *, const char *> uses[] = {
        {"picture.csv", "Choose a CSV file."},
        {"workbook.csv", "The workbook is damaged"},
        {"empty.csv", "The file is empty."},
        {"prose.csv", "none of its columns was recognised"},
        {"big.csv", "Row 2, column 2: the field is longer than 1 MB"},
        {"absent.csv", "absent.csv"},
        {"good.csv --encoding klingon", "There is no encoding \"klingon\". Usual ones are"},
        {"good.csv --map column.json",
         "The file has no column \"公司\", which the mapping names. Its columns are: 客户名称, 首次接触."},
        {"good.csv --map field.json", "no field \"nom\""},
        {"good.csv --map broken.json", "is not valid JSON (line 1)"},
    };
    for (const auto &[line, sentence] : uses) {
        CAPTURE(line);
        const Run run = shell.runs(QByteArray("import b.kebu ") + line);
        CHECK(run.code == (QByteArray(line).contains("klingon") ? 2 : 1)); // a wrong word of the command line is a wrong use
        CAPTURE(run.complaint().toStdString());
        CHECK(run.complaint().contains(QString::fromUtf8(sentence)));
        CHECK(run.out.isEmpty());
    }
    CHECK(shell.digest() == before);
}

TEST_CASE("a day that does not exist imports the row without it and names row, column, value and reason")
{
    const AcceptanceShell shell;
    shell.write(QStringLiteral("days.csv"), "客户名称,首次接触\n甲公司,2024-02-30\n乙公司,2024-02-29\n,2024-01-01\n");
    const QJsonObject report = shell.does("import b.kebu days.csv");
    CHECK(report.value(QStringLiteral("read")).toInt() == 3);
    CHECK(report.value(QStringLiteral("created")).toInt() == 2);
    REQUIRE(report.value(QStringLiteral("warnings")).toArray().size() == 1);
    const QJsonObject warning = report.value(QStringLiteral("warnings")).toArray().first().toObject();
    CHECK(warning.value(QStringLiteral("row")).toInt() == 2);
    CHECK(text(warning, "column") == QStringLiteral("首次接触"));
    CHECK(text(warning, "value") == QStringLiteral("2024-02-30"));
    CHECK(text(warning, "why").contains(QStringLiteral("not a date that exists")));
    REQUIRE(report.value(QStringLiteral("refusals")).toArray().size() == 1);
    CHECK(report.value(QStringLiteral("refusals")).toArray().first().toObject().value(QStringLiteral("row")).toInt() ==
          4);
    const Run set = shell.runs("set b.kebu customer C-000001 first_contact_on=2024-02-30");
    CHECK(set.code == 1);
    CHECK(set.complaint().startsWith(QStringLiteral("First contact on: \"2024-02-30\"")));
}

TEST_CASE("quotes, emoji, right-to-left, HTML and formulas come back as they were set, shown, exported and imported")
{
    const AcceptanceShell shell;
    const QStringList texts{QStringLiteral("He said \"hi\", 'ok'; -- ,;\t|"),
                            QStringLiteral("👩‍👩‍👧 🎉 公司 𠮷野家"),
                            QStringLiteral("شركة \u202eabc\u202c عربية"),
                            QStringLiteral("<b>x</b><img src=/etc/passwd>&amp;<script>"),
                            QStringLiteral("=1+2"),
                            QStringLiteral("@SUM(A1)"),
                            QStringLiteral("-3"),
                            QStringLiteral("第一行\n\n第三行")};
    for (qsizetype i = 0; i < texts.size(); ++i)
        (void)shell.json({QStringLiteral("set"), QStringLiteral("b.kebu"), QStringLiteral("customer"),
                          QStringLiteral("new"), QStringLiteral("name=第%1家").arg(i),
                          QStringLiteral("remarks=") + texts[i]});
    for (const char *options : {"", "--exact"}) {
        CAPTURE(options);
        (void)shell.does(QByteArray("export b.kebu --what customer --to out.csv ") + options);
        QFile::remove(shell.path(QStringLiteral("c.kebu")));
        REQUIRE(shell.runs("new c.kebu").code == 0);
        CHECK(shell.does("import c.kebu out.csv").value(QStringLiteral("created")).toInt() == int(texts.size()));
        for (const char *book : {"b.kebu", "c.kebu"}) {
            for (qsizetype i = 0; i < texts.size(); ++i) {
                const QJsonObject shown =
                    shell.json({QStringLiteral("show"), QLatin1String(book), QStringLiteral("customer"),
                                QStringLiteral("C-%1").arg(i + 1, 6, 10, QLatin1Char('0'))});
                CHECK(text(shown, "remarks").toStdString() == texts[i].toStdString());
            }
        }
    }
}

TEST_CASE("a word that is no choice is refused with the choices there are")
{
    const AcceptanceShell shell;
    const Run run = shell.runs("set b.kebu customer new name=x kind=alien");
    CHECK(run.code == 1);
    CHECK(run.complaint().contains(QStringLiteral("Choose one of: enterprise, individual.")));
}

TEST_CASE("standard error holds the sentence and nothing of the machine's own")
{
    const AcceptanceShell shell;
    for (const char *line : {"report b.kebu no_such_metric", "print b.kebu --sheet record --to x.pdf",
                             "report b.kebu churn --from 2024-02-30"}) {
        CAPTURE(line);
        const Run run = shell(words(line), "correct horse", {QStringLiteral("XDG_RUNTIME_DIR=")});
        CHECK(run.code > 0);
        CHECK(run.complaint().count(u'\n') == 0);
    }
}
