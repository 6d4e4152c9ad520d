#include "app/shots/scenes.h"
#include "ui/screens/reports/reportsscreen.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>

namespace kebu::shots {

void pictureReports(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    studio.trigger("reports");
    auto *screen = studio.part<ReportsScreen>("reportsScreen");
    auto *metrics = studio.part<QComboBox>("metricCombo");
    for (int at = 0; at < metrics->count(); ++at) {
        const QString metric = metrics->itemData(at).toString();
        camera.scene(QStringLiteral("report-") + metric, [&] {
            screen->showMetric(metric);
            camera.take(QStringLiteral("report-") + metric, window);
        });
    }
    camera.scene(QStringLiteral("report-behind"), [&] {
        screen->showMetric(metrics->itemData(0).toString());
        pass(300);
        auto *table = studio.part<QAbstractItemView>("figureTable");
        studio.until([table] { return table->model()->rowCount() > 0; });
        emit table->activated(table->model()->index(0, 1));
        camera.take(QStringLiteral("report-behind"), window);
    });
}

} // namespace kebu::shots
