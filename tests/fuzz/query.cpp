#include "core/book/query.h"
#include "core/domain/catalog.h"
#include "core/domain/customer.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// A filter that was understood is written as text and understood again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Catalog catalog;
    const auto query = parseQuery(QString::fromUtf8(fuzz::bytesOf(data, size)), customer::type(), catalog);
    if (!query) {
        fuzz::expect(!query.error().message.isEmpty());
        return 0;
    }
    const auto again = parseQuery(query->toText(), customer::type(), catalog);
    fuzz::expect(again.ok());
    return 0;
}
