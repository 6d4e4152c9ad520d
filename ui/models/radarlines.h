#pragma once

#include "ui/models/radarmodel.h"

namespace kebu {

/// The lines of those who are watched, each with its risk where there is one.
[[nodiscard]] std::vector<RadarModel::Line> linesOf(const std::vector<WatchedCustomer> &watched,
                                                    const std::vector<CustomerRisk> &risks);

/// The lines of those risks, in their order.
[[nodiscard]] Result<std::vector<RadarModel::Line>> linesOf(Snapshot &view, const std::vector<CustomerRisk> &risks);

} // namespace kebu
