#include "core/sheets/picture.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

namespace kebu {

namespace {

constexpr qint64 largestFile = 2 * 1024 * 1024;
constexpr int mostDots = 20'000;

quint16 word16(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }

/// PNG: width and height are the first two numbers of the first chunk.
std::optional<Picture> png(const QByteArray &bytes)
{
    if (!bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.size() < 24 || bytes.mid(12, 4) != "IHDR")
        return std::nullopt;
    return Picture{bytes, int(qFromBigEndian<quint32>(bytes.constData() + 16)),
                   int(qFromBigEndian<quint32>(bytes.constData() + 20)), true};
}

/// JPEG: a walk over its segments to the frame's head, which has height and width.
std::optional<Picture> jpeg(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xFF\xD8"))
        return std::nullopt;
    for (qsizetype at = 2; at + 9 < bytes.size() && uchar(bytes[at]) == 0xFF;) {
        const uchar kind = uchar(bytes[at + 1]);
        if (kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC)
            return Picture{bytes, word16(bytes, at + 7), word16(bytes, at + 5), false};
        at += 2 + word16(bytes, at + 2);
    }
    return std::nullopt;
}

} // namespace

std::optional<Picture> pictureFromBytes(const QByteArray &bytes)
{
    std::optional<Picture> picture = png(bytes);
    if (!picture)
        picture = jpeg(bytes);
    if (!picture || picture->width < 1 || picture->height < 1 || picture->width > mostDots ||
        picture->height > mostDots)
        return std::nullopt;
    return picture;
}

Result<Picture> pictureFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("Paper", "The logo %1 cannot be read. Choose another picture.").arg(path),
            file.errorString()};
    const auto picture = file.size() > largestFile ? std::nullopt : pictureFromBytes(file.readAll());
    if (!picture)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Paper",
                                                 "%1 is no PNG or JPEG picture of at most 2 MB. Choose another "
                                                 "picture for the logo.")
                         .arg(path),
                     QString::number(file.size())};
    return *picture;
}

} // namespace kebu
