// kebu-shots DIR [BOOK]: a picture of every screen, dialog, popup and sheet, taken from the real window without a
// person at it, each held against the audit. Prints a line for each finding and ends with 1 where there is one. Without
// BOOK it makes the demo book of a fixed day, so that two runs give the same pictures; the passphrase of a BOOK comes
// from KEBU_PASSPHRASE, and only a copy of it is opened.

#include "app/shots/scenes.h"
#include "core/services/demo.h"
#include "translations/words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

#include <algorithm>
#include <map>

using namespace kebu;
using namespace kebu::shots;

namespace {

struct Chapter {
    const char *name;
    void (*picture)(Studio &, Camera &);
    enum class Begins { WithoutBook, WithBook } begins = Begins::WithBook;
    double fontScale = 1;
};

constexpr Chapter chapters[] = {
    {"door", pictureDoor, Chapter::Begins::WithoutBook},
    {"empty", pictureEmptyBook, Chapter::Begins::WithoutBook},
    {"today", pictureToday},
    {"customers", pictureCustomers},
    {"customer", pictureCustomerPage},
    {"service", pictureService},
    {"pipeline", picturePipeline},
    {"quality", pictureQuality},
    {"care", pictureCare},
    {"reports", pictureReports},
    {"charts", pictureCharts},
    {"settings", pictureSettings},
    {"frame", pictureFrame},
    {"print", picturePrint},
    {"paper", picturePaper},
    {"masked", pictureMasked},
    {"narrow", pictureNarrow},
    {"large", pictureLargeType, Chapter::Begins::WithBook, 1.5},
    {"import", pictureImport},
    {"archive", pictureArchive},
};

const QDate demoDay(2026, 4, 30);
const QString demoPassphrase = QStringLiteral("kebu demo book");

struct Order {
    QDir folder;
    std::map<Language, QString> books;
    QString passphrase;
    std::vector<Dress> dresses;
    QStringList only;
};

std::vector<Dress> dressesOf(const QString &language, const QString &theme)
{
    using Choice = ThemeKeeper::Choice;
    std::vector<Dress> dresses;
    for (const Language one : {Language::Chinese, Language::English}) {
        for (const auto worn : {Choice::Light, Choice::Dark, Choice::HighContrast}) {
            const Dress dress{one, worn, 1};
            if ((language.isEmpty() || (one == Language::English) == (language == u"en")) &&
                (theme.isEmpty() || theme == dress.themeName()))
                dresses.push_back(dress);
        }
    }
    return dresses;
}

int takeAll(const Order &order, const Clock &clock)
{
    const Wording wording = Wording::of(QStringLiteral(KEBU_SOURCE_DIR "/translations/kebu_zh_CN.ts"));
    int findings = 0;
    for (const Dress &dress : order.dresses) {
        Camera camera(order.folder, wording, dress);
        for (const Chapter &chapter : chapters) {
            if (!order.only.isEmpty() && !order.only.contains(QLatin1String(chapter.name)))
                continue;
            Dress worn = dress;
            worn.fontScale = chapter.fontScale;
            Studio studio(worn, order.books.at(dress.language), order.passphrase, clock);
            camera.scene(QLatin1String(chapter.name), [&] {
                if (chapter.begins == Chapter::Begins::WithBook)
                    studio.open();
                chapter.picture(studio, camera);
            });
        }
        findings += camera.findings();
    }
    return findings;
}

/// In the language of its pictures: what the program itself writes into a book, it writes in its reader's words.
Result<void> makeDemo(const QString &path, Language language)
{
    QDir().mkpath(QFileInfo(path).path());
    setUiLanguage(language);
    QTranslator words;
    if (loadWords(words, language))
        QCoreApplication::installTranslator(&words);
    KEBU_TRY(createDemo(path, Secret::fromPassphrase(demoPassphrase), {120, 1, demoDay}));
    return {};
}

Order orderOf(QCommandLineParser &parser, const QApplication &application, const QTemporaryDir &scratch)
{
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("dir"), QStringLiteral("Folder for the pictures."));
    parser.addPositionalArgument(QStringLiteral("book"), QStringLiteral("A book; a demo book is made without one."),
                                 QStringLiteral("[book]"));
    parser.addOption(
        {QStringLiteral("lang"), QStringLiteral("zh_CN or en; both without it"), QStringLiteral("language")});
    parser.addOption(
        {QStringLiteral("theme"), QStringLiteral("light, dark or contrast; all without it"), QStringLiteral("theme")});
    parser.addOption(
        {QStringLiteral("only"),
         QStringLiteral("Some chapters: door, empty, today, customers, customer, pipeline, quality, care, reports, "
                        "charts, settings, frame, print, paper, masked, narrow, large, import, archive"),
         QStringLiteral("chapter")});
    parser.process(application);
    if (parser.positionalArguments().isEmpty() || parser.positionalArguments().size() > 2)
        parser.showHelp(2);
    const QString own = parser.positionalArguments().value(1);
    const auto book = [&](const char *language) {
        return own.isEmpty() ? scratch.filePath(QLatin1String(language) + QStringLiteral("/demo.kebu")) : own;
    };
    return {QDir(parser.positionalArguments().at(0)),
            {{Language::Chinese, book("zh")}, {Language::English, book("en")}},
            own.isEmpty() ? demoPassphrase : qEnvironmentVariable("KEBU_PASSPHRASE"),
            dressesOf(parser.value(QStringLiteral("lang")), parser.value(QStringLiteral("theme"))),
            parser.values(QStringLiteral("only"))};
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir scratch;
    qputenv("XDG_CONFIG_HOME",
            QFile::encodeName(scratch.filePath(QStringLiteral("config")))); // nobody's recent books are shown
    qputenv("TZ", "Asia/Shanghai"); // the demo's hours are those of the machine, the pictures' those of the clock
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kebu"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setCursorFlashTime(0); // a blinking cursor never stands still
    QCommandLineParser parser;
    const Order order = orderOf(parser, application, scratch);
    if (!order.folder.mkpath(QStringLiteral("."))) {
        QTextStream(stderr) << order.folder.path() << QStringLiteral(" cannot be made.") << Qt::endl;
        return 2;
    }
    FixedClock clock = FixedClock::at(demoDay);
    clock.advance(40 * 60 * 1000);
    for (const auto &[language, book] : order.books) {
        const bool isWanted = std::ranges::find(order.dresses, language, &Dress::language) != order.dresses.end();
        if (parser.positionalArguments().size() > 1 || !isWanted)
            continue;
        if (const Result<void> made = makeDemo(book, language); !made) {
            QTextStream(stderr) << made.error().message << Qt::endl;
            return 2;
        }
    }
    const int findings = takeAll(order, clock);
    QTextStream(stdout) << QStringLiteral("%1 finding(s)").arg(findings) << Qt::endl;
    return findings == 0 ? 0 : 1;
}
