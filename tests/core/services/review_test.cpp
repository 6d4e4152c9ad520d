#include "core/services/review.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "core/services/demo.h"
#include "tests/support/book.h"

#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate today(2026, 4, 30);
const Period april{QDate(2026, 4, 1), QDate(2026, 4, 30)};

ReviewContent contentOf(TempBook &book, Id review)
{
    return book->read([review](Snapshot &view) { return readReview(view, review); }).result().value();
}

Id begin(TempBook &book)
{
    Id id;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(made, beginReview(change, ReviewSpan::Month, april, {}));
        id = made;
        return {};
    });
    return id;
}

QByteArray figuresOf(const ReviewContent &content) { return QJsonDocument(reviewFigures(content)).toJson(); }

Id wonDeal(TempBook &book, const QString &name, const char *kind)
{
    Record customer = customerNamed(name);
    customer.set(customer::kind, Value(QString::fromLatin1(kind)));
    customer.set(customer::firstContactOn, Value::of(QDate(2026, 4, 2)));
    const Id id = book.create(customer);
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(id));
    deal.set(opportunity::title, Value(QStringLiteral("立体库")));
    deal.set(opportunity::result, Value(QStringLiteral("won")));
    deal.set(opportunity::closedOn, Value::of(QDate(2026, 4, 20)));
    deal.set(opportunity::amount, Value(qint64{120'000'00}));
    book.create(deal);
    Record promised(promise::type());
    promised.set(promise::customer, Value::of(id));
    promised.set(FieldName{"by"}, Value(QStringLiteral("ours")));
    promised.set(FieldName{"text"}, Value(QStringLiteral("寄样品")));
    promised.set(promise::dueOn, Value::of(QDate(2026, 4, 10)));
    book.create(promised);
    return id;
}

const ReviewFigure &figure(const ReviewContent &content, const char *metric, ReviewMeasure measure)
{
    for (const ReviewFigure &one : content.changes) {
        if (one.metric == QLatin1String(metric) && one.measure == measure)
            return one;
    }
    FAIL("no such figure");
    return content.changes.front();
}

} // namespace

TEST_CASE("a draft measures anew, a finished review stays what it was")
{
    TempBook book(today);
    wonDeal(book, QStringLiteral("甲公司"), "enterprise");
    const Id review = begin(book);
    CHECK(begin(book) == review);
    CHECK(*figure(contentOf(book, review), "win_rate", ReviewMeasure::Value).now.value == 120'000'00);

    wonDeal(book, QStringLiteral("乙公司"), "enterprise");
    CHECK(*figure(contentOf(book, review), "win_rate", ReviewMeasure::Value).now.value == 240'000'00);

    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(commentReview(change, review, QStringLiteral("四月不错")));
        return finishReview(change, review);
    });
    const QByteArray frozen = figuresOf(contentOf(book, review));
    book.clock().advance(qint64{40} * 24 * 3600 * 1000);
    wonDeal(book, QStringLiteral("丙公司"), "enterprise");
    const ReviewContent later = contentOf(book, review);
    CHECK(figuresOf(later) == frozen);
    CHECK(later.isFinal);
    CHECK(later.finishedOn == today);
    CHECK(later.comment == QStringLiteral("四月不错"));
    const auto refused =
        book->change(QStringLiteral("test"), [&](Change &change) { return commentReview(change, review, {}); })
            .result();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Invalid);
}

TEST_CASE("a decision becomes a follow-up of a customer once")
{
    TempBook book(today);
    const Id customer = wonDeal(book, QStringLiteral("甲公司"), "enterprise");
    const Id review = begin(book);
    Id decision;
    Id made;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(id,
                 decide(change, review,
                        {{}, QStringLiteral("增加分期"), QStringLiteral("价格流失"), {}, {}, QDate(2026, 5, 12), {}}));
        decision = id;
        KEBU_LET(task, decisionToTask(change, decision, customer));
        made = task;
        return {};
    });
    const Record task = book.get(task::type(), made);
    CHECK(task.text(task::goal) == QStringLiteral("增加分期"));
    CHECK(task.wallTime(task::dueAt).date == QDate(2026, 5, 12));
    const ReviewContent content = contentOf(book, review);
    REQUIRE(content.decisions.size() == 1);
    CHECK(content.decisions.front().task == made);
    const auto again = [&](Change &change) -> Result<void> {
        KEBU_TRY(decisionToTask(change, decision, customer));
        return {};
    };
    CHECK_FALSE(book->change(QStringLiteral("test"), again).result().ok());
}

TEST_CASE("a person's name is not frozen with a review, and a masked one names nobody")
{
    TempBook book(today);
    wonDeal(book, QStringLiteral("王小明"), "individual");
    const Id review = begin(book);
    CHECK(contentOf(book, review).promisesOpen.size() == 1);
    book.change([&](Change &change) { return finishReview(change, review); });
    CHECK_FALSE(book.get(review::type(), review).text(review::figures).contains(QStringLiteral("王小明")));
    const ReviewContent content = contentOf(book, review);
    REQUIRE(content.promisesOpen.size() == 1);
    CHECK(content.promisesOpen.front().name == QStringLiteral("王小明"));
    const auto masked = book->read([&](Snapshot &view) { return maskedReview(view, content); }).result();
    REQUIRE(masked.ok());
    CHECK_FALSE(masked->promisesOpen.front().name.contains(QStringLiteral("王小明")));
}

TEST_CASE("a review of the demo book has all its sections, and of an empty one none of them fails")
{
    TempBook empty(today);
    const auto none =
        empty->read([](Snapshot &view) { return measureReview(view, ReviewSpan::Month, april, {}); }).result();
    REQUIRE(none.ok());
    CHECK_FALSE(none->changes.front().now.rate.has_value());

    TempBook book(today);
    REQUIRE(fillDemo(book.book(), {150, 1, today}).ok());
    const auto content =
        book->read([](Snapshot &view) { return measureReview(view, ReviewSpan::Month, april, {}); }).result();
    REQUIRE(content.ok());
    CHECK_FALSE(content->conversionByGrade.empty());
    CHECK_FALSE(content->atRisk.empty());
    CHECK_FALSE(content->lateRecords.empty());
    CHECK_FALSE(content->strategy.empty());
    CHECK(content->lost.size() == size_t(figure(*content, "churn", ReviewMeasure::Count).now.count));
}
