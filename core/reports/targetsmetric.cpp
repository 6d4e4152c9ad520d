#include "core/reports/builtin.h"
#include "core/reports/targets.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

/// A filter that names one owner asks for that owner's targets; any other narrows the customers that count.
Result<std::vector<TargetProgress>> targetsAsked(Snapshot &view, const MetricQuery &query)
{
    static const QRegularExpression oneOwner(QStringLiteral("^\\s*owner\\s*=\\s*(\\d+)\\s*$"));
    if (const QRegularExpressionMatch match = oneOwner.match(query.where); match.hasMatch())
        return targetsWithin(view, query.period, Id::fromString(match.captured(1)));
    return targetsWithin(view, query.period, std::nullopt, query.where);
}

/// A row a target: what was reached of its goal.
class Targets final : public Metric
{
public:
    QString name() const override { return QStringLiteral("targets"); }
    QString label() const override { return QCoreApplication::translate("metrics", "Targets"); }
    QString definition() const override
    {
        return QCoreApplication::translate(
            "metrics",
            "Targets whose days meet the period; of them, those reached by now. Value: what was reached as a share of "
            "the goal, over the target's own days and its owner's customers: the amount and the number of deals won as "
            "in the win rate, payments received, new customers as in conversion, contacts that reached the customer.");
    }
    MetricHeads heads() const override
    {
        return {QCoreApplication::translate("metrics", "Targets"),
                QCoreApplication::translate("metrics", "Targets reached"),
                QCoreApplication::translate("metrics", "Reached ÷ targets"),
                QCoreApplication::translate("metrics", "Of the goal")};
    }
    MetricTheme theme() const override { return MetricTheme::Business; }
    MetricUnit valueUnit() const override { return MetricUnit::Share; }
    bool hasOwnRows() const override { return true; }
    bool isGroupedByField() const override { return false; }

    Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query, const std::optional<QString> &key,
                                 MetricSide side) const override
    {
        KEBU_TRY(check(query));
        KEBU_LET(targets, targetsAsked(view, query));
        RecordsBehind found{QStringLiteral("target"), {}, {}};
        for (const TargetProgress &each : targets) {
            if (key && each.id.toString() != *key)
                continue;
            if (side == MetricSide::Count && !each.isReached())
                continue;
            found.ids.push_back(each.id);
            found.customers.emplace_back(); // a target is nobody's record
        }
        return found;
    }

protected:
    Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override
    {
        KEBU_LET(targets, targetsAsked(view, query));
        KEBU_LET(totalWords, Grouping().labelOf(view, {}));
        Figures figures;
        figures.total.label = std::move(totalWords);
        for (const TargetProgress &each : targets) {
            MetricRow row;
            row.key = each.id.toString();
            row.label = query.period == each.period ? each.shortTitle() : each.title();
            row.groupLabel = each.figure();
            row.base = 1;
            row.count = each.isReached() ? 1 : 0;
            if (each.isMeasured)
                row.value = each.share();
            setRate(row);
            figures.total.base += row.base;
            figures.total.count += row.count;
            figures.rows.push_back(std::move(row));
        }
        setRate(figures.total);
        return figures;
    }
};

} // namespace

const Metric &builtin::targets()
{
    static const Targets metric;
    return metric;
}

} // namespace kebu
