#pragma once

#include "core/book/change.h"
#include "core/rules/grading.h"
#include "core/services/churnrisk.h"

#include <vector>

namespace kebu {

/// A letter a customer was given.
struct GradeStep {
    QDate on;
    QString letter; ///< empty: taken away
    QString setBy;  ///< person, system or empty
    QString because;
    QDate until;
};

/// A customer's grade with its reasons: the letter in force beside the one the sums give, and how warm it is.
struct GradeExplanation {
    QString letter; ///< in force; empty: not graded yet
    LetterGrade computed;
    Warmth warmth;
    QString setBy; ///< person, system, or empty where nobody graded
    QDate since;
    QString because;
    QDate until;                      ///< an override holds until this day, included; invalid: until the next grading
    QDate dormantFrom;                ///< a grade C customer without any answer sleeps from this day; invalid: never
    std::vector<GradeStep> history;   ///< the oldest first; the last one holds
    std::optional<CustomerRisk> risk; ///< of leaving, by the model the book keeps; none without one

    /// `A1`; empty without a letter.
    [[nodiscard]] QString code() const { return letter.isEmpty() ? QString() : letter + QString::number(warmth.digit); }
};

/// What a row of a regrade would change.
enum class ProposalKind {
    First,   ///< a letter for who has none
    Up,      ///< a better letter
    Down,    ///< a lesser one
    Dormant, ///< grade C and silent for the set time: the state becomes dormant, the open follow-up is put away
    Woken,   ///< dormant, and no longer silent
    Layer,   ///< another maintenance layer, or none
    State    ///< another maintenance state
};

/// Whether a proposal of that kind changes the letter.
[[nodiscard]] constexpr bool isOfLetter(ProposalKind kind)
{
    return kind == ProposalKind::First || kind == ProposalKind::Up || kind == ProposalKind::Down;
}

struct GradeProposal {
    Id customer;
    QString number;
    QString name;
    QString from;    ///< code of the letter, layer or state in force; empty: none
    QString to;      ///< empty: no layer any more
    QString because; ///< translated: the score and its weightiest reasons, or the facts of layer and state
    ProposalKind kind = ProposalKind::First;
};

[[nodiscard]] Result<GradeExplanation> explainGrade(Snapshot &view, const Record &customer);

/// Gives a letter by hand. `until`: the last day regrading leaves it alone; Invalid when it has passed. Plans the first
/// follow-up of a customer without an open task, and moves the cadence task to the new letter's rhythm unless a person
/// postponed it.
Result<void> setGrade(Change &change, Id customer, const QString &letter, const QString &because, QDate until = {});

/// What regrading would change, by customer number; changes nothing. Customers who are no longer cared for, and letters
/// set by a person that still hold, are left alone. Reads needs, deals and customers once each.
[[nodiscard]] Result<std::vector<GradeProposal>> proposeGrades(Snapshot &view);
/// The same under other rules than the stored ones: what they would change, before anybody stores them.
[[nodiscard]] Result<std::vector<GradeProposal>> proposeGrades(Snapshot &view, const GradePolicy &policy);

/// What a month's end would change, by customer number: letters as above, layers, states, who falls asleep and who woke
/// up. Reads each table once; nothing is changed. Ended customers are proposed the state lost, and nothing else.
[[nodiscard]] Result<std::vector<GradeProposal>> proposeRegrade(Snapshot &view);

/// Accepts proposals within the caller's one change, all of a customer's in one edit. A row whose customer changed in
/// that field since is left alone.
Result<void> applyGrades(Change &change, const std::vector<GradeProposal> &proposals);

/// A dormant customer whom a contact reached is given the state the rules say now; others are left alone.
Result<void> wakeIfDormant(Change &change, Id customer);

/// Each letter the customer was given, the oldest first.
[[nodiscard]] Result<std::vector<GradeStep>> gradeHistory(Snapshot &view, Id customer);

} // namespace kebu
