#include "app/shots/audit/audit.h"

#include <QAccessible>

namespace kebu::shots {

Findings auditNames(const QWidget &window)
{
    Findings findings;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isControl = widget->focusPolicy() & Qt::TabFocus;
        if (widget->window() != &window || !isInSight(*widget) || !isControl || !widget->isEnabled() ||
            widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->role() == QAccessible::NoRole)
            findings.push_back({pathOf(*widget), QStringLiteral("has no role for screen readers")});
        else if (spoken->text(QAccessible::Name).trimmed().isEmpty())
            findings.push_back({pathOf(*widget), QStringLiteral("takes the keyboard and has no accessible name")});
    }
    return findings;
}

} // namespace kebu::shots
