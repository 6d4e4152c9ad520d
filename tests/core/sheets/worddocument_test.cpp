#include "core/sheets/logsheet.h"
#include "core/sheets/meetingsheet.h"
#include "core/sheets/officepackage.h"
#include "core/sheets/registersheet.h"
#include "core/sheets/worddocument.h"
#include "core/sheets/xmltree.h"
#include "tests/core/sheets/hengyue.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QString partOf(const std::vector<Sheet> &sheets, const char *name)
{
    const auto bytes = wordDocument(sheets, Language::Chinese);
    REQUIRE(bytes.ok());
    const auto package = OfficePackage::fromBytes(*bytes, QString());
    REQUIRE(package.ok());
    for (const QString &part : package->names()) {
        if (part.endsWith(u".xml") || part.endsWith(u".rels"))
            REQUIRE(XmlTree::parse(*package->part(part), part).ok());
    }
    return QString::fromUtf8(*package->part(QString::fromLatin1(name)));
}

std::vector<Sheet> packOf(const SheetContext &context, const std::vector<RecordSheetInput> &customers)
{
    MeetingPack pack(context);
    std::vector<Sheet> sheets;
    for (const RecordSheetInput &customer : customers) {
        pack.add(customer);
        sheets.push_back(pack.recordOf(customer));
    }
    sheets.insert(sheets.begin(), pack.agenda());
    sheets.push_back(pack.decisions());
    return sheets;
}

QString squeezed(QString text)
{
    return xmlUnescaped(text.remove(QRegularExpression(QStringLiteral("<[^>]*>"))))
        .remove(QRegularExpression(QStringLiteral("\\s")));
}

} // namespace

TEST_CASE("a record sheet as a Word document holds every word of the paper")
{
    const Sheet sheet = recordSheet(hengyue::input());
    const QString text = squeezed(partOf({sheet}, "word/document.xml")) +
                         squeezed(partOf({sheet}, "word/header1.xml")) + squeezed(partOf({sheet}, "word/footer1.xml"));
    for (const QString &word : hengyue::everyText(sheet).split(u'\n', Qt::SkipEmptyParts)) {
        INFO(word.toStdString());
        CHECK((word == sheet.documentTitle || text.contains(squeezed(word.toHtmlEscaped()))));
    }
}

TEST_CASE("heads of tables repeat, rows stay whole, pages are numbered and Simplified fonts are named")
{
    RecordSheetInput input = hengyue::input();
    input.contactLog = hengyue::longLog(50);
    const std::vector<Sheet> sheets{logSheet(input)};
    const QString document = partOf(sheets, "word/document.xml");
    CHECK(document.contains(QStringLiteral("<w:tblHeader")));
    CHECK(document.count(QStringLiteral("<w:cantSplit")) > 50);
    CHECK(document.contains(QStringLiteral("w:w=\"11906\" w:h=\"16838\"")));
    const QString foot = partOf(sheets, "word/footer1.xml");
    CHECK(foot.contains(QStringLiteral(" PAGE ")));
    CHECK(foot.contains(QStringLiteral(" SECTIONPAGES ")));
    CHECK(partOf(sheets, "word/styles.xml").contains(QStringLiteral("w:eastAsia=\"Microsoft YaHei\"")));
    CHECK(partOf(sheets, "word/fontTable.xml").contains(QStringLiteral("微软雅黑")));
}

TEST_CASE("in a Word document hostile values are words, and what XML cannot hold is left out")
{
    RecordSheetInput input = hengyue::input();
    input.customer.set(customer::remarks, Value(QStringLiteral("</w:t><w:br/> <img src=/etc/passwd> & \"甲\"") +
                                                QChar(0) + QChar(0x1B) + QChar(0xD800) + QChar(0xFFFE)));
    const QString document = partOf({recordSheet(input)}, "word/document.xml");
    CHECK(document.contains(QStringLiteral("&lt;/w:t&gt;&lt;w:br/&gt; &lt;img src=/etc/passwd&gt; &amp;")));
}

TEST_CASE("sheets that count on are one sequence of pages, a landscape sheet turns its section")
{
    const std::vector<Sheet> sheets = packOf(hengyue::context(), {hengyue::input(), hengyue::input()});
    REQUIRE(sheets.size() == 4);
    CHECK_FALSE(sheets.front().countsOn);
    CHECK(sheets.back().countsOn);
    CHECK(partOf(sheets, "word/footer1.xml").contains(QStringLiteral(" NUMPAGES ")));
    CHECK(partOf(sheets, "word/document.xml").count(QStringLiteral("<w:sectPr>")) == 4);
    SheetContext context = hengyue::context();
    context.page.orientation = Orientation::Landscape;
    CHECK(partOf({RegisterSheet(context).sheet()}, "word/document.xml")
              .contains(QStringLiteral("w:orient=\"landscape\"")));
}

TEST_CASE("the same sheets give the same document, and no sheets an error")
{
    const std::vector<Sheet> sheets{recordSheet(hengyue::input())};
    CHECK(*wordDocument(sheets, Language::English) == *wordDocument(sheets, Language::English));
    CHECK_FALSE(wordDocument({}, Language::English).ok());
}

TEST_CASE("the agenda of a pack names every customer once and calls unsigned amounts expected")
{
    RecordSheetInput signedOne = hengyue::input();
    signedOne.deal.state = DealState::Signed;
    const QString agenda = hengyue::everyText(packOf(hengyue::context(), {hengyue::input(), signedOne}).front());
    CHECK(agenda.count(QStringLiteral("苏州衡岳精密机械有限公司")) == 2);
    CHECK(agenda.contains(QStringLiteral("预计金额")));
    CHECK(agenda.count(QStringLiteral("已签合同")) == 1);
    SheetContext context = hengyue::context();
    context.isForCustomer = true;
    RecordSheetInput theirs = hengyue::input();
    theirs.context = context;
    for (const Sheet &sheet : packOf(context, {theirs})) {
        const QString text = hengyue::everyText(sheet);
        for (const char16_t *secret : {u"A1", u"谈判中", u"912,000", u"A 品牌", u"对工期敏感"})
            CHECK_FALSE(text.contains(QString::fromUtf16(secret)));
    }
}
