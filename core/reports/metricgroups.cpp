#include "core/reports/metricgroups.h"

#include <QSet>

namespace kebu {

MetricGroups metricGroups(const Metric &metric)
{
    static const QSet<QString> withoutTime{QStringLiteral("funnel"), QStringLiteral("rfm")};
    if (!metric.isGroupedByField())
        return MetricGroups::None;
    if (metric.name() == u"retention")
        return MetricGroups::Time;
    return withoutTime.contains(metric.name()) ? MetricGroups::Fields : MetricGroups::FieldsAndTime;
}

} // namespace kebu
