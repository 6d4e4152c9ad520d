#pragma once

#include "core/base/id.h"
#include "ui/look/paint.h"

#include <QLatin1String>
#include <QPointer>
#include <QString>

#include <vector>

class QAction;

namespace kebu {

/// A line of the palette: a customer to open, an action to run, or a search to go on with. A plain value, masked
/// already where the session masks.
struct PaletteEntry {
    QString text;
    QString note;            ///< at the right, in small type: the keys, a number, why it was found
    QLatin1String icon = {}; ///< Breeze name; a customer shows its grade instead
    Id customer = {};
    Grade grade = {};
    QPointer<QAction> action = {};
    QString search = {}; ///< words to look for in the list of customers
};

/// Entries under a heading.
struct PaletteGroup {
    QString title;
    std::vector<PaletteEntry> entries;
};

} // namespace kebu
