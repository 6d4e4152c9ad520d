#pragma once

#include <QColor>
#include <QIcon>
#include <QLatin1String>
#include <QPixmap>

class QPainter;
class QRect;

namespace kebu {

/// An icon of resources/icons by its Breeze name, painted in the palette's text colour, on accent in the text colour of
/// the accent, faint when disabled. Follows a change of palette by itself. Window thread.
/// REQUIRES: the name exists (`hasIcon`); a wrong name paints nothing and warns once.
[[nodiscard]] QIcon icon(QLatin1String name);

/// The same in one fixed colour; asked for anew when the theme changes.
[[nodiscard]] QIcon icon(QLatin1String name, const QColor &color);

/// Paints the icon centred in `rect`, as large as fits a multiple of its grid (16 or 22).
void paintIcon(QPainter *painter, const QRect &rect, QLatin1String name, const QColor &color);

[[nodiscard]] bool hasIcon(QLatin1String name);

/// The app mark in the sizes that task bars ask for.
[[nodiscard]] QIcon appIcon();

} // namespace kebu
