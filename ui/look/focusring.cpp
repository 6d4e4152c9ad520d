#include "ui/look/focusring.h"

#include <QApplication>
#include <QPushButton>
#include <QToolButton>

namespace kebu {

FocusRing::FocusRing()
{
    setObjectName(QStringLiteral("focusRing"));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

bool FocusRing::serves(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
}

void FocusRing::follow(QWidget *now) { setWidget(serves(now) ? now : nullptr); }

} // namespace kebu
