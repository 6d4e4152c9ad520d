#include "core/exchange/bookjson.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>

using namespace kebu;

/// A book written as JSON: head and records, to the end or to the damage.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    (void)BookJsonReader::isBook(bytes);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    BookJsonReader reader(device);
    const auto head = reader.begin();
    if (!head) {
        fuzz::expect(!head.error().message.isEmpty());
        return 0;
    }
    qint64 line = 0;
    for (;;) {
        const auto entry = reader.next();
        if (!entry) {
            fuzz::expect(!entry.error().message.isEmpty());
            return 0;
        }
        if (!*entry)
            break;
        fuzz::expect(!(*entry)->record.isEmpty() && (*entry)->line >= line);
        line = (*entry)->line;
    }
    fuzz::expect(reader.bytesRead() <= bytes.size());
    return 0;
}
