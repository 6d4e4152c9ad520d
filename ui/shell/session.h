#pragma once

#include "core/book/book.h"
#include "core/domain/catalog.h"

#include <QObject>

#include <memory>

namespace kebu {

/// The one book the window works on, and what every screen shares of it: catalogue, masking, undo. Window thread.
/// Screens hold a reference; the composition root owns it.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] bool isOpen() const { return m_book != nullptr; }
    /// REQUIRES: isOpen()
    [[nodiscard]] Book &book() { return *m_book; }
    /// Takes over an opened book and announces it once its catalogue is read.
    void adopt(std::unique_ptr<Book> book);
    /// Lets go of the book: the key is wiped, models are told to forget (`closing`).
    void close();

    /// Picklists and custom fields as of the last change.
    [[nodiscard]] const Catalog &catalog() const { return m_catalog; }
    [[nodiscard]] QString userName(Id user) const { return m_userNames.value(user); }
    [[nodiscard]] const QHash<Id, QString> &userNames() const { return m_userNames; }

    [[nodiscard]] bool isMasked() const { return m_isMasked; }
    void setMasked(bool isMasked);

    /// Runs a change; tells the outcome by `changeDone` or `failed`, then calls `then` (in the window's thread).
    void change(const QString &title, std::function<Result<void>(Change &)> work, std::function<void(const ChangeInfo &)> then = {});
    void undo();
    void redo();

signals:
    void opened();
    void closing();
    void closed();
    /// Facts changed, also by undo; the catalogue is up to date already.
    void bookChanged(const kebu::BookChange &change);
    void changeDone(const kebu::ChangeInfo &change);
    void undone(const kebu::UndoOutcome &outcome, bool wasRedo);
    void failed(const kebu::Error &error);
    void maskedChanged(bool isMasked);

private:
    void refreshCatalog(std::function<void()> then);
    void tellUndo(QFuture<Result<UndoOutcome>> future, bool wasRedo);

    const Clock &m_clock;
    std::unique_ptr<Book> m_book;
    Catalog m_catalog;
    QHash<Id, QString> m_userNames;
    bool m_isMasked = false;
};

} // namespace kebu
