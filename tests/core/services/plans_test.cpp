#include "core/services/plans.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QDate monday(2026, 4, 13);

std::vector<PlanTask> apply(TempBook &book, const PlanRequest &request)
{
    std::vector<PlanTask> tasks;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(made, applyPlan(change, request));
        tasks = made;
        return {};
    });
    return tasks;
}

PlanRequest proposal(Id customer) { return {customer, PlanTemplates::defaults().all.front(), {}, {}, {}}; }

QString dueOf(TempBook &book, Id task) { return book.get(task::type(), task).text(task::dueAt); }

Result<ChangeInfo> tryChange(TempBook &book, std::function<Result<void>(Change &)> work)
{
    return book->change(QStringLiteral("test"), std::move(work)).result();
}

} // namespace

TEST_CASE("a plan becomes follow-ups in three days, a week and two weeks, each after the one before, in one change")
{
    TempBook book(monday);
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(customer));
    deal.set(opportunity::title, Value(QStringLiteral("第二条产线")));
    const Id about = book.create(deal);
    const Digest before = book.digest();
    PlanRequest request = proposal(customer);
    request.about = RecordRef{opportunity::type().name(), about};
    request.collaborators = {book->user()};
    const std::vector<PlanTask> tasks = apply(book, request);
    REQUIRE(tasks.size() == 3);
    CHECK(dueOf(book, tasks[0].task) == QStringLiteral("2026-04-16"));
    CHECK(dueOf(book, tasks[1].task) == QStringLiteral("2026-04-20"));
    CHECK(dueOf(book, tasks[2].task) == QStringLiteral("2026-04-27"));
    const Record demo = book.get(task::type(), tasks[1].task);
    CHECK(demo.ref(task::follows) == tasks[0].task);
    CHECK(demo.text(task::origin) == QStringLiteral("plan"));
    CHECK(demo.text(task::milestone) == QStringLiteral("demo"));
    CHECK(demo.text(task::plan) == request.plan.name);
    CHECK(demo.text(task::about) == request.about->toString());
    CHECK(demo.value(task::collaborators) == Value(request.collaborators));
    book.undo();
    CHECK(book.digest().content == before.content);
}

TEST_CASE("steps of a plan fall on working days of the owner, never before the step they come after")
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    const PlanTemplate plan{
        QStringLiteral("p"),
        QStringLiteral("p"),
        {{QStringLiteral("a"), 0, {}, {}}, {QStringLiteral("b"), 1, {}, {}}, {QStringLiteral("c"), 2, {}, {}}}};
    // 1 to 5 May 2026 is a holiday, the 9th a Saturday that is worked
    CHECK(planDays(plan, QDate(2026, 5, 1), calendar) ==
          std::vector<QDate>{QDate(2026, 5, 6), QDate(2026, 5, 6), QDate(2026, 5, 6)});
    CHECK(planDays(plan, QDate(2026, 5, 8), calendar) ==
          std::vector<QDate>{QDate(2026, 5, 8), QDate(2026, 5, 9), QDate(2026, 5, 11)});
}

TEST_CASE("when a step slips the open steps behind it move along, in the same change")
{
    TempBook book(monday);
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    const std::vector<PlanTask> tasks = apply(book, proposal(customer));
    book.change([&](Change &change) {
        return postpone(change, tasks[0].task, WallTime{QDate(2026, 4, 20), {}, {}}, QStringLiteral("客户出差"));
    });
    CHECK(dueOf(book, tasks[0].task) == QStringLiteral("2026-04-20"));
    CHECK(dueOf(book, tasks[1].task) == QStringLiteral("2026-04-24"));
    CHECK(dueOf(book, tasks[2].task) == QStringLiteral("2026-05-06")); // 1 May is a holiday
    CHECK(book.get(task::type(), tasks[0].task).number(task::postponedCount) == 1);
    CHECK_FALSE(book.get(task::type(), tasks[1].task).has(task::postponedCount));
    book.undo();
    CHECK(dueOf(book, tasks[1].task) == QStringLiteral("2026-04-20"));

    book.change([&](Change &change) {
        return postpone(change, tasks[1].task, WallTime{QDate(2026, 4, 17), {}, {}}, {});
    });
    CHECK(dueOf(book, tasks[2].task) == QStringLiteral("2026-04-27")); // earlier is no slip
}

TEST_CASE("a step done after its day moves the rest as many days")
{
    TempBook book(monday);
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    const std::vector<PlanTask> tasks = apply(book, proposal(customer));
    book.clock().set(WallTime{QDate(2026, 4, 17), QTime(10, 0), {}}.toInstant(book.clock().zone()));
    book.change([&](Change &change) { return complete(change, tasks[0].task); });
    CHECK(dueOf(book, tasks[1].task) == QStringLiteral("2026-04-21"));
    CHECK(dueOf(book, tasks[2].task) == QStringLiteral("2026-04-28"));
}

