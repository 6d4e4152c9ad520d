#include "core/reports/builtin.h"
#include "core/reports/customersql.h"
#include "core/reports/funnelcount.h"

#include "core/domain/customer.h"

#include <QCoreApplication>

namespace kebu {

namespace {

using namespace customersql;

/// The steps of the funnel: leads and deals, then being served. States of service are no steps among each other.
const std::vector<stages::Stage> &steps()
{
    static const std::vector<stages::Stage> all = [] {
        std::vector<stages::Stage> result;
        for (const stages::Stage &stage : stages::all()) {
            if (result.empty() || stage.level > result.back().level)
                result.push_back(stage);
        }
        return result;
    }();
    return all;
}

int levelOf(const QString &code)
{
    const stages::Stage *stage = stages::find(code);
    return stage ? stage->level : 0;
}

std::vector<int> stepLevels()
{
    std::vector<int> levels;
    for (const stages::Stage &step : steps())
        levels.push_back(step.level);
    return levels;
}

QString everFrom(int level) { return QStringLiteral("%1 >= %2").arg(reachedLevel()).arg(level); }

/// Rows by the steps of the life cycle; see the definitions of the two views.
class Funnel final : public Metric
{
public:
    enum class View { Period, Cohort };
    explicit Funnel(View view) : m_view(view) {}

