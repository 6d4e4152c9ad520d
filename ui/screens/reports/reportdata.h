#pragma once

#include "core/reports/metric.h"
#include "ui/look/paint.h"

#include <map>

namespace kebu {

/// What one page of the reports asks of the book.
struct ReportQuestion {
    QString metric;
    Period period;
    QString by;              ///< the field of the table beneath
    bool isCompared = false; ///< REQUIRES a bounded period

    bool operator==(const ReportQuestion &) const = default;
};

/// Everything the page shows, from one state of the book.
struct ReportAnswer {
    ReportQuestion question;
    MetricResult main;                       ///< the metric itself: by its own rows, else by the field
    MetricResult table;                      ///< tableMetric() by the field
    MetricResult byField;                    ///< a metric with rows of its own by the field, where it is one of totals
    MetricResult reasons;                    ///< churn reasons
    std::map<QString, MetricResult> figures; ///< totals of the key figures, by metric
};

/// The metrics whose totals stand as key figures over every report, in order.
[[nodiscard]] const std::vector<QString> &keyFigureMetrics();
/// The metric of the table under a report: itself, or a kindred one where it has rows of its own.
[[nodiscard]] QString tableMetric(const QString &metric);

[[nodiscard]] Result<ReportAnswer> readReport(Snapshot &view, const ReportQuestion &question);

/// A figure somebody clicked.
struct FigureReference {
    QString metric;
    MetricQuery query;
    QString key;
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
