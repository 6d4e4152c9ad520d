#include "core/exchange/formgrid.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// Grids that may be a filled-in form: label beside value, tables within, several facts in a cell.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    TableRows rows;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n'))
        rows << line.split(u'\t');
    if (const auto form = filledForm(rows)) {
        fuzz::expect(form->labels.size() == form->values.size());
        fuzz::expect(!form->labels.isEmpty());
    }
    if (!bytes.isEmpty())
        fuzz::drain(openSource(SourceInput{{}, bytes}, {}));
    return 0;
}