    QString name() const override
    {
        return m_view == View::Period ? QStringLiteral("funnel") : QStringLiteral("funnel_cohort");
    }
    QString label() const override
    {
        return m_view == View::Period ? QCoreApplication::translate("metrics", "Funnel")
                                      : QCoreApplication::translate("metrics", "Funnel of new customers");
    }
    QString definition() const override
    {
        return m_view == View::Period
                   ? QCoreApplication::translate(
                         "metrics",
                         "Customers who entered each stage in the period; of them, those who ever came further than "
                         "that stage. Total: customers who entered any of the stages, and of them those who ever came "
                         "to a signed contract.")
                   : QCoreApplication::translate(
                         "metrics",
                         "Customers first met in the period who ever came as far as each stage; of them, those who "
                         "ever came further. Total: all customers first met in the period, and of them those who ever "
                         "came to a signed contract.");
    }
    MetricHeads heads() const override
    {
        return {m_view == View::Period ? QCoreApplication::translate("metrics", "Entered")
                                       : QCoreApplication::translate("metrics", "Came so far"),
                QCoreApplication::translate("metrics", "Went further"),
                QCoreApplication::translate("metrics", "Share"),
                {}};
    }
    MetricTheme theme() const override { return MetricTheme::Conversion; }
    MetricShape shape() const override { return MetricShape::Funnel; }
    bool hasOwnRows() const override { return true; }

    Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                 MetricSide side) const override
    {
        KEBU_TRY(check(query));
        KEBU_LET(scope, MetricScope::of(view, query));
        KEBU_LET(grouping, groupingOf(view, query));
        const bool isGrouped = !grouping.isOneGroup();
        const PairKey pair = !key ? PairKey{} : isGrouped ? splitKey(*key) : PairKey{*key, {}};
        if (pair.own.isEmpty()) // no stage is blank: an empty key can only mean the total
            return recordsOf(view, everybody(scope), side, {});
        std::vector<WantedGroup> groups;
        if (isGrouped)
            groups.push_back({&grouping, pair.group});
        return recordsOf(view, atLevel(scope, levelOf(pair.own)), side, groups);
    }

protected:
    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        KEBU_LET(scope, MetricScope::of(view, query));
        KEBU_LET(grouping, groupingOf(view, query));
        KEBU_LET(counts, grouping.overlaps() ? countEach(scope, grouping) : countAtOnce(scope, grouping));
        Figures figures;
        KEBU_LET(totalWords, Grouping().labelOf(view, {}));
        figures.total = counts.total;
        setRate(figures.total);
        figures.total.label = std::move(totalWords);
        figures.overlaps = grouping.overlaps();
        for (size_t step = 0; step < steps().size(); ++step) {
            KEBU_LET(rows, stepRows(scope, grouping, steps()[step], std::move(counts.rows[step])));
            figures.rows.insert(figures.rows.end(), rows.begin(), rows.end());
        }
        return figures;
    }

private:
    Result<Grouping> groupingOf(Snapshot &view, const MetricQuery &query) const
    {
        if (timeStepOf(query.by) && m_view == View::Period)
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("metrics", "%1 has no day to be grouped by.").arg(name()),
                         {}};
        return Grouping::of(view, query.by, {QStringLiteral("customer"), QStringLiteral("c"), metOn(), query.isMasked});
    }

    /// Rows of each of steps(), with the key of their group.
    struct Counts {
        std::vector<std::vector<MetricRow>> rows{steps().size()};
        MetricRow total;
    };

    /// A statement a step, for groups in which a customer may stand twice.
    Result<Counts> countEach(const MetricScope &scope, const Grouping &grouping) const
    {
        Counts counts;
        KEBU_LET(total, tallyAll(scope.view, everybody(scope)));
        counts.total = std::move(total);
        for (size_t step = 0; step < steps().size(); ++step) {
            KEBU_LET(rows, tally(scope.view, atLevel(scope, steps()[step].level), grouping));
            counts.rows[step] = std::move(rows);
        }
        return counts;
    }

    /// All steps in one pass over the customers.
    Result<Counts> countAtOnce(const MetricScope &scope, const Grouping &grouping) const
    {
        FunnelCount count(stepLevels(), levelOf(QStringLiteral("contract_signed")));
        KEBU_TRY(m_view == View::Cohort ? count.readCohort(scope, grouping) : count.readEntered(scope, grouping));
        Counts counts;
        counts.total = count.total();
        for (size_t step = 0; step < steps().size(); ++step)
            counts.rows[step] = count.rows(step);
        return counts;
    }

    Result<std::vector<MetricRow>> stepRows(const MetricScope &scope, const Grouping &grouping,
                                            const stages::Stage &step, std::vector<MetricRow> rows) const
    {
        const QString code = QString::fromLatin1(step.code);
        KEBU_LET(catalog, scope.view.catalog());
        const QString label = catalog->choiceLabel(*customer::type().find(QString(customer::stage)), code);
        if (rows.empty() && grouping.isOneGroup())
            rows.emplace_back();
        KEBU_TRY(grouping.finish(scope.view, rows));
        for (MetricRow &row : rows) {
            if (step.level == steps().back().level)
                row.rate.reset(); // nothing lies further
            if (!grouping.isOneGroup()) {
                row.group = row.key;
                row.groupLabel = row.label;
            }
            row.key = grouping.isOneGroup() ? code : pairKey(code, row.group);
            row.label = label;
        }
        return rows;
    }

    [[nodiscard]] Population everybody(const MetricScope &scope) const
    {
        const QString converted = everFrom(levelOf(QStringLiteral("contract_signed")));
        if (m_view == View::Cohort)
            return cohort(scope, 0, converted);
        return entered(scope, stageList([](const stages::Stage &stage) { return stage.phase != stages::Phase::Lost; }),
                       converted);
    }

    [[nodiscard]] Population atLevel(const MetricScope &scope, int level) const
    {
        const QString further = everFrom(level + 1);
        if (m_view == View::Cohort)
            return cohort(scope, level, further);
        return entered(scope, stageList([level](const stages::Stage &stage) {
                           return stage.level == level && stage.phase != stages::Phase::Lost;
                       }),
                       further);
    }

    /// Customers met in the period who ever came as far as the level; 0: all of them.
    static Population cohort(const MetricScope &scope, int level, const QString &count)
    {
        Condition base = dayWithin(metOn(), scope.period);
        if (level > 0)
            base = both(std::move(base), holds(everFrom(level)));
        return customers(scope, std::move(base), holds(count));
    }

    /// Customers who entered one of the stages in the period.
    static Population entered(const MetricScope &scope, const QString &stageCodes, const QString &count)
    {
        const Condition when = dayWithin(QStringLiteral("entered_on"), scope.period);
        Population all = customers(scope, {}, holds(count));
        all.from = QStringLiteral("(SELECT DISTINCT customer_id FROM stage_entry WHERE stage IN %1 AND %2) e JOIN "
                                  "customer_standing z ON z.id = e.customer_id")
                       .arg(stageCodes, when.sql);
        all.fromValues = when.values;
        return all;
    }

    View m_view;
};

} // namespace

const Metric &builtin::funnel()
{
    static const Funnel metric(Funnel::View::Period);
    return metric;
}

const Metric &builtin::funnelOfCohort()
{
    static const Funnel metric(Funnel::View::Cohort);
    return metric;
}

} // namespace kebu
