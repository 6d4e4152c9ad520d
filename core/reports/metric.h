#pragma once

#include "core/storage/snapshot.h"

#include <functional>
#include <optional>
#include <vector>

namespace kebu {

/// Days from `from` to `to`, both included; an invalid end is open.
struct Period {
    QDate from;
    QDate to;

    [[nodiscard]] bool isBounded() const { return from.isValid() && to.isValid(); }
    /// The period of the same length right before: whole months for whole months, else as many days.
    /// REQUIRES: isBounded()
    [[nodiscard]] Period before() const;
    bool operator==(const Period &) const = default;
};

struct MetricQuery {
    Period period;
    /// What the rows are: a field of the customer (`source`, `custom.x` for the user's own, `region`), one of the
    /// counted record (`product`, `opportunity.competitor`), or `week`, `month`, `quarter`, `year`. Empty: the
    /// metric's own rows, or none.
    QString by;
    bool comparePrevious = false; ///< REQUIRES a bounded period
    QString where{};              ///< only these customers, in the query language; empty: all
    bool isMasked = false;        ///< labels for strangers' eyes: names, phones and the like of customers are hidden

    bool operator==(const MetricQuery &) const = default;
};

/// One figure. `rate` is always count / base and absent where base is 0 or the metric knows no rate for the row.
struct MetricRow {
    QString key;   ///< code, id or text of the row; empty: the field is empty. Where a metric with rows of its own is
                   ///< grouped as well: own key, `/`, key of the group
    QString label; ///< in the user's language
    qint64 base = 0;
    qint64 count = 0;
    std::optional<double> rate;
    std::optional<double> value; ///< in the metric's unit
    QString group;               ///< of a row of two keys: the second one
    QString groupLabel;
    /// 95 % interval of `value`, where the metric is an estimate.
    std::optional<std::pair<double, double>> interval;
};

enum class MetricUnit {
    None,
    Money /* minor units */,
    Minutes,
    Days,
    Score,
    Share /* 0 to 1 */,
    Points /* of shares */
};

/// The picture that shows a metric best.
enum class MetricShape { Bars, Funnel, Heat, Flow, Curve, Areas, Distribution, BeforeAfter };

/// Which part of the trade a metric speaks of; also its place in the list and the colour of its marks.
enum class MetricTheme { Conversion, Business, Value, Contact, Service, Churn, Composition };
[[nodiscard]] QString themeLabel(MetricTheme theme);

/// What the two counts and the value of a metric are called over a column.
struct MetricHeads {
    QString base;
    QString count;
    QString rate;
    QString value; ///< empty: the metric has no value
};

struct MetricResult {
    QString metric;
    Period period = {};
    Period previousPeriod = {}; ///< where it was asked for
    QString definition;         ///< translated
    QString note;               ///< why there is nothing to see, in words; empty where there is something
    std::vector<MetricRow> rows;
    MetricRow total;
    bool overlaps = false; ///< a record may stand in several rows (tags): they add up to more than the total
    std::vector<MetricRow> previousRows; ///< of the period before, when it was asked for
    std::optional<MetricRow> previousTotal;
};

/// Which half of a figure is asked for.
enum class MetricSide { Base, Count };

/// The records a figure counts; as many as the figure says.
struct RecordsBehind {
    QString record; ///< name of their type
    std::vector<Id> ids;
    std::vector<Id> customers; ///< whose they are, one for each of `ids`
};

/// A figure with a written definition. Stateless; any thread.
class Metric
{
public:
    virtual ~Metric() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString label() const = 0;
    [[nodiscard]] virtual QString definition() const = 0;
    [[nodiscard]] virtual MetricHeads heads() const = 0;
    [[nodiscard]] virtual MetricTheme theme() const = 0;
    [[nodiscard]] virtual MetricUnit valueUnit() const { return MetricUnit::None; }
    [[nodiscard]] virtual MetricShape shape() const { return MetricShape::Bars; }
    [[nodiscard]] virtual bool isLessBetter() const { return false; }
    /// The metric has rows even where no field is asked for.
    [[nodiscard]] virtual bool hasOwnRows() const { return false; }
    /// False: the metric refuses MetricQuery::by.
    [[nodiscard]] virtual bool isGroupedByField() const { return true; }

    /// Everything the query asks for. Invalid: an unknown field, a field where the metric takes none, a filter that
    /// does not read, a period that ends before it begins, a comparison without a bounded period.
    /// Calls `tell`, if there is one, with the percents done while it takes its time (core/storage/progress.h).
    [[nodiscard]] Result<MetricResult> run(Snapshot &view, const MetricQuery &query,
                                           const std::function<void(int percent)> &tell = {}) const;
    /// The records behind the row of that key, "" being the row of empty fields; without a key those behind the total.
    [[nodiscard]] virtual Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query,
                                                       const std::optional<QString> &key, MetricSide side) const = 0;

protected:
    struct Figures {
        std::vector<MetricRow> rows;
        MetricRow total;
        bool overlaps = false;
    };
    /// Rows and total of one period. `query.comparePrevious` is not looked at.
    [[nodiscard]] virtual Result<Figures> measure(Snapshot &view, const MetricQuery &query) const = 0;
    [[nodiscard]] Result<void> check(const MetricQuery &query) const;

private:
    [[nodiscard]] Result<MetricResult> runBoth(Snapshot &view, const MetricQuery &query) const;
};

/// Every metric, in the order of the list that people see.
[[nodiscard]] const std::vector<const Metric *> &metrics();
/// Invalid, with the known names, when there is no such metric.
[[nodiscard]] Result<const Metric *> findMetric(const QString &name);

} // namespace kebu
