#include "core/domain/registry.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/dateorder.h"
#include "core/exchange/mappingguess.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>

using namespace kebu;

/// Encoding, dialect, rows, and what is guessed from them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(device);
    if (!reader) {
        fuzz::expect(!reader.error().message.isEmpty());
        return 0;
    }
    QList<QStringList> rows;
    QStringList row;
    for (;;) {
        const auto has = reader->next(row);
        if (!has || !*has)
            break;
        fuzz::expect(row.size() >= reader->header().size());
        if (rows.size() < 20)
            rows << row;
    }
    if (reader->header().size() <= 200) {
        const RecordType &type = *findRecordType(QStringLiteral("customer"));
        Mapping mapping = guessMapping(reader->header(), rows, type, findRecordType);
        sayDateOrder(mapping, reader->header(), rows, openDateColumns(mapping, reader->header(), rows, findRecordType),
                     DateOrder::Unsaid);
        fuzz::expect(mapping.checkAgainst(reader->header()).ok());
        fuzz::expect(Mapping::fromJson(mapping.toJson(), findRecordType).ok());
    }
    return 0;
}
