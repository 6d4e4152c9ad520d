#include "app/shots/audit/audit.h"

#include <QAbstractScrollArea>

namespace kebu::shots {

namespace {

/// What lies on a viewport, or in a part that a viewport moves, is scrolled into sight.
bool isScrolled(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()->parentWidget());
    return area && area->viewport() == widget.parentWidget();
}

} // namespace

Findings auditPlaces(const QWidget &window)
{
    Findings findings;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || widget->isWindow() || !isInSight(*widget) || isScrolled(*widget))
            continue;
        const QRect parent = widget->parentWidget()->rect();
        if (!parent.contains(widget->geometry())) {
            const QRect place = widget->geometry();
            findings.push_back({pathOf(*widget), QStringLiteral("lies outside of its parent: %1,%2 %3×%4 in %5×%6")
                                                     .arg(place.x())
                                                     .arg(place.y())
                                                     .arg(place.width())
                                                     .arg(place.height())
                                                     .arg(parent.width())
                                                     .arg(parent.height())});
        }
    }
    return findings;
}

} // namespace kebu::shots
