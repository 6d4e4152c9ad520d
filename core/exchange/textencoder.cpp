#include "core/exchange/textencoder.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>

namespace kebu {

struct TextEncoder::State {
    UConverter *converter = nullptr; ///< null: UTF-8

    ~State()
    {
        if (converter)
            ucnv_close(converter);
    }
};

TextEncoder::TextEncoder(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TextEncoder::~TextEncoder() = default;
TextEncoder::TextEncoder(TextEncoder &&other) noexcept = default;
TextEncoder &TextEncoder::operator=(TextEncoder &&other) noexcept = default;

Result<TextEncoder> TextEncoder::open(const QString &name)
{
    auto state = std::make_unique<State>();
    const QString wanted = name.trimmed().toUpper();
    if (wanted.isEmpty() || wanted == u"UTF-8" || wanted == u"UTF8")
        return TextEncoder(std::move(state));
    UErrorCode error = U_ZERO_ERROR;
    if (wanted == u"GB18030" || wanted == u"GBK" || wanted == u"GB2312") // the first holds the others
        state->converter = ucnv_open("GB18030", &error);
    if (!state->converter || U_FAILURE(error)) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "Csv", "A file cannot be written as \"%1\". Choose UTF-8, or GB18030 for older programs.")
                         .arg(name),
                     {}};
    }
    return TextEncoder(std::move(state));
}

QByteArray TextEncoder::mark() const { return m_state->converter ? QByteArray() : QByteArrayLiteral("\xEF\xBB\xBF"); }

QByteArray TextEncoder::encode(const QString &text)
{
    if (!m_state->converter)
        return text.toUtf8();
    QByteArray bytes;
    bytes.resize(UCNV_GET_MAX_BYTES_FOR_STRING(text.size(), ucnv_getMaxCharSize(m_state->converter)));
    UErrorCode error = U_ZERO_ERROR;
    const int32_t size = ucnv_fromUChars(m_state->converter, bytes.data(), int32_t(bytes.size()),
                                         reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &error);
    bytes.resize(U_FAILURE(error) ? 0 : size);
    return bytes;
}

} // namespace kebu
