#pragma once

#include "core/base/language.h"
#include "core/rules/risk.h"
#include "core/storage/settings.h"
#include "core/storage/snapshot.h"

#include <QJsonObject>

namespace kebu {

/// So many customers must have ended before the book says anything of the others' risk.
constexpr int endedCustomersNeeded = 50;
/// The risk is that of ending within so many days.
constexpr int riskHorizonDays = 90;

/// One of the things the risk is learned from.
struct RiskFeature {
    const char *name; ///< in JSON
    Label label;
};
[[nodiscard]] const std::vector<RiskFeature> &riskFeatures();

/// What the book's own history says of who leaves: a logistic regression (rules/risk.h) over the month's ends of the
/// last two years, of each customer from its first deal on until it ended. Tried on the latest of those months before
/// it learned from all.
struct ChurnModel {
    RiskModel model;
    RiskTrial trial;
    QDate heldOutFrom; ///< first and last month's end of the trial; what was learned for it ended its horizon before
    QDate heldOutTo;
    int endedCustomers = 0;
    int samples = 0;
    QDate learnedOn;

    /// Whether it did better on the held-out months than always saying the share of those who end. One that did not is
    /// shown with its trial, and judges nobody.
    [[nodiscard]] bool isTrusted() const { return trial.samples > 0 && trial.brier < trial.brierOfBase; }
    /// A feature and what it says, in words: raises or lowers the risk, and by how much.
    [[nodiscard]] QString weightText(size_t feature) const;
    /// Of the held-out months: how many of the tenth with the highest risk ended, beside all.
    [[nodiscard]] QString trialText() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Invalid when it is not one that this program wrote, or of other features.
    [[nodiscard]] static Result<ChurnModel> fromJson(const QJsonObject &json);
};

/// The risk of one customer and what weighs most in it.
struct CustomerRisk {
    struct Reason {
        size_t feature = 0;
        double contribution = 0; ///< to the log-odds, against the average customer
        QString text;            ///< the feature and its value in words
    };
    Id customer;
    double probability = 0;
    std::vector<Reason> reasons; ///< the strongest first, three at most, those that raise it
};

struct ChurnStudy {
    int endedCustomers = 0;
    std::optional<ChurnModel> model; ///< none below endedCustomersNeeded
    std::vector<CustomerRisk>
        risks; ///< of those who are customers today, the highest first; empty without a trusted model
};

/// Learns from the book and judges everybody who is a customer. Reads interactions, orders, cases, contracts, payments
/// and satisfaction once each: for the background. In a large book it learns from an even share of the customers.
[[nodiscard]] Result<ChurnStudy> studyChurn(Snapshot &view);

/// The model that was learned last, as the book keeps it; none: never learned, or not enough to learn from.
[[nodiscard]] Result<std::optional<ChurnModel>> storedChurnModel(Connection &connection);
/// Housekeeping. None takes it away.
Result<void> storeChurnModel(Settings &settings, const std::optional<ChurnModel> &model);

/// The risk of one customer today by a model learned before; none for who is no customer yet or not any more, and by a
/// model that is not trusted.
[[nodiscard]] Result<std::optional<CustomerRisk>> riskOf(Snapshot &view, const ChurnModel &model, Id customer);

} // namespace kebu
