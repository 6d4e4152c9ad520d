#include "core/exchange/mapping.h"
#include "core/domain/registry.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// What a mapping file says is written and read back as the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto mapping = Mapping::fromJson(fuzz::bytesOf(data, size), findRecordType);
    if (!mapping) {
        fuzz::expect(!mapping.error().message.isEmpty());
        return 0;
    }
    const auto again = Mapping::fromJson(mapping->toJson(), findRecordType);
    fuzz::expect(again.ok() && again->columns.size() == mapping->columns.size());
    (void)individualMapping(*mapping);
    return 0;
}
