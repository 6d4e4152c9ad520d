#include "core/reports/builtin.h"
#include "core/reports/customersql.h"
#include "core/reports/isoday.h"
#include "core/reports/populationsql.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include "core/rules/proportion.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kebu {

namespace {

using namespace customersql;

constexpr int usualDays = 90;

/// What may have changed with a customer, each a condition over `c` within a span.
struct Outcome {
    const char *key;
    const char *label;
    Condition (*within)(const Period &span, const QTimeZone &zone);
};

Condition talksWithin(const char *kind, const Period &span, const QTimeZone &zone)
{
    Condition when = instantWithin(QStringLiteral("i.happened_at"), span, zone);
    when.sql = QStringLiteral("EXISTS (SELECT 1 FROM interaction i WHERE i.customer_id = z.id AND %1 AND %2)")
                   .arg(QString::fromLatin1(kind), when.sql);
    return when;
}

Condition reachedWithin(const Period &span, const QTimeZone &zone)
{
    return talksWithin("i.reach NOT IN ('no_answer', 'no_reply')", span, zone);
}

Condition pleasedWithin(const Period &span, const QTimeZone &zone)
{
    return talksWithin("i.attitude = 'positive'", span, zone);
}

Condition orderedWithin(const Period &span, const QTimeZone &)
{
    Condition when = dayWithin(QStringLiteral("r.ordered_on"), span);
    when.sql = QStringLiteral("EXISTS (SELECT 1 FROM sales_order r WHERE r.customer_id = z.id AND %1)").arg(when.sql);
    return when;
}

Condition complainedWithin(const Period &span, const QTimeZone &zone)
{
    Condition when = instantWithin(QStringLiteral("v.received_at"), span, zone);
    when.sql = QStringLiteral("EXISTS (SELECT 1 FROM service_case v WHERE v.customer_id = z.id AND v.kind = "
                              "'complaint' AND %1)")
                   .arg(when.sql);
    return when;
}

constexpr Outcome outcomes[] = {
    {"reached", QT_TRANSLATE_NOOP("metrics", "Reached at least once"), reachedWithin},
    {"positive", QT_TRANSLATE_NOOP("metrics", "A positive answer"), pleasedWithin},
    {"ordered", QT_TRANSLATE_NOOP("metrics", "An order"), orderedWithin},
    {"complained", QT_TRANSLATE_NOOP("metrics", "A complaint"), complainedWithin},
};

const QString beforeKey = QStringLiteral("before");
const QString afterKey = QStringLiteral("after");

/// A customer with the outcomes of either span, a bit each in the order of `outcomes`.
struct Seen {
    qint64 id = 0;
    std::array<unsigned, 2> spans{}; ///< before and after
};
constexpr unsigned isReached = 1;
constexpr unsigned isPleased = 2;
constexpr unsigned hasOrdered = 4;
constexpr unsigned hasComplained = 8;

/// Marks what happened to customers in one pass over each table: most of a book's contacts are read in less time than
/// the four look-ups of each customer take.
class SeenCustomers
{
public:
    SeenCustomers(const MetricScope &scope, const Period &before, const Period &after)
        : m_view(scope.view),
          m_days{JulianSpan(before.from, before.to), JulianSpan(after.from, after.to)}
    {
        const QTimeZone zone = scope.view.clock().zone();
        const auto start = [&zone](QDate day) { return day.startOfDay(zone).toMSecsSinceEpoch(); };
        m_starts = {start(before.from), start(after.from), start(after.to.addDays(1))};
    }
    Result<void> read(const Population &known)
    {
        const Condition wanted = populationsql::wantedOf(known);
        const auto add = [this](const RowScan &row) { m_all.push_back({row.number(0)}); };
        return each(known.walked.front(),
                    QStringLiteral("SELECT z.id FROM %1 WHERE %2 ORDER BY z.id").arg(known.from, wanted.sql),
                    wanted.values, add);
    }
    Result<void> markTalks()
    {
        const auto mark = [this](const RowScan &row) {
            const int span = spanAt(row.number(1));
            if (span < 0)
                return;
            const std::string_view reach = row.text(2);
            const unsigned what = (reach == "no_answer" || reach == "no_reply" ? 0 : isReached) |
                                  (row.text(3) == "positive" ? isPleased : 0);
            add(row.number(0), span, what);
        };
        return each(QStringLiteral("interaction"),
                    QStringLiteral("SELECT customer_id, happened_at, reach, attitude FROM interaction WHERE "
                                   "customer_id IS NOT NULL ORDER BY customer_id"),
                    {}, mark);
    }
    Result<void> markOrders()
    {
        const auto mark = [this](const RowScan &row) {
            const qint64 day = julianDayOf(row.text(1));
            for (int span = 0; span < 2; ++span) {
                if (m_days[size_t(span)].holds(day))
                    add(row.number(0), span, hasOrdered);
            }
        };
        return each(QStringLiteral("sales_order"),
                    QStringLiteral("SELECT customer_id, ordered_on FROM sales_order WHERE customer_id IS NOT NULL "
                                   "ORDER BY customer_id"),
                    {}, mark);
    }
    Result<void> markComplaints()
    {
        const auto mark = [this](const RowScan &row) {
            const int span = spanAt(row.number(2));
            if (span >= 0 && row.text(1) == "complaint" && !row.isNull(0))
                add(row.number(0), span, hasComplained);
        };
        return each(QStringLiteral("service_case"),
                    QStringLiteral("SELECT customer_id, kind, received_at FROM service_case NOT INDEXED"), {}, mark);
    }
    [[nodiscard]] proportion::Pairs pairsOf(unsigned outcome) const
    {
        proportion::Pairs pairs;
        for (const Seen &one : m_all) {
            const bool was = (one.spans[0] & outcome) != 0;
            const bool is = (one.spans[1] & outcome) != 0;
            ++(was ? (is ? pairs.both : pairs.beforeOnly) : (is ? pairs.afterOnly : pairs.neither));
        }
        return pairs;
    }

private:
    template <typename Take>
    Result<void> each(const QString &table, const QString &sql, const QVariantList &values, const Take &take)
    {
        const Progress::Part part([&] { return rowsOf(m_view, {table}); });
        m_next = m_all.begin();
        RowScan rows(m_view.connection(), sql);
        KEBU_TRY(rows.run(values));
        while (rows.next()) {
            Progress::pass();
            take(rows);
        }
        return rows.done();
    }
    /// 0 before, 1 after, -1 in neither: the spans touch.
    [[nodiscard]] int spanAt(qint64 instant) const
    {
        return int(std::ranges::upper_bound(m_starts, instant) - m_starts.begin()) % 3 - 1;
    }
    /// From where the last one was found, where rows come in the order of customers.
    void add(qint64 customer, int span, unsigned what)
    {
        if (m_next != m_all.begin() && std::prev(m_next)->id >= customer)
            m_next = m_all.begin();
        m_next = m_next != m_all.end() && m_next->id >= customer
                     ? m_next
                     : std::lower_bound(m_next, m_all.end(), customer,
                                        [](const Seen &one, qint64 id) { return one.id < id; });
        if (m_next != m_all.end() && m_next->id == customer)
            m_next->spans[size_t(span)] |= what;
    }

