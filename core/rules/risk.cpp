#include "core/rules/risk.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kebu {

namespace {

constexpr int mostSteps = 100;
constexpr int mostHalvings = 40;
constexpr double precise = 1e-8;
constexpr size_t bins = 5;
constexpr double leastDeviation = 1e-12;

double scoreOf(const RiskSample &sample, std::span<const double> coefficients)
{
    return std::inner_product(sample.features.begin(), sample.features.end(), coefficients.begin() + 1,
                              coefficients.front());
}

/// 1 / (1 + e^-z) without overflow.
double logistic(double z)
{
    if (z >= 0)
        return 1 / (1 + std::exp(-z));
    const double e = std::exp(z);
    return e / (1 + e);
}

/// log(1 + e^z) without overflow.
double softplus(double z) { return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z)); }

/// A symmetric positive definite matrix of a few rows, by rows.
using Matrix = std::vector<double>;

/// Solves matrix · x = right by Cholesky's factors; the matrix is used up.
std::vector<double> solve(Matrix matrix, std::vector<double> right)
{
    const size_t n = right.size();
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j <= i; ++j) {
            double sum = matrix[i * n + j];
            for (size_t k = 0; k < j; ++k)
                sum -= matrix[i * n + k] * matrix[j * n + k];
            matrix[i * n + j] = i == j ? std::sqrt(std::max(sum, leastDeviation)) : sum / matrix[j * n + j];
        }
        for (size_t k = 0; k < i; ++k)
            right[i] -= matrix[i * n + k] * right[k];
        right[i] /= matrix[i * n + i];
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t k = i + 1; k < n; ++k)
            right[i] -= matrix[k * n + i] * right[k];
        right[i] /= matrix[i * n + i];
    }
    return right;
}

Matrix curvature(std::span<const RiskSample> samples, std::span<const double> coefficients, double ridge)
{
    const size_t n = coefficients.size();
    Matrix matrix(n * n, 0.0);
    for (const RiskSample &sample : samples) {
        const double p = logistic(scoreOf(sample, coefficients));
        const double weight = p * (1 - p);
        for (size_t i = 0; i < n; ++i) {
            const double left = weight * (i == 0 ? 1 : sample.features[i - 1]);
            for (size_t j = 0; j <= i; ++j)
                matrix[i * n + j] += left * (j == 0 ? 1 : sample.features[j - 1]);
        }
    }
    for (size_t i = 0; i < n; ++i) {
        matrix[i * n + i] += i == 0 ? 0 : ridge;
        for (size_t j = 0; j < i; ++j)
            matrix[j * n + i] = matrix[i * n + j];
    }
    return matrix;
}

/// Fills means and deviations, and gives the samples standardised.
std::vector<RiskSample> standardised(std::span<const RiskSample> samples, RiskModel &model)
{
    const size_t features = samples.front().features.size();
    const double n = double(samples.size());
    model.means.assign(features, 0);
    model.deviations.assign(features, 0);
    for (const RiskSample &sample : samples)
        for (size_t i = 0; i < features; ++i)
            model.means[i] += sample.features[i] / n;
    for (const RiskSample &sample : samples)
        for (size_t i = 0; i < features; ++i)
            model.deviations[i] += std::pow(sample.features[i] - model.means[i], 2) / n;
    for (double &deviation : model.deviations) {
        deviation = std::sqrt(deviation);
        if (deviation < leastDeviation)
            deviation = 1;
    }
    std::vector<RiskSample> scaled(samples.begin(), samples.end());
    for (RiskSample &sample : scaled)
        for (size_t i = 0; i < features; ++i)
            sample.features[i] = (sample.features[i] - model.means[i]) / model.deviations[i];
    return scaled;
}

bool isFlat(const std::vector<double> &gradient, size_t samples)
{
    return std::ranges::all_of(gradient, [&](double slope) { return std::abs(slope) <= precise * double(samples); });
}

