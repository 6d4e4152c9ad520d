#include "core/base/pending.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <latch>
#include <memory>
#include <thread>

using namespace kebu;

namespace {

/// A promise that is kept when a test says so.
struct Asked {
    Asked() { promise.start(); }
    void answer(int value)
    {
        promise.addResult(value);
        promise.finish();
    }
    QPromise<int> promise;
    Pending<int> pending{promise.future()};
};

void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

TEST_CASE("an answer that arrives while it is asked to be delivered comes once and whole")
{
    QObject window;
    for (int round = 0; round < 3000; ++round) {
        Asked asked;
        std::latch both(2);
        std::thread worker([&] {
            both.arrive_and_wait();
            asked.answer(round);
        });
        // what is chained owns something, so that a second run on what was moved away could not pass unseen
        auto owned = std::make_shared<int>(round);
        int heard = 0;
        both.arrive_and_wait();
        asked.pending.then(&window, [owned = std::move(owned), &heard](int answer) {
            REQUIRE(owned);
            CHECK(answer == *owned);
            ++heard;
        });
        worker.join();
        settle();
        REQUIRE(heard == 1);
    }
}

TEST_CASE("cancelling at any moment delivers nothing and breaks nothing")
{
    QObject window;
    for (int round = 0; round < 3000; ++round) {
        Asked asked;
        std::latch both(2);
        std::thread worker([&] {
            both.arrive_and_wait();
            asked.answer(round);
        });
        int heard = 0;
        asked.pending.then(&window, [&heard](int) { ++heard; });
        both.arrive_and_wait();
        asked.pending.cancel();
        worker.join();
        settle();
        asked.pending.cancel(); // long after it was delivered or dropped
        REQUIRE(heard == 0);
    }
}

TEST_CASE("an answer for a window that is gone is dropped")
{
    int heard = 0;
    Asked early;
    Asked late;
    {
        QObject window;
        early.pending.then(&window, [&heard](int) { ++heard; });
        late.pending.then(&window, [&heard](int) { ++heard; });
        early.answer(1);
    }
    late.answer(2);
    settle();
    CHECK(heard == 0);
}

TEST_CASE("an answer may be asked for several times, also after it came")
{
    QObject window;
    Asked asked;
    int sum = 0;
    asked.pending.then(&window, [&sum](int answer) { sum += answer; });
    asked.answer(5);
    settle();
    asked.pending.then(&window, [&sum](int answer) { sum += answer; });
    CHECK(sum == 5); // never before the caller is done with its own line
    settle();
    CHECK(sum == 10);
}

TEST_CASE("nothing asked is finished and never answers")
{
    QObject window;
    Pending<int> nothing;
    int heard = 0;
    nothing.then(&window, [&heard](int) { ++heard; });
    settle();
    CHECK(nothing.isFinished());
    CHECK(heard == 0);
}
