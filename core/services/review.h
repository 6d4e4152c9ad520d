#pragma once

#include "core/book/change.h"
#include "core/domain/review.h"
#include "core/reports/metric.h"

#include <QJsonObject>

#include <vector>

namespace kebu {

enum class ReviewSpan { Week, Month, Quarter };
[[nodiscard]] QString codeOf(ReviewSpan span);
[[nodiscard]] ReviewSpan reviewSpanOf(const QString &code);
/// The whole week (from Monday), month or quarter that holds the day.
[[nodiscard]] Period reviewPeriod(ReviewSpan span, QDate day);
/// `2026-04`, `week 18, 2026`, `Q2 2026`.
[[nodiscard]] QString reviewPeriodText(ReviewSpan span, const Period &period);

/// What one line of the changes shows of a metric's total.
enum class ReviewMeasure { Base, Count, Rate, Value };

/// A figure of the period beside the one before.
struct ReviewFigure {
    QString metric;
    QString label;
    ReviewMeasure measure = ReviewMeasure::Rate;
    MetricUnit unit = MetricUnit::None; ///< of the value
    MetricRow now;
    MetricRow before;
    bool isLessBetter = false;
    QString why; ///< what explains the change, in words; may be empty
};

/// A customer in one of the lists.
struct ReviewCustomer {
    Id customer;
    QString number;
    QString name;
    QString grade; ///< letter, with its digit where known
    QString note;
    qint64 amountMinor = 0;
    int severity = 0; ///< of a warning, see core/rules/radar.h
};

struct ReviewPromise {
    Id customer;
    QString number;
    QString name;
    QString text;
    QDate dueOn;
    bool isOurs = true;
};

/// What was to be reached in days that meet the period.
struct ReviewTarget {
    QString title;   ///< `Amount won · 王伟 · 2026-Q2`
    QString figure;  ///< `1,640,000 of 2,000,000`
    QString because; ///< why it was reached or missed
    double share = 0;
    bool isReached = false;
    bool isOver = false; ///< its last day had passed

    /// What counts towards it: half of that metric's total, over its own days and of its owner's customers.
    QString metric = {}; ///< empty: nothing measures it, or the review was frozen before this was kept
    MetricSide side = MetricSide::Count;
    Period period = {};
    Id owner = {}; ///< null: all
};

struct ReviewDecision {
    Id id;
    QString text;
    QString because;
    Id owner;
    QString ownerName;
    QDate dueOn;
    Id task; ///< the follow-up it became; null: not yet
};

/// A review as data: what screen and paper show. A finished one is what it was when it was finished, but for the names
/// of individuals, which are looked up, so that an erasure reaches them.
struct ReviewContent {
    Id id; ///< null: nobody began this review yet
    ReviewSpan span = ReviewSpan::Month;
    Period period;
    Id owner;          ///< whose customers; null: all
    QString ownerName; ///< empty: all
    bool isFinal = false;
    QDate finishedOn;
    QString asOf; ///< day and minute of the figures, in the book's zone

    std::vector<ReviewFigure> changes;
    std::vector<ReviewTarget> targets;        ///< of the owner, or of everybody
    std::vector<MetricRow> conversionByGrade; ///< `conversion` by grade
    std::vector<MetricRow> regrades;          ///< `regrades`
    std::vector<MetricRow> churnReasons;      ///< `churn_reasons`
    std::vector<ReviewCustomer> lost;
    std::vector<ReviewCustomer> atRisk;
    std::vector<MetricRow> lateRecords;      ///< `late_records`, by person
    MetricRow promisesKept;                  ///< total of `promises_kept`
    std::vector<ReviewPromise> promisesOpen; ///< due by the period's end and not kept, the oldest first
    std::vector<MetricRow> frequentNeeds;
    std::vector<MetricRow> satisfaction; ///< distribution
    std::vector<MetricRow> strategy;     ///< `strategy`: before and after, with intervals

    QString comment;
    std::vector<ReviewDecision> decisions;
};

/// The period measured now, without comment and decisions. Reads each metric once; off the window's thread.
[[nodiscard]] Result<ReviewContent> measureReview(Snapshot &view, ReviewSpan span, const Period &period, Id owner);
/// A review of the book: a draft is measured now, a finished one read as it was frozen.
[[nodiscard]] Result<ReviewContent> readReview(Snapshot &view, Id review);
/// That of the period and owner where somebody began it, else the period measured now.
[[nodiscard]] Result<ReviewContent> findReview(Snapshot &view, ReviewSpan span, const Period &period, Id owner);
/// Reviews of the book, the latest period first.
[[nodiscard]] Result<std::vector<Record>> reviewsOf(Snapshot &view);

/// Begins a draft; gives the one there is where it was begun before.
[[nodiscard]] Result<Id> beginReview(Change &change, ReviewSpan span, const Period &period, Id owner);
/// Invalid where the review is finished.
Result<void> commentReview(Change &change, Id review, const QString &comment);
[[nodiscard]] Result<Id> decide(Change &change, Id review, const ReviewDecision &decision);
/// Makes the decision a follow-up of that customer, in the list of who it is for. Invalid where it became one already.
[[nodiscard]] Result<Id> decisionToTask(Change &change, Id decision, Id customer);
/// Measures once more and freezes. Invalid where the review is finished.
Result<void> finishReview(Change &change, Id review);

/// Nothing of the book falls into the period: it may lie before the first customer.
[[nodiscard]] bool isOfNothing(const ReviewContent &content);

/// Names, texts and notes masked as for strangers' eyes.
[[nodiscard]] Result<ReviewContent> maskedReview(Snapshot &view, ReviewContent content);

/// The figures as they are frozen, without comment and decisions, which have fields of their own.
[[nodiscard]] QJsonObject reviewFigures(const ReviewContent &content);
void readReviewFigures(const QJsonObject &json, ReviewContent &content);

} // namespace kebu
