#pragma once

#include "core/base/result.h"
#include "core/domain/value.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace kebu {

/// Weights and thresholds of both sums, stored as the book's setting and changed by the user. The weights of each sum
/// add up to 100.
struct GradePolicy {
    double intent = 25;
    double urgency = 20;
    double importance = 15;
    double value = 20;
    double stageAndSize = 20;
    double thresholdA = 75;
    double thresholdB = 50;

    double recency = 25;
    double frequency = 25;
    double trend = 25;
    double answers = 25;
    double threshold1 = 70;
    double threshold2 = 40;

    double halfLifeDays = 30;            ///< a contact's weight halves in this time
    double fullFrequency = 2;            ///< weighted contacts that earn the whole of `frequency`
    qint64 fullAmountMinor = 20'000'000; ///< amount that earns the whole of the value's share for amounts
    int fullOrderCount = 3;              ///< orders that earn the whole of the value's share for orders
    int dormantAfterDays = 180;
    int silentAfterDays = 90; ///< without a contact for so long, a customer is warned of

    bool operator==(const GradePolicy &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// Keys that are absent keep their default. Invalid when weights are negative or do not add up to 100, thresholds
    /// are out of order, or a scale is not positive.
    [[nodiscard]] static Result<GradePolicy> fromJson(const QJsonObject &json);
};

/// What is known of a customer, in the codes of the picklists.
struct GradeFacts {
    struct NeedFact {
        QString urgency;    ///< high, medium, low
        QString importance; ///< high, medium, low
        bool open = false;
    };
    struct ContactFact {
        QDate on;
        QString method;
        bool reached = false;
        bool greeting = false; ///< a greeting sent to many
        QString attitude;      ///< positive, neutral, negative or empty
    };

    QString intent; ///< high, medium, low
    std::vector<NeedFact> needs;
    qint64 openAmountMinor = 0;
    qint64 wonAmountMinor = 0;
    int wonCount = 0;
    QString stage;
    std::optional<qint64> employees;
    QString buyingPower;               ///< high, medium, low; stands in for the size where there are no employees
    std::vector<ContactFact> contacts; ///< in any order; those after the day asked for are ignored
    QDate knownSince;
    /// The grade in force when set by a person; decides whether greetings count. Empty: the computed letter.
    QString letter;
};

/// One addend of a sum and why it is what it is.
struct GradePoint {
    QString criterion; ///< intent, urgency, importance, value, stage_and_size; recency, frequency, trend, answers
    QString label;     ///< translated name of the criterion
    double points = 0; ///< rounded to tenths
    double of = 0;     ///< most that can be earned
    QString because;   ///< translated, names the facts
};

struct LetterGrade {
    QString letter;   ///< A, B or C
    double score = 0; ///< exactly the sum of the points, in tenths
    std::vector<GradePoint> points;
};

struct Warmth {
    int digit = 3;    ///< 1 hot, 2 warm, 3 cold
    double score = 0; ///< exactly the sum of the points, in tenths
    std::vector<GradePoint> points;
    QDate hotUntil;  ///< last day the digit stays 1 if nothing happens; invalid when it is not 1
    QDate warmUntil; ///< last day the digit stays 1 or 2 if nothing happens; invalid when it is 3
};

/// Who the customer is: intent, urgency and importance of open needs, value, stage and size. Shares: high 1, medium
/// 0.6, low 0.2, unknown 0. Value: 0.7 by amount (won, and half of what is open, against `fullAmountMinor`), 0.3 by
/// number of orders. Stage and size: 0.6 by stage, 0.4 by employees (500, 100, 20) or buying power.
[[nodiscard]] LetterGrade gradeLetter(const GradeFacts &facts, const GradePolicy &policy, QDate today);

/// The letter of gradeLetter without its points and their words, for comparing a large book.
[[nodiscard]] QString letterAlone(const GradeFacts &facts, const GradePolicy &policy);

/// How warm the relation is. With w = 2^(-age / half-life) for each contact that reached the customer:
/// recency = w of the latest; frequency = Σw / fullFrequency, at most 1; trend = 1.5 · Σw / Σ2^(-age / (3 half-lives)),
/// at most 1 (an even rhythm gives about a half, a growing one more); answers = mean answer of all attempts, weighted
/// by w (positive 1, neutral 0.7, negative 0.2, not reached 0), times Σw over attempts, at most 1. Each falls or stays
/// when a day passes without a contact, so the sum never rises by itself. Greetings count for grade C only.
[[nodiscard]] Warmth gradeWarmth(const GradeFacts &facts, const GradePolicy &policy, QDate today);

/// The same without its points and their words.
[[nodiscard]] Warmth warmthAlone(const GradeFacts &facts, const GradePolicy &policy, QDate today);

/// The day from which a grade C customer without any answer is dormant: `dormantAfterDays` after the last contact that
/// reached them (or `knownSince`). Invalid for grades A and B, and when neither day is known.
[[nodiscard]] QDate dormantFrom(const GradeFacts &facts, const GradePolicy &policy, QDate today);

} // namespace kebu
