#include "core/sheets/form.h"
#include "core/sheets/seedforms.h"
#include "core/sheets/xmltree.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const char types[] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

QByteArray wordFile(const QByteArray &body, std::vector<OfficePart> more = {})
{
    std::vector<OfficePart> parts{
        {QStringLiteral("[Content_Types].xml"), types},
        {QStringLiteral("word/document.xml"),
         "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\" xmlns:w14=\"urn:w14\" "
         "mc:Ignorable=\"w14\"><w:body>" +
             body + "<w:sectPr/></w:body></w:document>"},
        {QStringLiteral("word/media/image1.png"), QByteArray("\x89PNG\0\1\2", 7)}};
    parts.insert(parts.end(), more.begin(), more.end());
    return *packOffice(parts);
}

QByteArray paragraph(const char *text) { return QByteArray("<w:p><w:r><w:t>") + text + "</w:t></w:r></w:p>"; }
QByteArray row(const QByteArray &cells) { return "<w:tr><w:tc>" + cells + "</w:tc></w:tr>"; }

Result<Form> formOf(const QByteArray &bytes)
{
    KEBU_LET(package, OfficePackage::fromBytes(bytes, QStringLiteral("form.docx")));
    return Form::of(std::move(package), FormWords(Catalog()));
}

FormRecord hengyue()
{
    FormRecord record;
    record.own = {{QStringLiteral("customer.name"), {QStringLiteral("衡岳 & <精密>")}},
                  {QStringLiteral("customer.number"), {QStringLiteral("C-000128")}},
                  {QStringLiteral("customer.remarks"), {QStringLiteral("第一行\n第二行")}},
                  {QStringLiteral("customer.annual_revenue_from"), {QStringLiteral("912,000 元"), 912000}}};
    const auto contact = [](const char *name, const char *title) {
        return FormRow{{QStringLiteral("name"), {QString::fromUtf8(name)}},
                       {QStringLiteral("title"), {QString::fromUtf8(title)}}};
    };
    record.lists.insert(QStringLiteral("contact"),
                        {contact("陈国栋", "总监"), contact("吴丽娟", "经理"), contact("郑凯", "工程师")});
    return record;
}

QString partOf(const QByteArray &file, const char *name)
{
    const auto package = OfficePackage::fromBytes(file, QStringLiteral("filled"));
    REQUIRE(package.ok());
    const auto bytes = package->part(QString::fromLatin1(name));
    REQUIRE(bytes.ok());
    QXmlStreamReader reader(*bytes);
    while (!reader.atEnd())
        reader.readNext();
    INFO(reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    return QString::fromUtf8(*bytes);
}

/// The words of a document, a line a paragraph.
QString wordsOf(const QString &document)
{
    QString text = document;
    text.replace(QStringLiteral("</w:p>"), QStringLiteral("\n"))
        .replace(QStringLiteral("<w:br/>"), QStringLiteral("/"));
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    return xmlUnescaped(text).trimmed();
}

QString filled(const QByteArray &body, const FormRecord &record = hengyue())
{
    const Result<Form> form = formOf(wordFile(body));
    INFO((form ? QString() : form.error().message).toStdString());
    REQUIRE(form.ok());
    const auto bytes = form->filled(record);
    REQUIRE(bytes.ok());
    return partOf(*bytes, "word/document.xml");
}

} // namespace

TEST_CASE("a placeholder is filled in either language, by its field's name and with full-width braces")
{
    for (const char *name : {"{{客户名称}}", "{{customer.name}}", "{{Name}}", "｛｛客户名称｝｝", "{{ 客户 名称 }}",
                             "{{CUSTOMER.NAME}}", "{{客户。客户名称}}"}) {
        CAPTURE(name);
        CHECK(wordsOf(filled(paragraph(name))) == QStringLiteral("衡岳 & <精密>"));
    }
}

TEST_CASE("a placeholder that Word split over runs is filled where it begins, in that run's look")
{
    const QString document = filled(
        "<w:p><w:r><w:t>客户：{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{客户"
        "</w:t></w:r><w:r><w:t>名称}</w:t></w:r><w:r><w:t>} 号 {{客户编号}}。</w:t></w:r></w:p>");
    CHECK(wordsOf(document) == QStringLiteral("客户：衡岳 & <精密> 号 C-000128。"));
    CHECK(document.contains(QStringLiteral("<w:proofErr w:type=\"spellStart\"/>")));
    CHECK(document.contains(QStringLiteral("<w:rPr><w:b/></w:rPr>")));
}

TEST_CASE("a value of several lines becomes lines in the document")
{
    CHECK(wordsOf(filled(paragraph("备注 {{备注}}"))) == QStringLiteral("备注 第一行/第二行"));
}

