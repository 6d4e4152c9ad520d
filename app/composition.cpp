#include "app/composition.h"

#include "app/attendance.h"
#include "core/book/backup.h"
#include "core/services/demo.h"
#include "core/services/nextfollowup.h"
#include "translations/words.h"
#include "ui/shell/doorbell.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>
#include <QtConcurrentRun>

namespace kebu {

namespace {

constexpr int paintedAfterMs = 150; ///< the unlock page comes first

/// Where nobody ever sized the window: on a screen that does not hold it with its frame it fills the screen.
void giveFirstSize(QWidget &window)
{
    constexpr QSize frame(16, 48);
    const QSize room = window.screen()->availableGeometry().size() - frame;
    if (window.width() <= room.width() && window.height() <= room.height())
        return;
    window.resize(window.size().boundedTo(room));
    window.setWindowState(Qt::WindowMaximized);
}

} // namespace

Composition::Composition()
    : m_theme(std::make_unique<ThemeKeeper>()),
      m_session(std::make_unique<Session>(m_clock)),
      m_local(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/local.ini")),
      m_window(std::make_unique<MainWindow>(*m_session, *m_theme, &m_local)),
      m_doorbell(std::make_unique<Doorbell>(Doorbell::standardName())),
      m_attendance(std::make_unique<Attendance>(*m_session, m_local, *m_theme, *m_window))
{
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](Language language) {
        m_preferences.setLanguage(language);
        setLanguage(language);
    });
    connect(m_doorbell.get(), &Doorbell::rung, m_window.get(), &MainWindow::answerRing);
    (void)m_doorbell->listen(); // another Kebu has the door: this one goes on without
    connect(m_window.get(), &MainWindow::demoRequested, this, &Composition::openDemo);
    const Language usual = QLocale::system().language() == QLocale::English ? Language::English : Language::Chinese;
    setLanguage(m_preferences.language().value_or(usual));
    m_theme->setChoice(m_preferences.appearance());
    if (!m_window->restoreGeometry(m_preferences.geometry()))
        giveFirstSize(*m_window);
    connect(m_window.get(), &MainWindow::appearanceChosen, this,
            [this](ThemeKeeper::Choice choice) { m_preferences.setAppearance(choice); });
    connect(qApp, &QCoreApplication::aboutToQuit, this,
            [this] { m_preferences.setGeometry(m_window->saveGeometry()); });
}

Composition::~Composition() = default;

void Composition::setLanguage(Language language)
{
    const QString locale = language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    setUiLanguage(language);
    QLocale::setDefault(QLocale(locale));
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    m_window->setLocale(QLocale(locale)); // the window was built before the default changed
    m_theme->setLanguage(language);
    if (loadQtWords(m_qtTranslator, language))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (loadWords(m_translator, language))
        QCoreApplication::installTranslator(&m_translator);
}

void Composition::start(const QString &book, bool isDemo)
{
    m_window->show();
    QTimer::singleShot(paintedAfterMs, m_window.get(), [this] {
        if (!m_session->isOpen())
            m_window->warmUp();
    });
    const QString passphrase = qEnvironmentVariable("KEBU_PASSPHRASE");
    if (!book.isEmpty() && isDemo && !passphrase.isEmpty())
        open(book, passphrase);
    else if (!book.isEmpty())
        m_window->offerBook(book);
}

void Composition::log(const QString &customer) { m_window->answerRing({customer, {}}); }

void Composition::open(const QString &book, const QString &passphrase)
{
    using Opened = std::shared_ptr<Result<std::unique_ptr<Book>>>;
    Pending(QtConcurrent::run([this, book, passphrase]() -> Opened {
        auto opened = std::make_shared<Result<std::unique_ptr<Book>>>(
            Book::open(book, Secret::fromPassphrase(passphrase), {&m_clock, false, -1, stateFolder(), settleChange}));
        if (*opened)
            (**opened)->moveToThread(thread());
        return opened;
    })).then(this, [this, book](const Opened &opened) {
        if (*opened)
            m_session->adopt(std::move(**opened));
        else
            m_window->offerBook(book, opened->error());
    });
}

void Composition::openDemo()
{
    if (std::exchange(m_isOpeningDemo, true))
        return; // making it takes a moment, and its button stays pressed easily
    // the demo is nobody's secret: invented people, a passphrase that stands here
    const QString passphrase = QStringLiteral("kebu demo book");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString path = folder + QStringLiteral("/demo.kebu");
    Pending(QtConcurrent::run([folder, path, passphrase] {
        if (!QFileInfo::exists(path) && QDir().mkpath(folder))
            (void)createDemo(path, Secret::fromPassphrase(passphrase), {}); // opening says what went wrong
    })).then(this, [this, path, passphrase] {
        m_isOpeningDemo = false;
        open(path, passphrase);
    });
}

QString Composition::stateFolder()
{
    // the same folder as the unlock screen's, so that both remember the same books
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/books");
    return QDir().mkpath(folder) ? folder : QString();
}

void Composition::backUpIfDue()
{
    if (!m_session->isOpen() || m_session->book().isReadOnly())
        return;
    if (isBackupDue(m_session->book()).valueOr(false))
        (void)backup(m_session->book()); // the window is gone; a failure shows as the age of the last one
}

} // namespace kebu
