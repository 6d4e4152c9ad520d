#include "core/reports/builtin.h"
#include "core/reports/ratemetric.h"
#include "core/reports/stagesql.h"

#include "core/domain/customer.h"

#include <QCoreApplication>

namespace kebu {

namespace {

/// The steps of the funnel: leads and deals, then being served. States of service are no steps among each other.
std::vector<stages::Stage> steps()
{
    std::vector<stages::Stage> result;
    for (const stages::Stage &stage : stages::all()) {
        if (result.empty() || stage.level > result.back().level)
            result.push_back(stage);
    }
    return result;
}

class Funnel final : public RateMetric
{
public:
    QString name() const override { return QStringLiteral("funnel"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Funnel"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics",
            "Customers who entered each stage in the period; of them, those who ever came further than that stage. "
            "Total: customers who entered any of the stages, and of them those who ever came to a signed contract.");
    }
    bool isGroupedByField() const override { return false; }

    Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                 MetricSide side) const override
    {
        KEBU_TRY(check(query));
        KEBU_LET(oneGroup, Grouping::of(view, {}));
        const bool isStep = key && !key->isEmpty(); // no stage is blank: an empty key can only mean the total
        return records(view, isStep ? atStep(*key, query.period) : population(view, query.period), oneGroup, {}, side);
    }

protected:
    Population population(Snapshot &, const Period &period) const override
    {
        const QString anyStep =
            stageList([](const stages::Stage &stage) { return stage.phase != stages::Phase::Lost; });
        return reaching(anyStep, period, levelOf(QStringLiteral("contract_signed")));
    }

    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        KEBU_LET(oneGroup, Grouping::of(view, {}));
        KEBU_LET(catalog, view.catalog());
        const FieldInfo &stageField = *customer::type().find(QString(customer::stage));
        KEBU_LET(figures, RateMetric::measure(view, query));
        const auto all = steps();
        for (const stages::Stage &step : all) {
            const QString code = QString::fromLatin1(step.code);
            KEBU_LET(found, rows(view, atStep(code, query.period), oneGroup));
            MetricRow row = found.empty() ? MetricRow{} : found.front();
            row.key = code;
            row.label = catalog->choiceLabel(stageField, code);
            if (step.level == all.back().level)
                row.rate.reset(); // nothing lies further
            figures.rows.push_back(std::move(row));
        }
        return figures;
    }

private:
    static int levelOf(const QString &code)
    {
        const stages::Stage *stage = stages::find(code);
        return stage ? stage->level : 0;
    }

    static Population atStep(const QString &code, const Period &period)
    {
        const int level = levelOf(code);
        const QString sameLevel = stageList(
            [&](const stages::Stage &stage) { return stage.level == level && stage.phase != stages::Phase::Lost; });
        return reaching(sameLevel, period, level + 1);
    }

    /// Customers who entered one of `entered` in the period; of them those who ever were at `level` or further.
    static Population reaching(const QString &entered, const Period &period, int level)
    {
        const QString further = stageList([&](const stages::Stage &stage) { return stage.level >= level; });
        Condition base = dayWithin(QStringLiteral("entered_on"), period);
        base.sql = QStringLiteral("c.id IN (SELECT customer_id FROM stage_entry WHERE stage IN %1 AND %2)")
                       .arg(entered, base.sql);
        return {QStringLiteral("customer"), QStringLiteral("customer c"),
                QStringLiteral("c.id"),     std::move(base),
                {everAt(further), {}},      {}};
    }
};

} // namespace

const Metric &builtin::funnel()
{
    static const Funnel metric;
    return metric;
}

} // namespace kebu
