#include "core/exchange/calendarsource.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>

using namespace kebu;

/// All three tables, with everybody known, so that recurrences are walked as well.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    SourceWish wish;
    wish.today = QDate(2026, 4, 30);
    wish.zone = QTimeZone("Asia/Shanghai");
    wish.findParty = [](const QStringList &) { return QStringLiteral("1"); };
    for (const char *part : {"interaction", "task", "event"}) {
        auto device = std::make_unique<QBuffer>();
        device->setData(fuzz::bytesOf(data, size));
        device->open(QIODevice::ReadOnly);
        wish.part = QString::fromLatin1(part);
        fuzz::drain(openCalendar(std::move(device), wish));
    }
    return 0;
}
