#include "ui/shell/jobs.h"

#include <QPromise>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

struct Work {
    FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    Jobs jobs{clock};
    QPromise<Result<int>> promise;

    Work() { promise.start(); }
    int watch() { return jobs.watch(QStringLiteral("Backing up"), Pending(promise.future())); }
};

} // namespace

TEST_CASE("a job runs until its future ends and says how it ended")
{
    Work work;
    work.watch();
    CHECK(work.jobs.running() == 1);
    work.promise.addResult(Result<int>(7));
    work.promise.finish();
    REQUIRE(QTest::qWaitFor([&] { return work.jobs.running() == 0; }));
    CHECK(work.jobs.all().front().state == Jobs::State::Done);
}

TEST_CASE("a job that failed keeps the sentence why")
{
    Work work;
    work.watch();
    work.promise.addResult(Result<int>(Error{ErrorCode::DiskFull, QStringLiteral("The disk is full."), {}}));
    work.promise.finish();
    REQUIRE(QTest::qWaitFor([&] { return work.jobs.running() == 0; }));
    CHECK(work.jobs.all().front().state == Jobs::State::Failed);
    CHECK(work.jobs.all().front().outcome == u"The disk is full.");
}

TEST_CASE("stopping a job cancels its future")
{
    Work work;
    const int number = work.watch();
    work.jobs.stop(number);
    CHECK(work.promise.isCanceled());
    work.promise.finish();
    REQUIRE(QTest::qWaitFor([&] { return work.jobs.running() == 0; }));
    CHECK(work.jobs.all().front().state == Jobs::State::Stopped);
    work.jobs.stop(number); // once more does nothing
}

TEST_CASE("a job's time left follows from its speed so far")
{
    Work work;
    const int number = work.watch();
    work.jobs.setProgress(number, 1, 100);
    CHECK(work.jobs.timeLeft(work.jobs.all().front()) == -1);
    work.clock.advance(30'000);
    work.jobs.setProgress(number, 25, 100);
    CHECK(work.jobs.timeLeft(work.jobs.all().front()) == 90'000);
    work.promise.finish();
}

TEST_CASE("ended jobs are remembered, but not without end")
{
    Work work;
    for (int i = 0; i < 9; ++i)
        work.jobs.end(work.jobs.begin(QString::number(i)), Jobs::State::Done);
    REQUIRE(work.jobs.all().size() == Jobs::keptEnded);
    CHECK(work.jobs.all().back().title == u"8");
}
