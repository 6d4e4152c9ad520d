#include "core/base/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace kebu {

bool commitWhole(QSaveFile &file) { return file.flush() && file.commit(); }

Error cannotWrite(const QSaveFile &file)
{
    const QString sentence = QCoreApplication::translate(
        "File", "%1 could not be written. Check that there is space, that the folder may be written to and that no "
                "other program has the file open.");
    const bool isFull = file.error() == QFileDevice::ResourceError; // Qt tells a full disk as a lack of resources
    return {isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly, sentence.arg(QDir::toNativeSeparators(file.fileName())),
            file.errorString()};
}

Result<void> requireEnding(const QString &path, const QString &ending)
{
    static const QStringList known{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                   QStringLiteral("gif"),  QStringLiteral("bmp"),  QStringLiteral("tif"),
                                   QStringLiteral("tiff"), QStringLiteral("webp"), QStringLiteral("svg"),
                                   QStringLiteral("pdf"),  QStringLiteral("csv"),  QStringLiteral("xls"),
                                   QStringLiteral("xlsx"), QStringLiteral("doc"),  QStringLiteral("docx")};
    const QFileInfo file(path);
    const QString found = file.suffix().toLower();
    if (found == ending || !known.contains(found))
        return {};
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("File", "%1 would hold %2. Give the file a name that ends in .%3.")
                     .arg(file.fileName(), ending.toUpper(), ending),
                 {}};
}

Result<void> writeWhole(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
        return cannotWrite(file);
    return {};
}

} // namespace kebu
