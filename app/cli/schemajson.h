#pragma once

#include <QJsonObject>

namespace kebu::cli {

/// Every record and field as declared:
/// `{"records":[{"name","label","fields":[{"name","type","label","choices","personal", "required"}]}]}`. The field
/// reference of the manual is made from it.
[[nodiscard]] QJsonObject schemaJson();

} // namespace kebu::cli
