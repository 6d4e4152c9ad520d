#pragma once

#include <QStringList>

namespace kebu {

/// Whose export bears these columns, as one of presetNames(); empty where they are no known program's. A guess without
/// a preset takes it.
[[nodiscard]] QString programOf(const QStringList &header);

/// `outlook`, `google`, `hubspot`, `zoho`, `salesforce`.
[[nodiscard]] QStringList presetNames();

} // namespace kebu
