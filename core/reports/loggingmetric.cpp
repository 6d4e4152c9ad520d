#include "core/reports/builtin.h"
#include "core/reports/ratemetric.h"

#include <QCoreApplication>

#include <map>

namespace kebu {

namespace {

constexpr int millisecondsPerMinute = 60 * 1000;
constexpr int limitMinutes = 24 * 60; ///< a record belongs in the book within a day

/// How many records came with which delay in whole minutes: small beside the records themselves, and the median of
/// any number of them is read off without sorting them.
class Delays
{
public:
    void add(qint64 minutes)
    {
        ++m_byMinutes[minutes];
        ++m_total;
        m_onTime += minutes <= limitMinutes;
    }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 onTime() const { return m_onTime; }
    /// REQUIRES: total() > 0
    [[nodiscard]] double median() const { return double(at((m_total - 1) / 2) + at(m_total / 2)) / 2; }

private:
    [[nodiscard]] qint64 at(qint64 place) const
    {
        for (const auto &[minutes, count] : m_byMinutes) {
            if (place < count)
                return minutes;
            place -= count;
        }
        return 0;
    }

    std::map<qint64, qint64> m_byMinutes;
    qint64 m_total = 0;
    qint64 m_onTime = 0;
};

class OnTimeLogging final : public RateMetric
{
public:
    QString name() const override { return QStringLiteral("on_time_logging"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Logged on time"); }
    QString definition() const override
    {
        const int hours = limitMinutes / 60; // lupdate passes over a sentence whose count it cannot parse
        return QCoreApplication::translate("metrics",
                                           "Of the interactions that happened in the period, those recorded within %n "
                                           "hours. Value: the median delay in minutes.",
                                           nullptr, hours);
    }
    MetricUnit valueUnit() const override { return MetricUnit::Minutes; }

protected:
    Population population(Snapshot &view, const Period &period) const override
    {
        const QTimeZone zone = view.clock().zone();
        Condition happened;
        if (period.from.isValid()) {
            happened.sql += QStringLiteral(" AND i.happened_at >= ?");
            happened.values << period.from.startOfDay(zone).toMSecsSinceEpoch();
        }
        if (period.to.isValid()) {
            happened.sql += QStringLiteral(" AND i.happened_at < ?");
            happened.values << period.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        }
        Condition inTime{QStringLiteral("%1 <= ?").arg(delayMinutes()), {limitMinutes}};
        return {QStringLiteral("interaction"),
                QStringLiteral("interaction i JOIN customer c ON c.id = i.customer_id"),
                QStringLiteral("i.id"),
                std::move(happened),
                std::move(inTime),
                {}};
    }

    /// One pass over the records, without the sorting that a median in SQL would need.
    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        KEBU_LET(grouping, Grouping::of(view, query.by));
        KEBU_LET(oneGroup, Grouping::of(view, {}));
        const Population records = population(view, query.period);
        Figures figures;
        figures.overlaps = grouping.overlaps();
        KEBU_LET(totals, delays(view, records, oneGroup));
        KEBU_TRY(oneGroup.finish(view, totals));
        if (!totals.empty())
            figures.total = totals.front();
        if (grouping.isOneGroup())
            return figures;
        KEBU_LET(rows, delays(view, records, grouping));
        KEBU_TRY(grouping.finish(view, rows));
        figures.rows = std::move(rows);
        return figures;
    }

private:
    /// A record written before its time, or without one, is not late.
    static QString delayMinutes()
    {
        return QStringLiteral("max(0, (max(i.recorded_at, i.happened_at) - i.happened_at) / %1)")
            .arg(millisecondsPerMinute);
    }

    static Result<std::vector<MetricRow>> delays(Snapshot &view, const Population &records, const Grouping &grouping)
    {
        std::map<QString, Delays> groups;
        Statement &statement = view.connection().prepared(
            QStringLiteral("SELECT %1, %2 FROM %3%4 WHERE %5")
                .arg(grouping.key(), delayMinutes(), records.from, grouping.join(), records.base.sql));
        KEBU_TRY(statement.runWith(grouping.joinValues() + records.base.values));
        while (statement.next())
            groups[statement.text(0)].add(statement.number(1));
        KEBU_TRY(statement.done());
        std::vector<MetricRow> rows;
        for (const auto &[key, group] : groups) {
            MetricRow row;
            row.key = key;
            row.base = group.total();
            row.count = group.onTime();
            row.value = group.median();
            setRate(row);
            rows.push_back(std::move(row));
        }
        return rows;
    }
};

} // namespace

const Metric &builtin::onTimeLogging()
{
    static const OnTimeLogging metric;
    return metric;
}

} // namespace kebu
