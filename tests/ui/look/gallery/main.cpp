// Paints the widgets of the look into pictures, for eyes: kebu_look_gallery FOLDER
#include "tests/ui/look/gallery/gallery.h"

#include "ui/look/themekeeper.h"

#include <QApplication>
#include <QDir>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    kebu::ThemeKeeper keeper;
    using Choice = kebu::ThemeKeeper::Choice;
    const std::vector<std::pair<Choice, QString>> themes{{Choice::Light, QStringLiteral("light")},
                                                         {Choice::Dark, QStringLiteral("dark")},
                                                         {Choice::HighContrast, QStringLiteral("contrast")}};
    for (const auto &[choice, name] : themes) {
        for (const bool isChinese : {true, false}) {
            keeper.setChoice(choice);
            keeper.setLanguage(isChinese ? kebu::Language::Chinese : kebu::Language::English);
            QLocale::setDefault(QLocale(isChinese ? QLocale::Chinese : QLocale::English));
            const QString stem = folder + u'/' + name + (isChinese ? QStringLiteral("-zh-") : QStringLiteral("-en-"));
            kebu::gallery::controls(isChinese)->grab().save(stem + QStringLiteral("controls.png"));
            kebu::gallery::parts(isChinese)->grab().save(stem + QStringLiteral("parts.png"));
        }
    }
    keeper.setChoice(Choice::Light);
    kebu::gallery::icons()->grab().save(folder + QStringLiteral("/icons.png"));
}
