#include "app/shots/scenes.h"
#include "ui/look/segmentedcontrol.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

namespace kebu::shots {

void pictureCare(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    camera.scene(QStringLiteral("regrade"), [&] {
        studio.trigger("regrade");
        auto *list = studio.part<QTreeView>("regradeList");
        studio.until([list] { return list->model()->rowCount() > 0; });
        // no picture before the reasons of the first row are read
        studio.until([&] { return !studio.part<QLabel>("proposalWhy")->text().isEmpty(); });
        camera.take(QStringLiteral("regrade"), window);
    });
    camera.scene(QStringLiteral("radar"), [&] {
        studio.trigger("radar");
        auto *list = studio.part<QTreeView>("radarList");
        studio.until([list] { return list->model()->rowCount() > 0; });
        studio.until([&] { return !studio.part<QLabel>("radarPlan")->text().isEmpty(); });
        camera.take(QStringLiteral("radar"), window);
    });
    camera.scene(QStringLiteral("risk"), [&] {
        auto *segments = studio.part<SegmentedControl>("radarSegments");
        segments->setCurrent(QStringLiteral("risk"));
        emit segments->chosen(QStringLiteral("risk"));
        camera.take(QStringLiteral("risk"), window);
        segments->setCurrent(QStringLiteral("warnings"));
        emit segments->chosen(QStringLiteral("warnings"));
    });
    studio.trigger("today");
}

} // namespace kebu::shots
