// What stands on the printed record sheet, and what must not stand on a masked one.
#include "tests/app/acceptance.h"

#include <QRegularExpression>
#include <QSet>

using namespace kebu::test;

namespace {

QString squeezed(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s"));
    return text.remove(blanks);
}

int pagesOf(const QString &pdf)
{
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
    return pages.match(said(QStringLiteral("pdfinfo"), {pdf})).captured(1).toInt();
}

QString textOf(const QString &pdf) { return said(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}); }

/// A customer with people, needs and `contacts` logged conversations, every free text of which names the same people.
struct PaperShell : AcceptanceShell {
    explicit PaperShell(int contacts)
    {
        (void)does("set b.kebu customer new name=苏州衡岳科技有限公司 short_name=衡岳 former_names=苏州恒月电子 "
                   "kind=enterprise grade=A stage=negotiating "
                   "industry=制造业 source=exhibition employees_from=50 employees_to=200 annual_revenue_from=2800000 "
                   "founded_on=2012-05-06 "
                   "phone=0512-66778899 phone_other=13700001111 email=info@hengyue.example wechat=hengyue_wx "
                   "birthday=1988-03-14 "
                   "address=苏州工业园区星湖街328号12幢 delivery_address=昆山花桥绿地大道99号 "
                   "communication_preference=微信沟通 "
                   "'remarks=找陈国栋 13900005678 chen@hengyue.example cgd_5678 苏州工业园区星湖街328号12幢 "
                   "0512-66778899 hengyue_wx 1979年11月2日 1988-03-14'");
        (void)does(
            "set b.kebu contact new customer=C-000001 name=陈国栋 title=采购总监 department=采购部 "
            "decision_role=decision_maker 'mobile=139 0000 5678' "
            "landline=0512-12345678 email=chen@hengyue.example wechat=cgd_5678 is_primary=yes birthday=1979-11-02");
        (void)does("set b.kebu contact new customer=C-000001 'name=Zhou Min' mobile=+8613511112222 email=zm@x.example "
                   "wechat=zm_x");
        (void)does("set b.kebu need new customer=C-000001 description=扫码出入库 urgency=high pain_point=手工登记错漏 "
                   "budget_from=100000");
        QByteArray rows("客户编号,沟通时间,沟通方式,沟通内容,本次结果\n");
        for (int i = 0; i < contacts; ++i) {
            const QDateTime at = firstContact().addDays(i);
            rows += "C-000001," + at.toString(QStringLiteral("yyyy-MM-dd HH:mm")).toUtf8() +
                    ",电话,与陈国栋和 Zhou Min 通话 139-0000-5678 chen@hengyue.example cgd_5678 0512-66778899,答应 "
                    "13511112222 陈国栋 1979-11-02\n";
        }
        write(QStringLiteral("log.csv"), rows);
        write(
            QStringLiteral("log.json"),
            R"({"record": "interaction", "columns": {"客户编号": {"link": "customer", "by": "number"}, "沟通时间": "happened_at",
                  "沟通方式": "method", "沟通内容": "content", "本次结果": "result"}})");
        const QJsonObject made = does("import b.kebu log.csv --map log.json");
        REQUIRE(made.value(QStringLiteral("created")).toInt() == contacts);
    }

    [[nodiscard]] static QDateTime firstContact() { return {QDate(2026, 2, 1), QTime(10, 0)}; }
    [[nodiscard]] QString printed(const QByteArray &options) const
    {
        (void)does(QByteArray("print b.kebu --to out.pdf ") + options);
        return path(QStringLiteral("out.pdf"));
    }

    /// Every value of a field with a personal class that `show` has, of the customer and its people.
    [[nodiscard]] QSet<QString> personalValues() const
    {
        QHash<QString, QStringList> personal;
        for (const QJsonValue &record : json(words("schema")).value(QStringLiteral("records")).toArray()) {
            for (const QJsonValue &field : record.toObject().value(QStringLiteral("fields")).toArray()) {
                if (!field.toObject().value(QStringLiteral("personal")).isNull())
                    personal[text(record.toObject(), "name")] << text(field.toObject(), "name");
            }
        }
        QSet<QString> values;
        const auto collect = [&](const QString &record, const QJsonObject &object) {
            for (const QString &field : personal.value(record)) {
                if (const QString value = object.value(field).toString(); !value.isEmpty())
                    values << value;
            }
        };
        const QJsonObject shown = does("show b.kebu customer C-000001");
        collect(QStringLiteral("customer"), shown);
        const QJsonObject children = shown.value(QStringLiteral("children")).toObject();
        for (auto child = children.begin(); child != children.end(); ++child) {
            for (const QJsonValue &object : child.value().toArray())
                collect(child.key(), object.toObject());
        }
        REQUIRE(values.size() >= 18);
        return values;
    }
};

