#include "app/shots/scenes.h"
#include "core/services/plans.h"
#include "ui/look/fields.h"
#include "ui/screens/today/todayscreen.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace kebu::shots {

namespace {

void fillLog(Studio &studio)
{
    const bool isChinese = studio.dress().language == Language::Chinese;
    studio.part<QPlainTextEdit>("content")->setPlainText(
        isChinese ? QStringLiteral("看过第二版报价，交期两周可以接受。希望含安装调试，付款方式待财务确认。")
                  : QStringLiteral("Has read the second offer; two weeks of delivery are fine. Wants installation "
                                   "included, finance decides on terms."));
    studio.part<QLineEdit>("nextGoal")
        ->setText(isChinese ? QStringLiteral("发第三版报价") : QStringLiteral("Send the third offer"));
    studio.part<UnderstoodField>("nextWhen")
        ->setText(isChinese ? QStringLiteral("下周二下午3点") : QStringLiteral("tue 3pm"));
}

} // namespace

void pictureToday(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    studio.trigger("today");
    camera.scene(QStringLiteral("today"), [&] { camera.take(QStringLiteral("today"), window); });
    camera.scene(QStringLiteral("today-log"), [&] {
        fillLog(studio);
        studio.part<QPlainTextEdit>("content")->setFocus();
        camera.take(QStringLiteral("today-log"), window);
        camera.scene(QStringLiteral("today-log-more"), [&] {
            studio.part<QLineEdit>("place")->setText(QStringLiteral("三号会议室"));
            studio.part<QPushButton>("moreToggle")->click();
            camera.take(QStringLiteral("today-log-more"), window);
            studio.part<QPushButton>("moreToggle")->click();
            studio.part<QLineEdit>("place")->clear();
        });
    });
    for (const char *popup : {"postpone", "skip"}) {
        const QString name = QStringLiteral("today-") + QLatin1String(popup);
        camera.scene(name, [&] {
            studio.whileOpen([&] { studio.part<QPushButton>(popup)->click(); },
                             [&](QWidget &open) { camera.takeOver(name, window, open); });
        });
    }
    camera.scene(QStringLiteral("today-why"), [&] {
        studio.whileOpen([&] { studio.trigger("why"); },
                         [&](QWidget &open) { camera.takeOver(QStringLiteral("today-why"), window, open); });
    });
    camera.scene(QStringLiteral("today-plan"), [&] {
        studio.whileOpen([&] { studio.trigger("plan"); },
                         [&](QWidget &dialog) {
                             auto *apply = studio.part<QPushButton>("planApply", &dialog);
                             studio.until([apply] { return apply->isEnabled(); });
                             camera.take(QStringLiteral("today-plan"), dialog);
                         });
        camera.scene(QStringLiteral("today-running-plans"), [&] {
            Session &session = studio.session();
            const Id customer = studio.window().findChild<TodayScreen *>()->currentCustomer();
            session.book()
                .change(QStringLiteral("plan"),
                        [customer](Change &change) -> Result<void> {
                            KEBU_TRY(applyPlan(change, {customer, PlanTemplates::defaults().all.front(), {}, {}, {}}));
                            return {};
                        })
                .waitForFinished();
            studio.whileOpen([&] { studio.trigger("running-plans"); },
                             [&](QWidget &dialog) {
                                 auto *plans = studio.part<QTreeWidget>("runningPlans", &dialog);
                                 studio.until([plans] { return plans->topLevelItemCount() > 0; });
                                 camera.take(QStringLiteral("today-running-plans"), dialog);
                             });
            session.book().undo().waitForFinished();
        });
    });
    camera.scene(QStringLiteral("today-greetings"), [&] {
        studio.whileOpen([&] { studio.trigger("greetings"); },
                         [&](QWidget &dialog) {
                             auto *log = studio.part<QPushButton>("logGreetings", &dialog);
                             studio.until([log] { return log->isEnabled(); });
                             camera.take(QStringLiteral("today-greetings"), dialog);
                         });
    });
    camera.scene(QStringLiteral("today-queue"), [&] {
        studio.part<QPushButton>("queue")->click();
        camera.take(QStringLiteral("today-queue"), window);
    });
    camera.scene(QStringLiteral("today-pick"), [&] {
        window.logWith({});
        window.logWith({});
        auto *search = studio.part<QLineEdit>("pickerSearch");
        search->setText(QStringLiteral("s"));
        camera.take(QStringLiteral("today-pick"), window);
    });
}

} // namespace kebu::shots
