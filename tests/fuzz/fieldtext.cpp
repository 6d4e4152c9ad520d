#include "core/domain/fieldtext.h"
#include "core/domain/datetext.h"
#include "core/domain/registry.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// Texts of cells: days, money, bands, weekdays. A value that was read is written and read back as the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const RecordType &type = *recordTypes()[data[0] % recordTypes().size()];
    const FieldInfo &field = type.field(int(data[1] % type.fields().size()));
    const QString text = QString::fromUtf8(fuzz::bytesOf(data + 2, size - 2));
    ParseContext context;
    context.takesBands = true;
    if (const auto value = parseFieldText(field, text, context)) {
        const auto again = parseFieldText(field, formatFieldText(field, *value, {}), {});
        fuzz::expect(field.isReference() || field.type == FieldType::Refs || again.ok());
    }
    (void)parseBand(field, text);
    (void)partialDateFromText(text);
    (void)wallTimeFromText(text);
    (void)possibleDateFormats({text});
    return 0;
}
