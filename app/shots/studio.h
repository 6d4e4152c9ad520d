#pragma once

#include "core/base/clock.h"
#include "core/base/language.h"
#include "ui/look/themekeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTranslator>

#include <functional>

namespace kebu::shots {

/// How the program is dressed for a series of pictures.
struct Dress {
    Language language = Language::Chinese;
    ThemeKeeper::Choice theme = ThemeKeeper::Choice::Light;
    double fontScale = 1;

    /// `zh-light`
    [[nodiscard]] QString name() const;
    /// `light`, `dark` or `contrast`.
    [[nodiscard]] QString themeName() const;
};

/// A part of the window that a picture needs is not there.
struct MissingPart {
    QString name;
};

/// The real window in one dress, on a copy of a book, under a clock that stands still. One at a time.
class Studio
{
public:
    /// `book` is copied; its passphrase is `passphrase`.
    Studio(const Dress &dress, const QString &book, const QString &passphrase, const Clock &clock);
    ~Studio();

    [[nodiscard]] const Dress &dress() const { return m_dress; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] const QString &passphrase() const { return m_passphrase; }
    /// The copy.
    [[nodiscard]] const QString &book() const { return m_book; }
    /// A file of that name in the studio's own folder, which goes with it.
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Opens the copy at once, or a new book without anything in it.
    void open();
    void openEmpty();
    void lock();

    /// The part of that name that is in sight, else any. Throws MissingPart.
    template <typename T>
    [[nodiscard]] T *part(const char *name, const QWidget *within = nullptr)
    {
        T *found = nullptr;
        for (T *candidate :
             (within ? within : static_cast<const QWidget *>(m_window.get()))->findChildren<T *>(QLatin1String(name)))
            found = !found || isSeen(candidate) ? candidate : found;
        if (!found)
            throw MissingPart{QLatin1String(name)};
        return found;
    }
    void trigger(const char *action) { part<QAction>(action)->trigger(); }
    /// Opens a dialog, menu or popup by `opening`, runs `look` on it and closes it again.
    void whileOpen(const std::function<void()> &opening, const std::function<void(QWidget &)> &look);
    /// Lets the window work until `condition` holds, ten seconds at most.
    bool until(const std::function<bool()> &condition);

    /// The customer of whom the most is written down, and the one with the longest name.
    [[nodiscard]] Id richest();
    [[nodiscard]] std::vector<Id> customers(const QString &query, const QString &sort, bool descending);

private:
    static bool isSeen(const QWidget *widget) { return widget->isVisible(); }
    static bool isSeen(const QObject *) { return true; }
    void adopt(Result<std::unique_ptr<Book>> book);
    void speak();

    Dress m_dress;
    QString m_passphrase;
    const Clock &m_clock;
    QTemporaryDir m_folder;
    QString m_book;
    QTranslator m_words;
    QTranslator m_qtWords;
    QFont m_font;
    std::unique_ptr<ThemeKeeper> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

/// Lets queued work run for a while.
void pass(int milliseconds);

} // namespace kebu::shots
