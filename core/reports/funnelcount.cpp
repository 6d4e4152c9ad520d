#include "core/reports/funnelcount.h"

#include "core/reports/customergroups.h"
#include "core/reports/customersql.h"
#include "core/reports/keyplaces.h"
#include "core/rules/stages.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

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

std::vector<FunnelCount::Count> &FunnelCount::countsOf(const QString &group)
{
    std::vector<Count> &counts = m_groups[group];
    counts.resize(m_levels.size());
    return counts;
}

void FunnelCount::add(std::vector<Count> &counts, Steps entered, int reached, qint64 customers)
{
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
        add(countsOf(row.group), steps, reached, row.base);
    }
    return {};
}

FunnelCount::Steps FunnelCount::stepOf(const QString &stage) const
{
    const stages::Stage *known = stages::find(stage);
    if (!known || known->phase == stages::Phase::Lost)
        return 0;
    const auto at = std::ranges::find(m_levels, known->level);
    return at == m_levels.end() ? 0 : Steps(1) << (at - m_levels.begin());
}

/// In the order of the index by customer where all of them are asked about; stage by stage, each a stretch of the index
/// by stage, where few entries are. Customers of a stage that is no step have entered one without a bit.
Result<void> FunnelCount::eachEntered(const MetricScope &scope, const TellEntered &tell) const
{
    const Progress::Part part([&] { return rowsOf(scope.view, {QStringLiteral("stage_entry")}); });
    return scope.walksAll() ? eachInOrder(scope, tell) : eachByStage(scope, tell);
}

Result<void> FunnelCount::eachInOrder(const MetricScope &scope, const TellEntered &tell) const
{
    const Condition when = dayWithin(QStringLiteral("e.entered_on"), scope.period);
    RowScan entries(scope.view.connection(),
                    QStringLiteral("SELECT e.customer_id, e.stage FROM stage_entry e WHERE e.customer_id IS NOT NULL "
                                   "AND %1 ORDER BY e.customer_id")
                        .arg(when.sql));
    KEBU_TRY(entries.run(when.values));
    KeyPlaces codes;
    std::vector<std::optional<Steps>> stepOfCode; // nothing: left out
    qint64 customer = 0;
    std::optional<Steps> entered;
    while (entries.next()) {
        Progress::pass();
        if (entries.number(0) != customer) {
            if (entered)
                tell(customer, *entered);
            entered.reset();
            customer = entries.number(0);
        }
        const size_t code = size_t(codes.placeOf(entries.text(1)));
        if (code >= stepOfCode.size()) {
            const stages::Stage *known = stages::find(codes.keys().last());
            const bool isAsked = known && known->phase != stages::Phase::Lost;
            stepOfCode.push_back(isAsked ? std::optional(stepOf(codes.keys().last())) : std::nullopt);
        }
        if (stepOfCode[code])
            entered = entered.value_or(0) | *stepOfCode[code];
    }
    KEBU_TRY(entries.done());
    if (entered)
        tell(customer, *entered);
    return {};
}

Result<void> FunnelCount::eachByStage(const MetricScope &scope, const TellEntered &tell) const
{
    const Condition wanted =
        both(dayWithin(QStringLiteral("e.entered_on"), scope.period),
             scope.filter.areFew ? scope.filter.holdsFor(QStringLiteral("e.customer_id")) : Condition());
    Statement &entries = scope.view.connection().prepared(
        QStringLiteral("SELECT e.customer_id FROM stage_entry e WHERE e.stage = ? AND kebu_passed(e.id) AND %1")
            .arg(wanted.sql));
    QHash<qint64, Steps> entered;
    for (const stages::Stage &stage : stages::all()) {
        if (stage.phase == stages::Phase::Lost)
            continue;
        const Steps step = stepOf(QString::fromLatin1(stage.code));
        KEBU_TRY(entries.runWith(QVariantList{QString::fromLatin1(stage.code)} + wanted.values));
        while (entries.next())
            entered[entries.number(0)] |= step;
        KEBU_TRY(entries.done());
    }
    for (auto at = entered.cbegin(); at != entered.cend(); ++at)
        tell(at.key(), *at);
    return {};
}

Result<void> FunnelCount::readEntered(const MetricScope &scope, const Grouping &grouping)
{
    const Grouping byReached = grouping.besideStanding(QStringLiteral("reached"));
    CustomerGroups customers(scope.view, byReached, scope.filter.ofMany());
    struct Known {
        int level = 0;
        std::vector<Count> *counts = nullptr;
    };
    std::vector<Known> known; // by the place of the key
    KEBU_TRY(eachEntered(scope, [&](qint64 customer, Steps steps) {
        const int place = customers.groupOf(customer);
        if (place < 0)
            return;
        while (known.size() <= size_t(place)) {
            const Reached reached = reachedOf(customers.keys().at(qsizetype(known.size())));
            known.push_back({reached.level, &countsOf(reached.group)});
        }
        add(*known[size_t(place)].counts, steps, known[size_t(place)].level, 1);
    }));
    return customers.outcome();
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
