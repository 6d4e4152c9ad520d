#include "core/exchange/holidayfile.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// A calendar of public holidays as somebody gives it out.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto file = readHolidays(fuzz::bytesOf(data, size));
    if (!file) {
        fuzz::expect(!file.error().message.isEmpty());
        return 0;
    }
    for (size_t i = 1; i < file->days.size(); ++i)
        fuzz::expect(file->days[i - 1].date < file->days[i].date);
    return 0;
}
