#include "core/services/churnrisk.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/services/churnhistory.h"
#include "core/services/regrade.h"
#include "core/services/rescue.h"
#include "tests/support/book.h"

#include <QJsonArray>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kebu;
using namespace kebu::test;
using Catch::Approx;

namespace {

const QDate today(2026, 4, 30);

Instant noonOf(QDate day)
{
    return Instant{day.startOfDay(QTimeZone("Asia/Shanghai")).addSecs(12 * 3600).toMSecsSinceEpoch()};
}

Record talkOf(Id customer, QDate day, const char *attitude)
{
    Record record(interaction::type());
    record.set(interaction::customer, Value::of(customer));
    record.set(interaction::happenedAt, Value::of(noonOf(day)));
    record.set(interaction::method, Value(QStringLiteral("phone")));
    record.set(interaction::content, Value(QStringLiteral("谈")));
    record.set(interaction::attitude, Value(QString::fromLatin1(attitude)));
    return record;
}

/// A customer since three years who is talked to every month, content until it leaves: four months before it does the
/// talks turn sour and then stop.
Id makeCustomer(Change &change, int number, QDate ended)
{
    Record record = customerNamed(QStringLiteral("客户%1").arg(number));
    record.set(customer::firstContactOn, Value::of(today.addYears(-3)));
    record.set(customer::stage, Value(ended.isValid() ? QStringLiteral("ended") : QStringLiteral("in_use")));
    record.set(customer::lostOn, Value::of(ended));
    const Id id = change.create(record).value();
    for (QDate day = today.addYears(-2).addDays(number % 28); day < today; day = day.addMonths(1)) {
        const qint64 left = ended.isValid() ? day.daysTo(ended) : 10'000;
        if (left < 60)
            break;
        REQUIRE(change.create(talkOf(id, day, left < 150 ? "negative" : "positive")).ok());
    }
    return id;
}

void fill(TempBook &book, int stayed, int ended)
{
    book.change([&](Change &change) -> Result<void> {
        for (int i = 0; i < stayed + ended; ++i)
            makeCustomer(change, i, i < ended ? today.addDays(-7 * (i % 90) - 1) : QDate());
        return {};
    });
}

ChurnStudy study(TempBook &book)
{
    return book->read([](Snapshot &view) { return studyChurn(view); }).result().value();
}

} // namespace

TEST_CASE("below fifty ended customers the book says nothing of anybody's risk")
{
    TempBook book(today);
    fill(book, 5, 49);
    const ChurnStudy found = study(book);
    CHECK(found.endedCustomers == 49);
    CHECK_FALSE(found.model);
    CHECK(found.risks.empty());
}

TEST_CASE("a book whose customers leave after sour silence learns it, and finds them in months it has not seen")
{
    TempBook book(today);
    fill(book, 60, 60);
    const Id souring = book.create([&] {
        Record record = customerNamed(QStringLiteral("将失客户"));
        record.set(customer::firstContactOn, Value::of(today.addYears(-3)));
        record.set(customer::stage, Value(QStringLiteral("in_use")));
        return record;
    }());
    for (int month = 24; month > 2; --month)
        book.create(talkOf(souring, today.addMonths(-month), month > 5 ? "positive" : "negative"));
    const ChurnStudy found = study(book);
    REQUIRE(found.model);
    CHECK(found.endedCustomers == 60);
    const RiskTrial &trial = found.model->trial;
    CHECK(trial.hitRate() > 2 * trial.baseRate());
    CHECK(trial.brier < trial.brierOfBase);
    CHECK(trial.calibration.size() == 5);
    REQUIRE_FALSE(found.risks.empty());
    CHECK(found.risks.front().customer == souring);
    CHECK(found.risks.front().probability > 0.2);
    CHECK_FALSE(found.risks.front().reasons.empty());
    // those who ended are judged no more
    CHECK(found.risks.size() == 61);
    CHECK(found.model->trialText().contains(QStringLiteral("had not seen")));
    for (size_t i = 0; i < riskFeatures().size(); ++i)
        CHECK_FALSE(found.model->weightText(i).isEmpty());

    book->note([model = found.model](Settings &settings) { return storeChurnModel(settings, model); })
        .waitForFinished();
    const auto explained = book->read([souring](Snapshot &view) -> Result<GradeExplanation> {
                                   KEBU_LET(record, view.get(customer::type(), souring));
                                   return explainGrade(view, record);
                               })
                               .result()
                               .value();
    REQUIRE(explained.risk);
    CHECK(explained.risk->probability == Approx(found.risks.front().probability));
}

TEST_CASE("a stored model reads back, one of other features is none")
{
    TempBook book(today);
    fill(book, 20, 50);
    const ChurnStudy found = study(book);
    REQUIRE(found.model);
    const Result<ChurnModel> read = ChurnModel::fromJson(found.model->toJson());
    REQUIRE(read.ok());
    CHECK(read->model == found.model->model);
    CHECK(read->trial.hits == found.model->trial.hits);
    QJsonObject other = found.model->toJson();
    other.insert(QStringLiteral("features"), QJsonArray());
    CHECK_FALSE(ChurnModel::fromJson(other).ok());
    CHECK_FALSE(ChurnModel::fromJson({}).ok());
}

TEST_CASE("what is known on a day takes nothing from the days after it")
{
    ChurnHistory history;
    const qint32 day = qint32(today.toJulianDay());
    history.since = day - 400;
    history.talks = {{day - 100, true, false}, {day - 10, false, true}};
    history.orders = {{day - 300, 1000}, {day - 50, 500}};
    history.complaints = {day - 5};
    history.scores = {{day - 40, 2}};
    history.contracts = {{day + 30, 0}};
    history.bills = {{day - 3, 0}};
    const std::vector<double> before = history.featuresOn(day);
    history.talks.push_back({day + 1, true, true});
    history.orders.push_back({day + 1, 99999});
    history.complaints.push_back(day + 1);
    history.scores.push_back({day + 1, 5});
    history.contracts.front().renewed = day + 1;
    history.bills.front().paid = day + 1;
    history.bills.push_back({day + 1, 0});
    history.ended = day + 1;
    CHECK(history.featuresOn(day) == before);
    CHECK(before.size() == riskFeatures().size());
    CHECK(history.featuresOn(day + 1) != before);
}

TEST_CASE("a rescue plan is offered with its days, begun once, and shown while it runs")
{
    TempBook book(today);
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    const auto offer = [&] {
        return book->read([id](Snapshot &view) { return rescueOffer(view, id); }).result().value();
    };
    const RescueOffer before = offer();
    CHECK_FALSE(before.isRunning);
    REQUIRE(before.steps.size() >= 3);
    CHECK(before.steps.front().due >= today);
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(startRescue(change, id));
        return {};
    });
    const RescueOffer running = offer();
    CHECK(running.isRunning);
    REQUIRE(running.steps.size() == before.steps.size());
    CHECK(running.steps.front().due == before.steps.front().due);
    const auto again = book->change(QStringLiteral("again"),
                                    [&](Change &change) -> Result<void> {
                                        KEBU_TRY(startRescue(change, id));
                                        return {};
                                    })
                           .result();
    CHECK_FALSE(again.ok());
}
