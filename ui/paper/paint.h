#pragma once

#include "ui/paper/layout.h"

class QPainter;

namespace kebu::paper {

/// Paints page `index`, counted from 0. The painter's origin is the corner of the paper (a QPrinter is set to full
/// page) and its device tells the resolution; what is drawn keeps its size on any device.
/// REQUIRES: 0 ≤ index < pages.count()
void paintPage(QPainter &painter, const Pages &pages, int index);

} // namespace kebu::paper
