#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace kebu {

/// How long an opportunity may stay in a stage and how likely it is won from there: what the pipeline measures ageing
/// and weighs sums by. A plain value, stored with the book.
struct StagePolicy {
    struct Stage {
        int allowedDays = 0; ///< 0: no limit
        int probability = 0; ///< percent, where the opportunity has none of its own
        bool operator==(const Stage &) const = default;
    };

    /// The six stages as they are born: 10, 14, 14, 21, 30, 14 days; 10, 25, 50, 70, 95, 100 %.
    StagePolicy();

    /// By the stage's code. A stage the user added has no limit and weighs 0 until somebody says otherwise.
    [[nodiscard]] Stage of(const QString &stage) const { return stages.value(stage); }

    [[nodiscard]] QJsonObject toJson() const;
    /// Stages that are not named keep what they are born with. Invalid: a negative number of days, more than two years,
    /// a probability beyond 0 to 100.
    [[nodiscard]] static Result<StagePolicy> fromJson(const QJsonObject &json);

    QHash<QString, Stage> stages; ///< by code
    /// A deal that is won stays on the board so many days after it entered its stage; then lists and reports have it.
    int wonStaysDays = 60;

    bool operator==(const StagePolicy &) const = default;
};

} // namespace kebu
