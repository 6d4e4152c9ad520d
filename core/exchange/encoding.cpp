#include "core/exchange/encoding.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>
#include <cstring>

namespace kebu {

namespace {

constexpr qsizetype chunkSize = 64 * 1024;

struct Mark {
    const char *name;
    QByteArrayView bytes;
};

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF", 3);

/// UTF-32 stands before UTF-16, whose mark it begins with.
const std::array<Mark, 6> &marks()
{
    static const std::array<Mark, 6> all{Mark{"UTF-8", utf8Mark},
                                         Mark{"UTF-32LE", QByteArrayView("\xFF\xFE\0\0", 4)},
                                         Mark{"UTF-32BE", QByteArrayView("\0\0\xFE\xFF", 4)},
                                         Mark{"UTF-16LE", QByteArrayView("\xFF\xFE", 2)},
                                         Mark{"UTF-16BE", QByteArrayView("\xFE\xFF", 2)},
                                         Mark{"GB18030", QByteArrayView("\x84\x31\x95\x33", 4)}};
    return all;
}

Encoding plain(const char *name) { return Encoding{QString::fromLatin1(name), false, {}}; }

struct Utf8Count {
    qint64 sequences = 0; ///< of two bytes and more
    qint64 broken = 0;
};

int utf8Length(uchar lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

Utf8Count countUtf8(QByteArrayView bytes, bool isWhole)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar lead = uchar(bytes[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int length = utf8Length(lead);
        int have = 1;
        while (have < length && i + have < bytes.size() && (uchar(bytes[i + have]) & 0xC0) == 0x80)
            ++have;
        const bool isCut = i + have == bytes.size() && !isWhole;
        if (length > 0 && (have == length || isCut))
            ++count.sequences;
        else
            ++count.broken;
        i += have;
    }
    return count;
}

struct GbCount {
    qint64 pairs = 0;
    qint64 common = 0;   ///< of GB 2312: what people write
    qint64 hanzi = 0;    ///< GB 2312 characters
    qint64 ordinary = 0; ///< of its first level, 3,755 characters
    qint64 broken = 0;
};

bool isGbTrail(uchar byte) { return byte >= 0x40 && byte <= 0xFE && byte != 0x7F; }

void countGbPair(uchar lead, uchar trail, GbCount &count)
{
    ++count.pairs;
    if (trail < 0xA1)
        return;
    const bool isHanzi = lead >= 0xB0 && lead <= 0xF7;
    count.common += isHanzi || (lead >= 0xA1 && lead <= 0xA9);
    count.hanzi += isHanzi;
    count.ordinary += isHanzi && lead <= 0xD7;
}

GbCount countGb(QByteArrayView bytes, bool isWhole)
{
    GbCount count;
    const auto at = [&](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar lead = at(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const uchar second = at(i + 1);
        if (lead > 0x80 && lead < 0xFF && isGbTrail(second)) {
            countGbPair(lead, second, count);
            i += 2;
        } else if (lead > 0x80 && second >= 0x30 && second <= 0x39 && at(i + 2) > 0x80 && at(i + 3) >= 0x30 &&
                   at(i + 3) <= 0x39) {
            ++count.pairs;
            i += 4;
        } else {
            count.broken += isWhole || i + 4 < bytes.size();
            ++i;
        }
    }
    return count;
}

/// Letters of Western texts read as GB18030 give pairs with a Latin second byte; Cyrillic ones give rare characters.
bool isPlausibleGb(const GbCount &count)
{
    return count.pairs > 0 && count.broken * 100 <= count.pairs && count.common * 20 >= count.pairs * 17 &&
           count.ordinary * 10 >= count.hanzi * 6;
}

/// Traditional Chinese as Big5: nearly all of its 5,401 ordinary characters, which other texts hit rarely.
bool isPlausibleBig5(QByteArrayView bytes, bool isWhole)
{
    qint64 pairs = 0;
    qint64 ordinary = 0;
    qint64 broken = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar lead = uchar(bytes[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const uchar trail = i + 1 < bytes.size() ? uchar(bytes[i + 1]) : uchar(0);
        const bool isPair = lead >= 0xA1 && lead <= 0xF9 && ((trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1);
        broken += !isPair && (isWhole || i + 1 < bytes.size());
        pairs += isPair;
        const int unit = lead << 8 | trail;
        ordinary += isPair && ((unit >= 0xA440 && unit <= 0xC67E) || lead <= 0xA3);
        i += isPair ? 2 : 1;
    }
    constexpr qint64 fewPairs = 4;
    return pairs >= fewPairs && broken * 100 <= pairs && ordinary * 20 >= pairs * 17;
}

/// Lines of UTF-8 among others: at least as many of its characters of three bytes as lines that are broken.
bool isMixedUtf8(QByteArrayView bytes, bool isWhole)
{
    qint64 whole = 0;
    qint64 others = 0;
    for (qsizetype begin = 0; begin < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', begin);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArrayView line = bytes.sliced(begin, end - begin);
        const Utf8Count count = countUtf8(line, isWhole || found >= 0);
        const bool hasChinese =
            std::any_of(line.begin(), line.end(), [](char c) { return uchar(c) >= 0xE3 && uchar(c) <= 0xE9; });
        whole += count.broken == 0 && count.sequences > 1 && hasChinese;
        others += count.broken > 0;
        begin = end + 1;
    }
    return whole > 0 && whole >= others;
}

/// How text-like the bytes are as UTF-16: the share of units that are Latin, CJK or line ends, in percent.
int utf16Plausibility(QByteArrayView bytes, bool isLittle)
{
    qint64 units = 0;
    qint64 good = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const uint low = uchar(bytes[isLittle ? i : i + 1]);
        const uint unit = uint(uchar(bytes[isLittle ? i + 1 : i])) << 8 | low;
        ++units;
        good += unit == '\t' || unit == '\r' || unit == '\n' || (unit >= 0x20 && unit < 0x250) ||
                (unit >= 0x3000 && unit < 0x30FF) || (unit >= 0x4E00 && unit < 0xA000) || unit >= 0xFF00;
    }
    return units == 0 ? 0 : int(good * 100 / units);
}

QString fromDetector(QByteArrayView bytes, qint64 highBytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), int32_t(std::min<qsizetype>(bytes.size(), 256 * 1024)), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match)
        return {};
    const QString name = QString::fromLatin1(ucsdet_getName(match, &status));
    // a handful of accented letters says nothing about which of the many single-byte sets it is
    const bool isConfident = highBytes >= 30 && ucsdet_getConfidence(match, &status) >= 40;
    const bool isWestern = name == u"ISO-8859-1" || name == u"windows-1252" || name.startsWith(u"UTF-");
    // the detector also knows sets of mainframes that no converter reads (IBM420_ltr)
    return U_SUCCESS(status) && isConfident && !isWestern && encodingByName(name) ? name : QString();
}

Encoding western(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (uchar(c) >= 0x80 && uchar(c) <= 0x9F)
            return plain("windows-1252");
    }
    return plain("ISO-8859-1");
}

} // namespace

Encoding detectEncoding(QByteArrayView sample, bool isWhole)
{
    for (const Mark &mark : marks()) {
        if (!sample.startsWith(mark.bytes))
            continue;
        if (const QByteArrayView rest = sample.sliced(mark.bytes.size()); mark.bytes == utf8Mark) {
            const Utf8Count said = countUtf8(rest, isWhole);
            if (said.broken * 2 > said.sequences) { // a program put the mark before what is no UTF-8
                Encoding meant = detectEncoding(rest, isWhole);
                meant.bom = true;
                return meant;
            }
        }
        return Encoding{QString::fromLatin1(mark.name), true, {}};
    }
    if (sample.contains('\0')) {
        const int little = utf16Plausibility(sample, true);
        const int big = utf16Plausibility(sample, false);
        if (std::max(little, big) >= 90)
            return plain(little >= big ? "UTF-16LE" : "UTF-16BE");
    }
    const Utf8Count utf8 = countUtf8(sample, isWhole);
    if (utf8.broken * 100 <= utf8.sequences) // also plain ASCII: nothing broken, no sequences
        return plain("UTF-8");
    if (isMixedUtf8(sample, isWhole))
        return {QStringLiteral("UTF-8"), false, QStringLiteral("GB18030")};
    if (isPlausibleGb(countGb(sample, isWhole)))
        return plain("GB18030");
    if (isPlausibleBig5(sample, isWhole))
        return plain("Big5");
    const qint64 high = std::count_if(sample.begin(), sample.end(), [](char c) { return uchar(c) >= 0x80; });
    if (const QString name = fromDetector(sample, high); !name.isEmpty())
        return Encoding{name, false, {}};
    return western(sample);
}

Result<Encoding> encodingByName(const QString &name)
{
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray wanted = name.trimmed().toLatin1();
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        wanted.isEmpty() ? nullptr : ucnv_open(wanted.constData(), &status), &ucnv_close);
    if (!converter || U_FAILURE(status)) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Encoding", "There is no encoding \"%1\". Usual ones are %2.")
                         .arg(name, QStringLiteral("UTF-8, GB18030, GBK, Big5, UTF-16LE, UTF-16BE, windows-1252, "
                                                   "ISO-8859-1, Shift_JIS, EUC-KR")),
                     {}};
    }
    const char *own = ucnv_getName(converter.get(), &status);
    for (const char *standard : {"MIME", "IANA"}) {
        UErrorCode found = U_ZERO_ERROR;
        if (const char *preferred = ucnv_getStandardName(own, standard, &found); preferred && U_SUCCESS(found))
            return plain(preferred);
    }
    return plain(own);
}

