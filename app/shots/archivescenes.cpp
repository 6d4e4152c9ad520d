#include "app/shots/scenes.h"
#include "core/domain/customer.h"
#include "ui/forms/recordform.h"
#include "ui/shell/ask.h"

#include <QAbstractItemView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace kebu::shots {

namespace {

/// A business card as a telephone takes it.
QString cardPhoto(Studio &studio, const QString &file, const QString &company, const QString &person)
{
    QImage photo(1280, 800, QImage::Format_RGB32);
    photo.fill(QColor(96, 88, 80));
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(120, 110);
    painter.rotate(2);
    painter.fillRect(0, 0, 1000, 580, QColor(250, 249, 245));
    painter.setPen(QColor(40, 60, 90));
    QFont large = painter.font();
    large.setPixelSize(56);
    painter.setFont(large);
    painter.drawText(70, 150, company);
    large.setPixelSize(80);
    painter.setFont(large);
    painter.drawText(70, 330, person);
    large.setPixelSize(40);
    painter.setFont(large);
    painter.drawText(70, 430, QStringLiteral("138 0000 5678"));
    painter.drawText(70, 490, QStringLiteral("card@example.com"));
    painter.end();
    const QString path = studio.file(file);
    photo.save(path, "JPEG");
    return path;
}

void pictureCards(Studio &studio, Camera &camera)
{
    const bool isChinese = studio.dress().language == Language::Chinese;
    const QStringList photos{cardPhoto(studio, QStringLiteral("card-1.jpg"),
                                       isChinese ? QStringLiteral("常州锐铭传动") : QStringLiteral("Nordholm Gears AB"),
                                       isChinese ? QStringLiteral("周文斌") : QStringLiteral("Anna Lind")),
                             cardPhoto(studio, QStringLiteral("card-2.jpg"),
                                       isChinese ? QStringLiteral("绍兴锦川纺织") : QStringLiteral("Wisla Sp. z o.o."),
                                       isChinese ? QStringLiteral("沈建国") : QStringLiteral("Marta Nowak"))};
    studio.trigger("new-customer");
    for (const QString &photo : photos) {
        ask::answerFileWith(photo);
        studio.part<QPushButton>("addPhotos")->click();
        auto *place = studio.part<QLabel>("cardPlace");
        studio.until([place] { return place->isVisible(); });
        pass(100);
    }
    camera.take(QStringLiteral("cards"), studio.window());
    studio.window().resize(1024, 680);
    camera.take(QStringLiteral("cards-narrow"), studio.window());
    studio.window().resize(1440, 900);
    for (int left = int(photos.size()); left > 0; --left) {
        studio.part<QPushButton>("cardDiscard")->click();
        pass(100);
    }
}

void pictureFamily(Studio &studio, Camera &camera)
{
    const std::vector<Id> some = studio.customers({}, QStringLiteral("amount"), true);
    if (some.size() < 4)
        return;
    bool isWritten = false;
    studio.session().change(
        QStringLiteral("family"),
        [some](Change &change) -> Result<void> {
            const std::pair<size_t, size_t> under[] = {{1, 0}, {2, 0}, {3, 1}};
            for (const auto &[child, parent] : under)
                KEBU_TRY(change.edit(customer::type(), some[child], [&, parent = parent](Record &record) {
                    record.set(customer::parent, Value::of(some[parent]));
                }));
            return {};
        },
        [&isWritten](const ChangeInfo &) { isWritten = true; });
    studio.until([&isWritten] { return isWritten; });
    studio.window().openCustomer(some[1]);
    studio.until([&studio] { return studio.window().findChild<QWidget *>(QStringLiteral("family")) != nullptr; });
    pass(200);
    camera.take(QStringLiteral("customer-family"), studio.window());
}

} // namespace

void pictureArchive(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    camera.scene(QStringLiteral("cards"), [&] { pictureCards(studio, camera); });
    camera.scene(QStringLiteral("family"), [&] { pictureFamily(studio, camera); });
    camera.scene(QStringLiteral("handover"), [&] {
        studio.trigger("customers");
        studio.whileOpen([&] { studio.trigger("handover"); },
                         [&](QWidget &dialog) {
                             auto *matters = studio.part<QAbstractItemView>("handoverMatters", &dialog);
                             studio.until([matters] { return matters->model()->rowCount() > 0; });
                             camera.take(QStringLiteral("handover"), dialog);
                         });
    });
    camera.scene(QStringLiteral("take-along"), [&] {
        const QString stick = studio.file(QStringLiteral("stick.kebu"));
        studio.whileOpen([&] { studio.trigger("take-along"); },
                         [&](QWidget &dialog) {
                             camera.take(QStringLiteral("take-along"), dialog);
                             studio.part<QLineEdit>("takeAlongPlace", &dialog)->setText(stick);
                             studio.part<QPushButton>("takeAlongGo", &dialog)->click();
                             studio.until(
                                 [&] { return studio.session().isOpen() && studio.session().book().isReadOnly(); });
                         });
        pass(300);
        camera.take(QStringLiteral("taken-along"), window);
        studio.whileOpen([&] { studio.trigger("bring-back"); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("bring-back"), dialog); });
    });
}

} // namespace kebu::shots
