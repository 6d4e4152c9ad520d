#include "ui/screens/customer/filespane.h"

#include "core/base/savefile.h"
#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/services/attachedfile.h"
#include "ui/dialogs/attachfiles.h"
#include "ui/dialogs/filepreview.h"
#include "ui/look/icons.h"
#include "ui/models/casewords.h"
#include "ui/shell/ask.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>

namespace kebu {

namespace {

/// The files of a drop or of what was copied; folders and what lies elsewhere are left out.
QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QString iconOf(const QString &name)
{
    static const QStringList pictures{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg")};
    return pictures.contains(QFileInfo(name).suffix().toLower()) ? QStringLiteral("view-visible")
                                                                 : QStringLiteral("mail-attachment");
}

} // namespace

FilesPane::FilesPane(Session &session, Shell &shell, QWidget *parent)
    : ArchivePane(session, shell, "files", parent),
      m_attach(addButton("fileAttach")),
      m_open(addButton("fileOpen")),
      m_export(addButton("fileExport"))
{
    setAcceptDrops(true);
    m_attach->setIcon(icon(QLatin1String("mail-attachment")));
    m_open->setIcon(icon(QLatin1String("view-visible")));
    m_export->setIcon(icon(QLatin1String("document-export")));
    connect(m_attach, &QPushButton::clicked, this, &FilesPane::attachByDialog);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const ArchiveLine *line = current())
            open(*line);
    });
    connect(m_export, &QPushButton::clicked, this, &FilesPane::exportCurrent);
    retranslate();
}

void FilesPane::retranslate()
{
    m_attach->setText(tr("Attach a file…"));
    m_open->setText(tr("Preview"));
    m_export->setText(tr("Export…"));
    ArchivePane::retranslate();
}

std::vector<ArchiveGroup> FilesPane::groups() const
{
    ArchiveGroup group{
        &attachment::type(), tr("Files"), tr("drop files here or paste a picture; up to 25 MB each"), {}, {}, {}};
    qint64 size = 0;
    for (const Record &record : content().archive.files) {
        const RecordRef about = RecordRef::fromString(record.text(attachment::about));
        const RecordType *type = findRecordType(about.record);
        ArchiveLine line;
        line.record = record;
        line.icon = QLatin1String(iconOf(record.text(attachment::name)) == u"view-visible" ? "view-visible"
                                                                                           : "mail-attachment");
        line.title = said(record, attachment::name);
        line.detail =
            type && type != &customer::type()
                ? dotted({type->label().text(), content().freeText(session(), content().titles.value(about.id))})
                : QString();
        line.right = shownSize(record.number(attachment::size));
        size += record.number(attachment::size);
        group.lines.push_back(std::move(line));
    }
    if (!group.lines.empty())
        group.sums = dotted({tr("%1 in all").arg(shownSize(size)), group.sums});
    return {group};
}

void FilesPane::currentChanged(const ArchiveLine *line)
{
    m_open->setVisible(line);
    m_export->setVisible(line);
}

bool FilesPane::refusesWhileMasked() const
{
    if (session().isMasked())
        shell().post({Message::Kind::Info, tr("Files are not opened while personal data is masked."), {}, {}, {}});
    return session().isMasked();
}

void FilesPane::attachByDialog()
{
    if (const QString path = ask::openFile(this, tr("Attach a file"), {}); !path.isEmpty())
        attach({path});
}

void FilesPane::attach(const QStringList &paths)
{
    const Id owner = content().page.customer.isNull() ? Id{} : content().page.customer.id();
    attachFiles(session(), shell(), {customer::type().name(), owner}, paths);
}

void FilesPane::pasteImage()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const Id owner = content().page.customer.isNull() ? Id{} : content().page.customer.id();
    if (!data || !owner)
        return;
    if (const QStringList paths = localFiles(data); !paths.isEmpty())
        return attach(paths);
    const auto image = qvariant_cast<QImage>(data->imageData());
    if (image.isNull()) {
        shell().post({Message::Kind::Info, tr("There is no picture among what was copied."), {}, {}, {}});
        return;
    }
    const WallTime now = session().clock().wallNow();
    const QString name =
        tr("Pasted %1.png")
            .arg(now.date.toString(QStringLiteral("yyyy-MM-dd ")) + now.time.toString(QStringLiteral("HHmm")));
    session().change(tr("Picture attached"), [image, owner, name](Change &change) -> Result<void> {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        image.save(&buffer, "PNG");
        buffer.seek(0);
        KEBU_TRY(change.attach({customer::type().name(), owner}, name, buffer));
        return {};
    });
}

void FilesPane::open(const ArchiveLine &line)
{
    if (refusesWhileMasked())
        return;
    const Record record = line.record;
    session()
        .book()
        .read([record](Snapshot &view) -> Result<QByteArray> {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            KEBU_TRY(fetchFile(view, record, buffer));
            return buffer.data();
        })
        .then(this, [this, record](const Result<QByteArray> &bytes) {
            if (!bytes)
                shell().post({Message::Kind::Error, bytes.error().message, {}, {}, {}});
            else if (!session().isMasked())
                preview(record.text(attachment::name), *bytes, record);
        });
}

void FilesPane::preview(const QString &name, const QByteArray &bytes, const Record &record)
{
    const FileContent file = fileContentOf(bytes);
    if (file.kind == FileContent::Kind::Other) {
        shell().post(
            {Message::Kind::Info,
             file.why.isEmpty() ? tr("“%1” has no preview. Export it and open it with its own program.").arg(name)
                                : file.why,
             tr("Export…"),
             QLatin1String("document-export"),
             {}},
            [pane = QPointer<FilesPane>(this), record] {
                if (pane)
                    pane->exportTo(ask::saveFile(pane, tr("Export file"), record.text(attachment::name), {}), record);
            });
        return;
    }
    FilePreview(name, file, this).exec();
}

void FilesPane::exportCurrent()
{
    const ArchiveLine *line = current();
    if (!line || refusesWhileMasked())
        return;
    const Record record = line->record;
    exportTo(ask::saveFile(this, tr("Export file"), record.text(attachment::name), {}), record);
}

void FilesPane::exportTo(const QString &path, const Record &record)
{
    if (path.isEmpty())
        return;
    session()
        .book()
        .read([path, record](Snapshot &view) -> Result<QString> {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return cannotWrite(file);
            KEBU_TRY(fetchFile(view, record, file));
            if (!commitWhole(file))
                return cannotWrite(file);
            return path;
        })
        .then(this, [this](const Result<QString> &written) {
            if (!written) {
                shell().post({Message::Kind::Error, written.error().message, {}, {}, {}});
                return;
            }
            session().disclose(tr("An attached file was exported"));
            shell().post({Message::Kind::Success, tr("Exported to %1").arg(*written), {}, {}, {}});
        });
}

void FilesPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FilesPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    attach(localFiles(event->mimeData()));
}

void FilesPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        pasteImage();
    else if (event->key() == Qt::Key_Insert)
        attachByDialog();
    else
        ArchivePane::keyPressEvent(event);
}

} // namespace kebu
