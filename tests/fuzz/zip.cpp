#include "core/exchange/sheetsource.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// Archives as they come: damaged, lying, bombs.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::drain(openWorkbook(SourceInput{{}, fuzz::bytesOf(data, size)}, {}));
    return 0;
}
