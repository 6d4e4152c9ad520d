// print: every sheet, as PDF and as Word document, and forms of the user's own.
#include "tests/app/cli.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace kebu::test;

namespace {

struct PrintShell : Shell {
    PrintShell()
    {
        REQUIRE((*this)(words("new b.kebu")).code == 0);
        (void)json(words("set b.kebu customer new name=苏州衡岳科技有限公司 kind=enterprise phone=0512-66778899"));
        (void)json(words("set b.kebu customer new name=杭州禾木食品有限公司 kind=enterprise"));
        (void)json(words("set b.kebu contact new customer=C-000001 name=陈国栋 title=总监 mobile=13900005678"));
        (void)json(words("set b.kebu contact new customer=C-000001 name=吴丽娟 title=经理"));
    }
    QJsonObject prints(const QByteArray &options) const
    {
        return json(words(QByteArray("print b.kebu " + options).constData()));
    }
};

int number(const QJsonObject &json, const char *key) { return json.value(QLatin1String(key)).toInt(-1); }

QString textOf(const QString &pdf)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        SKIP("skipped: poppler's tools are not installed");
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
}

} // namespace

TEST_CASE("every sheet prints as PDF and as Word document and says pages and customers")
{
    const PrintShell shell;
    for (const char *sheet : {"record", "log", "register", "meeting", "blank"}) {
        for (const char *ending : {"pdf", "docx"}) {
            for (const char *paper : {"a4", "letter"}) {
                const QByteArray options = QByteArray("--sheet ") + sheet + " --paper " + paper + " --to out." + ending;
                CAPTURE(options.toStdString());
                const QJsonObject said = shell.prints(options.constData());
                CHECK(number(said, "pages") >= 1);
                CHECK(number(said, "customers") == (qstrcmp(sheet, "blank") == 0 ? 0 : 2));
                QFile file(shell.path(QStringLiteral("out.") + QLatin1String(ending)));
                REQUIRE(file.open(QIODevice::ReadOnly));
                CHECK(file.read(2) == (qstrcmp(ending, "pdf") == 0 ? "%P" : "PK"));
            }
        }
    }
}

