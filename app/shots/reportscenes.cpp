#include "app/shots/scenes.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/dashboardcardview.h"
#include "ui/screens/reports/dashboarddialog.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportsscreen.h"
#include "ui/screens/reports/targetsdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QSplitter>
#include <QTreeWidget>

namespace kebu::shots {

namespace {

/// A dashboard is counted card by card.
void pictureWhole(Studio &studio)
{
    auto *board = studio.part<DashboardPane>("dashboardPane");
    studio.until([board] { return !board->isVisible() || (!board->cards().empty() && board->isWhole()); });
}

void pictureDashboardDialogs(Studio &studio, Camera &camera)
{
    auto *screen = studio.part<ReportsScreen>("reportsScreen");
    auto *board = studio.part<DashboardPane>("dashboardPane");
    camera.scene(QStringLiteral("report-dashboard-compose"), [&] {
        screen->showMetric(QStringLiteral("dashboard:salesperson"));
        pictureWhole(studio);
        board->compose();
        auto *dialog = studio.part<DashboardDialog>("dashboardDialog");
        camera.take(QStringLiteral("report-dashboard-compose"), *dialog);
        dialog->reject();
    });
    camera.scene(QStringLiteral("report-targets-dialog"), [&] {
        board->openTargets();
        auto *dialog = studio.part<TargetsDialog>("targetsDialog");
        studio.until([dialog] { return !dialog->targets().empty(); });
        auto *list = studio.part<QTreeWidget>("targetsList");
        list->setCurrentItem(list->topLevelItem(0));
        studio.until([dialog] { return dialog->form() != nullptr; });
        camera.take(QStringLiteral("report-targets-dialog"), *dialog);
        dialog->reject();
    });
}

/// Dashboards, the review and a report beside its customers, as they are in another state of the window.
void pictureAgain(Studio &studio, Camera &camera, const QString &state)
{
    auto *screen = studio.part<ReportsScreen>("reportsScreen");
    for (const char *page : {"dashboard:salesperson", "dashboard:manager", "review", "retention", "lost_reasons"}) {
        const QString name = state + u'-' + QString::fromLatin1(page).replace(u':', u'-');
        camera.scene(name, [&] {
            screen->showMetric(QString::fromLatin1(page));
            pictureWhole(studio);
            studio.until([screen, page] { return page[0] == 'd' || page[2] == 'v' || screen->isWhole(); });
            camera.take(name, studio.window());
        });
    }
    camera.scene(state + QStringLiteral("-report-behind"), [&] {
        screen->showMetric(QStringLiteral("conversion"));
        auto *table = screen->findChild<QSplitter *>(QStringLiteral("reportSplitter"))
                          ->findChild<QAbstractItemView *>(QStringLiteral("figureTable"));
        studio.until([screen, table] { // not what stood there before, which would close the list again
            return screen->isWhole() && screen->answer()->question.metric == u"conversion" &&
                   table->model()->rowCount() > 0;
        });
        emit table->clicked(table->model()->index(0, 1));
        const auto *behind =
            screen->findChild<QSplitter *>(QStringLiteral("reportSplitter"))->findChild<BehindPane *>();
        studio.until([behind] { return behind->answer().records > 0; });
        camera.take(state + QStringLiteral("-report-behind"), studio.window());
    });
}

/// A period in which nothing happened, and one before the book began.
void pictureEmptyPeriods(Studio &studio, Camera &camera)
{
    auto *screen = studio.part<ReportsScreen>("reportsScreen");
    auto *bar = screen->findChild<QSplitter *>(QStringLiteral("reportSplitter"))->findChild<PeriodBar *>();
    camera.scene(QStringLiteral("report-before-book"), [&] {
        const ReportPeriod shown = bar->period();
        for (const char *metric : {"conversion", "funnel", "regrades"}) {
            screen->showMetric(QString::fromLatin1(metric));
            bar->setPeriod({ReportPeriod::Unit::Month, QDate(2001, 5, 1)});
            emit bar->changed();
            studio.until([screen] { return screen->isWhole() && !screen->answer()->main.note.isEmpty(); });
            camera.take(QStringLiteral("report-before-book-") + QLatin1String(metric), studio.window());
        }
        bar->setPeriod(shown);
        emit bar->changed();
    });
}

} // namespace

void pictureReports(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    studio.trigger("reports");
    auto *screen = studio.part<ReportsScreen>("reportsScreen");
    auto *metrics = studio.part<QComboBox>("metricCombo");
    studio.until([metrics] { return metrics->findData(QStringLiteral("dashboard:salesperson")) >= 0; });
    for (int at = 0; at < metrics->count(); ++at) {
        const QString metric = metrics->itemData(at).toString();
        const QString name = QStringLiteral("report-") + QString(metric).replace(u':', u'-');
        camera.scene(name, [&] {
            screen->showMetric(metric);
            pictureWhole(studio);
            camera.take(name, window);
        });
    }
    pictureDashboardDialogs(studio, camera);
    camera.scene(QStringLiteral("report-line"), [&] {
        screen->showMetric(QStringLiteral("contacts"));
        auto *by = studio.part<QComboBox>("reportBy");
        by->setCurrentIndex(by->findData(QStringLiteral("week")));
        emit by->activated(by->currentIndex());
        pictureWhole(studio);
        camera.take(QStringLiteral("report-line"), window);
        by->setCurrentIndex(by->findData(QStringLiteral("source")));
        emit by->activated(by->currentIndex());
    });
    camera.scene(QStringLiteral("report-review-behind"), [&] {
        screen->showMetric(QStringLiteral("review"));
        pictureWhole(studio);
        auto *changes = studio.part<QTreeWidget>("reviewChanges");
        studio.until([changes] { return changes->topLevelItemCount() > 0; });
        emit changes->itemClicked(changes->topLevelItem(0), 0);
        pass(300);
        camera.take(QStringLiteral("report-review-behind"), window);
    });
    camera.scene(QStringLiteral("report-behind"), [&] {
        screen->showMetric(QStringLiteral("funnel"));
        pass(300);
        auto *table = studio.part<QAbstractItemView>("figureTable");
        studio.until([table] { return table->model()->rowCount() > 0; });
        emit table->clicked(table->model()->index(0, 1));
        camera.take(QStringLiteral("report-behind"), window);
    });
    pictureEmptyPeriods(studio, camera);
    studio.session().setMasked(true);
    pictureAgain(studio, camera, QStringLiteral("masked"));
    studio.session().setMasked(false);
    window.resize(1024, 680);
    pictureAgain(studio, camera, QStringLiteral("narrow"));
    window.resize(1440, 900);
}

} // namespace kebu::shots
