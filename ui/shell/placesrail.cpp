#include "ui/shell/placesrail.h"

#include "ui/shell/places.h"

#include <QAbstractButton>
#include <QCoreApplication>

namespace kebu {

namespace {

// what the rail does besides leading to places
const QString tasksKey = QStringLiteral("jobs");
const QString lockKey = QStringLiteral("lock");

} // namespace

PlacesRail::PlacesRail(QWidget *parent) : NavigationRail(parent)
{
    for (const Place &place : places()) {
        if (place.way == Place::Way::Rail)
            addPlace(QString::fromLatin1(place.key), {}, QLatin1String(place.icon));
    }
    addAction(tasksKey, {}, QLatin1String("view-refresh"));
    for (const Place &place : places()) {
        if (place.way == Place::Way::Foot)
            addLowerPlace(QString::fromLatin1(place.key), {}, QLatin1String(place.icon));
    }
    addAction(lockKey, {}, QLatin1String("object-locked"));
    connect(this, &NavigationRail::actionTriggered, this, [this](const QString &key) {
        if (key == tasksKey)
            emit tasksRequested(button(tasksKey));
        else if (key == lockKey)
            emit lockRequested();
    });
}

void PlacesRail::retranslate()
{
    for (const Place &place : places())
        setText(QString::fromLatin1(place.key), QCoreApplication::translate("Places", place.word));
    setText(tasksKey, tr("Tasks"));
    setText(lockKey, tr("Lock"));
}

void PlacesRail::setOverdue(int followUps)
{
    setCount(QStringLiteral("today"), followUps, tr("%n follow-up(s) overdue", nullptr, followUps));
}

void PlacesRail::setRunning(int tasks) { setCount(tasksKey, tasks, tr("%n task(s) running", nullptr, tasks)); }

} // namespace kebu