TEST_CASE("stopping a plan closes its open steps with the reason and leaves one next contact")
{
    TempBook book(monday);
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    const std::vector<PlanTask> tasks = apply(book, proposal(customer));
    book.change([&](Change &change) { return complete(change, tasks[0].task); });
    CHECK_FALSE(tryChange(book, [&](Change &change) -> Result<void> {
                    KEBU_TRY(stopPlan(change, tasks[2].task, QStringLiteral(" ")));
                    return {};
                }).ok());
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(stopped, stopPlan(change, tasks[2].task, QStringLiteral("预算取消")));
        CHECK(stopped == 2);
        return {};
    });
    CHECK(book.get(task::type(), tasks[1].task).text(task::skipReason) == QStringLiteral("预算取消"));
    const auto open = book->read([&](Snapshot &view) {
                              return view.store().where(task::type(), QStringLiteral("state = 'open'"), {});
                          })
                          .result();
    REQUIRE(open.ok());
    CHECK(open->size() == 1);
}

TEST_CASE("a plan that begins in the past or for a lost customer is refused in words")
{
    TempBook book(monday);
    Record lost = customerNamed(QStringLiteral("已流失公司"));
    lost.set(customer::stage, Value(QStringLiteral("ended")));
    lost.set(customer::churnReason, Value(QStringLiteral("price")));
    const Id gone = book.create(lost);
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    PlanRequest late = proposal(customer);
    late.start = monday.addDays(-1);
    for (const PlanRequest &request : {proposal(gone), late}) {
        const auto refused = tryChange(book, [&](Change &change) -> Result<void> {
            KEBU_TRY(applyPlan(change, request));
            return {};
        });
        REQUIRE_FALSE(refused.ok());
        CHECK_FALSE(refused.error().message.isEmpty());
    }
}

TEST_CASE("templates are stored whole, and one that contradicts itself is refused in words")
{
    TempBook book(monday);
    PlanTemplates templates = PlanTemplates::defaults();
    REQUIRE(templates.find(QStringLiteral("rescue")));
    templates.all.push_back({{}, QStringLiteral("参展跟进"), {{QStringLiteral("寄资料"), 2, {}, {}}}});
    REQUIRE(book->note([&](Settings &settings) { return storePlanTemplates(settings, templates); }).result().ok());
    const auto read = book->read([](Snapshot &view) { return planTemplates(Settings(view.connection())); }).result();
    REQUIRE(read.ok());
    REQUIRE(read->find(QStringLiteral("参展跟进")));
    CHECK(read->all.size() == 4);

    const auto refuse = [&](const std::function<void(PlanTemplates &)> &spoil) {
        PlanTemplates bad = templates;
        spoil(bad);
        const auto stored = book->note([&](Settings &settings) { return storePlanTemplates(settings, bad); }).result();
        REQUIRE_FALSE(stored.ok());
        CHECK_FALSE(stored.error().message.isEmpty());
    };
    refuse([](PlanTemplates &bad) { bad.all[0].name.clear(); });
    refuse([](PlanTemplates &bad) { bad.all[1].name = bad.all[0].name; });
    refuse([](PlanTemplates &bad) { bad.all[0].steps.clear(); });
    refuse([](PlanTemplates &bad) { bad.all[0].steps[0].goal = QStringLiteral(" "); });
    refuse([](PlanTemplates &bad) { bad.all[0].steps[0].afterDays = -1; });
}

TEST_CASE("a plan runs until its last step is closed, and says what comes next and for which opportunity")
{
    TempBook book(monday);
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(customer));
    deal.set(opportunity::title, Value(QStringLiteral("立体库一期")));
    const Id about = book.create(deal);
    const auto running = [&] {
        return book->read([customer](Snapshot &view) { return runningPlans(view, customer); }).result().value();
    };
    CHECK(running().empty());
    book.change([&](Change &change) -> Result<void> {
        PlanRequest request;
        request.customer = customer;
        request.plan = PlanTemplates::defaults().all.front();
        request.about = RecordRef{opportunity::type().name(), about};
        KEBU_TRY(applyPlan(change, request));
        return {};
    });
    std::vector<RunningPlan> plans = running();
    REQUIRE(plans.size() == 1);
    CHECK(plans.front().aboutTitle == QStringLiteral("立体库一期"));
    const size_t steps = plans.front().steps.size();
    REQUIRE(steps >= 2);
    CHECK(plans.front().next().task == plans.front().steps.front().task);
    book.change([&](Change &change) { return complete(change, plans.front().next().task); });
    plans = running();
    REQUIRE(plans.size() == 1);
    CHECK(plans.front().steps.size() == steps);
    CHECK(plans.front().next().task == plans.front().steps[1].task);
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(stopPlan(change, plans.front().next().task, QStringLiteral("项目推迟到明年")));
        return {};
    });
    CHECK(running().empty());
}