TEST_CASE("the layout in use of every sheet is shown as JSON, and printing with it gives the same words")
{
    const PrintShell shell;
    for (const char *sheet : {"record", "log", "register", "meeting", "review"}) {
        CAPTURE(sheet);
        const QByteArray of = QByteArray("--sheet ") + sheet + " --lang zh_CN ";
        QJsonObject layout = shell.prints(of + "--show-layout");
        CHECK(layout.value(QStringLiteral("sheet")).toString() == QLatin1String(sheet));
        layout.insert(QStringLiteral("name"), QStringLiteral("我的"));
        QFile file(shell.path(QStringLiteral("own.json")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(layout).toJson());
        file.close();
        const QJsonObject house = shell.prints(of + "--recent --to house.pdf");
        const QJsonObject own = shell.prints(of + "--recent --layout own.json --to own.pdf");
        CHECK(number(own, "pages") == number(house, "pages"));
        CHECK_FALSE(own.contains(QStringLiteral("warnings")));
        // the minute of printing may have passed between
        static const QRegularExpression minute(QStringLiteral("\\d{4}-\\d\\d-\\d\\d\\d\\d:\\d\\d"));
        CHECK(textOf(shell.path(QStringLiteral("own.pdf"))).remove(minute) ==
              textOf(shell.path(QStringLiteral("house.pdf"))).remove(minute));
    }
}

TEST_CASE("a layout of the pack leaves out what it does not name, and a field that is not there is told")
{
    const PrintShell shell;
    QFile file(shell.path(QStringLiteral("short.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"name":"短","sheet":"meeting","title":"周一例会","footer":"销售一部","entries":[
                   {"field":"row"},{"field":"name","label":"谁"},{"field":"colour"}]})");
    file.close();
    const QJsonObject said = shell.prints("--sheet meeting --layout short.json --to short.pdf --lang zh_CN");
    CHECK(number(said, "pages") == 1); // neither record sheets nor decisions
    CHECK(said.value(QStringLiteral("warnings")).toArray().size() == 1);
    const QString text = textOf(shell.path(QStringLiteral("short.pdf")));
    CHECK(text.contains(QStringLiteral("周一例会")));
    CHECK(text.contains(QStringLiteral("销售一部")));
    CHECK(text.contains(QStringLiteral("谁")));
    CHECK_FALSE(text.contains(QStringLiteral("议程")));
    CHECK(shell(words("print b.kebu --sheet review --layout short.json --to x.pdf")).code != 0);
}

TEST_CASE("a meeting pack counts its pages through, agenda first and decisions last")
{
    const PrintShell shell;
    const QJsonObject said = shell.prints("--sheet meeting --to pack.pdf --lang zh_CN");
    CHECK(number(said, "pages") == 4);
    const QString text = textOf(shell.path(QStringLiteral("pack.pdf")));
    CHECK(text.indexOf(QStringLiteral("议程")) < text.indexOf(QStringLiteral("客户基本信息")));
    CHECK(text.contains(QStringLiteral("第1页，共4页")));
    CHECK(text.contains(QStringLiteral("第4页，共4页")));
    CHECK(text.lastIndexOf(QStringLiteral("会议决议与待办")) > text.lastIndexOf(QStringLiteral("客户基本信息")));
}

TEST_CASE("a form is filled into a folder, a file each, or into one document")
{
    const PrintShell shell;
    const QByteArray forms = KEBU_SOURCE_DIR "/resources/forms/zh_CN/";
    const auto print = [&](const char *form, const char *to, const char *more = "") {
        return shell.json(words("print b.kebu") +
                          QStringList{QStringLiteral("--form"), QString::fromUtf8(forms + form), QStringLiteral("--to"),
                                      QString::fromUtf8(to)} +
                          words(more));
    };
    QJsonObject said = print("客户关系记录表.docx", "forms");
    CHECK(number(said, "customers") == 2);
    CHECK(said.value(QStringLiteral("files")).toArray().size() == 2);
    CHECK(QFile::exists(shell.path(QStringLiteral("forms/C-000001 苏州衡岳科技有限公司.docx"))));
    (void)print("客户关系记录表.docx", "masked", "--masked");
    CHECK(QDir(shell.path(QStringLiteral("masked"))).entryList(QDir::Files) ==
          QStringList{QStringLiteral("C-000001.docx"), QStringLiteral("C-000002.docx")});
    CHECK(number(print("客户关系记录表.docx", "all.docx"), "customers") == 2);
    CHECK(number(print("客户关系维护信息登记表.xlsx", "all.xlsx"), "customers") == 2);
    CHECK(shell(words("print b.kebu") + QStringList{QStringLiteral("--form"),
                                                    QString::fromUtf8(forms + "客户关系记录表.docx"),
                                                    QStringLiteral("--to"), QStringLiteral("all.xlsx")})
              .code != 0);
}

TEST_CASE("a wrong sheet, paper, layout or target is a usage error in words")
{
    const PrintShell shell;
    for (const char *options : {"--sheet menu --to a.pdf", "--paper a5 --to a.pdf", "--to a.odt", "", "--form x.docx",
                                "--template none --to a.pdf"}) {
        CAPTURE(options);
        const Run run = shell(words(QByteArray(QByteArray("print b.kebu ") + options).constData()));
        CHECK(run.code == 2);
        CHECK(run.complaint().size() > 10);
    }
    CHECK(shell(words("print b.kebu --form gone.docx --to a.docx")).code == 1);
}

TEST_CASE("a layout from a file is used, and a field it does not know is told")
{
    const PrintShell shell;
    QFile file(shell.path(QStringLiteral("own.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"name":"own","sheet":"record","title":"Site visit","entries":[{"field":"name"},{"field":"colour"}]})");
    file.close();
    const QJsonObject said = shell.prints("--template own.json --to own.pdf");
    CHECK(said.value(QStringLiteral("warnings")).toArray().size() == 1);
    CHECK(textOf(shell.path(QStringLiteral("own.pdf"))).contains(QStringLiteral("Sitevisit")));
}

TEST_CASE("eighty hostile values print as their own text, at once")
{
    const PrintShell shell;
    QStringList payloads{QStringLiteral("<img src=/etc/passwd>"),
                         QStringLiteral("<table><tr><td>").repeated(22),
                         QStringLiteral("<!--"),
                         QStringLiteral("]]>"),
                         QStringLiteral("&lt;&amp;&#65;"),
                         QStringLiteral("<a href=\"javascript:1\">x</a>"),
                         QStringLiteral("%1%2%n"),
                         QStringLiteral("{{客户编号}}"),
                         QStringLiteral("<style>*{display:none}</style>")};
    const QStringList tags{QStringLiteral("script"), QStringLiteral("iframe"),       QStringLiteral("svg"),
                           QStringLiteral("b"),      QStringLiteral("h1"),           QStringLiteral("br"),
                           QStringLiteral("hr"),     QStringLiteral("font size=99"), QStringLiteral("div style=x")};
    for (int i = 0; payloads.size() < 80; ++i)
        payloads << QStringLiteral("<%1>%2</%1>").arg(tags[i % tags.size()]).arg(i);
    QByteArray rows = "客户编号,沟通时间,沟通方式,沟通内容\n";
    for (int i = 0; i < payloads.size(); ++i) {
        QString cell = payloads[i];
        rows += "C-000001,2026-01-01 10:" + QByteArray::number(i % 60).rightJustified(2, '0') + ",电话,\"P" +
                QByteArray::number(i) + ' ' + cell.replace(u'"', QStringLiteral("\"\"")).toUtf8() + "\"\n";
    }
    for (
        const auto &[name, bytes] :
        {std::pair<const char *, QByteArray>{"log.csv", rows},
         {"log.json",
          R"({"record":"interaction","columns":{"客户编号":{"link":"customer","by":"number"},"沟通时间":"happened_at","沟通方式":"method","沟通内容":"content"}})"}}) {
        QFile file(shell.path(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    CHECK(number(shell.json(words("import b.kebu log.csv --map log.json")), "created") == payloads.size());
    QElapsedTimer clock;
    clock.start();
    (void)shell.prints("--where number=C-000001 --to hostile.pdf");
    CHECK(clock.elapsed() < 10'000);
    const QString text = textOf(shell.path(QStringLiteral("hostile.pdf")));
    for (int i = 0; i < payloads.size(); ++i) {
        CAPTURE(payloads[i].toStdString());
        CHECK(text.contains(QStringLiteral("P%1").arg(i) + QString(payloads[i]).remove(u' ')));
    }
    CHECK_FALSE(text.contains(QStringLiteral("root:")));
}

TEST_CASE("a review prints of everybody's customers or of one person's, never of a filter")
{
    const PrintShell shell;
    (void)shell.json(words("set b.kebu user new name=王伟 role=sales"));
    (void)shell.prints("--sheet review --span quarter --on 2026-02-03 --owner 王伟 --to review.pdf --lang zh_CN");
    const QString text = textOf(shell.path(QStringLiteral("review.pdf")));
    CHECK(text.contains(QStringLiteral("王伟")));
    CHECK(text.contains(QStringLiteral("2026")));
    (void)shell.prints("--sheet review --to all.pdf --lang zh_CN");
    CHECK_FALSE(textOf(shell.path(QStringLiteral("all.pdf"))).contains(QStringLiteral("王伟")));
    const Run nobody = shell(words("print b.kebu --sheet review --owner 李四 --to x.pdf"));
    CHECK(nobody.code == 1);
    CHECK(nobody.complaint().contains(QStringLiteral("王伟")));
    CHECK(shell(words("print b.kebu --sheet review --where grade=A --to x.pdf")).code == 2);
    CHECK(shell(words("print b.kebu --sheet record --owner 王伟 --to x.pdf")).code == 2);
}
