#include "ui/models/radarlines.h"

#include <QHash>

namespace kebu {

std::vector<RadarModel::Line> linesOf(const std::vector<WatchedCustomer> &watched,
                                      const std::vector<CustomerRisk> &risks)
{
    QHash<Id, const CustomerRisk *> riskOf;
    for (const CustomerRisk &risk : risks)
        riskOf.insert(risk.customer, &risk);
    std::vector<RadarModel::Line> lines;
    lines.reserve(watched.size());
    for (const WatchedCustomer &customer : watched) {
        RadarModel::Line line{customer.customer, customer.name,  customer.number,      customer.grade,
                              customer.warnings, customer.isKey, customer.amountMinor, std::nullopt};
        if (const CustomerRisk *risk = riskOf.value(customer.customer))
            line.risk = *risk;
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<RadarModel::Line>> linesOf(Snapshot &view, const std::vector<CustomerRisk> &risks)
{
    std::vector<Id> ids;
    for (const CustomerRisk &risk : risks)
        ids.push_back(risk.customer);
    KEBU_LET(faces, customerFaces(view, ids));
    std::vector<RadarModel::Line> lines;
    for (size_t i = 0; i < faces.size(); ++i)
        lines.push_back({risks[i].customer,
                         faces[i].name,
                         faces[i].number,
                         faces[i].grade,
                         {},
                         faces[i].isKey,
                         faces[i].amountMinor,
                         risks[i]});
    return lines;
}

} // namespace kebu
