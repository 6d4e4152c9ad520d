#include "tests/core/sheets/hengyue.h"
#include "tests/ui/paper/pagepicture.h"
#include "ui/paper/layout.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using kebu::test::pictureOf;

namespace {

/// Dark pixels outside the margins, a millimetre of which belongs to the frame.
int inkInTheMargins(const QImage &image, const PageSpec &page)
{
    const double dots = image.width() / page.width();
    const int margin = int((page.margin - 1) * dots);
    const QRect content = image.rect().adjusted(margin, margin, -margin, -margin);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += !content.contains(x, y) && qGray(image.pixel(x, y)) < 200;
    }
    return ink;
}

Sheet tableOf(std::vector<std::vector<QString>> rows, int blankRows = 0)
{
    Sheet sheet;
    sheet.title = QStringLiteral("表");
    sheet.continuedWord = QStringLiteral("（接上页）");
    Table table;
    table.columns = {{QStringLiteral("日期"), 1, Align::Centre}, {QStringLiteral("内容"), 4, Align::Left}};
    table.rows = std::move(rows);
    table.blankRows = blankRows;
    sheet.blocks = {SectionHead{QStringLiteral("记录"), {}}, table};
    return sheet;
}

std::vector<std::vector<QString>> manyRows(int count)
{
    return std::vector<std::vector<QString>>(size_t(count), {QStringLiteral("2026-04-30"), QStringLiteral("内容")});
}

} // namespace

TEST_CASE("nothing is painted in the margins on any paper")
{
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        for (const Orientation orientation : {Orientation::Portrait, Orientation::Landscape}) {
            RecordSheetInput input = hengyue::input();
            input.context.page = {paper, orientation, 14};
            input.contactLog = hengyue::longLog(20);
            input.allRecords = true;
            const paper::Pages pages = paper::layoutSheet(recordSheet(input));
            REQUIRE(pages.count() > 1);
            for (int i = 0; i < pages.count(); ++i)
                CHECK(inkInTheMargins(pictureOf(pages, i), input.context.page) == 0);
        }
    }
}

TEST_CASE("blank rows for handwriting never cost a page")
{
    for (int rows = 0; rows < 80; ++rows) {
        INFO(rows << " rows");
        CHECK(paper::layoutSheet(tableOf(manyRows(rows), 3)).count() ==
              paper::layoutSheet(tableOf(manyRows(rows))).count());
    }
}

TEST_CASE("signatures never stand alone on a page")
{
    const SignatureLine line{{{QStringLiteral("日期："), {}}}};
    Sheet alone;
    alone.blocks = {line};
    const qreal bodies = paper::layoutSheet(alone).filledOfLast(); // of a first page, whose body is the smaller one
    for (int rows = 1; rows < 120; ++rows) {
        Sheet sheet = tableOf(manyRows(rows), 2);
        sheet.blocks.push_back(line);
        INFO(rows << " rows");
        CHECK(paper::layoutSheet(sheet).filledOfLast() > bodies * 1.5);
    }
}

TEST_CASE("a pack's agenda saves the page on which little would stand")
{
    const auto agendaOf = [](int customers) {
        Sheet sheet = tableOf(manyRows(customers));
        sheet.wantsOnePage = true;
        return paper::layoutSheet(sheet);
    };
    for (int customers = 1; customers < 200; ++customers) {
        const paper::Pages pages = agendaOf(customers);
        const int before = paper::layoutSheet(tableOf(manyRows(customers))).count();
        INFO(customers << " customers on " << pages.count() << " instead of " << before);
        CHECK(pages.count() <= before);
        CHECK(pages.count() >= before - 1);
    }
}

TEST_CASE("a record taller than a page is broken by its lines and none of them is lost")
{
    const QString essay = QStringLiteral("工期").repeated(5000);
    const paper::Pages pages =
        paper::layoutSheet(tableOf({{QStringLiteral("2026-04-30"), essay}, {QStringLiteral("2026-04-29"), essay}}));
    CHECK(pages.count() >= 4);
    CHECK(pages.count() <= 12);
    for (int i = 0; i < pages.count(); ++i)
        CHECK(inkInTheMargins(pictureOf(pages, i), PageSpec{}) == 0);
}

TEST_CASE("a label value of a megabyte is laid out")
{
    RecordSheetInput input = hengyue::input();
    input.customer.set(customer::remarks, Value(QStringLiteral("客户备注。").repeated(70'000)));
    CHECK(paper::layoutSheet(recordSheet(input)).count() > 50);
}

TEST_CASE("an empty sheet has one page") { CHECK(paper::layoutSheet(Sheet{}).count() == 1); }
