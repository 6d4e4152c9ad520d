#include "core/rules/risk.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <random>

using namespace kebu;
using Catch::Approx;

namespace {

/// Samples whose truth is a known model.
std::vector<RiskSample> drawn(std::mt19937 &random, int count, double intercept, const std::vector<double> &weights)
{
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    std::vector<RiskSample> samples;
    for (int i = 0; i < count; ++i) {
        RiskSample sample;
        double z = intercept;
        for (const double weight : weights) {
            sample.features.push_back(normal(random));
            z += weight * sample.features.back();
        }
        sample.ended = uniform(random) < 1 / (1 + std::exp(-z));
        sample.month = i % 24;
        samples.push_back(sample);
    }
    return samples;
}

} // namespace

TEST_CASE("the derivative of the loss is what small steps say")
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    for (int round = 0; round < 50; ++round) {
        const std::vector<RiskSample> samples = drawn(random, 40, -0.5, {1, -1, 0.3});
        std::vector<double> at{normal(random), normal(random), normal(random), normal(random)};
        const std::vector<double> gradient = riskGradient(samples, at, 0.7);
        for (size_t i = 0; i < at.size(); ++i) {
            constexpr double step = 1e-5;
            std::vector<double> left = at;
            std::vector<double> right = at;
            left[i] -= step;
            right[i] += step;
            const double slope = (riskLoss(samples, right, 0.7) - riskLoss(samples, left, 0.7)) / (2 * step);
            REQUIRE(gradient[i] == Approx(slope).margin(1e-5));
        }
    }
}

TEST_CASE("the textbook example of hours and passes is found")
{
    // twenty students, hours of study and whether they passed: -4.07771 + 1.50465 hours (Wikipedia, Logistic
    // regression)
    const double hours[] = {0.50, 0.75, 1.00, 1.25, 1.50, 1.75, 1.75, 2.00, 2.25, 2.50,
                            2.75, 3.00, 3.25, 3.50, 4.00, 4.25, 4.50, 4.75, 5.00, 5.50};
    const int passed[] = {0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1};
    std::vector<RiskSample> samples;
    for (size_t i = 0; i < std::size(hours); ++i)
        samples.push_back({{hours[i]}, passed[i] == 1, 0});
    const RiskModel model = learnRisk(samples, 1e-9);
    const double slope = model.weights[0] / model.deviations[0];
    CHECK(slope == Approx(1.50465).epsilon(1e-4));
    CHECK(model.intercept - slope * model.means[0] == Approx(-4.07771).epsilon(1e-4));
    CHECK(model.probability(std::vector<double>{2.0}) == Approx(0.25570).epsilon(1e-3));
    CHECK(model.probability(std::vector<double>{4.0}) == Approx(0.87444).epsilon(1e-3));
}

TEST_CASE("at what was learned every derivative vanishes, and no step away is better")
{
    std::mt19937 random(11);
    std::normal_distribution<double> normal;
    for (int round = 0; round < 20; ++round) {
        std::vector<RiskSample> samples = drawn(random, 300, -1, {0.8, 0, -0.5});
        const RiskModel model = learnRisk(samples, 0.5);
        for (RiskSample &sample : samples)
            for (size_t i = 0; i < sample.features.size(); ++i)
                sample.features[i] = (sample.features[i] - model.means[i]) / model.deviations[i];
        std::vector<double> found{model.intercept};
        found.insert(found.end(), model.weights.begin(), model.weights.end());
        for (const double slope : riskGradient(samples, found, 0.5))
            REQUIRE(std::abs(slope) <= 1e-6 * double(samples.size()));
        const double least = riskLoss(samples, found, 0.5);
        for (int step = 0; step < 20; ++step) {
            std::vector<double> other = found;
            for (double &coefficient : other)
                coefficient += 0.1 * normal(random);
            REQUIRE(riskLoss(samples, other, 0.5) >= least);
        }
    }
}

TEST_CASE("what made the samples is learned, and its probabilities are calibrated on others")
{
    std::mt19937 random(13);
    const std::vector<RiskSample> seen = drawn(random, 20'000, -2, {1.2, -0.7, 0});
    const RiskModel model = learnRisk(seen);
    CHECK(model.weights[0] == Approx(1.2).margin(0.1));
    CHECK(model.weights[1] == Approx(-0.7).margin(0.1));
    CHECK(model.weights[2] == Approx(0).margin(0.1));
    const RiskTrial trial = tryRisk(model, drawn(random, 20'000, -2, {1.2, -0.7, 0}));
    REQUIRE(trial.calibration.size() == 5);
    for (const RiskTrial::Bin &bin : trial.calibration)
        CHECK(bin.predicted == Approx(bin.observed).margin(0.03));
    CHECK(trial.brier < trial.brierOfBase);
    CHECK(trial.hitRate() > 2 * trial.baseRate());
    CHECK(trial.flagged == 2000);
}

TEST_CASE("a feature that parts both kinds without an error leaves the weights finite")
{
    std::vector<RiskSample> samples;
    for (int i = 0; i < 200; ++i)
        samples.push_back({{double(i), 1.0}, i >= 100, 0});
    const RiskModel model = learnRisk(samples);
    CHECK(std::isfinite(model.weights[0]));
    CHECK(model.weights[0] > 0);
    CHECK(std::abs(model.weights[1]) < 1e-9); // never varies, says nothing
    CHECK(model.probability(std::vector<double>{0, 1}) < 0.05);
    CHECK(model.probability(std::vector<double>{199, 1}) > 0.95);
    CHECK(tryRisk(model, samples).hitRate() == 1);
}

TEST_CASE("no samples and samples of one kind give no weights and no certainty")
{
    CHECK(learnRisk({}).weights.empty());
    const std::vector<RiskSample> alive{{{1.0}, false, 0}, {{2.0}, false, 0}};
    const RiskModel model = learnRisk(alive);
    CHECK(model.weights == std::vector<double>{0});
    CHECK(model.probability(std::vector<double>{5.0}) > 0);
    CHECK(model.probability(std::vector<double>{5.0}) < 0.5);
    CHECK(tryRisk(model, {}).calibration.empty());
}
