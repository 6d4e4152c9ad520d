#include "app/shots/scenes.h"

#include "core/domain/customer.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTest>

namespace kebu::shots {

namespace {

QString cards(Studio &studio)
{
    const QString path = studio.file(QStringLiteral("cards.csv"));
    QFile file(path);
    const bool isChinese = studio.dress().language == Language::Chinese;
    if (file.open(QIODevice::WriteOnly))
        file.write((isChinese ? QByteArrayLiteral("客户名称,联系人,手机,电子邮箱,客户等级,所在城市,登记日期,备注\n")
                              : QByteArrayLiteral("Customer,Contact,Mobile,E-mail,Grade,City,Registered,Remarks\n")) +
                   QByteArrayLiteral(
                       "苏州锐铭传动科技有限公司,周文斌,139 0000 5678,zhou@ruiming.example,A,苏州,2026-04-02,展会\n"
                       "杭州禾木食品有限公司,林晓,136 0000 3382,lin@hemu.example,B,杭州,2026-04-03,\n"
                       "绍兴锦川纺织有限公司,沈建国,138 0000 2063,shen@jinchuan.example,C,绍兴,2026-13-41,日期写错\n"
                       ",无名,137 0000 1111,,B,宁波,2026-04-05,没有名称\n"));
    return path;
}

/// A table in which nothing tells day from month.
QString openDates(Studio &studio)
{
    const QString path = studio.file(QStringLiteral("contacts-export.csv"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("Full Name,E-mail Address,Mobile Phone,birthday,Company Name\n"
                   "Anna Lind,anna@nordholm.example,+46 70 000 0000,5/8/1985,Nordholm AB\n"
                   "Marta Nowak,marta@wisla.example,+48 600 000 000,7/4/1990,Wisla Sp. z o.o.\n");
    return path;
}

/// A colleague's book with a customer that nobody here knows.
QString otherBook(Studio &studio)
{
    static const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    const QString path = studio.file(QStringLiteral("colleague.kebu"));
    const auto book = Book::create(path, Secret::fromPassphrase(QStringLiteral("colleague")), {&clock});
    if (book) {
        (void)(*book)
            ->change(QStringLiteral("write"),
                     [](Change &change) -> Result<void> {
                         for (const QString &name :
                              {QStringLiteral("无锡恒远贸易有限公司"), QStringLiteral("Nordholm AB")}) {
                             Record record(customer::type());
                             record.set(customer::name, Value(name));
                             KEBU_TRY(change.create(record));
                         }
                         return {};
                     })
            .result();
    }
    return path;
}

/// Customers of the book as another list has them: other telephones and remarks, one grade that is none, one stranger.
QString differing(Studio &studio)
{
    const std::vector<Id> known = studio.customers(QString(), QStringLiteral("name"), false);
    QString text = studio.dress().language == Language::Chinese
                       ? QStringLiteral("客户名称,电话,客户等级,首次接触,备注\n")
                       : QStringLiteral("Customer,Phone,Grade,First contact,Remarks\n");
    for (size_t i = 0; i < std::min<size_t>(known.size(), 6); ++i) {
        const auto record = studio.session()
                                .book()
                                .read([id = known[i]](Snapshot &view) { return view.get(customer::type(), id); })
                                .result();
        if (record)
            text += QStringLiteral("%1,0512-5550 %2,%3,2026-03-1%4,%5\n")
                        .arg(record->text(customer::name))
                        .arg(1000 + i)
                        .arg(i % 3 == 2 ? u"S"_qs : u"B"_qs)
                        .arg(i)
                        .arg(studio.dress().language == Language::Chinese ? u"展会上换了号码"_qs
                                                                          : u"new number, told at the fair"_qs);
    }
    text += QStringLiteral("Nordholm AB,+46 70 000 0000,S,2026-03-20,\n");
    const QString path = studio.file(QStringLiteral("fair-2026.csv"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return path;
}

bool forward(Studio &studio, QWidget &dialog)
{
    auto *button = studio.part<QPushButton>("importForward", &dialog);
    if (!studio.until([button] { return button->isEnabled(); }))
        return false;
    button->click();
    return true;
}

} // namespace

void pictureImport(Studio &studio, Camera &camera)
{
    camera.scene(QStringLiteral("import-book"), [&] {
        studio.whileOpen([&] { studio.window().startImport(otherBook(studio)); },
                         [&](QWidget &dialog) {
                             auto *secret = studio.part<QLineEdit>("fileSecret", &dialog);
                             studio.until([secret] { return secret->isVisible(); });
                             secret->setText(QStringLiteral("colleague"));
                             camera.take(QStringLiteral("import-book"), dialog);
                             auto *account = studio.part<QLabel>("importAccount", &dialog);
                             if (forward(studio, dialog) &&
                                 studio.until([account] { return account->text().contains(u'='); }))
                                 camera.take(QStringLiteral("import-book-trial"), dialog);
                         });
    });
    camera.scene(QStringLiteral("import"), [&] {
        studio.whileOpen([&] { studio.window().startImport({}); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("import-empty"), dialog); });
        studio.whileOpen([&] { studio.window().startImport(openDates(studio)); },
                         [&](QWidget &dialog) {
                             auto *dates = studio.part<QComboBox>("dateOrder", &dialog);
                             studio.until([dates] { return dates->isVisible(); });
                             camera.take(QStringLiteral("import-dates"), dialog);
                         });
        studio.whileOpen(
            [&] { studio.window().startImport(cards(studio)); },
            [&](QWidget &dialog) {
                const char *const steps[] = {"import-file", "import-fields", "import-trial", "import-done"};
                for (const char *step : steps) {
                    auto *button = studio.part<QPushButton>("importForward", &dialog);
                    studio.until([button] { return button->isEnabled(); });
                    camera.take(QLatin1String(step), dialog);
                    if (step != steps[3] && !forward(studio, dialog))
                        return;
                }
            });
    });
    camera.scene(QStringLiteral("import-conflicts"), [&] {
        studio.whileOpen([&] { studio.window().startImport(differing(studio)); },
                         [&](QWidget &dialog) {
                             auto *account = studio.part<QLabel>("importAccount", &dialog);
                             if (!forward(studio, dialog) || !forward(studio, dialog) ||
                                 !studio.until([account] { return account->text().contains(u'='); }))
                                 return;
                             studio.part<QPushButton>("nextProblem", &dialog)->click();
                             camera.take(QStringLiteral("import-conflicts"), dialog);
                             auto *sides = studio.part<QWidget>("conflicts", &dialog);
                             sides->findChildren<QAbstractButton *>().at(2)->click();
                             auto *view = studio.part<QTableView>("differences", &dialog);
                             QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
                             QTest::keyClick(view, Qt::Key_Down);
                             QTest::keyClick(view, Qt::Key_Right);
                             camera.take(QStringLiteral("import-decide"), dialog);
                         });
    });
    camera.scene(QStringLiteral("import-refused"), [&] {
        const QString path = studio.file(QStringLiteral("picture.csv"));
        QImage(8, 8, QImage::Format_RGB32).save(path, "PNG");
        studio.whileOpen([&] { studio.window().startImport(path); },
                         [&](QWidget &dialog) {
                             auto *why = studio.part<QLabel>("noticeText", &dialog);
                             studio.until([why] { return why->isVisible(); });
                             camera.take(QStringLiteral("import-refused"), dialog);
                         });
    });
    camera.scene(QStringLiteral("export"), [&] {
        studio.whileOpen([&] { studio.trigger("export"); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("export"), dialog); });
    });
}

void picturePrint(Studio &studio, Camera &camera)
{
    camera.scene(QStringLiteral("print"), [&] {
        studio.whileOpen([&] { studio.window().printCustomers({studio.richest()}); },
                         [&](QWidget &dialog) {
                             auto *print = studio.part<QPushButton>("printPrint", &dialog);
                             studio.until([print] { return print->isEnabled(); });
                             camera.take(QStringLiteral("print"), dialog);
                         });
    });
}

void pictureSettings(Studio &studio, Camera &camera)
{
    studio.trigger("settings");
    auto *pages = studio.part<QListWidget>("settingsList");
    for (int page = 0; page < pages->count(); ++page) {
        const QString name = QStringLiteral("settings-") + QString::number(page + 1);
        camera.scene(name, [&] {
            pages->setCurrentRow(page);
            camera.take(name, studio.window());
        });
    }
}

void pictureFrame(Studio &studio, Camera &camera)
{
    MainWindow &window = studio.window();
    studio.trigger("today");
    // pictured elsewhere, or a file dialog, which is the platform's and none of ours
    static const QSet<QString> elsewhere{
        QStringLiteral("import"),      QStringLiteral("print"), QStringLiteral("restore"),  QStringLiteral("export"),
        QStringLiteral("export-book"), QStringLiteral("open"),  QStringLiteral("new-book"), QStringLiteral("palette")};
    camera.scene(QStringLiteral("palette"), [&] {
        studio.trigger("palette");
        auto *field = studio.part<QLineEdit>("paletteField");
        camera.take(QStringLiteral("palette"), window);
        QTest::keyClicks(field, QStringLiteral("sz"));
        camera.take(QStringLiteral("palette-found"), window);
        studio.trigger("palette");
    });
    for (QAction *action : window.actions()) {
        const bool asksMore = action->text().endsWith(u'…') || action->objectName() == QLatin1String("about");
        if (!asksMore || !action->isEnabled() || action->property("isPlace").toBool() ||
            elsewhere.contains(action->objectName()))
            continue;
        camera.scene(action->objectName(), [&] {
            studio.trigger("today"); // where a customer is chosen, wherever the one before led
            studio.whileOpen([action] { action->trigger(); },
                             [&](QWidget &dialog) {
                                 dialog.windowType() == Qt::Popup
                                     ? camera.takeOver(action->objectName(), window, dialog)
                                     : camera.take(action->objectName(), dialog);
                             });
        });
    }
    const QList<QAction *> menus = window.menuBar()->actions();
    for (int at = 0; at < menus.size(); ++at) {
        const QString name = QStringLiteral("menu-") + QString::number(at + 1);
        camera.scene(name, [&] {
            QMenu *menu = menus[at]->menu();
            menu->popup(window.menuBar()->mapToGlobal(window.menuBar()->actionGeometry(menus[at]).bottomLeft()));
            camera.takeOver(name, window, *menu);
            menu->close();
        });
    }
}

} // namespace kebu::shots
