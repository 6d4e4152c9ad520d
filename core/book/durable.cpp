#include "core/book/durable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace kebu {

namespace {

Error fileError(const char *sentence, const QString &path, const QString &detail)
{
    return {ErrorCode::Failed, QCoreApplication::translate("book", sentence).arg(QFileInfo(path).fileName()), detail};
}

Error fileError(const char *sentence, const QString &path, const std::error_code &code)
{
    Error error = fileError(sentence, path, QString::fromStdString(code.message()));
    if (code == std::errc::no_space_on_device)
        error.code = ErrorCode::DiskFull;
    else if (code == std::errc::permission_denied || code == std::errc::read_only_file_system)
        error.code = ErrorCode::ReadOnly;
    return error;
}

std::filesystem::path native(const QString &path) { return QFileInfo(path).filesystemFilePath(); }

const char *const cannotSync = QT_TRANSLATE_NOOP("book", "%1 could not be written to the disk for certain.");
const char *const cannotRename = QT_TRANSLATE_NOOP("book", "%1 could not be put in its place.");

} // namespace

Result<void> syncFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return fileError(cannotSync, path, file.errorString());
#if defined(Q_OS_WIN)
    const bool isSynced = _commit(file.handle()) == 0;
#elif defined(Q_OS_MACOS)
    const bool isSynced = fcntl(file.handle(), F_FULLFSYNC) == 0; // fsync stops at the drive's cache there
#else
    const bool isSynced = fsync(file.handle()) == 0;
#endif
    if (!isSynced)
        return fileError(cannotSync, path, std::error_code(errno, std::generic_category()));
    return {};
}

Result<void> syncFolder(const QString &folder)
{
#ifndef Q_OS_WIN // there a rename is on the disk when it returns
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return fileError(cannotSync, folder, std::error_code(errno, std::generic_category()));
    const int outcome = fsync(handle);
    const int code = errno;
    ::close(handle);
    if (outcome != 0 && code != EINVAL) // a volume that cannot sync folders says EINVAL
        return fileError(cannotSync, folder, std::error_code(code, std::generic_category()));
#else
    Q_UNUSED(folder)
#endif
    return {};
}

Result<void> renameOver(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::rename(native(from), native(to), code);
    if (code)
        return fileError(cannotRename, to, code);
    return {};
}

Result<void> linkOrCopy(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::remove(native(to), code);
    std::filesystem::create_hard_link(native(from), native(to), code);
    if (!code)
        return {};
    code.clear();
    std::filesystem::copy_file(native(from), native(to), code);
    if (code)
        return fileError(QT_TRANSLATE_NOOP("book", "%1 could not be kept under a second name."), from, code);
    return syncFile(to);
}

Result<void> requireFreeSpace(const QString &path, qint64 bytes)
{
    QString folder = QFileInfo(path).absoluteFilePath();
    while (!QFileInfo(folder).isDir() && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    const QStorageInfo volume(folder);
    if (!volume.isValid() || volume.bytesAvailable() < 0 || volume.bytesAvailable() >= bytes)
        return {};
    const QLocale locale;
    return Error{ErrorCode::DiskFull,
                 QCoreApplication::translate(
                     "book", "The disk has %1 free, but this needs %2. Make room and try again; nothing was changed.")
                     .arg(locale.formattedDataSize(volume.bytesAvailable()), locale.formattedDataSize(bytes)),
                 {}};
}

} // namespace kebu
