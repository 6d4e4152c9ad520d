#include "core/services/attachedfile.h"

#include "core/domain/attachment.h"
#include "core/storage/filestore.h"

namespace kebu {

qint64 largestFile() { return FileStore::largest; }

QString tooLargeFile(qint64 size) { return tooLargeSentence(size); }

Result<void> fetchFile(Snapshot &view, const Record &attachment, QIODevice &target)
{
    return FileStore(view.connection()).fetch(attachment.text(attachment::sha256), target);
}

} // namespace kebu
