#include "core/book/passphrase.h"

#include "core/book/bookfile.h"
#include "core/book/durable.h"
#include "core/book/verification.h"
#include "core/storage/sqlcipher/ciphercheck.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kebu {

namespace {

Error copyDiffers(const QString &path)
{
    return {
        ErrorCode::Failed,
        QCoreApplication::translate("book", "The new copy of %1 differs from the book. The passphrase was not changed.")
            .arg(QFileInfo(path).fileName()),
        {}};
}

/// Writes `part` under the new key from the closed book; gives what the copy must hold.
Result<BookFigures> copyUnder(const QString &path, const sqlcipher::CipherKey &oldKey, const sqlcipher::CipherKey &key,
                              const ReplaceHook &hook)
{
    KEBU_LET(source, Connection::open(path, oldKey, {sqlcipher::OpenMode::ReadWrite}));
    if (!sqlcipher::checkpointTruncate(source->database())) {
        return Error{
            ErrorCode::Held,
            QCoreApplication::translate("book", "Another program reads the book. Close it there and try again."),
            QStringLiteral("checkpoint")};
    }
    if (const QSqlError error = sqlcipher::copyTo(source->database(), partOf(path), &key); error.isValid())
        return storageError(error, QStringLiteral("copy under a new key"));
    if (hook)
        hook(ReplaceStep::CopyMade);
    return figuresOf(*source);
}

Result<void> reencrypt(const QString &path, const sqlcipher::CipherKey &oldKey, const sqlcipher::CipherKey &key,
                       const ReplaceHook &hook)
{
    removeCopy(partOf(path));
    KEBU_LET(expected, copyUnder(path, oldKey, key, hook));
    if (hook)
        hook(ReplaceStep::SourceClosed);
    KEBU_LET(copied, verifyCopy(partOf(path), key, Depth::Pages));
    if (copied != expected)
        return copyDiffers(path);
    if (hook)
        hook(ReplaceStep::CopyVerified);
    return replaceBook(partOf(path), path, beforeOf(path), hook);
}

} // namespace

Result<void> changePassphrase(std::unique_ptr<Book> &book, const Secret &newSecret, const ReplaceHook &hook)
{
    if (book->isReadOnly())
        return Error{
            ErrorCode::ReadOnly, QCoreApplication::translate("book", "The book is open for reading only."), {}};
    KEBU_LET(key, newKey(newSecret));
    const QString path = book->path();
    const BookOptions options = book->options();
    const sqlcipher::CipherKey oldKey = book->key().clone();
    KEBU_TRY(requireFreeSpace(path, QFileInfo(path).size() * 2));

    std::unique_ptr<BookLock> lock = Book::closeKeepingLock(std::move(book));
    const Result<void> outcome = reencrypt(path, oldKey, key, hook);
    if (!outcome)
        removeCopy(partOf(path));
    const bool isNew = sqlcipher::judgeKey(path, key) == sqlcipher::KeyVerdict::Fits;
    KEBU_LET(reopened, Book::open(path, rawSecret(isNew ? key : oldKey), options, std::move(lock)));
    book = std::move(reopened);
    return outcome;
}

} // namespace kebu
