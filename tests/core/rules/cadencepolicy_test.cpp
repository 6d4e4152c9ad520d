#include "core/rules/cadence.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QString refusal(const std::function<void(CadencePolicy &)> &spoil)
{
    CadencePolicy policy;
    spoil(policy);
    const Result<CadencePolicy> read = CadencePolicy::fromJson(policy.toJson());
    return read ? QString() : read.error().message;
}

} // namespace

TEST_CASE("a rhythm comes back from its stored form as it was, and an empty form is the default")
{
    CadencePolicy policy;
    policy.gradeA = {3, 5};
    policy.layerPotential = {60, 75};
    policy.dayEnds = QTime(17, 30);
    policy.followUpsPerDay = 12;
    const Result<CadencePolicy> read = CadencePolicy::fromJson(policy.toJson());
    REQUIRE(read.ok());
    CHECK(*read == policy);
    const Result<CadencePolicy> empty = CadencePolicy::fromJson({});
    REQUIRE(empty.ok());
    CHECK(*empty == CadencePolicy{});
}

TEST_CASE("a rhythm that contradicts itself is refused in words")
{
    CHECK(refusal([](CadencePolicy &p) {
              p.gradeC = {0, 0};
          }) == QStringLiteral("A rhythm is shorter than one day. Give one day or more."));
    CHECK_FALSE(refusal([](CadencePolicy &p) { p.gradeB = {14, 10}; }).isEmpty());
    CHECK_FALSE(refusal([](CadencePolicy &p) { p.layerPotential = {90, 900}; }).isEmpty());
    CHECK_FALSE(refusal([](CadencePolicy &p) { p.dayEnds = QTime(8, 0); }).isEmpty());
    CHECK_FALSE(refusal([](CadencePolicy &p) { p.retryAfterHours = 0; }).isEmpty());
    CHECK_FALSE(refusal([](CadencePolicy &p) { p.followUpsPerDay = 0; }).isEmpty());
}
