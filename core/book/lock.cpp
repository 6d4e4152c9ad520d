#include "core/book/lock.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int writingAtMost = 1000; ///< milliseconds a living program may take to name itself in its lock file

/// A program that was killed, or lost its power, between making the file and writing its name leaves a lock that no
/// process can be asked about; QLockFile never takes that for stale where age does not count.
bool takeNameless(QLockFile &file)
{
    const auto isNameless = [&file] {
        qint64 pid = 0;
        QString host;
        QString program;
        return !file.getLockInfo(&pid, &host, &program);
    };
    if (!isNameless())
        return false;
    if (file.tryLock(writingAtMost))
        return true;
    return isNameless() && file.removeStaleLockFile() && file.tryLock(0);
}

} // namespace

Result<std::unique_ptr<BookLock>> BookLock::take(const QString &bookPath)
{
    std::unique_ptr<BookLock> lock(new BookLock(bookPath + QStringLiteral(".lock")));
    lock->m_file.setStaleLockTime(0); // age alone never makes a lock stale: a book may stay open for weeks
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError && takeNameless(lock->m_file))
        return lock;
    if (lock->m_file.error() == QLockFile::PermissionError) {
        return Error{ErrorCode::ReadOnly,
                     QCoreApplication::translate(
                         "book", "The folder of the book cannot be written, so the book can only be read."),
                     bookPath};
    }
    if (lock->m_file.error() != QLockFile::LockFailedError) { // QLockFile knows no other reason by name
        return Error{ErrorCode::DiskFull,
                     QCoreApplication::translate("book", "The lock file beside the book could not be written: the disk "
                                                         "is full or fails. Make room and try again."),
                     bookPath};
    }
    qint64 pid = 0;
    QString host;
    QString program;
    lock->m_file.getLockInfo(&pid, &host, &program);
    return Error{
        ErrorCode::Held,
        QCoreApplication::translate("book", "The book is open in %1 on %2 (process %3). Close it there first.")
            .arg(program.isEmpty() ? QStringLiteral("?") : program, host.isEmpty() ? QStringLiteral("?") : host)
            .arg(pid),
        {}};
}

BookLock::~BookLock() { m_file.unlock(); }

} // namespace kebu