std::vector<double> minimise(const std::vector<RiskSample> &samples, double ridge, double start)
{
    std::vector<double> coefficients(samples.front().features.size() + 1, 0.0);
    coefficients.front() = start;
    double loss = riskLoss(samples, coefficients, ridge);
    for (int step = 0; step < mostSteps; ++step) {
        const std::vector<double> gradient = riskGradient(samples, coefficients, ridge);
        if (isFlat(gradient, samples.size()))
            break;
        const std::vector<double> direction = solve(curvature(samples, coefficients, ridge), gradient);
        double length = 1;
        for (int halving = 0; halving < mostHalvings; ++halving, length /= 2) {
            std::vector<double> next = coefficients;
            for (size_t i = 0; i < next.size(); ++i)
                next[i] -= length * direction[i];
            const double nextLoss = riskLoss(samples, next, ridge);
            if (nextLoss <= loss) {
                coefficients = std::move(next);
                loss = nextLoss;
                break;
            }
        }
    }
    return coefficients;
}

} // namespace

double RiskModel::contribution(size_t feature, double value) const
{
    return weights[feature] * (value - means[feature]) / deviations[feature];
}

double RiskModel::probability(std::span<const double> features) const
{
    double z = intercept;
    for (size_t i = 0; i < weights.size(); ++i)
        z += contribution(i, features[i]);
    return logistic(z);
}

double riskLoss(std::span<const RiskSample> samples, std::span<const double> coefficients, double ridge)
{
    double loss = 0;
    for (const RiskSample &sample : samples) {
        const double z = scoreOf(sample, coefficients);
        loss += softplus(sample.ended ? -z : z);
    }
    for (const double weight : coefficients.subspan(1))
        loss += ridge / 2 * weight * weight;
    return loss;
}

std::vector<double> riskGradient(std::span<const RiskSample> samples, std::span<const double> coefficients,
                                 double ridge)
{
    std::vector<double> gradient(coefficients.size(), 0.0);
    for (const RiskSample &sample : samples) {
        const double error = logistic(scoreOf(sample, coefficients)) - (sample.ended ? 1 : 0);
        gradient[0] += error;
        for (size_t i = 0; i < sample.features.size(); ++i)
            gradient[i + 1] += error * sample.features[i];
    }
    for (size_t i = 1; i < gradient.size(); ++i)
        gradient[i] += ridge * coefficients[i];
    return gradient;
}

RiskModel learnRisk(std::span<const RiskSample> samples, double ridge)
{
    RiskModel model;
    const auto ended = std::ranges::count_if(samples, &RiskSample::ended);
    // half a case of each kind: a share of 0 or 1 is never certain
    const double share = (double(ended) + 0.5) / (double(samples.size()) + 1);
    model.intercept = std::log(share / (1 - share));
    if (samples.empty())
        return model;
    const std::vector<RiskSample> scaled = standardised(samples, model);
    model.weights.assign(model.means.size(), 0.0);
    if (ended == 0 || ended == std::ssize(samples))
        return model;
    const std::vector<double> coefficients = minimise(scaled, ridge, model.intercept);
    model.intercept = coefficients.front();
    std::copy(coefficients.begin() + 1, coefficients.end(), model.weights.begin());
    return model;
}

RiskTrial tryRisk(const RiskModel &model, std::span<const RiskSample> samples)
{
    RiskTrial trial;
    std::vector<std::pair<double, bool>> judged;
    judged.reserve(samples.size());
    for (const RiskSample &sample : samples)
        judged.emplace_back(model.probability(sample.features), sample.ended);
    std::ranges::stable_sort(judged, {}, &std::pair<double, bool>::first);
    trial.samples = int(judged.size());
    trial.ended = int(std::ranges::count_if(judged, &std::pair<double, bool>::second));
    trial.flagged = (trial.samples + 9) / 10;
    for (size_t i = 0; i < judged.size(); ++i) {
        const auto &[risk, hasEnded] = judged[i];
        trial.hits += int(hasEnded && judged.size() - i <= size_t(trial.flagged));
        trial.brier += std::pow(risk - (hasEnded ? 1 : 0), 2) / double(judged.size());
        trial.brierOfBase += std::pow(trial.baseRate() - (hasEnded ? 1 : 0), 2) / double(judged.size());
    }
    for (size_t bin = 0; bin < bins && !judged.empty(); ++bin) {
        const size_t from = judged.size() * bin / bins;
        const size_t to = judged.size() * (bin + 1) / bins;
        RiskTrial::Bin told;
        told.samples = int(to - from);
        for (size_t i = from; i < to; ++i) {
            told.predicted += judged[i].first / double(to - from);
            told.observed += (judged[i].second ? 1 : 0) / double(to - from);
        }
        if (told.samples > 0)
            trial.calibration.push_back(told);
    }
    return trial;
}

} // namespace kebu