struct TextDecoder::State {
    UConverter *converter = nullptr;
    std::unique_ptr<TextDecoder> others; ///< for lines that are no UTF-8
    QByteArray cutLine;
    QByteArray head; ///< the first bytes, while they may be a mark
    bool mayBeginWithMark = true;
    bool isStart = true;
    qint64 undecodable = 0;

    State() = default;
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State() { ucnv_close(converter); }

    static void count(const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t length,
                      UConverterCallbackReason reason, UErrorCode *status)
    {
        if (reason <= UCNV_IRREGULAR)
            ++const_cast<State *>(static_cast<const State *>(context))->undecodable;
        UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, bytes, length, reason, status);
    }
};

TextDecoder::TextDecoder(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder &&other) noexcept = default;
TextDecoder &TextDecoder::operator=(TextDecoder &&other) noexcept = default;

Result<TextDecoder> TextDecoder::open(const Encoding &encoding)
{
    KEBU_LET(known, encodingByName(encoding.name));
    auto state = std::make_unique<State>();
    UErrorCode status = U_ZERO_ERROR;
    state->converter = ucnv_open(known.name.toLatin1().constData(), &status);
    ucnv_setToUCallBack(state->converter, &State::count, state.get(), nullptr, nullptr, &status);
    if (U_FAILURE(status)) {
        return Error{ErrorCode::Failed,
                     QCoreApplication::translate("Encoding", "The encoding %1 cannot be read here.").arg(known.name),
                     QString::fromLatin1(u_errorName(status))};
    }
    if (!encoding.ofOtherLines.isEmpty()) {
        KEBU_LET(others, open(Encoding{encoding.ofOtherLines, false, {}}));
        state->others = std::make_unique<TextDecoder>(std::move(others));
    }
    return TextDecoder(std::move(state));
}

