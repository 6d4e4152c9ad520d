#include "core/book/replacement.h"

#include "core/book/durable.h"
#include "core/book/verification.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace kebu {

namespace {

QString walOf(const QString &path) { return path + QStringLiteral("-wal"); }

bool hasWal(const QString &path) { return QFileInfo(walOf(path)).size() > 0; }

Result<void> requireNoWal(const QString &path)
{
    if (!hasWal(path))
        return {};
    return Error{
        ErrorCode::Failed,
        QCoreApplication::translate("book", "%1 is still in use. Close every program that has it open and try again.")
            .arg(QFileInfo(path).fileName()),
        walOf(path)};
}

/// With a WAL beside it the old book is two files: it is moved away whole, for the new file must never meet that WAL.
Result<void> keepOld(const QString &target, const QString &before)
{
    if (!hasWal(target))
        return linkOrCopy(target, before); // the name is never without a book
    KEBU_TRY(renameOver(target, before));
    return renameOver(walOf(target), walOf(before));
}

} // namespace

QString partOf(const QString &bookPath) { return bookPath + QStringLiteral(".part"); }

QString beforeOf(const QString &bookPath) { return bookPath + QStringLiteral(".before"); }

Result<void> replaceBook(const QString &part, const QString &target, const QString &before, const ReplaceHook &hook)
{
    const auto reached = [&hook](ReplaceStep step) {
        if (hook)
            hook(step);
    };
    const QString folder = QFileInfo(target).absolutePath();
    KEBU_TRY(requireNoWal(part));
    KEBU_TRY(syncFile(part));
    reached(ReplaceStep::CopySynced);
    if (QFileInfo::exists(target))
        KEBU_TRY(keepOld(target, before));
    KEBU_TRY(syncFolder(folder));
    reached(ReplaceStep::OldKept);
    QFile::remove(walOf(target)); // empty, or it was moved
    QFile::remove(target + QStringLiteral("-shm"));
    KEBU_TRY(renameOver(part, target));
    reached(ReplaceStep::Renamed);
    KEBU_TRY(syncFolder(folder));
    reached(ReplaceStep::FolderSynced);
    return {};
}

Result<QString> finishReplacement(Connection &connection)
{
    const QString path = connection.path();
    if (QFileInfo::exists(beforeOf(path))) {
        if (!sqlcipher::integrityFindings(connection.database()).isEmpty()) {
            return QCoreApplication::translate(
                       "book", "This book does not verify since its file was replaced. The old file is kept as %1.")
                .arg(QFileInfo(beforeOf(path)).fileName());
        }
        QFile::remove(beforeOf(path));
        KEBU_TRY(syncFolder(QFileInfo(path).absolutePath()));
    }
    removeCopy(partOf(path));
    return QString();
}

} // namespace kebu
