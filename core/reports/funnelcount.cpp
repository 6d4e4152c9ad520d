#include "core/reports/funnelcount.h"

#include "core/reports/customergroups.h"
#include "core/reports/customersql.h"
#include "core/rules/stages.h"
#include "core/storage/progress.h"

#include <algorithm>

namespace kebu {

namespace {

/// What the furthest level and the group in one key say: `70/exhibition`.
struct Reached {
    int level = 0;
    QString group;
};

Reached reachedOf(const QString &key)
{
    const qsizetype at = key.indexOf(u'/');
    return {key.left(at).toInt(), key.mid(at + 1)};
}

} // namespace

void FunnelCount::add(Steps entered, int reached, const QString &group, qint64 customers)
{
    std::vector<Count> &counts = m_groups[group];
    counts.resize(m_levels.size());
    for (size_t step = 0; step < m_levels.size(); ++step) {
        if ((entered & (Steps(1) << step)) == 0)
            continue;
        counts[step].base += customers;
        counts[step].count += reached > m_levels[step] ? customers : 0;
    }
    m_total.base += customers;
    m_total.count += reached >= m_goal ? customers : 0;
}

Result<void> FunnelCount::readCohort(const MetricScope &scope, const Grouping &grouping)
{
    const Population all = customersql::customers(scope, dayWithin(customersql::metOn(), scope.period), {});
    const Grouping byReached = Grouping::ofKey(customersql::reachedLevel(), {}, {});
    KEBU_LET(rows, tallyCells(scope.view, all, byReached, grouping));
    for (const MetricRow &row : rows) {
        const int reached = row.key.toInt();
        Steps steps = 0;
        for (size_t step = 0; step < m_levels.size(); ++step)
            steps |= reached >= m_levels[step] ? Steps(1) << step : 0;
        add(steps, reached, row.group, row.base);
    }
    return {};
}

/// Stage by stage, each a stretch of the index by stage: nothing but ids is read.
Result<QHash<Id, FunnelCount::Steps>> FunnelCount::stepsEntered(const MetricScope &scope) const
{
    const Progress::Part part([&] { return rowsOf(scope.view, {QStringLiteral("stage_entry")}); });
    const Condition wanted =
        both(dayWithin(QStringLiteral("e.entered_on"), scope.period), scope.only(QStringLiteral("e.customer_id")));
    Statement &entries = scope.view.connection().prepared(
        QStringLiteral("SELECT e.customer_id FROM stage_entry e WHERE e.stage = ? AND kebu_passed(e.id) AND %1")
            .arg(wanted.sql));
    QHash<Id, Steps> entered;
    for (const stages::Stage &stage : stages::all()) {
        if (stage.phase == stages::Phase::Lost)
            continue;
        const auto at = std::ranges::find(m_levels, stage.level);
        const Steps step = at == m_levels.end() ? 0 : Steps(1) << (at - m_levels.begin());
        KEBU_TRY(entries.runWith(QVariantList{QString::fromLatin1(stage.code)} + wanted.values));
        while (entries.next())
            entered[entries.id(0)] |= step;
        KEBU_TRY(entries.done());
    }
    return entered;
}

Result<void> FunnelCount::readEntered(const MetricScope &scope, const Grouping &grouping)
{
    KEBU_LET(entered, stepsEntered(scope));
    const Grouping byReached = grouping.besideStanding(QStringLiteral("reached"));
    CustomerGroups customers(scope.view, byReached);
    std::vector<Reached> known;
    for (auto at = entered.cbegin(); at != entered.cend(); ++at) {
        KEBU_LET(place, customers.groupOf(at.key()));
        if (place < 0)
            continue;
        while (known.size() <= size_t(place))
            known.push_back(reachedOf(customers.keys().at(qsizetype(known.size()))));
        add(*at, known[size_t(place)].level, known[size_t(place)].group, 1);
    }
    return {};
}

std::vector<MetricRow> FunnelCount::rows(size_t step) const
{
    std::vector<MetricRow> rows;
    for (const auto &[group, counts] : m_groups) {
        if (counts[step].base == 0)
            continue;
        MetricRow row;
        row.key = group;
        row.base = counts[step].base;
        row.count = counts[step].count;
        setRate(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace kebu
