#pragma once

#include "core/book/book.h"

#include <QObject>

#include <memory>

namespace kebu {

/// Opens or makes a book on a thread of its own, because deriving the key takes some tenths of a second. One at a time.
/// Window thread; an opener that goes away lets a book under way close again unseen.
class BookOpener : public QObject
{
    Q_OBJECT

public:
    /// `stateFolder`: where this computer remembers the books it saw (core/book/anchor.h).
    BookOpener(const Clock &clock, QString stateFolder, QObject *parent = nullptr)
        : QObject(parent),
          m_clock(clock),
          m_stateFolder(std::move(stateFolder))
    {
    }

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// REQUIRES: !isBusy(). Emits `opened` or `failed`.
    void open(const QString &path, Secret secret);
    /// After `failed` with Held or ReadOnly: opens the same book for reading only, by the same secret. REQUIRES:
    /// canRead()
    void openForReading();
    /// Whether there is a book to read; its secret is held for that until anything else is opened or `forget` is
    /// called.
    [[nodiscard]] bool canRead() const { return m_refused.secret != nullptr; }
    void forget() { m_refused = {}; }
    /// REQUIRES: !isBusy()
    void create(const QString &path, Secret secret);
    /// The opened book, once, in the slot of `opened`.
    [[nodiscard]] std::unique_ptr<Book> take() { return std::move(m_book); }

signals:
    void opened(const QString &path);
    void failed(const QString &path, const kebu::Error &error);

private:
    using Outcome = Result<std::unique_ptr<Book>>;
    using Making = Outcome (*)(const QString &, const Secret &, const BookOptions &);
    void start(const QString &path, std::shared_ptr<Secret> secret, Making make, bool isReadOnly);

    const Clock &m_clock;
    QString m_stateFolder;
    std::unique_ptr<Book> m_book;
    struct Refused {
        QString path;
        std::shared_ptr<Secret> secret;
    } m_refused; ///< could not be opened for writing
    bool m_isBusy = false;
};

} // namespace kebu
