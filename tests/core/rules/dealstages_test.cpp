#include "core/rules/dealstages.h"

#include "core/domain/opportunity.h"
#include "core/rules/stagepolicy.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using dealstages::Step;

namespace {

const QDate today(2026, 4, 30);

Record deal()
{
    Record record(opportunity::type(), Id{1});
    record.set(opportunity::stage, Value(QStringLiteral("proposal_submitted")));
    return record;
}

Step to(const char *stage) { return {QString::fromLatin1(stage), false}; }

std::vector<QString> missing(const Record &opportunity, const Step &step, const StagePolicy &policy = {})
{
    std::vector<QString> names;
    for (const FieldInfo &field : dealstages::missingFor(opportunity, step, policy, Catalog()))
        names.push_back(field.name);
    return names;
}

std::vector<QString> only(FieldName field) { return {QString(field)}; }

} // namespace

TEST_CASE("a negotiation asks when it closes, a signature for how much, a loss why")
{
    CHECK(missing(deal(), to("need_clarified")).empty());
    CHECK(missing(deal(), to("negotiating")) == only(opportunity::expectedCloseOn));
    CHECK(missing(deal(), to("contract_signed")) == only(opportunity::amount));
    CHECK(missing(deal(), {{}, true}) == only(opportunity::lostReason));
    CHECK(missing(deal(), to("a_stage_of_ones_own")).empty());
    Record known = deal();
    known.set(opportunity::expectedCloseOn, Value::of(today.addDays(20)));
    CHECK(missing(known, to("negotiating")).empty());
}

TEST_CASE("a stage asks for what the book's policy says, and for no field that is gone")
{
    StagePolicy policy;
    policy.stages[QStringLiteral("need_clarified")].required = {QStringLiteral("product"), QStringLiteral("gone"),
                                                                QStringLiteral("probability")};
    policy.stages[QStringLiteral("negotiating")].required.clear();
    policy.lossRequires << QString(opportunity::competitor);
    CHECK(missing(deal(), to("need_clarified"), policy) ==
          std::vector<QString>{QStringLiteral("product"), QStringLiteral("probability")});
    CHECK(missing(deal(), to("negotiating"), policy).empty());
    CHECK(missing(deal(), {{}, true}, policy) ==
          std::vector<QString>{QString(opportunity::lostReason), QString(opportunity::competitor)});
    CHECK(StagePolicy::fromJson(policy.toJson()).value() == policy);
}

TEST_CASE("what is stored of stages before they asked for fields asks for what a new book asks for")
{
    QJsonObject old = StagePolicy().toJson();
    old.remove(QStringLiteral("loss_requires"));
    old.remove(QStringLiteral("customer_requires"));
    QJsonObject stages = old[QStringLiteral("stages")].toObject();
    stages[QStringLiteral("negotiating")] =
        QJsonObject{{QStringLiteral("days"), 21}, {QStringLiteral("probability"), 70}};
    old[QStringLiteral("stages")] = stages;
    CHECK(StagePolicy::fromJson(old).value() == StagePolicy());
}

TEST_CASE("a stage may ask for what people fill in, not for what is always there or the step sets itself")
{
    const auto askable = [](FieldName name) {
        return isAskable(opportunity::type(), opportunity::type().field(opportunity::type().indexOf(name)));
    };
    for (const FieldName name :
         {opportunity::product, opportunity::amount, opportunity::competitor, opportunity::owner})
        CHECK(askable(name));
    for (const FieldName name : {opportunity::number, opportunity::title, opportunity::customer, opportunity::stage,
                                 opportunity::stageSince, opportunity::result, opportunity::closedOn})
        CHECK_FALSE(askable(name));
}

TEST_CASE("a signed deal is won today, and open again when it is taken back")
{
    Record record = deal();
    dealstages::take(record, to("contract_signed"), today);
    CHECK(record.text(opportunity::result) == u"won");
    CHECK(record.date(opportunity::closedOn) == today);
    dealstages::take(record, to("payment_received"), today.addDays(9));
    CHECK(record.date(opportunity::closedOn) == today); // it was won when it was signed
    dealstages::take(record, to("negotiating"), today.addDays(10));
    CHECK_FALSE(record.has(opportunity::result));
    CHECK_FALSE(record.has(opportunity::closedOn));
}

TEST_CASE("a loss keeps the stage in which the deal was lost")
{
    Record record = deal();
    dealstages::take(record, {{}, true}, today);
    CHECK(record.text(opportunity::stage) == u"proposal_submitted");
    CHECK(record.text(opportunity::result) == u"lost");
    CHECK(record.date(opportunity::closedOn) == today);
}

TEST_CASE("a deal suggests its customer's stage forwards only, and a loss only where nothing else goes on")
{
    const auto after = [](const char *customer, const Step &step, bool others = false) {
        return dealstages::customerStageAfter(QString::fromLatin1(customer), step, others);
    };
    CHECK(after("negotiating", to("contract_signed")) == QStringLiteral("contract_signed"));
    CHECK(after("", to("contract_signed")) == QStringLiteral("contract_signed"));
    CHECK(after("in_use", to("contract_signed")) == std::nullopt);
    CHECK(after("contract_signed", to("payment_received")) == QStringLiteral("payment_received"));
    CHECK(after("first_contact", to("negotiating")) == std::nullopt);
    CHECK(after("negotiating", {{}, true}) == QStringLiteral("not_won"));
    CHECK(after("negotiating", {{}, true}, true) == std::nullopt);
    CHECK(after("in_use", {{}, true}) == std::nullopt);
}

TEST_CASE("days and probabilities of the stages survive storing, and nonsense is refused in words")
{
    StagePolicy policy;
    CHECK(policy.of(QStringLiteral("negotiating")) ==
          StagePolicy::Stage{21, 70, {QString(opportunity::expectedCloseOn)}});
    CHECK(policy.of(QStringLiteral("unknown")) == StagePolicy::Stage{});
    policy.stages[QStringLiteral("own_stage")] = {5, 40, {QStringLiteral("progress")}};
    policy.wonStaysDays = 30;
    CHECK(StagePolicy::fromJson(policy.toJson()).value() == policy);
    policy.stages[QStringLiteral("own_stage")].probability = 101;
    CHECK_FALSE(StagePolicy::fromJson(policy.toJson()).ok());
    policy = {};
    policy.stages[QStringLiteral("negotiating")].allowedDays = -1;
    CHECK_FALSE(StagePolicy::fromJson(policy.toJson()).ok());
}
