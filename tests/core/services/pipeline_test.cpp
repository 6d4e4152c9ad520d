#include "core/services/pipeline.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/user.h"
#include "core/storage/settings.h"
#include "tests/support/book.h"

#include <QElapsedTimer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);

struct Deal {
    const char *title;
    const char *stage;
    qint64 yuan = 0; ///< 0: not known
    int days = 0;    ///< in its stage
    QDate expected = {};
    int probability = -1;
    const char *result = "";
    const char *reason = "";
};

Record recordOf(Id customer, const Deal &deal)
{
    Record record(opportunity::type());
    record.set(opportunity::customer, Value::of(customer));
    record.set(opportunity::title, Value(QString::fromUtf8(deal.title)));
    record.set(opportunity::stage, Value(QString::fromUtf8(deal.stage)));
    record.set(opportunity::stageSince, Value::of(today.addDays(-deal.days)));
    record.set(opportunity::expectedCloseOn, Value::of(deal.expected));
    if (deal.yuan)
        record.set(opportunity::amount, Value::of(Money{deal.yuan * 100}));
    if (deal.probability >= 0)
        record.set(opportunity::probability, Value(qint64(deal.probability)));
    if (*deal.result) {
        record.set(opportunity::result, Value(QString::fromLatin1(deal.result)));
        record.set(opportunity::closedOn, Value::of(today.addDays(-deal.days)));
        record.set(opportunity::lostReason, Value(QString::fromLatin1(deal.reason)));
    }
    return record;
}

PipelineBoard boardOf(TempBook &book, const PipelineFilter &filter = {}, int cards = 30)
{
    const auto board =
        book->read([filter, cards](Snapshot &view) { return pipelineBoard(view, filter, cards); }).result();
    REQUIRE(board);
    return *board;
}

const BoardColumn &column(const PipelineBoard &board, const char *stage)
{
    const auto found = std::ranges::find(board.columns, QString::fromUtf8(stage), &BoardColumn::stage);
    REQUIRE(found != board.columns.end());
    return *found;
}

