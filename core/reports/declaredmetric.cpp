#include "core/reports/declaredmetric.h"

#include "core/reports/bookdays.h"
#include "core/reports/countedfigures.h"
#include "core/storage/progress.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace kebu {

namespace {

const QString slash = QStringLiteral("/");
const QString slashInKey = QStringLiteral("%2F");

Period cut(const Period &period, const Period &step)
{
    return {!period.from.isValid() || step.from > period.from ? step.from : period.from,
            !period.to.isValid() || step.to < period.to ? step.to : period.to};
}

/// The groups that cells belong to, with the base of each.
std::vector<MetricRow> groupsOf(const std::vector<MetricRow> &cells)
{
    std::map<QString, qint64> bases;
    for (const MetricRow &cell : cells)
        bases[cell.group] += cell.base;
    std::vector<MetricRow> groups;
    for (const auto &[key, base] : bases) {
        groups.emplace_back();
        groups.back().key = key;
        groups.back().base = base;
    }
    return groups;
}

} // namespace

QString pairKey(const QString &own, const QString &group)
{
    return QString(own).replace(slash, slashInKey) + slash + group;
}

PairKey splitKey(const QString &key)
{
    const qsizetype at = key.indexOf(slash);
    return {key.left(at).replace(slashInKey, slash), at < 0 ? QString() : key.mid(at + 1)};
}

QString metricText(const char *literal) { return QCoreApplication::translate("metrics", literal); }

QString DeclaredMetric::label() const { return metricText(m_declared.label); }

QString DeclaredMetric::definition() const
{
    const QString text = metricText(m_declared.definition);
    return m_declared.fill ? m_declared.fill(text) : text;
}

MetricHeads DeclaredMetric::heads() const
{
    return {metricText(m_declared.baseHead), metricText(m_declared.countHead), metricText(m_declared.rateHead),
            m_declared.valueHead ? metricText(m_declared.valueHead) : QString()};
}

Result<DeclaredMetric::Asked> DeclaredMetric::resolve(Snapshot &view, const MetricQuery &query) const
{
    KEBU_LET(scope, MetricScope::of(view, query));
    KEBU_LET(population, m_declared.population(scope));
    const QString by = query.by.isEmpty() && m_declared.by ? QString::fromLatin1(m_declared.by) : query.by;
    KEBU_LET(grouping, Grouping::of(view, by, {population.record, population.alias, population.day, query.isMasked}));
    return Asked{scope, std::move(population), std::move(grouping), by};
}

/// Steps of time of a population that has no day: each step is a period of its own.
bool DeclaredMetric::walksPeriods(const Asked &asked) const
{
    return asked.grouping.step().has_value() && asked.population.day.isEmpty();
}

Result<std::vector<MetricRow>> DeclaredMetric::stepRows(const Asked &asked, const MetricQuery &query) const
{
    const TimeStep step = *asked.grouping.step();
    KEBU_LET(keys, stepsWithin(asked.scope.view, step, query.period));
    Progress::setParts(int(keys.size()) + 1);
    std::vector<MetricRow> rows;
    for (const QString &key : keys) {
        MetricScope scope = asked.scope;
        scope.period = cut(query.period, timeSpan(step, key));
        KEBU_LET(population, m_declared.population(scope));
        KEBU_LET(row, tallyAll(scope.view, population));
        row.key = key;
        if (row.base > 0)
            rows.push_back(std::move(row));
    }
    return rows;
}

/// Where each record stands in one row, the rows give the total; else it is counted by itself.
Result<Tallied> DeclaredMetric::gather(const Asked &asked, const MetricQuery &query) const
{
    const bool isCountedAnyway =
        isCounted(asked.population, asked.grouping) || isCountedBySteps(asked.population, asked.grouping);
    const bool isEachAPeriod = walksPeriods(asked) && !isCountedAnyway;
    if (!isCountedAnyway && !isEachAPeriod && !asked.grouping.isOneGroup() && !asked.grouping.overlaps())
        return tallyWithTotal(asked.scope.view, asked.population, asked.grouping);
    Tallied tallied;
    if (!asked.grouping.isOneGroup()) {
        if (!m_declared.shares) // which says itself how many parts there are
            Progress::setParts(2);
        KEBU_LET(rows,
                 isEachAPeriod ? stepRows(asked, query) : tally(asked.scope.view, asked.population, asked.grouping));
        tallied.rows = std::move(rows);
    }
    KEBU_LET(total, tallyAll(asked.scope.view, asked.population));
    tallied.total = std::move(total);
    return tallied;
}

Result<Tallied> DeclaredMetric::groupFigures(const Asked &asked, const MetricQuery &query) const
{
    KEBU_LET(tallied, gather(asked, query));
    KEBU_TRY(asked.grouping.finish(asked.scope.view, tallied.rows));
    return tallied;
}