/// The values that occur in the text, blanks aside; numbers also by their digits alone.
QStringList leaks(const QSet<QString> &values, const QString &text)
{
    static const QRegularExpression noDigits(QStringLiteral("[^\\d\\n,\"]"));
    const QString whole = squeezed(text);
    const QString digits = QString(text).remove(noDigits);
    QStringList found;
    for (const QString &value : values) {
        const QString own = QString(value).remove(noDigits);
        if (whole.contains(squeezed(value), Qt::CaseInsensitive) || (own.size() >= 8 && digits.contains(own)))
            found << value;
    }
    return found;
}

} // namespace

TEST_CASE("a customer with five contacts gets one A4 page with embedded Simplified Chinese fonts and every value")
{
    const PaperShell shell(5);
    const QString pdf = shell.printed("--sheet record --lang zh_CN");
    const QString info = said(QStringLiteral("pdfinfo"), {pdf});
    if (info.isEmpty())
        SKIP("skipped: poppler's tools are not installed");
    CHECK(info.contains(QStringLiteral("(A4)")));
    CHECK(pagesOf(pdf) == 1);
    const QStringList fonts = said(QStringLiteral("pdffonts"), {pdf}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE_FALSE(fonts.isEmpty());
    bool hasSimplified = false;
    for (const QString &font : fonts) {
        CAPTURE(font.toStdString());
        CHECK(font.contains(QRegularExpression(QStringLiteral("\\byes\\b")))); // embedded
        hasSimplified |= font.contains(
            QRegularExpression(QStringLiteral("sc-|SC-|CJKsc|GB|Hei|Song"), QRegularExpression::CaseInsensitiveOption));
    }
    CHECK(hasSimplified);
    const QString text = squeezed(textOf(pdf));
    for (const char *value :
         {"苏州衡岳科技有限公司", "C-000001",   "制造业",         "展会",         "50–200",        "280万",
          "2012-05-06",           "陈国栋",     "采购部采购总监", "13900005678",  "0512-12345678", "cgd_5678",
          "chen@hengyue.example", "微信沟通",   "扫码出入库",     "手工登记错漏", "10万",          "谈判中",
          "2026-02-01",           "2026-02-05", "找陈国栋"}) {
        CAPTURE(value);
        CHECK(text.contains(QString::fromUtf8(value)));
    }
}

TEST_CASE("fifty contacts take several pages and all their dates stand there")
{
    const PaperShell shell(50);
    const QString pdf = shell.printed("--sheet record --lang zh_CN");
    const QString text = textOf(pdf);
    if (text.isEmpty())
        SKIP("skipped: poppler's tools are not installed");
    CHECK(pagesOf(pdf) > 1);
    for (int i = 0; i < 50; ++i)
        CHECK(text.contains(PaperShell::firstContact().addDays(i).toString(QStringLiteral("yyyy-MM-dd"))));
}

TEST_CASE("no personal value, in fields or in free text, stands on a masked sheet or in a masked export")
{
    const PaperShell shell(6);
    const QSet<QString> values = shell.personalValues();
    for (const char *sheet : {"record", "log", "register"}) {
        CAPTURE(sheet);
        const QString pdf = shell.printed(QByteArray("--masked --lang zh_CN --sheet ") + sheet);
        CHECK(leaks(values, textOf(pdf)).join(u' ').toStdString() == "");
        CHECK(leaks(values, said(QStringLiteral("pdfinfo"), {pdf})).isEmpty());
    }
    CHECK_FALSE(leaks(values, textOf(shell.printed("--sheet record"))).isEmpty()); // the search itself finds
    (void)shell.does("export b.kebu --what all --masked --to out.json");
    CHECK(leaks(values, QString::fromUtf8(shell.bytes(QStringLiteral("out.json")))).join(u' ').toStdString() == "");
    for (const char *record : {"customer", "contact", "interaction", "need", "task", "promise"}) {
        CAPTURE(record);
        (void)shell.json({QStringLiteral("export"), QStringLiteral("b.kebu"), QStringLiteral("--what"),
                          QLatin1String(record), QStringLiteral("--masked"), QStringLiteral("--to"),
                          QStringLiteral("out.csv")});
        CHECK(leaks(values, QString::fromUtf8(shell.bytes(QStringLiteral("out.csv")))).join(u' ').toStdString() == "");
    }
}