    Snapshot &m_view;
    std::array<JulianSpan, 2> m_days;
    std::array<qint64, 3> m_starts{}; ///< of the spans, and of what follows them
    std::vector<Seen> m_all;          ///< by id
    std::vector<Seen>::iterator m_next;
};

/// The same customers in two spans of equal length, so that nothing but time lies between.
class Strategy final : public Metric
{
public:
    QString name() const override { return QStringLiteral("strategy"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Before and after"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics",
            "The customers asked about (a filter names those of a strategy) who were met before both spans: the period "
            "(none: the last 90 days) and as many days before it. Of them, those with each outcome in either span. "
            "Value: the change of the share, with its 95 % interval for paired shares (Newcombe 1998, method 10); an "
            "interval with 0 in it says that the change may be chance. Total: those reached in the period. What else "
            "changed with time is not taken out.");
    }
    MetricHeads heads() const override
    {
        return {QCoreApplication::translate("metrics", "Customers"),
                QCoreApplication::translate("metrics", "With the outcome"),
                QCoreApplication::translate("metrics", "Share"), QCoreApplication::translate("metrics", "Change")};
    }
    MetricTheme theme() const override { return MetricTheme::Contact; }
    MetricUnit valueUnit() const override { return MetricUnit::Points; }
    MetricShape shape() const override { return MetricShape::BeforeAfter; }
    bool hasOwnRows() const override { return true; }
    bool isGroupedByField() const override { return false; }

    Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                 MetricSide side) const override
    {
        KEBU_TRY(check(query));
        KEBU_LET(scope, MetricScope::of(view, query));
        const PairKey pair = key ? splitKey(*key) : PairKey{};
        const Outcome *wanted = &outcomes[0];
        for (const Outcome &outcome : outcomes) {
            if (pair.own == QLatin1String(outcome.key))
                wanted = &outcome;
        }
        return recordsOf(view, population(scope, *wanted, pair.group == beforeKey), side, {});
    }

protected:
    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        KEBU_LET(scope, MetricScope::of(view, query));
        Progress::setParts(int(std::size(outcomes))); // as many as the passes of a walk
        std::vector<proportion::Pairs> all;
        if (scope.filter.areFew) {
            for (const Outcome &outcome : outcomes) {
                KEBU_LET(pairs, pairsOf(scope, outcome));
                all.push_back(pairs);
            }
        } else {
            KEBU_LET(walked, walkedPairs(scope));
            all = std::move(walked);
        }
        Figures figures;
        for (size_t i = 0; i < all.size(); ++i) {
            figures.rows.push_back(rowOf(outcomes[i], all[i], true));
            figures.rows.push_back(rowOf(outcomes[i], all[i], false));
            if (i == 0)
                figures.total = figures.rows.back();
        }
        KEBU_LET(totalWords, Grouping().labelOf(view, {}));
        figures.total.key.clear();
        figures.total.group.clear();
        figures.total.groupLabel.clear();
        figures.total.label = std::move(totalWords);
        return figures;
    }