Result<std::vector<MetricRow>> DeclaredMetric::sharesOf(const Asked &asked, const Grouping &own,
                                                        std::vector<MetricRow> cells, const Tallied &groups) const
{
    QHash<QString, qint64> bases;
    QHash<QString, int> places;
    for (const MetricRow &group : groups.rows) {
        bases.insert(group.key, group.base);
        places.insert(group.key, int(places.size()));
    }
    const bool isGrouped = !asked.grouping.isOneGroup();
    KEBU_TRY(own.finish(asked.scope.view, cells));
    for (MetricRow &cell : cells) {
        cell.count = cell.base;
        cell.base = isGrouped ? bases.value(cell.group) : groups.total.base;
        setRate(cell);
        if (!isGrouped)
            continue;
        KEBU_LET(label, asked.grouping.labelOf(asked.scope.view, cell.group));
        cell.groupLabel = std::move(label);
        cell.key = pairKey(cell.key, cell.group);
    }
    std::ranges::stable_sort(cells, {}, [&](const MetricRow &cell) { return places.value(cell.group); });
    return cells;
}

/// The cells of own key and group; the base of a cell is that of its group. Where a record stands in one cell, one pass
/// over the cells says all.
Result<Metric::Figures> DeclaredMetric::shareFigures(const Asked &asked, const MetricQuery &query) const
{
    KEBU_LET(plain, m_declared.shares(asked.scope));
    const Grouping own = plain.renamed();
    Snapshot &view = asked.scope.view;
    Figures figures;
    figures.overlaps = asked.grouping.overlaps() || own.overlaps();
    const int partsApart = asked.grouping.overlaps() ? 2 : 1; // groups that overlap do not give their total
    Progress::setParts(figures.overlaps ? partsApart + 1 : 1);
    Tallied groups;
    if (figures.overlaps) {
        KEBU_LET(apart, groupFigures(asked, query));
        groups = std::move(apart);
    }
    KEBU_LET(cells, tallyCellsWithTotal(view, asked.population, own, asked.grouping));
    if (!figures.overlaps) {
        groups = {groupsOf(cells.rows), std::move(cells.total)};
        KEBU_TRY(asked.grouping.finish(view, groups.rows));
    }
    KEBU_LET(rows, sharesOf(asked, own, std::move(cells.rows), groups));
    figures.rows = std::move(rows);
    figures.total = std::move(groups.total);
    figures.total.count = figures.total.base;
    setRate(figures.total);
    return figures;
}

Result<Metric::Figures> DeclaredMetric::measure(Snapshot &view, const MetricQuery &query) const
{
    KEBU_LET(asked, resolve(view, query));
    if (m_declared.shares && walksPeriods(asked))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("metrics", "%1 has no day to be grouped by.").arg(name()),
                     {}};
    Figures figures;
    if (m_declared.shares) {
        KEBU_LET(shares, shareFigures(asked, query));
        figures = std::move(shares);
    } else {
        KEBU_LET(tallied, groupFigures(asked, query));
        figures = {std::move(tallied.rows), std::move(tallied.total), asked.grouping.overlaps()};
    }
    KEBU_LET(totalWords, Grouping().labelOf(view, {}));
    figures.total.label = std::move(totalWords);
    return figures;
}

Result<RecordsBehind> DeclaredMetric::behind(Snapshot &view, const MetricQuery &query,
                                             const std::optional<QString> &key, MetricSide side) const
{
    KEBU_TRY(check(query));
    KEBU_LET(asked, resolve(view, query));
    if (!key)
        return recordsOf(view, asked.population, m_declared.shares ? MetricSide::Base : side, {});
    if (walksPeriods(asked)) {
        asked.scope.period = cut(query.period, timeSpan(*asked.grouping.step(), *key));
        KEBU_LET(population, m_declared.population(asked.scope));
        return recordsOf(view, population, side, {});
    }
    std::vector<WantedGroup> groups;
    if (!m_declared.shares) {
        if (!asked.grouping.isOneGroup())
            groups.push_back({&asked.grouping, *key});
        return recordsOf(view, asked.population, side, groups);
    }
    KEBU_LET(plain, m_declared.shares(asked.scope));
    const Grouping own = plain.renamed();
    const bool isGrouped = !asked.grouping.isOneGroup();
    const PairKey pair = isGrouped ? splitKey(*key) : PairKey{*key, {}};
    if (isGrouped)
        groups.push_back({&asked.grouping, pair.group});
    if (side == MetricSide::Count)
        groups.push_back({&own, pair.own});
    return recordsOf(view, asked.population, MetricSide::Base, groups);
}

} // namespace kebu
