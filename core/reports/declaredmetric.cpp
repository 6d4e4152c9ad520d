#include "core/reports/declaredmetric.h"

#include "core/reports/countedfigures.h"
#include "core/storage/progress.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

const QString slash = QStringLiteral("/");
const QString slashInKey = QStringLiteral("%2F");

Period cut(const Period &period, const Period &step)
{
    return {!period.from.isValid() || step.from > period.from ? step.from : period.from,
            !period.to.isValid() || step.to < period.to ? step.to : period.to};
}

MetricRow sumOf(const std::vector<MetricRow> &rows, Worth worth)
{
    MetricRow total;
    double value = 0;
    for (const MetricRow &row : rows) {
        total.base += row.base;
        total.count += row.count;
        value += row.value.value_or(0);
    }
    if (worth != Worth::None)
        total.value = value;
    setRate(total);
    return total;
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

namespace {

/// From the first day of which the book knows anything that is counted by the step, to the last, at least today.
Result<Period> daysOfBook(Snapshot &view)
{
    Statement &ends = view.connection().prepared(
        QStringLiteral(
            "SELECT min(day), max(day) FROM (SELECT min(met_on) AS day FROM customer_standing WHERE met_on <> '' "
            "UNION ALL SELECT max(met_on) FROM customer_standing UNION ALL SELECT min(entered_on) FROM stage_entry "
            "WHERE entered_on <> '' UNION ALL SELECT max(entered_on) FROM stage_entry UNION ALL SELECT given_on FROM "
            "grade_entry UNION ALL SELECT %1 FROM (SELECT min(happened_at) AS at FROM interaction WHERE happened_at > "
            "-9223372036854775808 UNION ALL SELECT max(happened_at) FROM interaction UNION ALL SELECT received_at FROM "
            "service_case UNION ALL SELECT due_at FROM service_case) WHERE at > -9223372036854775808) WHERE day <> ''")
            .arg(localDay(QStringLiteral("at"), view)));
    KEBU_TRY(ends.run());
    Period known{{}, view.today()};
    if (ends.next()) {
        known.from = QDate::fromString(ends.text(0), Qt::ISODate);
        known.to = std::max(known.to, QDate::fromString(ends.text(1), Qt::ISODate));
    }
    KEBU_TRY(ends.done());
    return known;
}

} // namespace

Result<QStringList> stepsWithin(Snapshot &view, TimeStep step, const Period &period)
{
    constexpr qsizetype most = 600; // fifty years of months; a longer span is a slip of the pen
    KEBU_LET(known, daysOfBook(view));
    const QDate first = period.from.isValid() ? period.from : known.from;
    const QDate last = period.to.isValid() ? period.to : known.to;
    QStringList keys;
    for (QDate day = first; day.isValid() && day <= last && keys.size() < most;
         day = timeSpan(step, keys.last()).to.addDays(1))
        keys << timeKey(step, day);
    return keys;
}

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

/// Each record stands in exactly one row, and rows are sums: the total needs no second look at the records.
bool DeclaredMetric::addsUp(const Asked &asked) const
{
    const Worth worth = asked.population.worth;
    const bool isSum = worth == Worth::None || worth == Worth::SumOfBase || worth == Worth::SumOfCounted;
    return isSum && !asked.grouping.isOneGroup() && !asked.grouping.overlaps() && !walksPeriods(asked);
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

Result<std::vector<MetricRow>> DeclaredMetric::groupRows(const Asked &asked, const MetricQuery &query) const
{
    if (asked.grouping.isOneGroup())
        return std::vector<MetricRow>();
    const bool isEachAPeriod = walksPeriods(asked) && !isCountedBySteps(asked.population, asked.grouping);
    auto counted = isEachAPeriod ? stepRows(asked, query) : tally(asked.scope.view, asked.population, asked.grouping);
    KEBU_LET(rows, std::move(counted));
    KEBU_TRY(asked.grouping.finish(asked.scope.view, rows));
    return rows;
}

/// The cells of own key and group; the base of a cell is that of its group.
Result<Metric::Figures> DeclaredMetric::shareFigures(const Asked &asked, Figures figures) const
{
    KEBU_LET(plain, m_declared.shares(asked.scope));
    const Grouping own = plain.renamed();
    KEBU_LET(cells, tallyCells(asked.scope.view, asked.population, own, asked.grouping));
    QHash<QString, qint64> bases;
    QHash<QString, int> places;
    for (const MetricRow &group : figures.rows) {
        bases.insert(group.key, group.base);
        places.insert(group.key, int(places.size()));
    }
    const bool isGrouped = !asked.grouping.isOneGroup();
    KEBU_TRY(own.finish(asked.scope.view, cells));
    for (MetricRow &cell : cells) {
        cell.count = cell.base;
        cell.base = isGrouped ? bases.value(cell.group) : figures.total.base;
        setRate(cell);
        if (!isGrouped)
            continue;
        KEBU_LET(label, asked.grouping.labelOf(asked.scope.view, cell.group));
        cell.groupLabel = std::move(label);
        cell.key = pairKey(cell.key, cell.group);
    }
    std::ranges::stable_sort(cells, {}, [&](const MetricRow &cell) { return places.value(cell.group); });
    figures.overlaps = figures.overlaps || own.overlaps();
    figures.rows = std::move(cells);
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
    const bool hasRows = !asked.grouping.isOneGroup();
    Progress::setParts(int(hasRows) + int(!addsUp(asked)) + int(m_declared.shares != nullptr));
    Figures figures;
    KEBU_LET(rows, groupRows(asked, query));
    figures.rows = std::move(rows);
    figures.overlaps = asked.grouping.overlaps();
    if (addsUp(asked)) {
        figures.total = sumOf(figures.rows, asked.population.worth);
    } else {
        KEBU_LET(total, tallyAll(view, asked.population));
        figures.total = std::move(total);
    }
    KEBU_LET(totalWords, Grouping().labelOf(view, {}));
    figures.total.label = std::move(totalWords);
    return m_declared.shares ? shareFigures(asked, std::move(figures)) : std::move(figures);
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
