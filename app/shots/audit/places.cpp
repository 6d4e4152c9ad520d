#include "app/shots/audit/audit.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>

namespace kebu::shots {

namespace {

/// What lies on a viewport, or in a part that a viewport moves, is scrolled into sight.
bool isScrolled(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()->parentWidget());
    return area && area->viewport() == widget.parentWidget();
}

/// What is read or pressed; other widgets may well lie over each other.
bool isRead(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return (label && !label->text().isEmpty()) || (button && !(button->text().isEmpty() && button->icon().isNull())) ||
           qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget);
}

/// Neighbours of which one hides a part of the other.
void collectOverlaps(const QWidget &parent, Findings &findings)
{
    std::vector<const QWidget *> read;
    for (const QWidget *child : parent.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow() && isInSight(*child) && isRead(*child))
            read.push_back(child);
    }
    for (size_t i = 0; i < read.size(); ++i) {
        for (size_t j = i + 1; j < read.size(); ++j) {
            const QRect common = read[i]->geometry() & read[j]->geometry();
            if (common.width() > 1 && common.height() > 1)
                findings.push_back(
                    {pathOf(*read[i]), QStringLiteral("lies over %1").arg(pathOf(*read[j]).section(u'/', -1))});
        }
    }
}

} // namespace

Findings auditPlaces(const QWidget &window)
{
    Findings findings;
    collectOverlaps(window, findings);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || widget->isWindow() || !isInSight(*widget))
            continue;
        collectOverlaps(*widget, findings);
        if (isScrolled(*widget))
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
