#include "ui/dialogs/filepreview.h"

#include "core/exchange/encoding.h"

#include <QBuffer>
#include <QDialogButtonBox>
#include <QImageReader>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int mostText = 1'000'000;
constexpr int sample = 64 * 1024;
constexpr int mostMegabytes = 256; ///< of a decoded picture

/// A picture as large as the room allows, never enlarged.
class PictureView : public QWidget
{
public:
    PictureView(QImage picture, QWidget *parent) : QWidget(parent), m_picture(std::move(picture)) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QSize size = m_picture.size();
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        QRect place(QPoint(), size);
        place.moveCenter(rect().center());
        painter.drawImage(place, m_picture);
    }

private:
    QImage m_picture;
};

bool isPicture(const QByteArray &format) { return format == "png" || format == "jpeg" || format == "jpg"; }

FileContent pictureOf(const QByteArray &bytes)
{
    FileContent content;
    const bool isPng = bytes.startsWith("\x89PNG\r\n\x1a\n");
    const bool isJpeg = bytes.startsWith("\xff\xd8\xff");
    if (!isPng && !isJpeg)
        return content;
    QByteArray held = bytes;
    QBuffer buffer(&held);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, isPng ? "png" : "jpeg"); // no other decoder is ever asked
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(mostMegabytes);
    const QSize size = reader.size();
    if (!isPicture(reader.format()) || !size.isValid())
        return content;
    if (qint64(size.width()) * size.height() > mostPreviewPixels) {
        content.why =
            FilePreview::tr(
                "The picture has %1 × %2 points, too many for a preview. Export it and open it with its own program.")
                .arg(size.width())
                .arg(size.height());
        return content;
    }
    content.picture = reader.read();
    if (!content.picture.isNull())
        content.kind = FileContent::Kind::Picture;
    return content;
}

FileContent textOf(const QByteArray &bytes)
{
    FileContent content;
    const QByteArrayView beginning = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), sample));
    const Encoding encoding = detectEncoding(beginning, bytes.size() <= sample);
    if (!encoding.name.startsWith(u"UTF-16") && beginning.contains('\0'))
        return content;
    auto decoder = TextDecoder::open(encoding);
    if (!decoder)
        return content;
    decoder->decode(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4LL * mostText)), true, content.text);
    const bool isGarbled = decoder->undecodable() > 2 + content.text.size() / 100;
    const qsizetype controls = std::count_if(
        content.text.cbegin(), content.text.cbegin() + std::min<qsizetype>(content.text.size(), sample),
        [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f'; });
    if (isGarbled || controls > 0) {
        content.text.clear();
        return content;
    }
    content.text.truncate(mostText);
    content.kind = FileContent::Kind::Text;
    return content;
}

} // namespace

FileContent fileContentOf(const QByteArray &bytes)
{
    FileContent content = pictureOf(bytes);
    return content.kind == FileContent::Kind::Other && content.why.isEmpty() ? textOf(bytes) : content;
}

FilePreview::FilePreview(const QString &name, const FileContent &content, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("filePreview"));
    setWindowTitle(name);
    resize(880, 640);
    auto *column = new QVBoxLayout(this);
    if (content.kind == FileContent::Kind::Picture) {
        auto *picture = new PictureView(content.picture, this);
        picture->setAccessibleName(name);
        column->addWidget(picture, 1);
    } else {
        auto *text = new QPlainTextEdit(this);
        text->setObjectName(QStringLiteral("previewText"));
        text->setReadOnly(true);
        text->setPlainText(content.text);
        column->addWidget(text, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace kebu
