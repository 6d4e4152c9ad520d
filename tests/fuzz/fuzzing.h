#pragma once

#include "core/exchange/tablesource.h"

#include <QByteArray>

#include <cstdint>
#include <cstdlib>
#include <memory>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace kebu::fuzz {

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// A broken promise counts as a finding.
inline void expect(bool holds)
{
    if (!holds)
        std::abort();
}

/// Reads a source to its end and holds it to what TableSource promises.
inline void drain(TableSource &source)
{
    QStringList row;
    int rows = 0;
    for (;;) {
        const auto has = source.next(row);
        if (!has) {
            expect(!has.error().message.isEmpty());
            return;
        }
        if (!*has)
            break;
        expect(row.size() >= source.header().size());
        expect(source.rowNumber() >= 0);
        (void)source.takeFiles();
        (void)source.repairs();
        if (++rows > 100'000)
            break;
    }
}

inline void drain(Result<std::unique_ptr<TableSource>> source)
{
    if (!source)
        expect(!source.error().message.isEmpty());
    else
        drain(**source);
}

} // namespace kebu::fuzz
