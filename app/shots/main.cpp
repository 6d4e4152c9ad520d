// kebu-shots DIR BOOK: a picture of every screen of a book, taken from the real window without a person at it.
// The passphrase comes from KEBU_PASSPHRASE. Screens load off the window's thread, so each is given a moment to settle.

#include "core/domain/customer.h"
#include "translations/words.h"
#include "ui/look/themekeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QTextStream>
#include <QThread>
#include <QTranslator>

using namespace kebu;

namespace {

void settle(int milliseconds = 900)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        QCoreApplication::processEvents();
        QThread::msleep(5);
    }
}

/// Takes one picture after another into a folder.
class Photographer
{
public:
    Photographer(QWidget &window, QDir folder, QString suffix) : m_window(window), m_folder(std::move(folder)), m_suffix(std::move(suffix)) {}

    void take(const QString &name)
    {
        settle();
        const QString file = m_folder.filePath(name + u'-' + m_suffix + QStringLiteral(".png"));
        if (!m_window.grab().save(file))
            m_failures << file;
        QTextStream(stdout) << file << Qt::endl;
    }

    [[nodiscard]] const QStringList &failures() const { return m_failures; }

private:
    QWidget &m_window;
    QDir m_folder;
    QString m_suffix;
    QStringList m_failures;
};

Id richestCustomer(Book &book)
{
    const auto found = book.read([](Snapshot &view) -> Result<Id> {
        Statement &row = view.connection().prepared(QStringLiteral("SELECT customer_id FROM customer_summary ORDER BY interactions DESC, customer_id LIMIT 1"));
        KEBU_TRY(row.run());
        const Id id = row.next() ? row.id(0) : Id{};
        KEBU_TRY(row.done());
        return id;
    }).result();
    return found.valueOr({});
}

void takeScreens(MainWindow &window, Session &session, Photographer &camera)
{
    const auto place = [&window](const char *key) { window.findChild<QAction *>(QString::fromLatin1(key))->trigger(); };
    window.resize(1440, 900);
    place("today");
    camera.take(QStringLiteral("today"));
    place("customers");
    camera.take(QStringLiteral("customers"));
    window.openCustomer(richestCustomer(session.book()));
    camera.take(QStringLiteral("customer"));
    place("reports");
    camera.take(QStringLiteral("reports"));
    window.newCustomer();
    camera.take(QStringLiteral("new-customer"));
    place("today");
    place("mask");
    camera.take(QStringLiteral("today-masked"));
    place("customers");
    camera.take(QStringLiteral("customers-masked"));
    place("mask");
    window.resize(1024, 680);
    place("today");
    camera.take(QStringLiteral("small"));
    place("customers");
    camera.take(QStringLiteral("small-customers"));
    window.openCustomer(richestCustomer(session.book()));
    camera.take(QStringLiteral("small-customer"));
    place("reports");
    camera.take(QStringLiteral("small-reports"));
    window.resize(1440, 900);
    place("lock");
    camera.take(QStringLiteral("unlock"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kebu-shots"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("dir"), QStringLiteral("Folder for the pictures."));
    parser.addPositionalArgument(QStringLiteral("book"), QStringLiteral("A demo book."));
    parser.addOption({QStringLiteral("lang"), QStringLiteral("zh_CN or en"), QStringLiteral("language"), QStringLiteral("zh_CN")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("theme"), QStringLiteral("light")});
    parser.process(application);
    if (parser.positionalArguments().size() != 2)
        parser.showHelp(2);

    const bool isChinese = parser.value(QStringLiteral("lang")) != u"en";
    const bool isDark = parser.value(QStringLiteral("theme")) == u"dark";
    const Language language = isChinese ? Language::Chinese : Language::English;
    setUiLanguage(language);
    QLocale::setDefault(QLocale(isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en")));
    QTranslator words;
    if (loadWords(words, language))
        QCoreApplication::installTranslator(&words);

    SystemClock clock;
    ThemeKeeper theme;
    theme.setLanguage(language);
    theme.setChoice(isDark ? ThemeKeeper::Choice::Dark : ThemeKeeper::Choice::Light);
    Session session(clock);
    MainWindow window(session, theme);
    window.show();

    auto book = Book::open(parser.positionalArguments().at(1), Secret::fromPassphrase(qEnvironmentVariable("KEBU_PASSPHRASE")), {&clock});
    if (!book) {
        QTextStream(stderr) << book.error().message << Qt::endl;
        return 1;
    }
    session.adopt(std::move(*book));
    const QDir folder(parser.positionalArguments().at(0));
    if (!folder.mkpath(QStringLiteral("."))) {
        QTextStream(stderr) << folder.path() << Qt::endl;
        return 1;
    }
    Photographer camera(window, folder, (isChinese ? QStringLiteral("zh") : QStringLiteral("en")) + (isDark ? QStringLiteral("-dark") : QString()));
    takeScreens(window, session, camera);
    return camera.failures().isEmpty() ? 0 : 1;
}
