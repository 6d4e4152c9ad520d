#pragma once

#include <QStringList>

namespace kebu {

/// The telephone numbers of a cell in which people wrote several: `139 0000 5678/0512-62507734`, `13900005678、
/// 13800001234`, one under the other. Each as it was written, blanks around it taken off; a further number of the same
/// exchange gets the area code of the first (`0512-62507734/62507735`). A cell with one number, with an extension, with
/// words or with anything of which it is not sure comes back whole: one entry, none for a blank cell. Pure,
/// thread-safe.
[[nodiscard]] QStringList phonesIn(const QString &cell);

} // namespace kebu
