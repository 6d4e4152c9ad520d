#include "core/sheets/form.h"
#include "core/sheets/logsheet.h"
#include "core/sheets/meetingsheet.h"
#include "core/sheets/registersheet.h"
#include "core/sheets/seedforms.h"
#include "core/sheets/worddocument.h"
#include "tests/core/sheets/hengyue.h"
#include "tests/core/sheets/officefaults.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using test::officeFaults;

namespace {

std::string told(const QStringList &faults) { return faults.join(u'\n').toStdString(); }

/// A PNG of one dot.
Picture logo()
{
    return {QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASU"
                                   "VORK5CYII="),
            1, 1, true};
}

std::vector<Sheet> everySheet(Language language, Paper paper, bool isForCustomer)
{
    RecordSheetInput input = hengyue::input();
    input.context.language = language;
    input.context.page.paper = paper;
    input.context.isForCustomer = isForCustomer;
    RecordSheetInput blank;
    blank.context = input.context;
    MeetingPack pack(input.context);
    pack.add(input);
    RegisterSheet all(input.context);
    all.add({hengyue::customerRecord(), hengyue::log()[0], {}, {hengyue::needRecord()}, 4, {}});
    std::vector<Sheet> sheets{pack.agenda(), pack.recordOf(input), pack.decisions(), all.sheet(),
                              RegisterSheet(input.context).sheet()};
    for (const int entries : {0, 1, 50}) {
        input.contactLog = hengyue::longLog(entries);
        input.allRecords = true;
        sheets.push_back(recordSheet(input));
        sheets.push_back(logSheet(input));
    }
    sheets.push_back(recordSheet(blank));
    sheets.push_back(logSheet(blank));
    return sheets;
}

} // namespace

TEST_CASE("every sheet as a Word document keeps to the standard's order of elements")
{
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            for (const bool isForCustomer : {false, true}) {
                std::vector<Sheet> sheets = everySheet(language, paper, isForCustomer);
                sheets.push_back(sheets.front());
                sheets.back().logo = logo();
                sheets.back().footNote = QStringLiteral("衡岳 · 苏州");
                sheets.back().headLeft = QStringLiteral("<a:blip r:embed=\"rId1\"/>"); // a team may be called so
                const auto bytes = wordDocument(sheets, language);
                REQUIRE(bytes.ok());
                CHECK(told(officeFaults(*bytes)) == "");
                CHECK(told(officeFaults(*wordDocument({sheets.front()}, language))) == "");
            }
        }
    }
}

TEST_CASE("a bar of nothing and a bar of everything are shaded where Word expects it")
{
    Sheet sheet;
    const BarChart bars{{{QStringLiteral("甲"), QStringLiteral("4"), 1}, {QStringLiteral("乙"), {}, 0}}};
    sheet.blocks = {ChartRow{{QStringLiteral("所处阶段"), bars}}, ChartRow{{{}, bars}, TitledChart{{}, {}, {}}},
                    ChartRow{{{}, {}}}, Table{}};
    CHECK(told(officeFaults(*wordDocument({sheet}, Language::Chinese))) == "");
}

TEST_CASE("the house's forms keep to the standard, empty and filled, and so does a form of many customers")
{
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const SeedForm &seed : seedForms()) {
            INFO(seed.name.toStdString() << '.' << seed.ending.toStdString());
            const auto bytes = seedFormFile(seed, language);
            REQUIRE(bytes.ok());
            CHECK(told(officeFaults(*bytes)) == "");
            auto package = OfficePackage::fromBytes(*bytes, QStringLiteral("form.") + seed.ending);
            const auto form = Form::of(*std::move(package), FormWords(Catalog()));
            REQUIRE(form.ok());
            FormRecord record;
            for (const QString &name : form->needs().own)
                record.own.insert(name, {QStringLiteral("</w:t><c t=\"s\"/>甲 & \"乙\"\n丙")});
            for (auto list = form->needs().lists.begin(); list != form->needs().lists.end(); ++list) {
                std::vector<FormRow> rows(40);
                for (FormRow &row : rows) {
                    for (const QString &field : list.value())
                        row.insert(field, {QStringLiteral("<img src=/etc/passwd>"), 2.5});
                }
                record.lists.insert(list.key(), rows);
            }
            const auto filled = form->filled(record);
            REQUIRE(filled.ok());
            CHECK(told(officeFaults(*filled)) == "");
            const auto together = form->filledTogether({record, record, record});
            CHECK(together.ok() == form->holdsTogether(3).ok());
            CHECK(together.ok() == (seed.ending == u"docx"));
            if (together)
                CHECK(told(officeFaults(*together)) == "");
        }
    }
}

TEST_CASE("the judge of Office files finds what Word would call damage")
{
    const auto faultsOf = [](const QByteArray &body) {
        const Sheet sheet;
        const auto package = OfficePackage::fromBytes(*wordDocument({sheet}, Language::Chinese), {});
        QByteArray document = *package->part(QStringLiteral("word/document.xml"));
        document.replace("<w:body>", QByteArray(QByteArray("<w:body>") + body));
        return officeFaults(*package->with({{QStringLiteral("word/document.xml"), document}}, {}));
    };
    CHECK(faultsOf("").isEmpty());
    CHECK_FALSE(faultsOf("<w:p><w:pPr><w:jc/><w:keepNext/></w:pPr></w:p>").isEmpty());
    CHECK_FALSE(faultsOf("<w:p><w:r/><w:pPr/></w:p>").isEmpty());
    CHECK_FALSE(faultsOf("<w:p><w:blink/></w:p>").isEmpty());
    CHECK_FALSE(faultsOf("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl>").isEmpty());
    CHECK_FALSE(
        faultsOf("<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"rId99\"/></w:sectPr></w:pPr></w:p>").isEmpty());
    CHECK_FALSE(faultsOf("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc>"
                         "<w:tc><w:p/></w:tc></w:tr></w:tbl>")
                    .isEmpty());
}