/// Line by line, each by the encoding that it is of.
void TextDecoder::decodeMixed(QByteArrayView bytes, bool isLast, QString &text)
{
    m_state->cutLine.append(bytes);
    const QByteArray held = std::exchange(m_state->cutLine, QByteArray());
    for (qsizetype begin = 0; begin < held.size();) {
        const qsizetype found = held.indexOf('\n', begin);
        if (found < 0 && !isLast) {
            m_state->cutLine = held.mid(begin);
            return;
        }
        const qsizetype end = found < 0 ? held.size() : found + 1;
        const QByteArrayView line = QByteArrayView(held).sliced(begin, end - begin);
        if (countUtf8(line, true).broken == 0)
            text += QString::fromUtf8(line);
        else
            m_state->others->decode(line, true, text);
        begin = end;
    }
}

void TextDecoder::decode(QByteArrayView bytes, bool isLast, QString &text)
{
    if (m_state->mayBeginWithMark) {
        m_state->head.append(bytes);
        if (!isLast && m_state->head.size() < utf8Mark.size() && utf8Mark.startsWith(m_state->head))
            return;
        m_state->mayBeginWithMark = false;
        const QByteArray begin = std::exchange(m_state->head, {});
        decode(QByteArrayView(begin).sliced(begin.startsWith(utf8Mark) ? utf8Mark.size() : 0), isLast, text);
        return;
    }
    if (m_state->others) {
        decodeMixed(bytes, isLast, text);
        return;
    }
    std::array<char16_t, size_t(chunkSize)> buffer;
    const char *source = bytes.data();
    const char *end = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        char16_t *target = buffer.data();
        ucnv_toUnicode(m_state->converter, &target, buffer.data() + buffer.size(), &source, end, nullptr, isLast,
                       &status);
        qsizetype length = target - buffer.data();
        const bool hasMark = m_state->isStart && length > 0 && buffer[0] == 0xFEFF;
        m_state->isStart = m_state->isStart && length == 0;
        text.append(QStringView(buffer.data() + hasMark, length - hasMark));
    }
}

qint64 TextDecoder::undecodable() const
{
    return m_state->undecodable + (m_state->others ? m_state->others->undecodable() : 0);
}

} // namespace kebu
