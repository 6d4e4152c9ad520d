#include "core/services/dashboards.h"
#include "tests/support/book.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

std::vector<Dashboard> read(TempBook &book)
{
    const auto all = book->read([](Snapshot &view) {
                             Settings settings(view.connection());
                             return dashboards(settings);
                         })
                         .result();
    REQUIRE(all.ok());
    return *all;
}

Result<void> store(TempBook &book, const Dashboard &dashboard)
{
    return book->note([dashboard](Settings &settings) { return storeDashboard(settings, dashboard); }).result();
}

Dashboard own()
{
    DashboardCard card;
    card.metric = QStringLiteral("win_rate");
    card.by = QStringLiteral("owner");
    card.where = QStringLiteral("grade = A");
    card.span = DashboardCard::Span::Quarter;
    card.look = DashboardCard::Look::Figure;
    card.half = DashboardCard::Half::Value;
    card.width = 2;
    card.isOwn = true;
    return {QStringLiteral("mine"), QStringLiteral("我的看板"), {card}, false};
}

} // namespace

TEST_CASE("every book has a dashboard for the salesperson and one for the manager, of metrics that exist")
{
    TempBook book;
    const auto all = read(book);
    REQUIRE(all.size() == 2);
    for (const Dashboard &each : all) {
        CHECK(each.isReady);
        CHECK_FALSE(each.name.isEmpty());
        for (const DashboardCard &card : each.cards) {
            CAPTURE(card.metric.toStdString(), card.by.toStdString());
            const MetricQuery query =
                queryOf(card, {QDate(2026, 4, 1), QDate(2026, 4, 30)}, QDate(2026, 4, 30), book->user());
            const auto result = book->read([&](Snapshot &view) -> Result<MetricResult> {
                                        KEBU_LET(metric, findMetric(card.metric));
                                        return metric->run(view, query);
                                    })
                                    .result();
            CHECK(result.ok());
        }
    }
}

TEST_CASE("a composed dashboard is kept with the book as it was composed")
{
    TempBook book;
    REQUIRE(store(book, own()).ok());
    book.reopen();
    const auto all = read(book);
    REQUIRE(all.size() == 3);
    CHECK(all.back() == own());
}

TEST_CASE("a ready dashboard that was changed stands in its place until it is brought back")
{
    TempBook book;
    Dashboard changed = own();
    changed.id = QStringLiteral("salesperson");
    REQUIRE(store(book, changed).ok());
    auto all = read(book);
    REQUIRE(all.size() == 2);
    CHECK(all.front() == changed);
    REQUIRE(book->note([](Settings &settings) { return dropDashboard(settings, QStringLiteral("salesperson")); })
                .result()
                .ok());
    all = read(book);
    CHECK(all.front().isReady);
}

TEST_CASE("a dashboard without a name or without cards is refused in words")
{
    TempBook book;
    Dashboard nameless = own();
    nameless.name = QStringLiteral("  ");
    CHECK(store(book, nameless).error().code == ErrorCode::Invalid);
    Dashboard empty = own();
    empty.cards.clear();
    CHECK(store(book, empty).error().code == ErrorCode::Invalid);
    CHECK(read(book).size() == 2);
}

TEST_CASE("a card asks about its own stretch of time and about one's own customers")
{
    const DashboardCard card = own().cards.front();
    const MetricQuery query = queryOf(card, {QDate(2026, 4, 6), QDate(2026, 4, 12)}, QDate(2026, 5, 20), Id{7});
    CHECK(query.period == Period{QDate(2026, 4, 1), QDate(2026, 6, 30)});
    CHECK(query.where == QStringLiteral("owner = 7 and (grade = A)"));
    CHECK(query.comparePrevious);
    DashboardCard always = card;
    always.span = DashboardCard::Span::All;
    CHECK_FALSE(queryOf(always, {}, QDate(2026, 5, 20), {}).comparePrevious);
    CHECK(queryOf(always, {}, QDate(2026, 5, 20), {}).where == QStringLiteral("grade = A"));
}

TEST_CASE("words of a dashboard that nobody knows take their first meaning")
{
    const Dashboard read = dashboardFromJson(
        {{QStringLiteral("id"), QStringLiteral("x")},
         {QStringLiteral("name"), QStringLiteral("x")},
         {QStringLiteral("cards"), QJsonArray{QJsonObject{{QStringLiteral("metric"), QStringLiteral("luck")},
                                                          {QStringLiteral("span"), QStringLiteral("decade")},
                                                          {QStringLiteral("width"), 99}},
                                              QJsonObject()}}});
    REQUIRE(read.cards.size() == 1); // without a metric there is no card
    CHECK(read.cards[0].span == DashboardCard::Span::Page);
    CHECK(read.cards[0].width == DashboardCard::widest);
}