TEST_CASE("a table row of a list is repeated for each of its entries, the other rows are not")
{
    const QString document =
        filled("<w:tbl>" + row(paragraph("姓名")) + row(paragraph("{{序号}} {{联系人.姓名}} {{contact.title}}")) +
               row(paragraph("{{客户编号}}")) + "</w:tbl>");
    CHECK(wordsOf(document) == QStringLiteral("姓名\n1 陈国栋 总监\n2 吴丽娟 经理\n3 郑凯 工程师\nC-000128"));
}

TEST_CASE("rows that follow each other and name one list are repeated together")
{
    const QString document =
        filled("<w:tbl>" + row(paragraph("{{联系人.姓名}}")) + row(paragraph("（{{联系人.职务}}）")) + "</w:tbl>");
    CHECK(wordsOf(document) == QStringLiteral("陈国栋\n（总监）\n吴丽娟\n（经理）\n郑凯\n（工程师）"));
}

TEST_CASE("outside of a table a list gives its first entry, and any by its number")
{
    CHECK(wordsOf(filled(paragraph("{{联系人.姓名}}，{{联系人.2.姓名}}，{{contact.3.title}}，{{联系人9.姓名}}"))) ==
          QStringLiteral("陈国栋，吴丽娟，工程师，"));
}

TEST_CASE("a list without entries leaves its row once and empty")
{
    FormRecord record = hengyue();
    record.lists.clear();
    CHECK(wordsOf(filled("<w:tbl>" + row(paragraph("姓名")) + row(paragraph("- {{联系人.姓名}}")) + "</w:tbl>",
                         record)) == QStringLiteral("姓名\n-"));
}

TEST_CASE("what is no placeholder keeps its bytes, in the document and in every other part")
{
    const QByteArray before =
        wordFile(paragraph("{{客户名称}}") + "<w:p w14:paraId=\"1\"><!-- x --><w:r  w:rsid='2'/></w:p>");
    const auto form = formOf(before);
    REQUIRE(form.ok());
    const QByteArray after = *form->filled(hengyue());
    const auto was = OfficePackage::fromBytes(before, QString());
    const auto is = OfficePackage::fromBytes(after, QString());
    CHECK(is->names() == was->names());
    for (const QString &name : was->names()) {
        if (name != u"word/document.xml")
            CHECK(*is->part(name) == *was->part(name));
    }
    const QString document = partOf(after, "word/document.xml");
    CHECK(document.contains(QStringLiteral("<w:p w14:paraId=\"1\"><!-- x --><w:r  w:rsid='2'/></w:p>")));
    CHECK(document.contains(QStringLiteral("mc:Ignorable=\"w14\"")));
}

TEST_CASE("headers and footers are filled too")
{
    const QByteArray file = wordFile(
        paragraph("{{客户名称}}"),
        {{QStringLiteral("word/header1.xml"), "<w:hdr xmlns:w=\"urn:w\">" + paragraph("{{客户编号}}") + "</w:hdr>"}});
    const auto form = formOf(file);
    REQUIRE(form.ok());
    CHECK(wordsOf(partOf(*form->filled(hengyue()), "word/header1.xml")) == QStringLiteral("C-000128"));
    CHECK_FALSE(form->filledTogether({hengyue(), hengyue()}).ok()); // a header is the same on every page
}

TEST_CASE("a part far behind is filled where the document itself holds no placeholder")
{
    // the first change then lies in the second half of the file
    const QByteArray noise = QByteArray::fromHex("9f3c71e2a85b06d4").repeated(3);
    const QByteArray footer = "<w:ftr xmlns:w=\"urn:w\">" + paragraph("{{Customer number}}") + "</w:ftr>";
    for (int parts = 1; parts < 40; parts += 3) {
        std::vector<OfficePart> more;
        for (int i = 0; i < parts; ++i)
            more.push_back({QStringLiteral("word/media/picture%1.bin").arg(i), noise + QByteArray::number(i)});
        more.push_back({QStringLiteral("word/footer1.xml"), footer});
        const QByteArray file = wordFile(paragraph("nothing here"), more);
        const auto filled = formOf(file)->filled(hengyue());
        REQUIRE(filled.ok());
        CHECK(partOf(*filled, "word/footer1.xml").contains(QStringLiteral("C-000128")));
        const auto package = OfficePackage::fromBytes(*filled, QStringLiteral("filled"));
        for (const OfficePart &each : more) {
            if (each.name.endsWith(u".bin"))
                CHECK(*package->part(each.name) == each.bytes);
        }
    }
}

