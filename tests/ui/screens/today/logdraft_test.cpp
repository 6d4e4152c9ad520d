#include "ui/screens/today/logdraft.h"

#include "core/base/clock.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {
const FixedClock fixed = FixedClock::at(QDate(2026, 4, 30));
}

TEST_CASE("a draft comes back from the book as it was typed")
{
    LogDraft draft;
    draft.method = QStringLiteral("visit");
    draft.contact = Id{42};
    draft.text = QStringLiteral("六台的数量不变\n“价格可以再谈”");
    draft.nextWhen = QStringLiteral("下周三下午3点");
    CHECK(LogDraft::fromJson(draft.toJson()) == draft);
    CHECK(LogDraft::fromJson(QStringLiteral("not json")).isEmpty());
}

TEST_CASE("choices alone are no draft")
{
    LogDraft draft;
    draft.method = QStringLiteral("phone");
    draft.contact = Id{1};
    CHECK(draft.isEmpty());
    draft.text = QStringLiteral("x");
    CHECK_FALSE(draft.isEmpty());
}

TEST_CASE("a log without words or with an unreadable day is not saved")
{
    LogDraft draft;
    CHECK_FALSE(missingIn(draft, fixed.wallNow()).isEmpty());
    draft.text = QStringLiteral("聊了价格");
    CHECK(missingIn(draft, fixed.wallNow()).isEmpty());
    draft.nextWhen = QStringLiteral("someday perhaps");
    CHECK_FALSE(missingIn(draft, fixed.wallNow()).isEmpty());
    draft.nextWhen.clear();
    draft.nextGoal = QStringLiteral("发第三版报价");
    CHECK_FALSE(missingIn(draft, fixed.wallNow()).isEmpty());
}

TEST_CASE("a promise that begins with a day is due on it")
{
    CHECK(promiseDay(QStringLiteral("5/6 前发第三版报价"), fixed.wallNow()) == QDate(2026, 5, 6));
    CHECK_FALSE(promiseDay(QStringLiteral("发第三版报价"), fixed.wallNow()).isValid());
}

TEST_CASE("a contact of a past day without an hour does not lie in the future")
{
    LogDraft draft;
    draft.text = QStringLiteral("聊了价格");
    draft.when = QStringLiteral("今天");
    CHECK(entryOf(draft, Id{1}, {}, fixed, false).at <= fixed.now());
}

TEST_CASE("an unanswered e-mail is no reply, an unanswered call no answer")
{
    LogDraft draft;
    draft.method = QStringLiteral("email");
    CHECK(entryOf(draft, Id{1}, {}, fixed, true).reach == QStringLiteral("no_reply"));
    draft.method = QStringLiteral("phone");
    CHECK(entryOf(draft, Id{1}, {}, fixed, true).reach == QStringLiteral("no_answer"));
}
