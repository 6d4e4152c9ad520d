#include "ui/paper/columnfit.h"

#include "ui/paper/flowtext.h"
#include "ui/paper/sheetrun.h"

#include <catch2/catch_test_macros.hpp>

#include <numeric>

using namespace kebu;

namespace {

constexpr qreal width = paper::points(500);
constexpr qreal padding = paper::points(4);

QFontMetricsF metrics() { return QFontMetricsF(paper::paperFont(9)); }

Table tableOf(std::vector<QString> cells, const std::vector<double> &shares)
{
    Table table;
    for (const double share : shares)
        table.columns.push_back({QStringLiteral("头"), share});
    table.rows = {std::move(cells)};
    return table;
}

qreal sumOf(const std::vector<qreal> &widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

} // namespace

TEST_CASE("columns in which every word fits keep their shares")
{
    const Table table = tableOf({QStringLiteral("已签"), QStringLiteral("现场量三条通道").repeated(30)}, {1, 4});
    const auto widths = paper::fittedColumns(table, width, padding, metrics());
    CHECK(std::abs(widths[0] - width / 5) < 0.01);
    CHECK(std::abs(sumOf(widths) - width) < 0.01);
}

TEST_CASE("a column too narrow for a word gets what the word needs from those that have room")
{
    const QString word = QStringLiteral("Negotiating");
    const Table table = tableOf({word, QStringLiteral("a b"), QStringLiteral("c")}, {1, 20, 20});
    const auto widths = paper::fittedColumns(table, width, padding, metrics());
    CHECK(widths[0] >= metrics().horizontalAdvance(word) + 2 * padding);
    CHECK(widths[1] > width / 3);
    CHECK(std::abs(sumOf(widths) - width) < 0.01);
    CHECK(paper::FlowText(word, paper::paperFont(9), widths[0] - 2 * padding, paper::points(12)).lineCount() == 1);
}

TEST_CASE("Chinese breaks anywhere, a date nowhere")
{
    const Table table = tableOf({QStringLiteral("苏州衡岳精密机械有限公司2026-04-30"), QStringLiteral("一")}, {1, 30});
    const auto widths = paper::fittedColumns(table, width, padding, metrics());
    const qreal date = metrics().horizontalAdvance(QStringLiteral("2026-04-30"));
    CHECK(widths[0] >= date + 2 * padding);
    CHECK(widths[0] < date + 2 * padding + paper::points(2));
}

TEST_CASE("a telephone number stays on one line, words beside it do not")
{
    const QString phone = QStringLiteral("0519-5550 3882");
    const Table table = tableOf({phone + QStringLiteral(" office hours"), QStringLiteral("一")}, {1, 30});
    const auto widths = paper::fittedColumns(table, width, padding, metrics());
    CHECK(widths[0] >= metrics().horizontalAdvance(phone) + 2 * padding);
    CHECK(widths[0] < metrics().horizontalAdvance(phone) + 2 * padding + paper::points(2));
}

TEST_CASE("a word longer than a third of the table, or more words than there is room, change nothing")
{
    const QString url = QStringLiteral("https://example.com/").repeated(20);
    for (const Table &table :
         {tableOf({url, QStringLiteral("a")}, {1, 9}),
          tableOf({QStringLiteral("Negotiating").repeated(3), QStringLiteral("Negotiating").repeated(3),
                   QStringLiteral("Negotiating").repeated(3), QStringLiteral("Negotiating").repeated(3)},
                  {1, 2, 3, 4})}) {
        const auto widths = paper::fittedColumns(table, width, padding, metrics());
        const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                              [](double sum, const Column &column) { return sum + column.share; });
        for (size_t i = 0; i < widths.size(); ++i)
            CHECK(std::abs(widths[i] - width * table.columns[i].share / shares) < 0.01);
    }
}

TEST_CASE("the rest of a table that comes in parts keeps the columns of its first part")
{
    Sheet first;
    Table table = tableOf({QStringLiteral("Negotiating"), QStringLiteral("内容")}, {1, 30});
    for (int i = 0; i < 250; ++i)
        table.rows.push_back({QStringLiteral("新"), QStringLiteral("现场量三条通道，最窄 1.62 米。").repeated(4)});
    first.blocks = {table};
    Sheet whole = first;
    first.isContinued = true;
    Sheet rest;
    rest.isRest = true;
    table.rows.assign(120, {QStringLiteral("新"), QStringLiteral("现场量三条通道，最窄 1.62 米。").repeated(4)});
    rest.blocks = {table};
    std::get<Table>(whole.blocks[0])
        .rows.insert(std::get<Table>(whole.blocks[0]).rows.end(), table.rows.begin(), table.rows.end());
    paper::SheetRun run;
    const int pages = run.layOut(first).count() + run.layOut(rest).count();
    CHECK(pages == paper::layoutSheet(whole).count());
}
