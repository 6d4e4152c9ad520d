#pragma once

#include "core/base/result.h"
#include "core/domain/catalog.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace kebu {

/// How long an opportunity may stay in a stage, how likely it is won from there and what the stage asks for: what the
/// pipeline measures ageing and weighs sums by, and what a move needs. A plain value, stored with the book.
struct StagePolicy {
    struct Stage {
        int allowedDays = 0; ///< 0: no limit
        int probability = 0; ///< percent, where the opportunity has none of its own
        /// Names of fields of the opportunity that may not be empty when it comes here; a user's own by its name too.
        QStringList required;
        bool operator==(const Stage &) const = default;
    };

    /// The six stages as they are born: 10, 14, 14, 21, 30, 14 days; 10, 25, 50, 70, 95, 100 %; a negotiation asks for
    /// the expected close, a signature and a payment for the amount, a loss for its reason.
    StagePolicy();

    /// By the stage's code. A stage the user added has no limit and weighs 0 until somebody says otherwise.
    [[nodiscard]] Stage of(const QString &stage) const { return stages.value(stage); }

    [[nodiscard]] QJsonObject toJson() const;
    /// What is not named stays as it is born. Invalid: a negative number of days, more than two years, a probability
    /// beyond 0 to 100. Names of fields are not checked: who asks for one that is gone asks for nothing.
    [[nodiscard]] static Result<StagePolicy> fromJson(const QJsonObject &json);

    QHash<QString, Stage> stages; ///< by code
    /// A deal that is won stays on the board so many days after it entered its stage; then lists and reports have it.
    int wonStaysDays = 60;
    QStringList lossRequires; ///< fields of the opportunity
    /// What the life cycle of a customer asks for, by code of customer.stage: fields of the customer.
    QHash<QString, QStringList> customerRequires;

    bool operator==(const StagePolicy &) const = default;
};

/// Those of the named fields that the record leaves empty, in the order of the names. Names that no field has, or that
/// belong to a retired field, ask for nothing.
[[nodiscard]] std::vector<FieldInfo> missingFields(const Record &record, const QStringList &required,
                                                   const Catalog &catalog);
/// Whether a stage may ask for the field: one that people fill in by hand and may leave empty, and that the step itself
/// does not set.
[[nodiscard]] bool isAskable(const RecordType &type, const FieldInfo &field);

} // namespace kebu
