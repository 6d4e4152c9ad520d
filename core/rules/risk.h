#pragma once

#include <QString>

#include <span>
#include <vector>

namespace kebu {

/// One customer at one month's end: what was known then, and whether the cooperation ended in the time after.
struct RiskSample {
    std::vector<double> features;
    bool ended = false;
    int month = 0; ///< counted from any beginning; later months are larger
};

/// A logistic regression: P(ended) = 1 / (1 + exp(-(intercept + Σ weight · (x - mean) / deviation))). Weights are those
/// of standardised features, so that they compare.
struct RiskModel {
    double intercept = 0;
    std::vector<double> weights;
    std::vector<double> means;
    std::vector<double> deviations; ///< 1 for a feature that never varies; its weight is 0

    /// REQUIRES: as many features as weights. Between 0 and 1, exclusive.
    [[nodiscard]] double probability(std::span<const double> features) const;
    /// What that feature adds to the log-odds against an average customer.
    [[nodiscard]] double contribution(size_t feature, double value) const;

    bool operator==(const RiskModel &) const = default;
};

/// The pull of the weights towards zero; keeps them finite where a feature parts the two kinds without an error.
constexpr double riskRidge = 1.0;

/// Penalised log-loss Σ log(1 + exp(-y·z)) + ridge/2 · Σ weight², the intercept free, of samples that are standardised
/// already. `coefficients`: intercept, then weights.
[[nodiscard]] double riskLoss(std::span<const RiskSample> samples, std::span<const double> coefficients, double ridge);
/// Its derivative by each coefficient.
[[nodiscard]] std::vector<double> riskGradient(std::span<const RiskSample> samples,
                                               std::span<const double> coefficients, double ridge);

/// Minimises riskLoss by Newton's method with halved steps (iteratively reweighted least squares; Hosmer and Lemeshow,
/// Applied Logistic Regression; the ridge: le Cessie and van Houwelingen 1992). The minimum is unique, and found to
/// 1e-8 in every derivative divided by the number of samples. No samples, or all of one kind: weights 0 and the share
/// of those who ended, kept off 0 and 1.
[[nodiscard]] RiskModel learnRisk(std::span<const RiskSample> samples, double ridge = riskRidge);

/// How a model does on samples it has not seen.
struct RiskTrial {
    struct Bin {
        double predicted = 0; ///< mean
        double observed = 0;  ///< share that ended
        int samples = 0;
    };
    int samples = 0;
    int ended = 0;
    int flagged = 0;              ///< the tenth with the highest risk, rounded up
    int hits = 0;                 ///< of those, ended
    double brier = 0;             ///< mean squared error of the probability
    double brierOfBase = 0;       ///< the same for always saying the share of those who ended
    std::vector<Bin> calibration; ///< five of equal size, from the lowest risk to the highest

    [[nodiscard]] double hitRate() const { return flagged > 0 ? double(hits) / flagged : 0; }
    [[nodiscard]] double baseRate() const { return samples > 0 ? double(ended) / samples : 0; }
    [[nodiscard]] double caught() const { return ended > 0 ? double(hits) / ended : 0; }
};

[[nodiscard]] RiskTrial tryRisk(const RiskModel &model, std::span<const RiskSample> samples);

} // namespace kebu
