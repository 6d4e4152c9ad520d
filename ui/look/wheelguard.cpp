#include "ui/look/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace kebu {

namespace {

const QString guardName = QStringLiteral("wheelGuard");

class WheelGuard : public QObject
{
public:
    explicit WheelGuard(QWidget *control) : QObject(control) { setObjectName(guardName); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(watched, event);
        event->ignore(); // goes on to what it stands in
        return true;
    }
};

} // namespace

void keepFromWheel(QWidget *control)
{
    if (control->findChild<QObject *>(guardName, Qt::FindDirectChildrenOnly))
        return; // dressed anew
    control->installEventFilter(new WheelGuard(control));
    if (control->focusPolicy() == Qt::WheelFocus)
        control->setFocusPolicy(Qt::StrongFocus);
}

} // namespace kebu
