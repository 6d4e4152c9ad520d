#pragma once

#include <QDialog>
#include <QImage>

namespace kebu {

/// What the bytes of an attached file are, judged by the bytes alone; a name may say anything.
struct FileContent {
    enum class Kind { Picture, Text, Other };
    Kind kind = Kind::Other;
    QImage picture;
    QString text; ///< its beginning, at most a million characters
    QString why;  ///< a sentence where a picture is too large to be shown
};

inline constexpr qint64 mostPreviewPixels = 40'000'000;

/// PNG, JPEG and text; nothing else is ever interpreted. A picture of more pixels than `mostPreviewPixels` is not
/// decoded.
[[nodiscard]] FileContent fileContentOf(const QByteArray &bytes);

/// Shows a picture scaled to the window, or a text as plain text. Escape closes it.
class FilePreview : public QDialog
{
    Q_OBJECT

public:
    FilePreview(const QString &name, const FileContent &content, QWidget *parent);
};

} // namespace kebu