struct Fixture {
    TempBook book;
    Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));

    Id add(const Deal &deal) { return book.create(recordOf(customer, deal)); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the board has the stages in order, each with its sum, weight and stay")
{
    add({"A", "negotiating", 200'000, 20});
    add({"B", "negotiating", 100'000, 10, {}, 50});
    add({"C", "negotiating"});
    const PipelineBoard board = boardOf(book);
    REQUIRE(board.columns.size() == 6);
    CHECK(board.columns.front().stage == u"first_contact");
    CHECK(board.columns.back().stage == u"payment_received");
    const BoardColumn &talks = column(board, "negotiating");
    CHECK(talks.sum.count == 3);
    CHECK(talks.sum.amount.minor == 300'000'00);
    CHECK(talks.sum.weighted.minor == 190'000'00); // 70 % of the stage, and 50 % of its own
    CHECK(talks.averageDays == 10);
    CHECK(talks.allowedDays == 21);
    CHECK(board.inProgress.count == 3);
}

TEST_CASE_METHOD(Fixture, "cards that stand longest come first, and only as many as asked for")
{
    add({"young", "first_contact", 90'000, 2});
    add({"old", "first_contact", 10'000, 18});
    add({"middle", "first_contact", 50'000, 9});
    const BoardColumn first = column(boardOf(book, {}, 2), "first_contact");
    REQUIRE(first.cards.size() == 2);
    CHECK(first.sum.count == 3);
    CHECK(first.cards[0].deal.text(opportunity::title) == u"old");
    CHECK(first.cards[0].days == 18);
    CHECK(first.cards[0].customer.name == u"苏州衡岳精密机械有限公司");
    CHECK(first.cards[1].deal.text(opportunity::title) == u"middle");
}

TEST_CASE_METHOD(Fixture, "won deals stay in sight for a while, what is paid is no longer in progress, lost ones go")
{
    add({"signed", "contract_signed", 50'000, 20, {}, -1, "won"});
    add({"long ago", "contract_signed", 70'000, 61, {}, -1, "won"});
    add({"paid", "payment_received", 30'000, 4, {}, -1, "won"});
    add({"lost", "negotiating", 10'000, 4, {}, -1, "lost", "price"});
    const PipelineBoard board = boardOf(book);
    CHECK(column(board, "contract_signed").sum.count == 1);
    CHECK(column(board, "payment_received").sum.count == 1);
    CHECK(column(board, "negotiating").sum.count == 0);
    CHECK(board.inProgress.amount.minor == 50'000'00);
}

TEST_CASE_METHOD(Fixture, "the month says what was won and lost, and why")
{
    add({"won", "contract_signed", 120'000, 3, {}, -1, "won"});
    add({"earlier", "contract_signed", 500'000, 40, {}, -1, "won"});
    add({"a", "negotiating", 10'000, 1, {}, -1, "lost", "price"});
    add({"b", "negotiating", 20'000, 2, {}, -1, "lost", "price"});
    add({"c", "negotiating", 30'000, 29, {}, -1, "lost", "need_gone"});
    const MonthOfResults month = boardOf(book).month;
    CHECK(month.month == QDate(2026, 4, 1));
    CHECK(month.won.count == 1);
    CHECK(month.won.amount.minor == 120'000'00);
    CHECK(month.lost.count == 3);
    CHECK(month.lost.amount.minor == 60'000'00);
    REQUIRE(month.reasons.size() == 2);
    CHECK(month.reasons[0].code == u"price");
    CHECK(month.reasons[0].count == 2);
}

TEST_CASE_METHOD(Fixture, "the forecast adds open deals by expected month, the unknown last")
{
    add({"may", "negotiating", 100'000, 1, QDate(2026, 5, 6)});
    add({"may too", "first_contact", 50'000, 1, QDate(2026, 5, 31)});
    add({"june", "negotiating", 10'000, 1, QDate(2026, 6, 1)});
    add({"some day", "negotiating", 40'000, 1});
    add({"won", "contract_signed", 99'000, 1, QDate(2026, 5, 2), -1, "won"});
    const PipelineBoard board = boardOf(book);
    REQUIRE(board.forecast.size() == 3);
    CHECK(board.forecast[0].month == QDate(2026, 5, 1));
    CHECK(board.forecast[0].sum.amount.minor == 150'000'00);
    CHECK(board.forecast[0].sum.weighted.minor == 75'000'00);
    CHECK(board.forecast[1].month == QDate(2026, 6, 1));
    CHECK_FALSE(board.forecast[2].month.isValid());
    CHECK(board.expectedIn(QDate(2026, 5, 1))->sum.count == 2);
    CHECK(board.expectedIn(QDate(2026, 7, 1)) == nullptr);
}

TEST_CASE_METHOD(Fixture, "an owner and a query narrow everything alike")
{
    Record colleague(user::type());
    colleague.set(user::name, Value(QStringLiteral("林晓")));
    const Id other = book.create(colleague);
    Record theirs = recordOf(customer, {"theirs", "negotiating", 10'000});
    theirs.set(opportunity::owner, Value::of(other));
    book.create(theirs);
    add({"big", "negotiating", 500'000});
    CHECK(boardOf(book, {other, {}}).inProgress.count == 1);
    const PipelineBoard big = boardOf(book, {{}, QStringLiteral("amount >= 20万")});
    CHECK(big.inProgress.count == 1);
    CHECK(column(big, "negotiating").cards.size() == 1);
    const auto bad = book->read([](Snapshot &view) {
                             return pipelineBoard(view, {{}, QStringLiteral("amount >=")});
                         })
                         .result();
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::Invalid);
}

TEST_CASE_METHOD(Fixture, "what stands in no stage, or in one of the user's own, is not hidden")
{
    Record nowhere = recordOf(customer, {"nowhere", "", 10'000});
    book.create(nowhere);
    book.change([](Change &change) -> Result<void> {
        KEBU_TRY(change.ensureChoice(QStringLiteral("opportunity.stage"), QStringLiteral("试用")));
        return {};
    });
    add({"trial", "试用", 20'000, 3});
    const PipelineBoard board = boardOf(book);
    CHECK(board.columns.front().stage.isEmpty());
    CHECK(board.columns.front().sum.count == 1);
    CHECK(board.columns.back().stage == u"试用");
    CHECK(board.columns.back().allowedDays == 0);
}

TEST_CASE_METHOD(Fixture, "the days and weights of stages are the book's own setting")
{
    StagePolicy policy;
    policy.stages[QStringLiteral("negotiating")] = {5, 10, {}};
    REQUIRE(book->note([policy](Settings &settings) { return settings.setStagePolicy(policy); }).result().ok());
    add({"A", "negotiating", 100'000, 8});
    const BoardColumn talks = column(boardOf(book), "negotiating");
    CHECK(talks.allowedDays == 5);
    CHECK(talks.sum.weighted.minor == 10'000'00);
}

TEST_CASE_METHOD(Fixture, "the door notes since when a deal stands in its stage")
{
    Record fresh(opportunity::type());
    fresh.set(opportunity::customer, Value::of(customer));
    fresh.set(opportunity::title, Value(QStringLiteral("fresh")));
    fresh.set(opportunity::stage, Value(QStringLiteral("first_contact")));
    const Id id = book.create(fresh);
    CHECK(book.get(opportunity::type(), id).date(opportunity::stageSince) == today);
    book.clock().set(WallTime{QDate(2026, 5, 8), QTime(9, 0), {}}.toInstant(book.clock().zone()));
    book.change([id](Change &change) {
        return change.edit(opportunity::type(), id,
                           [](Record &deal) { deal.set(opportunity::title, Value(QStringLiteral("renamed"))); });
    });
    CHECK(book.get(opportunity::type(), id).date(opportunity::stageSince) == today);
    book.change([id](Change &change) {
        return change.edit(opportunity::type(), id,
                           [](Record &deal) { deal.set(opportunity::stage, Value(QStringLiteral("negotiating"))); });
    });
    CHECK(book.get(opportunity::type(), id).date(opportunity::stageSince) == QDate(2026, 5, 8));
    book.undo();
    CHECK(book.get(opportunity::type(), id).date(opportunity::stageSince) == today);
}

TEST_CASE("sums and cards are read from an index and nothing is sorted")
{
    TempBook book;
    const auto plan = [&book](const QString &sql, int values) {
        return book
            ->read([sql, values](Snapshot &view) -> Result<QString> {
                Statement steps(view.connection().database(), QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
                QVariantList bound;
                for (int i = 0; i < values; ++i)
                    bound << QStringLiteral("x");
                KEBU_TRY(steps.runWith(bound));
                QString all;
                while (steps.next())
                    all += steps.text(3) + u'\n';
                KEBU_TRY(steps.done());
                return all;
            })
            .result()
            .value();
    };
    const QString sums = plan(boardSumsSql(), 1);
    CHECK(sums.contains(u"COVERING INDEX opportunity_forecast"));
    CHECK_FALSE(sums.contains(u"TEMP B-TREE"));
    for (const bool isWon : {false, true}) {
        const QString cards =
            plan(boardCardsSql(isWon) + QStringLiteral(" ORDER BY stage_since, id LIMIT 30"), isWon ? 2 : 1);
        CHECK(cards.contains(u"INDEX opportunity_board"));
        CHECK_FALSE(cards.contains(u"TEMP B-TREE"));
    }
}

TEST_CASE("a board over a hundred thousand opportunities is there before anybody waits", "[.bench]")
{
    TempBook book;
    const Id customer = book.create(customerNamed(QStringLiteral("A")));
    static const char *const stages[] = {"first_contact", "need_clarified",  "proposal_submitted",
                                         "negotiating",   "contract_signed", "payment_received"};
    book.change([customer](Change &change) -> Result<void> {
        for (int i = 0; i < 100'000; ++i) {
            const Deal deal{"deal", stages[i % 6], 1000 + i, i % 90, today.addDays(i % 400)};
            KEBU_TRY(change.create(recordOf(customer, deal)));
        }
        return {};
    });
    (void)boardOf(book);
    QElapsedTimer timer;
    timer.start();
    const PipelineBoard board = boardOf(book);
    WARN("milliseconds: " << timer.elapsed());
    CHECK(board.inProgress.count > 80'000);
    CHECK(timer.elapsed() < 300);
}
