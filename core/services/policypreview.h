#pragma once

#include "core/rules/cadence.h"
#include "core/services/regrade.h"

namespace kebu {

/// How many customers stand in each letter.
struct GradeCounts {
    int a = 0;
    int b = 0;
    int c = 0;
    int ungraded = 0;

    [[nodiscard]] int &of(const QString &letter);
};

/// What other grading rules would do, before anybody stores them.
struct GradingPreview {
    GradeCounts inForce;
    GradeCounts after; ///< when all proposals are accepted
    std::vector<GradeProposal> changes;
};

/// Archived customers are left out. Costs what proposeGrades costs.
[[nodiscard]] Result<GradingPreview> previewGrading(Snapshot &view, const GradePolicy &candidate);

/// A follow-up that another rhythm puts elsewhere.
struct MovedFollowUp {
    Id customer;
    QDate from;
    QDate to;
};

struct CadencePreview {
    int open = 0; ///< follow-ups that the rhythm planned and no person postponed
    std::vector<MovedFollowUp> moved;
};

/// Open follow-ups of the cadence that `after` would put on another day than `before` does. What a person planned or
/// postponed stays. Reads tasks, customers and summaries in one statement.
[[nodiscard]] Result<CadencePreview> previewCadence(Snapshot &view, const CadencePolicy &before,
                                                    const CadencePolicy &after);

/// Plans those customers' cadence follow-ups anew by the stored rhythm, within the caller's one change.
Result<void> replanCadence(Change &change, const std::vector<MovedFollowUp> &moved);

} // namespace kebu
