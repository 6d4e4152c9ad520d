#include "core/services/attachedfile.h"

#include "core/domain/attachment.h"
#include "core/storage/filestore.h"

#include <QBuffer>

namespace kebu {

qint64 largestFile() { return FileStore::largest; }

QString tooLargeFile(qint64 size) { return tooLargeSentence(size); }

Result<void> fetchFile(Snapshot &view, const Record &attachment, QIODevice &target)
{
    return FileStore(view.connection()).fetch(attachment.text(attachment::sha256), target);
}

Result<Id> attachKept(Change &change, const RecordRef &about, const QString &name, const QString &sha256)
{
    QBuffer bytes;
    bytes.open(QIODevice::ReadWrite);
    KEBU_TRY(FileStore(change.view().connection()).fetch(sha256, bytes));
    bytes.seek(0);
    return change.attach(about, name, bytes);
}

} // namespace kebu
