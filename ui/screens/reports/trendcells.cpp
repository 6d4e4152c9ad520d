// Figures over the steps of the calendar, as cells of a line.
#include "core/reports/grouping.h"
#include "ui/charts/chartnumber.h"
#include "ui/screens/reports/reportwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace kebu::reportwords {

namespace {

bool isStepKey(TimeStep step, const QString &key)
{
    const QDate day = timeSpan(step, key).from;
    return day.isValid() && timeKey(step, day) == key;
}

ChartCell emptyStep(TimeStep step, const QString &key, Measure measure)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const bool isCounted = measure == Measure::Base || measure == Measure::Count;
    const QString label = timeLabel(step, key);
    return {ChartCell::rest + key, label, {}, isCounted ? 0 : none, isCounted ? shortNumber(0) : QString(), label};
}

/// Steps of the calendar with what is known of them, and beside each the step as far from the begin of the period
/// before.
class TrendCells
{
public:
    TrendCells(const MetricResult &result, TimeStep step, Measure measure)
        : m_result(result),
          m_step(step),
          m_measure(measure)
    {
        const std::vector<Mark> all = marks(result, measure, result.rows.size());
        for (size_t i = 0; i < all.size(); ++i) {
            const MetricRow &row = result.rows[i];
            if (row.key.isEmpty())
                continue;
            ChartCell cell = emptyStep(step, row.key, measure);
            if (isKnown(row, measure))
                cell = {row.key, all[i].label, {}, all[i].value, all[i].figure, tipOf(result, row)};
            m_known.insert_or_assign(timeSpan(step, row.key).from, std::move(cell));
        }
        for (const MetricRow &row : result.previousRows) {
            if (isStepKey(step, row.key))
                m_before.emplace(timeSpan(step, row.key).from, &row);
        }
    }

    [[nodiscard]] std::vector<ChartCell> cells() const
    {
        if (m_before.empty() || !m_result.previousPeriod.from.isValid() || !m_result.period.from.isValid())
            return between(m_known.begin()->first, m_known.rbegin()->first);
        std::vector<ChartCell> cells = between(begin(m_result.period.from), lastStep());
        QDate earlier = begin(m_result.previousPeriod.from);
        for (ChartCell &cell : cells) {
            addBefore(cell, earlier);
            earlier = next(earlier);
        }
        return cells;
    }

private:
    [[nodiscard]] static bool isKnown(const MetricRow &row, Measure measure)
    {
        return measure == Measure::Rate ? row.rate.has_value() : measure != Measure::Value || row.value.has_value();
    }
    [[nodiscard]] QDate begin(QDate day) const { return timeSpan(m_step, timeKey(m_step, day)).from; }
    [[nodiscard]] QDate next(QDate day) const { return timeSpan(m_step, timeKey(m_step, day)).to.addDays(1); }

    /// The last that is known of this period, or the one that stands beside the last known of the period before.
    [[nodiscard]] QDate lastStep() const
    {
        QDate step = begin(m_result.period.from);
        for (QDate earlier = begin(m_result.previousPeriod.from); earlier < m_before.rbegin()->first;
             earlier = next(earlier))
            step = next(step);
        return std::max(step, m_known.rbegin()->first);
    }

    /// Behind the last that is known nothing is claimed: it may not have come yet.
    [[nodiscard]] std::vector<ChartCell> between(QDate first, QDate last) const
    {
        std::vector<ChartCell> cells;
        for (QDate day = first; day <= last; day = next(day)) {
            const auto found = m_known.find(day);
            cells.push_back(found == m_known.end() ? emptyStep(m_step, timeKey(m_step, day), m_measure)
                                                   : found->second);
            if (day > m_known.rbegin()->first) {
                cells.back().value = std::numeric_limits<double>::quiet_NaN();
                cells.back().figure.clear();
            }
        }
        return cells;
    }

    void addBefore(ChartCell &cell, QDate earlier) const
    {
        if (earlier > m_before.rbegin()->first)
            return;
        const auto found = m_before.find(earlier);
        const ChartCell empty = emptyStep(m_step, timeKey(m_step, earlier), m_measure);
        QString words = empty.figure;
        cell.before = empty.value;
        if (found != m_before.end() && isKnown(*found->second, m_measure)) {
            cell.before = measured(*found->second, m_measure);
            words = measuredText(m_result.metric, *found->second, m_measure);
        }
        if (!words.isEmpty())
            cell.tip += u'\n' + QCoreApplication::translate("Reports", "Before: %1 in %2").arg(words, empty.row);
    }

    const MetricResult &m_result;
    TimeStep m_step;
    Measure m_measure;
    std::map<QDate, ChartCell> m_known;
    std::map<QDate, const MetricRow *> m_before;
};

} // namespace

bool isTrend(const MetricResult &result, const QString &by)
{
    const auto step = timeStepOf(by);
    qsizetype steps = 0;
    for (const MetricRow &row : result.rows) {
        if (row.key.isEmpty()) // without a day
            continue;
        if (!step || !row.group.isEmpty() || !isStepKey(*step, row.key))
            return false;
        ++steps;
    }
    return steps > 1;
}

std::vector<ChartCell> trendCells(const MetricResult &result, const QString &by, Measure measure)
{
    return TrendCells(result, *timeStepOf(by), measure).cells();
}

} // namespace kebu::reportwords
