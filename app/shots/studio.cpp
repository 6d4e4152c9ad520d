#include "app/shots/studio.h"

#include "core/domain/customer.h"
#include "core/services/listing.h"
#include "core/services/nextfollowup.h"
#include "translations/words.h"
#include "ui/screens/unlock/recentbooks.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QThread>
#include <QTimer>

namespace kebu::shots {

namespace {

constexpr int patience = 10'000; // milliseconds

QWidget *openNow()
{
    if (QApplication::activePopupWidget())
        return QApplication::activePopupWidget();
    if (QApplication::activeModalWidget())
        return QApplication::activeModalWidget();
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && qobject_cast<QDialog *>(top)) // one that stands beside the window
            return top;
    }
    return nullptr;
}

} // namespace

void pass(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(2);
    } while (timer.elapsed() < milliseconds);
}

QString Dress::name() const
{
    return (language == Language::Chinese ? QStringLiteral("zh-") : QStringLiteral("en-")) + themeName();
}

QString Dress::themeName() const
{
    return theme == ThemeKeeper::Choice::Dark           ? QStringLiteral("dark")
           : theme == ThemeKeeper::Choice::HighContrast ? QStringLiteral("contrast")
                                                        : QStringLiteral("light");
}

Studio::Studio(const Dress &dress, const QString &book, const QString &passphrase, const Clock &clock)
    : m_dress(dress),
      m_passphrase(passphrase),
      m_clock(clock),
      m_book(m_folder.filePath(QFileInfo(book).fileName())),
      m_font(QApplication::font())
{
    if (!book.isEmpty() && !QFile::copy(book, m_book))
        qWarning("The book could not be copied: %ls", qUtf16Printable(book));
    QFile::remove(RecentBooks::standardFile());
    QFont larger(m_font);
    larger.setPixelSize(int(13 * dress.fontScale));
    QApplication::setFont(larger);
    m_theme = std::make_unique<ThemeKeeper>();
    speak();
    m_theme->setChoice(dress.theme);
    m_session = std::make_unique<Session>(m_clock);
    m_window = std::make_unique<MainWindow>(*m_session, *m_theme);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QApplication::setActiveWindow(m_window.get());
}

Studio::~Studio()
{
    m_session->close();
    m_window.reset();
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    QApplication::setFont(m_font);
}

void Studio::speak()
{
    const QString locale = m_dress.language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    setUiLanguage(m_dress.language);
    QLocale::setDefault(QLocale(locale));
    m_theme->setLanguage(m_dress.language);
    if (loadQtWords(m_qtWords, m_dress.language))
        QCoreApplication::installTranslator(&m_qtWords);
    if (loadWords(m_words, m_dress.language))
        QCoreApplication::installTranslator(&m_words);
}

void Studio::adopt(Result<std::unique_ptr<Book>> book)
{
    if (!book)
        throw MissingPart{book.error().message};
    bool isOpen = false;
    const auto told = QObject::connect(m_session.get(), &Session::opened, m_window.get(), [&isOpen] { isOpen = true; });
    m_session->adopt(std::move(*book));
    until([&isOpen] { return isOpen; });
    QObject::disconnect(told);
}

void Studio::open()
{
    adopt(Book::open(m_book, Secret::fromPassphrase(m_passphrase), {&m_clock, false, -1, {}, settleChange}));
}

void Studio::openEmpty()
{
    adopt(Book::create(file(QStringLiteral("2026.kebu")), Secret::fromRawKey(QByteArray(32, 'k')), {&m_clock}));
}

void Studio::lock() { m_session->close(); }

void Studio::whileOpen(const std::function<void()> &opening, const std::function<void(QWidget &)> &look)
{
    bool isDone = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        QWidget *open = openNow();
        if (!open || isDone)
            return;
        watch.stop();
        isDone = true;
        look(*open);
        while (QWidget *left = openNow())
            left->close();
    });
    watch.start(20);
    opening();
    if (!until([&isDone] { return isDone; }))
        throw MissingPart{QStringLiteral("a dialog or popup")};
}

bool Studio::until(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < patience)
        pass(5);
    return condition();
}

std::vector<Id> Studio::customers(const QString &query, const QString &sort, bool descending)
{
    const auto found = m_session->book()
                           .read([=](Snapshot &view) {
                               return openList(view, {&customer::type(), query, {}, sort, descending});
                           })
                           .result();
    return found ? found->ids : std::vector<Id>();
}

Id Studio::richest()
{
    const std::vector<Id> ids = customers({}, QStringLiteral("interactions"), true);
    return ids.empty() ? Id{} : ids.front();
}

} // namespace kebu::shots
