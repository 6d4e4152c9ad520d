#pragma once

#include "core/book/change.h"
#include "core/rules/grading.h"

#include <vector>

namespace kebu {

/// A customer's grade with its reasons: the letter in force beside the one the sums give, and how warm it is.
struct GradeExplanation {
    QString letter; ///< in force; empty: not graded yet
    LetterGrade computed;
    Warmth warmth;
    QString setBy; ///< person, system, or empty where nobody graded
    QDate since;
    QString because;
    QDate until;       ///< an override holds until this day, included; invalid: until the next grading
    QDate dormantFrom; ///< a grade C customer without any answer sleeps from this day; invalid: never

    /// `A1`; empty without a letter.
    [[nodiscard]] QString code() const { return letter.isEmpty() ? QString() : letter + QString::number(warmth.digit); }
};

struct GradeProposal {
    Id customer;
    QString number;
    QString name;
    QString from; ///< empty: not graded yet
    QString to;
    QString because; ///< translated: the score and its weightiest reasons
};

[[nodiscard]] Result<GradeExplanation> explainGrade(Snapshot &view, const Record &customer);

/// Gives a letter by hand. `until`: the last day regrading leaves it alone. Plans the first follow-up of a customer
/// without an open task, and moves the cadence task to the new letter's rhythm unless a person postponed it.
Result<void> setGrade(Change &change, Id customer, const QString &letter, const QString &because, QDate until = {});

/// What regrading would change, by customer number; changes nothing. Customers who are no longer cared for, and letters
/// set by a person that still hold, are left alone. Reads needs, deals and customers once each.
[[nodiscard]] Result<std::vector<GradeProposal>> proposeGrades(Snapshot &view);
/// The same under other rules than the stored ones: what they would change, before anybody stores them.
[[nodiscard]] Result<std::vector<GradeProposal>> proposeGrades(Snapshot &view, const GradePolicy &policy);

/// Accepts proposals within the caller's one change. A customer whose letter changed since is left alone.
Result<void> applyGrades(Change &change, const std::vector<GradeProposal> &proposals);

} // namespace kebu