TEST_CASE("a form with macros and a template are refused in words")
{
    const QByteArray macro =
        wordFile(paragraph("{{Name}}"), {{QStringLiteral("word/vbaProject.bin"), QByteArray("\xd0\xcf", 2)}});
    CHECK(formOf(macro).error().message.contains(QStringLiteral("macros")));
    const QByteArray asTemplate =
        *packOffice({{QStringLiteral("[Content_Types].xml"),
                      "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                      "officedocument.wordprocessingml.template.main+xml\"/></Types>"},
                     {QStringLiteral("word/document.xml"), "<w:document xmlns:w=\"urn:w\"/>"}});
    CHECK(formOf(asTemplate).error().message.contains(QStringLiteral("template")));
}

TEST_CASE("several customers make one document with a page break between them")
{
    const auto form = formOf(wordFile(paragraph("{{客户编号}}")));
    REQUIRE(form.ok());
    FormRecord second = hengyue();
    second.own[QStringLiteral("customer.number")] = {QStringLiteral("C-000129")};
    const QString document = partOf(*form->filledTogether({hengyue(), second}), "word/document.xml");
    CHECK(document.count(QStringLiteral("w:type=\"page\"")) == 1);
    CHECK(document.count(QStringLiteral("<w:sectPr/>")) == 1);
    CHECK(document.indexOf(QStringLiteral("C-000128")) < document.indexOf(QStringLiteral("C-000129")));
}

TEST_CASE("unknown placeholders are named with their place and the name that was meant")
{
    const auto form = formOf(wordFile(paragraph("{{客户名字}}") + "<w:tbl>" + row(paragraph("x")) +
                                      row(paragraph("{{contact.nmae}}")) + "</w:tbl>"));
    REQUIRE_FALSE(form.ok());
    CHECK(form.error().code == ErrorCode::Invalid);
    const std::string said = form.error().message.toStdString();
    CAPTURE(said);
    CHECK(said.find("{{客户名字}}") != std::string::npos);
    CHECK(said.find("{{客户名称}}") != std::string::npos);
    CHECK(said.find("table 1, row 2") != std::string::npos);
    CHECK(said.find("{{contact.name}}") != std::string::npos);
}

TEST_CASE("of very many unknown placeholders the first are named, and long ones not to their end")
{
    // found by the fuzzer: each was compared letter by letter with every word there is
    QByteArray body;
    for (int i = 0; i < 3000; ++i)
        body += paragraph(QByteArray("{{" + QByteArray(190, 'g') + QByteArray::number(i) + "}}").constData());
    const auto form = formOf(wordFile(body));
    REQUIRE_FALSE(form.ok());
    CHECK(form.error().message.count(QStringLiteral("{{ggg")) == 8);
    CHECK(form.error().message.contains(QStringLiteral("2992")));
    CHECK(form.error().message.size() < 2000);
}

TEST_CASE("files that are no forms are refused in words")
{
    CHECK(formOf(wordFile(paragraph("nothing to fill"))).error().message.contains(QStringLiteral("placeholder")));
    CHECK_FALSE(formOf(QByteArray("no zip at all")).ok());
    CHECK(formOf(QByteArray("\xD0\xCF\x11\xE0rest")).error().message.contains(QStringLiteral("password")));
    CHECK_FALSE(formOf(wordFile("<w:p><broken>")).ok());
    CHECK_FALSE(formOf(*packOffice({{QStringLiteral("[Content_Types].xml"), types},
                                    {QStringLiteral("word/document.xml"),
                                     "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;{{客户名称}}</a>"}}))
                    .ok());
    CHECK(Form::open(QStringLiteral("/nowhere/form.docx"), FormWords(Catalog())).error().code == ErrorCode::NotFound);
}

TEST_CASE("each seed form opens as a form, and the files in resources are these")
{
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const SeedForm &seed : seedForms()) {
            const auto bytes = seedFormFile(seed, language);
            REQUIRE(bytes.ok());
            const auto form = formOf(*bytes);
            INFO((form ? QString() : form.error().message).toStdString());
            REQUIRE(form.ok());
            CHECK(form->ending() == seed.ending);
            CHECK(form->placeholders() > 10);
            CHECK(form->needs().isOfManyCustomers() == (seed.name == u"register"));
            const QString folder = language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
            const auto kept = OfficePackage::open(QStringLiteral(KEBU_SOURCE_DIR "/resources/forms/%1/%2.%3")
                                                      .arg(folder, seed.title.in(language), seed.ending));
            const auto made = OfficePackage::fromBytes(*bytes, seed.name);
            REQUIRE(kept.ok());
            REQUIRE(kept->names() == made->names());
            for (const QString &part : made->names()) // packed bytes differ between versions of zlib
                CHECK(*kept->part(part) == *made->part(part));
        }
    }
}
