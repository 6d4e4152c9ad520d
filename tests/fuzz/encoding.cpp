#include "core/exchange/encoding.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

/// Bytes of an unknown encoding: a text cut anywhere is decoded to what it is in one piece.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzz::bytesOf(data + 1, size - 1);
    (void)encodingByName(QString::fromUtf8(bytes.left(40)));
    const Encoding encoding = detectEncoding(bytes, true);
    fuzz::expect(!encoding.name.isEmpty());
    auto whole = TextDecoder::open(encoding);
    auto parted = TextDecoder::open(encoding);
    fuzz::expect(whole.ok() && parted.ok());
    QString text;
    whole->decode(bytes, true, text);
    QString pieces;
    const qsizetype cut = bytes.isEmpty() ? 0 : data[0] % bytes.size();
    parted->decode(QByteArrayView(bytes).first(cut), false, pieces);
    parted->decode(QByteArrayView(bytes).sliced(cut), true, pieces);
    fuzz::expect(text == pieces && whole->undecodable() == parted->undecodable());
    return 0;
}
