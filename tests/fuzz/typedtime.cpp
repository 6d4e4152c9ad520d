#include "core/rules/naturaldate.h"
#include "core/rules/quickline.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// Times and quick lines as people type or paste them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Picklists lists;
    static const WallTime now{QDate(2026, 4, 30), QTime(10, 15), QStringLiteral("Asia/Shanghai")};
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    for (const Leaning leaning : {Leaning::Future, Leaning::Past}) {
        if (const auto when = parseWhen(text, now, leaning))
            fuzz::expect(when->date.isValid());
    }
    const QuickLine line = readQuickLine(text, lists, now);
    fuzz::expect(line.nextWhen.isEmpty() || parseWhen(line.nextWhen, now).has_value());
    (void)formOfAddress(text);
    return 0;
}
