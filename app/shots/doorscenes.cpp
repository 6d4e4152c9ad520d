#include "app/shots/scenes.h"

#include "ui/look/fields.h"
#include "ui/screens/unlock/unlockscreen.h"
#include "ui/screens/unlock/unlockside.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace kebu::shots {

namespace {

void unlockWith(Studio &studio, const QString &book, const QString &passphrase)
{
    studio.window().offerBook(book);
    auto *field = studio.part<PassphraseField>("passphrase");
    field->setText(passphrase);
    QTest::keyClick(field, Qt::Key_Return);
    studio.until([&studio] { return studio.part<QWidget>("notice", studio.part<QWidget>("unlockForm"))->isVisible(); });
}

/// A book of which the passphrase can be told to fit although its first page is spoilt.
QString damagedCopy(Studio &studio)
{
    const QString path = studio.file(QStringLiteral("damaged.kebu"));
    QFile::copy(studio.book(), path);
    QFile file(path);
    if (file.open(QIODevice::ReadWrite) && file.seek(600))
        file.write(QByteArray(400, '\0'));
    return path;
}

/// What stands at the door of somebody who keeps several books: one opened today, older ones, one whose file is gone.
void layRecentBooks(Studio &studio)
{
    const QDate today = studio.session().clock().today();
    const std::pair<const char *, int> others[]{{"华东大区.kebu", 1}, {"2025 展会.kebu", 12}, {"演示.kebu", 40}};
    std::vector<RecentBooks::Entry> entries{{studio.book(), today.startOfDay().addSecs(8 * 3600)}};
    for (const auto &[name, daysAgo] : others) {
        entries.push_back({studio.file(QString::fromUtf8(name)), today.addDays(-daysAgo).startOfDay()});
        QFile::copy(studio.book(), entries.back().path);
    }
    entries.push_back({studio.file(QStringLiteral("U盘.kebu")), today.addDays(-60).startOfDay()});
    studio.part<UnlockSide>("unlockSide")->setEntries(entries, today);
}

} // namespace

void pictureDoor(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    camera.scene(QStringLiteral("welcome"), [&] { camera.take(QStringLiteral("welcome"), window); });
    camera.scene(QStringLiteral("create"), [&] {
        auto *name = studio.part<QLineEdit>("newName");
        name->clear();
        QTest::keyClicks(name, QStringLiteral("sales"));
        QTest::keyClicks(studio.part<QLineEdit>("newPassphrase"), QStringLiteral("bamboo rain shelf night"));
        QTest::keyClicks(studio.part<QLineEdit>("newPassphraseAgain"), QStringLiteral("bamboo rain"));
        camera.take(QStringLiteral("create"), window);
        studio.part<QPushButton>("suggestPassphrase")->click();
        camera.take(QStringLiteral("create-suggested"), window);
    });
    camera.scene(QStringLiteral("wrong-passphrase"), [&] {
        unlockWith(studio, studio.book(), QStringLiteral("wrong"));
        camera.take(QStringLiteral("wrong-passphrase"), window);
    });
    camera.scene(QStringLiteral("damaged"), [&] {
        unlockWith(studio, damagedCopy(studio), studio.passphrase());
        camera.take(QStringLiteral("damaged"), window);
    });
    camera.scene(QStringLiteral("unlock"), [&] {
        window.offerBook(studio.book());
        layRecentBooks(studio);
        camera.take(QStringLiteral("unlock"), window);
        window.resize(1024, 680);
        camera.take(QStringLiteral("narrow-unlock"), window);
        window.resize(1440, 900);
    });
    camera.scene(QStringLiteral("restore"), [&] {
        studio.whileOpen([&] { emit studio.part<UnlockScreen>("unlockScreen")->restoreRequested(); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("restore"), dialog); });
    });
}

void pictureEmptyBook(Studio &studio, Camera &camera)
{
    studio.openEmpty();
    for (const char *place : placesToPicture()) {
        camera.scene(QStringLiteral("empty-") + QLatin1String(place), [&] {
            studio.trigger(place);
            camera.take(QStringLiteral("empty-") + QLatin1String(place), studio.window());
        });
    }
}

} // namespace kebu::shots
