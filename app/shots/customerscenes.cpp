#include "app/shots/scenes.h"
#include "ui/models/timelinemodel.h"
#include "ui/screens/customer/customerheader.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace kebu::shots {

namespace {

QAbstractItemView *tableOf(Studio &studio)
{
    auto *table = studio.part<QAbstractItemView>("customersTable");
    studio.until([table] { return table->model()->rowCount() > 0; });
    return table;
}

/// What is done from the page in dialogs.
void pictureDeeds(Studio &studio, Camera &camera)
{
    auto *tabs = studio.part<QTabWidget>("customerTabs");
    camera.scene(QStringLiteral("customer-archive"), [&] {
        auto *header = studio.window().findChild<CustomerHeader *>();
        studio.whileOpen([&] { emit header->archiveAsked(); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("customer-archive"), dialog); });
    });
    camera.scene(QStringLiteral("customer-moved"), [&] {
        tabs->setCurrentWidget(studio.part<QWidget>("contacts"));
        auto *list = studio.part<QAbstractItemView>("contactsList");
        studio.until([list] { return list->model()->rowCount() > 2; });
        list->setCurrentIndex(list->model()->index(1, 0));
        studio.whileOpen([&] { studio.part<QPushButton>("contactMoved")->click(); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("customer-moved"), dialog); });
    });
    camera.scene(QStringLiteral("customer-correction"), [&] {
        tabs->setCurrentIndex(0);
        auto *stream = studio.part<QAbstractItemView>("timeline");
        studio.until([stream] { return stream->model()->rowCount() > 0; });
        const auto *model = static_cast<const TimelineModel *>(stream->model());
        int row = 0;
        while (row + 1 < model->rowCount() &&
               (model->entry(row).kind != TimelineEntry::Kind::Interaction || !model->entry(row).promises.empty()))
            ++row;
        stream->setCurrentIndex(model->index(row));
        studio.whileOpen([&] { QTest::keyClick(stream, Qt::Key_Return); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("customer-correction"), dialog); });
    });
}

} // namespace

void pictureCustomers(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    studio.trigger("customers");
    camera.scene(QStringLiteral("customers"), [&] {
        QTest::keyClick(tableOf(studio), Qt::Key_Down);
        camera.take(QStringLiteral("customers"), window);
    });
    camera.scene(QStringLiteral("customers-chips"), [&] {
        window.showCustomers(QStringLiteral("grade = A and stage = negotiating"), {});
        camera.take(QStringLiteral("customers-chips"), window);
        studio.part<QPushButton>("queryText")->click();
        camera.take(QStringLiteral("customers-query"), window);
        studio.part<QPushButton>("queryText")->click();
        window.showCustomers({}, {});
    });
    camera.scene(QStringLiteral("customers-search"), [&] {
        auto *search = studio.part<QLineEdit>("globalSearch");
        QTest::keyClicks(search, QStringLiteral("jm"));
        camera.take(QStringLiteral("customers-search"), window);
        search->clear();
        QTest::keyClicks(search, QStringLiteral("zzzz"));
        camera.take(QStringLiteral("customers-none"), window);
        window.showCustomers({}, {});
    });
    camera.scene(QStringLiteral("customers-bulk"), [&] {
        QAbstractItemView *table = tableOf(studio);
        for (int row = 0; row < 4; ++row)
            QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table, Qt::Key_Space); // ticks them
        camera.take(QStringLiteral("customers-bulk"), window);
        studio.whileOpen([&] { studio.part<QPushButton>("bulkStage")->click(); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("bulk-dialog"), dialog); });
        QTest::keyClick(table, Qt::Key_Escape);
        QTest::keyClick(table, Qt::Key_Escape);
    });
    for (const char *menu : {"columns", "addCondition"}) {
        const QString name = QStringLiteral("customers-") + QLatin1String(menu);
        camera.scene(name, [&] {
            studio.whileOpen(
                [&] { studio.part<QAbstractButton>(menu, studio.part<QWidget>("customersScreen"))->click(); },
                [&](QWidget &open) { camera.takeOver(name, window, open); });
        });
    }
}

void pictureCustomerPage(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    window.openCustomer(studio.richest());
    auto *tabs = studio.part<QTabWidget>("customerTabs");
    camera.scene(QStringLiteral("customer"), [&] { camera.take(QStringLiteral("customer"), window); });
    for (int tab = 1; tab < tabs->count(); ++tab) {
        const QString name = QStringLiteral("customer-") + QString::number(tab + 1);
        camera.scene(name, [&] {
            tabs->setCurrentIndex(tab);
            camera.take(name, window);
        });
    }
    tabs->setCurrentIndex(0);
    camera.scene(QStringLiteral("customer-grade"), [&] {
        studio.whileOpen(
            [&] { studio.part<QAbstractButton>("grade", studio.part<QWidget>("customerScreen"))->click(); },
            [&](QWidget &open) { camera.takeOver(QStringLiteral("customer-grade"), window, open); });
    });
    camera.scene(QStringLiteral("customer-edit"), [&] {
        studio.part<QPushButton>("editFacts")->click();
        camera.take(QStringLiteral("customer-edit"), window);
        studio.part<QPushButton>("cancelFacts")->click();
    });
    pictureDeeds(studio, camera);
    camera.scene(QStringLiteral("new-customer"), [&] {
        window.newCustomer();
        camera.take(QStringLiteral("new-customer"), window);
        studio.trigger("today");
    });
}

} // namespace kebu::shots
