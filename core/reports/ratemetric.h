#pragma once

#include "core/reports/grouping.h"
#include "core/reports/metric.h"

namespace kebu {

/// A condition in SQL with the values bound to it, in order.
struct Condition {
    QString sql = QStringLiteral("1");
    QVariantList values;
};

/// What a rate counts, in SQL over the customer `c` and whatever `from` joins to it.
struct Population {
    QString record; ///< type of the records that are counted
    QString from;   ///< `opportunity o JOIN customer c ON c.id = o.customer_id`
    QString id;     ///< `o.id`
    Condition base;
    Condition count; ///< which of the base
    QString amount;  ///< minor units a counted record stands for; empty: the metric has no value
};

/// Count over base of one population, in one GROUP BY statement.
class RateMetric : public Metric
{
public:
    [[nodiscard]] Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query,
                                               const std::optional<QString> &key, MetricSide side) const override;

protected:
    [[nodiscard]] virtual Population population(Snapshot &view, const Period &period) const = 0;
    [[nodiscard]] Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override;
    [[nodiscard]] static Result<std::vector<MetricRow>> rows(Snapshot &view, const Population &population,
                                                             const Grouping &grouping);
    [[nodiscard]] static Result<RecordsBehind> records(Snapshot &view, const Population &population,
                                                       const Grouping &grouping, const std::optional<QString> &key,
                                                       MetricSide side);
};

/// `column` (a day in ISO form) lies in the period; a bounded side leaves out rows without a day.
[[nodiscard]] Condition dayWithin(const QString &column, const Period &period);
[[nodiscard]] Condition both(Condition a, const Condition &b);

} // namespace kebu
