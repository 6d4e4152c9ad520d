#include "core/reports/builtin.h"

#include <algorithm>
#include <memory>

namespace kebu {

namespace {

/// Made once, as nobody may outlive them.
const std::vector<std::unique_ptr<DeclaredMetric>> &declared()
{
    static const auto made = [] {
        std::vector<std::unique_ptr<DeclaredMetric>> metrics;
        for (const auto part :
             {builtin::conversionMetrics(), builtin::dealMetrics(), builtin::moneyMetrics(), builtin::contactMetrics(),
              builtin::serviceMetrics(), builtin::churnMetrics(), builtin::compositionMetrics()}) {
            for (const Declaration &declaration : part)
                metrics.push_back(std::make_unique<DeclaredMetric>(declaration));
        }
        return metrics;
    }();
    return made;
}

} // namespace

std::vector<const Metric *> builtin::all()
{
    std::vector<const Metric *> list{&funnel(), &funnelOfCohort(), &lorenz(), &retention(), &strategy(), &targets()};
    for (const auto &metric : declared())
        list.push_back(metric.get());
    std::ranges::stable_sort(list, {}, [](const Metric *metric) { return int(metric->theme()); });
    return list;
}

} // namespace kebu
