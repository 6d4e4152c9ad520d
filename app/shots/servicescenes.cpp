#include "app/shots/scenes.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/screens/service/casepanel.h"
#include "ui/screens/service/surveyspane.h"

#include <QAbstractItemView>

namespace kebu::shots {

void pictureService(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    studio.trigger("service");
    auto *list = studio.part<QAbstractItemView>("casesList");
    studio.until([list] { return list->model()->rowCount() > 0; });
    auto *panel = studio.part<CasePanel>("casePanel");
    camera.scene(QStringLiteral("service"), [&] { camera.take(QStringLiteral("service"), window); });
    camera.scene(QStringLiteral("service-close"), [&] {
        panel->startClose();
        panel->save(); // refused, with its reasons at the fields
        camera.take(QStringLiteral("service-close"), window);
        panel->leaveForm();
    });
    camera.scene(QStringLiteral("service-new"), [&] {
        panel->startNew();
        camera.take(QStringLiteral("service-new"), window);
        panel->leaveForm();
    });
    auto *segments = studio.part<SegmentedControl>("serviceSegments");
    segments->setCurrent(QStringLiteral("surveys"));
    emit segments->chosen(QStringLiteral("surveys"));
    camera.scene(QStringLiteral("service-surveys"), [&] { camera.take(QStringLiteral("service-surveys"), window); });
    camera.scene(QStringLiteral("service-answer"), [&] {
        studio.part<SurveysPane>("surveysPane")->startAnswer();
        camera.take(QStringLiteral("service-answer"), window);
    });
    segments->setCurrent(QStringLiteral("cases"));
    emit segments->chosen(QStringLiteral("cases"));
    studio.trigger("today");
}

} // namespace kebu::shots
