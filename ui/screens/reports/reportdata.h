#pragma once

#include "core/reports/metric.h"
#include "ui/look/paint.h"

#include <deque>
#include <map>

namespace kebu {

/// What one page of the reports asks of the book.
struct ReportQuestion {
    QString metric;
    Period period;
    QString by;              ///< the field of the table beneath
    bool isCompared = false; ///< REQUIRES a bounded period
    QString where{};         ///< only these customers, see MetricQuery::where

    bool operator==(const ReportQuestion &) const = default;
};

/// One result among those a page needs.
struct ReportPiece {
    enum class Part { Main, Table, ByField, Reasons, Figure };
    Part part = Part::Main;
    QString metric;
    MetricQuery query;
};

/// The pieces of a page, what is looked at first in front; none stands twice.
[[nodiscard]] std::vector<ReportPiece> piecesOf(const ReportQuestion &question);

using KnownPieces = std::deque<std::pair<ReportPiece, MetricResult>>;
/// The result for that metric and query, whatever part it was read for; for a key figure, which is a total, also one
/// with rows. Null where it is not known.
[[nodiscard]] const MetricResult *knownResult(const KnownPieces &known, const ReportPiece &piece);

/// What the page shows. A result without a metric's name is not read yet, or has no place on this page.
struct ReportAnswer {
    ReportQuestion question;
    MetricResult main;           ///< the metric itself: by its own rows, else by the field
    MetricResult table;          ///< tableMetric() by the field
    MetricResult byField;        ///< a metric with rows of its own by the field, where it is one of totals
    bool awaitsByField = false;  ///< `byField` comes later
    bool isTablePaired = false;  ///< `table` is the metric's own rows, each by the field
    bool isTableByField = false; ///< `table` is `byField`: totals of the field's groups
    MetricResult reasons;        ///< churn reasons
};
[[nodiscard]] ReportAnswer answerOf(const ReportQuestion &question, const KnownPieces &known);
/// The totals of the key figures that are known, by metric.
[[nodiscard]] std::map<QString, MetricResult> keyFiguresOf(const ReportQuestion &question, const KnownPieces &known);

/// The metrics whose totals stand as key figures over every report, in order.
[[nodiscard]] const std::vector<QString> &keyFigureMetrics();
/// The metric of the table under a report: itself, or a kindred one where it has rows of its own.
[[nodiscard]] QString tableMetric(const QString &metric);

/// A figure somebody clicked.
struct FigureReference {
    QString metric;
    MetricQuery query;
    QString key; ///< null: the total; empty: the row of empty fields
    MetricSide side = MetricSide::Count;
    QString title; ///< "Contract signed"
};

/// A customer behind a figure.
struct CustomerBehind {
    Id customer;
    QString name;
    QString number;
    bool isPerson = false;
    Grade grade;
    QString note;
    Money amount;
};

struct BehindAnswer {
    static constexpr size_t shownAtMost = 500;

    qint64 records = 0;               ///< what the figure counts; opportunities and interactions may share customers
    qint64 customers = 0;             ///< different ones
    std::vector<CustomerBehind> rows; ///< at most shownAtMost
    Money amount;                     ///< of the rows
    QString query;                    ///< finds the rows' customers in the list
};

[[nodiscard]] Result<BehindAnswer> readBehind(Snapshot &view, const FigureReference &figure);

} // namespace kebu
