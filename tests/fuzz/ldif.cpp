#include "core/exchange/cardsource.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>

using namespace kebu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(fuzz::bytesOf(data, size));
    device->open(QIODevice::ReadOnly);
    fuzz::drain(openLdif(std::move(device), {}));
    return 0;
}
