#include "app/shots/scenes.h"
#include "ui/look/segmentedcontrol.h"

#include <QAbstractButton>

namespace kebu::shots {

void picturePipeline(Studio &studio, Camera &camera)
{
    studio.trigger("pipeline");
    auto *views = studio.part<SegmentedControl>("pipelineViews");
    for (const QString &key : views->keys()) {
        const QString name = QStringLiteral("pipeline-") + key;
        camera.scene(name, [&] {
            studio.part<QAbstractButton>(key.toLatin1().constData(), views)->click();
            camera.take(name, studio.window());
        });
    }
}

} // namespace kebu::shots