private:
    static Period spanOf(const MetricScope &scope)
    {
        const QDate to = scope.period.to.isValid() ? std::min(scope.period.to, scope.view.today()) : scope.view.today();
        const QDate from = scope.period.from.isValid() ? std::min(scope.period.from, to) : to.addDays(1 - usualDays);
        return {from, to};
    }

    static Period spanBefore(const MetricScope &scope)
    {
        const Period span = spanOf(scope);
        return {span.from.addDays(-(span.from.daysTo(span.to) + 1)), span.from.addDays(-1)};
    }

    static Population population(const MetricScope &scope, const Outcome &outcome, bool isBefore)
    {
        const Condition known{QStringLiteral("%1 <> '' AND %1 < ?").arg(metOn()),
                              {spanBefore(scope).from.toString(Qt::ISODate)}};
        return customers(scope, known,
                         outcome.within(isBefore ? spanBefore(scope) : spanOf(scope), scope.view.clock().zone()));
    }

    static Result<std::vector<proportion::Pairs>> walkedPairs(const MetricScope &scope)
    {
        SeenCustomers seen(scope, spanBefore(scope), spanOf(scope));
        Population known = population(scope, outcomes[0], true);
        const Condition met{QStringLiteral("%1 <> '' AND %1 < ?").arg(metOn()),
                            {spanBefore(scope).from.toString(Qt::ISODate)}};
        known.base = met; // those that pass are told here
        KEBU_TRY(seen.read(known));
        KEBU_TRY(seen.markTalks());
        KEBU_TRY(seen.markOrders());
        KEBU_TRY(seen.markComplaints());
        return std::vector{seen.pairsOf(isReached), seen.pairsOf(isPleased), seen.pairsOf(hasOrdered),
                           seen.pairsOf(hasComplained)};
    }

    static Result<proportion::Pairs> pairsOf(const MetricScope &scope, const Outcome &outcome)
    {
        const Population before = population(scope, outcome, true);
        const Population after = population(scope, outcome, false);
        const Condition only = scope.filter.holdsFor(before.customer);
        const Progress::Part part([&] { return rowsOf(scope.view, before.walked); });
        Statement &rows = scope.view.connection().prepared(
            QStringLiteral("SELECT b, a, count(*) FROM (SELECT %1 AS b, %2 AS a FROM %4 WHERE %3 AND %5) GROUP BY 1, 2")
                .arg(before.count.sql, after.count.sql, before.base.sql, before.from, only.sql));
        KEBU_TRY(rows.runWith(before.count.values + after.count.values + before.base.values + only.values));
        proportion::Pairs pairs;
        while (rows.next()) {
            const bool was = rows.number(0) != 0;
            const bool is = rows.number(1) != 0;
            (was ? (is ? pairs.both : pairs.beforeOnly) : (is ? pairs.afterOnly : pairs.neither)) = rows.number(2);
        }
        KEBU_TRY(rows.done());
        return pairs;
    }

    static MetricRow rowOf(const Outcome &outcome, const proportion::Pairs &pairs, bool isBefore)
    {
        MetricRow row;
        row.group = isBefore ? beforeKey : afterKey;
        row.groupLabel = isBefore ? QCoreApplication::translate("metrics", "Before")
                                  : QCoreApplication::translate("metrics", "After");
        row.key = pairKey(QString::fromLatin1(outcome.key), row.group);
        row.label = metricText(outcome.label);
        row.base = pairs.total();
        row.count = pairs.both + (isBefore ? pairs.beforeOnly : pairs.afterOnly);
        setRate(row);
        if (isBefore || row.base == 0)
            return row;
        row.value = double(pairs.afterOnly - pairs.beforeOnly) / double(row.base);
        const proportion::Interval interval = proportion::pairedDifference(pairs);
        row.interval = {interval.low, interval.high};
        return row;
    }
};

} // namespace

const Metric &builtin::strategy()
{
    static const Strategy metric;
    return metric;
}

} // namespace kebu
