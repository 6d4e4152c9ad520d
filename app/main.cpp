#include "app/composition.h"
#include "ui/look/icons.h"
#include "ui/shell/doorbell.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace kebu;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kebu"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kebu"));
    QApplication::setApplicationVersion(QStringLiteral(KEBU_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.kebu.Kebu"));
    QApplication::setWindowIcon(appIcon());

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("book"), QCoreApplication::translate("main", "The book to open."));
    parser.addOption(
        {QStringLiteral("demo"),
         QCoreApplication::translate("main", "Open the demo book with the passphrase in KEBU_PASSPHRASE.")});
    parser.addOption({QStringLiteral("lang"), QCoreApplication::translate("main", "Language: zh_CN or en."),
                      QStringLiteral("language")});
    parser.addOption({QStringLiteral("theme"),
                      QCoreApplication::translate("main", "Appearance: light, dark or contrast."),
                      QStringLiteral("theme")});
    parser.addOption({QStringLiteral("log"),
                      QCoreApplication::translate("main", "Bring the log form of the running program to the front; "
                                                          "the argument names the customer.")});
    parser.process(application);

    const bool isLogging = parser.isSet(QStringLiteral("log"));
    const QString customer = isLogging ? parser.positionalArguments().join(u' ') : QString();
    if (isLogging && Doorbell::ring(Doorbell::standardName(), {customer, qgetenv("XDG_ACTIVATION_TOKEN")}))
        return 0;

    Composition composition;
    if (parser.isSet(QStringLiteral("lang")))
        composition.setLanguage(parser.value(QStringLiteral("lang")) == u"en" ? Language::English : Language::Chinese);
    const QString theme = parser.value(QStringLiteral("theme"));
    if (theme == u"light")
        composition.setTheme(ThemeKeeper::Choice::Light);
    else if (theme == u"dark")
        composition.setTheme(ThemeKeeper::Choice::Dark);
    else if (theme == u"contrast")
        composition.setTheme(ThemeKeeper::Choice::HighContrast);
    composition.start(isLogging ? QString() : parser.positionalArguments().value(0),
                      parser.isSet(QStringLiteral("demo")));
    if (isLogging)
        composition.log(customer);
    const int code = QApplication::exec();
    composition.backUpIfDue();
    return code;
}
