#pragma once

#include "ui/look/navigationrail.h"

namespace kebu {

/// The rail of the window: a button for each place that has one, the tasks that run, and the lock.
class PlacesRail : public NavigationRail
{
    Q_OBJECT

public:
    explicit PlacesRail(QWidget *parent = nullptr);

    void retranslate();
    void setOverdue(int followUps);
    void setRunning(int tasks);

signals:
    /// `button`: what the list of tasks opens beside.
    void tasksRequested(const QWidget *button);
    void lockRequested();
};

} // namespace kebu
