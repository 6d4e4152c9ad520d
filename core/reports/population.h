#pragma once

#include "core/reports/countedfilter.h"
#include "core/reports/customerfilter.h"
#include "core/reports/grouping.h"
#include "core/reports/keyplaces.h"
#include "core/reports/metric.h"
#include "core/storage/tallies.h"

#include <string_view>

namespace kebu {

/// What a metric is asked about: a period, the customers that count, the day it is.
struct MetricScope {
    Snapshot &view;
    Period period;
    CustomerFilter filter;
    bool hasCounts = false; ///< the book counts by the days of the zone that is asked for, and of these customers
    std::optional<CountedFilter> countedOf{}; ///< what `filter` is in the counts; nothing: all customers

    [[nodiscard]] static Result<MetricScope> of(Snapshot &view, const MetricQuery &query);
    [[nodiscard]] QString today() const { return view.today().toString(Qt::ISODate); }
    /// Most of the records fit: an index would fetch a page for nearly each of them, where a walk fetches each page
    /// once. Contacts have an index that answers by itself.
    [[nodiscard]] bool walksAll() const;
    [[nodiscard]] bool hasPeriod() const { return period.from.isValid() || period.to.isValid(); }
};

/// What MetricRow::value is made of, over Population::amount.
enum class Worth {
    None,
    SumOfBase,
    SumOfCounted,
    AverageOfBase,
    MedianOfBase,
    MedianOfCounted,
    ShareOfCounted, ///< what the counted ones have of the sum of all
};

/// Where the book already counts what a population is (core/storage/tallies.h): base and count may lie in different
/// measures and periods, and the value is the amount of the count.
struct CountedBy {
    TallyMeasure base;
    Period basePeriod;
    TallyMeasure count;
    Period countPeriod;
    std::optional<CountedFilter> of{}; ///< nothing: all customers
};

/// A record as a walk comes by it.
struct WalkedRecord {
    qint64 customer = 0;
    bool isCounted = false;
    std::optional<double> amount{};
    qint64 day = 0;            ///< Julian, that of Population::day; 0: none, or unknown
    int key = 0;               ///< place in WalkAsked::keys of the expression the walk was asked for
    int own = 0;               ///< place in Population::ownKeys
    int group = 0;             ///< as WalkAsked::groupOf said
    std::string_view ownKey{}; ///< of the metric's own row, where Population::ownKeys does not know them all
};
using TellWalked = std::function<void(const WalkedRecord &record)>;
/// What who listens to a walk asks it for.
struct WalkAsked {
    QString key{}; ///< an expression over the record's alias, told of each as WalkedRecord::key; empty: nobody asks
    KeyPlaces *keys = nullptr; ///< where the keys get their places; there where anybody asks
    [[nodiscard]] int placeOf(std::string_view text) const { return keys->placeOf(text); }
    /// The group of a customer, -1 where it is not of the filter; for a walk with Population::walkFilters.
    std::function<int(qint64 customer)> groupOf{};
};
/// Tells the records of a population one by one, in one pass over its tables.
using Walk = std::function<Result<void>(const WalkAsked &asked, const TellWalked &tell)>;

/// What a metric counts, in SQL over `from`, to which the customer `c` is joined where somebody looks at it.
struct Population {
    QString record;           ///< type of the records that are counted
    QString alias;            ///< of their table in `from`: `o`
    QString from;             ///< `opportunity o`
    QString customer;         ///< the id of a record's customer: `o.customer_id`
    bool hasCustomer = false; ///< `from` holds the customer `c` itself
    bool hasStanding = false; ///< `from` holds the customer's row `z` of customer_standing
    CustomerFilter filter{};  ///< as in MetricScope
    QStringList walked;       ///< the tables whose rows kebu_passed() counts in it
    Condition base;
    Condition count; ///< which of the base
    QString day;     ///< by which a record belongs to a period, in ISO form; empty: the period moves the count
    Worth worth = Worth::None;
    Condition amount{QStringLiteral("0"), {}}; ///< what a record stands for; NULL: unknown
    QVariantList fromValues;                   ///< bound in `from`
    QString id{};                              ///< of the counted record; empty: `alias`.id
    std::optional<CountedBy> countedBy{};      ///< answers the same without a look at the records
    /// Tells the same records where the statement would sort or look up what one pass finds: of all customers, leaving
    /// the filter to who listens, or only of those in a group, where it must know them all before it tells
    /// (walkFilters).
    Walk walk{};
    bool walkFilters = false;
    bool walkTellsOwn = false; ///< the walk knows the metric's own row of a record
    QStringList ownKeys{};     ///< of those rows, where they are known before; else WalkedRecord::ownKey says
    /// Fills in what the statement needs and the walk does not, where that takes a look at the book.
    std::function<Result<void>(Population &)> complete{};
};

/// Of `population` by the groups, in one pass over its records: no sort, and memory for as many groups as there are.
/// Groups come in no order and without words.
[[nodiscard]] Result<std::vector<MetricRow>> tally(Snapshot &view, const Population &population,
                                                   const Grouping &grouping);
/// Rows and their total, in one pass. REQUIRES: the groupings do not overlap, and the book does not count it
struct Tallied {
    std::vector<MetricRow> rows;
    MetricRow total;
};
[[nodiscard]] Result<Tallied> tallyWithTotal(Snapshot &view, const Population &population, const Grouping &grouping);
[[nodiscard]] Result<Tallied> tallyCellsWithTotal(Snapshot &view, const Population &population, const Grouping &own,
                                                  const Grouping &grouping);
/// The only row of tally() without groups; zeros where there is nothing.
[[nodiscard]] Result<MetricRow> tallyAll(Snapshot &view, const Population &population);
/// By two groupings at once; MetricRow::key and MetricRow::group. `base` and `count` are those of the cell.
[[nodiscard]] Result<std::vector<MetricRow>> tallyCells(Snapshot &view, const Population &population,
                                                        const Grouping &own, const Grouping &grouping);
/// The records of the base, or of the count, in the groups of these keys.
struct WantedGroup {
    const Grouping *grouping = nullptr;
    QString key;
};
[[nodiscard]] Result<RecordsBehind> recordsOf(Snapshot &view, const Population &population, MetricSide side,
                                              const std::vector<WantedGroup> &groups);

void setRate(MetricRow &row);
/// How many rows the tables have together, for Progress; of those that the book counts, about, and at once.
[[nodiscard]] qint64 rowsOf(Snapshot &view, const QStringList &tables);

/// `column` (a day in ISO form) lies in the period; a bounded side leaves out rows without a day.
[[nodiscard]] Condition dayWithin(const QString &column, const Period &period);
/// The same of an instant in milliseconds.
[[nodiscard]] Condition instantWithin(const QString &column, const Period &period, const QTimeZone &zone);
/// Seconds that the book's zone is ahead of UTC today.
[[nodiscard]] qint64 secondsAhead(const Snapshot &view);
/// The day of an instant in the book's zone as it stands today: summer time of another season moves it by an hour.
[[nodiscard]] QString localDay(const QString &column, const Snapshot &view);
[[nodiscard]] Condition both(Condition a, const Condition &b);
[[nodiscard]] Condition either(Condition a, const Condition &b);
/// Always true, and says of a row of the table that `column` stands in that it was looked at (core/storage/progress.h).
[[nodiscard]] Condition passing(const QString &column);
/// A condition without values.
[[nodiscard]] Condition holds(const QString &sql);

} // namespace kebu
