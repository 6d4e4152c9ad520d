#include "core/services/policypreview.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate monday(2026, 4, 20);

Id customerOf(TempBook &book, const QString &name, const QString &letter, const QString &intent = {})
{
    Record record = customerNamed(name);
    record.set(customer::intent, Value(intent));
    const Id id = book.create(record);
    book.change([&](Change &change) { return setGrade(change, id, letter, QStringLiteral("test")); });
    return id;
}

Record openTaskOf(TempBook &book, Id customer)
{
    const auto task = book->read([customer](Snapshot &view) { return earliestOpenTask(view, customer); }).result();
    REQUIRE(task.ok());
    REQUIRE(task->has_value());
    return **task;
}

void store(TempBook &book, const CadencePolicy &policy)
{
    REQUIRE(book->note([policy](Settings &settings) { return settings.setCadencePolicy(policy); }).result().ok());
}

CadencePreview preview(TempBook &book, const CadencePolicy &candidate)
{
    return book->read([candidate](Snapshot &view) { return previewCadence(view, CadencePolicy{}, candidate); })
        .result()
        .value();
}

} // namespace

TEST_CASE("grading rules are tried before they are stored: counts before and after, and who would change")
{
    TempBook book(monday);
    const Id keen = customerOf(book, QStringLiteral("甲公司"), QStringLiteral("C"), QStringLiteral("high"));
    customerOf(book, QStringLiteral("乙公司"), QStringLiteral("C"));
    GradePolicy candidate;
    candidate.thresholdA = 20;
    candidate.thresholdB = 10;
    const auto tried = book->read([candidate](Snapshot &view) { return previewGrading(view, candidate); }).result();
    REQUIRE(tried.ok());
    CHECK(tried->inForce.c == 2);
    CHECK(tried->after.a == 1);
    CHECK(tried->after.c == 1);
    REQUIRE(tried->changes.size() == 1);
    CHECK(tried->changes.front().customer == keen);
    CHECK(tried->changes.front().to == QStringLiteral("A"));
    CHECK(book.get(customer::type(), keen).text(customer::grade) == QStringLiteral("C"));
}

TEST_CASE("another rhythm tells which open follow-ups would move, and moves none before it is asked")
{
    TempBook book(monday);
    const Id a = customerOf(book, QStringLiteral("甲公司"), QStringLiteral("A"));
    const Id b = customerOf(book, QStringLiteral("乙公司"), QStringLiteral("B"));
    CadencePolicy candidate;
    candidate.gradeB = {21, 21};
    const WallTime planned = openTaskOf(book, b).wallTime(task::dueAt);

    const CadencePreview tried = preview(book, candidate);
    CHECK(tried.open == 2);
    REQUIRE(tried.moved.size() == 1);
    CHECK(tried.moved.front().customer == b);
    CHECK(tried.moved.front().from == planned.date);
    CHECK(tried.moved.front().to == QDate(2026, 5, 11));
    CHECK(openTaskOf(book, b).wallTime(task::dueAt) == planned);

    store(book, candidate);
    const WallTime ofA = openTaskOf(book, a).wallTime(task::dueAt);
    book.change([&](Change &change) { return replanCadence(change, tried.moved); });
    CHECK(openTaskOf(book, b).wallTime(task::dueAt).date == QDate(2026, 5, 11));
    CHECK(openTaskOf(book, a).wallTime(task::dueAt) == ofA);
    book.undo();
    CHECK(openTaskOf(book, b).wallTime(task::dueAt) == planned);
}

TEST_CASE("a follow-up that a person postponed does not move with the rhythm")
{
    TempBook book(monday);
    const Id b = customerOf(book, QStringLiteral("乙公司"), QStringLiteral("B"));
    const Id task = openTaskOf(book, b).id();
    book.change([&](Change &change) {
        return postpone(change, task, WallTime{QDate(2026, 5, 20), {}, {}}, QStringLiteral("出差"));
    });
    CadencePolicy candidate;
    candidate.gradeB = {7, 7};
    CHECK(preview(book, candidate).moved.empty());
}

TEST_CASE("the stored rhythm is the one that plans, and one that contradicts itself is not stored")
{
    TempBook book(monday);
    CadencePolicy policy;
    policy.gradeA = {2, 2};
    store(book, policy);
    const Id a = customerOf(book, QStringLiteral("甲公司"), QStringLiteral("A"));
    CHECK(openTaskOf(book, a).wallTime(task::dueAt).date == QDate(2026, 4, 22));
    CadencePolicy broken;
    broken.gradeA = {0, 0};
    CHECK_FALSE(book->note([broken](Settings &settings) { return settings.setCadencePolicy(broken); }).result().ok());
    const auto kept = book->read([](Snapshot &view) { return Settings(view.connection()).cadencePolicy(); }).result();
    REQUIRE(kept.ok());
    CHECK(*kept == policy);
}
