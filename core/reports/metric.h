#pragma once

#include "core/storage/snapshot.h"

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
    QString by;                   ///< a field of the customer, `custom.x` for the user's own; empty: no groups
    bool comparePrevious = false; ///< REQUIRES a bounded period
};

/// One figure. `rate` is always count / base and absent where base is 0 or the metric knows no rate for the row.
struct MetricRow {
    QString key;   ///< code, id or text of the group; empty: the field is empty
    QString label; ///< in the user's language
    qint64 base = 0;
    qint64 count = 0;
    std::optional<double> rate;
    std::optional<double> value; ///< in the metric's unit
};

enum class MetricUnit { None, Money /* minor units */, Minutes };

struct MetricResult {
    QString metric;
    QString definition; ///< translated
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
    [[nodiscard]] virtual MetricUnit valueUnit() const { return MetricUnit::None; }
    /// False: the metric has rows of its own and refuses MetricQuery::by.
    [[nodiscard]] virtual bool isGroupedByField() const { return true; }

    /// Everything the query asks for. Invalid: an unknown field, a field where the metric takes none, a period that
    /// ends before it begins, a comparison without a bounded period.
    [[nodiscard]] Result<MetricResult> run(Snapshot &view, const MetricQuery &query) const;
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
    static void setRate(MetricRow &row);
};

/// Every metric, in the order of the list that people see.
[[nodiscard]] const std::vector<const Metric *> &metrics();
/// Invalid, with the known names, when there is no such metric.
[[nodiscard]] Result<const Metric *> findMetric(const QString &name);

} // namespace kebu
